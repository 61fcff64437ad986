package org.plenary.rules.precedent;

import java.util.List;
import java.util.Optional;

import org.plenary.rules.VoteQuestion;
import org.plenary.rules.Words;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.ruling.Outcome;

/// A vote of the past with the outcome it had, put as the question that the rules answer.
///
/// @param id our own, for example `P-SC-17b`
/// @param text what was voted
/// @param question the vote and everything the outcome turned on
/// @param precision how exactly the day of the question is known
/// @param because the reason expected; empty where the tally or the majority is uncertain, so that only the
/// outcome is compared
/// @param provisions ids of the provisions it tests
/// @param source where the facts were found
/// @param note voters and circumstances worth knowing; may be empty
public record Precedent(
        String id,
        String text,
        VoteQuestion question,
        Precision precision,
        Outcome outcome,
        Optional<Because> because,
        List<String> provisions,
        String source,
        String note) {
    /// How exactly a day is known. The first day of the month or year stands for it where only that is known.
    public enum Precision {
        DAY,
        MONTH,
        YEAR;

        /// The word used in the table.
        public String word() {
            return Words.of(this);
        }
    }

    public Precedent {
        provisions = List.copyOf(provisions);
    }
}
