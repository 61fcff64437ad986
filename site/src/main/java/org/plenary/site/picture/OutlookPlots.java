package org.plenary.site.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.plenary.analysis.forecast.Scores;
import org.plenary.analysis.ideal.Estimate;
import org.plenary.site.picture.Drawing.Dress;

import static org.plenary.site.language.Messages.say;

/// Ideal points over sessions, how well probabilities hold, and the tally that is expected: each with its
/// uncertainty.
public final class OutlookPlots {
    private static final double WIDTH = 960;
    private static final double HEIGHT = 380;
    private static final double LEFT = 40;
    private static final double RIGHT = 60;
    private static final double TOP = 12;
    private static final double BOTTOM = 28;
    private static final double LETTER = 13;
    /// Looks of lines, told apart by dashes too.
    private static final List<String> DASHES = List.of("none", "8 4", "2 3", "12 3 2 3", "5 2", "1 4");

    private OutlookPlots() {}

    /// The points of one State.
    public record Line(String code, List<Estimate.Place> places) {
        public Line {
            places = List.copyOf(places);
        }
    }

    /// A line across: where a roll call divides.
    public record Cut(String text, int session, double at) {}

    /// Lines with bands in which the point lies with 90 per cent probability.
    public static String points(List<Line> lines, List<Cut> cuts) {
        List<Estimate.Place> all = new ArrayList<>();
        lines.forEach(line -> all.addAll(line.places()));
        int first = all.stream().mapToInt(OutlookPlots::session).min().orElse(1);
        int last = Math.max(
                first + 1, all.stream().mapToInt(OutlookPlots::session).max().orElse(2));
        double low = Math.floor(
                Math.min(-1, all.stream().mapToDouble(Estimate.Place::low).min().orElse(-1)));
        double high = Math.ceil(
                Math.max(1, all.stream().mapToDouble(Estimate.Place::high).max().orElse(1)));
        Scale scale = new Scale(first, last, low, high);
        Drawing drawing = begun(
                say("idealpoints.ideal-points-by-session"),
                say("plot.lines-of-states-over-sessions", lines.size(), first, last));
        for (double level = low; level <= high; level++) {
            grid(drawing, scale.y(level), String.format(Locale.ROOT, "%+.0f", level));
        }
        for (int session = (first + 9) / 10 * 10; session <= last; session += 10) {
            drawing.words(scale.x(session), HEIGHT - 8, LETTER, "middle", "t-2", Integer.toString(session));
        }
        for (int k = 0; k < lines.size(); k++) {
            String look = "o" + k % DASHES.size();
            for (List<Estimate.Place> run : runs(lines.get(k).places())) {
                StringBuilder band = new StringBuilder();
                StringBuilder line = new StringBuilder();
                for (Estimate.Place place : run) {
                    band.append(band.isEmpty() ? "M" : "L").append(at(scale, place, place.high()));
                    line.append(line.isEmpty() ? "M" : "L").append(at(scale, place, place.point()));
                }
                for (Estimate.Place place : run.reversed()) {
                    band.append("L").append(at(scale, place, place.low()));
                }
                drawing.path(band + "Z").look("ob " + look).end();
                drawing.path(line.toString())
                        .look("ol " + look)
                        .set("stroke-dasharray", DASHES.get((k + k / DASHES.size()) % DASHES.size()))
                        .end();
            }
        }
        names(drawing, scale, lines);
        for (Cut cut : cuts) {
            double x = scale.x(Math.max(first, Math.min(last, cut.session())));
            double y = scale.y(Math.max(low, Math.min(high, cut.at())));
            drawing.path("M" + LEFT + " " + Drawing.number(y) + "L" + (WIDTH - RIGHT) + " " + Drawing.number(y))
                    .look("l-ink")
                    .set("stroke-dasharray", "3 3")
                    .end();
            drawing.words(Math.min(x, WIDTH - RIGHT - 4), y - 5, LETTER, "end", "t-2", cut.text());
        }
        return drawing.close("svg").toString();
    }

    /// Codes at the ends of lines, moved down where they would stand on each other.
    private static void names(Drawing drawing, Scale scale, List<Line> lines) {
        List<Line> fromAbove = lines.stream()
                .sorted(Comparator.comparingDouble(
                        line -> scale.y(line.places().getLast().point())))
                .toList();
        double free = 0;
        for (Line line : fromAbove) {
            Estimate.Place end = line.places().getLast();
            double y = Math.max(free, scale.y(end.point()) + 4);
            free = y + LETTER;
            drawing.words(scale.x(session(end)) + 6, y, LETTER, "start", "b", line.code());
        }
    }

    private static String at(Scale scale, Estimate.Place place, double value) {
        return Drawing.number(scale.x(session(place))) + " " + Drawing.number(scale.y(value));
    }

    private static int session(Estimate.Place place) {
        return Integer.parseInt(place.session());
    }

    /// Sessions that follow one another; a gap of more than two sessions breaks the line.
    private static List<List<Estimate.Place>> runs(List<Estimate.Place> places) {
        List<List<Estimate.Place>> runs = new ArrayList<>();
        List<Estimate.Place> run = new ArrayList<>();
        for (Estimate.Place place : places) {
            if (!run.isEmpty() && session(place) - session(run.getLast()) > 2) {
                runs.add(run);
                run = new ArrayList<>();
            }
            run.add(place);
        }
        runs.add(run);
        return runs;
    }

    private record Scale(double first, double last, double low, double high) {
        double x(double at) {
            return LEFT + (WIDTH - LEFT - RIGHT) * (at - first) / (last - first);
        }

        double y(double at) {
            return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * (at - low) / (high - low);
        }
    }

    private static Drawing begun(String title, String description) {
        Drawing drawing = new Drawing(Dress.PAGE);
        drawing.svg("plot", WIDTH, HEIGHT).says(title, description);
        return drawing;
    }

    private static void grid(Drawing drawing, double y, String label) {
        drawing.path("M" + LEFT + " " + Drawing.number(y) + "L" + (WIDTH - RIGHT) + " " + Drawing.number(y))
                .look("l-rule")
                .end();
        drawing.words(LEFT - 6, y + 4, LETTER, "end", "t-2", label);
    }

    /// What was said against what came, with two standard errors; on the diagonal both are the same.
    public static String reliability(Scores scores) {
        Scale scale = new Scale(0, 1, 0, 1);
        Drawing drawing = begun(say("backtest.said-and-come"), say("plot.the-share-of-yes-votes-that-came"));
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            grid(drawing, scale.y(tenth / 10.0), tenth * 10 + "%");
            drawing.words(scale.x(tenth / 10.0), HEIGHT - 8, LETTER, "middle", "t-2", tenth * 10 + "%");
        }
        drawing.path("M" + point(scale, 0, 0) + "L" + point(scale, 1, 1))
                .look("l-edge")
                .set("stroke-dasharray", "4 3")
                .end();
        StringBuilder line = new StringBuilder();
        for (Scores.Bin bin : scores.reliability()) {
            if (bin.ballots() > 0) {
                double down = Math.max(0, bin.came() - 2 * bin.error());
                double up = Math.min(1, bin.came() + 2 * bin.error());
                drawing.path("M" + point(scale, bin.said(), down) + "L" + point(scale, bin.said(), up))
                        .look("ol o0")
                        .end();
                line.append(line.isEmpty() ? "M" : "L").append(point(scale, bin.said(), bin.came()));
                drawing.rect(scale.x(bin.said()) - 4, scale.y(bin.came()) - 4, 8, 8)
                        .look("f-ink")
                        .end();
            }
        }
        drawing.path(line.toString()).look("ol o0").end();
        return drawing.close("svg").toString();
    }

    private static String point(Scale scale, double x, double y) {
        return Drawing.number(scale.x(x)) + " " + Drawing.number(scale.y(y));
    }

    /// The probability of each number of yes votes, and how many are needed.
    public static String tally(List<Double> tally, int needed, int low, int high) {
        int from = 0;
        while (from < tally.size() - 2 && tally.get(from) < 1e-4) {
            from++;
        }
        int to = tally.size() - 1;
        while (to > from + 1 && tally.get(to) < 1e-4) {
            to--;
        }
        from = Math.max(0, Math.min(from, needed) - 2);
        to = Math.min(tally.size() - 1, Math.max(to, needed) + 2);
        double most = tally.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        Scale scale = new Scale(from, Math.max(to, from + 1), 0, most);
        Drawing drawing =
                begun(say("plot.expected-yes-votes"), say("plot.the-probability-of-each-number", low, high, needed));
        double width = Math.max(1, (WIDTH - LEFT - RIGHT) / (to - from + 1) - 1);
        for (int k = from; k <= to; k++) {
            double y = scale.y(tally.get(k));
            drawing.rect(scale.x(k) - width / 2, y, width, HEIGHT - BOTTOM - y)
                    .look(k >= low && k <= high ? "f-yes" : "f-edge")
                    .end();
        }
        int step = Math.max(1, (to - from) / 8);
        for (int k = from; k <= to; k += step) {
            drawing.words(scale.x(k), HEIGHT - 8, LETTER, "middle", "t-2", Integer.toString(k));
        }
        drawing.path("M" + point(scale, needed - 0.5, 0) + "L" + point(scale, needed - 0.5, most))
                .look("l-ink")
                .set("stroke-width", 2)
                .end();
        drawing.words(scale.x(needed - 0.5) + 5, TOP + 12, LETTER, "start", "b", say("plot.needed", needed));
        return drawing.close("svg").toString();
    }
}
