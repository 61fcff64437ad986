package org.plenary.site.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.Tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// What holds for every picture, whatever the numbers.
class GeometryProperties {
    /// Numbers are written with two decimals.
    private static final double NEAR = .06;

    private record Box(double left, double top, double right, double bottom) {
        boolean touches(Box other) {
            return left < other.right - NEAR
                    && other.left < right - NEAR
                    && top < other.bottom - NEAR
                    && other.top < bottom - NEAR;
        }
    }

    @Provide
    Arbitrary<Tally> tallies() {
        Arbitrary<Integer> many = Arbitraries.integers().between(0, 193);
        Arbitrary<Integer> few = Arbitraries.integers().between(0, 12);
        return Combinators.combine(many, many, many, few, many, few, few).as(Tally::new);
    }

    @Property(tries = 400)
    void oneUnitIsOneVoteEverywhereInTheBar(
            @ForAll("tallies") Tally tally, @ForAll @IntRange(min = 1, max = 193) int needed) {
        for (boolean narrow : new boolean[] {false, true}) {
            Document document = document(tally, needed, narrow);
            double line = Math.max(tally.yes() + tally.no(), needed);
            double unit = threshold(document) / needed;
            double drawn = 0;
            for (Element rect : blocks(document)) {
                drawn += width(rect);
            }
            // Nothing is drawn for nobody, and what is missing up to the threshold is drawn empty.
            double votes = tally.members() + line - tally.yes() - tally.no();
            assertThat(drawn).isCloseTo(votes * unit, within(NEAR * 8 + votes * .01 / needed));
        }
    }

    @Property(tries = 400)
    void nothingInTheBarOverlapsOrLeavesTheView(
            @ForAll("tallies") Tally tally, @ForAll @IntRange(min = 1, max = 193) int needed) {
        for (boolean narrow : new boolean[] {false, true}) {
            Document document = document(tally, needed, narrow);
            List<Box> boxes =
                    blocks(document).stream().map(GeometryProperties::box).toList();
            apart(boxes);
            Box view = view(document);
            boxes.forEach(box -> inside(box, view));
            texts(document).forEach(text -> inside(text, view));
            apart(texts(document));
        }
    }

    @Property(tries = 200)
    void theThresholdNeverRunsThroughANumber(
            @ForAll("tallies") Tally tally, @ForAll @IntRange(min = 1, max = 193) int needed) {
        for (boolean narrow : new boolean[] {false, true}) {
            Document document = document(tally, needed, narrow);
            double at = threshold(document);
            double middle = narrow ? 34 + 23 : 46 + 29;
            for (Box text : texts(document)) {
                if (text.top() < middle && text.bottom() > middle) {
                    assertThat(at < text.left() || at > text.right())
                            .as("threshold at %s, text at %s", at, text)
                            .isTrue();
                }
            }
        }
    }

    @Provide
    Arbitrary<List<Position>> council() {
        return Arbitraries.of(
                        Position.YES, Position.NO, Position.ABSTAINED, Position.NOT_PARTICIPATING, Position.ABSENT)
                .list()
                .ofMinSize(11)
                .ofMaxSize(15);
    }

    @Property(tries = 300)
    void theCouncilsBarHasOneCellForEachMemberAndNoneOverlap(@ForAll("council") List<Position> positions) {
        List<Seat> seats = seats(positions);
        int needed = positions.size() == 11 ? 7 : 9;
        ResultBar bar = ResultBar.council(seats, needed, true, Wording.AS_RECORDED);
        for (boolean narrow : new boolean[] {false, true}) {
            Document document = Markup.read(bar.document(narrow));
            assertThat(Markup.elements(document, "g")).hasSize(positions.size());
            List<Box> cells = new ArrayList<>();
            for (Element cell : Markup.elements(document, "g")) {
                cells.add(box((Element) cell.getElementsByTagName("rect").item(0)));
            }
            apart(cells);
            Box view = view(document);
            cells.forEach(cell -> inside(cell, view));
            texts(document).forEach(text -> inside(text, view));
            apart(texts(document));
        }
    }

    @Property(tries = 60)
    void seatsDoNotTouchAndStayInTheView(@ForAll @IntRange(min = 2, max = 15) int members) {
        List<Seat> seats = seats(java.util.Collections.nCopies(members, Position.YES));
        Horseshoe table = Horseshoe.of(
                seats,
                Optional.empty(),
                new Horseshoe.Centre("1–0–0", "Adopted", true, List.of()),
                Wording.AS_RECORDED);
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            boxes.add(new Box(table.x(i) - 26, table.y(i) - 26, table.x(i) + 26, table.y(i) + 26));
        }
        apart(boxes);
        Document document = Markup.read(table.document());
        for (Element rect : Markup.elements(document, "rect")) {
            inside(box(rect), view(document));
        }
    }

    @Property(tries = 100)
    void aStateKeepsItsPlaceWhateverTheOthersDo(@ForAll @IntRange(min = 0, max = 192) int turned) {
        List<Tile> members = Samples.members();
        List<Tile> others = new ArrayList<>(members);
        others.set(turned, members.get(turned).turned(Position.ABSTAINED));
        assertThat(places(TileBoard.assembly(others, Samples::group, Wording.AS_RECORDED)))
                .isEqualTo(places(TileBoard.assembly(members, Samples::group, Wording.AS_RECORDED)));
    }

    @Property(tries = 20)
    void tilesDoNotTouchAndStayInTheView() {
        Document document = Markup.read(Samples.board().document());
        Box view = view(document);
        List<Box> tiles = new ArrayList<>();
        for (Element tile : Markup.elements(document, "g")) {
            Element rect = (Element) tile.getElementsByTagName("rect").item(0);
            if (rect != null) {
                tiles.add(box(rect));
            }
        }
        apart(tiles);
        tiles.forEach(tile -> inside(tile, view));
        texts(document).forEach(text -> inside(text, view));
    }

    private static List<String> places(TileBoard board) {
        return board.regions().stream()
                .flatMap(region -> region.tiles().stream().map(tile -> region.key() + " " + tile.code()))
                .toList();
    }

    private static List<Seat> seats(List<Position> positions) {
        List<Seat> seats = new ArrayList<>();
        for (int i = 0; i < positions.size(); i++) {
            seats.add(new Seat("S" + (char) ('A' + i) + "X", "State " + i, i % 3 == 0, positions.get(i)));
        }
        return seats;
    }

    private static Document document(Tally tally, int needed, boolean narrow) {
        return Markup.read(
                ResultBar.assembly(tally, needed, Wording.AS_RECORDED).document(narrow));
    }

    /// All rectangles but the paper.
    private static List<Element> blocks(Document document) {
        List<Element> rects = Markup.elements(document, "rect");
        return rects.subList(1, rects.size());
    }

    /// The length that a rectangle stands for, its edge included.
    private static double width(Element rect) {
        return Markup.number(rect, "width")
                + (rect.getAttribute("stroke-dasharray").equals("2 3")
                        ? 2 * Math.min(1, Markup.number(rect, "width") / 2)
                        : Markup.number(rect, "stroke-width"));
    }

    private static Box box(Element rect) {
        double x = Markup.number(rect, "x");
        double y = Markup.number(rect, "y");
        return new Box(x, y, x + Markup.number(rect, "width"), y + Markup.number(rect, "height"));
    }

    private static Box view(Document document) {
        String[] view = document.getDocumentElement().getAttribute("viewBox").split(" ", -1);
        double x = Double.parseDouble(view[0]);
        double y = Double.parseDouble(view[1]);
        return new Box(x, y, x + Double.parseDouble(view[2]), y + Double.parseDouble(view[3]));
    }

    /// Where the thick line stands.
    private static double threshold(Document document) {
        return Markup.elements(document, "path").stream()
                .filter(path -> path.getAttribute("stroke").equals("#191b1e"))
                .map(path -> path.getAttribute("d"))
                .mapToDouble(d -> Double.parseDouble(d.substring(1, d.indexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    /// The room that texts take, with the widest of the usual faces.
    private static List<Box> texts(Document document) {
        List<Box> boxes = new ArrayList<>();
        for (Element text : Markup.elements(document, "text")) {
            double size = Markup.number(text, "font-size");
            double width = Drawing.width(
                    text.getTextContent(),
                    size,
                    !text.getAttribute("font-weight").isEmpty());
            double x = Markup.number(text, "x");
            double left = switch (text.getAttribute("text-anchor")) {
                case "middle" -> x - width / 2;
                case "end" -> x - width;
                default -> x;
            };
            double y = Markup.number(text, "y");
            boxes.add(new Box(left, y - size * .7, left + width, y));
        }
        return boxes;
    }

    private static void inside(Box box, Box view) {
        assertThat(box.left() >= view.left() - NEAR
                        && box.top() >= view.top() - NEAR
                        && box.right() <= view.right() + NEAR
                        && box.bottom() <= view.bottom() + NEAR)
                .as("%s inside %s", box, view)
                .isTrue();
    }

    private static void apart(List<Box> boxes) {
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                assertThat(boxes.get(i).touches(boxes.get(j)))
                        .as("%s beside %s", boxes.get(i), boxes.get(j))
                        .isFalse();
            }
        }
    }
}
