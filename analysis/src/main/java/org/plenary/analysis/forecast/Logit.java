package org.plenary.analysis.forecast;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Multinomial logistic regression of three choices, fitted by Newton's method with a small ridge.
///
/// The first choice is the reference. With some twenty features the system has forty unknowns, so that a dozen
/// steps over a few ten thousand ballots take less than a second; a library would bring more than it saves (see
/// docs/decisions).
final class Logit {
    private static final double RIDGE = 2;
    private static final int MOST_STEPS = 25;
    private static final double AT_REST = 1e-6;
    private static final int BLOCK = 4096;

    private final int features;
    private final double[] weights;

    private Logit(int features) {
        this.features = features;
        this.weights = new double[2 * features];
    }

    /// Fits `choices` (0, 1 or 2) to `rows` of features, the first of which should be 1.
    static Logit fitted(double[][] rows, byte[] choices) {
        Logit logit = new Logit(rows[0].length);
        int size = logit.weights.length;
        for (int step = 0; step < MOST_STEPS; step++) {
            Sums sums = logit.sums(rows, choices);
            for (int i = 0; i < size; i++) {
                sums.gradient[i] -= RIDGE * logit.weights[i];
                sums.curvature[i][i] += RIDGE;
            }
            double[] move = solved(sums.curvature, sums.gradient);
            double longest = 0;
            for (int i = 0; i < size; i++) {
                logit.weights[i] += move[i];
                longest = Math.max(longest, Math.abs(move[i]));
            }
            if (longest < AT_REST) {
                break;
            }
        }
        return logit;
    }

    /// What a step needs to know of some rows.
    private static final class Sums {
        private final double[] gradient;
        private final double[][] curvature;

        Sums(int size) {
            gradient = new double[size];
            curvature = new double[size][size];
        }

        void add(Sums others) {
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] += others.gradient[i];
                for (int j = 0; j <= i; j++) {
                    curvature[i][j] += others.curvature[i][j];
                }
            }
        }
    }

    /// Blocks of rows side by side, added up in their order, so that the result is the same on any number of threads.
    private Sums sums(double[][] rows, byte[] choices) {
        Sums all = new Sums(weights.length);
        IntStream.range(0, (rows.length + BLOCK - 1) / BLOCK)
                .parallel()
                .mapToObj(block -> {
                    Sums of = new Sums(weights.length);
                    for (int row = block * BLOCK; row < Math.min(rows.length, (block + 1) * BLOCK); row++) {
                        add(rows[row], choices[row], of.gradient, of.curvature);
                    }
                    return of;
                })
                .forEachOrdered(all::add);
        return all;
    }

    private void add(double[] x, int choice, double[] gradient, double[][] curvature) {
        double[] chance = chances(x);
        for (int a = 0; a < 2; a++) {
            double residual = (choice == a + 1 ? 1 : 0) - chance[a + 1];
            double own = chance[a + 1] * (1 - chance[a + 1]);
            double cross = -chance[1] * chance[2];
            for (int i = 0; i < features; i++) {
                gradient[a * features + i] += residual * x[i];
                double[] to = curvature[a * features + i];
                double byOwn = own * x[i];
                for (int j = 0; j <= i; j++) {
                    to[a * features + j] += byOwn * x[j];
                }
                if (a == 1) {
                    double byCross = cross * x[i];
                    for (int j = 0; j < features; j++) {
                        to[j] += byCross * x[j];
                    }
                }
            }
        }
    }

    /// Cholesky's method on the lower half; the matrix is positive because of the ridge.
    private static double[] solved(double[][] matrix, double[] right) {
        int size = right.length;
        double[] solution = right.clone();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[i][k] * matrix[j][k];
                }
                matrix[i][j] = i == j ? Math.sqrt(sum) : sum / matrix[j][j];
            }
        }
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                solution[i] -= matrix[i][k] * solution[k];
            }
            solution[i] /= matrix[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                solution[i] -= matrix[k][i] * solution[k];
            }
            solution[i] /= matrix[i][i];
        }
        return solution;
    }

    /// The probabilities of the three choices.
    double[] chances(double[] x) {
        double one = 0;
        double two = 0;
        for (int i = 0; i < features; i++) {
            one += weights[i] * x[i];
            two += weights[features + i] * x[i];
        }
        double most = Math.max(0, Math.max(one, two));
        double[] chances = {Math.exp(-most), Math.exp(one - most), Math.exp(two - most)};
        double sum = Arrays.stream(chances).sum();
        for (int i = 0; i < 3; i++) {
            chances[i] /= sum;
        }
        return chances;
    }
}
