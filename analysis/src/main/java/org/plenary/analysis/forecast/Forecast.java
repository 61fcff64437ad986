package org.plenary.analysis.forecast;

import java.util.List;
import java.util.Optional;

import org.plenary.analysis.RollCalls;
import org.plenary.analysis.Voter;

/// How each State would vote on a text, with probabilities.
///
/// @param session the forecast uses roll calls of earlier sessions only
/// @param states by code
/// @param unknown States without any ballot before
/// @param precedents the earlier roll calls on the likest texts, the weightiest first
public record Forecast(int session, List<Chances> states, List<Voter> unknown, List<Precedent> precedents) {
    /// The probabilities of one State, if it casts a ballot.
    ///
    /// @param present the share of the last two hundred roll calls in which it cast a ballot
    /// @param point its last ideal point; 0 where it has none
    /// @param moves when it changed its position in roll calls on like texts, the latest last
    /// @param precedents the three of its own earlier ballots that weigh most
    public record Chances(
            Voter voter,
            double yes,
            double abstained,
            double no,
            double present,
            double point,
            boolean sponsor,
            List<Precedent> precedents,
            List<Moved> moves) {
        public Chances {
            precedents = List.copyOf(precedents);
            moves = List.copyOf(moves);
        }

        /// The likeliest ballot: [RollCalls#YES], [RollCalls#ABSTAINED] or [RollCalls#NO].
        public byte likeliest() {
            if (yes >= abstained && yes >= no) {
                return RollCalls.YES;
            }
            return abstained >= no ? RollCalls.ABSTAINED : RollCalls.NO;
        }
    }

    /// An earlier roll call on a text like it.
    ///
    /// @param likeness of the titles, 0 to 1
    /// @param weight after age is counted
    /// @param ballot of the State it is shown for; [RollCalls#NONE] where it is shown for all
    public record Precedent(RollCalls.Entry rollCall, double likeness, double weight, byte ballot) {}

    /// A State that voted otherwise on a like text than it had before.
    public record Moved(RollCalls.Entry before, byte from, RollCalls.Entry after, byte to) {}

    public Forecast {
        states = List.copyOf(states);
        unknown = List.copyOf(unknown);
        precedents = List.copyOf(precedents);
    }

    public Optional<Chances> of(String code) {
        return states.stream().filter(one -> one.voter().code().equals(code)).findFirst();
    }

    /// The expected number of yes votes.
    public double expectedYes() {
        return states.stream().mapToDouble(Chances::yes).sum();
    }

    public double expectedNo() {
        return states.stream().mapToDouble(Chances::no).sum();
    }

    public double expectedAbstentions() {
        return states.stream().mapToDouble(Chances::abstained).sum();
    }
}
