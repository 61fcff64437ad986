package org.plenary.site.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.plenary.rules.vote.Position;
import org.plenary.site.picture.Drawing.Dress;

import static org.plenary.site.language.Messages.say;

/// The Council's table: a seat for each member on an arc that is open below, in English alphabetical order.
///
/// Where the President of the meeting is recorded the President sits in the middle of the arc and the others
/// follow clockwise, as the chamber is seated; otherwise the order begins at the lower left and nothing is said
/// of the President.
///
/// @param seats in the order in which they are drawn, clockwise from the lower left
/// @param presided whether the middle seat is that of the President
/// @param centre what is written inside the arc
public record Horseshoe(List<Seat> seats, boolean presided, Centre centre, Wording wording) implements Picture {
    /// What is written inside the arc.
    ///
    /// @param tally as printed, for example `11–3–1`
    /// @param outcome in a few words, for example `Not adopted: veto`
    /// @param positive whether the outcome has the colour of yes
    /// @param facts at most two lines
    public record Centre(String tally, String outcome, boolean positive, List<String> facts) {
        public Centre {
            facts = List.copyOf(facts);
            if (facts.size() > 2) {
                throw new IllegalArgumentException(
                        "There is room for two lines in the table; found " + facts.size() + ".");
            }
        }
    }

    private static final double WIDTH = 620;
    private static final double HEIGHT = 496;
    private static final double X = 310;
    private static final double Y = 304;
    private static final double RADIUS = 268;
    private static final double SIDE = 52;
    private static final double FIRST = 215;
    private static final double SWEEP = 250;

    public Horseshoe {
        seats = List.copyOf(seats);
        if (seats.size() < 2 || seats.size() > 15) {
            throw new IllegalArgumentException(
                    "The table has between 2 and 15 seats (eleven until 1965, fifteen since); found " + seats.size()
                            + ".");
        }
    }

    /// Seats the members.
    ///
    /// @param seats in any order
    /// @param president the code of the President of the meeting, where it is recorded
    public static Horseshoe of(List<Seat> seats, Optional<String> president, Centre centre, Wording wording) {
        List<Seat> order = new ArrayList<>(seats.stream()
                .sorted(Comparator.comparing(Seat::name).thenComparing(Seat::code))
                .toList());
        president.ifPresent(code -> {
            List<String> codes = order.stream().map(Seat::code).toList();
            int seat = codes.indexOf(code);
            if (seat < 0) {
                throw new IllegalArgumentException(
                        "The President is a member of the Council; " + code + " is not among " + codes + ".");
            }
            Collections.rotate(order, (order.size() - 1) / 2 - seat);
        });
        return new Horseshoe(order, president.isPresent(), centre, wording);
    }

    /// How the seats are ordered, as a sentence below the picture.
    public String caption() {
        return presided
                ? say(
                        "table.from-the-president",
                        seats.get((seats.size() - 1) / 2).name())
                : say("table.from-the-lower-left");
    }

    /// The table in a page; each seat is a link.
    ///
    /// @param address of a State, from its code
    /// @param shown which seats stand out; the others fade and keep their places
    public String figure(UnaryOperator<String> address, Predicate<String> shown) {
        Drawing drawing = new Drawing(Dress.PAGE);
        drawing.open("figure").set("class", "table-room");
        drawing.svg("", WIDTH, HEIGHT).set("role", "group").set("aria-label", say("table.seats", seats.size()));
        draw(drawing, Optional.of(address), shown);
        return drawing.close("svg").close("figure").toString();
    }

    @Override
    public String document() {
        Drawing drawing = new Drawing(Dress.ALONE);
        drawing.onPaper(WIDTH, HEIGHT, say("table.came-out", centre.outcome(), centre.tally()), alternative());
        draw(drawing, Optional.empty(), _ -> true);
        return drawing.close("svg").toString();
    }

    @Override
    public String alternative() {
        StringBuilder text = new StringBuilder(caption());
        for (Seat seat : seats) {
            text.append(' ').append(seat.alternative(wording)).append('.');
        }
        return text.toString();
    }

    private double angle(int seat) {
        return StrictMath.toRadians(FIRST - seat * SWEEP / (seats.size() - 1));
    }

    /// The middle of a seat.
    double x(int seat) {
        return X + RADIUS * StrictMath.cos(angle(seat));
    }

    /// The middle of a seat.
    double y(int seat) {
        return Y - RADIUS * StrictMath.sin(angle(seat));
    }

    private void draw(Drawing drawing, Optional<UnaryOperator<String>> address, Predicate<String> shown) {
        int last = seats.size() - 1;
        drawing.path("M" + Drawing.number(x(0)) + " " + Drawing.number(y(0)) + "A268 268 0 1 1 "
                        + Drawing.number(x(last)) + " " + Drawing.number(y(last)))
                .look("l-rule")
                .set("stroke-width", 22)
                .end();
        for (int i = 0; i < seats.size(); i++) {
            Seat seat = seats.get(i);
            String said = seat.alternative(wording);
            String element = address.isPresent() ? "a" : "g";
            drawing.open(element);
            if (!shown.test(seat.code())) {
                drawing.set("class", "dim");
            }
            address.ifPresent(of ->
                    drawing.set("href", of.apply(seat.code())).set("aria-label", (seat.code() + " " + said).strip()));
            drawing.open("title").text(said).close("title");
            seat(drawing, seat, x(i), y(i));
            drawing.close(element);
        }
        drawing.words(X, 266, 46, "middle", "s", centre.tally());
        drawing.words(X, 302, 21, "middle", centre.positive() ? "b t-yes" : "b t-no", centre.outcome());
        for (int i = 0; i < centre.facts().size(); i++) {
            drawing.words(X, 328 + 26 * i, 18, "middle", "t-2", centre.facts().get(i));
        }
    }

    private static void seat(Drawing drawing, Seat seat, double x, double y) {
        Position position = seat.position();
        if (seat.permanent()) {
            drawing.rect(x - SIDE / 2 - 4, y - SIDE / 2 - 4, SIDE + 8, SIDE + 8)
                    .look("ring f-paper")
                    .end();
        } else if (position == Position.ABSENT) {
            // An absent member's seat has no fill of its own; without this the table would show through.
            drawing.rect(x - SIDE / 2, y - SIDE / 2, SIDE, SIDE).look("f-paper").end();
        }
        drawing.rect(x - SIDE / 2, y - SIDE / 2, SIDE, SIDE)
                .look("seat f-" + position.word())
                .set("stroke-width", 2)
                .end();
        drawing.words(x, y - 1, 18, "middle", "b on-" + position.word(), seat.code());
        drawing.mark(position, x, y + 13, 13);
    }
}
