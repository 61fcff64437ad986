package org.plenary.site.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.plenary.record.EventDate;
import org.plenary.record.Matter;
import org.plenary.record.MatterStep;
import org.plenary.site.picture.Drawing.Dress;

import static org.plenary.site.language.Messages.say;

/// A matter on the years: each step a tick, texts above the line, vetoes below it.
///
/// Spans of several matters share one axis, so that they can be compared; [Axis] is made once for all of them.
public record MatterSpan(Axis axis, String title, List<Tick> ticks) implements Picture {
    /// Ten units of length are a year.
    private static final double YEAR = 10;

    private static final double HEIGHT = 24;

    /// The years drawn, first one a decade.
    ///
    /// @param first the first year
    /// @param last the last year, included
    public record Axis(int first, int last) {
        public Axis {
            if (first % 10 != 0 || last < first) {
                throw new IllegalArgumentException(
                        "An axis begins with a decade and ends after it; found " + first + " to " + last + ".");
            }
        }

        /// From the decade of the earliest of `days`, and 1950 at the latest, to the year after `today`.
        public static Axis of(List<LocalDate> days, LocalDate today) {
            int first = days.stream().mapToInt(LocalDate::getYear).min().orElse(1950);
            int last = days.stream().mapToInt(LocalDate::getYear).max().orElse(1950);
            return new Axis(Math.min(first, 1950) / 10 * 10, Math.max(last, today.getYear()));
        }

        double width() {
            return (last - first + 1) * YEAR;
        }

        double x(LocalDate day) {
            double x = YEAR * (day.getYear() - first + (day.getDayOfYear() - 1) / 365.25);
            return Math.clamp(x, 1, width() - 1);
        }

        /// The decades in words, as wide as the spans below them: positions in per cent, so that letters keep
        /// their shape.
        public String heading() {
            Drawing drawing = new Drawing(Dress.PAGE);
            drawing.open("svg").set("class", "axis").set("width", "100%").set("height", "14");
            drawing.set("aria-hidden", "true");
            for (int decade : decades()) {
                drawing.open("text")
                        .set("x", Drawing.number(100 * (decade - first) * YEAR / width()) + "%")
                        .set("y", "11")
                        .text(Integer.toString(decade))
                        .close("text");
            }
            return drawing.close("svg").toString();
        }

        /// The first years of the decades.
        List<Integer> decades() {
            List<Integer> decades = new ArrayList<>();
            for (int year = first; year <= last; year += 10) {
                decades.add(year);
            }
            return decades;
        }
    }

    /// What a tick stands for; each has a place above, below or across the line.
    public enum Mark {
        /// A text that was adopted, or a vote of the Assembly.
        TEXT("yes", "M%s 1V12"),
        /// A draft stopped by a permanent member.
        VETO("no", "M%s 12V23"),
        /// A session called, opened or resumed.
        SESSION("ink", "M%s 1V23"),
        /// Anything else: debates, opinions, agreements.
        OTHER("edge", "M%s 7V17");

        private final String line;
        private final String shape;

        Mark(String line, String shape) {
            this.line = line;
            this.shape = shape;
        }

        /// The mark of a kind of step.
        public static Mark of(String kind) {
            return switch (kind) {
                case "veto" -> VETO;
                case "emergency-session-called", "session-opened", "session-resumed" -> SESSION;
                case "resolution", "council-vote", "admission-vote", "force-established" -> TEXT;
                default -> OTHER;
            };
        }

        private String said(long count) {
            return switch (this) {
                case TEXT -> say("span.texts", count);
                case VETO -> say("span.vetoes", count);
                case SESSION -> say("span.sessions", count);
                case OTHER -> say("span.other-steps", count);
            };
        }
    }

    /// A step at its date.
    public record Tick(EventDate date, Mark mark) {}

    public MatterSpan {
        ticks = List.copyOf(ticks);
        for (Tick tick : ticks) {
            if (tick.date().first().getYear() < axis.first()
                    || tick.date().last().getYear() > axis.last()) {
                throw new IllegalArgumentException("The axis runs from %d to %d and has no place for %s."
                        .formatted(axis.first(), axis.last(), tick.date()));
            }
        }
    }

    /// The axis that has room for all of `matters`.
    public static Axis axis(List<Matter> matters, LocalDate today) {
        return Axis.of(
                matters.stream()
                        .flatMap(matter -> matter.steps().stream())
                        .map(MatterStep::date)
                        .flatMap(date -> java.util.stream.Stream.of(date.first(), date.last()))
                        .toList(),
                today);
    }

    /// The span in a page, stretched to the width of its cell.
    public String svg() {
        Drawing drawing = new Drawing(Dress.PAGE);
        drawing.svg("", axis.width(), HEIGHT)
                .set("preserveAspectRatio", "none")
                .set("role", "img")
                .says(alternative(), "");
        draw(drawing, 0);
        return drawing.close("svg").toString();
    }

    @Override
    public String document() {
        Drawing drawing = new Drawing(Dress.ALONE);
        double height = HEIGHT + 18;
        drawing.onPaper(axis.width(), height, title, alternative());
        for (int decade : axis.decades()) {
            double x = (decade - axis.first()) * YEAR;
            drawing.words(x + 3, 11, 10, "start", "t-2", Integer.toString(decade));
        }
        draw(drawing, 18);
        return drawing.close("svg").toString();
    }

    private void draw(Drawing drawing, double top) {
        boolean moved = top > 0;
        if (moved) {
            drawing.open("g").set("transform", "translate(0 " + Drawing.number(top) + ")");
        }
        StringBuilder decades = new StringBuilder();
        for (int decade : axis.decades()) {
            decades.append('M')
                    .append(Drawing.number((decade - axis.first()) * YEAR))
                    .append(" 0V24");
        }
        drawing.path(decades.toString())
                .look("tick l-rule")
                .set("stroke-width", 1)
                .end();
        drawing.path("M0 12H" + Drawing.number(axis.width())).look("l-edge").end();
        for (Mark mark : new Mark[] {Mark.OTHER, Mark.TEXT, Mark.VETO, Mark.SESSION}) {
            StringBuilder shape = new StringBuilder();
            for (Tick tick : ticks) {
                if (tick.mark() == mark) {
                    shape.append(String.format(
                            Locale.ROOT,
                            mark.shape,
                            Drawing.number(axis.x(tick.date().first()))));
                }
            }
            if (!shape.isEmpty()) {
                drawing.path(shape.toString())
                        .look("tick l-" + mark.line)
                        .set("stroke-width", 2)
                        .end();
            }
        }
        if (moved) {
            drawing.close("g");
        }
    }

    @Override
    public String alternative() {
        if (ticks.isEmpty()) {
            return say("span.no-steps", title);
        }
        int first = ticks.stream().mapToInt(tick -> tick.date().year()).min().orElse(axis.first());
        int last = ticks.stream().mapToInt(tick -> tick.date().year()).max().orElse(axis.last());
        List<String> counts = new ArrayList<>();
        for (Mark mark : Mark.values()) {
            long count = ticks.stream().filter(tick -> tick.mark() == mark).count();
            if (count > 0) {
                counts.add(mark.said(count));
            }
        }
        String counted = String.join(", ", counts);
        return first == last
                ? say("span.in-a-year", title, first, counted)
                : say("span.over-years", title, first, last, counted);
    }
}
