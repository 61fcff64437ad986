package org.plenary.chamber;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.plenary.chamber.json.Json;
import org.plenary.chamber.json.MalformedJson;
import org.plenary.chamber.json.RecordJson;
import org.plenary.rules.ElectionQuestion.ElectedBody;
import org.plenary.rules.Kind;
import org.plenary.rules.VoteQuestion.Classification;
import org.plenary.rules.VoteQuestion.Important;
import org.plenary.rules.VoteQuestion.Settled;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.vote.Position;

/// What happened in a chamber. The state follows from the events alone.
public sealed interface Event {
    /// How a vote is taken.
    enum Method {
        /// Each seat casts its own ballot, recorded by name.
        RECORDED,
        /// As recorded, and the seats are called in an order drawn by lot.
        ROLL_CALL,
        /// The chair names the totals.
        SHOW_OF_HANDS
    }

    /// Which list of speakers.
    enum SpeakersList {
        SPEAKERS,
        RIGHT_OF_REPLY
    }

    /// What the chair decided on a point of order or on a motion.
    enum Verdict {
        /// The point is well taken, or the motion is in order.
        UPHELD,
        /// The point is not well taken, or the motion is out of order.
        NOT_UPHELD
    }

    /// Totals named by the chair, and permanent members that voted against.
    record Hands(int yes, int no, int abstained, List<String> permanentNo) {
        public Hands {
            permanentNo = List.copyOf(permanentNo);
            if (yes < 0 || no < 0 || abstained < 0) {
                throw new IllegalArgumentException("Totals are at least zero.");
            }
        }
    }

    record ChamberCreated(String chamber, String software, Setting setting) implements Event {}

    record MeetingOpened(int meeting) implements Event {}

    record MeetingSuspended() implements Event {}

    record MeetingAdjourned() implements Event {}

    record MeetingClosed() implements Event {}

    record SeatTaken(String seat) implements Event {}

    record PresenceRecorded(List<String> present) implements Event {
        public PresenceRecorded {
            present = List.copyOf(present);
        }
    }

    record ItemTakenUp(String item) implements Event {}

    record ProposalSubmitted(Proposal proposal) implements Event {}

    record ProposalSponsored(String proposal, String seat) implements Event {}

    record ProposalWithdrawn(String proposal) implements Event {}

    /// Everything a vote turns on, frozen when it is opened.
    ///
    /// @param eligible seats that may vote, in order
    /// @param present how many Members are in the hall, where presence was recorded
    /// @param disclosureSeconds how long before the lock ballots are shown, where that is the disclosure
    /// @param software the version of the rules by which it is ruled
    record VoteOpened(
            int vote,
            Optional<String> proposal,
            Optional<String> part,
            OptionalInt motion,
            OptionalInt challenge,
            Kind kind,
            Method method,
            Setting.Disclosure disclosure,
            List<String> eligible,
            List<String> barred,
            List<String> excluded,
            Optional<List<String>> present,
            Optional<Classification> classification,
            Optional<Settled> majority,
            List<Important> important,
            boolean parentNeedsTwoThirds,
            boolean moverObjects,
            OptionalInt disclosureSeconds,
            Optional<String> software)
            implements Event {
        public VoteOpened {
            eligible = List.copyOf(eligible);
            barred = List.copyOf(barred);
            excluded = List.copyOf(excluded);
            present = present.map(List::copyOf);
            important = List.copyOf(important);
        }
    }

    /// @param seed the lot from which the order follows
    /// @param first who is called first
    record RollCallDrawn(int vote, int seed, String first) implements Event {}

    /// @param version how many ballots this seat has cast in this vote; the last one counts
    record BallotCast(int vote, String seat, Position position, int version) implements Event {}

    record LockAnnounced(int vote, Instant locksAt) implements Event {}

    /// @param ballots positions by seat; none where hands were counted
    record VoteClosed(int vote, Map<String, Position> ballots, Optional<Hands> tally, Json.Fields ruling)
            implements Event {
        public VoteClosed {
            ballots = Map.copyOf(ballots);
        }
    }

    /// @param ruled what the rules computed
    record ResultDeclared(int vote, Outcome outcome, Outcome ruled, Optional<String> reason) implements Event {}

    record AdoptedWithoutVote(Optional<String> proposal, OptionalInt motion, Json.Fields ruling) implements Event {}

    record FloorRequested(String seat, SpeakersList list) implements Event {}

    record FloorGiven(String seat, Optional<SpeakersList> list, int seconds) implements Event {}

    record FloorEnded(String seat) implements Event {}

    record ListClosed(SpeakersList list) implements Event {}

    record ListOpened(SpeakersList list) implements Event {}

    /// @param what the word of the motion
    /// @param inOrder what the rules say
    /// @param rule on which it rests
    /// @param because why it is in order, or not, and where it stands
    /// @param rank its place among the motions that have precedence, from one
    /// @param majority what it needs to be carried
    /// @param effect what follows when it is carried
    record MotionMoved(
            int motion,
            String what,
            String seat,
            Optional<String> proposal,
            Optional<String> part,
            Optional<String> text,
            boolean inOrder,
            String rule,
            String because,
            OptionalInt speakersFor,
            OptionalInt speakersAgainst,
            OptionalInt rank,
            Optional<String> majority,
            Optional<String> effect)
            implements Event {}

    record Objected(String seat, OptionalInt motion, Optional<String> proposal) implements Event {}

    record PointOfOrderRaised(int point, String seat, String text) implements Event {}

    /// @param inOrder what the rules say of the motion ruled on
    record Ruled(
            int ruling,
            OptionalInt point,
            OptionalInt motion,
            Verdict verdict,
            Optional<Boolean> inOrder,
            Optional<String> reason)
            implements Event {}

    record RulingChallenged(int ruling, String seat) implements Event {}

    record VoteExplained(OptionalInt vote, Optional<String> proposal, String seat, String text) implements Event {}

    record IntentionStated(int vote, String seat, Position position) implements Event {}

    record Concurred(String seat, int count, int needed) implements Event {}

    record BallotReported(
            String election,
            ElectedBody body,
            int seats,
            Map<String, Integer> votes,
            int valid,
            boolean restricted,
            Json.Fields ruling)
            implements Event {
        public BallotReported {
            votes = Map.copyOf(votes);
        }
    }

    /// A text is adopted at `until` unless somebody objects.
    record SilenceBegun(String proposal, Instant until) implements Event {}

    record SilenceBroken(String proposal, String seat, Optional<String> reason) implements Event {}

    /// The day of the debate on a veto.
    ///
    /// @param due the last day by the rules, where it could be reckoned
    record DebateSet(int vote, LocalDate date, Optional<LocalDate> due, Optional<String> reason) implements Event {}

    /// An emergency special session was called, or resumed, and a chamber opened for it.
    ///
    /// @param vote the vote of this chamber in which the veto was cast
    /// @param chamber the id of the Assembly's chamber
    record AssemblyConvened(int vote, String proposal, Setting.Convener convener, String session, String chamber)
            implements Event {}

    /// The text that was vetoed in the Council, as it comes before the Assembly.
    ///
    /// @param from the id of the Council's chamber
    /// @param symbol what it was called there
    record TextCarriedOver(Proposal proposal, String from, int vote, String symbol, String mover, List<String> sponsors)
            implements Event {
        public TextCarriedOver {
            sponsors = List.copyOf(sponsors);
        }
    }

    /// Members were told when the session opens.
    ///
    /// @param earliest before which, by the rules on notice, it should not open
    /// @param latest by which, by the rules, it should
    record NoticeGiven(Instant opensAt, Instant earliest, Instant latest, Optional<String> reason) implements Event {}

    record LinkReissued(String role, Optional<String> seat) implements Event {}

    /// The word for this type of event, for example `ballot-cast`.
    default String word() {
        return RecordJson.word(getClass());
    }

    /// Every type of event by its word.
    static Map<String, Class<? extends Event>> types() {
        Map<String, Class<? extends Event>> types = new LinkedHashMap<>();
        for (Class<?> type : Event.class.getPermittedSubclasses()) {
            types.put(RecordJson.word(type), type.asSubclass(Event.class));
        }
        return types;
    }

    /// Reads an event from the fields of its entry.
    static Event read(String type, Json.Fields fields, List<String> apart) throws MalformedJson {
        Class<? extends Event> known = EventTypes.ALL.get(type);
        if (known == null) {
            throw new MalformedJson("/type", "There is no event \"%s\".".formatted(type));
        }
        return RecordJson.read(known, fields, "", apart);
    }
}
