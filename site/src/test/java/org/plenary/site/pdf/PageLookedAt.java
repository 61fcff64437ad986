package org.plenary.site.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

import static org.assertj.core.api.Assertions.assertThat;

/// Compares a page of a PDF with the picture of it that somebody looked at.
///
/// After a wanted change, write the pictures anew with `-Dplenary.golden=write`, look at them, and commit them.
public final class PageLookedAt {
    private static final Path GOLDEN = Path.of("src/test/resources/org/plenary/site/pdf/golden");
    private static final boolean WRITE = "write".equals(System.getProperty("plenary.golden"));

    private PageLookedAt() {}

    /// @param page from 0
    /// @param name of the picture, without ending
    public static void check(byte[] pdf, int page, String name) throws IOException {
        Path file = GOLDEN.resolve(name + ".png");
        BufferedImage drawn;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            drawn = new PDFRenderer(document).renderImageWithDPI(page, 60);
        }
        if (WRITE) {
            Files.createDirectories(GOLDEN);
            ImageIO.write(drawn, "png", file.toFile());
        }
        assertThat(file).as("the golden file; this class says how to write it").exists();
        BufferedImage golden = ImageIO.read(file.toFile());
        assertThat(drawn.getWidth()).isEqualTo(golden.getWidth());
        assertThat(drawn.getHeight()).isEqualTo(golden.getHeight());
        assertThat(differing(drawn, golden))
                .as("pixels that differ visibly from %s", file)
                .isLessThan(20);
    }

    /// Edges of letters may be smoothed a little differently on another machine; a letter that moved is more
    /// than that.
    private static long differing(BufferedImage a, BufferedImage b) {
        long count = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                count += Math.abs((a.getRGB(x, y) & 0xff) - (b.getRGB(x, y) & 0xff)) > 64 ? 1 : 0;
            }
        }
        return count;
    }
}
