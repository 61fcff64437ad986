package org.plenary.site.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.Tally;

import static org.assertj.core.api.Assertions.assertThat;

class TextAlternativeTest {
    private static final String HOSTILE = "<script>alert(\"1\")</script>&' style=\"x\" \u0000\uD800";

    @Test
    void everySvgSaysWhatItShows() {
        Samples.all().forEach((name, picture) -> {
            Document document = Markup.read(picture);
            for (Element svg : Markup.elements(document, "svg")) {
                boolean group = svg.getAttribute("role").equals("group");
                String said = group
                        ? svg.getAttribute("aria-label")
                        : svg.getFirstChild().getTextContent();
                assertThat(svg.getAttribute("role")).as(name).isIn("img", "group");
                assertThat(group || svg.getFirstChild().getNodeName().equals("title"))
                        .as(name)
                        .isTrue();
                assertThat(said).as(name).isNotBlank();
            }
        });
    }

    @Test
    void theBarSaysEveryPositionInWords() {
        assertThat(ResultBar.assembly(new Tally(80, 30, 43, 6, 28, 4, 2), 74, Wording.AS_RECORDED)
                        .alternative())
                .isEqualTo("80 yes and 30 no; 74 yes needed; apart from them 43 abstained, 6 not participating,"
                        + " 28 absent, 4 barred (Article 19), 2 excluded.");
    }

    @Test
    void aBlankInTheSourceIsNotCalledAbsence() {
        assertThat(Samples.adopted().alternative())
                .isEqualTo("124 yes and 14 no; 92 yes needed; apart from them 43 abstained, 12 no vote recorded.");
    }

    @Test
    void theCouncilsBarNamesThePermanentMembersThatVotedAgainst() {
        assertThat(Samples.vetoed().alternative())
                .isEqualTo("11 yes, 9 needed; 3 no, permanent members among them: China, Russian Federation (one such"
                        + " vote is enough to stop the text); apart from them 1 abstained.");
    }

    @Test
    void aProceduralVoteFramesNobody() {
        String bar = ResultBar.council(Samples.council(), 9, false, Wording.AS_RECORDED)
                .document();
        assertThat(bar).doesNotContain("permanent<").contains(">3 no<");
        assertThat(Samples.vetoed().document()).contains(">3 no, 2 permanent<");
    }

    @Test
    void aChallengeSaysWhatEachVoteMeans() {
        assertThat(Samples.all().get("bar-challenge-upheld.html"))
                .contains("90 to overrule the ruling and 50 to uphold it; 71 needed to overrule it")
                .contains("no: overrule")
                .contains("yes: uphold");
    }

    @Test
    void thePresidentOfTheMeetingSitsInTheMiddleAndTheCaptionSaysSo() {
        Horseshoe table = Samples.horseshoe(Optional.of("JPN"));
        assertThat(table.seats().get(7).code()).isEqualTo("JPN");
        assertThat(table.seats().get(8).code()).isEqualTo("MLT");
        assertThat(table.caption()).contains("President of the meeting, Japan, at the top");
    }

    @Test
    void withoutThePresidentTheSeatsBeginAtTheLowerLeftAndTheCaptionSaysSo() {
        Horseshoe table = Samples.horseshoe(Optional.empty());
        assertThat(table.seats().stream().map(Seat::code))
                .containsExactly(
                        "DZA", "CHN", "ECU", "FRA", "GUY", "JPN", "MLT", "MOZ", "KOR", "RUS", "SLE", "SVN", "CHE",
                        "GBR", "USA");
        assertThat(table.caption()).contains("does not name the President");
    }

    @Test
    void everyTileAndSeatSaysItsStateAndPosition() {
        assertThat(Samples.all().get("board.html")).contains("<span class=\"vh\">Algeria: ");
        assertThat(Samples.all().get("board-council-what-if.html"))
                .contains("title=\"China: abstained, recorded no\"")
                .contains("data-was=\"no\"");
        assertThat(Samples.all().get("horseshoe.html"))
                .contains("aria-label=\"CHN China, permanent member: no\"")
                .contains("<title>Guyana: abstained</title>");
    }

    @Test
    void aCardOfAWhatIfSaysSoInItsTitleItsTextAndOnItsFace() {
        ShareCard card = Samples.hypothetical();
        assertThat(card.alternative()).startsWith("Hypothetical, not the recorded ballots. Changed: United States");
        assertThat(card.svg())
                .contains("<title>Hypothetical: A/RES/ES-10/24")
                .contains(">Hypothetical, not the record.<")
                .contains(">Hypothetical: would be adopted<");
        assertThat(Samples.card().svg()).doesNotContain("ypothetical");
    }

    @Test
    void theCardCarriesRuleThresholdResultSymbolDateAndSource() {
        assertThat(Samples.card().svg())
                .contains(">A/RES/ES-10/24<")
                .contains("18 September 2024<")
                .contains(">Adopted<")
                .contains(">124–14–43<")
                .contains(">needed 92<")
                .contains("rules of procedure, rule 83<")
                .contains("Source: UN Digital Library");
    }

    @Test
    void noPictureHasStylesScriptsOrAddressesOfItsOwn() {
        Samples.all()
                .forEach((name, picture) -> assertThat(picture.toLowerCase(Locale.ROOT))
                        .as(name)
                        .doesNotContain("style=", "<style", "<script", "onload", "javascript:", "url("));
    }

    @Test
    void anEmbedNeedsNoSheet() {
        Samples.all().forEach((name, picture) -> {
            if (name.endsWith(".svg")) {
                assertThat(picture).as(name).doesNotContain("class=").contains("xmlns=\"http://www.w3.org/2000/svg\"");
            }
        });
    }

    @Test
    void everyLookOfAPictureInAPageHasItsRuleInTheSheet() throws IOException {
        String sheet;
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/static/plenary.css"))) {
            sheet = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Set<String> looks = new TreeSet<>();
        Matcher classes = Pattern.compile("<(?:rect|path|circle|text)[^>]* class=\"([^\"]*)\"")
                .matcher(String.join("", Samples.all().values()));
        while (classes.find()) {
            looks.addAll(List.of(classes.group(1).split(" ", -1)));
        }
        assertThat(looks).contains("f-yes", "on-not-participating", "f-excluded", "ring");
        assertThat(looks).allSatisfy(look -> assertThat(sheet).containsPattern("\\." + look + "[ ,{]"));
    }

    @Test
    void hostileTextStaysText() {
        Tile tile = new Tile(HOSTILE, HOSTILE, Position.NO, Optional.of(Position.YES), true);
        TileBoard board = new TileBoard(List.of(new Region(HOSTILE, HOSTILE, 1, List.of(tile))), Wording.AS_RECORDED);
        Seat seat = new Seat(HOSTILE, HOSTILE, true, Position.NO);
        Horseshoe table = new Horseshoe(
                List.of(seat, seat),
                true,
                new Horseshoe.Centre(HOSTILE, HOSTILE, true, List.of(HOSTILE)),
                Wording.AS_RECORDED);
        MatterStrip.Stage stage = new MatterStrip.Stage(
                HOSTILE,
                List.of(
                        new MatterStrip.Piece.Words(HOSTILE),
                        new MatterStrip.Piece.Figures(HOSTILE),
                        new MatterStrip.Piece.Link(HOSTILE, HOSTILE)));
        MatterStrip strip = new MatterStrip(Optional.of(stage), Optional.empty(), Optional.empty(), Optional.empty());
        MatterSpan span = new MatterSpan(new MatterSpan.Axis(1950, 2026), HOSTILE, List.of());
        ResultBar bar = ResultBar.council(List.of(seat), 1, true, Wording.AS_RECORDED);
        ShareCard card = new ShareCard(
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                new ShareCard.Stamp(HOSTILE, false),
                HOSTILE,
                HOSTILE,
                Optional.of(bar),
                HOSTILE,
                HOSTILE,
                Optional.of(HOSTILE));
        for (String picture : List.of(
                board.links(code -> HOSTILE, true),
                board.buttons(),
                board.document(),
                table.figure(code -> HOSTILE, _ -> true),
                table.document(),
                strip.list(),
                strip.document(),
                span.svg(),
                span.document(),
                bar.figure(),
                bar.document(),
                card.svg())) {
            Document document = Markup.read(picture);
            assertThat(Markup.elements(document, "script")).isEmpty();
            assertThat(picture).doesNotContain("<script").doesNotContain("style=\"x\"");
        }
    }
}
