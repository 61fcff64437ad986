package org.plenary.analysis.forecast;

import java.util.List;

import org.plenary.analysis.RollCalls;

/// How well sessions would have been forecast from before their beginning.
///
/// Every ballot cast in the roll calls of the sample is predicted, session after session, by every model;
/// absences are not predicted. The baselines stand beside the model, because most ballots are easy.
///
/// @param fromSession the first session predicted
/// @param toSession the last
/// @param rollCalls how many were predicted
/// @param models the simplest first; the last is the one that forecasts
public record Backtest(int fromSession, int toSession, int rollCalls, List<Scores> models) {
    public Backtest {
        models = List.copyOf(models);
    }

    /// Predicts the sessions from `from` to `to`.
    public static Backtest of(History history, int from, int to) {
        List<Scores.Counting> counting =
                Forecaster.models().stream().map(Scores.Counting::new).toList();
        int predicted = 0;
        for (int session = from; session <= to; session++) {
            int first = history.first(session);
            int end = history.first(session + 1);
            if (first == 0 || first == end) {
                continue;
            }
            Forecaster forecaster = Forecaster.before(session, history);
            for (int i = first; i < end; i++) {
                Evidence.OfText evidence = forecaster.evidence(history.text(i));
                byte[] ballots = history.ballots(i);
                for (int voter = 0; voter < ballots.length; voter++) {
                    if (ballots[voter] != RollCalls.NONE) {
                        double[][] chances = forecaster.chances(evidence, voter);
                        for (int model = 0; model < chances.length; model++) {
                            counting.get(model).ballot(chances[model], ballots[voter] - RollCalls.YES);
                        }
                    }
                }
                counting.forEach(Scores.Counting::endOfRollCall);
                predicted++;
            }
        }
        return new Backtest(
                from,
                to,
                predicted,
                counting.stream().map(Scores.Counting::scores).toList());
    }

    /// The scores of the model that forecasts.
    public Scores model() {
        return models.getLast();
    }
}
