package org.plenary.followup;

import java.util.Optional;

import org.plenary.record.EventDate;
import org.plenary.record.Symbol;

/// What a State said about its vote, or about a text at its vote, paraphrased in a line.
///
/// @param by the code of the State, or the name of a speaker that is none
/// @param meeting the symbol of the meeting record, once it was read
/// @param paragraph the page or paragraph there
public record Explanation(
        String id,
        Symbol text,
        String by,
        EventDate date,
        Moment moment,
        String words,
        Optional<String> meeting,
        Optional<String> paragraph,
        Origin origin)
        implements Fact {
    /// Whether it was said before or after the vote.
    public enum Moment {
        BEFORE,
        AFTER;

        public String word() {
            return this == BEFORE ? "before" : "after";
        }

        static Optional<Moment> of(String word) {
            return Words.find(values(), Moment::word, word);
        }
    }

    @Override
    public EventDate happened() {
        return date;
    }

    @Override
    public FactKind kind() {
        return FactKind.EXPLANATION;
    }
}
