package org.plenary.record;

import java.util.Optional;

import org.plenary.rules.Words;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.RollCall;

/// Who voted how, as far as it is known.
///
/// @param cast the ballots; where they are [Quality#PARTIAL], only those that are known
public record Ballots(RollCall cast, Quality quality, Citation citation, String note) {
    /// How the record came to know the names.
    public enum Quality {
        /// Read in the record of the meeting or in a publication of it.
        RECORDED,
        /// Taken from a data set of roll calls.
        REBUILT,
        /// Follows from the tally and the names that are known.
        DEDUCED,
        /// Some are not known.
        PARTIAL;

        public String word() {
            return Words.of(this);
        }
    }

    /// Whether every member of the organ stands in it.
    public boolean complete() {
        return quality != Quality.PARTIAL;
    }

    /// The position of a Member, where it is known.
    public Optional<Position> of(String member) {
        return cast.position(member);
    }
}
