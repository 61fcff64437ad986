package org.plenary.record.search;

import java.util.List;
import java.util.Optional;

import org.plenary.record.Matter;
import org.plenary.record.State;
import org.plenary.record.States;
import org.plenary.record.VotingRecord;

/// The names that a query may use.
///
/// @param states of the record, by any name or code
/// @param matters of the record
public record Vocabulary(States states, List<Matter> matters) {
    public Vocabulary {
        matters = List.copyOf(matters);
    }

    /// The names that `record` knows.
    public static Vocabulary of(VotingRecord record) {
        return new Vocabulary(record.states(), record.matters());
    }

    Optional<String> state(String typed) {
        return states.named(typed).map(State::code);
    }

    Optional<String> nearestState(String typed) {
        return states.nearest(typed);
    }

    /// The matters whose id or title has every word that was typed; the one with that very id alone.
    List<String> matters(String typed) {
        String words = folded(typed);
        List<String> exact =
                matters.stream().map(Matter::id).filter(words::equals).toList();
        return exact.isEmpty()
                ? matters.stream()
                        .filter(matter -> {
                            String text = matter.id() + " " + folded(matter.title());
                            return List.of(words.split("-", -1)).stream().allMatch(text::contains);
                        })
                        .map(Matter::id)
                        .toList()
                : exact;
    }

    private static String folded(String text) {
        return States.folded(text).replace(' ', '-');
    }
}
