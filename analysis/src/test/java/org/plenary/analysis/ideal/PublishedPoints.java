package org.plenary.analysis.ideal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.plenary.analysis.ReferenceRollCalls;
import org.plenary.record.States;
import org.plenary.record.VotingRecord;

/// The points that Bailey, Strezhnev and Voeten published in April 2020, from the reference data.
final class PublishedPoints {
    private final Map<String, double[]> bySessionAndNumber = new HashMap<>();
    private final States states = VotingRecord.compiledIn().states();

    /// How an estimate agrees with them.
    ///
    /// @param bySession the correlation in each session
    /// @param errorRatio our standard errors over theirs, on average
    record Agreement(int places, double pooled, Map<Integer, Double> bySession, double errorRatio) {
        double meanOfSessions() {
            return bySession.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElse(0);
        }
    }

    static PublishedPoints read() {
        PublishedPoints published = new PublishedPoints();
        ReferenceRollCalls.rows(
                ReferenceRollCalls.folder().resolve("ideal_points/ideal_points_all_apr2020.csv.gz"),
                rows -> rows.forEach(row -> published.bySessionAndNumber.put(
                        row.getField("session") + "/" + row.getField("ccode"), new double[] {
                            Double.parseDouble(row.getField("IdealPoint")),
                            (Double.parseDouble(row.getField("Q95%")) - Double.parseDouble(row.getField("Q5%")))
                                    / (2 * 1.645)
                        })));
        return published;
    }

    Agreement with(Estimate estimate) {
        List<double[]> all = new ArrayList<>();
        Map<Integer, List<double[]>> bySession = new TreeMap<>();
        double ratios = 0;
        for (Estimate.Place place : estimate.places()) {
            List<Integer> numbers =
                    states.byCode(place.state()).map(state -> state.cow()).orElse(List.of(713));
            for (int number : numbers) {
                double[] theirs = bySessionAndNumber.get(place.session() + "/" + number);
                if (theirs != null) {
                    double[] pair = {place.point(), theirs[0]};
                    all.add(pair);
                    bySession
                            .computeIfAbsent(Integer.parseInt(place.session()), session -> new ArrayList<>())
                            .add(pair);
                    ratios += place.error() / theirs[1];
                    break;
                }
            }
        }
        Map<Integer, Double> correlations = new TreeMap<>();
        bySession.forEach((session, pairs) -> correlations.put(session, correlation(pairs)));
        return new Agreement(all.size(), correlation(all), correlations, ratios / all.size());
    }

    static double correlation(List<double[]> pairs) {
        double meanX = pairs.stream().mapToDouble(pair -> pair[0]).average().orElse(0);
        double meanY = pairs.stream().mapToDouble(pair -> pair[1]).average().orElse(0);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (double[] pair : pairs) {
            xx += (pair[0] - meanX) * (pair[0] - meanX);
            yy += (pair[1] - meanY) * (pair[1] - meanY);
            xy += (pair[0] - meanX) * (pair[1] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
