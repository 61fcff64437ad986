package org.plenary.site.picture;

import java.util.List;
import java.util.Optional;

import org.plenary.site.picture.Drawing.Dress;

import static org.plenary.site.language.Messages.say;

/// One decision on a card of 1200 x 630, to be shared where a page cannot: the result against the threshold,
/// the rule, the symbol, the date and the source.
///
/// The SVG has its words as text and is the same bytes every time. The PNG draws them with the faces that come
/// with the program, whatever is installed.
///
/// @param body the organ and the meeting, for example `General Assembly · tenth emergency special session`
/// @param date in words
/// @param tally with en dashes; empty where nothing was counted
/// @param sentence what came out and why, in one or two sentences
/// @param rule the provision that decided, with what it asks for
/// @param source where the ballots are from, and the address of the page
/// @param scenario the changes of a what-if; a card with one says on its face that it is hypothetical
public record ShareCard(
        String body,
        String symbol,
        String date,
        String title,
        Stamp stamp,
        String tally,
        String sentence,
        Optional<ResultBar> bar,
        String rule,
        String source,
        Optional<String> scenario) {
    /// What came out, in a word or two.
    ///
    /// @param positive whether it has the colour of yes
    public record Stamp(String words, boolean positive) {}

    /// The width of every card.
    public static final int WIDTH = 1200;

    /// The height of every card.
    public static final int HEIGHT = 630;

    static final double LEFT = 56;
    private static final double RIGHT = WIDTH - LEFT;
    static final double ROOM = RIGHT - LEFT;

    /// How much narrower a serif face sets than the estimate for sans serifs.
    private static final double SERIF = .93;

    /// The card as SVG.
    public String svg() {
        return draw(new Drawing(Dress.ALONE));
    }

    /// The card as pixels.
    public byte[] png() {
        return Raster.png(draw(new Drawing(Dress.OUTLINED)), WIDTH, HEIGHT);
    }

    /// What the card says, for those who do not see it.
    public String alternative() {
        StringBuilder text = new StringBuilder();
        scenario.ifPresent(
                changes -> text.append(say("card.hypothetical", changes)).append(' '));
        text.append(title).append(". ").append(body).append(", ").append(date).append(". ");
        text.append(stamp.words());
        text.append(tally.isEmpty() ? ". " : ", " + tally + ". ")
                .append(sentence)
                .append(' ');
        bar.ifPresent(picture -> text.append(picture.alternative()).append(' '));
        return text.append(say("card.rule-and-source", rule, source)).toString();
    }

    private String draw(Drawing drawing) {
        boolean hypothetical = scenario.isPresent();
        drawing.svg("", WIDTH, HEIGHT)
                .set("role", "img")
                .says(
                        hypothetical ? say("site.hypothetical", symbol + ", " + date) : symbol + ", " + date,
                        alternative());
        drawing.rect(0, 0, WIDTH, HEIGHT).look("f-paper").end();
        head(drawing, symbol);
        if (hypothetical) {
            hypothetical(drawing, scenario.orElse(""));
        }
        line(drawing, LEFT, hypothetical ? 162 : 114, 20, ROOM, "start", "t-2", body + " · " + date);
        List<String> titles =
                Drawing.lines(title, hypothetical ? 1 : 2, line -> Drawing.width(line, 36, true) * SERIF <= ROOM);
        double y = hypothetical ? 204 : titles.size() == 1 ? 170 : 158;
        for (String line : titles) {
            drawing.words(LEFT, y, 36, "start", "s", line);
            y += 43;
        }
        result(drawing, hypothetical ? 270 : 280);
        y = hypothetical ? 314 : 326;
        for (String line : Drawing.lines(sentence, 2, part -> Drawing.width(part, 25, false) * SERIF <= ROOM)) {
            drawing.words(LEFT, y, 25, "start", "r", line);
            y += 33;
        }
        bar.ifPresent(picture -> {
            double scale = ROOM / WIDTH;
            // The bar ends at the same height whatever it says below its line.
            double top = 522 - picture.height() * scale;
            drawing.open("g").set("transform", "translate(56 " + Drawing.number(top) + ") scale(.9067)");
            picture.draw(drawing);
            drawing.close("g");
        });
        foot(drawing);
        return drawing.close("svg").toString();
    }

    /// The head of every card, with what is at its right.
    static void head(Drawing drawing, String right) {
        drawing.words(LEFT, 58, 32, "start", "s", "Plenary");
        if (!right.isEmpty()) {
            line(drawing, RIGHT, 57, 26, ROOM - 200, "end", "b", right);
        }
        drawing.rect(LEFT, 74, ROOM, 3).look("f-ink").end();
        drawing.rect(LEFT, 79, ROOM, 1).look("f-ink").end();
    }

    /// The striped edge and the banner: nobody who sees the card should take it for the record.
    private static void hypothetical(Drawing drawing, String changes) {
        StringBuilder stripes = new StringBuilder();
        for (int y = -24; y < HEIGHT; y += 24) {
            int upper = Math.max(0, y);
            int from = y < 0 ? 0 : 24;
            stripes.append("M0 ")
                    .append(y + 24)
                    .append("L")
                    .append(from)
                    .append(' ')
                    .append(upper);
            stripes.append("V")
                    .append(upper == 0 && y < 0 ? 0 : y + 12)
                    .append("L0 ")
                    .append(y + 36)
                    .append('Z');
        }
        drawing.path(stripes.toString()).look("f-warn").end();
        drawing.rect(LEFT, 92, ROOM, 42).look("f-warn-bg").end();
        drawing.rect(LEFT, 92, ROOM, 2).look("f-warn").end();
        drawing.rect(LEFT, 132, ROOM, 2).look("f-warn").end();
        String first = say("card.not-the-record");
        drawing.words(LEFT + 14, 120, 21, "start", "b t-warn", first);
        double room = ROOM - 44 - Drawing.width(first, 21, true);
        String changed = say("card.changed", changes);
        double size = Math.clamp(19 * room / Drawing.width(changed, 19, false), 15, 19);
        drawing.words(
                RIGHT - 14,
                120,
                size,
                "end",
                "",
                Drawing.lines(changed, 1, line -> Drawing.width(line, size, false) <= room)
                        .getFirst());
    }

    private void result(Drawing drawing, double y) {
        double size = 22;
        double words = Drawing.width(stamp.words(), size, true);
        double width = 44 + words + 14;
        String look = stamp.positive() ? "yes" : "no";
        drawing.rect(LEFT + 1.5, y - 42, width, 44).look("l-" + look).set("stroke-width", 3);
        if (scenario.isPresent()) {
            drawing.set("stroke-dasharray", "8 5");
        }
        drawing.end();
        drawing.path(
                        stamp.positive()
                                ? "M2.5 8L0 10.5L6.5 17L18 4.3L15.5 1.8L6.5 11.5Z"
                                : "M0 0H18V18H0V10.8H14V7.2H0Z")
                .set("transform", "translate(" + Drawing.number(LEFT + 15) + " " + Drawing.number(y - 29) + ")")
                .look(stamp.positive() ? "t-yes" : "t-no")
                .end();
        drawing.words(LEFT + 44, y - 12.5, size, "start", "b t-" + look, stamp.words());
        if (!tally.isEmpty()) {
            drawing.words(LEFT + width + 26, y, 62, "start", "s", tally);
        }
    }

    private void foot(Drawing drawing) {
        drawing.rect(LEFT, 540, ROOM, 1).look("f-edge").end();
        line(drawing, LEFT, 569, 20, ROOM, "start", "b", rule);
        line(drawing, LEFT, 597, 17, ROOM, "start", "t-2", source);
    }

    /// A line that gets smaller until it fits, and is cut where it would get too small to read.
    static void line(
            Drawing drawing, double x, double y, double size, double room, String anchor, String classes, String text) {
        double fitting = Math.clamp(size * room / Drawing.width(text, size, true), 13, size);
        drawing.words(
                x,
                y,
                fitting,
                anchor,
                classes,
                Drawing.lines(text, 1, part -> Drawing.width(part, fitting, true) <= room)
                        .getFirst());
    }
}
