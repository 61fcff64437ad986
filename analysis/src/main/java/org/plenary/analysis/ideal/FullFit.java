package org.plenary.analysis.ideal;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// The full fit: draws from the posterior by Gibbs sampling, several chains side by side.
///
/// Each ballot has a latent response, normal around slope times point and cut off to the ballot (Albert and
/// Chib, Journal
/// of the American Statistical Association 88, 1993). An item is drawn in the parametrisation of Nandram and
/// Chen
/// (Journal of Statistical Computation and Simulation 54, 1996), in which the cuts are 0 and 1 and location,
/// slope and
/// scale are free: all three are then drawn at once, and the chain mixes far better than with cuts drawn one
/// by one. The
/// prior of the slope is that of the authors, normal with variance 1; the others are wide.
///
/// Two habits of the authors' sampler are kept, because the published points rest on them: the prior of a point
/// is the conditional mean of the State's point in the session before (in the first session, of the one
/// after), with
/// variance one half times the share of this session in the ballots of both; and each draw is put to mean 0 and
/// variance 1 while the items stay, so that the prior of the slopes holds on that scale. Without the second the
/// scale drifts and blocs stretch.
///
/// Cost: one pass over all ballots for an iteration, about 25 ns a ballot. A chain draws from its own seeded
/// stream, so
/// that the result does not depend on the number of threads.
final class FullFit {
    static final int LEAST_ITERATIONS = 50;
    private static final double SLOPE_VARIANCE = 1;
    private static final double LOCATION_VARIANCE = 25;
    /// The width between the cuts has a half normal prior of this precision: wide.
    private static final double WIDTH_SHAPE = 0.5;

    private static final double WIDTH_RATE = 0.05;
    private static final double STEP_VARIANCE = 0.5;
    private static final double FARTHEST = 5;
    private static final int BATCHES = 20;
    private static final double LARGEST_R_HAT = 1.1;

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
    /// et
    /// al., Bayesian Data Analysis, 3rd edition, 11.4; Geyer, Statistical Science 7, 1992).
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
        private final double[] locations;
        private final double[] slopes;
        private final double[] scales;
        private final double[] responses;
        private final double[][] sums;
        private final double[][] squares;
        private final double[][] itemSums;

        private double sum;
        private double sumByPoint;
        private double sumOfSquares;
        private double sumOfPoints;
        private double squaresOfPoints;

        Chain(SplittableRandom random) {
            this.random = random;
            int places = ballots.places();
            int items = ballots.items().size();
            points = new double[places];
            expected = start.points.clone();
            pulls = new double[places];
            precisions = new double[places];
            locations = new double[items];
            slopes = new double[items];
            scales = new double[items];
            int longest = 0;
            for (int item = 0; item < items; item++) {
                scales[item] = 1 / Math.max(0.01, start.highs[item] - start.lows[item]);
                locations[item] = -start.lows[item] * scales[item];
                slopes[item] = start.slopes[item] * scales[item];
                longest = Math.max(longest, ballots.itemBounds[3 * item + 3] - ballots.itemBounds[3 * item]);
            }
            for (int place = 0; place < places; place++) {
                points[place] = start.points[place] + random.nextGaussian() * Math.sqrt(start.variances[place]);
            }
            responses = new double[longest];
            sums = new double[BATCHES][places];
            squares = new double[BATCHES][places];
            itemSums = new double[3][items];
        }

        Chain run() {
            for (int iteration = 0; iteration < dropped + kept * BATCHES; iteration++) {
                Arrays.fill(pulls, 0);
                Arrays.fill(precisions, 0);
                for (int item = 0; item < slopes.length; item++) {
                    drawItem(item);
                }
                for (int state = 0; state < ballots.states().size(); state++) {
                    drawState(state);
                }
                standardise();
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
                itemSums[0][item] += slopes[item] / scales[item];
                itemSums[1][item] -= locations[item] / scales[item];
                itemSums[2][item] += (1 - locations[item]) / scales[item];
            }
        }

        /// Draws the latent responses of an item, then location, slope and scale; what they tell about the
        /// points is
        /// added up by place.
        private void drawItem(int item) {
            double scale = scales[item];
            double width = 1 / scale;
            double location = locations[item] * width;
            double slope = slopes[item] * width;
            int first = ballots.itemBounds[3 * item];
            int abstained = ballots.itemBounds[3 * item + 1];
            int no = ballots.itemBounds[3 * item + 2];
            int end = ballots.itemBounds[3 * item + 3];
            sum = 0;
            sumByPoint = 0;
            sumOfSquares = 0;
            sumOfPoints = 0;
            squaresOfPoints = 0;
            for (int i = first; i < abstained; i++) {
                double x = points[ballots.placeByItem[i]];
                double mean = location + slope * x;
                take(i - first, x, mean + TruncatedNormal.below(-mean, random));
            }
            for (int i = abstained; i < no; i++) {
                double x = points[ballots.placeByItem[i]];
                double mean = location + slope * x;
                take(i - first, x, mean + TruncatedNormal.between(-mean, width - mean, random));
            }
            for (int i = no; i < end; i++) {
                double x = points[ballots.placeByItem[i]];
                double mean = location + slope * x;
                take(i - first, x, mean - TruncatedNormal.below(mean - width, random));
            }
            int count = end - first;
            double locationPrecision = count + 1 / LOCATION_VARIANCE;
            double slopePrecision = squaresOfPoints + 1 / SLOPE_VARIANCE;
            double both = sumOfPoints;
            double determinant = locationPrecision * slopePrecision - both * both;
            double meanLocation = (slopePrecision * sum - both * sumByPoint) / determinant;
            double meanSlope = (locationPrecision * sumByPoint - both * sum) / determinant;
            double rest = Math.max(0, sumOfSquares - meanLocation * sum - meanSlope * sumByPoint);
            double precision = gamma(WIDTH_SHAPE + 0.5 * count) / (WIDTH_RATE + 0.5 * rest * scale * scale);
            double newScale = 1 / Math.sqrt(precision);
            double stretch = scale / newScale;
            double newSlope = meanSlope * stretch
                    + random.nextGaussian() / Math.sqrt(slopePrecision - both * both / locationPrecision);
            double newLocation = meanLocation * stretch
                    - both / locationPrecision * (newSlope - meanSlope * stretch)
                    + random.nextGaussian() / Math.sqrt(locationPrecision);
            scales[item] = newScale;
            slopes[item] = newSlope * newScale;
            locations[item] = newLocation * newScale;
            double byResponse = newSlope * stretch;
            double constant = newSlope * newLocation;
            double square = newSlope * newSlope;
            for (int i = first; i < end; i++) {
                int place = ballots.placeByItem[i];
                pulls[place] += byResponse * responses[i - first] - constant;
                precisions[place] += square;
            }
        }

        private void take(int k, double x, double response) {
            responses[k] = response;
            sum += response;
            sumByPoint += response * x;
            sumOfSquares += response * response;
            sumOfPoints += x;
            squaresOfPoints += x * x;
        }

        /// Marsaglia and Tsang, ACM Transactions on Mathematical Software 26, 2000; for shapes of one half or
        /// more here,
        /// items having at least one ballot.
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
