package org.plenary.site.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Values over sessions as lines with their bands of uncertainty, each line named at its end.
///
/// Lines differ in colour and in dash, so that they can be told apart in grey. A session without a value
/// breaks a line.
public final class LineChart {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 420;
    private static final double LEFT = 54;
    private static final double TOP = 16;
    private static final double BOTTOM = 36;
    private static final double LETTER = 13;
    private static final int LOOKS = 7;

    private final List<Line> lines;
    private final double low;
    private final double high;
    private final boolean percent;
    private final String title;
    private final String description;

    /// A line with its name.
    public record Line(String name, List<Point> points) {
        public Line {
            points = List.copyOf(points);
        }
    }

    /// A value in a session.
    ///
    /// @param low lower bound; the value itself where there is none
    /// @param high upper bound
    public record Point(int session, double value, double low, double high) {}

    /// @param low the value at the bottom
    /// @param high the value at the top
    /// @param percent whether the axis is labelled in per cent
    public LineChart(List<Line> lines, double low, double high, boolean percent, String title, String description) {
        this.lines = List.copyOf(lines);
        this.low = low;
        this.high = high;
        this.percent = percent;
        this.title = title;
        this.description = description;
    }

    private int firstSession() {
        return lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToInt(Point::session)
                .min()
                .orElse(1);
    }

    private int lastSession() {
        return lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToInt(Point::session)
                .max()
                .orElse(1);
    }

    /// The picture for a page.
    public String inPage() {
        Drawing drawing = new Drawing(Drawing.Dress.PAGE);
        double names = lines.stream()
                .mapToDouble(line -> Drawing.width(line.name(), LETTER, false))
                .max()
                .orElse(0);
        double right = WIDTH - Math.min(320, names + 14);
        double bottom = HEIGHT - BOTTOM;
        int first = firstSession();
        int last = Math.max(first + 1, lastSession());
        drawing.svg("lines", WIDTH, HEIGHT).set("role", "img").says(title, description);
        axes(drawing, first, last, right, bottom);
        List<double[]> ends = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<Point> points = lines.get(i).points().stream()
                    .sorted(Comparator.comparingInt(Point::session))
                    .toList();
            int from = 0;
            while (from < points.size()) {
                int to = from + 1;
                while (to < points.size()
                        && points.get(to).session() - points.get(to - 1).session() <= 2) {
                    to++;
                }
                run(drawing, points.subList(from, to), i % LOOKS, first, last, right, bottom);
                from = to;
            }
            if (!points.isEmpty()) {
                ends.add(new double[] {i, y(points.getLast().value(), bottom)});
            }
        }
        ends.sort(Comparator.comparingDouble(end -> end[1]));
        double free = TOP;
        for (double[] end : ends) {
            double at = Math.max(end[1], free);
            free = at + LETTER + 3;
            int line = (int) end[0];
            drawing.words(
                    right + 8,
                    Math.min(at, bottom) + LETTER * .36,
                    LETTER,
                    "start",
                    "line-t-" + line % LOOKS,
                    lines.get(line).name());
        }
        return drawing.close("svg").toString();
    }

    private void axes(Drawing drawing, int first, int last, double right, double bottom) {
        int steps = 5;
        for (int i = 0; i <= steps; i++) {
            double value = low + (high - low) * i / steps;
            double y = y(value, bottom);
            drawing.path("M%s %sH%s".formatted(Drawing.number(LEFT), Drawing.number(y), Drawing.number(right)))
                    .look("l-rule")
                    .end();
            drawing.words(
                    LEFT - 6,
                    y + LETTER * .36,
                    LETTER,
                    "end",
                    "t-2",
                    percent ? Math.round(value * 100) + " %" : Drawing.number(value));
        }
        int every = last - first > 30 ? 10 : last - first > 12 ? 5 : 1;
        for (int session = (first + every - 1) / every * every; session <= last; session += every) {
            double x = x(session, first, last, right);
            drawing.path("M%s %sv5".formatted(Drawing.number(x), Drawing.number(bottom)))
                    .look("l-ink")
                    .end();
            drawing.words(x, bottom + 18, LETTER, "middle", "t-2", String.valueOf(session));
        }
        drawing.words(LEFT, HEIGHT - 3, LETTER - 1, "start", "t-2", "session");
    }

    private static double x(int session, int first, int last, double right) {
        return LEFT + 8 + (right - LEFT - 16) * (session - first) / (last - first);
    }

    private double y(double value, double bottom) {
        double clamped = Math.clamp(value, low, high);
        return bottom - (bottom - TOP) * (clamped - low) / (high - low);
    }

    private void run(Drawing drawing, List<Point> points, int look, int first, int last, double right, double bottom) {
        StringBuilder line = new StringBuilder();
        StringBuilder band = new StringBuilder();
        for (Point point : points) {
            String x = Drawing.number(x(point.session(), first, last, right));
            line.append(line.isEmpty() ? 'M' : 'L')
                    .append(x)
                    .append(' ')
                    .append(Drawing.number(y(point.value(), bottom)));
            band.append(band.isEmpty() ? 'M' : 'L')
                    .append(x)
                    .append(' ')
                    .append(Drawing.number(y(point.high(), bottom)));
        }
        for (Point point : points.reversed()) {
            band.append('L')
                    .append(Drawing.number(x(point.session(), first, last, right)))
                    .append(' ')
                    .append(Drawing.number(y(point.low(), bottom)));
        }
        if (points.size() > 1) {
            drawing.path(band + "Z").look("band-" + look).end();
            drawing.path(line.toString()).look("line-" + look).end();
        } else {
            Point only = points.getFirst();
            String x = Drawing.number(x(only.session(), first, last, right));
            drawing.path("M%s %sV%s"
                            .formatted(
                                    x, Drawing.number(y(only.high(), bottom)), Drawing.number(y(only.low(), bottom))))
                    .look("line-" + look)
                    .end();
            drawing.open("circle")
                    .set("cx", x(only.session(), first, last, right))
                    .set("cy", y(only.value(), bottom))
                    .set("r", 3)
                    .look("dot-" + look)
                    .end();
        }
    }
}
