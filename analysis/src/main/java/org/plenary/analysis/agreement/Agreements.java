package org.plenary.analysis.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.plenary.analysis.Among;
import org.plenary.analysis.RollCalls;
import org.plenary.analysis.Voter;

/// Counts how often voters agreed, in the bit planes of the roll calls.
///
/// The matrix of all pairs of 200 voters over 6,000 roll calls is about 5.5 million counts of 64 bits in 0.9
/// MB that
/// stay in the cache; the inner loops are plain sums of `Long.bitCount`, which the JDK compiles to vector
/// instructions where the processor has them. Holds a copy of the planes; immutable.
public final class Agreements {
    private final RollCalls rollCalls;
    private final Planes all;

    /// The planes of some roll calls: words of yes, no and abstention, voter after voter.
    private static final class Planes {
        private final int words;
        private final long[] yes;
        private final long[] no;
        private final long[] abstained;

        private Planes(int words, long[] yes, long[] no, long[] abstained) {
            this.words = words;
            this.yes = yes;
            this.no = no;
            this.abstained = abstained;
        }

        static Planes of(RollCalls rollCalls) {
            return new Planes(
                    rollCalls.words(),
                    rollCalls.plane(RollCalls.YES),
                    rollCalls.plane(RollCalls.NO),
                    rollCalls.plane(RollCalls.ABSTAINED));
        }

        /// Only the roll calls of `mask`, without the words in which there are none.
        Planes among(long[] mask) {
            int[] kept = new int[words];
            int count = 0;
            for (int w = 0; w < words; w++) {
                if (mask[w] != 0) {
                    kept[count++] = w;
                }
            }
            int voters = words == 0 ? 0 : yes.length / words;
            return new Planes(
                    count,
                    masked(yes, mask, kept, count, voters),
                    masked(no, mask, kept, count, voters),
                    masked(abstained, mask, kept, count, voters));
        }

        private long[] masked(long[] plane, long[] mask, int[] kept, int count, int voters) {
            long[] masked = new long[voters * count];
            for (int v = 0; v < voters; v++) {
                for (int i = 0; i < count; i++) {
                    masked[v * count + i] = plane[v * words + kept[i]] & mask[kept[i]];
                }
            }
            return masked;
        }

        /// Yes or no.
        long[] sides() {
            return either(yes, no);
        }

        /// Any of the three.
        long[] voting() {
            return either(sides(), abstained);
        }

        private static long[] either(long[] one, long[] other) {
            long[] either = new long[one.length];
            for (int i = 0; i < either.length; i++) {
                either[i] = one[i] | other[i];
            }
            return either;
        }
    }

    private Agreements(RollCalls rollCalls) {
        this.rollCalls = rollCalls;
        this.all = Planes.of(rollCalls);
    }

    public static Agreements of(RollCalls rollCalls) {
        return new Agreements(rollCalls);
    }

    /// The roll calls counted.
    public RollCalls rollCalls() {
        return rollCalls;
    }

    /// The agreement of two voters, by their codes; empty if one has no ballot in the record.
    public Optional<Agreement> of(String one, String other, Measure measure, Among among) {
        OptionalInt first = rollCalls.voter(one);
        OptionalInt second = rollCalls.voter(other);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(pair(
                measure,
                first.getAsInt(),
                second.getAsInt(),
                rollCalls.where(i -> among.in().test(rollCalls.entries().get(i)))));
    }

    /// The agreement of two voters in every session in which both took part in a vote, by session.
    public List<InSession> bySession(String one, String other, Measure measure, Among among) {
        List<InSession> bySession = new ArrayList<>();
        OptionalInt first = rollCalls.voter(one);
        OptionalInt second = rollCalls.voter(other);
        if (first.isEmpty() || second.isEmpty()) {
            return bySession;
        }
        for (int session : rollCalls.sessions()) {
            Agreement agreement = pair(
                    measure,
                    first.getAsInt(),
                    second.getAsInt(),
                    rollCalls.where(i -> rollCalls.entries().get(i).session() == session
                            && among.in().test(rollCalls.entries().get(i))));
            if (agreement.known()) {
                bySession.add(new InSession(session, agreement));
            }
        }
        return bySession;
    }

    /// The agreement of a pair in one session.
    public record InSession(int session, Agreement agreement) {}

    private Agreement pair(Measure measure, int one, int other, long[] mask) {
        int both = 0;
        int same = 0;
        int sides = 0;
        int sameSides = 0;
        for (int w = 0; w < all.words; w++) {
            int a = one * all.words + w;
            int b = other * all.words + w;
            long alike = (all.yes[a] & all.yes[b]) | (all.no[a] & all.no[b]);
            long sidesA = all.yes[a] | all.no[a];
            long sidesB = all.yes[b] | all.no[b];
            both += Long.bitCount((sidesA | all.abstained[a]) & (sidesB | all.abstained[b]) & mask[w]);
            same += Long.bitCount((alike | (all.abstained[a] & all.abstained[b])) & mask[w]);
            sides += Long.bitCount(sidesA & sidesB & mask[w]);
            sameSides += Long.bitCount(alike & mask[w]);
        }
        return measure.of(both, same, sides, sameSides);
    }

    /// The agreement of all pairs over all roll calls.
    public Matrix matrix(Measure measure) {
        return matrix(measure, all);
    }

    /// The agreement of all pairs; voters without a ballot among these roll calls are left out.
    public Matrix matrix(Measure measure, Among among) {
        return matrix(
                measure,
                all.among(
                        rollCalls.where(i -> among.in().test(rollCalls.entries().get(i)))));
    }

    private Matrix matrix(Measure measure, Planes planes) {
        int[] present = present(planes.voting(), planes.words);
        Counts counts = new Counts(measure);
        counts.add(planes, present, 1);
        List<Voter> voters = new ArrayList<>(present.length);
        for (int voter : present) {
            voters.add(rollCalls.voters().get(voter));
        }
        return new Matrix(List.copyOf(voters), counts.halves, counts.base);
    }

    /// Counts of all pairs, for roll calls that do not count alike: begins with none.
    public Counts counts(Measure measure) {
        return new Counts(measure);
    }

    /// Sums over roll calls, each with a weight, for all pairs of voters in the order of the roll calls'
    /// voters.
    public final class Counts {
        private final Measure measure;
        private int voters;
        private int[] halves = {};
        private int[] base = {};

        private Counts(Measure measure) {
            this.measure = measure;
        }

        /// Adds the roll calls of a set, each so many times.
        public Counts add(long[] mask, int times) {
            int[] everybody = new int[rollCalls.voters().size()];
            Arrays.setAll(everybody, v -> v);
            add(all.among(mask), everybody, times);
            return this;
        }

        private void add(Planes planes, int[] who, int times) {
            int n = who.length;
            if (halves.length == 0) {
                voters = n;
                halves = new int[n * n];
                base = new int[n * n];
            }
            int words = planes.words;
            long[] yes = planes.yes;
            long[] no = planes.no;
            long[] abstained = planes.abstained;
            boolean positions = measure != Measure.WITHOUT_ABSTENTIONS;
            boolean sidesToo = measure != Measure.IDENTICAL;
            long[] voting = planes.voting();
            long[] sides = planes.sides();
            for (int a = 0; a < n; a++) {
                int oa = who[a] * words;
                for (int b = 0; b <= a; b++) {
                    int ob = who[b] * words;
                    int both = positions ? common(voting, oa, ob, words) : 0;
                    int same = positions ? alike(yes, no, abstained, oa, ob, words) : 0;
                    int bothTookSides = sidesToo ? common(sides, oa, ob, words) : 0;
                    int sameSide = sidesToo ? alike(yes, no, oa, ob, words) : 0;
                    halves[a * n + b] += times * measure.halves(both, same, bothTookSides, sameSide);
                    base[a * n + b] += times * measure.base(both, bothTookSides);
                }
            }
        }

        /// The agreement of two voters by their places among the roll calls' voters.
        public Agreement agreement(int one, int other) {
            int place = Math.max(one, other) * voters + Math.min(one, other);
            return new Agreement(halves[place], base[place]);
        }
    }

    private int[] present(long[] voting, int words) {
        int[] present = new int[rollCalls.voters().size()];
        int count = 0;
        for (int v = 0; v < present.length; v++) {
            long any = 0;
            for (int w = 0; w < words; w++) {
                any |= voting[v * words + w];
            }
            if (any != 0) {
                present[count++] = v;
            }
        }
        return Arrays.copyOf(present, count);
    }

    private static int common(long[] plane, int a, int b, int words) {
        int count = 0;
        for (int w = 0; w < words; w++) {
            count += Long.bitCount(plane[a + w] & plane[b + w]);
        }
        return count;
    }

    private static int alike(long[] one, long[] other, int a, int b, int words) {
        int count = 0;
        for (int w = 0; w < words; w++) {
            count += Long.bitCount((one[a + w] & one[b + w]) | (other[a + w] & other[b + w]));
        }
        return count;
    }

    private static int alike(long[] one, long[] other, long[] third, int a, int b, int words) {
        int count = 0;
        for (int w = 0; w < words; w++) {
            count += Long.bitCount(
                    (one[a + w] & one[b + w]) | (other[a + w] & other[b + w]) | (third[a + w] & third[b + w]));
        }
        return count;
    }

    /// The agreement of all pairs in every session.
    public Cube cube(Measure measure) {
        int words = all.words;
        int n = rollCalls.voters().size();
        int[] firstWords = rollCalls.firstWords();
        int sessions = firstWords.length - 1;
        long[] yes = all.yes;
        long[] no = all.no;
        long[] abstained = all.abstained;
        long[] sides = all.sides();
        long[] voting = all.voting();
        short[] halves = new short[n * (n - 1) / 2 * sessions];
        short[] base = new short[halves.length];
        for (int a = 1; a < n; a++) {
            for (int b = 0; b < a; b++) {
                int place = Cube.pair(a, b) * sessions;
                for (int s = 0; s < sessions; s++) {
                    int oa = a * words + firstWords[s];
                    int ob = b * words + firstWords[s];
                    int length = firstWords[s + 1] - firstWords[s];
                    int both = measure == Measure.WITHOUT_ABSTENTIONS ? 0 : common(voting, oa, ob, length);
                    int same = measure == Measure.WITHOUT_ABSTENTIONS ? 0 : alike(yes, no, abstained, oa, ob, length);
                    int bothTookSides = measure == Measure.IDENTICAL ? 0 : common(sides, oa, ob, length);
                    int sameSide = measure == Measure.IDENTICAL ? 0 : alike(yes, no, oa, ob, length);
                    halves[place + s] = (short) measure.halves(both, same, bothTookSides, sameSide);
                    base[place + s] = (short) measure.base(both, bothTookSides);
                }
            }
        }
        return new Cube(rollCalls.voters(), rollCalls.sessions(), halves, base);
    }
}
