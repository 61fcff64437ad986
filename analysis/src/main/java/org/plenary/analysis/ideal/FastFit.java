package org.plenary.analysis.ideal;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// The fast fit: items and States in turn, each by a step of Newton's method, until nothing moves.
///
/// Given the points, an item is three numbers (slope, two cuts) whose posterior is concave; given the items, a
/// State's points over the sessions are a chain, and their step solves a system with three diagonals. The plain
/// mode of this model stretches blocs that always vote alike (the Soviet bloc to -4.2 instead of -1.4 of the
/// posterior mean), because a perfect split can be made ever steeper. Against that each block sees the other as
/// a normal distribution instead of a number, as in mean-field variational inference: the uncertainty of the
/// points enters the item as the penalty of the model with latent responses, and the uncertainty of the slopes
/// enters the State's chain.
///
/// The prior variances were chosen on sessions 1 to 68 so that points and standard errors agree with those
/// published in April 2020, which rest on draws; see docs/decisions.
///
/// Cost: one pass over all ballots by item and one by State for each of about 25 sweeps, about 10 ns a ballot.
/// Blocks do not share sums, so that the result is the same on any number of threads.
final class FastFit {
    static final double SLOPE_VARIANCE = 0.18;
    static final double CUT_VARIANCE = 4;
    static final double STEP_VARIANCE = 0.35;
    static final double FIRST_VARIANCE = 2;
    /// Weight of the logarithm of the width between the cuts: it keeps them apart where nobody abstained.
    private static final double WIDTH_WEIGHT = 0.1;

    private static final double LEAST_SHARE = 0.02;
    private static final double LONGEST_STEP = 1;
    private static final double AT_REST = 2e-3;
    private static final int MOST_SWEEPS = 100;
    private static final int FIRST_SWEEPS = 2;
    private static final int BLOCK = 64;

    final double[] points;
    final double[] variances;
    final double[] slopes;
    final double[] lows;
    final double[] highs;
    private final BallotMatrix ballots;
    private final double[] slopeVariances;
    private int sweeps;
    private double change = Double.MAX_VALUE;

    private FastFit(BallotMatrix ballots) {
        this.ballots = ballots;
        points = new double[ballots.places()];
        variances = new double[ballots.places()];
        int items = ballots.items().size();
        slopes = new double[items];
        lows = new double[items];
        highs = new double[items];
        slopeVariances = new double[items];
    }

    static FastFit of(BallotMatrix ballots, String positive) {
        FastFit fit = new FastFit(ballots);
        fit.start(positive);
        double[] before = new double[fit.points.length];
        while (fit.sweeps < MOST_SWEEPS && fit.change > AT_REST) {
            fit.sweeps++;
            System.arraycopy(fit.points, 0, before, 0, before.length);
            int steps = fit.sweeps <= FIRST_SWEEPS ? 3 : 1;
            inBlocks(fit.slopes.length, item -> {
                for (int step = 0; step < steps; step++) {
                    fit.moveItem(item);
                }
            });
            inBlocks(ballots.states().size(), fit::moveState);
            fit.standardise();
            fit.change = 0;
            for (int place = 0; place < before.length; place++) {
                fit.change = Math.max(fit.change, Math.abs(fit.points[place] - before[place]));
            }
        }
        if (fit.meanOf(positive) < 0) {
            fit.turn();
        }
        return fit;
    }

    private static void inBlocks(int size, IntConsumer task) {
        IntStream.range(0, (size + BLOCK - 1) / BLOCK).parallel().forEach(block -> {
            for (int i = block * BLOCK; i < Math.min(size, (block + 1) * BLOCK); i++) {
                task.accept(i);
            }
        });
    }

    Estimate estimate() {
        double[] errors = Arrays.stream(variances).map(Math::sqrt).toArray();
        double[] fit = IdealPoints.fit(ballots, points, slopes, lows, highs);
        return new Estimate(
                ballots,
                points,
                errors,
                slopes,
                lows,
                highs,
                new Diagnostics("fast", sweeps, 0, change <= AT_REST, change, 0, 0, fit[0], fit[1]));
    }

    private double meanOf(String state) {
        int index = ballots.states().indexOf(state);
        return Arrays.stream(points, ballots.firstPlace[index], ballots.firstPlace[index + 1])
                .average()
                .orElse(0);
    }

    private void turn() {
        for (int place = 0; place < points.length; place++) {
            points[place] = -points[place];
        }
        for (int item = 0; item < slopes.length; item++) {
            slopes[item] = -slopes[item];
        }
    }

    /// Starts the points of each session at the first principal component of its ballots, sought from the
    /// points of the session before, so that the sign carries over; the first session starts from the State
    /// that is to be positive.
    private void start(String positive) {
        Arrays.fill(variances, 0.05);
        double[] last = new double[ballots.states().size()];
        last[ballots.states().indexOf(positive)] = 1;
        double[] loads = new double[slopes.length];
        double[] means = new double[slopes.length];
        for (int session = 0; session < ballots.sessions().size(); session++) {
            int of = session;
            int[] places = IntStream.range(0, points.length)
                    .filter(place -> ballots.sessionOfPlace[place] == of)
                    .toArray();
            meansOfItems(places, means);
            double[] scores = Arrays.stream(places)
                    .mapToDouble(place -> last[ballots.stateOfPlace[place]])
                    .toArray();
            double[] sought = scores.clone();
            for (int round = 0; round < 12; round++) {
                multiply(places, scores, means, loads);
            }
            double agreement = 0;
            for (int k = 0; k < places.length; k++) {
                agreement += scores[k] * sought[k];
            }
            for (int k = 0; k < places.length; k++) {
                points[places[k]] = agreement < 0 ? -scores[k] : scores[k];
                last[ballots.stateOfPlace[places[k]]] = points[places[k]];
            }
        }
        for (int item = 0; item < slopes.length; item++) {
            double yes = ballots.itemBounds[3 * item + 1] - ballots.itemBounds[3 * item] + 1.0;
            double abstained = ballots.itemBounds[3 * item + 2] - ballots.itemBounds[3 * item + 1];
            double all = ballots.itemBounds[3 * item + 3] - ballots.itemBounds[3 * item] + 2.0;
            lows[item] = Probit.quantile(yes / all);
            highs[item] = Math.max(lows[item] + 0.05, Probit.quantile((yes + abstained) / all));
        }
    }

    private void meansOfItems(int[] places, double[] means) {
        double[] sums = new double[means.length];
        int[] counts = new int[means.length];
        for (int place : places) {
            for (int choice = 0; choice < 3; choice++) {
                for (int i = ballots.placeBounds[3 * place + choice];
                        i < ballots.placeBounds[3 * place + choice + 1];
                        i++) {
                    sums[ballots.itemByPlace[i]] += 1 - choice;
                    counts[ballots.itemByPlace[i]]++;
                }
            }
        }
        for (int item = 0; item < means.length; item++) {
            means[item] = counts[item] == 0 ? 0 : sums[item] / counts[item];
        }
    }

    /// One round of the power method on ballots less the mean of their item, scores put to mean 0 and variance
    /// 1.
    private void multiply(int[] places, double[] scores, double[] means, double[] loads) {
        Arrays.fill(loads, 0);
        for (int k = 0; k < places.length; k++) {
            for (int choice = 0; choice < 3; choice++) {
                int to = ballots.placeBounds[3 * places[k] + choice + 1];
                for (int i = ballots.placeBounds[3 * places[k] + choice]; i < to; i++) {
                    int item = ballots.itemByPlace[i];
                    loads[item] += scores[k] * (1 - choice - means[item]);
                }
            }
        }
        double mean = 0;
        for (int k = 0; k < places.length; k++) {
            double sum = 0;
            for (int choice = 0; choice < 3; choice++) {
                int to = ballots.placeBounds[3 * places[k] + choice + 1];
                for (int i = ballots.placeBounds[3 * places[k] + choice]; i < to; i++) {
                    int item = ballots.itemByPlace[i];
                    sum += loads[item] * (1 - choice - means[item]);
                }
            }
            // Few ballots make a wild mean; three more of nobody's calm it.
            scores[k] = sum / (ballots.ballotsOf(places[k]) + 3);
            mean += scores[k] / places.length;
        }
        double squares = 0;
        for (int k = 0; k < places.length; k++) {
            scores[k] -= mean;
            squares += scores[k] * scores[k] / places.length;
        }
        double scale = 1 / (Math.sqrt(squares) + 1e-12);
        for (int k = 0; k < places.length; k++) {
            scores[k] *= scale;
        }
    }

    /// The slope of the logarithm of the probability of an abstention in both cuts, and the negative curvature.
    private static final class Between {
        private double atLow;
        private double atHigh;
        private double lowLow;
        private double highHigh;
        private double lowHigh;

        void at(double low, double high) {
            // Reckoned in the tail where the distribution is small, so that differences keep their digits.
            boolean mirrored = low > 0;
            double lower = mirrored ? -high : low;
            double upper = mirrored ? -low : high;
            double ratio = Math.exp(Probit.logBelow(lower) - Probit.logBelow(upper));
            double left = Math.max(1 - ratio, 1e-9);
            double atUpper = Probit.hazard(upper) / left;
            double atLower = Probit.hazard(lower) * ratio / left;
            atHigh = mirrored ? atLower : atUpper;
            atLow = mirrored ? atUpper : atLower;
            lowLow = atLow * atLow - low * atLow;
            highHigh = high * atHigh + atHigh * atHigh;
            lowHigh = -atLow * atHigh;
        }

        /// Negative curvature along the line.
        double curvature() {
            return lowLow + highHigh + 2 * lowHigh;
        }
    }

    /// A step of Newton's method on slope and cuts.
    private void moveItem(int item) {
        double slope = slopes[item];
        double low = lows[item];
        double high = highs[item];
        double width = high - low;
        double bySlope = -slope / SLOPE_VARIANCE;
        double byLow = -low / CUT_VARIANCE - WIDTH_WEIGHT / width;
        double byHigh = -high / CUT_VARIANCE + WIDTH_WEIGHT / width;
        double ofWidth = WIDTH_WEIGHT / (width * width);
        double slopeSlope = 1 / SLOPE_VARIANCE;
        double lowLow = 1 / CUT_VARIANCE + ofWidth;
        double highHigh = 1 / CUT_VARIANCE + ofWidth;
        double lowHigh = -ofWidth;
        double slopeLow = 0;
        double slopeHigh = 0;
        double uncertain = 0;
        int abstained = ballots.itemBounds[3 * item + 1];
        int no = ballots.itemBounds[3 * item + 2];
        int end = ballots.itemBounds[3 * item + 3];
        for (int i = ballots.itemBounds[3 * item]; i < abstained; i++) {
            int place = ballots.placeByItem[i];
            double x = points[place];
            double at = low - slope * x;
            double hazard = Probit.hazard(at);
            double curved = hazard * (hazard + at);
            byLow += hazard;
            bySlope -= x * hazard;
            lowLow += curved;
            slopeLow -= x * curved;
            slopeSlope += x * x * curved;
            uncertain += variances[place];
        }
        Between between = new Between();
        for (int i = abstained; i < no; i++) {
            int place = ballots.placeByItem[i];
            double x = points[place];
            between.at(low - slope * x, high - slope * x);
            byHigh += between.atHigh;
            byLow -= between.atLow;
            bySlope += x * (between.atLow - between.atHigh);
            lowLow += between.lowLow;
            highHigh += between.highHigh;
            lowHigh += between.lowHigh;
            slopeLow -= x * (between.lowLow + between.lowHigh);
            slopeHigh -= x * (between.highHigh + between.lowHigh);
            slopeSlope += x * x * between.curvature();
            uncertain += variances[place];
        }
        for (int i = no; i < end; i++) {
            int place = ballots.placeByItem[i];
            double x = points[place];
            double at = slope * x - high;
            double hazard = Probit.hazard(at);
            double curved = hazard * (hazard + at);
            byHigh -= hazard;
            bySlope += x * hazard;
            highHigh += curved;
            slopeHigh -= x * curved;
            slopeSlope += x * x * curved;
            uncertain += variances[place];
        }
        bySlope -= uncertain * slope;
        slopeSlope += uncertain;
        // The symmetric system of three, low, high and slope, without square roots.
        double highOnLow = lowHigh / lowLow;
        double slopeOnLow = slopeLow / lowLow;
        double highLeft = highHigh - highOnLow * lowHigh;
        double slopeOnHigh = (slopeHigh - slopeOnLow * lowHigh) / highLeft;
        double slopeLeft = slopeSlope - slopeOnLow * slopeLow - slopeOnHigh * (slopeHigh - slopeOnLow * lowHigh);
        double highRest = byHigh - highOnLow * byLow;
        double slopeStep = (bySlope - slopeOnLow * byLow - slopeOnHigh * highRest) / slopeLeft;
        double highStep = highRest / highLeft - slopeOnHigh * slopeStep;
        double lowStep = byLow / lowLow - highOnLow * highStep - slopeOnLow * slopeStep;
        double longest = Math.max(Math.abs(slopeStep), Math.max(Math.abs(highStep), Math.abs(lowStep)));
        double part = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
        while (width + part * (highStep - lowStep) < 0.2 * width) {
            part /= 2;
        }
        slopes[item] = slope + part * slopeStep;
        lows[item] = low + part * lowStep;
        highs[item] = high + part * highStep;
        slopeVariances[item] = 1 / slopeLeft;
    }

    /// A step of Newton's method on all points of a State.
    private void moveState(int state) {
        int first = ballots.firstPlace[state];
        int size = ballots.firstPlace[state + 1] - first;
        double[] gradient = new double[size];
        double[] diagonal = new double[size];
        double[] beside = new double[size];
        for (int k = 0; k < size; k++) {
            likelihood(first + k, k, gradient, diagonal);
        }
        gradient[0] -= points[first] / FIRST_VARIANCE;
        diagonal[0] += 1 / FIRST_VARIANCE;
        for (int k = 1; k < size; k++) {
            double precision = 1 / stepVariance(first + k);
            double step = points[first + k] - points[first + k - 1];
            gradient[k] -= precision * step;
            gradient[k - 1] += precision * step;
            diagonal[k] += precision;
            diagonal[k - 1] += precision;
            beside[k - 1] = -precision;
        }
        // Elimination from both ends: one solves, both together give the diagonal of the inverse.
        double[] forward = diagonal.clone();
        double[] backward = diagonal.clone();
        for (int k = 1; k < size; k++) {
            double share = beside[k - 1] / forward[k - 1];
            forward[k] -= share * beside[k - 1];
            gradient[k] -= share * gradient[k - 1];
            int back = size - 1 - k;
            backward[back] -= beside[back] * beside[back] / backward[back + 1];
        }
        double next = 0;
        for (int k = size - 1; k >= 0; k--) {
            next = (gradient[k] - beside[k] * next) / forward[k];
            points[first + k] += Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, next));
            variances[first + k] = 1 / (forward[k] + backward[k] - diagonal[k]);
        }
    }

    /// How far a State may move to this place from the session before: less, the fewer of the roll calls it
    /// took part in.
    private double stepVariance(int place) {
        double share = (double) ballots.ballotsOf(place) / ballots.rollCallsOfSession[ballots.sessionOfPlace[place]];
        return STEP_VARIANCE * Math.max(share, LEAST_SHARE);
    }

    private void likelihood(int place, int k, double[] gradient, double[] diagonal) {
        double x = points[place];
        double slant = 0;
        double curvature = 0;
        double uncertain = 0;
        int abstained = ballots.placeBounds[3 * place + 1];
        int no = ballots.placeBounds[3 * place + 2];
        int end = ballots.placeBounds[3 * place + 3];
        for (int i = ballots.placeBounds[3 * place]; i < abstained; i++) {
            int item = ballots.itemByPlace[i];
            double slope = slopes[item];
            double at = lows[item] - slope * x;
            double hazard = Probit.hazard(at);
            double curved = hazard * (hazard + at);
            slant -= slope * hazard;
            curvature += slope * slope * curved;
            uncertain += slopeVariances[item] * curved;
        }
        Between between = new Between();
        for (int i = abstained; i < no; i++) {
            int item = ballots.itemByPlace[i];
            double slope = slopes[item];
            between.at(lows[item] - slope * x, highs[item] - slope * x);
            double curved = between.curvature();
            slant += slope * (between.atLow - between.atHigh);
            curvature += slope * slope * curved;
            uncertain += slopeVariances[item] * curved;
        }
        for (int i = no; i < end; i++) {
            int item = ballots.itemByPlace[i];
            double slope = slopes[item];
            double at = slope * x - highs[item];
            double hazard = Probit.hazard(at);
            double curved = hazard * (hazard + at);
            slant += slope * hazard;
            curvature += slope * slope * curved;
            uncertain += slopeVariances[item] * curved;
        }
        gradient[k] = slant - uncertain * x;
        diagonal[k] = curvature + uncertain;
    }

    /// Puts the points to mean 0 and, with their uncertainty, variance 1; the items follow.
    private void standardise() {
        double mean = Arrays.stream(points).average().orElse(0);
        double squares = 0;
        for (int place = 0; place < points.length; place++) {
            squares += (points[place] - mean) * (points[place] - mean) + variances[place];
        }
        double scale = Math.sqrt(squares / points.length);
        for (int place = 0; place < points.length; place++) {
            points[place] = (points[place] - mean) / scale;
            variances[place] /= scale * scale;
        }
        for (int item = 0; item < slopes.length; item++) {
            lows[item] -= slopes[item] * mean;
            highs[item] -= slopes[item] * mean;
            slopes[item] *= scale;
            slopeVariances[item] *= scale * scale;
        }
    }
}
