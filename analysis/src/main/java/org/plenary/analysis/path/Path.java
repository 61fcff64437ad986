package org.plenary.analysis.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.plenary.analysis.Measured;
import org.plenary.analysis.ideal.Probit;

/// The way of a text to its majority.
///
/// States do not toss coins apart: what moves one moves its neighbours. Two factors are shared, one by all and
/// one that pulls the two ends of the line of ideal points apart; given both, ballots are independent and the
/// distribution of the tally is exact (Poisson binomial, by convolution). The factors are summed over a grid of
/// 81 points. How much is shared was chosen so that intervals cover as often as they say in sessions 60 to 68
/// (see docs/benchmarks).
///
/// Cost: for each point of the grid two passes of convolution, about 0.1 s in all.
///
/// @param majority what the rules require
/// @param needed yes votes, against the noes of the likeliest roll call
/// @param expectedYes the mean of the tally
/// @param lowYes its 5th percentile
/// @param highYes its 95th percentile
/// @param probabilityAdopted with the dependence between States
/// @param probabilityIfIndependent the same without it, for comparison
/// @param tally the probability of each number of yes votes
/// @param pivotal how much adoption turns on each State, the greatest first
/// @param likelyYes yes votes if every State takes its likeliest position
/// @param likelyNo noes of the same
/// @param smallestSets changes from there that would adopt the text: the cheapest set, and the cheapest of the
/// fewest
///     States; none where it is adopted already
/// @param defeatingSets changes that would defeat it, where it is adopted
public record Path(
        Majority majority,
        int needed,
        double expectedYes,
        double expectedNo,
        int lowYes,
        int highYes,
        double probabilityAdopted,
        double probabilityIfIndependent,
        List<Double> tally,
        List<Pivot> pivotal,
        int likelyYes,
        int likelyNo,
        List<Changes> smallestSets,
        List<Changes> defeatingSets) {
    /// How much is shared: the weight of the common factor and of the one along the line.
    public record Shared(double common, double alongLine) {
        /// No dependence.
        public static final Shared NOTHING = new Shared(0, 0);
    }

    /// As measured; see the class.
    public static final Shared SHARED = new Shared(0.6, 0.4);

    /// @param swing the probability of adoption if the State votes yes, less that if it votes no
    public record Pivot(String state, double swing) {}

    /// One State's change.
    ///
    /// @param from yes, abstained or no
    /// @param to the same
    /// @param cost log odds of the position against the other, or the user's own
    public record Move(String state, String from, String to, double cost) {}

    /// States that would have to change, all of them.
    public record Changes(List<Move> moves, double cost) {
        public Changes {
            moves = List.copyOf(moves);
        }
    }

    /// For the method page.
    public static Measured measured() {
        return new Measured(
                "path",
                "Path to a majority",
                "The distribution of the tally is exact given two factors that States share; the factors are summed over a grid. Changes are counted from the likeliest roll call; their cost is the logarithm of the odds, or the user's own.",
                "The Members of the day with their forecast or given probabilities; the majority that the rules require.",
                "As good as the probabilities; how much States share was chosen so that intervals of 90 per cent held in 90 per cent of past roll calls.",
                List.of(),
                "plenary path draft.yaml");
    }

    private static final List<String> WORDS = List.of("yes", "abstained", "no");
    /// The factors are summed over points so near each other that the tally of one point overlaps with that of
    /// the
    /// next: with the nine points of Gauss and Hermite's rule the distribution had humps that are in no data,
    /// and the
    /// probability of adoption, nearly a step in the common factor, was off by up to the weight of a point.
    private static final double REACH = 3.6;

    private static final int COMMON_POINTS = 25;
    private static final int ALONG_POINTS = 13;

    public Path {
        tally = List.copyOf(tally);
        pivotal = List.copyOf(pivotal);
        smallestSets = List.copyOf(smallestSets);
        defeatingSets = List.copyOf(defeatingSets);
    }

    /// Finds the way.
    public static Path of(List<Standing> standings, Majority majority, Shared shared) {
        int size = standings.size();
        double[] tally = new double[size + 1];
        double[] ifYes = new double[size];
        double[] ifNo = new double[size];
        double adopted = 0;
        Latent latent = Latent.of(standings);
        Margins margins = new Margins(size, majority);
        double[] common = weights(COMMON_POINTS);
        double[] along = weights(ALONG_POINTS);
        for (int one = 0; one < COMMON_POINTS; one++) {
            for (int two = 0; two < ALONG_POINTS; two++) {
                double weight = common[one] * along[two];
                double[][] chances = latent.given(shared, at(one, COMMON_POINTS), at(two, ALONG_POINTS));
                margins.take(chances);
                adopted += weight * margins.adopted();
                for (int i = 0; i < size; i++) {
                    ifYes[i] += weight * margins.adoptedIf(i, 1);
                    ifNo[i] += weight * margins.adoptedIf(i, -majority.perNo());
                }
                double[] ofNode = tally(chances);
                for (int k = 0; k <= size; k++) {
                    tally[k] += weight * ofNode[k];
                }
            }
        }
        List<Pivot> pivotal = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            pivotal.add(new Pivot(standings.get(i).state(), ifYes[i] - ifNo[i]));
        }
        pivotal.sort(Comparator.comparingDouble(Pivot::swing).reversed().thenComparing(Pivot::state));
        margins.take(latent.given(Shared.NOTHING, 0, 0));
        double alone = margins.adopted();
        int yes = (int) standings.stream().filter(one -> one.likeliest() == 0).count();
        int no = (int) standings.stream().filter(one -> one.likeliest() == 2).count();
        int missing = majority.least() - (yes - majority.perNo() * no);
        double mean = 0;
        for (int k = 0; k <= size; k++) {
            mean += k * tally[k];
        }
        return new Path(
                majority,
                majority.needed(no),
                mean,
                standings.stream().mapToDouble(one -> one.present() * one.no()).sum(),
                quantile(tally, 0.05),
                quantile(tally, 0.95),
                Math.min(1, adopted),
                Math.min(1, alone),
                Arrays.stream(tally).boxed().toList(),
                pivotal,
                yes,
                no,
                missing > 0 ? Moves.reaching(standings, majority, missing, 1) : List.of(),
                missing > 0 ? List.of() : Moves.reaching(standings, majority, 1 - missing, -1));
    }

    /// Where the points of a standard normal factor stand.
    private static double at(int point, int of) {
        return REACH * (2.0 * point / (of - 1) - 1);
    }

    private static double[] weights(int points) {
        double[] weights = new double[points];
        double sum = 0;
        for (int i = 0; i < points; i++) {
            weights[i] = Math.exp(-0.5 * at(i, points) * at(i, points));
            sum += weights[i];
        }
        for (int i = 0; i < points; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    private static int quantile(double[] distribution, double share) {
        double sum = 0;
        for (int k = 0; k < distribution.length; k++) {
            sum += distribution[k];
            if (sum >= share) {
                return k;
            }
        }
        return distribution.length - 1;
    }

    /// The States' positions on the scale of a standard normal response.
    private record Latent(List<Standing> standings, List<Double> yes, List<Double> notNo, List<Double> loads) {
        static Latent of(List<Standing> standings) {
            double mean =
                    standings.stream().mapToDouble(Standing::point).average().orElse(0);
            double variance = standings.stream()
                    .mapToDouble(one -> (one.point() - mean) * (one.point() - mean))
                    .average()
                    .orElse(0);
            double scale = variance > 1e-9 ? 1 / Math.sqrt(variance) : 0;
            return new Latent(
                    standings,
                    standings.stream().map(one -> at(one.yes())).toList(),
                    standings.stream().map(one -> at(1 - one.no())).toList(),
                    standings.stream()
                            .map(one -> Math.max(-2, Math.min(2, (one.point() - mean) * scale)))
                            .toList());
        }

        private static double at(double chance) {
            return Probit.quantile(Math.max(1e-9, Math.min(1 - 1e-9, chance)));
        }

        /// The probabilities of yes and no (the rest: neither), given both factors; their mean over the factors
        /// is the probability itself.
        double[][] given(Shared shared, double common, double along) {
            double[][] chances = new double[standings.size()][];
            for (int i = 0; i < chances.length; i++) {
                double slope = shared.alongLine() * loads.get(i);
                double shift = shared.common() * common + slope * along;
                double spread = Math.sqrt(1 + shared.common() * shared.common() + slope * slope);
                double saysYes = Probit.below(yes.get(i) * spread + shift);
                double saysNo = 1 - Probit.below(notNo.get(i) * spread + shift);
                double present = standings.get(i).present();
                chances[i] = new double[] {present * saysYes, present * Math.max(0, Math.min(1 - saysYes, saysNo))};
            }
            return chances;
        }
    }

    private static double[] tally(double[][] chances) {
        double[] tally = new double[chances.length + 1];
        tally[0] = 1;
        for (int i = 0; i < chances.length; i++) {
            double yes = chances[i][0];
            for (int k = i + 1; k > 0; k--) {
                tally[k] = tally[k] * (1 - yes) + tally[k - 1] * yes;
            }
            tally[0] *= 1 - yes;
        }
        return tally;
    }

    /// The distribution of yes less so many times no, from both ends, so that any one State can be left out.
    /// Only
    /// where it has mass is it reckoned: some eighty of six hundred values.
    private static final class Margins {
        private static final double LEAST_MASS = 1e-14;

        private final int size;
        private final int perNo;
        private final int least;
        private final int zero;
        private final Part[] before;
        /// Of each, the probability of at least so much.
        private final Part[] after;

        /// A distribution, or its sums from above, with the range in which it has mass.
        private static final class Part {
            private final double[] mass;
            private int from;
            private int to;

            Part(int width) {
                mass = new double[width];
            }

            void certain(int at) {
                from = at;
                to = at;
                mass[at] = 1;
            }

            void step(Part last, double[] chance, int perNo) {
                from = last.from - perNo;
                to = last.to + 1;
                Arrays.fill(mass, from, to + 1, 0);
                double neither = 1 - chance[0] - chance[1];
                for (int k = last.from; k <= last.to; k++) {
                    mass[k] += last.mass[k] * neither;
                    mass[k + 1] += last.mass[k] * chance[0];
                    mass[k - perNo] += last.mass[k] * chance[1];
                }
                while (from < to && mass[from] < LEAST_MASS) {
                    from++;
                }
                while (to > from && mass[to] < LEAST_MASS) {
                    to--;
                }
            }

            void addFromAbove() {
                for (int k = to - 1; k >= from; k--) {
                    mass[k] += mass[k + 1];
                }
            }

            double atLeast(int value) {
                return value > to ? 0 : mass[Math.max(from, value)];
            }
        }

        Margins(int size, Majority majority) {
            this.size = size;
            perNo = majority.perNo();
            least = majority.least();
            zero = perNo * size;
            before = new Part[size + 1];
            after = new Part[size + 1];
            Arrays.setAll(before, i -> new Part(zero + size + 1));
            Arrays.setAll(after, i -> new Part(zero + size + 1));
        }

        void take(double[][] chances) {
            before[0].certain(zero);
            after[size].certain(zero);
            for (int i = 0; i < size; i++) {
                before[i + 1].step(before[i], chances[i], perNo);
            }
            for (int i = size; i > 0; i--) {
                after[i - 1].step(after[i], chances[i - 1], perNo);
                after[i].addFromAbove();
            }
            after[0].addFromAbove();
        }

        double adopted() {
            return after[0].atLeast(least + zero);
        }

        /// The probability of adoption if State `i` brings `gain`.
        double adoptedIf(int i, int gain) {
            double sum = 0;
            for (int k = before[i].from; k <= before[i].to; k++) {
                sum += before[i].mass[k] * after[i + 1].atLeast(least - gain - k + 2 * zero);
            }
            return sum;
        }
    }

    /// The sets of changes.
    private static final class Moves {
        private record Option(int state, int to, int gain, double cost) {}

        private Moves() {}

        /// Sets that change the margin by `missing` in the direction of adoption (1) or away from it (-1).
        static List<Changes> reaching(List<Standing> standings, Majority majority, int missing, int direction) {
            List<List<Option>> options = new ArrayList<>();
            for (int i = 0; i < standings.size(); i++) {
                Standing one = standings.get(i);
                int from = one.likeliest();
                List<Option> of = new ArrayList<>();
                for (int to = 0; to < 3; to++) {
                    int gain = direction * (worth(to, majority) - worth(from, majority));
                    if (gain > 0) {
                        of.add(new Option(i, to, gain, cost(one, from, to)));
                    }
                }
                options.add(of);
            }
            List<Changes> found = new ArrayList<>();
            List<Option> cheapest = cheapest(options, missing);
            if (cheapest.isEmpty()) {
                return List.of();
            }
            List<Option> fewest = fewest(options, missing);
            found.add(changes(standings, fewest));
            Changes other = changes(standings, cheapest);
            if (!other.equals(found.getFirst())) {
                found.add(other);
            }
            return found;
        }

        private static int worth(int choice, Majority majority) {
            return choice == 0 ? 1 : choice == 2 ? -majority.perNo() : 0;
        }

        private static double cost(Standing one, int from, int to) {
            if (one.cost() >= 0) {
                return one.cost() * Math.abs(to - from);
            }
            return Math.log(Math.max(1e-6, one.chance(from)) / Math.max(1e-6, one.chance(to)));
        }

        /// The least cost for a gain, each State with one change at most: dynamic programming over the gain.
        private static List<Option> cheapest(List<List<Option>> options, int missing) {
            double[] cost = new double[missing + 1];
            Arrays.fill(cost, Double.POSITIVE_INFINITY);
            cost[0] = 0;
            List<Option[]> chosen = new ArrayList<>();
            for (List<Option> of : options) {
                Option[] taken = new Option[missing + 1];
                double[] next = cost.clone();
                for (Option option : of) {
                    for (int gain = missing; gain > 0; gain--) {
                        double with = cost[Math.max(0, gain - option.gain())] + option.cost();
                        if (with < next[gain]) {
                            next[gain] = with;
                            taken[gain] = option;
                        }
                    }
                }
                chosen.add(taken);
                cost = next;
            }
            if (Double.isInfinite(cost[missing])) {
                return List.of();
            }
            List<Option> set = new ArrayList<>();
            int gain = missing;
            for (int i = options.size() - 1; i >= 0 && gain > 0; i--) {
                Option taken = chosen.get(i)[gain];
                if (taken != null) {
                    set.add(taken);
                    gain = Math.max(0, gain - taken.gain());
                }
            }
            return set;
        }

        /// The fewest States, and of those sets the cheapest: every change costs one large sum more.
        private static List<Option> fewest(List<List<Option>> options, int missing) {
            double each = 1e6;
            List<List<Option>> dearer = options.stream()
                    .map(of -> of.stream()
                            .map(one -> new Option(one.state(), one.to(), one.gain(), one.cost() + each))
                            .toList())
                    .toList();
            return cheapest(dearer, missing).stream()
                    .map(one -> new Option(one.state(), one.to(), one.gain(), one.cost() - each))
                    .toList();
        }

        private static Changes changes(List<Standing> standings, List<Option> set) {
            List<Move> moves = set.stream()
                    .map(option -> new Move(
                            standings.get(option.state()).state(),
                            WORDS.get(standings.get(option.state()).likeliest()),
                            WORDS.get(option.to()),
                            Math.round(option.cost() * 1000) / 1000.0))
                    .sorted(Comparator.comparingDouble(Move::cost).thenComparing(Move::state))
                    .toList();
            return new Changes(moves, moves.stream().mapToDouble(Move::cost).sum());
        }
    }
}
