package org.plenary.site.picture;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.plenary.site.language.Messages.say;

/// Counted series, one panel for each publisher with the same axes, so that they can be compared and are not
/// taken for one series. A target is a dashed line over the days for which it was set. Two points are joined
/// only where they follow each other without a gap; a value for a month or a span of values is drawn as long
/// and as high as it is.
///
/// @param lines one of each publisher, in the order of the panels
public record SeriesChart(String title, List<Line> lines, List<Target> targets) implements Picture {
    private static final double WIDTH = 640;
    private static final double LEFT = 12;
    private static final double RIGHT = 628;
    private static final double PANEL = 100;
    private static final double TOP = 24;
    private static final double AXIS = 26;

    /// A publisher's series.
    ///
    /// @param step how far points lie apart that follow each other
    public record Line(String publisher, Period step, List<Point> points) {
        public Line {
            points = List.copyOf(points);
        }
    }

    /// A value for a day or for days.
    public record Point(LocalDate from, LocalDate to, double low, double high, String label) {}

    /// The value set for some days; without a last day to the end of the picture.
    public record Target(LocalDate from, Optional<LocalDate> until, double value) {}

    public SeriesChart {
        lines = List.copyOf(lines);
        targets = List.copyOf(targets);
    }

    @Override
    public String alternative() {
        return title + ". "
                + lines.stream()
                        .map(line -> line.publisher() + ": "
                                + (line.points().isEmpty()
                                        ? say("series.no-value")
                                        : line.points().stream()
                                                .map(point -> point.label() + " (" + days(point) + ")")
                                                .collect(Collectors.joining(", "))))
                        .collect(Collectors.joining(". "))
                + ".";
    }

    private static String days(Point point) {
        return point.from().equals(point.to())
                ? point.from().toString()
                : say("series.from-to", point.from(), point.to());
    }

    /// The picture in a page, dressed by its sheet.
    public String svg() {
        Drawing out = new Drawing(Drawing.Dress.PAGE);
        out.svg("series", WIDTH, height()).set("role", "img").says(alternative(), "");
        return drawn(out).close("svg").toString();
    }

    @Override
    public String document() {
        Drawing out = new Drawing(Drawing.Dress.ALONE);
        out.onPaper(WIDTH, height(), title, alternative());
        return drawn(out).close("svg").toString();
    }

    private double height() {
        return lines.size() * PANEL + AXIS;
    }

    private Drawing drawn(Drawing out) {
        if (first().isEmpty()) {
            return out.words(LEFT, TOP, 13, "start", "t-2", say("series.no-value-in-the-sources"));
        }
        for (int i = 0; i < lines.size(); i++) {
            panel(out, lines.get(i), i * PANEL);
        }
        axis(out, lines.size() * PANEL);
        return out;
    }

    private void panel(Drawing out, Line line, double top) {
        double floor = top + PANEL - 10;
        out.words(LEFT, top + 13, 12.5, "start", "b", line.publisher());
        if (top == 0 && !targets.isEmpty()) {
            String values = targets.stream()
                    .map(target -> whole(target.value()))
                    .distinct()
                    .collect(Collectors.joining(", "));
            out.words(RIGHT, 13, 11.5, "end", "t-warn", say("series.dashed-target", values));
        }
        out.path("M" + Drawing.number(LEFT) + " " + Drawing.number(floor) + "H" + Drawing.number(RIGHT))
                .look("l-rule")
                .end();
        for (Target target : targets) {
            double y = y(target.value(), floor);
            double from = Math.max(LEFT, x(target.from()));
            double to =
                    target.until().map(this::x).map(end -> Math.min(RIGHT, end)).orElse(RIGHT);
            if (to > from) {
                out.path("M" + Drawing.number(from) + " " + Drawing.number(y) + "H" + Drawing.number(to))
                        .look("l-warn")
                        .set("stroke-width", 1.5)
                        .set("stroke-dasharray", "5 4")
                        .end();
            }
        }
        Optional<Point> before = Optional.empty();
        for (Point point : line.points()) {
            before.filter(earlier -> follows(earlier, point, line.step()))
                    .ifPresent(earlier -> out.path("M" + at(earlier, floor) + "L" + at(point, floor))
                            .look("l-ink")
                            .set("stroke-width", 1.5)
                            .end());
            mark(out, point, floor);
            before = Optional.of(point);
        }
    }

    private String at(Point point, double floor) {
        return Drawing.number(middle(point)) + " " + Drawing.number(y((point.low() + point.high()) / 2, floor));
    }

    private static boolean follows(Point earlier, Point later, Period step) {
        return !later.from().isAfter(earlier.to().plus(step));
    }

    private void mark(Drawing out, Point point, double floor) {
        double left = x(point.from());
        double right = x(point.to());
        double high = y(point.high(), floor);
        double low = y(point.low(), floor);
        double width = Math.max(7, right - left);
        double middle = middle(point);
        out.rect(middle - width / 2, high - 3, width, low - high + 6)
                .look("f-ink")
                .end();
        boolean end = middle > RIGHT - 90;
        out.words(
                end ? middle - width / 2 - 5 : middle + width / 2 + 5,
                (high + low) / 2 + 4,
                12,
                end ? "end" : "start",
                "b",
                point.label());
    }

    private double middle(Point point) {
        return (x(point.from()) + x(point.to())) / 2;
    }

    private void axis(Drawing out, double top) {
        LocalDate start = first().orElseThrow();
        LocalDate last = last();
        out.words(LEFT, top + 12, 11.5, "start", "t-2", start.toString());
        out.words(RIGHT, top + 12, 11.5, "end", "t-2", last.toString());
    }

    private static String whole(double value) {
        return "%,.0f".formatted(value).replace(',', '\u00a0');
    }

    private Stream<Point> points() {
        return lines.stream().flatMap(line -> line.points().stream());
    }

    private Optional<LocalDate> first() {
        return points().map(Point::from).min(LocalDate::compareTo);
    }

    private LocalDate last() {
        return points().map(Point::to).max(LocalDate::compareTo).orElseThrow();
    }

    private double x(LocalDate day) {
        LocalDate start = first().orElseThrow();
        double span = Math.max(1, ChronoUnit.DAYS.between(start, last()));
        return LEFT + 10 + (RIGHT - LEFT - 20) * ChronoUnit.DAYS.between(start, day) / span;
    }

    private double y(double value, double floor) {
        double most = Stream.concat(points().map(Point::high), targets.stream().map(Target::value))
                .max(Double::compare)
                .orElse(1.0);
        return floor - (PANEL - 46) * value / Math.max(1, most);
    }
}
