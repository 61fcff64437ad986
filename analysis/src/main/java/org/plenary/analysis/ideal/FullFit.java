package org.plenary.analysis.ideal;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// The full fit: draws from the posterior by Gibbs sampling, several chains side by side.
///
/// Each ballot has a latent response, normal around slope times point and cut off to the ballot (Albert and
/// Chib, Journal of the American Statistical Association 88, 1993). Slopes have a normal prior with variance 1;
/// the priors of the cuts are wide or flat. Items are drawn in one of two ways, see [IdealPoints.Items]:
///
/// - in steps: both cuts by a Metropolis step whose responses are summed out (Cowles, Statistics and Computing
///   6, 1996), then responses, then the slope;
/// - at once: location, slope and scale with the cuts at 0 and 1 (Nandram and Chen, Journal of Statistical
///   Computation and Simulation 54, 1996).
///
/// Two habits of the authors' sampler are kept, because the published points rest on them: the prior of a point
/// is the conditional mean of the State's point in the session before (in the first session, of the one after),
/// with variance one half times the share of this session in the ballots of both; and each draw is put to mean
/// 0 and variance 1 while the items stay. The conditionals are therefore not those of one joint distribution,
/// and where sessions stand against each other depends on how items are drawn.
///
/// A chain starts without any level: all points 0, cuts at the shares of the ballots, slopes plus or minus one
/// by the sign of the fast fit.
///
/// Cost: one pass over all ballots for an iteration, 20 to 35 ns a ballot. A chain draws from its own seeded
/// stream, so that the result does not depend on the number of threads.
final class FullFit {
    static final int LEAST_ITERATIONS = 50;
    private static final double SLOPE_VARIANCE = 1;
    private static final double LOCATION_VARIANCE = 25;
    /// The width between the cuts has a half normal prior of this precision: wide.
    private static final double WIDTH_SHAPE = 0.5;

    private static final double WIDTH_RATE = 0.05;
    private static final double LEAST_WIDTH = 1e-3;
    private static final double FARTHEST_CUT = 7;
    /// Three times that of the authors, so that thousands of iterations do what took them tens of thousands.
    private static final double CUT_STEP = 0.2;
    private static final double STEP_VARIANCE = 0.5;
    private static final double FARTHEST = 5;
    private static final double FARTHEST_RESPONSE = 9;
    private static final int BATCHES = 20;
    private static final double LARGEST_R_HAT = 1.1;
    /// Products of many ratios are taken to their logarithm before they leave what a double holds.
    private static final double LEAST_RATIO = 1e-100;

    private static final double LEAST_CHANCE = 1e-12;

    private final BallotMatrix ballots;
    private final FastFit start;
    private final IdealPoints.Draws draws;
    private final IdealPoints.Listener listener;
    private final int kept;
    private final int dropped;
    private final AtomicInteger done = new AtomicInteger();

    FullFit(BallotMatrix ballots, FastFit start, IdealPoints.Draws draws, IdealPoints.Listener listener) {
        this.ballots = ballots;
        this.start = start;
        this.draws = draws;
        this.listener = listener;
        int each = draws.iterations() / draws.chains();
        kept = each * 4 / 5 / BATCHES;
        dropped = each - kept * BATCHES;
    }

    Estimate estimate(String positive) {
        Chain[] chains = IntStream.range(0, draws.chains())
                .parallel()
                .mapToObj(number -> new Chain(new SplittableRandom(draws.seed() + 0x9E3779B97F4A7C15L * number)).run())
                .toArray(Chain[]::new);
        int places = ballots.places();
        double[] points = new double[places];
        double[] errors = new double[places];
        double largest = 0;
        double least = Double.MAX_VALUE;
        double sizes = 0;
        for (int place = 0; place < places; place++) {
            Spread spread = Spread.of(chains, place, kept);
            points[place] = spread.mean();
            errors[place] = Math.sqrt(spread.variance());
            largest = Math.max(largest, spread.rHat());
            least = Math.min(least, spread.effectiveSize());
            sizes += spread.effectiveSize() / places;
        }
        double[] slopes = mean(chains, 0);
        double[] lows = mean(chains, 1);
        double[] highs = mean(chains, 2);
        int index = ballots.states().indexOf(positive);
        if (Arrays.stream(points, ballots.firstPlace[index], ballots.firstPlace[index + 1])
                        .sum()
                < 0) {
            Arrays.setAll(points, i -> -points[i]);
            Arrays.setAll(slopes, i -> -slopes[i]);
        }
        double[] fit = IdealPoints.fit(ballots, points, slopes, lows, highs);
        return new Estimate(
                ballots,
                points,
                errors,
                slopes,
                lows,
                highs,
                new Diagnostics(
                        "full",
                        draws.iterations(),
                        draws.chains(),
                        largest < LARGEST_R_HAT,
                        largest,
                        least,
                        sizes,
                        fit[0],
                        fit[1]));
    }

    private double[] mean(Chain[] chains, int which) {
        double[] mean = new double[ballots.items().size()];
        for (Chain chain : chains) {
            for (int item = 0; item < mean.length; item++) {
                mean[item] += chain.itemSums[which][item] / chains.length / kept / BATCHES;
            }
        }
        return mean;
    }

    /// The draws of one point, over all chains: split R-hat and the effective size by means of batches (Gelman
    /// et al., Bayesian Data Analysis, 3rd edition, 11.4; Geyer, Statistical Science 7, 1992).
    private record Spread(double mean, double variance, double rHat, double effectiveSize) {
        static Spread of(Chain[] chains, int place, int batch) {
            double half = batch * (BATCHES / 2.0);
            int halves = chains.length * 2;
            double[] means = new double[halves];
            double within = 0;
            double betweenBatches = 0;
            double sum = 0;
            double squares = 0;
            for (int h = 0; h < halves; h++) {
                Chain chain = chains[h / 2];
                int from = h % 2 * (BATCHES / 2);
                double halfSum = 0;
                double halfSquares = 0;
                for (int b = from; b < from + BATCHES / 2; b++) {
                    halfSum += chain.sums[b][place];
                    halfSquares += chain.squares[b][place];
                }
                means[h] = halfSum / half;
                within += Math.max(0, halfSquares - halfSum * halfSum / half) / (half - 1) / halves;
                sum += halfSum;
                squares += halfSquares;
            }
            double all = half * halves;
            double mean = sum / all;
            double variance = Math.max(1e-12, squares / all - mean * mean);
            double between = 0;
            for (double one : means) {
                between += (one - mean) * (one - mean) / (halves - 1);
            }
            for (Chain chain : chains) {
                for (double[] batchSums : chain.sums) {
                    double off = batchSums[place] / batch - mean;
                    betweenBatches += off * off / (chains.length * BATCHES - 1);
                }
            }
            double rHat = Math.sqrt(((half - 1) / half * within + between) / Math.max(1e-12, within));
            double effective = all * Math.min(1, variance / (batch * Math.max(1e-15, betweenBatches)));
            return new Spread(mean, variance, rHat, effective);
        }
    }

    /// One chain.
    private final class Chain {
        private final SplittableRandom random;
        private final double[] points;
        private final double[] expected;
        private final double[] pulls;
        private final double[] precisions;
        private final double[] slopes;
        private final double[] lows;
        private final double[] highs;
        private final double[] responses;
        private final double[][] sums;
        private final double[][] squares;
        private final double[][] itemSums;

        Chain(SplittableRandom random) {
            this.random = random;
            int places = ballots.places();
            int items = ballots.items().size();
            points = new double[places];
            expected = new double[places];
            pulls = new double[places];
            precisions = new double[places];
            slopes = new double[items];
            lows = new double[items];
            highs = new double[items];
            int longest = 0;
            for (int item = 0; item < items; item++) {
                int first = ballots.itemBounds[3 * item];
                int count = ballots.itemBounds[3 * item + 3] - first;
                slopes[item] = Math.signum(start.slopes[item]);
                lows[item] = 2.0 * (ballots.itemBounds[3 * item + 1] - first) / count - 1;
                highs[item] = 2.0 * (ballots.itemBounds[3 * item + 2] - first) / count - 1;
                longest = Math.max(longest, count);
            }
            responses = new double[longest];
            sums = new double[BATCHES][places];
            squares = new double[BATCHES][places];
            itemSums = new double[3][items];
        }

        Chain run() {
            for (int item = 0; item < slopes.length; item++) {
                drawResponses(item);
                pull(item);
            }
            for (int iteration = 0; iteration < dropped + kept * BATCHES; iteration++) {
                for (int state = 0; state < ballots.states().size(); state++) {
                    drawState(state);
                }
                standardise();
                Arrays.fill(pulls, 0);
                Arrays.fill(precisions, 0);
                for (int item = 0; item < slopes.length; item++) {
                    switch (draws.items()) {
                        case IN_STEPS -> {
                            moveCuts(item);
                            drawResponses(item);
                            drawSlope(item);
                            pull(item);
                        }
                        case AT_ONCE -> {
                            drawResponses(item);
                            drawAtOnce(item);
                        }
                    }
                }
                if (iteration >= dropped) {
                    keep((iteration - dropped) / kept);
                }
                listener.heard(done.incrementAndGet(), draws.iterations());
            }
            return this;
        }

        private void keep(int batch) {
            for (int place = 0; place < points.length; place++) {
                sums[batch][place] += points[place];
                squares[batch][place] += points[place] * points[place];
            }
            for (int item = 0; item < slopes.length; item++) {
                itemSums[0][item] += slopes[item];
                itemSums[1][item] += lows[item];
                itemSums[2][item] += highs[item];
            }
        }

        /// Proposes both cuts, the lower one below the old upper one and the upper one above the new lower one;
        /// what the proposals are cut off to, other than at the far ends, enters the acceptance.
        private void moveCuts(int item) {
            double slope = slopes[item];
            double low = lows[item];
            double high = highs[item];
            double newLow = low
                    + CUT_STEP
                            * TruncatedNormal.between(
                                    (-FARTHEST_CUT - low) / CUT_STEP, (high - low) / CUT_STEP, random);
            double newHigh = high
                    + CUT_STEP
                            * TruncatedNormal.between(
                                    (newLow - high) / CUT_STEP, (FARTHEST_CUT - high) / CUT_STEP, random);
            int abstained = ballots.itemBounds[3 * item + 1];
            int no = ballots.itemBounds[3 * item + 2];
            int end = ballots.itemBounds[3 * item + 3];
            double log = 0;
            double ratio = 1;
            for (int i = ballots.itemBounds[3 * item]; i < abstained; i++) {
                double mean = slope * points[ballots.placeByItem[i]];
                ratio *= chance(Probit.below(newLow - mean)) / chance(Probit.below(low - mean));
                if (ratio < LEAST_RATIO || ratio > 1 / LEAST_RATIO) {
                    log += Math.log(ratio);
                    ratio = 1;
                }
            }
            for (int i = abstained; i < no; i++) {
                double mean = slope * points[ballots.placeByItem[i]];
                ratio *= chance(Probit.below(newHigh - mean) - Probit.below(newLow - mean))
                        / chance(Probit.below(high - mean) - Probit.below(low - mean));
                if (ratio < LEAST_RATIO || ratio > 1 / LEAST_RATIO) {
                    log += Math.log(ratio);
                    ratio = 1;
                }
            }
            for (int i = no; i < end; i++) {
                double mean = slope * points[ballots.placeByItem[i]];
                ratio *= chance(Probit.below(mean - newHigh)) / chance(Probit.below(mean - high));
                if (ratio < LEAST_RATIO || ratio > 1 / LEAST_RATIO) {
                    log += Math.log(ratio);
                    ratio = 1;
                }
            }
            double accepted = Math.exp(log)
                    * ratio
                    * (Probit.below((high - low) / CUT_STEP) * Probit.below((high - newLow) / CUT_STEP))
                    / (Probit.below((newHigh - newLow) / CUT_STEP) * Probit.below((newHigh - low) / CUT_STEP));
            if (random.nextDouble() < accepted) {
                lows[item] = newLow;
                highs[item] = newHigh;
            }
        }

        private static double chance(double probability) {
            return Math.max(LEAST_CHANCE, probability);
        }

        private void drawResponses(int item) {
            double slope = slopes[item];
            double low = lows[item];
            double high = highs[item];
            int first = ballots.itemBounds[3 * item];
            int abstained = ballots.itemBounds[3 * item + 1];
            int no = ballots.itemBounds[3 * item + 2];
            int end = ballots.itemBounds[3 * item + 3];
            for (int i = first; i < abstained; i++) {
                double mean = slope * points[ballots.placeByItem[i]];
                responses[i - first] = mean + TruncatedNormal.below(low - mean, random);
            }
            for (int i = abstained; i < no; i++) {
                double mean = slope * points[ballots.placeByItem[i]];
                responses[i - first] = mean + TruncatedNormal.between(low - mean, high - mean, random);
            }
            for (int i = no; i < end; i++) {
                double mean = slope * points[ballots.placeByItem[i]];
                responses[i - first] = mean - TruncatedNormal.below(mean - high, random);
            }
            for (int i = 0; i < end - first; i++) {
                responses[i] = Math.max(-FARTHEST_RESPONSE, Math.min(FARTHEST_RESPONSE, responses[i]));
            }
        }

        private void drawSlope(int item) {
            int first = ballots.itemBounds[3 * item];
            int end = ballots.itemBounds[3 * item + 3];
            double squared = 0;
            double product = 0;
            for (int i = first; i < end; i++) {
                double x = points[ballots.placeByItem[i]];
                squared += x * x;
                product += x * responses[i - first];
            }
            double precision = squared + 1 / SLOPE_VARIANCE;
            slopes[item] = product / precision + random.nextGaussian() / Math.sqrt(precision);
        }

        /// Draws location, slope and scale of an item, its responses measured in widths from the lower cut, and
        /// adds up what it tells about the points.
        private void drawAtOnce(int item) {
            double scale = 1 / Math.max(LEAST_WIDTH, highs[item] - lows[item]);
            int first = ballots.itemBounds[3 * item];
            int count = ballots.itemBounds[3 * item + 3] - first;
            double sum = 0;
            double sumByPoint = 0;
            double sumOfSquares = 0;
            double sumOfPoints = 0;
            double squaresOfPoints = 0;
            for (int k = 0; k < count; k++) {
                double x = points[ballots.placeByItem[first + k]];
                double response = responses[k] - lows[item];
                responses[k] = response;
                sum += response;
                sumByPoint += response * x;
                sumOfSquares += response * response;
                sumOfPoints += x;
                squaresOfPoints += x * x;
            }
            double locationPrecision = count + 1 / LOCATION_VARIANCE;
            double slopePrecision = squaresOfPoints + 1 / SLOPE_VARIANCE;
            double determinant = locationPrecision * slopePrecision - sumOfPoints * sumOfPoints;
            double meanLocation = (slopePrecision * sum - sumOfPoints * sumByPoint) / determinant;
            double meanSlope = (locationPrecision * sumByPoint - sumOfPoints * sum) / determinant;
            double rest = Math.max(0, sumOfSquares - meanLocation * sum - meanSlope * sumByPoint);
            double width = Math.sqrt(gamma(WIDTH_SHAPE + 0.5 * count) / (WIDTH_RATE + 0.5 * rest * scale * scale));
            double stretch = scale * width;
            double slope = meanSlope * stretch
                    + random.nextGaussian() / Math.sqrt(slopePrecision - sumOfPoints * sumOfPoints / locationPrecision);
            double location = meanLocation * stretch
                    - sumOfPoints / locationPrecision * (slope - meanSlope * stretch)
                    + random.nextGaussian() / Math.sqrt(locationPrecision);
            slopes[item] = slope;
            lows[item] = -location;
            highs[item] = width - location;
            for (int k = 0; k < count; k++) {
                int place = ballots.placeByItem[first + k];
                pulls[place] += slope * (stretch * responses[k] - location);
                precisions[place] += slope * slope;
            }
        }

        /// Marsaglia and Tsang, ACM Transactions on Mathematical Software 26, 2000; for shapes of one half or
        /// more here, items having at least one ballot.
        private double gamma(double shape) {
            double d = shape - 1.0 / 3;
            double c = 1 / Math.sqrt(9 * d);
            while (true) {
                double normal = random.nextGaussian();
                double root = 1 + c * normal;
                if (root > 0) {
                    double v = root * root * root;
                    if (Math.log(random.nextDouble()) < 0.5 * normal * normal + d - d * v + d * Math.log(v)) {
                        return d * v;
                    }
                }
            }
        }

        /// Adds up by place what the responses to an item tell about the points.
        private void pull(int item) {
            double slope = slopes[item];
            int first = ballots.itemBounds[3 * item];
            int end = ballots.itemBounds[3 * item + 3];
            for (int i = first; i < end; i++) {
                int place = ballots.placeByItem[i];
                pulls[place] += slope * responses[i - first];
                precisions[place] += slope * slope;
            }
        }

        private void drawState(int state) {
            int first = ballots.firstPlace[state];
            int end = ballots.firstPlace[state + 1];
            for (int place = first; place < end; place++) {
                int beside = place > first ? place - 1 : Math.min(place + 1, end - 1);
                double own = ballots.ballotsOf(place);
                double prior = (own + ballots.ballotsOf(beside)) / (STEP_VARIANCE * own);
                double centre = beside == place ? 0 : expected[beside];
                double precision = precisions[place] + prior;
                expected[place] = (pulls[place] + prior * centre) / precision;
                double drawn = expected[place] + random.nextGaussian() / Math.sqrt(precision);
                points[place] = Math.max(-FARTHEST, Math.min(FARTHEST, drawn));
            }
        }

        private void standardise() {
            double mean = Arrays.stream(points).average().orElse(0);
            double squaresAround = 0;
            for (double point : points) {
                squaresAround += (point - mean) * (point - mean);
            }
            double scale = Math.sqrt(squaresAround / points.length);
            for (int place = 0; place < points.length; place++) {
                points[place] = (points[place] - mean) / scale;
            }
        }
    }
}
