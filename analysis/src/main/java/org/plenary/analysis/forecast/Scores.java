package org.plenary.analysis.forecast;

import java.util.ArrayList;
import java.util.List;

/// How well one model predicted ballots.
///
/// @param model its name
/// @param ballots how many were predicted: all that were cast
/// @param accuracy share of ballots that were the likeliest of the three
/// @param macroF1 mean over yes, abstained and no of the harmonic mean of precision and recall
/// @param brier mean square error of the three probabilities, summed
/// @param logLoss mean negative logarithm of the probability of what happened
/// @param tallyMae mean difference between expected and counted yes votes of a roll call
/// @param outcomeAccuracy share of roll calls in which more yes than no was expected and came, or neither
/// @param reliability how often came what was said with what probability
public record Scores(
        String model,
        int ballots,
        double accuracy,
        double macroF1,
        double brier,
        double logLoss,
        double tallyMae,
        double outcomeAccuracy,
        List<Bin> reliability) {
    private static final int BINS = 10;

    public Scores {
        reliability = List.copyOf(reliability);
    }

    /// Predictions of a yes whose probability was between two bounds.
    ///
    /// @param said the mean probability
    /// @param came the share of them that were yes votes
    public record Bin(double from, double to, int ballots, double said, double came) {
        /// The standard error of the share.
        public double error() {
            return ballots == 0 ? 0 : Math.sqrt(Math.max(1e-9, said * (1 - said)) / ballots);
        }
    }

    /// Adds up one ballot after the other.
    static final class Counting {
        private final String model;
        private final int[][] confusion = new int[3][3];
        private final int[] binned = new int[BINS];
        private final double[] said = new double[BINS];
        private final int[] came = new int[BINS];
        private double squares;
        private double logs;
        private double tallyErrors;
        private int rightOutcomes;
        private int rollCalls;
        private double expectedYes;
        private double expectedNo;
        private int yes;
        private int no;

        Counting(String model) {
            this.model = model;
        }

        void ballot(double[] chances, int choice) {
            int likeliest = 0;
            for (int c = 0; c < 3; c++) {
                likeliest = chances[c] > chances[likeliest] ? c : likeliest;
                double off = chances[c] - (c == choice ? 1 : 0);
                squares += off * off;
            }
            confusion[choice][likeliest]++;
            logs -= Math.log(Math.max(1e-4, chances[choice]));
            int bin = Math.min(BINS - 1, (int) (chances[0] * BINS));
            binned[bin]++;
            said[bin] += chances[0];
            came[bin] += choice == 0 ? 1 : 0;
            expectedYes += chances[0];
            expectedNo += chances[2];
            yes += choice == 0 ? 1 : 0;
            no += choice == 2 ? 1 : 0;
        }

        void endOfRollCall() {
            tallyErrors += Math.abs(expectedYes - yes);
            rightOutcomes += expectedYes > expectedNo == yes > no ? 1 : 0;
            rollCalls++;
            expectedYes = 0;
            expectedNo = 0;
            yes = 0;
            no = 0;
        }

        Scores scores() {
            int ballots = 0;
            int right = 0;
            double f1 = 0;
            for (int c = 0; c < 3; c++) {
                int actual = 0;
                int predicted = 0;
                for (int other = 0; other < 3; other++) {
                    actual += confusion[c][other];
                    predicted += confusion[other][c];
                }
                ballots += actual;
                right += confusion[c][c];
                f1 += actual + predicted == 0 ? 0 : 2.0 * confusion[c][c] / (actual + predicted) / 3;
            }
            List<Bin> bins = new ArrayList<>();
            for (int b = 0; b < BINS; b++) {
                int count = Math.max(1, binned[b]);
                bins.add(new Bin(
                        (double) b / BINS, (b + 1.0) / BINS, binned[b], said[b] / count, (double) came[b] / count));
            }
            double of = Math.max(1, ballots);
            double calls = Math.max(1, rollCalls);
            return new Scores(
                    model,
                    ballots,
                    right / of,
                    f1,
                    squares / of,
                    logs / of,
                    tallyErrors / calls,
                    rightOutcomes / calls,
                    bins);
        }
    }
}
