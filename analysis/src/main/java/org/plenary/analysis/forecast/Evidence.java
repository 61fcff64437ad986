package org.plenary.analysis.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.plenary.analysis.RollCalls;
import org.plenary.analysis.ideal.BallotMatrix;
import org.plenary.analysis.ideal.Estimate;
import org.plenary.analysis.ideal.IdealPoints;

/// What the sessions before one tell about a text: who voted how on texts like it, and where everybody stands.
///
/// Nothing of the session itself or of a later one is read, not even to say how rare a word is.
final class Evidence {
    static final int FEATURES = 22;
    private static final String POSITIVE = "USA";
    private static final int NEIGHBOURS = 25;
    private static final int CUTS = 6;
    /// How fast a neighbour loses weight as its title is less like the text, and as it is older.
    private static final double BY_LIKENESS = 9;

    private static final double BY_SESSION = 0.22;
    private static final double BACK_OFF = 0.15;
    /// Roll calls by which it is judged how a State usually votes: two or three sessions.
    private static final int RECENT = 200;

    private static final double LEAST_CHANCE = 0.004;

    private final History history;
    private final int session;
    private final int end;
    private final TextVectors vectors;
    /// Where each item divides the line. The fit itself, with its ballots, is not kept: several sessions are.
    private final Map<Integer, Estimate.Cut> cutOfItem = new HashMap<>();
    private final double[] points;
    private final double[] errors;
    private final boolean[] placed;
    private final double[][] usual;
    private final double[] usualOfAll;
    private final double[] attendance;

    /// An earlier roll call on a text like the one asked about.
    record Neighbour(int rollCall, double likeness, double weight) {}

    Evidence(History history, int session) {
        this.history = history;
        this.session = session;
        end = history.first(session);
        vectors = new TextVectors(history.textsBefore(end));
        RollCalls calls = history.rollCalls();
        int voters = calls.voters().size();
        points = new double[voters];
        errors = new double[voters];
        placed = new boolean[voters];
        usual = new double[voters][3];
        usualOfAll = new double[3];
        attendance = new double[voters];
        if (IdealPoints.fast(BallotMatrix.of(history.sample(), i -> i < end), POSITIVE) instanceof Estimate found) {
            place(found);
        }
        countRecent(voters);
    }

    private void place(Estimate found) {
        for (int voter = 0; voter < points.length; voter++) {
            List<Estimate.Place> places =
                    found.of(history.rollCalls().voters().get(voter).code());
            if (!places.isEmpty()) {
                points[voter] = places.getLast().point();
                errors[voter] = places.getLast().error();
                placed[voter] = true;
            }
        }
        for (int i = 0; i < end; i++) {
            int item = history.sample().item(i);
            found.cut(Integer.toString(item)).ifPresent(cut -> cutOfItem.put(item, cut));
        }
    }

    private void countRecent(int voters) {
        double all = 0;
        int recent = Math.min(RECENT, end);
        for (int i = end - recent; i < end; i++) {
            byte[] ballots = history.ballots(i);
            for (int voter = 0; voter < voters; voter++) {
                if (ballots[voter] != RollCalls.NONE) {
                    usual[voter][ballots[voter] - RollCalls.YES]++;
                    usualOfAll[ballots[voter] - RollCalls.YES]++;
                    all++;
                }
            }
        }
        for (int choice = 0; choice < 3; choice++) {
            usualOfAll[choice] = (usualOfAll[choice] + 1) / (all + 3);
        }
        for (int voter = 0; voter < voters; voter++) {
            double[] of = usual[voter];
            double count = of[0] + of[1] + of[2];
            attendance[voter] = (count + 1) / (recent + 2);
            for (int choice = 0; choice < 3; choice++) {
                of[choice] = (of[choice] + 4 * usualOfAll[choice]) / (count + 4);
            }
        }
    }

    int session() {
        return session;
    }

    /// The share of the last roll calls in which a State cast a ballot.
    double attendance(int voter) {
        return attendance[voter];
    }

    /// The last ideal point of a State; 0 where it has none.
    double point(int voter) {
        return points[voter];
    }

    double[] usualOfAll() {
        return usualOfAll;
    }

    /// The earlier roll calls most like a text, the likest first; of two alike, the later.
    private List<Neighbour> likeThis(String text) {
        double[] likeness = vectors.similarities(text);
        List<Neighbour> neighbours = new ArrayList<>();
        IntStream.range(0, end)
                .filter(i -> likeness[i] > 0)
                .mapToObj(i -> new Neighbour(
                        i,
                        likeness[i],
                        Math.exp(BY_LIKENESS * (likeness[i] - 1) - BY_SESSION * (session - history.session(i)))))
                .sorted(Comparator.comparingDouble(Neighbour::weight)
                        .thenComparingInt(Neighbour::rollCall)
                        .reversed())
                .limit(NEIGHBOURS)
                .forEach(neighbours::add);
        return neighbours;
    }

    /// The neighbour with the likest title, whatever its age; of several, the latest.
    static Optional<Neighbour> likest(List<Neighbour> neighbours) {
        return neighbours.stream()
                .max(Comparator.comparingDouble((Neighbour one) -> Math.round(one.likeness() * 1e6))
                        .thenComparingInt(Neighbour::rollCall));
    }

    /// What is known of one text.
    final class OfText {
        private final List<Neighbour> neighbours;
        private final List<Estimate.Cut> cuts = new ArrayList<>();
        private final List<Double> cutWeights = new ArrayList<>();
        private final double[] shares = new double[3];
        private final double best;

        OfText(String text) {
            neighbours = likeThis(text);
            best = neighbours.stream().mapToDouble(Neighbour::likeness).max().orElse(0);
            double total = 0.02;
            for (int choice = 0; choice < 3; choice++) {
                shares[choice] = 0.02 * usualOfAll[choice];
            }
            for (Neighbour neighbour : neighbours) {
                byte[] ballots = history.ballots(neighbour.rollCall());
                double[] counts = new double[3];
                double cast = 0;
                for (byte ballot : ballots) {
                    if (ballot != RollCalls.NONE) {
                        counts[ballot - RollCalls.YES]++;
                        cast++;
                    }
                }
                for (int choice = 0; choice < 3; choice++) {
                    shares[choice] += neighbour.weight() * counts[choice] / cast;
                }
                total += neighbour.weight();
                if (cuts.size() < CUTS) {
                    Estimate.Cut cut = cutOfItem.get(history.sample().item(neighbour.rollCall()));
                    if (cut != null) {
                        cuts.add(cut);
                        cutWeights.add(neighbour.weight());
                    }
                }
            }
            for (int choice = 0; choice < 3; choice++) {
                shares[choice] /= total;
            }
        }

        List<Neighbour> neighbours() {
            return neighbours;
        }

        /// What the ideal point says, with the cuts of the likest roll calls.
        double[] byPoint(int voter) {
            double[] chances = new double[3];
            double total = 0;
            if (placed[voter]) {
                for (int k = 0; k < cuts.size(); k++) {
                    double[] at = cuts.get(k).at(points[voter], errors[voter]);
                    for (int choice = 0; choice < 3; choice++) {
                        chances[choice] += cutWeights.get(k) * at[choice];
                    }
                    total += cutWeights.get(k);
                }
            }
            for (int choice = 0; choice < 3; choice++) {
                chances[choice] = total > 0 ? chances[choice] / total : usual[voter][choice];
            }
            return chances;
        }

        /// What a State did in the likest roll calls; where it did little, what its point says.
        double[] byNeighbours(int voter) {
            double[] back = byPoint(voter);
            double[] chances = new double[3];
            double most = neighbours.isEmpty() ? 1 : neighbours.getFirst().weight();
            double total = 0;
            for (Neighbour neighbour : neighbours) {
                byte ballot = history.ballots(neighbour.rollCall())[voter];
                if (ballot != RollCalls.NONE) {
                    chances[ballot - RollCalls.YES] += neighbour.weight();
                    total += neighbour.weight();
                }
            }
            // Weight of the back-off: a part of the likest neighbour's, more where nothing is very like.
            double added = BACK_OFF * most + 0.003;
            for (int choice = 0; choice < 3; choice++) {
                chances[choice] =
                        (chances[choice] + added * (0.7 * back[choice] + 0.3 * usual[voter][choice])) / (total + added);
            }
            return chances;
        }

        /// The ballot of a State in the likest roll call in which it cast one; -1 where there is none.
        int last(int voter) {
            return neighbours.stream()
                    .filter(neighbour -> history.ballots(neighbour.rollCall())[voter] != RollCalls.NONE)
                    .max(Comparator.comparingDouble((Neighbour one) -> Math.round(one.likeness() * 1e6))
                            .thenComparingInt(Neighbour::rollCall))
                    .map(one -> history.ballots(one.rollCall())[voter] - RollCalls.YES)
                    .orElse(-1);
        }

        double[] features(int voter) {
            double[] near = byNeighbours(voter);
            double[] point = byPoint(voter);
            int last = last(voter);
            double[] x = new double[FEATURES];
            int at = 0;
            x[at++] = 1;
            x[at++] = best;
            for (double[] of : new double[][] {near, point, usual[voter], shares}) {
                x[at++] = log(of[1]) - log(of[0]);
                x[at++] = log(of[2]) - log(of[0]);
            }
            x[at++] = best * (log(near[1]) - log(near[0]));
            x[at++] = best * (log(near[2]) - log(near[0]));
            x[at++] = best * (log(point[1]) - log(point[0]));
            x[at++] = best * (log(point[2]) - log(point[0]));
            for (int choice = 0; choice < 3; choice++) {
                x[at++] = last == choice ? 1 : 0;
                x[at++] = last == choice ? best : 0;
            }
            x[at++] = points[voter];
            x[at] = points[voter] * points[voter];
            return x;
        }

        private static double log(double chance) {
            return Math.log(Math.max(LEAST_CHANCE, chance));
        }
    }
}
