package org.plenary.site.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.plenary.rules.VoteQuestion.Put;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.Tally;
import org.plenary.site.picture.Drawing.Dress;
import org.plenary.site.picture.Label.Anchor;

import static org.plenary.site.language.Messages.say;

/// A bar of numbers: what counts towards the threshold from the left, what counts against it beside it, the
/// rest apart.
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
                new Block(Position.YES, tally.yes(), wording.of(Position.YES)),
                new Block(Position.NO, tally.no(), wording.of(Position.NO)),
                apart(tally, wording),
                needed,
                say("bar.of-present-and-voting", tally.yes(), tally.yes() + tally.no()),
                say("bar.needed-word"),
                say("bar.yes-and-no", tally.yes(), tally.no(), needed, rest(tally, wording)));
    }

    static VoteBar challenge(Tally tally, Put put, int needed, Wording wording) {
        boolean upheld = put == Put.UPHOLD;
        Block overruling = upheld
                ? new Block(Position.NO, tally.no(), say("bar.no-overrule"))
                : new Block(Position.YES, tally.yes(), say("bar.yes-overrule"));
        Block upholding = upheld
                ? new Block(Position.YES, tally.yes(), say("bar.yes-uphold"))
                : new Block(Position.NO, tally.no(), say("bar.no-uphold"));
        return new VoteBar(
                overruling,
                upholding,
                apart(tally, wording),
                needed,
                say("bar.to-overrule-the-ruling", overruling.members()),
                say("bar.to-overrule"),
                say("bar.challenge", overruling.members(), upholding.members(), needed, rest(tally, wording)));
    }

    static VoteBar concurrences(int concurring, int needed, int members) {
        if (concurring < 0 || concurring > members) {
            throw new IllegalArgumentException(
                    "Of %d Members between 0 and %d can concur; found %d.".formatted(members, members, concurring));
        }
        return new VoteBar(
                new Block(Position.YES, concurring, say("bar.concurring")),
                new Block(Position.NO, 0, ""),
                List.of(new Block(Position.ABSENT, members - concurring, say("bar.not-among-them"))),
                needed,
                say("bar.members-concurring", concurring, members),
                say("bar.needed-word"),
                say("bar.concurrences", concurring, members, needed));
    }

    private static List<Block> apart(Tally tally, Wording wording) {
        return APART.stream()
                .map(position -> new Block(position, tally.in(position), wording.of(position)))
                .toList();
    }

    private static String rest(Tally tally, Wording wording) {
        String rest = apart(tally, wording).stream()
                .filter(block -> block.members() > 0)
                .map(block -> block.members() + " " + block.word())
                .collect(Collectors.joining(", "));
        return rest.isEmpty() ? "" : say("bar.apart", rest);
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
        begin(drawing, "wide", 1200, height());
        draw(drawing);
        drawing.close("svg");
    }

    private void begin(Drawing drawing, String name, double width, double height) {
        if (drawing.alone()) {
            drawing.onPaper(width, height, alternative, "");
        } else {
            drawing.svg(name, width, height).set("role", "img").says(alternative, "");
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
        return width > Drawing.width(number(block), size, true) + size / 2;
    }

    private static String labelled(Block block, boolean inside) {
        return inside ? block.word() : block.members() + " " + block.word();
    }

    /// Everybody apart, in one line.
    private String said() {
        return apart.stream().map(block -> labelled(block, false)).collect(Collectors.joining(" · "));
    }

    /// Where a text of this width can begin between two ends so that the threshold does not run through it: in
    /// the middle, or else in the middle of the longer side. Empty where it does not fit.
    private static OptionalDouble clear(double from, double to, double line, double width) {
        double room = width + 12;
        double middle = (from + to) / 2;
        if (to - from > room && Math.abs(line - middle) > room / 2) {
            return OptionalDouble.of(middle - width / 2);
        }
        double left = Math.min(line, to) - from;
        double right = to - Math.max(line, from);
        double longer = Math.max(left, right);
        if (longer <= room || longer > to - from) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((left > right ? from + left / 2 : to - right / 2) - width / 2);
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
                    .set("stroke-dasharray", "2 3")
                    .end();
        }
    }

    private static String number(Block block) {
        return Integer.toString(block.members());
    }

    /// The measures of the words in the first block.
    ///
    /// @param at the centre of the mark
    /// @param mark its size
    /// @param after from its centre to the number
    /// @param size of the number
    /// @param below from the middle of the bar to the line of the text
    /// @param word size of the word
    /// @param between number and word
    private record Inside(
            double at, double mark, double after, double size, double below, double word, double between) {}

    /// Mark, number and word in the first block, as much of them as fits on one side of the threshold.
    private void toward(Drawing drawing, double width, double line, double middle, Inside inside) {
        double number = Drawing.width(number(toward), inside.size(), true);
        double least = inside.at() + inside.after() + number;
        double all = least + inside.between() + Drawing.width(toward.word(), inside.word(), true);
        double left = Math.min(line, width) - 8;
        double right = width - line - 14;
        double from = left >= least || right < least ? 0 : line + 6;
        double room = from > 0 ? right : left;
        if (room < least) {
            return;
        }
        String on = "b on-" + toward.position().word();
        drawing.mark(toward.position(), from + inside.at(), middle, inside.mark());
        double x = from + inside.at() + inside.after();
        drawing.words(x, middle + inside.below(), inside.size(), "start", on, number(toward));
        if (room >= all) {
            drawing.words(
                    x + number + inside.between(), middle + inside.below(), inside.word(), "start", on, toward.word());
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
        private final double line = needed * unit;
        private final OptionalDouble againstInside =
                clear(towardWide, towardWide + againstWide, line, Drawing.width(number(against), 28, true));
        private final List<Label> votes = new ArrayList<>();
        private final List<Label> rest = new ArrayList<>();

        Wide() {
            votes.add(new Label(0, Anchor.START, "t-" + toward.position().word() + " b", count));
            if (against.members() > 0) {
                votes.add(new Label(
                        voting() * unit,
                        Anchor.END,
                        "t-" + against.position().word() + " b",
                        labelled(against, againstInside.isPresent())));
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
            return oneRow().isEmpty() ? SECOND_ROW + 8 : 152;
        }

        void draw(Drawing drawing) {
            double middle = TOP + TALL / 2;
            voted(drawing, unit, TOP, TALL);
            toward(drawing, towardWide, line, middle, new Inside(22, 16, 18, 28, 10, SIZE, 8));
            againstInside.ifPresent(left -> drawing.words(
                    left + Drawing.width(number(against), 28, true) / 2,
                    middle + 10,
                    28,
                    "middle",
                    "b on-" + against.position().word(),
                    number(against)));
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
                            number(block));
                }
                x += width + gap;
            }
            threshold(drawing, line, TOP - 14, TOP + TALL + 12, 8, 3);
            clamped(drawing, line, TOP - 22, 20, WIDTH);
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
            drawing.words(WIDTH, SECOND_ROW, SIZE, "end", "", said());
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
        double towardWide = toward.members() * unit;
        double line = needed * unit;
        double numberWide = Drawing.width(number(against), 22, true);
        OptionalDouble againstInside = clear(towardWide, towardWide + against.members() * unit, line, numberWide);
        List<Label> votes = new ArrayList<>();
        votes.add(new Label(0, Anchor.START, "b t-" + toward.position().word(), count));
        if (against.members() > 0) {
            votes.add(new Label(
                    voting() * unit,
                    Anchor.END,
                    "b t-" + against.position().word(),
                    labelled(against, againstInside.isPresent())));
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

        begin(drawing, "narrow", width, height);
        voted(drawing, unit, top, tall);
        double middle = top + tall / 2;
        toward(drawing, towardWide, line, middle, new Inside(16, 12, 13, 22, 8, size, 5));
        againstInside.ifPresent(left -> drawing.words(
                left + numberWide / 2,
                middle + 8,
                22,
                "middle",
                "b on-" + against.position().word(),
                number(against)));
        Label.write(drawing, Label.row(votes, size, width, width), top + tall + 18, size);
        threshold(drawing, line, top - 8, top + tall + 3, 6, 2.5);
        clamped(drawing, line, top - 14, 15, width);
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
                        number(block));
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
