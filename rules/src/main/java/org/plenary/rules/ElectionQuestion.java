package org.plenary.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who is elected after these ballots, and which ballot follows?
///
/// @param electors Members entitled to vote in the organ: all Members in the Assembly, the Council's seats in the
/// Council
/// @param seats the places to be filled
/// @param ballots the ballots so far, in order
public record ElectionQuestion(
        String id, Organ organ, LocalDate date, ElectedBody body, int electors, int seats, List<ElectionBallot> ballots)
        implements Question {
    public ElectionQuestion {
        ballots = List.copyOf(ballots);
    }

    /// What is being filled; it fixes the majority.
    public enum ElectedBody {
        SECURITY_COUNCIL,
        ECOSOC,
        HUMAN_RIGHTS_COUNCIL,
        ICJ,
        OTHER;

        /// The word used in questions.
        public String word() {
            return Words.of(this);
        }

        /// Reads a body from its word.
        public static Optional<ElectedBody> of(String word) {
            return Arrays.stream(values())
                    .filter(body -> body.word().equals(word))
                    .findFirst();
        }
    }

    /// One secret ballot.
    ///
    /// @param votes by candidate
    /// @param valid valid ballot papers with at least one name
    /// @param restricted whether only the leading unsuccessful candidates could be voted for
    public record ElectionBallot(Map<String, Integer> votes, int valid, boolean restricted) {
        public ElectionBallot {
            votes = Map.copyOf(votes);
        }
    }
}
