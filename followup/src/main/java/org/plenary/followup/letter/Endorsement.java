package org.plenary.followup.letter;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Somebody's name under a statement. It is shown from the day on which the one named confirmed it by their own
/// link, until they withdraw it by the same link.
///
/// @param role as they give it, or nothing
/// @param place as they give it, or nothing
/// @param asked the day on which the link was made
public record Endorsement(
        String id,
        String statement,
        Sort sort,
        String name,
        String role,
        String place,
        LocalDate asked,
        Optional<LocalDate> confirmed,
        Optional<LocalDate> withdrawn) {
    /// Who endorses.
    public enum Sort {
        PERSON,
        ORGANISATION,
        STATE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The sort of that word.
        public static Optional<Sort> of(String word) {
            return Stream.of(values()).filter(sort -> sort.word().equals(word)).findFirst();
        }
    }

    /// Whether it is shown.
    public boolean stands() {
        return confirmed.isPresent() && withdrawn.isEmpty();
    }
}
