package org.plenary.site.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Chinese characters in a face of the machine, and without one. The face here has thirty signs of Droid Sans
/// Fallback.
class HanFaceTest {
    private static final Instant AT = Instant.parse("2024-09-18T17:00:00Z");
    private static final String LETTER = """
            <html lang="zh-Hans"><head><title>信</title></head><body>
            <h1>致常驻代表的信</h1><p>联合国大会的决议 A/RES/ES-10/24，聯合國大會的決議。</p></body></html>""";

    private static Path installed(Path folder) throws IOException {
        Path fonts = Files.createDirectories(folder.resolve("share/fonts/truetype/sample"));
        Files.writeString(fonts.resolve("aaa-broken.ttf"), "not a face");
        Files.copy(
                Path.of("src/main/resources/org/plenary/site/picture/SourceSansPro-Regular.ttf"),
                fonts.resolve("b.ttf"));
        try (InputStream in = Objects.requireNonNull(HanFaceTest.class.getResourceAsStream("HanSample.ttf"))) {
            Files.copy(in, fonts.resolve("c.ttf"));
        }
        return fonts.resolve("c.ttf");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void theFirstFaceThatHasTheCharactersIsTaken(@TempDir Path folder) throws IOException {
        Path face = installed(folder);
        List<Path> folders =
                HanFace.folders(Map.of("XDG_DATA_DIRS", folder.resolve("share").toString()), "/nobody");
        assertThat(HanFace.in(folders)).contains(new HanFace(face, Optional.empty()));
        assertThat(HanFace.in(List.of(folder.resolve("nowhere")))).isEmpty();
    }

    @Test
    void aLetterInChineseIsTheOneLookedAt(@TempDir Path folder) throws IOException {
        byte[] pdf = Pdf.of(LETTER, AT, HanFace.in(List.of(installed(folder).getParent())));
        assertThat(text(pdf)).contains("致常驻代表的信", "联合国大会的决议 A/RES/ES-10/24");
        PageLookedAt.check(pdf, 0, "han");
    }

    @Test
    void withoutAFaceTheCharactersAreMarkedAndTheRestIsPrinted() throws IOException {
        assertThat(text(Pdf.of(LETTER, AT, Optional.empty())))
                .contains("A/RES/ES-10/24")
                .doesNotContain("联合国");
        assertThat(HanFace.isNeeded(LETTER)).isTrue();
        assertThat(HanFace.isNeeded("رسالة, письмо, letter")).isFalse();
    }
}
