package org.plenary.analysis.blocs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.plenary.analysis.Among;
import org.plenary.analysis.Measured;
import org.plenary.analysis.Measured.Paper;
import org.plenary.analysis.RollCalls;

/// How closely a group kept together in the votes of one session.
///
/// @param session the regular session
/// @param rice the mean over the votes of |yes - no| / (yes + no), abstentions left out
/// @param riceBase votes in which at least two of the group voted yes or no
/// @param agreementIndex the mean over the votes of (m - (n - m) / 2) / n, where m of the n that took part are
/// in the
///     most frequent of the three positions
/// @param agreementBase votes in which at least two of the group took part
public record Cohesion(int session, Mean rice, int riceBase, Mean agreementIndex, int agreementBase) {
    /// A mean over roll calls.
    ///
    /// @param standardError of the mean, as if the votes were drawn independently; not a number for fewer than
    /// two
    public record Mean(double value, double standardError) {
        /// The bounds of the mean at 95 %.
        public double low() {
            return value - 1.96 * standardError;
        }

        public double high() {
            return value + 1.96 * standardError;
        }
    }

    /// Sums for a mean.
    private static final class Sum {
        private int count;
        private double sum;
        private double squares;

        void add(double value) {
            count++;
            sum += value;
            squares += value * value;
        }

        Mean mean() {
            double mean = sum / count;
            double variance = Math.max(0, (squares - count * mean * mean) / (count - 1));
            return new Mean(mean, Math.sqrt(variance / count));
        }
    }

    /// The cohesion of a group in every session with a vote in which at least two of it took part.
    public static List<Cohesion> of(RollCalls calls, Collection<String> codes, Among among) {
        int[] group = codes.stream()
                .flatMapToInt(code -> calls.voter(code).stream())
                .distinct()
                .toArray();
        List<Cohesion> bySession = new ArrayList<>();
        int[] first = calls.firstRollCalls();
        for (int s = 0; s < calls.sessions().size(); s++) {
            Sum rice = new Sum();
            Sum index = new Sum();
            for (int i = first[s]; i < first[s + 1]; i++) {
                if (among.in().test(calls.entries().get(i))) {
                    add(calls, group, i, rice, index);
                }
            }
            if (index.count > 0) {
                bySession.add(
                        new Cohesion(calls.sessions().get(s), rice.mean(), rice.count, index.mean(), index.count));
            }
        }
        return bySession;
    }

    private static void add(RollCalls calls, int[] group, int rollCall, Sum rice, Sum index) {
        int[] counts = new int[4];
        for (int voter : group) {
            counts[calls.ballot(voter, rollCall)]++;
        }
        int yes = counts[RollCalls.YES];
        int no = counts[RollCalls.NO];
        int all = yes + no + counts[RollCalls.ABSTAINED];
        if (yes + no >= 2) {
            rice.add(rice(yes, no));
        }
        if (all >= 2) {
            index.add(agreementIndex(yes, no, counts[RollCalls.ABSTAINED]));
        }
    }

    /// Rice's index of one vote: 0 where a group is split evenly, 1 where it is of one mind.
    public static double rice(int yes, int no) {
        return Math.abs(yes - no) / (double) (yes + no);
    }

    /// The agreement index of one vote: 0 where a group is spread evenly over yes, no and abstention, 1 where
    /// it is of one mind.
    public static double agreementIndex(int yes, int no, int abstained) {
        int all = yes + no + abstained;
        int most = Math.max(yes, Math.max(no, abstained));
        return (most - (all - most) / 2.0) / all;
    }

    /// The entries of the method page.
    public static List<Measured> measured() {
        String uncertainty = "The interval is that of the mean over the votes (95 %), as if they were drawn"
                + " independently. Small groups are cohesive by chance more often than large ones.";
        return List.of(
                new Measured(
                        "cohesion-rice",
                        "Cohesion, Rice",
                        "the mean over the votes of the difference between yes and no in the group, divided by their sum",
                        "recorded votes in which at least two of the group voted yes or no; abstentions are left out",
                        uncertainty,
                        List.of(new Paper(
                                "Stuart A. Rice",
                                1925,
                                "The Behavior of Legislative Groups: A Method of Measurement",
                                "Political Science Quarterly 40 (1), 60-72")),
                        "plenary agreement --cohesion"),
                new Measured(
                        "cohesion-agreement-index",
                        "Cohesion, agreement index",
                        "the mean over the votes of the largest of yes, no and abstention in the group less half of all"
                                + " others, divided by all that took part",
                        "recorded votes in which at least two of the group took part",
                        uncertainty,
                        List.of(new Paper(
                                "Simon Hix, Abdul Noury and Gérard Roland",
                                2005,
                                "Power to the Parties: Cohesion and Competition in the European Parliament, 1979-2001",
                                "British Journal of Political Science 35 (2), 209-234")),
                        "plenary agreement --cohesion"));
    }
}
