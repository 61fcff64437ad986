package org.plenary.site.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.plenary.rules.vote.CountedVote;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.Tally;
import org.plenary.site.picture.Drawing.Dress;
import org.plenary.site.picture.Label.Anchor;

import static org.plenary.site.language.Messages.say;

/// A bar of the Council: a cell for each member, yes from the left, then no; apart who abstained, then the
/// rest.
///
/// @param blocks cells that stand together, in the order drawn; the first holds yes and no and may be empty
/// @param blocking whether one permanent member's no is enough to stop the text, so that it is framed
record SeatBar(List<List<Seat>> blocks, int needed, boolean blocking, Wording wording) implements ResultBar {
    SeatBar {
        if (needed < 1) {
            throw new IllegalArgumentException("At least one vote is needed for anything; found " + needed + ".");
        }
        blocks = blocks.stream().map(List::copyOf).toList();
    }

    static SeatBar of(List<Seat> seats, int needed, boolean blocking, Wording wording) {
        if (seats.isEmpty()) {
            throw new IllegalArgumentException("A vote of the Council has members; found none.");
        }
        List<List<Seat>> blocks = new ArrayList<>();
        List<Seat> voted = new ArrayList<>(in(seats, Position.YES));
        voted.addAll(in(seats, Position.NO));
        blocks.add(voted);
        for (Position position : Position.values()) {
            List<Seat> others = in(seats, position);
            if (position != Position.YES && position != Position.NO && !others.isEmpty()) {
                blocks.add(others);
            }
        }
        return new SeatBar(blocks, needed, blocking, wording);
    }

    static SeatBar of(CountedVote vote, int needed, boolean blocking, Function<String, String> names, Wording wording) {
        List<Seat> seats = new ArrayList<>();
        Tally tally = vote.tally();
        for (Position position : Position.values()) {
            List<String> named = position == Position.NO ? vote.permanentNo() : List.of();
            for (int i = tally.in(position) - named.size(); i > 0; i--) {
                seats.add(new Seat("", "", false, position));
            }
            for (String code : named) {
                seats.add(new Seat(code, names.apply(code), true, position));
            }
        }
        return of(seats, needed, blocking, wording);
    }

    private static List<Seat> in(List<Seat> seats, Position position) {
        return seats.stream().filter(seat -> seat.position() == position).toList();
    }

    private int count(Position position) {
        return (int) blocks.stream()
                .flatMap(List::stream)
                .filter(seat -> seat.position() == position)
                .count();
    }

    private List<Seat> permanentNo() {
        return in(blocks.getFirst(), Position.NO).stream()
                .filter(Seat::permanent)
                .toList();
    }

    private int line() {
        return Math.max(blocks.getFirst().size(), needed);
    }

    private int cells() {
        return line() + blocks.stream().skip(1).mapToInt(List::size).sum();
    }

    private String noes() {
        int permanent = blocking ? permanentNo().size() : 0;
        return permanent > 0
                ? say("bar.no-permanent", count(Position.NO), permanent)
                : say("bar.no", count(Position.NO));
    }

    private String others() {
        StringBuilder others = new StringBuilder();
        for (List<Seat> block : blocks.subList(1, blocks.size())) {
            others.append(others.isEmpty() ? "" : ", ")
                    .append(block.size())
                    .append(' ')
                    .append(wording.of(block.getFirst().position()));
        }
        return others.toString();
    }

    @Override
    public String alternative() {
        StringBuilder text = new StringBuilder(say("bar.council", count(Position.YES), needed, count(Position.NO)));
        List<String> names = permanentNo().stream().map(Seat::name).toList();
        if (!names.isEmpty()) {
            String named = String.join(", ", names);
            text.append(blocking ? say("bar.permanent-blocking", named) : say("bar.permanent", named));
        }
        if (blocks.size() > 1) {
            text.append(say("bar.apart", others()));
        }
        return text.append('.').toString();
    }

    @Override
    public String figure() {
        Drawing drawing = new Drawing(Dress.PAGE);
        drawing.open("figure").set("class", "bar");
        svg(drawing, WIDE);
        svg(drawing, NARROW);
        return drawing.close("figure").toString();
    }

    @Override
    public String document(boolean narrow) {
        Drawing drawing = new Drawing(Dress.ALONE);
        svg(drawing, narrow ? NARROW : WIDE);
        return drawing.toString();
    }

    @Override
    public double height() {
        return height(WIDE);
    }

    @Override
    public void draw(Drawing drawing) {
        draw(drawing, WIDE);
    }

    /// The measures of one size.
    ///
    /// @param code size of a code
    /// @param size of the words
    /// @param over how far the threshold stands out above
    /// @param under and below
    private record Measures(
            String name,
            double width,
            double gap,
            double tall,
            double code,
            double top,
            double size,
            double label,
            double over,
            double under,
            double paper,
            double ink,
            double first,
            double second) {}

    private static final Measures WIDE = new Measures("wide", 1200, 36, 58, 20, 46, 19, 20, 12, 8, 8, 3, 26, 52);
    private static final Measures NARROW = new Measures("narrow", 360, 8, 40, 9.5, 34, 13, 14, 8, 5, 5, 2, 20, 38);

    private double unit(Measures size) {
        return (size.width() - size.gap() * (blocks.size() - 1)) / cells();
    }

    /// The words above the cells: the threshold, and the others where both find room.
    private List<Label.Placed> above(Measures size) {
        List<Label> labels = new ArrayList<>();
        double half = Drawing.width(say("bar.needed", needed), size.label(), true) / 2;
        labels.add(new Label(
                Math.clamp(needed * unit(size), half, size.width() - half),
                Anchor.MIDDLE,
                "b",
                say("bar.needed", needed)));
        if (blocks.size() > 1) {
            labels.add(new Label(size.width(), Anchor.END, "", others()));
        }
        return Label.row(labels, size.label(), size.width(), 1);
    }

    /// The words below the cells, in one row or two.
    private List<Label> below(Measures size) {
        List<Label> labels = new ArrayList<>();
        labels.add(new Label(0, Anchor.START, "b t-yes", say("bar.yes", count(Position.YES))));
        if (count(Position.NO) > 0) {
            labels.add(new Label(blocks.getFirst().size() * unit(size), Anchor.END, "b t-no", noes()));
        }
        return labels;
    }

    private double height(Measures size) {
        return size.top() + size.tall() + (above(size).isEmpty() ? size.second() : size.first()) + 8;
    }

    private void svg(Drawing drawing, Measures size) {
        if (drawing.alone()) {
            drawing.onPaper(size.width(), height(size), alternative(), "");
        } else {
            drawing.svg(size.name(), size.width(), height(size))
                    .set("role", "img")
                    .says(alternative(), "");
        }
        draw(drawing, size);
        drawing.close("svg");
    }

    private void draw(Drawing drawing, Measures size) {
        double unit = unit(size);
        double x = 0;
        for (int i = 0; i < blocks.size(); i++) {
            List<Seat> block = blocks.get(i);
            for (Seat seat : block) {
                cell(drawing, seat, x, unit, size);
                x += unit;
            }
            if (i == 0) {
                for (int missing = line() - block.size(); missing > 0; missing--) {
                    drawing.rect(x + 1, size.top() + 1, unit - 2, size.tall() - 2)
                            .look("l-edge")
                            .set("stroke-width", 1)
                            .set("stroke-dasharray", "2 3")
                            .end();
                    x += unit;
                }
            }
            x += size.gap();
        }
        double at = needed * unit;
        String line = "M" + Drawing.number(at) + " " + Drawing.number(size.top() - size.over()) + "V"
                + Drawing.number(size.top() + size.tall() + size.under());
        drawing.path(line).look("l-paper").set("stroke-width", size.paper()).end();
        drawing.path(line).look("l-ink").set("stroke-width", size.ink()).end();
        List<Label.Placed> above = above(size);
        double top = size.top() - size.over() - 8 + (size.equals(NARROW) ? 3 : 0);
        if (above.isEmpty()) {
            double half = Drawing.width(say("bar.needed", needed), size.label(), true) / 2;
            drawing.words(
                    Math.clamp(at, half, size.width() - half),
                    top,
                    size.label(),
                    "middle",
                    "b",
                    say("bar.needed", needed));
            drawing.words(size.width(), size.top() + size.tall() + size.second(), size.size(), "end", "", others());
        } else {
            Label.write(drawing, above, top, size.label());
        }
        Label.write(
                drawing,
                Label.row(below(size), size.size(), size.width(), size.width()),
                size.top() + size.tall() + size.first(),
                size.size());
    }

    private void cell(Drawing drawing, Seat seat, double x, double unit, Measures size) {
        Position position = seat.position();
        boolean solid = position == Position.YES || position == Position.NO;
        double middle = x + unit / 2;
        // Where many members are missing from the line the cells are narrow, and a code must stay inside its cell.
        double code = Math.min(size.code(), unit * .4);
        drawing.open("g").open("title").text(seat.alternative(wording)).close("title");
        drawing.rect(x + 1, size.top() + 1, unit - 2, size.tall() - 2).look("f-" + position.word());
        if (!solid) {
            drawing.set("stroke-width", 1.5);
        }
        drawing.end();
        if (seat.code().isEmpty()) {
            drawing.mark(position, middle, size.top() + size.tall() / 2, code * .8);
        } else {
            drawing.words(
                    middle,
                    size.top() + size.tall() / 2 + code * .36 - size.tall() * .14,
                    code,
                    "middle",
                    "b on-" + position.word(),
                    seat.code());
            drawing.mark(position, middle, size.top() + size.tall() * .74, code * .6);
        }
        if (blocking && position == Position.NO && seat.permanent()) {
            drawing.rect(x + unit * .06 + 1, size.top() + size.tall() * .06 + 1, unit * .88 - 2, size.tall() * .88 - 2)
                    .look("s-no")
                    .set("stroke-width", size.equals(WIDE) ? 1.6 : 1)
                    .end();
        }
        drawing.close("g");
    }
}
