package org.plenary.site.page.followup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.plenary.followup.Indicator;
import org.plenary.site.picture.SeriesChart;

import static org.plenary.site.language.Messages.say;

/// Series of several publishers in one picture, each on its own line.
public record ChartView(String title, String unit, List<Series> series, List<Indicator.Target> targets) {
    /// One publisher's series with its points.
    public record Series(Indicator indicator, List<Indicator.Point> points) {}

    /// The charts to which these series belong.
    static List<ChartView> of(Shown shown, List<Indicator> indicators) {
        Map<String, List<Series>> byChart = new LinkedHashMap<>();
        List<Indicator.Point> points = shown.facts().of(Indicator.Point.class);
        for (Indicator one : indicators) {
            byChart.computeIfAbsent(one.chart(), _ -> new ArrayList<>())
                    .add(new Series(
                            one,
                            points.stream()
                                    .filter(point -> point.indicator().equals(one.id()))
                                    .sorted(Comparator.comparing(Indicator.Point::date))
                                    .toList()));
        }
        List<ChartView> charts = new ArrayList<>();
        byChart.forEach((chart, series) -> charts.add(new ChartView(
                series.getFirst().indicator().title(),
                series.getFirst().indicator().unit(),
                series,
                shown.facts().of(Indicator.Target.class).stream()
                        .filter(target -> target.chart().equals(chart))
                        .toList())));
        return charts;
    }

    /// The picture, for a page.
    public String svg() {
        return new SeriesChart(
                        title,
                        series.stream()
                                .map(one -> new SeriesChart.Line(
                                        one.indicator().publisher(),
                                        one.indicator().step(),
                                        one.points().stream()
                                                .map(point -> new SeriesChart.Point(
                                                        point.date().first(),
                                                        point.date().last(),
                                                        point.low().doubleValue(),
                                                        point.high().doubleValue(),
                                                        value(point)))
                                                .toList()))
                                .toList(),
                        targets.stream()
                                .map(target -> new SeriesChart.Target(
                                        target.from(),
                                        target.until(),
                                        target.value().doubleValue()))
                                .toList())
                .svg();
    }

    /// `more than 630`, `600 to 800`.
    public static String value(Indicator.Point point) {
        String number = point.low().compareTo(point.high()) == 0
                ? grouped(point.low())
                : say("followup.span", grouped(point.low()), grouped(point.high()));
        return point.qualifier().isEmpty() ? number : point.qualifier() + " " + number;
    }

    private static String grouped(java.math.BigDecimal number) {
        return "%,d".formatted(number.longValue()).replace(',', '\u00a0');
    }
}
