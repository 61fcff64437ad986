package org.plenary.record;

import java.util.OptionalInt;

import org.plenary.rules.vote.Tally;

/// The numbers of a vote as a source gives them. Those who did not vote are often not counted there, or not told
/// apart.
public record Votes(int yes, int no, OptionalInt abstained, OptionalInt notParticipating, OptionalInt absent) {
    /// The numbers, with nobody where the source gives none.
    public Tally tally() {
        return new Tally(yes, no, abstained.orElse(0), notParticipating.orElse(0), absent.orElse(0), 0, 0);
    }

    /// The form used in speech and print: `124-14-43`; a question mark where abstentions are not known.
    @Override
    public String toString() {
        return yes + "-" + no + "-" + (abstained.isPresent() ? abstained.getAsInt() : "?");
    }
}
