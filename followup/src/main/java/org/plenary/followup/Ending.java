package org.plenary.followup;

import java.time.LocalDate;
import java.util.Optional;

import org.plenary.record.EventDate;

/// A document says that something is no longer asked.
///
/// @param task the id of the [Task]
/// @param document what says so
public record Ending(String task, How how, LocalDate on, String document, String what, Origin origin) implements Fact {
    /// In which way.
    public enum How {
        /// A later text asks something else in its place.
        SUPERSEDED,
        /// It was ended.
        ENDED;

        public String word() {
            return this == SUPERSEDED ? "superseded" : "ended";
        }

        static Optional<How> of(String word) {
            return Words.find(values(), How::word, word);
        }
    }

    @Override
    public EventDate happened() {
        return EventDate.of(on);
    }

    @Override
    public FactKind kind() {
        return FactKind.ENDING;
    }
}
