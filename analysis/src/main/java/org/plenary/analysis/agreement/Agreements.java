package org.plenary.analysis.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.plenary.analysis.Among;
import org.plenary.analysis.RollCalls;
import org.plenary.analysis.Voter;

/// Counts how often voters agreed, in the bit planes of the roll calls.
///
/// A ballot is two bits, "yes or abstained" and "no or abstained": two ballots that differ in neither are the
/// same, in one of them a step apart, in both of them opposed. The matrix of all pairs of 200 voters over 6,000
/// roll calls counts about 5 million words of 0.7 MB, which stay in the cache; the inner loop is one pass of
/// plain sums of `Long.bitCount`, which the JDK compiles to vector instructions where the processor has them.
/// Immutable.
public final class Agreements {
    private final RollCalls rollCalls;
    private final Planes all;

    /// The ballots of some roll calls, voter after voter.
    private static final class Planes {
        private final int words;
        private final long[] notNo;
        private final long[] notYes;
        /// Of each voter, the first word with a ballot and the one after the last.
        private final int[] from;
        private final int[] to;

        private Planes(int words, int voters, long[] notNo, long[] notYes) {
            this.words = words;
            this.notNo = notNo;
            this.notYes = notYes;
            from = new int[voters];
            to = new int[voters];
            for (int v = 0; v < voters; v++) {
                from[v] = words;
                for (int w = 0; w < words; w++) {
                    if ((notNo[v * words + w] | notYes[v * words + w]) != 0) {
                        from[v] = Math.min(from[v], w);
                        to[v] = w + 1;
                    }
                }
            }
        }

        static Planes of(RollCalls rollCalls) {
            long[] abstained = rollCalls.plane(RollCalls.ABSTAINED);
            return new Planes(
                    rollCalls.words(),
                    rollCalls.voters().size(),
                    either(rollCalls.plane(RollCalls.YES), abstained),
                    either(rollCalls.plane(RollCalls.NO), abstained));
        }

        private static long[] either(long[] one, long[] other) {
            Arrays.setAll(one, i -> one[i] | other[i]);
            return one;
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
            return new Planes(count, from.length, masked(notNo, mask, kept, count), masked(notYes, mask, kept, count));
        }

        private long[] masked(long[] plane, long[] mask, int[] kept, int count) {
            long[] masked = new long[from.length * count];
            for (int v = 0; v < from.length; v++) {
                for (int i = 0; i < count; i++) {
                    masked[v * count + i] = plane[v * words + kept[i]] & mask[kept[i]];
                }
            }
            return masked;
        }

        /// The ballots that count by a measure: all, or those for or against.
        long[] counting(Measure measure) {
            long[] counting = new long[notNo.length];
            for (int i = 0; i < counting.length; i++) {
                counting[i] = measure == Measure.WITHOUT_ABSTENTIONS ? notNo[i] ^ notYes[i] : notNo[i] | notYes[i];
            }
            return counting;
        }

        /// The votes in which two voters agreed, in halves, above the votes that count, below: both sums come
        /// from one pass.
        long alike(boolean byHalves, long[] counting, int one, int other) {
            int first = Math.max(from[one], from[other]);
            int length = Math.min(to[one], to[other]) - first;
            int a = one * words + first;
            int b = other * words + first;
            return byHalves ? steps(counting, a, b, length) : same(counting, a, b, length);
        }

        private long same(long[] counting, int a, int b, int length) {
            int both = 0;
            int same = 0;
            for (int w = 0; w < length; w++) {
                long count = counting[a + w] & counting[b + w];
                both += Long.bitCount(count);
                same += Long.bitCount(count & ~((notNo[a + w] ^ notNo[b + w]) | (notYes[a + w] ^ notYes[b + w])));
            }
            return ((2L * same) << Integer.SIZE) | both;
        }

        private long steps(long[] counting, int a, int b, int length) {
            int both = 0;
            int apart = 0;
            for (int w = 0; w < length; w++) {
                long count = counting[a + w] & counting[b + w];
                both += Long.bitCount(count);
                apart += Long.bitCount(count & (notNo[a + w] ^ notNo[b + w]))
                        + Long.bitCount(count & (notYes[a + w] ^ notYes[b + w]));
            }
            return ((2L * both - apart) << Integer.SIZE) | both;
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
        return Optional.of(pair(measure, first.getAsInt(), second.getAsInt(), among.of(rollCalls)));
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
        Planes planes = all.among(mask);
        long alike = planes.alike(measure == Measure.LIJPHART, planes.counting(measure), one, other);
        return new Agreement((int) (alike >>> Integer.SIZE), (int) alike);
    }

    /// The agreement of all pairs over all roll calls.
    public Matrix matrix(Measure measure) {
        return matrix(measure, all);
    }

    /// The agreement of all pairs; voters without a ballot among these roll calls are left out.
    public Matrix matrix(Measure measure, Among among) {
        return matrix(measure, all.among(among.of(rollCalls)));
    }

    private Matrix matrix(Measure measure, Planes planes) {
        int[] present = IntStream.range(0, planes.from.length)
                .filter(voter -> planes.from[voter] < planes.words)
                .toArray();
        Counts counts = new Counts(measure, present.length);
        counts.add(planes, present, 1);
        List<Voter> voters = new ArrayList<>(present.length);
        for (int voter : present) {
            voters.add(rollCalls.voters().get(voter));
        }
        return new Matrix(List.copyOf(voters), counts.halves, counts.base);
    }

    /// Counts of all pairs, for roll calls that do not count alike: begins with none.
    public Counts counts(Measure measure) {
        return new Counts(measure, rollCalls.voters().size());
    }

    /// Sums over roll calls, each with a weight, for all pairs of voters in the order of the roll calls'
    /// voters.
    public final class Counts {
        private final Measure measure;
        private final int voters;
        private final int[] halves;
        private final int[] base;

        private Counts(Measure measure, int voters) {
            this.measure = measure;
            this.voters = voters;
            halves = new int[voters * voters];
            base = new int[voters * voters];
        }

        /// Adds the roll calls of a set, each so many times.
        public Counts add(long[] mask, int times) {
            add(all.among(mask), IntStream.range(0, voters).toArray(), times);
            return this;
        }

        private void add(Planes planes, int[] who, int times) {
            long[] counting = planes.counting(measure);
            boolean byHalves = measure == Measure.LIJPHART;
            for (int a = 0; a < voters; a++) {
                for (int b = 0; b <= a; b++) {
                    long alike = planes.alike(byHalves, counting, who[a], who[b]);
                    halves[a * voters + b] += times * (int) (alike >>> Integer.SIZE);
                    base[a * voters + b] += times * (int) alike;
                }
            }
        }

        /// The agreement of two voters by their places among the roll calls' voters.
        public Agreement agreement(int one, int other) {
            int place = Math.max(one, other) * voters + Math.min(one, other);
            return new Agreement(halves[place], base[place]);
        }
    }

    /// The agreement of all pairs in every session. Goes word by word: a session has only one to three.
    public Cube cube(Measure measure) {
        int n = rollCalls.voters().size();
        int[] firstWords = rollCalls.firstWords();
        int sessions = firstWords.length - 1;
        int[] sessionOfWord = new int[all.words];
        for (int s = 0; s < sessions; s++) {
            Arrays.fill(sessionOfWord, firstWords[s], firstWords[s + 1], s);
        }
        long[] counting = all.counting(measure);
        boolean byHalves = measure == Measure.LIJPHART;
        short[] halves = new short[n * (n - 1) / 2 * sessions];
        short[] base = new short[halves.length];
        for (int a = 1; a < n; a++) {
            for (int b = 0; b < a; b++) {
                int place = Cube.pair(a, b) * sessions;
                int end = Math.min(all.to[a], all.to[b]);
                for (int w = Math.max(all.from[a], all.from[b]); w < end; w++) {
                    long count = counting[a * all.words + w] & counting[b * all.words + w];
                    long oneWay = count & (all.notNo[a * all.words + w] ^ all.notNo[b * all.words + w]);
                    long otherWay = count & (all.notYes[a * all.words + w] ^ all.notYes[b * all.words + w]);
                    int both = Long.bitCount(count);
                    int apart = byHalves
                            ? Long.bitCount(oneWay) + Long.bitCount(otherWay)
                            : 2 * Long.bitCount(oneWay | otherWay);
                    int at = place + sessionOfWord[w];
                    halves[at] += (short) (2 * both - apart);
                    base[at] += (short) both;
                }
            }
        }
        return new Cube(rollCalls.voters(), rollCalls.sessions(), halves, base);
    }
}
