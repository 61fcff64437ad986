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
/// @param disclosureSeconds how long before the lock ballots are shown, with [Disclosure#BEFORE_LOCK]
/// @param ruleBook majorities of the body's own; `organ` then says whose order of business it follows
/// @param matter the id of a matter of the record to which the meeting belongs
/// @param emergencySession a session on the same situation that exists already
/// @param convening for an emergency special session: from which Council vote it came
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
        OptionalInt speakingTimeSeconds,
        OptionalInt disclosureSeconds,
        Optional<HouseRules> ruleBook,
        Optional<String> matter,
        Optional<EmergencySession> emergencySession,
        Optional<Convening> convening) {
    /// An emergency special session of the Assembly.
    ///
    /// @param meeting whether it is meeting, so that the debate of resolution 76/262 is held there
    public record EmergencySession(String symbol, boolean meeting) {
        public EmergencySession {
            if (!symbol.matches("ES-[1-9][0-9]{0,2}")) {
                throw new IllegalArgumentException(
                        "'%s' is not an emergency special session; expected for example ES-10.".formatted(symbol));
            }
        }
    }

    /// From which vote of which Council chamber an emergency special session came.
    ///
    /// @param chamber the id of the chamber in which the veto was cast
    /// @param vote the number of the vote there
    /// @param proposal the symbol of the draft that was vetoed
    public record Convening(String chamber, int vote, String proposal, Convener convener) {}

    /// Who calls an emergency special session (resolution 377 A (V), paragraph 1).
    public enum Convener {
        /// The Council, by a procedural vote that no permanent member can stop.
        COUNCIL,
        /// A majority of the Members of the United Nations, whose concurrences are counted.
        MEMBERS,
        /// Nobody anew: a session that was adjourned temporarily resumes at the request of Members.
        RESUMPTION
    }

    /// When ballots are shown to others. It is shown before the vote.
    public enum Disclosure {
        /// As they come.
        LIVE,
        /// When the vote is locked.
        AT_LOCK,
        /// So many seconds before the vote is locked.
        BEFORE_LOCK
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
        if (disclosureSeconds.orElse(0) < 0 || disclosureSeconds.orElse(0) > 600) {
            throw new IllegalArgumentException("Ballots are shown 0 to 600 seconds before the lock.");
        }
        if (disclosureSeconds.isPresent() && !disclosure.equals(Optional.of(Disclosure.BEFORE_LOCK))) {
            throw new IllegalArgumentException("\"disclosureSeconds\" goes with the disclosure \"before-lock\".");
        }
        if (matter.filter(id -> id.isBlank() || id.length() > 100).isPresent()) {
            throw new IllegalArgumentException("A matter is named by its id of 1 to 100 characters.");
        }
        if (speakingTimeSeconds.orElse(60) < 10 || speakingTimeSeconds.orElse(60) > 7_200) {
            throw new IllegalArgumentException("A speaker has 10 to 7200 seconds.");
        }
    }

    /// A setting with nothing but what every meeting has.
    public static Setting of(Organ organ, Optional<String> session, String title, LocalDate date, List<String> seats) {
        return new Setting(
                organ,
                session,
                title,
                date,
                seats,
                List.of(),
                List.of(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// This with the vote from which the session came.
    public Setting convened(Convening from) {
        return new Setting(
                organ,
                session,
                title,
                date,
                seats,
                barred,
                excluded,
                disclosure,
                lockSeconds,
                speakingTimeSeconds,
                disclosureSeconds,
                ruleBook,
                matter,
                emergencySession,
                Optional.of(from));
    }
}
