package org.plenary.site.picture;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.plenary.rules.vote.Position;
import org.plenary.site.picture.Drawing.Dress;

import static org.plenary.site.language.Messages.say;

/// One State, one tile, no borders: grouped by region, always in the same place.
///
/// A State that was no Member on the day has no tile, and the order of the others does not change.
public record TileBoard(List<Region> regions, Wording wording) implements Picture {
    private static final double WIDTH = 1200;
    private static final double BETWEEN = 3;
    private static final double APART = 18;
    private static final double HEAD = 44;

    public TileBoard {
        regions = List.copyOf(regions);
    }

    /// The board of the Assembly.
    ///
    /// @param groups the name of the regional group of a code, as the record has it
    public static TileBoard assembly(List<Tile> tiles, Function<String, String> groups, Wording wording) {
        return new TileBoard(Region.assembly(tiles, groups), wording);
    }

    /// The board of the Council.
    public static TileBoard council(List<Tile> tiles, Predicate<String> permanent, Wording wording) {
        return new TileBoard(Region.council(tiles, permanent), wording);
    }

    private boolean council() {
        return regions.stream().anyMatch(region -> region.key().equals("permanent"));
    }

    private List<Tile> tiles() {
        return regions.stream().flatMap(region -> region.tiles().stream()).toList();
    }

    private static int count(List<Tile> tiles, Position position) {
        return (int) tiles.stream().filter(tile -> tile.position() == position).count();
    }

    private static String counts(List<Tile> tiles) {
        return say(
                "board.counts",
                count(tiles, Position.YES),
                count(tiles, Position.NO),
                count(tiles, Position.ABSTAINED),
                tiles.size());
    }

    /// The board of a page: a list of regions, each a list of tiles that are links.
    ///
    /// @param address of a State, from its code
    /// @param dimmed whether tiles that are not marked as moved fade, as a filter asks
    public String links(UnaryOperator<String> address, boolean dimmed) {
        Drawing drawing = open(dimmed ? " dim" : "", false);
        list(
                drawing,
                "a",
                (tile, classes) -> drawing.set("class", classes)
                        .set("href", address.apply(tile.code()))
                        .set("title", tile.alternative(wording))
                        .text(tile.code()));
        return drawing.close("ul").toString();
    }

    /// The board of a what-if: each tile is a button of the form `what-if`, which works without scripts.
    public String buttons() {
        Drawing drawing = open("", true);
        list(
                drawing,
                "button",
                (tile, classes) -> drawing.set("class", classes)
                        .set("form", "what-if")
                        .set("name", "turn")
                        .set("value", tile.code())
                        .set("title", tile.alternative(wording))
                        .set("data-state", tile.code())
                        .set("data-was", tile.was().orElse(tile.position()).word())
                        .text(tile.code()));
        return drawing.close("ul").toString();
    }

    /// The legend: each position that somebody took, with its shape, number and word.
    public String legend() {
        Drawing drawing = new Drawing(Dress.PAGE);
        drawing.open("ul").set("class", "legend");
        List<Tile> tiles = tiles();
        for (Position position : Position.values()) {
            int count = count(tiles, position);
            if (count > 0) {
                drawing.open("li").open("span").set("class", "pos p-" + position.word());
                mark(drawing);
                drawing.text(Integer.toString(count)).close("span").text(" " + wording.of(position));
                drawing.close("li");
            }
        }
        return drawing.close("ul").toString();
    }

    private Drawing open(String more, boolean whatIf) {
        Drawing drawing = new Drawing(Dress.PAGE);
        drawing.open("ul").set("class", "board" + (council() ? " council" : "") + more);
        if (whatIf) {
            drawing.flag("data-what-if");
        }
        return drawing;
    }

    private static void mark(Drawing drawing) {
        drawing.open("i").set("class", "mark").close("i");
    }

    /// @param begun sets the attributes of a tile and writes its code
    private void list(Drawing drawing, String element, BiConsumer<Tile, String> begun) {
        for (Region region : regions) {
            drawing.open("li").set("class", "r-" + region.key());
            drawing.open("h3").text(region.name());
            if (!council()) {
                drawing.text(" ")
                        .open("span")
                        .set("class", "vh")
                        .text(say("site.states"))
                        .close("span");
            }
            drawing.text(" ")
                    .open("small")
                    .text(counts(region.tiles()))
                    .close("small")
                    .close("h3");
            drawing.open("ul").set("class", "tiles");
            for (Tile tile : region.tiles()) {
                drawing.open("li");
                String classes = "tile p-" + tile.position().word()
                        + (tile.was().isPresent() ? " changed" : "")
                        + (tile.moved() ? " moved" : "");
                drawing.open(element);
                begun.accept(tile, classes);
                mark(drawing);
                drawing.open("span")
                        .set("class", "vh")
                        .text(tile.alternative(wording))
                        .close("span");
                drawing.close(element).close("li");
            }
            drawing.close("ul").close("li");
        }
    }

    @Override
    public String alternative() {
        List<Tile> tiles = tiles();
        StringBuilder text = new StringBuilder();
        for (Region region : regions) {
            if (region.tiles().isEmpty()) {
                continue;
            }
            text.append(text.isEmpty() ? "" : " ").append(region.name()).append(": ");
            String between = "";
            for (Position position : Position.values()) {
                int count = count(region.tiles(), position);
                if (count > 0) {
                    text.append(between).append(count).append(' ').append(wording.of(position));
                    between = ", ";
                }
            }
            text.append('.');
        }
        List<Tile> changed =
                tiles.stream().filter(tile -> tile.was().isPresent()).toList();
        if (!changed.isEmpty()) {
            String turned =
                    changed.stream().map(tile -> tile.alternative(wording)).collect(Collectors.joining("; "));
            text.append(' ').append(say("board.hypothetical-changed", turned));
        }
        return text.toString();
    }

    @Override
    public String document() {
        Drawing drawing = new Drawing(Dress.ALONE);
        drawing.onPaper(WIDTH, height(WIDTH), say("decision.how-each-state-voted"), alternative());
        draw(drawing, WIDTH);
        return drawing.close("svg").toString();
    }

    private double side(double width) {
        int columns = regions.stream().mapToInt(Region::columns).sum();
        return (width - APART * (regions.size() - 1) - BETWEEN * (columns - regions.size())) / columns;
    }

    /// How tall the board is when it is `width` wide.
    double height(double width) {
        int rows = regions.stream()
                .mapToInt(region -> Math.ceilDiv(region.tiles().size(), region.columns()))
                .max()
                .orElse(0);
        return HEAD + rows * (side(width) + BETWEEN) - BETWEEN;
    }

    /// Draws the board with its regions side by side.
    void draw(Drawing drawing, double width) {
        double side = side(width);
        double left = 0;
        for (Region region : regions) {
            double wide = region.columns() * (side + BETWEEN) - BETWEEN;
            drawing.path("M" + Drawing.number(left) + " .5H" + Drawing.number(left + wide))
                    .look("l-ink")
                    .set("stroke-width", 1)
                    .end();
            drawing.words(left, 16, fitting(region.name(), wide, 13), "start", "b", region.name());
            drawing.words(left, 33, 12, "start", "t-2", counts(region.tiles()));
            for (int i = 0; i < region.tiles().size(); i++) {
                int row = i / region.columns();
                tile(
                        drawing,
                        region.tiles().get(i),
                        left + i % region.columns() * (side + BETWEEN),
                        HEAD + row * (side + BETWEEN),
                        side);
            }
            left += wide + APART;
        }
    }

    /// The size at which a heading stays within its region.
    private static double fitting(String text, double width, double size) {
        return Math.min(size, size * width / Drawing.width(text, size, true));
    }

    private void tile(Drawing drawing, Tile tile, double x, double y, double side) {
        Position position = tile.position();
        double inset = position == Position.ABSTAINED ? 1 : .5;
        double inner = side - 2 * inset;
        drawing.open("g").open("title").text(tile.alternative(wording)).close("title");
        if (position == Position.NO) {
            // The rounded corner tells a no without the colour.
            double corner = side * .3;
            drawing.path("M" + Drawing.number(x) + " " + Drawing.number(y) + "h" + Drawing.number(side - corner) + "a"
                    + Drawing.number(corner) + " " + Drawing.number(corner) + " 0 0 1 " + Drawing.number(corner) + " "
                    + Drawing.number(corner) + "v" + Drawing.number(side - corner) + "h-" + Drawing.number(side) + "z");
            drawing.look("f-no").end();
        } else if (position == Position.YES) {
            drawing.rect(x, y, side, side).look("f-yes").end();
        } else {
            drawing.rect(x + inset, y + inset, inner, inner)
                    .look("f-" + position.word())
                    .set("stroke-width", 2 * inset)
                    .end();
        }
        drawing.words(x + side / 2, y + side * .48, side * .35, "middle", "b on-" + position.word(), tile.code());
        drawing.mark(position, x + side / 2, y + side * .74, side * .27);
        if (tile.moved() || tile.was().isPresent()) {
            double corner = side * .28;
            drawing.path("M" + Drawing.number(x) + " " + Drawing.number(y) + "h" + Drawing.number(corner) + "l-"
                            + Drawing.number(corner) + " " + Drawing.number(corner) + "z")
                    .look("on-" + position.word())
                    .end();
        }
        if (tile.was().isPresent()) {
            drawing.rect(x + .5, y + .5, side - 1, side - 1)
                    .look("l-ink")
                    .set("stroke-width", 3)
                    .end();
        }
        drawing.close("g");
    }
}
