package org.plenary.analysis.blocs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.plenary.analysis.Among;
import org.plenary.analysis.Measured;
import org.plenary.analysis.Measured.Paper;
import org.plenary.analysis.RollCalls;
import org.plenary.analysis.Voter;
import org.plenary.analysis.agreement.Agreements;
import org.plenary.analysis.agreement.Agreements.Counts;
import org.plenary.analysis.agreement.Measure;

/// States grouped by how alike they voted, with how stable each group is.
///
/// Clustering by average linkage on the share of votes in which two did not agree. The number of blocs is the
/// one with the best silhouette, unless it is given. Then roll calls are drawn again, with replacement, and
/// everything is repeated: a bloc is stable when it is found again. The same seed gives the same blocs, on any
/// number of threads.
public final class Blocs {
    /// A State with fewer of the votes than this share is not placed.
    private static final double LEAST_SHARE_OF_VOTES = 0.3;

    /// With fewer roll calls than this nothing is said.
    public static final int LEAST_ROLL_CALLS = 10;

    private static final int MOST_BLOCS_TRIED = 8;

    private final Settings settings;
    private final int rollCalls;
    private final List<Bloc> blocs;
    private final List<Voter> unplaced;
    private final double silhouette;

    /// How to look for blocs.
    ///
    /// @param count how many blocs; empty for the number with the best silhouette
    /// @param draws how often the roll calls are drawn again
    /// @param seed of the draws
    public record Settings(Measure measure, OptionalInt count, int draws, long seed) {
        public static Settings usual() {
            return new Settings(Measure.IDENTICAL, OptionalInt.empty(), 100, 1);
        }

        public Settings blocs(int number) {
            return new Settings(measure, OptionalInt.of(number), draws, seed);
        }

        public Settings with(Measure other) {
            return new Settings(other, count, draws, seed);
        }
    }

    /// A State in a bloc.
    ///
    /// @param staying the share of draws in which it was found with this bloc
    public record Member(Voter voter, double staying) {}

    /// States that voted alike.
    ///
    /// @param agreement the mean share of votes in which two members agreed; not a number for one member
    /// @param stability the mean over all draws of the best overlap (Jaccard) with a bloc found there: 1 if it
    /// is always
    ///     found again, under 0.6 not to be relied on
    public record Bloc(List<Member> members, double agreement, double stability) {
        public Bloc {
            members = List.copyOf(members);
        }

        public boolean has(String code) {
            return members.stream().anyMatch(member -> member.voter().code().equals(code));
        }
    }

    private Blocs(Settings settings, int rollCalls, List<Bloc> blocs, List<Voter> unplaced, double silhouette) {
        this.settings = settings;
        this.rollCalls = rollCalls;
        this.blocs = List.copyOf(blocs);
        this.unplaced = List.copyOf(unplaced);
        this.silhouette = silhouette;
    }

    /// Looks for blocs; finds none where there are fewer than [#LEAST_ROLL_CALLS] roll calls or fewer than
    /// three States to place.
    public static Blocs of(Agreements agreements, Among among, Settings settings) {
        RollCalls calls = agreements.rollCalls();
        int[] chosen = IntStream.range(0, calls.size())
                .filter(i -> among.in().test(calls.entries().get(i)))
                .toArray();
        long[] mask = among.of(calls);
        Counts counts = agreements.counts(Measure.IDENTICAL).add(mask, 1);
        List<Integer> placed = new ArrayList<>();
        List<Voter> unplaced = new ArrayList<>();
        for (int v = 0; v < calls.voters().size(); v++) {
            int ballots = counts.agreement(v, v).base();
            if (ballots > 0 && ballots >= LEAST_SHARE_OF_VOTES * chosen.length) {
                placed.add(v);
            } else if (ballots > 0) {
                unplaced.add(calls.voters().get(v));
            }
        }
        int[] points = placed.stream().mapToInt(Integer::intValue).toArray();
        if (chosen.length < LEAST_ROLL_CALLS || points.length < 3) {
            return new Blocs(settings, chosen.length, List.of(), unplaced, Double.NaN);
        }
        double[] distances = distances(agreements.counts(settings.measure()).add(mask, 1), points);
        Linkage linkage = Linkage.of(points.length, distances.clone());
        int number = Math.min(
                points.length, settings.count().orElseGet(() -> bestNumber(linkage, distances, points.length)));
        int[] clusters = linkage.cut(number);
        Stability stability = new Stability(points.length, clusters, number);
        IntStream.range(0, settings.draws())
                .parallel()
                .mapToObj(draw -> redrawn(agreements, chosen, points, number, settings, draw))
                .forEachOrdered(stability::add);
        return new Blocs(
                settings,
                chosen.length,
                blocs(calls, points, clusters, number, distances, stability),
                unplaced,
                silhouette(distances, clusters, number));
    }

    /// The clusters found when the roll calls are drawn again.
    private static int[] redrawn(
            Agreements agreements, int[] chosen, int[] points, int number, Settings settings, int draw) {
        SplittableRandom random = new SplittableRandom(settings.seed() * 1_000_003 + draw);
        RollCalls calls = agreements.rollCalls();
        int[] times = new int[calls.size()];
        int most = 0;
        for (int i = 0; i < chosen.length; i++) {
            int drawn = chosen[random.nextInt(chosen.length)];
            most = Math.max(most, ++times[drawn]);
        }
        // How often a roll call was drawn, in binary: one set of roll calls for each digit.
        Counts counts = agreements.counts(settings.measure());
        for (int digit = 1; digit <= most; digit <<= 1) {
            int of = digit;
            counts = counts.add(calls.where(i -> (times[i] & of) != 0), digit);
        }
        return Linkage.of(points.length, distances(counts, points)).cut(number);
    }

    /// The share of votes in which two did not agree; for two that never both voted, the mean of all others.
    private static double[] distances(Counts counts, int[] points) {
        int n = points.length;
        double[] distances = new double[n * n];
        double sum = 0;
        int known = 0;
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < a; b++) {
                var agreement = counts.agreement(points[a], points[b]);
                double distance = agreement.known() ? 1 - agreement.share() : Double.NaN;
                distances[a * n + b] = distance;
                if (agreement.known()) {
                    sum += distance;
                    known++;
                }
            }
        }
        double mean = known == 0 ? 0.5 : sum / known;
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < a; b++) {
                if (Double.isNaN(distances[a * n + b])) {
                    distances[a * n + b] = mean;
                }
                distances[b * n + a] = distances[a * n + b];
            }
        }
        return distances;
    }

    private static int bestNumber(Linkage linkage, double[] distances, int points) {
        int best = 2;
        double width = Double.NEGATIVE_INFINITY;
        for (int number = 2; number <= Math.min(MOST_BLOCS_TRIED, points - 1); number++) {
            double silhouette = silhouette(distances, linkage.cut(number), number);
            if (silhouette > width) {
                width = silhouette;
                best = number;
            }
        }
        return best;
    }

    /// The mean over all States of how much nearer it is to its own bloc than to the next one, from -1 to 1.
    private static double silhouette(double[] distances, int[] clusters, int number) {
        int n = clusters.length;
        int[] sizes = new int[number];
        for (int cluster : clusters) {
            sizes[cluster]++;
        }
        double sum = 0;
        for (int a = 0; a < n; a++) {
            double[] to = new double[number];
            for (int b = 0; b < n; b++) {
                to[clusters[b]] += distances[a * n + b];
            }
            if (sizes[clusters[a]] > 1) {
                double own = to[clusters[a]] / (sizes[clusters[a]] - 1);
                double next = Double.POSITIVE_INFINITY;
                for (int c = 0; c < number; c++) {
                    if (c != clusters[a]) {
                        next = Math.min(next, to[c] / sizes[c]);
                    }
                }
                sum += Math.max(own, next) == 0 ? 0 : (next - own) / Math.max(own, next);
            }
        }
        return sum / n;
    }

    /// How often the clusters were found again.
    private static final class Stability {
        private final int[] clusters;
        private final int[] sizes;
        private final double[] jaccard;
        private final int[] staying;
        private int draws;

        Stability(int points, int[] clusters, int number) {
            this.clusters = clusters;
            this.sizes = new int[number];
            for (int cluster : clusters) {
                sizes[cluster]++;
            }
            this.jaccard = new double[number];
            this.staying = new int[points];
        }

        void add(int[] redrawn) {
            draws++;
            int[][] shared = new int[sizes.length][sizes.length];
            int[] drawnSizes = new int[sizes.length];
            for (int v = 0; v < clusters.length; v++) {
                shared[clusters[v]][redrawn[v]]++;
                drawnSizes[redrawn[v]]++;
            }
            int[] match = new int[sizes.length];
            for (int c = 0; c < sizes.length; c++) {
                double best = -1;
                for (int d = 0; d < sizes.length; d++) {
                    double overlap = shared[c][d] / (double) (sizes[c] + drawnSizes[d] - shared[c][d]);
                    if (overlap > best) {
                        best = overlap;
                        match[c] = d;
                    }
                }
                jaccard[c] += best;
            }
            for (int v = 0; v < clusters.length; v++) {
                staying[v] += redrawn[v] == match[clusters[v]] ? 1 : 0;
            }
        }

        double of(int cluster) {
            return draws == 0 ? Double.NaN : jaccard[cluster] / draws;
        }

        double staying(int point) {
            return draws == 0 ? Double.NaN : staying[point] / (double) draws;
        }
    }

    private static List<Bloc> blocs(
            RollCalls calls, int[] points, int[] clusters, int number, double[] distances, Stability stability) {
        List<Bloc> blocs = new ArrayList<>();
        for (int c = 0; c < number; c++) {
            List<Member> members = new ArrayList<>();
            double apart = 0;
            int pairs = 0;
            for (int a = 0; a < points.length; a++) {
                if (clusters[a] != c) {
                    continue;
                }
                members.add(new Member(calls.voters().get(points[a]), stability.staying(a)));
                for (int b = 0; b < a; b++) {
                    if (clusters[b] == c) {
                        apart += distances[a * points.length + b];
                        pairs++;
                    }
                }
            }
            blocs.add(new Bloc(members, pairs == 0 ? Double.NaN : 1 - apart / pairs, stability.of(c)));
        }
        blocs.sort(Comparator.comparingInt((Bloc bloc) -> -bloc.members().size())
                .thenComparing(bloc -> bloc.members().getFirst().voter().code()));
        return blocs;
    }

    /// All voters so that those that voted alike stand beside each other: the order of a heat map by bloc.
    public static List<Voter> inOrder(Agreements agreements, Among among, Measure measure, List<Voter> voters) {
        RollCalls calls = agreements.rollCalls();
        int[] points = voters.stream()
                .mapToInt(voter -> calls.voter(voter.code()).orElseThrow())
                .toArray();
        if (points.length < 3) {
            return voters;
        }
        Counts counts = agreements.counts(measure).add(among.of(calls), 1);
        return Arrays.stream(
                        Linkage.of(points.length, distances(counts, points)).leaves())
                .mapToObj(voters::get)
                .toList();
    }

    /// A State that is with other company than before.
    ///
    /// @param from its bloc in the earlier period, by its place in the list there
    /// @param to its bloc in the later period
    /// @param sureness the lesser of the shares of draws in which it stayed with each
    public record Move(Voter voter, int from, int to, double sureness) {}

    /// Who is, in these blocs, no longer with the bloc that continues its own of `earlier`. A later bloc
    /// continues the earlier one with which it shares most States.
    public List<Move> movedSince(Blocs earlier) {
        int[] continues = new int[blocs.size()];
        for (int later = 0; later < blocs.size(); later++) {
            int most = 0;
            continues[later] = -1;
            for (int before = 0; before < earlier.blocs.size(); before++) {
                Bloc old = earlier.blocs.get(before);
                int shared = (int) blocs.get(later).members().stream()
                        .filter(member -> old.has(member.voter().code()))
                        .count();
                if (shared > most) {
                    most = shared;
                    continues[later] = before;
                }
            }
        }
        List<Move> moves = new ArrayList<>();
        for (int later = 0; later < blocs.size(); later++) {
            for (Member member : blocs.get(later).members()) {
                int to = later;
                earlier.blocOf(member.voter().code())
                        .filter(from -> from != continues[to])
                        .ifPresent(from -> moves.add(new Move(
                                member.voter(),
                                from,
                                to,
                                Math.min(
                                        member.staying(),
                                        earlier.blocs.get(from).members().stream()
                                                .filter(old -> old.voter()
                                                        .code()
                                                        .equals(member.voter().code()))
                                                .findFirst()
                                                .map(Member::staying)
                                                .orElse(0.0)))));
            }
        }
        moves.sort(Comparator.comparingDouble((Move move) -> -move.sureness())
                .thenComparing(move -> move.voter().code()));
        return moves;
    }

    /// The place in [#blocs] of the bloc in which a State is.
    public Optional<Integer> blocOf(String code) {
        return IntStream.range(0, blocs.size())
                .filter(b -> blocs.get(b).has(code))
                .boxed()
                .findFirst();
    }

    public Settings settings() {
        return settings;
    }

    /// How many roll calls they rest on.
    public int rollCalls() {
        return rollCalls;
    }

    /// The blocs, the largest first; none where the base is too thin.
    public List<Bloc> blocs() {
        return blocs;
    }

    /// States that took part in too few of the votes to be placed.
    public List<Voter> unplaced() {
        return unplaced;
    }

    /// How well the States are separated, from -1 to 1; under 0.25 there is hardly a structure to be seen.
    public double silhouette() {
        return silhouette;
    }

    /// Its entry on the method page.
    public static Measured measured() {
        return new Measured(
                "blocs",
                "Blocs",
                "average linkage on one minus the agreement of two States; the number of blocs is the one with the"
                        + " largest mean silhouette, from 2 to " + MOST_BLOCS_TRIED,
                "States that took part in at least 30 % of the recorded votes chosen, and at least " + LEAST_ROLL_CALLS
                        + " votes",
                "The votes are drawn again 100 times, with replacement, from a stated seed. The stability of a bloc is"
                        + " the mean of its best overlap (Jaccard) with a bloc of each draw; under 0.6 it is not to be"
                        + " relied on. For each State the share of draws in which it stayed is given.",
                List.of(
                        new Paper(
                                "Robert R. Sokal and Charles D. Michener",
                                1958,
                                "A Statistical Method for Evaluating Systematic Relationships",
                                "University of Kansas Science Bulletin 38, 1409-1438"),
                        new Paper(
                                "Peter J. Rousseeuw",
                                1987,
                                "Silhouettes: A Graphical Aid to the Interpretation and Validation of Cluster Analysis",
                                "Journal of Computational and Applied Mathematics 20, 53-65"),
                        new Paper(
                                "Christian Hennig",
                                2007,
                                "Cluster-Wise Assessment of Cluster Stability",
                                "Computational Statistics & Data Analysis 52 (1), 258-271")),
                "plenary agreement --blocs --session 68");
    }
}
