package org.plenary.analysis.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.plenary.analysis.Measured;
import org.plenary.analysis.RollCalls;
import org.plenary.analysis.Voter;

/// Forecasts roll calls of one session from those of the sessions before.
///
/// Three views of each ballot are combined: what the State did in roll calls on the likest titles, weighted by
/// likeness and age and backed off to its ideal point where it did little; where its ideal point falls between
/// the cuts of those roll calls; and how it usually votes. A multinomial logit weighs them, fitted to the
/// sessions before that have five hundred roll calls together, each of which was seen from before its own
/// beginning.
public final class Forecaster {
    private static final int TRAINING_ROLL_CALLS = 500;
    /// Sessions that have no more together are seen from before the first of them: each view costs a fit.
    private static final int FEW_ROLL_CALLS = 40;

    private static final int SHOWN = 3;
    /// Texts less like each other than this are not taken for the same question put again.
    private static final double ALIKE = 0.5;

    /// Sponsors are not in the record, so that no model can learn what a sponsor does; that one votes for its
    /// own draft is taken as nearly certain, and said so.
    static final double SPONSOR_FOR = 0.98;

    private final History history;
    private final Evidence evidence;
    private final Optional<Logit> logit;
    private final double[][] afterLast;

    private Forecaster(History history, Evidence evidence, Optional<Logit> logit, double[][] afterLast) {
        this.history = history;
        this.evidence = evidence;
        this.logit = logit;
        this.afterLast = afterLast;
    }

    /// For the method page.
    public static Measured measured() {
        return new Measured(
                "forecast",
                "Forecast of a vote",
                "A multinomial logit of what a State did on texts with like titles (by the cosine of their rare words, the more recent the more), where its ideal point falls between the cuts of those texts, and how it usually votes.",
                "Contested roll calls of sessions before the one forecast, and nothing else.",
                "Probabilities, tested backwards beside simple rules; absences are not predicted, and what a sponsor does is assumed.",
                List.of(new Measured.Paper(
                        "Gerard Salton and Christopher Buckley",
                        1988,
                        "Term-weighting approaches in automatic text retrieval",
                        "Information Processing and Management 24 (5)")),
                "plenary backtest");
    }

    /// Learns from all sessions before `session`.
    public static Forecaster before(int session, History history) {
        List<double[]> rows = new ArrayList<>();
        List<Byte> choices = new ArrayList<>();
        double[][] afterLast = new double[4][3];
        int to = history.first(session);
        int least = to - TRAINING_ROLL_CALLS;
        while (to > least && to > 0) {
            int training = history.session(to - 1);
            int from = history.first(training);
            while (from > 0 && to - history.first(history.session(from - 1)) <= FEW_ROLL_CALLS) {
                training = history.session(from - 1);
                from = history.first(training);
            }
            if (from == 0) {
                break;
            }
            Evidence before = history.before(training);
            for (int i = from; i < to; i++) {
                Evidence.OfText of = before.new OfText(history.text(i));
                byte[] ballots = history.ballots(i);
                for (int voter = 0; voter < ballots.length; voter++) {
                    if (ballots[voter] != RollCalls.NONE) {
                        byte choice = (byte) (ballots[voter] - RollCalls.YES);
                        rows.add(of.features(voter));
                        choices.add(choice);
                        afterLast[of.last(voter) + 1][choice]++;
                    }
                }
            }
            to = from;
        }
        byte[] chosen = new byte[choices.size()];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = choices.get(i);
        }
        Evidence evidence = history.before(session);
        for (double[] of : afterLast) {
            double sum = of[0] + of[1] + of[2];
            for (int choice = 0; choice < 3; choice++) {
                of[choice] = (of[choice] + 3 * evidence.usualOfAll()[choice]) / (sum + 3);
            }
        }
        return new Forecaster(
                history,
                evidence,
                rows.isEmpty() ? Optional.empty() : Optional.of(Logit.fitted(rows.toArray(double[][]::new), chosen)),
                afterLast);
    }

    /// The session it forecasts.
    public int session() {
        return evidence.session();
    }

    /// All models, the simplest first; the last is the one that forecasts.
    static List<String> models() {
        return List.of("always-yes", "nearest-title", "ideal-point", "nearest-neighbours", "stacked");
    }

    /// The probabilities of yes, abstained and no by each of the [#models].
    double[][] chances(Evidence.OfText of, int voter) {
        return new double[][] {
            evidence.usualOfAll(),
            afterLast[of.last(voter) + 1],
            of.byPoint(voter),
            of.byNeighbours(voter),
            stacked(of, voter)
        };
    }

    private double[] stacked(Evidence.OfText of, int voter) {
        return logit.map(fitted -> fitted.chances(of.features(voter))).orElseGet(() -> of.byNeighbours(voter));
    }

    Evidence.OfText evidence(String text) {
        return evidence.new OfText(text);
    }

    /// How each of `voters` would vote on a text.
    ///
    /// @param text its title, with its subjects
    /// @param sponsors by code
    public Forecast of(String text, List<Voter> voters, Set<String> sponsors) {
        Evidence.OfText of = evidence(text);
        RollCalls calls = history.rollCalls();
        List<Forecast.Chances> chances = new ArrayList<>();
        List<Voter> unknown = new ArrayList<>();
        for (Voter voter : voters) {
            int index = calls.voter(voter.code()).orElse(-1);
            if (index < 0) {
                unknown.add(voter);
                continue;
            }
            double[] said = stacked(of, index);
            if (sponsors.contains(voter.code())) {
                double rest = (1 - SPONSOR_FOR) / Math.max(1e-9, said[1] + said[2]);
                said = new double[] {SPONSOR_FOR, said[1] * rest, said[2] * rest};
            }
            chances.add(new Forecast.Chances(
                    voter,
                    said[0],
                    said[1],
                    said[2],
                    evidence.attendance(index),
                    evidence.point(index),
                    sponsors.contains(voter.code()),
                    precedents(of, index),
                    moves(of, index)));
        }
        return new Forecast(session(), chances, unknown, likest(of));
    }

    private List<Forecast.Precedent> precedents(Evidence.OfText of, int voter) {
        return of.neighbours().stream()
                .filter(one -> history.ballots(one.rollCall())[voter] != RollCalls.NONE)
                .sorted(Comparator.comparingDouble(Evidence.Neighbour::weight).reversed())
                .limit(SHOWN)
                .map(one -> precedent(one, history.ballots(one.rollCall())[voter]))
                .toList();
    }

    private List<Forecast.Moved> moves(Evidence.OfText of, int voter) {
        List<Integer> voted = of.neighbours().stream()
                .filter(one -> one.likeness() > ALIKE)
                .map(Evidence.Neighbour::rollCall)
                .filter(i -> history.ballots(i)[voter] != RollCalls.NONE)
                .sorted()
                .toList();
        List<Forecast.Moved> moves = new ArrayList<>();
        for (int k = 1; k < voted.size(); k++) {
            byte from = history.ballots(voted.get(k - 1))[voter];
            byte to = history.ballots(voted.get(k))[voter];
            if (from != to) {
                List<RollCalls.Entry> entries = history.rollCalls().entries();
                moves.add(new Forecast.Moved(entries.get(voted.get(k - 1)), from, entries.get(voted.get(k)), to));
            }
        }
        return moves;
    }

    private List<Forecast.Precedent> likest(Evidence.OfText of) {
        return of.neighbours().stream()
                .limit(SHOWN)
                .map(one -> precedent(one, RollCalls.NONE))
                .toList();
    }

    private Forecast.Precedent precedent(Evidence.Neighbour one, byte ballot) {
        return new Forecast.Precedent(
                history.rollCalls().entries().get(one.rollCall()), one.likeness(), one.weight(), ballot);
    }
}
