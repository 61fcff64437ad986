package org.plenary.record.intake;

import java.util.Optional;
import java.util.OptionalInt;

import org.plenary.record.EventDate;
import org.plenary.record.Votes;

/// What one publication says about one vote, as it says it: nothing is repaired here. An empty text is a thing not
/// said.
///
/// @param id the number or symbol under which the publication has the vote
/// @param label the symbol as the publication writes it
/// @param kind `amendment`, `part` or nothing
/// @param tally `yes-no-abstained-notVoting-members`, each number or nothing
/// @param ballots one letter for each State in the order of the register: see [#letters]; a blank where nothing is
///     said
record Account(
        Dataset dataset,
        String id,
        String organ,
        String session,
        String date,
        String label,
        String kind,
        String title,
        String description,
        String draft,
        String meeting,
        String subjects,
        String note,
        String method,
        String outcome,
        String tally,
        String ballots) {
    /// Not voting, and the publication does not say why.
    static final char NOT_VOTING = 'X';

    static final char UNKNOWN = ' ';

    Optional<EventDate> eventDate() {
        return date.isEmpty() ? Optional.empty() : Optional.of(EventDate.parse(date));
    }

    /// The published numbers, where the publication has any.
    Optional<Votes> votes() {
        String[] numbers = tally.split("-", -1);
        if (numbers.length != 5 || numbers[0].isEmpty() || numbers[1].isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Votes(
                Integer.parseInt(numbers[0]),
                Integer.parseInt(numbers[1]),
                number(numbers[2]),
                OptionalInt.empty(),
                number(numbers[3])));
    }

    /// How many members the organ had by this publication.
    OptionalInt members() {
        String[] numbers = tally.split("-", -1);
        return numbers.length == 5 ? number(numbers[4]) : OptionalInt.empty();
    }

    private static OptionalInt number(String digits) {
        return digits.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }

    /// The letter for the State at `index`.
    char ballot(int index) {
        return index < ballots.length() ? ballots.charAt(index) : UNKNOWN;
    }

    /// How many ballots it gives.
    int count() {
        int count = 0;
        for (int i = 0; i < ballots.length(); i++) {
            count += ballots.charAt(i) == UNKNOWN ? 0 : 1;
        }
        return count;
    }
}
