package org.plenary.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

import org.plenary.rules.law.Readings;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.RollCall;
import org.plenary.rules.vote.Vote;

/// A question put to the vote, with everything about it that the rules may turn on. Immutable; made by [#on].
public final class VoteQuestion implements Question {
    private final Facts facts;

    private VoteQuestion(Facts facts) {
        this.facts = facts;
    }

    /// Whether a Council question is a matter of procedure (Charter, Article 27 (2) and (3)).
    public enum Classification {
        SUBSTANTIVE,
        PROCEDURAL;

        public String word() {
            return Words.of(this);
        }
    }

    /// Which majority of the Assembly was settled beforehand.
    public enum Settled {
        SIMPLE,
        TWO_THIRDS,
        ABSOLUTE;

        public String word() {
            return Words.of(this);
        }
    }

    /// The categories of Article 18 (2), and questions determined under Article 18 (3).
    public enum Important {
        PEACE_AND_SECURITY,
        ELECTIONS,
        ADMISSION,
        SUSPENSION,
        EXPULSION,
        TRUSTEESHIP,
        BUDGET,
        DETERMINED;

        public String word() {
            return Words.of(this);
        }
    }

    /// How the question on a challenge was put.
    public enum Put {
        OVERRULE,
        UPHOLD;

        public String word() {
            return Words.of(this);
        }
    }

    /// How the question was settled.
    public sealed interface Taking {
        /// By ballots or numbers.
        record Voted(Vote vote) implements Taking {}

        /// Adopted without a vote.
        record WithoutVote() implements Taking {}

        /// Never put, for the reason given (withdrawn, no action, superseded).
        record NotPut(String reason) implements Taking {}

        /// By concurrences of Members with a request, outside a meeting.
        record Concurrences(int count, List<String> of) implements Taking {
            public Concurrences {
                of = List.copyOf(of);
            }
        }
    }

    /// An emergency special session on the same situation.
    ///
    /// @param meeting whether it is meeting, so that the debate of resolution 76/262 is held there
    public record EmergencySession(String symbol, boolean meeting) {}

    /// What is known of the conditions of resolution 377 A (V).
    ///
    /// @param vetoed whether a veto kept the Council from acting
    /// @param threat what there appears to be
    /// @param assemblyInSession whether the Assembly is in regular session
    /// @param adjourned an emergency special session on the matter that is temporarily adjourned
    public record Situation(boolean vetoed, Threat threat, boolean assemblyInSession, Optional<String> adjourned) {
        /// What there appears to be, in the words of Article 39.
        public enum Threat {
            NONE,
            THREAT_TO_THE_PEACE,
            BREACH_OF_THE_PEACE,
            ACT_OF_AGGRESSION;

            public String word() {
                return Words.of(this);
            }
        }
    }

    /// Starts a question that was voted.
    public static Draft on(Organ organ, LocalDate date, Kind kind, Vote vote) {
        return on(organ, date, kind, new Taking.Voted(vote));
    }

    /// Starts a question settled as `taking` says.
    public static Draft on(Organ organ, LocalDate date, Kind kind, Taking taking) {
        return new Draft(new Facts(organ, date, kind, taking));
    }

    @Override
    public String id() {
        return facts.id;
    }

    @Override
    public Organ organ() {
        return facts.organ;
    }

    @Override
    public LocalDate date() {
        return facts.date;
    }

    public Kind kind() {
        return facts.kind;
    }

    public Taking taking() {
        return facts.taking;
    }

    /// The day whose law is applied: the day of the vote unless another was asked for.
    public LocalDate lawOf() {
        return facts.asOf.orElse(facts.date);
    }

    /// The session of the Assembly: `79`, `S-32`, `ES-10`.
    public Optional<String> session() {
        return facts.session;
    }

    /// Whether the session is an emergency special session.
    public boolean inEmergencySession() {
        return facts.session.filter(session -> session.startsWith("ES-")).isPresent();
    }

    /// Whether the session is a special or an emergency special one.
    public boolean inSpecialSession() {
        return facts.session
                .filter(session -> session.startsWith("S-") || session.startsWith("ES-"))
                .isPresent();
    }

    public Optional<Classification> classification() {
        return facts.classification;
    }

    public Optional<Settled> settled() {
        return facts.settled;
    }

    public Set<Important> important() {
        return facts.important;
    }

    /// For a motion on the majority: whether it says that a simple majority suffices.
    public boolean motionForSimpleMajority() {
        return facts.motionForSimpleMajority;
    }

    /// Whether the proposal to which an amendment or part belongs needs two thirds.
    public boolean parentNeedsTwoThirds() {
        return facts.parentNeedsTwoThirds;
    }

    public Put put() {
        return facts.put;
    }

    /// The number of Members of the organ that day, where the caller knows it.
    public OptionalInt members() {
        return facts.members;
    }

    /// Heads in the hall, where a quorum is to be tested.
    public OptionalInt present() {
        return facts.present;
    }

    /// Whether the decision is under Chapter VI or Article 52 (3) on a dispute.
    public boolean dispute() {
        return facts.dispute;
    }

    /// Parties to the dispute, by code.
    public Set<String> parties() {
        return facts.parties;
    }

    public Readings readings() {
        return facts.readings;
    }

    public Optional<EmergencySession> emergencySession() {
        return facts.emergencySession;
    }

    /// A consequence that an earlier decision attached to failure.
    public Optional<String> onFailure() {
        return facts.onFailure;
    }

    /// Whether the text decides, in the words of a decision (Charter, Article 25).
    public boolean decides() {
        return facts.decides;
    }

    /// Other proposals on the same item that are still to be voted, in order.
    public List<String> competing() {
        return facts.competing;
    }

    /// Whether the Council is exercising its functions on the same situation (Charter, Article 12 (1)).
    public boolean councilExercising() {
        return facts.councilExercising;
    }

    /// What is known of the conditions of resolution 377 A (V).
    public Optional<Situation> situation() {
        return facts.situation;
    }

    /// Intentions that Members stated after the result, by code; they stand beside the ballots and move no tally.
    public Map<String, Position> intentions() {
        return facts.intentions;
    }

    /// Whether the mover objected to a separate vote (Council, rule 32).
    public boolean moverObjects() {
        return facts.moverObjects;
    }

    /// Whether the review conference is asked for under Article 109 (3).
    public boolean underArticle109Paragraph3() {
        return facts.underArticle109Paragraph3;
    }

    /// The same question with another roll call: a what-if.
    public VoteQuestion voted(Vote vote) {
        return revised(draft -> draft.facts.taking = new Taking.Voted(vote));
    }

    /// The same question with something changed.
    public VoteQuestion revised(Consumer<Draft> change) {
        Draft draft = new Draft(new Facts(facts));
        change.accept(draft);
        return draft.question();
    }

    /// A question being put together; [#question] ends it.
    public static final class Draft {
        private final Facts facts;

        private Draft(Facts facts) {
            this.facts = facts;
        }

        public Draft id(String id) {
            facts.id = id;
            return this;
        }

        /// Applies the law of another day.
        public Draft asOf(LocalDate day) {
            facts.asOf = Optional.of(day);
            return this;
        }

        public Draft session(String session) {
            facts.session = Optional.of(session);
            return this;
        }

        public Draft classification(Classification classification) {
            facts.classification = Optional.of(classification);
            return this;
        }

        public Draft settled(Settled settled) {
            facts.settled = Optional.of(settled);
            return this;
        }

        public Draft important(Important... categories) {
            facts.important = categories.length == 0
                    ? EnumSet.noneOf(Important.class)
                    : EnumSet.copyOf(Arrays.asList(categories));
            return this;
        }

        public Draft motionForSimpleMajority() {
            facts.motionForSimpleMajority = true;
            return this;
        }

        public Draft parentNeedsTwoThirds() {
            facts.parentNeedsTwoThirds = true;
            return this;
        }

        public Draft put(Put put) {
            facts.put = put;
            return this;
        }

        public Draft members(int members) {
            facts.members = OptionalInt.of(members);
            return this;
        }

        public Draft present(int heads) {
            facts.present = OptionalInt.of(heads);
            return this;
        }

        /// A dispute under Chapter VI or Article 52 (3), with its parties.
        public Draft dispute(Iterable<String> parties) {
            facts.dispute = true;
            facts.parties = new LinkedHashSet<>();
            parties.forEach(facts.parties::add);
            return this;
        }

        public Draft readings(Readings readings) {
            facts.readings = readings;
            return this;
        }

        public Draft emergencySession(String symbol, boolean meeting) {
            facts.emergencySession = Optional.of(new EmergencySession(symbol, meeting));
            return this;
        }

        public Draft onFailure(String consequence) {
            facts.onFailure = Optional.of(consequence);
            return this;
        }

        public Draft decides(boolean decides) {
            facts.decides = decides;
            return this;
        }

        public Draft competing(List<String> proposals) {
            facts.competing = List.copyOf(proposals);
            return this;
        }

        public Draft councilExercising() {
            facts.councilExercising = true;
            return this;
        }

        public Draft situation(Situation situation) {
            facts.situation = Optional.of(situation);
            return this;
        }

        public Draft intentions(Map<String, Position> intentions) {
            facts.intentions = Map.copyOf(intentions);
            return this;
        }

        public Draft moverObjects() {
            facts.moverObjects = true;
            return this;
        }

        public Draft underArticle109Paragraph3() {
            facts.underArticle109Paragraph3 = true;
            return this;
        }

        public VoteQuestion question() {
            return new VoteQuestion(new Facts(facts));
        }
    }

    /// The roll call, where names are known.
    public Optional<RollCall> rollCall() {
        return facts.taking instanceof Taking.Voted(RollCall call) ? Optional.of(call) : Optional.empty();
    }

    private static final class Facts {
        private final Organ organ;
        private final LocalDate date;
        private final Kind kind;
        private Taking taking;
        private String id = "";
        private Optional<LocalDate> asOf = Optional.empty();
        private Optional<String> session = Optional.empty();
        private Optional<Classification> classification = Optional.empty();
        private Optional<Settled> settled = Optional.empty();
        private Set<Important> important = EnumSet.noneOf(Important.class);
        private boolean motionForSimpleMajority;
        private boolean parentNeedsTwoThirds;
        private Put put = Put.OVERRULE;
        private OptionalInt members = OptionalInt.empty();
        private OptionalInt present = OptionalInt.empty();
        private boolean dispute;
        private Set<String> parties = Set.of();
        private Readings readings = Readings.OF_PRACTICE;
        private Optional<EmergencySession> emergencySession = Optional.empty();
        private Optional<String> onFailure = Optional.empty();
        private boolean decides;
        private List<String> competing = List.of();
        private boolean councilExercising;
        private Optional<Situation> situation = Optional.empty();
        private Map<String, Position> intentions = Map.of();
        private boolean moverObjects;
        private boolean underArticle109Paragraph3;

        Facts(Organ organ, LocalDate date, Kind kind, Taking taking) {
            this.organ = organ;
            this.date = date;
            this.kind = kind;
            this.taking = taking;
        }

        Facts(Facts other) {
            this(other.organ, other.date, other.kind, other.taking);
            id = other.id;
            asOf = other.asOf;
            session = other.session;
            classification = other.classification;
            settled = other.settled;
            important = Set.copyOf(other.important);
            motionForSimpleMajority = other.motionForSimpleMajority;
            parentNeedsTwoThirds = other.parentNeedsTwoThirds;
            put = other.put;
            members = other.members;
            present = other.present;
            dispute = other.dispute;
            parties = Set.copyOf(other.parties);
            readings = other.readings;
            emergencySession = other.emergencySession;
            onFailure = other.onFailure;
            decides = other.decides;
            competing = other.competing;
            councilExercising = other.councilExercising;
            situation = other.situation;
            intentions = other.intentions;
            moverObjects = other.moverObjects;
            underArticle109Paragraph3 = other.underArticle109Paragraph3;
        }
    }
}
