package org.plenary.site.picture;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.plenary.record.EventDate;
import org.plenary.record.State;
import org.plenary.record.VotingRecord;
import org.plenary.rules.VoteQuestion.Put;
import org.plenary.rules.vote.CountedVote;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.Tally;
import org.plenary.site.picture.MatterStrip.Piece;
import org.plenary.site.picture.MatterStrip.Stage;

/// Pictures that the tests look at.
final class Samples {
    static final LocalDate DAY = LocalDate.of(2024, 9, 18);
    static final Set<String> PERMANENT = Set.of("CHN", "FRA", "RUS", "GBR", "USA");

    private Samples() {}

    /// The ballots on S/2024/239.
    static List<Seat> council() {
        return seats("ECU FRA JPN MLT MOZ KOR SLE SVN CHE GBR USA", "DZA CHN RUS", "GUY", "");
    }

    /// A Council of which few take part.
    static List<Seat> reluctant() {
        return seats("ECU FRA JPN MLT MOZ", "DZA CHN", "GUY KOR SLE", "SVN CHE GBR USA RUS");
    }

    static List<Seat> seats(String yes, String no, String abstained, String notParticipating) {
        List<Seat> seats = new ArrayList<>();
        Map<Position, String> named = new LinkedHashMap<>();
        named.put(Position.YES, yes);
        named.put(Position.NO, no);
        named.put(Position.ABSTAINED, abstained);
        named.put(Position.NOT_PARTICIPATING, notParticipating);
        named.forEach((position, codes) -> {
            for (String code : codes.split(" ", -1)) {
                if (!code.isEmpty()) {
                    seats.add(new Seat(code, name(code), PERMANENT.contains(code), position));
                }
            }
        });
        return seats;
    }

    /// Three publishers, a target for some days, a span of a month, and a gap between two points.
    static SeriesChart series() {
        return new SeriesChart(
                "Trucks in a day",
                List.of(
                        new SeriesChart.Line(
                                "First publisher",
                                Period.ofDays(1),
                                List.of(value("2025-01-19", 630, "more than 630"), value("2025-01-20", 700, "700"))),
                        new SeriesChart.Line("Second publisher", Period.ofDays(1), List.of()),
                        new SeriesChart.Line(
                                "Third publisher",
                                Period.ofDays(1),
                                List.of(
                                        value("2025-02-18", 370, "370"),
                                        new SeriesChart.Point(
                                                LocalDate.parse("2025-04-01"),
                                                LocalDate.parse("2025-04-30"),
                                                600,
                                                800,
                                                "600 to 800")))),
                List.of(new SeriesChart.Target(
                        LocalDate.parse("2025-01-19"), Optional.of(LocalDate.parse("2025-03-02")), 600)));
    }

    private static SeriesChart.Point value(String day, double value, String label) {
        return new SeriesChart.Point(LocalDate.parse(day), LocalDate.parse(day), value, value, label);
    }

    private static String name(String code) {
        return VotingRecord.compiledIn().states().nameOn(code, DAY);
    }

    static String group(String code) {
        return VotingRecord.compiledIn()
                .states()
                .byCode(code)
                .flatMap(State::region)
                .orElse("");
    }

    /// Every Member, positions by turns.
    static List<Tile> members() {
        List<Tile> tiles = new ArrayList<>();
        int i = 0;
        for (State state : VotingRecord.compiledIn().states().membersOn(DAY)) {
            Position position = Position.values()[i % 5 == 4 ? i / 5 % 7 : i % 11 == 3 ? 1 : 0];
            tiles.add(Tile.of(state.code(), state.nameOn(DAY), position).moved(i % 13 == 0));
            i++;
        }
        return tiles;
    }

    static TileBoard board() {
        return TileBoard.assembly(members(), Samples::group, Wording.NO_VOTE_RECORDED);
    }

    static TileBoard scenario() {
        return TileBoard.council(
                council().stream()
                        .map(seat -> Tile.of(seat.code(), seat.name(), seat.position()))
                        .map(tile -> tile.code().equals("CHN") ? tile.turned(Position.ABSTAINED) : tile)
                        .toList(),
                PERMANENT::contains,
                Wording.AS_RECORDED);
    }

    static Horseshoe horseshoe(Optional<String> president) {
        return Horseshoe.of(
                council(),
                president,
                new Horseshoe.Centre(
                        "11–3–1",
                        "Not adopted: veto",
                        false,
                        List.of("9 yes needed, 11 found", "0 permanent no allowed, 2 found")),
                Wording.AS_RECORDED);
    }

    static MatterStrip strip() {
        return new MatterStrip(
                Optional.of(new Stage(
                        "3 vetoed",
                        List.of(
                                new Piece.Words("latest "),
                                new Piece.Link("S/2024/239", "/decisions/S/2024/239"),
                                new Piece.Words(", 22 March 2024")))),
                Optional.of(new Stage(
                        "Tenth emergency session",
                        List.of(new Piece.Words("opened 24 April 1997, last resumed 12 June 2025")))),
                Optional.of(new Stage("27 texts", List.of(new Piece.Words("latest "), new Piece.Figures("149–12–19")))),
                Optional.empty());
    }

    static MatterSpan span() {
        return new MatterSpan(
                new MatterSpan.Axis(1940, 2027),
                "East Jerusalem",
                List.of(
                        new MatterSpan.Tick(EventDate.parse("1947"), MatterSpan.Mark.OTHER),
                        new MatterSpan.Tick(EventDate.parse("1997-03-07"), MatterSpan.Mark.VETO),
                        new MatterSpan.Tick(EventDate.parse("1997-03-21"), MatterSpan.Mark.VETO),
                        new MatterSpan.Tick(EventDate.parse("1997-04-24"), MatterSpan.Mark.SESSION),
                        new MatterSpan.Tick(EventDate.parse("2024-09-18"), MatterSpan.Mark.TEXT)));
    }

    static ResultBar adopted() {
        return ResultBar.assembly(new Tally(124, 14, 43, 0, 12, 0, 0), 92, Wording.NO_VOTE_RECORDED);
    }

    static ResultBar vetoed() {
        return ResultBar.council(council(), 9, true, Wording.AS_RECORDED);
    }

    static ShareCard card() {
        return new ShareCard(
                "General Assembly, tenth emergency special session",
                "A/RES/ES-10/24",
                "18 September 2024",
                "Follow-up to the advisory opinion on the Occupied Palestinian Territory",
                new ShareCard.Stamp("Adopted", true),
                "124–14–43",
                "124 in favour, 14 against, 43 abstaining. 92 affirmative votes were needed: two thirds of the 138"
                        + " Members present and voting.",
                Optional.of(adopted()),
                "Two thirds of the Members present and voting: Charter, Article 18 (2); rules of procedure, rule 83",
                "Source: UN Digital Library voting record · /decisions/A/RES/ES-10/24",
                Optional.empty());
    }

    static ShareCard councilCard() {
        return new ShareCard(
                "Security Council, draft resolution of the United States",
                "S/2024/239",
                "22 March 2024",
                "The situation in the Middle East, including the Palestinian question",
                new ShareCard.Stamp("Not adopted: veto", false),
                "11–3–1",
                "11 in favour, 3 against, 1 abstaining. Nine affirmative votes were needed and eleven were cast; China"
                        + " and the Russian Federation, permanent members, voted against.",
                Optional.of(vetoed()),
                "Nine affirmative votes and no negative vote of a permanent member: Charter, Article 27 (3)",
                "Source: Security Council voting records · /decisions/S/2024/239",
                Optional.empty());
    }

    static ShareCard hypothetical() {
        ShareCard card = card();
        return new ShareCard(
                card.body(),
                card.symbol(),
                card.date(),
                card.title(),
                new ShareCard.Stamp("Hypothetical: would be adopted", true),
                "125–12–44",
                "125 in favour, 12 against, 44 abstaining. 92 affirmative votes would be needed: two thirds of the 137"
                        + " Members present and voting.",
                Optional.of(ResultBar.assembly(new Tally(125, 12, 44, 0, 12, 0, 0), 92, Wording.NO_VOTE_RECORDED)),
                card.rule(),
                card.source(),
                Optional.of("United States: yes, recorded no; Israel: abstained, recorded no"));
    }

    /// Every picture, by the name of its golden file.
    static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        bar(all, "bar-adopted", adopted());
        bar(all, "bar-all-positions", ResultBar.assembly(new Tally(80, 30, 43, 6, 28, 4, 2), 74, Wording.AS_RECORDED));
        bar(all, "bar-too-few-voting", ResultBar.assembly(new Tally(40, 2, 120, 0, 31, 0, 0), 97, Wording.AS_RECORDED));
        bar(all, "bar-nobody-in-favour", ResultBar.assembly(new Tally(0, 3, 5, 0, 0, 0, 0), 2, Wording.AS_RECORDED));
        Tally challenged = new Tally(50, 90, 30, 0, 20, 0, 0);
        bar(all, "bar-challenge-upheld", ResultBar.challenge(challenged, Put.UPHOLD, 71, Wording.AS_RECORDED));
        bar(all, "bar-challenge-overruled", ResultBar.challenge(challenged, Put.OVERRULE, 71, Wording.AS_RECORDED));
        bar(all, "bar-concurrences", ResultBar.concurrences(44, 97, 193));
        bar(all, "bar-council-veto", vetoed());
        bar(all, "bar-council-too-few", ResultBar.council(reluctant(), 9, true, Wording.AS_RECORDED));
        bar(all, "bar-council-procedural", ResultBar.council(council(), 9, false, Wording.AS_RECORDED));
        bar(
                all,
                "bar-council-counted",
                ResultBar.council(
                        CountedVote.of(9, 2, 0, "SUN"),
                        7,
                        true,
                        code -> "Union of Soviet Socialist Republics",
                        Wording.AS_RECORDED));
        all.put("board.html", board().links(code -> "/states/" + code, false));
        all.put("board-filtered.html", board().links(code -> "/states/" + code, true));
        all.put("board-legend.html", board().legend());
        all.put("board-council-what-if.html", scenario().buttons());
        all.put("board.svg", board().document());
        all.put("board-council-what-if.svg", scenario().document());
        all.put("horseshoe.html", horseshoe(Optional.empty()).figure(code -> "/states/" + code, _ -> true));
        all.put("horseshoe.svg", horseshoe(Optional.empty()).document());
        all.put("horseshoe-president.svg", horseshoe(Optional.of("JPN")).document());
        all.put("strip.html", strip().list());
        all.put("strip.svg", strip().document());
        all.put("span.html", span().svg());
        all.put("span.svg", span().document());
        all.put("series.html", series().svg());
        all.put("series.svg", series().document());
        all.put("card.svg", card().svg());
        all.put("card-council.svg", councilCard().svg());
        all.put("card-hypothetical.svg", hypothetical().svg());
        return all;
    }

    private static void bar(Map<String, String> all, String name, ResultBar bar) {
        all.put(name + ".html", bar.figure());
        all.put(name + ".svg", bar.document(false));
        all.put(name + "-narrow.svg", bar.document(true));
    }
}
