package org.plenary.site.picture;

import java.util.ArrayList;
import java.util.List;

import org.plenary.rules.VoteQuestion.Put;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.Tally;
import org.plenary.site.picture.Drawing.Dress;
import org.plenary.site.picture.Label.Anchor;

/// A bar of numbers: what counts towards the threshold from the left, what counts against it beside it, the rest
/// apart.
///
/// @param toward what counts towards the threshold
/// @param against what stands against it; may be nobody, where there is no such vote
/// @param apart the others, each position by itself
/// @param count the words under the first block
/// @param threshold the words at the line, before the number
record VoteBar(
        Block toward, Block against, List<Block> apart, int needed, String count, String threshold, String alternative)
        implements ResultBar {
    /// Members in one position.
    ///
    /// @param word what is written beside the number
    record Block(Position position, int members, String word) {}

    private static final List<Position> APART = List.of(
            Position.ABSTAINED, Position.NOT_PARTICIPATING, Position.ABSENT, Position.BARRED, Position.EXCLUDED);

    VoteBar {
        if (needed < 1) {
            throw new IllegalArgumentException("At least one vote is needed for anything; found " + needed + ".");
        }
        apart = apart.stream().filter(block -> block.members() > 0).toList();
    }

    static VoteBar of(Tally tally, int needed, Wording wording) {
        return new VoteBar(
                new Block(Position.YES, tally.yes(), "yes"),
                new Block(Position.NO, tally.no(), "no"),
                apart(tally, wording),
                needed,
                tally.yes() + " of " + (tally.yes() + tally.no()) + " present and voting",
                "needed",
                tally.yes() + " yes and " + tally.no() + " no; " + needed + " yes needed" + rest(tally, wording) + ".");
    }

    static VoteBar challenge(Tally tally, Put put, int needed, Wording wording) {
        boolean upheld = put == Put.UPHOLD;
        Block overruling = upheld
                ? new Block(Position.NO, tally.no(), "no: overrule")
                : new Block(Position.YES, tally.yes(), "yes: overrule");
        Block upholding = upheld
                ? new Block(Position.YES, tally.yes(), "yes: uphold")
                : new Block(Position.NO, tally.no(), "no: uphold");
        return new VoteBar(
                overruling,
                upholding,
                apart(tally, wording),
                needed,
                overruling.members() + " to overrule the ruling",
                "to overrule",
                overruling.members() + " to overrule the ruling and " + upholding.members() + " to uphold it; " + needed
                        + " needed to overrule it" + rest(tally, wording) + ".");
    }

    static VoteBar concurrences(int concurring, int needed, int members) {
        if (concurring < 0 || concurring > members) {
            throw new IllegalArgumentException(
                    "Of %d Members between 0 and %d can concur; found %d.".formatted(members, members, concurring));
        }
        return new VoteBar(
                new Block(Position.YES, concurring, "concurring"),
                new Block(Position.NO, 0, ""),
                List.of(new Block(Position.ABSENT, members - concurring, "not among them")),
                needed,
                concurring + " of " + members + " Members concurring",
                "needed",
                concurring + " of " + members + " Members concurring; " + needed + " needed.");
    }

    private static List<Block> apart(Tally tally, Wording wording) {
        return APART.stream()
                .map(position -> new Block(position, tally.in(position), wording.of(position)))
                .toList();
    }

    private static String rest(Tally tally, Wording wording) {
        StringBuilder rest = new StringBuilder();
        for (Block block : apart(tally, wording)) {
            if (block.members() > 0) {
                rest.append(rest.isEmpty() ? "; apart from them " : ", ")
                        .append(block.members())
                        .append(' ')
                        .append(block.word());
            }
        }
        return rest.toString();
    }

    private int voting() {
        return toward.members() + against.members();
    }

    /// Votes on the first line: those cast, or those needed where fewer were cast.
    private int line() {
        return Math.max(voting(), needed);
    }

    private int others() {
        return apart.stream().mapToInt(Block::members).sum();
    }

    @Override
    public String figure() {
        Drawing drawing = new Drawing(Dress.PAGE);
        drawing.open("figure").set("class", "bar");
        wide(drawing);
        narrow(drawing);
        return drawing.close("figure").toString();
    }

    @Override
    public String document(boolean narrow) {
        Drawing drawing = new Drawing(Dress.ALONE);
        if (narrow) {
            narrow(drawing);
        } else {
            wide(drawing);
        }
        return drawing.toString();
    }

    private void wide(Drawing drawing) {
        drawing.svg("wide", 1200, height()).set("role", "img").says(alternative, "");
        ground(drawing, 1200, height());
        draw(drawing);
        drawing.close("svg");
    }

    static void ground(Drawing drawing, double width, double height) {
        if (drawing.alone()) {
            drawing.rect(0, 0, width, height).look("f-paper").end();
        }
    }

    @Override
    public double height() {
        return new Wide().height();
    }

    @Override
    public void draw(Drawing drawing) {
        new Wide().draw(drawing);
    }

    /// A number inside its block, where it fits.
    private static boolean fits(Block block, double width, double size) {
        return width > Drawing.width(Integer.toString(block.members()), size, true) + size / 2;
    }

    private static String labelled(Block block, boolean inside) {
        return inside ? block.word() : block.members() + " " + block.word();
    }

    /// A rectangle with its edge inside the length it stands for.
    private static void apart(Drawing drawing, Block block, double x, double y, double width, double height) {
        double inset = Math.min(1, width / 4);
        drawing.rect(x + inset, y, width - 2 * inset, height)
                .look("f-" + block.position().word())
                .set("stroke-width", 2 * inset)
                .end();
    }

    private void voted(Drawing drawing, double unit, double y, double height) {
        double first = toward.members() * unit;
        double second = against.members() * unit;
        if (toward.members() > 0) {
            drawing.rect(0, y, first, height)
                    .look("f-" + toward.position().word())
                    .end();
        }
        if (against.members() > 0) {
            drawing.rect(first, y, second, height)
                    .look("f-" + against.position().word())
                    .end();
        }
        if (toward.members() > 0 && against.members() > 0) {
            drawing.path("M" + Drawing.number(first) + " " + Drawing.number(y) + "v" + Drawing.number(height))
                    .look("l-paper")
                    .set("stroke-width", 2)
                    .end();
        }
        if (needed > voting()) {
            // The votes that are missing: as long as they would be, and empty.
            double missing = (needed - voting()) * unit;
            double inset = Math.min(1, missing / 4);
            drawing.rect(voting() * unit + inset, y + 1, missing - 2 * inset, height - 2)
                    .look("l-edge")
                    .set("stroke-width", 1)
                    .set("stroke-dasharray", "1 4")
                    .end();
        }
    }

    private void threshold(Drawing drawing, double x, double top, double bottom, double paper, double ink) {
        String line = "M" + Drawing.number(x) + " " + Drawing.number(top) + "V" + Drawing.number(bottom);
        drawing.path(line).look("l-paper").set("stroke-width", paper).end();
        drawing.path(line).look("l-ink").set("stroke-width", ink).end();
    }

    private void clamped(Drawing drawing, double x, double y, double size, double end) {
        String text = threshold + " " + needed;
        double half = Drawing.width(text, size, true) / 2;
        drawing.words(Math.clamp(x, half, end - half), y, size, "middle", "b", text);
    }

    /// 1200 wide, everything on one line.
    private final class Wide {
        private static final double WIDTH = 1200;
        private static final double TOP = 46;
        private static final double TALL = 58;
        private static final double SIZE = 19;
        private static final double FIRST_ROW = TOP + TALL + 24;
        private static final double SECOND_ROW = TOP + TALL + 70;

        private final double gap = apart.size() > 2 ? 18 : 36;
        private final double unit = (WIDTH - gap * apart.size()) / (line() + others());
        private final double towardWide = toward.members() * unit;
        private final double againstWide = against.members() * unit;
        private final boolean againstInside = againstWide > 54 && fits(against, againstWide, 28);
        private final List<Label> votes = new ArrayList<>();
        private final List<Label> rest = new ArrayList<>();

        Wide() {
            votes.add(new Label(0, Anchor.START, "t-" + toward.position().word() + " b", count));
            if (against.members() > 0) {
                votes.add(new Label(
                        voting() * unit,
                        Anchor.END,
                        "t-" + against.position().word() + " b",
                        labelled(against, againstInside)));
            }
            double x = line() * unit + gap;
            for (Block block : apart) {
                double width = block.members() * unit;
                boolean last = block.equals(apart.getLast()) && apart.size() > 1;
                rest.add(new Label(
                        last ? x + width : x,
                        last ? Anchor.END : Anchor.START,
                        "",
                        labelled(block, fits(block, width, 24))));
                x += width + gap;
            }
        }

        private List<Label.Placed> oneRow() {
            List<Label> all = new ArrayList<>(votes);
            all.addAll(rest);
            return Label.row(all, SIZE, WIDTH, 60);
        }

        double height() {
            return oneRow().isEmpty() ? SECOND_ROW + 8 : 150;
        }

        void draw(Drawing drawing) {
            double middle = TOP + TALL / 2;
            voted(drawing, unit, TOP, TALL);
            String number = Integer.toString(toward.members());
            double inside = Drawing.width(number, 28, true);
            if (towardWide > inside + 52) {
                drawing.mark(toward.position(), 22, middle, 16);
                String on = "b on-" + toward.position().word();
                drawing.words(40, middle + 10, 28, "start", on, number);
                if (towardWide > inside + 56 + Drawing.width(toward.word(), SIZE, true)) {
                    drawing.words(48 + inside, middle + 10, SIZE, "start", on, toward.word());
                }
            }
            if (againstInside) {
                drawing.words(
                        towardWide + againstWide / 2,
                        middle + 10,
                        28,
                        "middle",
                        "b on-" + against.position().word(),
                        Integer.toString(against.members()));
            }
            double x = line() * unit + gap;
            for (Block block : apart) {
                double width = block.members() * unit;
                apart(drawing, block, x, TOP + 9, width, TALL - 18);
                if (fits(block, width, 24)) {
                    drawing.words(
                            x + width / 2,
                            middle + 9,
                            24,
                            "middle",
                            "b on-" + block.position().word(),
                            Integer.toString(block.members()));
                }
                x += width + gap;
            }
            threshold(drawing, needed * unit, TOP - 14, TOP + TALL + 12, 8, 3);
            clamped(drawing, needed * unit, TOP - 22, 20, WIDTH);
            labels(drawing);
            bracket(drawing, 1, Math.max(voting() * unit - 1, 2), false);
            if (!apart.isEmpty()) {
                bracket(drawing, line() * unit + gap + 1, WIDTH - 1, true);
            }
        }

        private void labels(Drawing drawing) {
            List<Label.Placed> row = oneRow();
            if (!row.isEmpty()) {
                Label.write(drawing, row, FIRST_ROW, SIZE);
                return;
            }
            List<Label.Placed> above = Label.row(votes, SIZE, WIDTH, WIDTH);
            Label.write(drawing, above, FIRST_ROW, SIZE);
            List<Label.Placed> below = Label.row(rest, SIZE, WIDTH, WIDTH);
            Label.write(drawing, below, SECOND_ROW, SIZE);
        }

        private void bracket(Drawing drawing, double from, double to, boolean dashed) {
            drawing.path("M" + Drawing.number(from) + " " + Drawing.number(TOP + TALL + 40) + "v7H" + Drawing.number(to)
                            + "v-7")
                    .look("l-edge")
                    .set("stroke-width", 1.5);
            if (dashed) {
                drawing.set("stroke-dasharray", "4 3");
            }
            drawing.end();
        }
    }

    /// 360 wide: who voted in one row, the rest in another, the same length for one vote.
    private void narrow(Drawing drawing) {
        double width = 360;
        double gap = 10;
        double top = 34;
        double tall = 46;
        double size = 14;
        double second = top + tall + 34;
        double gaps = gap * Math.max(0, apart.size() - 1);
        double unit = Math.min(width / line(), (width - gaps) / Math.max(1, others()));
        boolean againstInside = against.members() * unit > 30 && fits(against, against.members() * unit, 22);
        List<Label> votes = new ArrayList<>();
        votes.add(new Label(0, Anchor.START, "b t-" + toward.position().word(), count));
        if (against.members() > 0) {
            votes.add(new Label(
                    voting() * unit, Anchor.END, "b t-" + against.position().word(), labelled(against, againstInside)));
        }
        List<Label> rest = new ArrayList<>();
        double x = 0;
        for (Block block : apart) {
            double blockWide = block.members() * unit;
            rest.add(new Label(x, Anchor.START, "", labelled(block, fits(block, blockWide, 16))));
            x += blockWide + gap;
        }
        // Too many words for one row: one position to a row, numbers with them.
        List<Label.Placed> row = Label.row(rest, size, width, width);
        boolean stacked = row.isEmpty() && !rest.isEmpty();
        double height = apart.isEmpty() ? 112 : stacked ? second + 44 + 18 * (rest.size() - 1) + 6 : 178;

        drawing.svg("narrow", width, height).set("role", "img").says(alternative, "");
        ground(drawing, width, height);
        voted(drawing, unit, top, tall);
        String on = "b on-" + toward.position().word();
        String number = Integer.toString(toward.members());
        double inside = Drawing.width(number, 22, true);
        double towardWide = toward.members() * unit;
        if (towardWide > inside + 36) {
            drawing.mark(toward.position(), 16, top + tall / 2, 12);
            drawing.words(29, top + tall / 2 + 8, 22, "start", on, number);
            if (towardWide > inside + 40 + Drawing.width(toward.word(), size, true)) {
                drawing.words(34 + inside, top + tall / 2 + 8, size, "start", on, toward.word());
            }
        }
        if (againstInside) {
            drawing.words(
                    towardWide + against.members() * unit / 2,
                    top + tall / 2 + 8,
                    22,
                    "middle",
                    "b on-" + against.position().word(),
                    Integer.toString(against.members()));
        }
        Label.write(drawing, Label.row(votes, size, width, width), top + tall + 18, size);
        threshold(drawing, needed * unit, top - 8, top + tall + 3, 6, 2.5);
        clamped(drawing, needed * unit, top - 14, 15, width);
        x = 0;
        for (Block block : apart) {
            double blockWide = block.members() * unit;
            apart(drawing, block, x, second, blockWide, 26);
            if (fits(block, blockWide, 16)) {
                drawing.words(
                        x + blockWide / 2,
                        second + 19,
                        16,
                        "middle",
                        "b on-" + block.position().word(),
                        Integer.toString(block.members()));
            }
            x += blockWide + gap;
        }
        if (stacked) {
            double y = second + 44;
            for (Block block : apart) {
                drawing.words(0, y, size, "start", "", block.members() + " " + block.word());
                y += 18;
            }
        } else {
            Label.write(drawing, row, second + 44, size);
        }
        drawing.close("svg");
    }
}
