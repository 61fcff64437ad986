package org.plenary.chamber;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.plenary.rules.Organ;

/// What a chamber is set up with.
///
/// @param session of the Assembly: `79`, `S-32`, `ES-10`
/// @param date the day whose law is applied
/// @param seats codes of the members, in the order in which they are called
/// @param barred members without a vote because of arrears (Charter, Article 19)
/// @param excluded members without a seat after a decision on credentials
/// @param disclosure when ballots are shown, where a vote does not say otherwise
/// @param lockSeconds how long before the lock it is announced, where the announcement does not say
/// otherwise
/// @param speakingTimeSeconds how long a speaker has
public record Setting(
        Organ organ,
        Optional<String> session,
        String title,
        LocalDate date,
        List<String> seats,
        List<String> barred,
        List<String> excluded,
        Optional<Disclosure> disclosure,
        OptionalInt lockSeconds,
        OptionalInt speakingTimeSeconds) {
    /// When ballots are shown to others. It is shown before the vote.
    public enum Disclosure {
        /// As they come.
        LIVE,
        /// When the vote is locked.
        AT_LOCK
    }

    public Setting {
        seats = List.copyOf(seats);
        barred = List.copyOf(barred);
        excluded = List.copyOf(excluded);
        if (title.isBlank() || title.length() > 300) {
            throw new IllegalArgumentException("A chamber has a title of 1 to 300 characters.");
        }
        if (seats.isEmpty() || seats.size() > 1_000) {
            throw new IllegalArgumentException("A chamber has 1 to 1000 seats; found " + seats.size() + ".");
        }
        if (new HashSet<>(seats).size() != seats.size()) {
            throw new IllegalArgumentException(
                    "One Member has one seat (Charter, Article 18 (1)); a code stands twice.");
        }
        if (!seats.containsAll(barred) || !seats.containsAll(excluded)) {
            throw new IllegalArgumentException("Members who are barred or excluded are among the seats.");
        }
        if (lockSeconds.orElse(0) < 0 || lockSeconds.orElse(0) > 600) {
            throw new IllegalArgumentException("A lock is announced 0 to 600 seconds before.");
        }
        if (speakingTimeSeconds.orElse(60) < 10 || speakingTimeSeconds.orElse(60) > 7_200) {
            throw new IllegalArgumentException("A speaker has 10 to 7200 seconds.");
        }
    }
}
