package org.plenary.site.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Pages on paper are the ones that were looked at.
///
/// After a wanted change, write the pictures anew, look at them, and commit them: `mvn -pl site -am test
/// -Dtest=PdfTest -Dsurefire.failIfNoSpecifiedTests=false -Dplenary.golden=write`
class PdfTest {
    private static final Instant AT = Instant.parse("2024-09-18T17:00:00Z");

    private static final String LATIN = """
            <html lang="en"><head><title>Minutes of a meeting</title></head><body>
            <h1>Minutes of a meeting</h1>
            <p class="lede">Adopted: 124–14–43. Two thirds of 138 present and voting were needed, 92, for the draft.</p>
            <h2>Vote 1</h2>
            <table><thead><tr><th scope="col">State</th><th scope="col">Position</th></tr></thead>
            <tbody><tr><td>Côte d’Ivoire</td><td>abstained</td></tr><tr><td>Türkiye</td><td>yes</td></tr></tbody></table>
            <ul><li>Rule 83: two-thirds majority.</li><li>Règle 83 · Artículo 18 (2) · ½</li></ul>
            </body></html>""";

    private static final String CYRILLIC = """
            <html lang="ru"><head><title>Письмо</title></head><body>
            <h1>Письмо Постоянному представителю</h1>
            <p>Генеральная Ассамблея приняла резолюцию 124 голосами против 14 при 43 воздержавшихся.</p>
            </body></html>""";

    private static final String ARABIC = """
            <html lang="ar" dir="rtl"><head><title>رسالة</title></head><body>
            <h1>رسالة إلى الممثل الدائم</h1>
            <p>اعتمدت الجمعية العامة القرار A/RES/ES-10/24 بأغلبية 124 صوتا مقابل 14.</p>
            </body></html>""";

    private static PDDocument opened(String xhtml) throws IOException {
        return Loader.loadPDF(Pdf.of(xhtml, AT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"latin", "cyrillic", "arabic"})
    void everyPageIsTheOneLookedAt(String name) throws IOException {
        PageLookedAt.check(Pdf.of(text(name), AT), 0, name);
    }

    private static String text(String name) {
        return switch (name) {
            case "latin" -> LATIN;
            case "cyrillic" -> CYRILLIC;
            default -> ARABIC;
        };
    }

    @Test
    void aScreenReaderFindsStructureTitleAndLanguage() throws IOException {
        try (PDDocument document = opened(LATIN)) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Minutes of a meeting");
            assertThat(Structure.of(document)).contains("H1", "H2", "P", "Table", "TR", "TH", "TD", "L", "LI");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"latin", "cyrillic", "arabic"})
    void everyFaceIsWithinTheFile(String name) throws IOException {
        try (PDDocument document = opened(text(name))) {
            for (PDPage page : document.getPages()) {
                for (COSName font : page.getResources().getFontNames()) {
                    PDFont face = page.getResources().getFont(font);
                    assertThat(face.isEmbedded()).as(face.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void theWordsCanBeCopiedOut() throws IOException {
        try (PDDocument document = opened(LATIN);
                PDDocument russian = opened(CYRILLIC)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Türkiye", "124–14–43", "½", "draft");
            assertThat(new PDFTextStripper().getText(russian)).contains("Генеральная Ассамблея");
        }
    }

    @Test
    void theSameTextGivesTheSameBytes() {
        assertThat(Pdf.of(LATIN, AT)).isEqualTo(Pdf.of(LATIN, AT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html lang='en'><head><title>T</title></head><body><p>open</body></html>",
                "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><html lang='en'><head><title>T</title></head><body>&x;</body></html>",
                "<html><head><title>T</title></head><body/></html>",
                "<html lang='en'><head/><body/></html>"
            })
    void aTextThatIsNotWellFormedOrLacksLanguageOrTitleIsRefused(String xhtml) {
        assertThatThrownBy(() -> Pdf.of(xhtml, AT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsFetched() throws IOException {
        Path secret = Files.createTempFile("secret", ".png");
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", secret.toFile());
        try (PDDocument document = opened(
                "<html lang='en'><head><title>T</title></head><body><p>x</p><img alt='a' src='%s'/></body></html>"
                        .formatted(secret.toUri()))) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }
}
