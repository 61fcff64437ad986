package org.plenary.rules.vote;

/// What was cast on one question: ballots by name, or only their number.
public sealed interface Vote permits RollCall, CountedVote {
    /// How many Members were in each position.
    Tally tally();
}
