package org.plenary.analysis.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

import org.plenary.analysis.Measured;
import org.plenary.analysis.ideal.Probit;

/// The way of a text to its majority.
///
/// States do not toss coins apart: what moves one moves its neighbours. Two factors are shared, one by all and
/// one that pulls the two ends of the line of ideal points apart; given both, ballots are independent and the
/// distribution of the tally is exact (Poisson binomial, by convolution). The factors are summed over a grid of
/// 325 points. How much is shared was chosen so that intervals cover as often as they say in sessions 60 to 68
/// (see docs/benchmarks).
///
/// Cost: for each point of the grid two passes of convolution over what is not yet decided, about 10 ms in all.
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
    /// the next: with the nine points of Gauss and Hermite's rule the distribution had humps that are in no
    /// data, and the probability of adoption, nearly a step in the common factor, was off by up to the weight
    /// of a point.
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
        double[] swings = new double[size];
        double adopted = 0;
        Latent latent = new Latent(standings);
        Margins margins = new Margins(size, majority);
        Ayes ayes = new Ayes(size);
        double[] common = weights(COMMON_POINTS);
        double[] along = weights(ALONG_POINTS);
        for (int one = 0; one < COMMON_POINTS; one++) {
            for (int two = 0; two < ALONG_POINTS; two++) {
                double weight = common[one] * along[two];
                Chances chances = latent.given(shared, at(one, COMMON_POINTS), at(two, ALONG_POINTS));
                OptionalDouble certainly = margins.certainly(chances);
                if (certainly.isPresent()) {
                    adopted += weight * certainly.getAsDouble();
                } else {
                    adopted += weight * margins.adopted(chances);
                    margins.addSwings(chances, weight, swings);
                }
                ayes.addTally(chances, weight, tally);
            }
        }
        List<Pivot> pivotal = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            pivotal.add(new Pivot(standings.get(i).state(), swings[i]));
        }
        pivotal.sort(Comparator.comparingDouble(Pivot::swing).reversed().thenComparing(Pivot::state));
        double alone = margins.adopted(latent.given(Shared.NOTHING, 0, 0));
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

    /// The probabilities of yes and of no by State; the rest is neither.
    private static final class Chances {
        private final double[] yes;
        private final double[] no;

        Chances(int size) {
            yes = new double[size];
            no = new double[size];
        }
    }

    /// The States' positions on the scale of a standard normal response.
    private static final class Latent {
        private final double[] present;
        private final double[] yes;
        private final double[] notNo;
        private final double[] loads;

        Latent(List<Standing> standings) {
            double mean =
                    standings.stream().mapToDouble(Standing::point).average().orElse(0);
            double variance = standings.stream()
                    .mapToDouble(one -> (one.point() - mean) * (one.point() - mean))
                    .average()
                    .orElse(0);
            double scale = variance > 1e-9 ? 1 / Math.sqrt(variance) : 0;
            present = standings.stream().mapToDouble(Standing::present).toArray();
            yes = standings.stream().mapToDouble(one -> at(one.yes())).toArray();
            notNo = standings.stream().mapToDouble(one -> at(1 - one.no())).toArray();
            loads = standings.stream()
                    .mapToDouble(one -> Math.max(-2, Math.min(2, (one.point() - mean) * scale)))
                    .toArray();
        }

        private static double at(double chance) {
            return Probit.quantile(Math.max(1e-9, Math.min(1 - 1e-9, chance)));
        }

        /// The probabilities given both factors; their mean over the factors is the probability itself.
        Chances given(Shared shared, double common, double along) {
            Chances chances = new Chances(present.length);
            for (int i = 0; i < present.length; i++) {
                double slope = shared.alongLine() * loads[i];
                double shift = shared.common() * common + slope * along;
                double spread = Math.sqrt(1 + shared.common() * shared.common() + slope * slope);
                double saysYes = Probit.below(yes[i] * spread + shift);
                double saysNo = 1 - Probit.below(notNo[i] * spread + shift);
                chances.yes[i] = present[i] * saysYes;
                chances.no[i] = present[i] * Math.max(0, Math.min(1 - saysYes, saysNo));
            }
            return chances;
        }
    }

    /// Less than this is not carried on: a thousand such are far below what is shown.
    private static final double LEAST_MASS = 1e-14;

    /// The distribution of the number of yes votes.
    private static final class Ayes {
        private double[] last;
        private double[] next;

        Ayes(int size) {
            last = new double[size + 3];
            next = new double[size + 3];
        }

        /// Adds the probability of each number of yes votes to `tally`. A number stands one further on, so that
        /// there is something before the first.
        void addTally(Chances chances, double weight, double[] tally) {
            int from = 1;
            int to = 1;
            last[0] = 0;
            last[1] = 1;
            last[2] = 0;
            for (double yes : chances.yes) {
                to++;
                for (int k = from; k <= to; k++) {
                    next[k] = last[k] * (1 - yes) + last[k - 1] * yes;
                }
                while (from < to && next[from] < LEAST_MASS) {
                    from++;
                }
                while (to > from && next[to] < LEAST_MASS) {
                    to--;
                }
                next[from - 1] = 0;
                next[to + 1] = 0;
                double[] kept = last;
                last = next;
                next = kept;
            }
            for (int k = from; k <= to; k++) {
                tally[k - 1] += weight * last[k];
            }
        }
    }

    /// The margin, yes less so many times no, as the States bring it one after the other.
    ///
    /// Backwards it is reckoned how likely each margin before a State is to suffice in the end; forwards, how
    /// likely each is. Both only where it is not decided yet: some eighty of a thousand margins.
    private static final class Margins {
        private final int size;
        private final int perNo;
        private final int least;
        private final int zero;
        /// By State and margin before it; below `from` it never suffices, above `to` always.
        private final double[][] suffices;

        private final int[] from;
        private final int[] to;
        private double[] last;
        private double[] next;

        Margins(int size, Majority majority) {
            this.size = size;
            perNo = majority.perNo();
            least = majority.least();
            zero = (perNo + 1) * (size + 2) + Math.abs(least);
            suffices = new double[size + 1][2 * zero + 1];
            from = new int[size + 1];
            to = new int[size + 1];
            last = new double[2 * zero + 1];
            next = new double[2 * zero + 1];
        }

        /// 0 or 1 where the mean is so far from the line that by Bernstein's inequality the other outcome is less
        /// likely than [#LEAST_MASS], whatever one State does: nothing turns on anybody then.
        OptionalDouble certainly(Chances chances) {
            double mean = 0;
            double variance = 0;
            for (int i = 0; i < size; i++) {
                double gain = chances.yes[i] - perNo * chances.no[i];
                mean += gain;
                variance += chances.yes[i] + perNo * perNo * chances.no[i] - gain * gain;
            }
            int widest = 1 + perNo;
            double far = Math.abs(mean - least) - widest - 1;
            boolean sure = far > 0 && far * far > -2 * Math.log(LEAST_MASS) * (variance + widest * far / 3.0);
            return sure ? OptionalDouble.of(mean > least ? 1 : 0) : OptionalDouble.empty();
        }

        /// The probability of adoption.
        double adopted(Chances chances) {
            from[size] = zero + least;
            to[size] = zero + least - 1;
            surround(size);
            for (int i = size - 1; i >= 0; i--) {
                double yes = chances.yes[i];
                double no = chances.no[i];
                double neither = 1 - yes - no;
                double[] after = suffices[i + 1];
                double[] before = suffices[i];
                int low = from[i + 1] - 1;
                int high = to[i + 1] + perNo;
                for (int k = low; k <= high; k++) {
                    before[k] = after[k] * neither + after[k + 1] * yes + after[k - perNo] * no;
                }
                while (low <= high && before[low] < LEAST_MASS) {
                    low++;
                }
                while (high >= low && before[high] > 1 - LEAST_MASS) {
                    high--;
                }
                from[i] = low;
                to[i] = high;
                surround(i);
            }
            return zero < from[0] ? 0 : zero > to[0] ? 1 : suffices[0][zero];
        }

        /// Writes what is decided beside what is not, as far as a State can move the margin.
        private void surround(int i) {
            Arrays.fill(suffices[i], from[i] - perNo - 1, from[i], 0);
            Arrays.fill(suffices[i], to[i] + 1, to[i] + perNo + 2, 1);
        }

        /// Adds how much adoption turns on each State to `swings`, after [#adopted] of the same chances.
        void addSwings(Chances chances, double weight, double[] swings) {
            int low = zero;
            int high = zero;
            last[zero] = 1;
            for (int i = 0; i < size; i++) {
                // What is decided whatever this State does stays decided.
                low = Math.max(low, from[i] - perNo - 1);
                high = Math.min(high, to[i] + perNo + 1);
                if (low > high) {
                    return;
                }
                Arrays.fill(last, low - perNo - 1, low, 0);
                Arrays.fill(last, high + 1, high + perNo + 2, 0);
                double[] after = suffices[i + 1];
                double swing = 0;
                for (int k = Math.max(low, from[i + 1] - 1); k <= Math.min(high, to[i + 1] + perNo); k++) {
                    swing += last[k] * (after[k + 1] - after[k - perNo]);
                }
                swings[i] += weight * swing;
                double yes = chances.yes[i];
                double no = chances.no[i];
                double neither = 1 - yes - no;
                low -= perNo;
                high++;
                for (int k = low; k <= high; k++) {
                    next[k] = last[k] * neither + last[k - 1] * yes + last[k + perNo] * no;
                }
                while (low < high && next[low] < LEAST_MASS) {
                    low++;
                }
                while (high > low && next[high] < LEAST_MASS) {
                    high--;
                }
                double[] free = last;
                last = next;
                next = free;
            }
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
