package org.plenary.site.picture;

import java.util.List;

import org.plenary.site.picture.Drawing.Dress;

import static org.plenary.site.language.Messages.say;

/// How a State voted year by year: a column for each year, in favour above the line, against and abstaining
/// below it.
///
/// @param title what the columns count
public record YearColumns(String title, List<Year> years) {
    private static final double WIDTH = 1200;
    private static final double ABOVE = 96;
    private static final double BELOW = 64;
    private static final double LABELS = 20;

    /// A year with how often each position was taken in it.
    public record Year(int year, int yes, int no, int abstained) {
        int votes() {
            return yes + no + abstained;
        }
    }

    public YearColumns {
        years = List.copyOf(years);
    }

    /// The picture for a page.
    public String svg() {
        if (years.isEmpty()) {
            return "";
        }
        Drawing drawing = new Drawing(Dress.PAGE);
        drawing.svg("years", WIDTH, height()).set("role", "img").says(alternative(), "");
        draw(drawing);
        return drawing.close("svg").toString();
    }

    private int tallest() {
        return years.stream().mapToInt(Year::yes).max().orElse(0);
    }

    private int deepest() {
        return years.stream()
                .mapToInt(year -> year.no() + year.abstained())
                .max()
                .orElse(0);
    }

    /// One scale for both sides of the line, so that lengths can be compared.
    private double unit() {
        return Math.min(tallest() == 0 ? ABOVE : ABOVE / tallest(), deepest() == 0 ? BELOW : BELOW / deepest());
    }

    private double line() {
        return tallest() * unit() + 2;
    }

    /// How tall the picture is; it is 1200 wide.
    double height() {
        return line() + deepest() * unit() + LABELS;
    }

    /// Draws the columns, 1200 wide.
    void draw(Drawing drawing) {
        int first = years.getFirst().year();
        int last = years.getLast().year();
        double step = Math.min(WIDTH / (last - first + 1), 40);
        double unit = unit();
        double line = line();
        double height = height();
        for (Year year : years) {
            double x = (year.year() - first) * step + step * .1;
            column(drawing, "f-yes", x, line - year.yes() * unit, step * .8, year.yes() * unit);
            column(drawing, "f-no", x, line, step * .8, year.no() * unit);
            column(drawing, "f-abstained", x, line + year.no() * unit, step * .8, year.abstained() * unit);
        }
        drawing.path("M0 " + Drawing.number(line) + "H" + Drawing.number((last - first + 1) * step))
                .look("l-ink")
                .set("stroke-width", 1)
                .end();
        for (int year = first; year <= last; year++) {
            if (year % 10 == 0 || (last - first < 12 && year % 2 == 0)) {
                drawing.words((year - first + .5) * step, height - 4, 13, "middle", "t-2", Integer.toString(year));
            }
        }
    }

    private static void column(Drawing drawing, String look, double x, double y, double width, double height) {
        if (height > 0) {
            drawing.rect(x, y, width, height).look(look).end();
        }
    }

    /// What the picture says.
    public String alternative() {
        int yes = years.stream().mapToInt(Year::yes).sum();
        int no = years.stream().mapToInt(Year::no).sum();
        int abstained = years.stream().mapToInt(Year::abstained).sum();
        Year most = years.getFirst();
        for (Year year : years) {
            most = year.votes() > most.votes() ? year : most;
        }
        return say(
                "columns.years",
                title,
                years.getFirst().year(),
                years.getLast().year(),
                yes,
                no,
                abstained,
                most.votes(),
                most.year());
    }
}
