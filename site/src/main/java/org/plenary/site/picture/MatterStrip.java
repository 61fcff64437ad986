package org.plenary.site.picture;

import java.util.List;
import java.util.Optional;

import org.plenary.site.picture.Drawing.Dress;

import static org.plenary.site.language.Messages.say;

/// Where a matter stands, at a glance: blocked in the Council, taken up by the Assembly, adopted there, due.
public record MatterStrip(Optional<Stage> blocked, Optional<Stage> taken, Optional<Stage> adopted, Optional<Stage> due)
        implements Picture {
    /// What is known of one stage.
    ///
    /// @param value in a few words, for example `49 vetoed`
    /// @param detail a line below it, in pieces of which some are links
    public record Stage(String value, List<Piece> detail) {
        public Stage {
            detail = List.copyOf(detail);
        }

        private String said() {
            StringBuilder text = new StringBuilder(value);
            String between = ": ";
            for (Piece piece : detail) {
                text.append(between).append(piece.text());
                between = "";
            }
            return text.toString();
        }
    }

    /// A piece of a line.
    public sealed interface Piece {
        /// What is read.
        String text();

        /// Words.
        record Words(String text) implements Piece {}

        /// A tally or a date, which does not break.
        record Figures(String text) implements Piece {}

        /// A way to somewhere else.
        record Link(String text, String address) implements Piece {}
    }

    /// How tall it is as a picture.
    static final double HEIGHT = 112;

    private record Cell(String key, String word, Optional<Stage> stage) {}

    private List<Cell> cells() {
        return List.of(
                new Cell("blocked", say("matter.blocked-in-the-council"), blocked),
                new Cell("taken", say("matter.taken-up-by-the-assembly"), taken),
                new Cell("adopted", say("matter.adopted-there"), adopted),
                new Cell("due", say("matter.due"), due));
    }

    /// The strip of a page.
    public String list() {
        Drawing drawing = new Drawing(Dress.PAGE);
        drawing.open("ol").set("class", "strip");
        for (Cell cell : cells()) {
            drawing.open("li").set("class", cell.key() + (cell.stage().isEmpty() ? " none" : ""));
            drawing.open("span").set("class", "k").text(cell.word()).close("span");
            drawing.open("span").set("class", "v");
            drawing.text(cell.stage().map(Stage::value).orElseGet(() -> say("strip.none-listed")))
                    .close("span");
            cell.stage().filter(stage -> !stage.detail().isEmpty()).ifPresent(stage -> {
                drawing.open("span").set("class", "d");
                stage.detail().forEach(piece -> write(drawing, piece));
                drawing.close("span");
            });
            drawing.close("li");
        }
        return drawing.close("ol").toString();
    }

    private static void write(Drawing drawing, Piece piece) {
        switch (piece) {
            case Piece.Words words -> drawing.text(words.text());
            case Piece.Figures figures ->
                drawing.open("span").set("class", "num").text(figures.text()).close("span");
            case Piece.Link link ->
                drawing.open("a").set("href", link.address()).text(link.text()).close("a");
        }
    }

    @Override
    public String alternative() {
        StringBuilder text = new StringBuilder();
        for (Cell cell : cells()) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(cell.word())
                    .append(": ")
                    .append(cell.stage().map(Stage::said).orElseGet(() -> say("strip.none-listed")))
                    .append('.');
        }
        return text.toString();
    }

    @Override
    public String document() {
        Drawing drawing = new Drawing(Dress.ALONE);
        drawing.onPaper(1200, HEIGHT, say("strip.where-the-matter-stands"), alternative());
        draw(drawing);
        return drawing.close("svg").toString();
    }

    /// Draws the strip, 1200 wide.
    void draw(Drawing drawing) {
        double width = 282;
        double apart = 24;
        double x = 0;
        for (Cell cell : cells()) {
            boolean none = cell.stage().isEmpty();
            drawing.rect(x, 0, width, HEIGHT).look(none ? "f-paper" : "f-panel").end();
            drawing.path("M" + Drawing.number(x) + " 2h282")
                    .look("l-" + line(cell))
                    .set("stroke-width", 4);
            if (none) {
                drawing.set("stroke-dasharray", "6 4");
            }
            drawing.end();
            drawing.words(x + 16, 28, 14, "start", "t-2", cell.word());
            String value = cell.stage().map(Stage::value).orElseGet(() -> say("strip.none-listed"));
            drawing.words(x + 16, 55, fitting(value, 21, true), "start", none ? "t-2" : "s", value);
            double y = 80;
            for (String line : cell.stage().map(MatterStrip::lines).orElse(List.of())) {
                drawing.words(x + 16, y, fitting(line, 15, false), "start", "", line);
                y += 20;
            }
            x += width + apart;
            if (x < 1200) {
                drawing.path("M" + Drawing.number(x - 19) + " 56h8v-5l7 7l-7 7v-5h-8z")
                        .look("f-edge")
                        .end();
            }
        }
    }

    private static String line(Cell cell) {
        if (cell.stage().isEmpty()) {
            return "edge";
        }
        return switch (cell.key()) {
            case "blocked" -> "no";
            case "adopted" -> "yes";
            case "due" -> "warn";
            default -> "ink";
        };
    }

    private static double fitting(String text, double size, boolean bold) {
        return Math.min(size, size * 254 / Drawing.width(text, size, bold));
    }

    /// The detail in at most two lines.
    private static List<String> lines(Stage stage) {
        StringBuilder all = new StringBuilder();
        stage.detail().forEach(piece -> all.append(piece.text()));
        return Drawing.lines(all.toString(), 2, line -> Drawing.width(line, 15, false) <= 254);
    }
}
