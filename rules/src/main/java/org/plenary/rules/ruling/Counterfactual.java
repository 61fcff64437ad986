package org.plenary.rules.ruling;

import java.math.BigInteger;
import java.util.List;

import org.plenary.rules.vote.Position;

/// The fewest ballots whose change would have reversed an outcome.
///
/// @param patterns the kinds of change of that size, the simplest first, at most 50
/// @param total how many different changes of ballots all patterns of that size stand for
public record Counterfactual(List<Pattern> patterns, BigInteger total) {
    /// No change of ballots reverses the outcome.
    public static final Counterfactual NONE = new Counterfactual(List.of(), BigInteger.ZERO);

    /// Steps that are taken together.
    public record Pattern(List<Step> steps) {
        public Pattern {
            steps = List.copyOf(steps);
        }

        /// The number of ballots that change.
        public int ballots() {
            return steps.stream().mapToInt(Step::count).sum();
        }
    }

    /// Ballots that move from one position to another.
    ///
    /// @param among the Members of whom `count` move; empty where names are not known
    public record Step(Position from, Position to, int count, List<String> among) {
        public Step {
            among = List.copyOf(among);
        }
    }

    public Counterfactual {
        patterns = List.copyOf(patterns);
    }
}
