package org.plenary.site.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/// The agreement of all pairs of some States as a square of shaded cells.
///
/// Cells of one shade that stand beside each other in a row are one stroke, so that 193 States by 193 are about
/// 100 kB and not a megabyte. The shades are seven steps of one colour from light to dark, told apart without
/// seeing colours; a pair without a base stays empty.
public final class HeatMap {
    /// Where a shade begins, as a share.
    public static final List<Double> STEPS = List.of(0.0, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9);

    private static final double WIDTH = 1000;
    private static final double MARGIN = 34;
    private static final double GROUPS = 22;
    private static final int LARGEST_WITH_CODES = 90;

    private final List<Row> rows;
    private final BiFunction<Integer, Integer, Double> share;
    private final String title;
    private final String description;

    /// One State of the square.
    ///
    /// @param group what it is listed under; rows of one group stand together
    public record Row(String code, String group) {}

    /// @param share of two rows by their places; not a number where they never both voted
    public HeatMap(List<Row> rows, BiFunction<Integer, Integer, Double> share, String title, String description) {
        this.rows = List.copyOf(rows);
        this.share = share;
        this.title = title;
        this.description = description;
    }

    /// The shade of a share, from 0; -1 for none.
    static int shade(double share) {
        int shade = -1;
        for (int step = 0; step < STEPS.size(); step++) {
            if (share >= STEPS.get(step)) {
                shade = step;
            }
        }
        return shade;
    }

    /// The picture for a page.
    public String inPage() {
        Drawing drawing = new Drawing(Drawing.Dress.PAGE);
        boolean codes = rows.size() <= LARGEST_WITH_CODES;
        double left = codes ? MARGIN + GROUPS : GROUPS;
        double cell = (WIDTH - left) / Math.max(1, rows.size());
        drawing.svg("heat", WIDTH, WIDTH).set("role", "img").says(title, description);
        drawing.open("g")
                .set(
                        "transform",
                        "translate(%s %s) scale(%s)"
                                .formatted(Drawing.number(left), Drawing.number(left), String.valueOf((float) cell)));
        List<StringBuilder> paths = new ArrayList<>();
        STEPS.forEach(step -> paths.add(new StringBuilder()));
        for (int row = 0; row < rows.size(); row++) {
            strokes(row, paths);
        }
        for (int shade = 0; shade < paths.size(); shade++) {
            if (!paths.get(shade).isEmpty()) {
                drawing.path(paths.get(shade).toString()).look("heat-" + shade).end();
            }
        }
        drawing.close("g");
        groups(drawing, left, cell);
        if (codes) {
            double size = Math.min(13, cell * .8);
            for (int row = 0; row < rows.size(); row++) {
                double middle = left + (row + .5) * cell;
                drawing.words(
                        left - 4,
                        middle + size * .36,
                        size,
                        "end",
                        "t-2",
                        rows.get(row).code());
                drawing.open("text")
                        .set(
                                "transform",
                                "translate(%s %s) rotate(-90)"
                                        .formatted(Drawing.number(middle + size * .36), Drawing.number(left - 4)))
                        .set("font-size", size)
                        .look("t-2")
                        .text(rows.get(row).code())
                        .close("text");
            }
        }
        return drawing.close("svg").toString();
    }

    private void strokes(int row, List<StringBuilder> paths) {
        int from = 0;
        while (from < rows.size()) {
            int shade = shade(share.apply(row, from));
            int to = from + 1;
            while (to < rows.size() && shade(share.apply(row, to)) == shade) {
                to++;
            }
            if (shade >= 0) {
                paths.get(shade)
                        .append('M')
                        .append(from)
                        .append(' ')
                        .append(row)
                        .append(".5h")
                        .append(to - from);
            }
            from = to;
        }
    }

    private void groups(Drawing drawing, double left, double cell) {
        int from = 0;
        while (from < rows.size()) {
            String group = rows.get(from).group();
            int to = from + 1;
            while (to < rows.size() && rows.get(to).group().equals(group)) {
                to++;
            }
            double start = left + from * cell;
            double end = left + to * cell;
            if (from > 0) {
                drawing.path("M%s %sH%sM%s %sV%s"
                                .formatted(
                                        Drawing.number(left),
                                        Drawing.number(start),
                                        Drawing.number(WIDTH),
                                        Drawing.number(start),
                                        Drawing.number(left),
                                        Drawing.number(WIDTH)))
                        .look("l-paper")
                        .set("stroke-width", 2)
                        .end();
            }
            String fitting = Drawing.lines(group, 1, text -> Drawing.width(text, 13, false) < end - start)
                    .getFirst();
            if (Drawing.width(fitting, 13, false) < end - start) {
                double middle = (start + end) / 2;
                drawing.words(middle, 14, 13, "middle", "t-2", fitting);
                drawing.open("text")
                        .set("transform", "translate(14 %s) rotate(-90)".formatted(Drawing.number(middle)))
                        .set("font-size", 13)
                        .set("text-anchor", "middle")
                        .look("t-2")
                        .text(fitting)
                        .close("text");
            }
            from = to;
        }
    }
}
