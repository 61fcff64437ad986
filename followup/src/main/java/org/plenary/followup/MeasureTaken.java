package org.plenary.followup;

import java.util.Locale;
import java.util.Optional;

import org.plenary.record.EventDate;

/// A dated step of a State or a court on a matter, outside the organs of the United Nations that vote.
///
/// @param matter the id of the matter
/// @param task the id of the task it is cited for, where the source or an editor names one
/// @param actor the code of a State, or the name of a court
public record MeasureTaken(
        String id,
        String matter,
        Optional<String> task,
        EventDate date,
        Sort sort,
        String actor,
        String what,
        String document,
        Origin origin)
        implements Fact {
    /// What it is.
    public enum Sort {
        OPINION,
        ORDER,
        WARRANT,
        RECOGNITION,
        OWN_MEASURE;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Sort> of(String word) {
            return Words.find(values(), Sort::word, word);
        }
    }

    @Override
    public EventDate happened() {
        return date;
    }

    @Override
    public FactKind kind() {
        return FactKind.MEASURE;
    }
}
