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
    /// Nodes and weights of Gauss and Hermite's rule for a standard normal variable, nine points.
    private static final double[] NODES = {
        -4.512745863399783,
        -3.205429002856470,
        -2.076847978677830,
        -1.023255663789133,
        0,
        1.023255663789133,
        2.076847978677830,
        3.205429002856470,
        4.512745863399783
    };

    private static final double[] WEIGHTS = {
        2.234584400774658e-5,
        2.789141321231768e-3,
        4.991640676521788e-2,
        2.440975028949394e-1,
        4.063492063492063e-1,
        2.440975028949394e-1,
        4.991640676521788e-2,
        2.789141321231768e-3,
        2.234584400774658e-5
    };

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
        for (int one = 0; one < NODES.length; one++) {
            for (int two = 0; two < NODES.length; two++) {
                double weight = WEIGHTS[one] * WEIGHTS[two];
                double[][] chances = latent.given(shared, NODES[one], NODES[two]);
                Margins margins = new Margins(chances, majority);
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
        double alone = new Margins(latent.given(Shared.NOTHING, 0, 0), majority).adopted();
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
    private static final class Margins {
        private final int size;
        private final int perNo;
        private final int least;
        private final int zero;
        private final int width;
        private final double[][] before;
        /// For each State the probability that those after it bring at least so much.
        private final double[][] afterAtLeast;

        Margins(double[][] chances, Majority majority) {
            size = chances.length;
            perNo = majority.perNo();
            least = majority.least();
            zero = perNo * size;
            width = zero + size + 1;
            before = new double[size + 1][width];
            before[0][zero] = 1;
            for (int i = 0; i < size; i++) {
                step(before[i], before[i + 1], chances[i]);
            }
            afterAtLeast = new double[size + 1][];
            double[] after = new double[width];
            after[zero] = 1;
            for (int i = size; i >= 0; i--) {
                afterAtLeast[i] = atLeast(after);
                if (i > 0) {
                    double[] next = new double[width];
                    step(after, next, chances[i - 1]);
                    after = next;
                }
            }
        }

        private void step(double[] from, double[] to, double[] chance) {
            double neither = 1 - chance[0] - chance[1];
            for (int k = 0; k < width; k++) {
                double mass = from[k];
                if (mass > 1e-14) {
                    to[k] += mass * neither;
                    to[Math.min(width - 1, k + 1)] += mass * chance[0];
                    to[Math.max(0, k - perNo)] += mass * chance[1];
                }
            }
        }

        private double[] atLeast(double[] of) {
            double[] sums = new double[width + 1];
            for (int k = width - 1; k >= 0; k--) {
                sums[k] = sums[k + 1] + of[k];
            }
            return sums;
        }

        double adopted() {
            return afterAtLeast[0][Math.max(0, Math.min(width, least + zero))];
        }

        /// The probability of adoption if State `i` brings `gain`.
        double adoptedIf(int i, int gain) {
            double sum = 0;
            for (int k = 0; k < width; k++) {
                double mass = before[i][k];
                if (mass > 1e-12) {
                    int missing = least - gain - (k - zero);
                    sum += mass * afterAtLeast[i + 1][Math.max(0, Math.min(width, missing + zero))];
                }
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
