package org.plenary.site.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.plenary.rules.vote.Position;

/// Writes markup: escapes what it is given, closes what it opened, and dresses classes.
///
/// Costs one pass; keeps nothing but the text and the open elements.
final class Drawing {
    /// Where a picture is shown.
    enum Dress {
        /// In a page: classes, and the sheet has the colours.
        PAGE,
        /// On its own: the light colours as presentation attributes.
        ALONE,
        /// On its own, and each text drawn as outlines of the faces that come with the program.
        OUTLINED
    }

    private static final String SANS = "'Source Sans Pro', 'Helvetica Neue', 'Segoe UI', Arial, sans-serif";
    private static final String SERIF = "'Source Serif 4', Charter, Georgia, serif";

    private static final double MARGIN = 16;

    static final String PAPER = "#fbfaf6";

    /// The light colours of the sheet, as the presentation attributes that each class stands for.
    private static final Map<String, Map<String, String>> COLOURS = colours();

    private static Map<String, Map<String, String>> colours() {
        Map<String, Map<String, String>> colours = new LinkedHashMap<>();
        String ink = "#191b1e";
        String edge = "#85817a";
        colours.put("f-ink", Map.of("fill", ink));
        colours.put("f-edge", Map.of("fill", edge));
        colours.put("f-panel", Map.of("fill", "#f2efe6"));
        colours.put("f-paper", Map.of("fill", PAPER));
        colours.put("f-warn", Map.of("fill", "#7a4b00"));
        colours.put("f-warn-bg", Map.of("fill", "#fff3d6"));
        for (String line : new String[] {"ink " + ink, "rule #d8d3c6", "edge " + edge, "paper " + PAPER}) {
            String[] nameAndColour = line.split(" ", -1);
            colours.put("l-" + nameAndColour[0], line(nameAndColour[1]));
        }
        colours.put("l-warn", line("#7a4b00"));
        colours.put("ring", Map.of("fill", PAPER, "stroke", ink, "stroke-width", "2"));
        colours.put("t-2", Map.of("fill", "#4b4e53"));
        colours.put("t-warn", Map.of("fill", "#7a4b00"));
        colours.put("b", Map.of("font-weight", "700"));
        colours.put("s", Map.of("font-family", SERIF, "font-weight", "700"));
        colours.put("r", Map.of("font-family", SERIF));
        position(colours, Position.YES, "#286ca6", "#286ca6", "#fff");
        position(colours, Position.NO, "#96260b", "#96260b", "#fff");
        position(colours, Position.ABSTAINED, "#f1dfa8", "#86671a", "#2b2204");
        position(colours, Position.NOT_PARTICIPATING, "#e3dff0", "#6a6090", "#2b2543");
        position(colours, Position.ABSENT, "none", edge, "#5a5750");
        position(colours, Position.BARRED, "#55524d", "#55524d", "#fff");
        position(colours, Position.EXCLUDED, "#55524d", "#55524d", "#fff");
        return Map.copyOf(colours);
    }

    private static Map<String, String> line(String colour) {
        return Map.of("stroke", colour, "fill", "none");
    }

    private static void position(
            Map<String, Map<String, String>> colours, Position position, String fill, String edge, String on) {
        String word = position.word();
        boolean solid = fill.equals(edge);
        Map<String, String> area = new LinkedHashMap<>();
        area.put("fill", fill);
        if (!solid) {
            area.put("stroke", edge);
        }
        if (position == Position.ABSENT) {
            area.put("stroke-dasharray", "4 3");
        }
        colours.put("f-" + word, Map.copyOf(area));
        colours.put("l-" + word, line(edge));
        colours.put("t-" + word, Map.of("fill", edge));
        colours.put("on-" + word, Map.of("fill", on));
        colours.put("s-" + word, line(on));
    }

    private final StringBuilder out = new StringBuilder(4096);
    private final Dress dress;
    private boolean inTag;

    Drawing(Dress dress) {
        this.dress = dress;
    }

    boolean alone() {
        return dress != Dress.PAGE;
    }

    /// Begins an element; attributes may follow.
    Drawing open(String element) {
        endTag();
        out.append('<').append(element);
        inTag = true;
        return this;
    }

    /// Begins an `svg` element of this size.
    ///
    /// @param classes for the page
    Drawing svg(String classes, double width, double height) {
        open("svg");
        if (alone()) {
            set("xmlns", "http://www.w3.org/2000/svg").set("width", width).set("height", height);
            set("font-family", SANS).set("fill", "#191b1e");
        } else if (!classes.isEmpty()) {
            set("class", classes);
        }
        return set("viewBox", "0 0 " + number(width) + " " + number(height));
    }

    /// Begins a document of this size with a margin around it, on paper.
    Drawing onPaper(double width, double height, String title, String description) {
        open("svg").set("xmlns", "http://www.w3.org/2000/svg");
        set("width", width + 2 * MARGIN).set("height", height + 2 * MARGIN);
        set("font-family", SANS).set("fill", "#191b1e");
        set(
                "viewBox",
                number(-MARGIN) + " " + number(-MARGIN) + " " + number(width + 2 * MARGIN) + " "
                        + number(height + 2 * MARGIN));
        set("role", "img").says(title, description);
        return rect(-MARGIN, -MARGIN, width + 2 * MARGIN, height + 2 * MARGIN)
                .look("f-paper")
                .end();
    }

    /// The text alternative of the element just begun.
    Drawing says(String title, String description) {
        open("title").text(title).close("title");
        if (!description.isEmpty()) {
            open("desc").text(description).close("desc");
        }
        return this;
    }

    Drawing set(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value);
        out.append('"');
        return this;
    }

    Drawing set(String name, double value) {
        out.append(' ').append(name).append("=\"");
        number(value, out);
        out.append('"');
        return this;
    }

    /// Sets an attribute without a value, which HTML has and XML has not.
    Drawing flag(String name) {
        out.append(' ').append(name);
        return this;
    }

    /// Sets the look, by classes of the sheet.
    Drawing look(String classes) {
        if (!alone()) {
            return set("class", classes);
        }
        Map<String, String> attributes = new TreeMap<>();
        for (String one : classes.split(" ", -1)) {
            Map<String, String> meant = COLOURS.get(one);
            if (meant != null) {
                attributes.putAll(meant);
            }
        }
        if (dress == Dress.OUTLINED) {
            attributes.keySet().removeIf(name -> name.startsWith("font-"));
        }
        attributes.forEach(this::set);
        return this;
    }

    /// Ends an element without content.
    Drawing end() {
        out.append("/>");
        inTag = false;
        return this;
    }

    Drawing text(String text) {
        endTag();
        escape(text);
        return this;
    }

    Drawing close(String element) {
        endTag();
        out.append("</").append(element).append('>');
        return this;
    }

    /// Puts in markup that this class wrote.
    Drawing put(Drawing other) {
        endTag();
        other.endTag();
        out.append(other.out);
        return this;
    }

    Drawing rect(double x, double y, double width, double height) {
        return open("rect").set("x", x).set("y", y).set("width", width).set("height", height);
    }

    Drawing path(String d) {
        return open("path").set("d", d);
    }

    /// A line of text; the anchor is `start`, `middle` or `end`.
    Drawing words(double x, double y, double size, String anchor, String classes, String text) {
        if (dress == Dress.OUTLINED) {
            return outlined(x, y, size, anchor, classes, text);
        }
        open("text").set("x", x).set("y", y).set("font-size", size);
        if (!anchor.equals("start")) {
            set("text-anchor", anchor);
        }
        if (!classes.isEmpty()) {
            look(classes);
        }
        return text(text).close("text");
    }

    private Drawing outlined(double x, double y, double size, String anchor, String classes, String text) {
        Type type = Type.of(classes);
        double before = switch (anchor) {
            case "middle" -> type.width(text, size) / 2;
            case "end" -> type.width(text, size);
            default -> 0;
        };
        path(type.outline(text, x - before, y, size));
        if (!classes.isEmpty()) {
            look(classes);
        }
        return end();
    }

    /// The shape of a position, `size` wide, with its centre at `x`, `y`.
    Drawing mark(Position position, double x, double y, double size) {
        String word = position.word();
        String shape = switch (position) {
            case YES -> "M4 0V8M0 4H8";
            case NO -> "M.8 .8L7.2 7.2M7.2 .8L.8 7.2";
            case ABSTAINED -> "";
            case NOT_PARTICIPATING -> "M4 0L8 4L4 8L0 4Z";
            case ABSENT -> "M0 4H8";
            case BARRED -> "M0 8L8 0";
            case EXCLUDED -> "M2 2H6V6H2Z";
        };
        if (shape.isEmpty()) {
            return open("circle")
                    .set("cx", x)
                    .set("cy", y)
                    .set("r", size * .39)
                    .look("s-" + word)
                    .set("stroke-width", size * .2)
                    .end();
        }
        path(shape)
                .set(
                        "transform",
                        "translate(" + number(x - size / 2) + " " + number(y - size / 2) + ") scale("
                                + thousandths(size / 8) + ")");
        boolean filled = position == Position.NOT_PARTICIPATING || position == Position.EXCLUDED;
        return (filled ? look("on-" + word) : look("s-" + word).set("stroke-width", 2)).end();
    }

    /// How wide a line of text gets at most, near enough to keep lines apart: the widest of the usual sans serifs.
    static double width(String text, double size, boolean bold) {
        double units = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            units += c == ' ' || "ijl.,:;'|".indexOf(c) >= 0
                    ? .29
                    : "ftr-()/".indexOf(c) >= 0
                            ? .37
                            : "mwMW".indexOf(c) >= 0 ? .88 : Character.isUpperCase(c) ? .7 : .57;
        }
        return units * size * (bold ? 1.04 : 1);
    }

    /// Breaks a text into at most `most` lines that fit; what does not fit any more is cut, with an ellipsis.
    static List<String> lines(String text, int most, Predicate<String> fits) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || fits.test(longer)) {
                line.setLength(0);
                line.append(longer);
            } else if (lines.size() == most - 1) {
                while (!line.isEmpty() && !fits.test(line + " …")) {
                    line.setLength(Math.max(0, line.lastIndexOf(" ")));
                }
                line.append(" …");
                break;
            } else {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /// A number with at most two decimals.
    static String number(double value) {
        StringBuilder text = new StringBuilder();
        number(value, text);
        return text.toString();
    }

    private static String thousandths(double value) {
        long scaled = Math.round(value * 1000);
        String decimals = Long.toString(1000 + scaled % 1000).substring(1);
        return scaled / 1000 + "." + decimals;
    }

    private static void number(double value, StringBuilder out) {
        long scaled = Math.round(value * 100);
        if (scaled < 0) {
            out.append('-');
            scaled = -scaled;
        }
        out.append(scaled / 100);
        long hundredths = scaled % 100;
        if (hundredths != 0) {
            out.append('.').append(hundredths / 10);
            if (hundredths % 10 != 0) {
                out.append(hundredths % 10);
            }
        }
    }

    private void endTag() {
        if (inTag) {
            out.append('>');
            inTag = false;
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    // XML has no way to write the other control characters, and a lone surrogate is no character.
                    boolean lone = Character.isSurrogate(c)
                            && !(Character.isHighSurrogate(c)
                                    && i + 1 < text.length()
                                    && Character.isLowSurrogate(text.charAt(i + 1)))
                            && !(Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1)));
                    boolean unwritable =
                            (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == '\uFFFE' || c == '\uFFFF';
                    out.append(lone || unwritable ? '\uFFFD' : c);
                }
            }
        }
    }

    @Override
    public String toString() {
        endTag();
        return out.toString();
    }
}
