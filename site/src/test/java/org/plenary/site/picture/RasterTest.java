package org.plenary.site.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RasterTest {
    private static BufferedImage read(ShareCard card) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(card.png()));
    }

    @Test
    void theCardIsTheSizeThatSitesAskFor() throws IOException {
        for (ShareCard card : List.of(Samples.card(), Samples.councilCard(), Samples.hypothetical())) {
            BufferedImage image = read(card);
            assertThat(image.getWidth()).isEqualTo(1200);
            assertThat(image.getHeight()).isEqualTo(630);
        }
    }

    @Test
    void theBarHasItsColoursOnTheCard() throws IOException {
        BufferedImage image = read(Samples.card());
        assertThat(colours(image)).contains(0xfbfaf6, 0x286ca6, 0x96260b, 0xf1dfa8, 0x191b1e);
    }

    private static List<Integer> colours(BufferedImage image) {
        return java.util.stream.IntStream.range(0, image.getWidth() * image.getHeight())
                .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xffffff)
                .distinct()
                .boxed()
                .toList();
    }

    @Test
    void aHypotheticalCardIsStripedAtItsEdge() throws IOException {
        BufferedImage record = read(Samples.card());
        BufferedImage scenario = read(Samples.hypothetical());
        int striped = 0;
        for (int y = 0; y < 630; y++) {
            assertThat(record.getRGB(6, y) & 0xffffff).isEqualTo(0xfbfaf6);
            striped += (scenario.getRGB(6, y) & 0xffffff) == 0x7a4b00 ? 1 : 0;
        }
        assertThat(striped).isBetween(200, 430);
    }

    @Test
    void theSameCardGivesTheSamePixels() {
        assertThat(Samples.card().png()).isEqualTo(Samples.card().png());
    }

    @Test
    void theWordsAreOutlinesOfTheFacesThatComeWithTheProgram() {
        Drawing drawing = new Drawing(Drawing.Dress.OUTLINED);
        drawing.words(0, 100, 40, "start", "s", "Plenary");
        assertThat(drawing.toString())
                .startsWith("<path d=\"M")
                .doesNotContain("<text")
                .doesNotContain("font");
        assertThat(Type.SERIF_BOLD.width("Plenary", 40)).isBetween(120.0, 160.0);
    }

    @Test
    void theFacesHaveEveryLetterOfTheNamesOfStates() {
        Samples.members().forEach(tile -> {
            for (Type type : Type.values()) {
                assertThat(type.shows(tile.name()))
                        .as("%s in %s", tile.name(), type)
                        .isTrue();
            }
        });
        assertThat(Type.SANS.shows("–·…“”’×")).isTrue();
    }
}
