package org.plenary.chamber;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

import org.plenary.chamber.ChamberState.MotionState;
import org.plenary.chamber.ChamberState.PointState;
import org.plenary.chamber.ChamberState.RulingState;
import org.plenary.chamber.ChamberState.TextState;
import org.plenary.chamber.Event.Hands;
import org.plenary.chamber.Event.Method;
import org.plenary.chamber.Event.SpeakersList;
import org.plenary.chamber.Event.Verdict;
import org.plenary.chamber.Event.VoteOpened;
import org.plenary.chamber.Refusal.Kind;
import org.plenary.chamber.json.Json;
import org.plenary.rules.Organ;
import org.plenary.rules.Rules;
import org.plenary.rules.VoteQuestion;
import org.plenary.rules.motion.Motion;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.ruling.Requirement;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.vote.Position;

/// One command against one state. Each method answers with events or throws [Refused].
@SuppressWarnings("AnnotateFormatMethod") // every caller gives a literal
final class Session {
    /// How long a silence lasts where the chair does not say.
    private static final int SILENCE_SECONDS = 72 * 60 * 60;

    private static final int LONGEST_SILENCE_SECONDS = 30 * 24 * 60 * 60;

    /// Assembly, rule 10.
    private static final Duration NOTICE = Duration.ofHours(12);

    /// Assembly, rule 8 (b).
    private static final Duration WITHIN = Duration.ofHours(24);

    private final ChamberState state;
    private final Actor actor;
    private final Instant now;
    private final int lot;
    private final Rules rules;

    Session(ChamberState state, Actor actor, Moment moment, Rules rules) {
        this.state = state;
        this.actor = actor;
        this.now = moment.at();
        this.lot = moment.lot();
        this.rules = rules;
    }

    List<Event> events(Command command) {
        return switch (command) {
            case Command.OpenMeeting() -> openMeeting();
            case Command.TakeSeat() -> takeSeat();
            case Command.Presence(List<String> present) -> presence(present);
            case Command.TakeUp(String item) -> open(new Event.ItemTakenUp(item));
            case Command.Submit(Proposal proposal) -> submit(proposal);
            case Command.Sponsor(String symbol) -> sponsor(symbol);
            case Command.Withdraw(String symbol) -> withdraw(symbol);
            case Command.Amend amend -> amend(amend);
            case Command.OpenVote opening -> openVote(opening);
            case Command.RollCall(int vote) -> rollCall(vote);
            case Command.Cast(int vote, Position position) -> cast(vote, position);
            case Command.AnnounceLock lock -> announceLock(lock);
            case Command.CloseVote(int vote, Optional<Hands> tally) -> closeVote(vote, tally);
            case Command.Declare declare -> declare(declare);
            case Command.AdoptWithoutVote adopt -> adoptWithoutVote(adopt.proposal(), adopt.motion());
            case Command.RequestFloor(Optional<SpeakersList> list) -> requestFloor(list.orElse(SpeakersList.SPEAKERS));
            case Command.GiveFloor give -> giveFloor(give);
            case Command.EndFloor() ->
                List.of(new Event.FloorEnded(state.speaker()
                        .orElseThrow(() -> outOfOrder(ChamberRule.PHASE.id(), "Nobody has the floor."))
                        .seat()));
            case Command.CloseList(Optional<SpeakersList> list) -> closeList(list.orElse(SpeakersList.SPEAKERS));
            case Command.OpenList(Optional<SpeakersList> list) ->
                open(new Event.ListOpened(list.orElse(SpeakersList.SPEAKERS)));
            case Command.Move move -> move(move);
            case Command.ObjectTo objection -> object(objection);
            case Command.RaisePointOfOrder(String text) ->
                open(new Event.PointOfOrderRaised(state.points().size() + 1, seat(), text));
            case Command.RuleOn ruling -> rule(ruling);
            case Command.Challenge(int ruling) -> challenge(ruling);
            case Command.Explain explain -> explain(explain);
            case Command.StateIntention(int vote, Position position) -> stateIntention(vote, position);
            case Command.Concur() -> concur();
            case Command.ReportBallot report -> reportBallot(report);
            case Command.BeginSilence silence -> beginSilence(silence);
            case Command.BreakSilence(String symbol, Optional<String> reason) -> breakSilence(symbol, reason);
            case Command.EndSilence(String symbol) -> endSilence(symbol);
            case Command.SetDebate debate -> setDebate(debate);
            case Command.Convene convene -> convene(convene);
            case Command.GiveNotice notice -> giveNotice(notice);
            case Command.Suspend() -> end(new Event.MeetingSuspended());
            case Command.Adjourn() -> end(new Event.MeetingAdjourned());
            case Command.CloseMeeting() -> closeMeeting();
            case Command.ReissueLink reissue -> reissue(reissue);
        };
    }

    private List<Event> openMeeting() {
        switch (state.phase()) {
            case OPEN -> throw outOfOrder(ChamberRule.PHASE.id(), "The meeting is open.");
            case CLOSED -> throw outOfOrder(ChamberRule.PHASE.id(), "The meeting is closed for good.");
            case NOT_OPENED, SUSPENDED, ADJOURNED -> {}
        }
        if (state.firstOpened().isEmpty()) {
            state.setting().convening().ifPresent(_ -> openable());
        }
        quorate(false, "The meeting cannot be opened");
        int number = state.phase() == Phase.SUSPENDED ? state.meeting() : state.meeting() + 1;
        return List.of(new Event.MeetingOpened(number));
    }

    private void quorate(boolean toDecide, String what) {
        Optional<Requirement> quorum = Chamber.quorum(state, toDecide).filter(requirement -> !requirement.met());
        quorum.ifPresent(missing -> {
            throw against(
                    missing.rule(),
                    "%s: %d Members are needed in the hall and %d are recorded as present.",
                    what,
                    missing.needed(),
                    missing.found());
        });
    }

    private List<Event> takeSeat() {
        notClosed();
        if (state.seated().contains(seat())) {
            throw outOfOrder(ChamberRule.ONCE.id(), "%s has taken its seat.", seat());
        }
        return List.of(new Event.SeatTaken(seat()));
    }

    private List<Event> presence(List<String> present) {
        notClosed();
        Set<String> strangers = new TreeSet<>(present);
        strangers.removeAll(state.setting().seats());
        if (!strangers.isEmpty()) {
            throw Refused.field("/present", "%s %s no seat here.", strangers, strangers.size() == 1 ? "has" : "have");
        }
        return List.of(new Event.PresenceRecorded(
                state.setting().seats().stream().filter(present::contains).toList()));
    }

    private List<Event> submit(Proposal proposal) {
        notClosed();
        if (state.proposal(proposal.symbol()).isPresent()) {
            throw outOfOrder(
                    ChamberRule.ONCE.id(), "A proposal \"%s\" is before the meeting already.", proposal.symbol());
        }
        if (proposal.amends().isPresent()) {
            throw Refused.field("/proposal/amends", "An amendment is moved with \"amend\".");
        }
        org.plenary.rules.Kind kind = proposal.kindOfText();
        if (!kind.in(state.setting().organ()) || !kind.text()) {
            throw Refused.field(
                    "/proposal/kind",
                    "\"%s\" is no text that is put in %s.",
                    kind.word(),
                    state.setting().organ());
        }
        if (state.setting().organ() == Organ.SC && !proposal.important().isEmpty()) {
            throw Refused.field("/proposal/important", "Article 18 (2) is about the Assembly.");
        }
        return List.of(new Event.ProposalSubmitted(proposal));
    }

    private List<Event> sponsor(String symbol) {
        TextState text = undecided(symbol, "/proposal");
        if (text.sponsors().contains(seat())) {
            throw outOfOrder(ChamberRule.ONCE.id(), "%s is a sponsor of %s.", seat(), symbol);
        }
        notWhileVotingOn(symbol);
        return List.of(new Event.ProposalSponsored(symbol, seat()));
    }

    /// Assembly, rule 80: before voting on it has begun, and if it was not amended. Council, rule 35: before it
    /// was voted.
    private List<Event> withdraw(String symbol) {
        TextState text = undecided(symbol, "/proposal");
        String rule = byOrgan("GA-ROP-80", "SC-PROV-35");
        if (!text.mover().equals(seat())) {
            throw against(rule, "A proposal is withdrawn by its mover, here %s.", text.mover());
        }
        notWhileVotingOn(symbol);
        if (state.setting().organ() == Organ.GA && state.amended(symbol)) {
            throw against(rule, "%s has been amended and is not its mover's alone any more.", symbol);
        }
        return List.of(new Event.ProposalWithdrawn(symbol));
    }

    private List<Event> amend(Command.Amend amend) {
        undecided(amend.proposal(), "/proposal");
        notWhileVotingOn(amend.proposal());
        if (state.proposal(amend.symbol()).isPresent()) {
            throw outOfOrder(ChamberRule.ONCE.id(), "A proposal \"%s\" is before the meeting already.", amend.symbol());
        }
        return open(new Event.ProposalSubmitted(new Proposal(
                amend.symbol(),
                amend.title().orElse("Amendment to " + amend.proposal()),
                Optional.of(amend.text()),
                Optional.of(org.plenary.rules.Kind.AMENDMENT),
                List.of(),
                Optional.of(amend.proposal()))));
    }

    private List<Event> openVote(Command.OpenVote opening) {
        mustBeOpen();
        int things = (opening.proposal().isPresent() ? 1 : 0)
                + (opening.motion().isPresent() ? 1 : 0)
                + (opening.challenge().isPresent() ? 1 : 0);
        if (things != 1) {
            throw Refused.field("", "One thing is put to the vote: a \"proposal\", a \"motion\" or a \"challenge\".");
        }
        state.voting().ifPresent(vote -> {
            throw outOfOrder(
                    ChamberRule.ONE_VOTE.id(),
                    "Vote %d is being taken.",
                    vote.opened().vote());
        });
        quorate(true, "No decision can be taken");
        VoteOpened opened = opening.proposal().isPresent()
                ? onText(opening, opening.proposal().get())
                : opening.motion().isPresent()
                        ? onMotion(opening, opening.motion().getAsInt())
                        : onChallenge(opening, opening.challenge().orElseThrow());
        // A vote that could not be ruled on is refused before anybody casts a ballot, not after.
        Putting.ruling(rules, state.setting(), opened, Putting.rollCall(state.setting(), opened, Map.of()));
        List<Event> events = new ArrayList<>();
        events.add(opened);
        if (opened.method() == Method.ROLL_CALL) {
            events.add(drawn(opened.vote()));
        }
        return events;
    }

    private VoteOpened onText(Command.OpenVote opening, String symbol) {
        TextState text = Chamber.text(state, symbol, "/proposal");
        Proposal proposal = text.proposal();
        Optional<Outcome> outcome = state.outcome(text);
        if (outcome.isPresent() && !mayReconsider(symbol) && !secondVote(symbol)) {
            throw against(
                    outcome.get() == Outcome.NOT_PUT
                            ? byOrgan("GA-ROP-74", "SC-PROV-35")
                            : byOrgan("GA-ROP-81", "SC-FINAL"),
                    "%s has been decided (%s).",
                    symbol,
                    outcome.get().word());
        }
        pointsFirst();
        precedence(Optional.empty());
        notUnderSilence(symbol);
        if (opening.part().isPresent()) {
            divided(symbol);
        } else if (!state.pendingAmendments(symbol).isEmpty()) {
            throw outOfOrder(
                    byOrgan("GA-ROP-90", "SC-PROV-36"),
                    "Amendments are voted before the text they amend: %s.",
                    String.join(
                            ", ",
                            state.pendingAmendments(symbol).stream()
                                    .map(amendment -> amendment.proposal().symbol())
                                    .toList()));
        }
        Optional<Proposal> parent = proposal.amends()
                .flatMap(state::proposal)
                .map(TextState::proposal)
                .or(() -> opening.part().map(_ -> proposal));
        return opened(
                opening,
                opening.part().isPresent() ? org.plenary.rules.Kind.SEPARATE_VOTE : ChamberState.kind(proposal),
                parent.isPresent() ? List.of() : proposal.important(),
                parent.map(this::needsTwoThirds).orElse(false));
    }

    /// An equal division is voted again, once, at a later meeting (Assembly, rule 95; or as the body's book
    /// says).
    private boolean secondVote(String symbol) {
        boolean again = Chamber.book(state.setting())
                .map(org.plenary.rules.book.RuleBook::secondVoteOnTie)
                .orElse(false);
        List<VoteState> votes = state.votes().stream()
                .filter(vote -> vote.opened().proposal().equals(Optional.of(symbol))
                        && vote.opened().part().isEmpty())
                .toList();
        boolean first = again
                && !votes.isEmpty()
                && votes.getLast().tied()
                && votes.getLast().declared().isEmpty()
                && (votes.size() < 2 || !votes.get(votes.size() - 2).tied());
        if (first && votes.getLast().meeting() == state.meeting()) {
            throw outOfOrder(
                    tieRule(),
                    "The vote on %s was equally divided; it is taken again at a later meeting, within 48 hours.",
                    symbol);
        }
        return first;
    }

    private String tieRule() {
        return state.setting().ruleBook().isPresent() ? "RULE-BOOK" : "GA-ROP-95";
    }

    private void notUnderSilence(String symbol) {
        state.silence(symbol).filter(silence -> silence.running(now)).ifPresent(silence -> {
            throw outOfOrder(ChamberRule.SILENCE.id(), "%s is under silence until %s.", symbol, silence.until());
        });
    }

    /// A motion that the text be reconsidered was carried after the last vote on it (Assembly, rule 81).
    private boolean mayReconsider(String symbol) {
        int lastVote = 0;
        int reconsideration = 0;
        for (VoteState vote : state.votes()) {
            if (vote.opened().proposal().equals(Optional.of(symbol))) {
                lastVote = vote.opened().vote();
            }
            boolean carried = vote.outcome().equals(Optional.of(Outcome.CARRIED))
                    && vote.opened().motion().isPresent()
                    && state.motion(vote.opened().motion().getAsInt())
                            .map(motion -> motion.moved().what().equals("reconsideration")
                                    && motion.moved().proposal().equals(Optional.of(symbol)))
                            .orElse(false);
            reconsideration = carried ? vote.opened().vote() : reconsideration;
        }
        return reconsideration > lastVote;
    }

    /// Asks the rules: three in favour and two against carry a text by a simple majority and not by two
    /// thirds.
    private boolean needsTwoThirds(Proposal parent) {
        if (state.setting().ruleBook().isPresent()) {
            return !parent.important().isEmpty() || settled(parent.symbol()).isPresent();
        }
        if (state.setting().organ() == Organ.SC) {
            return false;
        }
        return Putting.neededOfFive(
                        rules, state.setting(), ChamberState.kind(parent), parent.important(), settled(parent.symbol()))
                == 4;
    }

    /// A motion that a text needs two thirds was carried (Charter, Article 18 (3)).
    private Optional<VoteQuestion.Settled> settled(String symbol) {
        return state.carried("important-question", symbol)
                ? Optional.of(VoteQuestion.Settled.TWO_THIRDS)
                : Optional.empty();
    }

    private void divided(String symbol) {
        if (!state.carried("division", symbol)) {
            throw outOfOrder(
                    byOrgan("GA-ROP-89", "SC-PROV-32"),
                    "Parts of %s are voted separately once a motion for division has been carried or met no objection.",
                    symbol);
        }
    }

    private VoteOpened onMotion(Command.OpenVote opening, int number) {
        MotionState motion = motion(number);
        if (!motion.inOrder()) {
            throw against(motion.moved().rule(), "Motion %d is out of order.", number);
        }
        if (state.outcome(motion).isPresent()) {
            throw outOfOrder(
                    motion.moved().rule(),
                    "Motion %d has been decided (%s).",
                    number,
                    state.outcome(motion).get().word());
        }
        pointsFirst();
        precedence(Optional.of(motion));
        return opened(
                opening,
                Putting.kind(motion.moved().what(), state.setting().organ()).orElseThrow(),
                List.of(),
                false);
    }

    private VoteOpened onChallenge(Command.OpenVote opening, int number) {
        RulingState ruling = ruling(number);
        String rule = byOrgan("GA-ROP-71", "SC-PROV-30");
        if (ruling.challengedBy().isEmpty()) {
            throw outOfOrder(rule, "Nobody has challenged ruling %d.", number);
        }
        boolean decided = state.votes().stream()
                .anyMatch(vote -> vote.opened().challenge().equals(OptionalInt.of(number)));
        if (decided) {
            throw outOfOrder(rule, "The challenge to ruling %d has been voted.", number);
        }
        return opened(opening, org.plenary.rules.Kind.CHALLENGE_TO_RULING, List.of(), false);
    }

    private VoteOpened opened(
            Command.OpenVote opening,
            org.plenary.rules.Kind kind,
            List<VoteQuestion.Important> important,
            boolean parentNeedsTwoThirds) {
        Setting setting = state.setting();
        List<String> eligible = setting.seats().stream()
                .filter(seat ->
                        !setting.barred().contains(seat) && !setting.excluded().contains(seat))
                .toList();
        boolean settles = kind.text() && setting.organ() == Organ.GA;
        Setting.Disclosure disclosure =
                opening.disclosure().or(setting::disclosure).orElse(Setting.Disclosure.LIVE);
        return new VoteOpened(
                state.votes().size() + 1,
                opening.proposal(),
                opening.part(),
                opening.motion(),
                opening.challenge(),
                kind,
                opening.method().orElse(Method.RECORDED),
                disclosure,
                eligible,
                setting.barred(),
                setting.excluded(),
                state.present(),
                opening.classification(),
                opening.majority().or(() -> settles ? opening.proposal().flatMap(this::settled) : Optional.empty()),
                important,
                parentNeedsTwoThirds,
                false,
                disclosure == Setting.Disclosure.BEFORE_LOCK
                        ? OptionalInt.of(setting.disclosureSeconds().orElse(60))
                        : OptionalInt.empty(),
                Optional.of(Chamber.SOFTWARE));
    }

    /// A point of order is decided at once (Assembly, rule 71; Council, rule 30).
    private void pointsFirst() {
        Optional<PointState> open = state.points().stream()
                .filter(point -> point.ruling().isEmpty())
                .findFirst();
        open.ifPresent(point -> {
            throw outOfOrder(
                    byOrgan("GA-ROP-71", "SC-PROV-30"),
                    "Point of order %d of %s is ruled on first.",
                    point.raised().point(),
                    point.raised().seat());
        });
        for (int i = 0; i < state.rulings().size(); i++) {
            int number = i + 1;
            boolean voted = state.votes().stream()
                    .anyMatch(vote -> vote.opened().challenge().equals(OptionalInt.of(number)));
            if (state.rulings().get(i).challengedBy().isPresent() && !voted) {
                throw outOfOrder(
                        byOrgan("GA-ROP-71", "SC-PROV-30"), "The challenge to ruling %d is put first.", number);
            }
        }
    }

    /// Nothing is put to the vote while a motion is pending that comes before it (Assembly, rule 77; Council,
    /// rule 33).
    private void precedence(Optional<MotionState> wanted) {
        Optional<MotionState> first = queue(state).stream().findFirst();
        int place = wanted.map(motion -> rank(motion, state.setting().organ())).orElse(Integer.MAX_VALUE);
        first.filter(motion -> rank(motion, state.setting().organ()) < place).ifPresent(motion -> {
            throw outOfOrder(
                    byOrgan("GA-ROP-77", "SC-PROV-33"),
                    "Motion %d (%s) of %s comes first. %s",
                    motion.moved().motion(),
                    motion.moved().what(),
                    motion.moved().seat(),
                    motion.moved().because());
        });
    }

    /// Pending motions in the order in which they are put: by the rules, then by time.
    static List<MotionState> queue(ChamberState state) {
        Organ organ = state.setting().organ();
        return state.pending().stream()
                .sorted(Comparator.comparingInt((MotionState motion) -> rank(motion, organ))
                        .thenComparingInt(motion -> motion.moved().motion()))
                .toList();
    }

    private static int rank(MotionState motion, Organ organ) {
        List<Motion> all = Motion.all(organ);
        return Motion.of(motion.moved().what())
                .filter(known -> known.in(organ))
                .map(all::indexOf)
                .orElse(all.size());
    }

    private List<Event> rollCall(int number) {
        VoteState vote = casting(number);
        if (vote.rollCall().isPresent()) {
            throw outOfOrder(ChamberRule.ONCE.id(), "The roll of vote %d has been drawn.", number);
        }
        if (vote.opened().method() == Method.SHOW_OF_HANDS) {
            throw against(ChamberRule.METHOD.id(), "Vote %d is taken by show of hands.", number);
        }
        return List.of(drawn(number));
    }

    private Event.RollCallDrawn drawn(int vote) {
        List<String> seats = state.setting().seats();
        return new Event.RollCallDrawn(vote, lot, seats.get(Math.floorMod(lot, seats.size())));
    }

    private List<Event> cast(int number, Position position) {
        VoteState vote = vote(number);
        String seat = seat();
        if (vote.locked(now)) {
            throw Refused.by(
                    ChamberRule.LOCK,
                    Kind.LOCKED,
                    "Vote %d is locked%s. A Member may still state how it had meant to vote.",
                    number,
                    vote.locksAt().map(at -> " since " + at).orElse(""));
        }
        mustBeOpen();
        if (vote.opened().method() == Method.SHOW_OF_HANDS) {
            throw against(ChamberRule.METHOD.id(), "Vote %d is taken by show of hands.", number);
        }
        if (vote.opened().barred().contains(seat)) {
            throw against("CHARTER-19", "%s has no vote in the Assembly because of arrears.", seat);
        }
        if (vote.opened().excluded().contains(seat)) {
            throw against("GA-CRED-SA74", "%s has no seat after the decision on its credentials.", seat);
        }
        if (!vote.ballots().entitled(seat)) {
            throw against(byOrgan("CHARTER-18-1", "CHARTER-27-1"), "%s has no vote here.", seat);
        }
        if (!position.entitledToVote() || position == Position.ABSENT) {
            throw Refused.field(
                    "/position",
                    "A ballot says yes, no, abstained or not-participating; found \"%s\".",
                    position.word());
        }
        return List.of(
                new Event.BallotCast(number, seat, position, vote.ballots().version(seat) + 1));
    }

    private List<Event> announceLock(Command.AnnounceLock lock) {
        VoteState vote = casting(lock.vote());
        if (vote.locksAt().isPresent()) {
            throw outOfOrder(
                    ChamberRule.LOCK.id(),
                    "The lock of vote %d is announced for %s.",
                    lock.vote(),
                    vote.locksAt().get());
        }
        int seconds = lock.seconds().orElse(state.setting().lockSeconds().orElse(3));
        if (seconds < 0 || seconds > 600) {
            throw Refused.field("/seconds", "A lock is announced 0 to 600 seconds before; found %d.", seconds);
        }
        return List.of(new Event.LockAnnounced(lock.vote(), now.plusSeconds(seconds)));
    }

    private List<Event> closeVote(int number, Optional<Hands> tally) {
        VoteState vote = casting(number);
        boolean hands = vote.opened().method() == Method.SHOW_OF_HANDS;
        if (hands != tally.isPresent()) {
            throw against(
                    ChamberRule.METHOD.id(),
                    hands
                            ? "Vote %d is taken by show of hands: the totals are named in \"tally\"."
                            : "Vote %d is taken by ballots of the seats; it has no other totals.",
                    number);
        }
        if (vote.locksAt().isEmpty()) {
            throw outOfOrder(ChamberRule.LOCK.id(), "The lock of vote %d is announced first.", number);
        }
        Instant at = vote.locksAt().get();
        if (now.isBefore(at)) {
            throw Refused.before(ChamberRule.LOCK, at, "Casting in vote %d goes on until %s.", number, at);
        }
        tally.filter(totals -> totals.yes() + totals.no() + totals.abstained()
                        > vote.opened().eligible().size())
                .ifPresent(_ -> {
                    throw Refused.field(
                            "/tally",
                            "More hands than the %d Members that may vote.",
                            vote.opened().eligible().size());
                });
        Ruling ruling = ruling(rules, state, vote, tally);
        return List.of(new Event.VoteClosed(
                number, hands ? Map.of() : Chamber.ballots(state.setting(), vote), tally, RulingJson.of(ruling)));
    }

    static Ruling ruling(Rules rules, ChamberState state, VoteState vote, Optional<Hands> tally) {
        Setting setting = state.setting();
        VoteOpened opened = vote.opened();
        return Putting.ruling(
                rules,
                setting,
                opened,
                tally.map(hands -> Putting.counted(setting, opened, hands))
                        .orElseGet(() ->
                                Putting.rollCall(setting, opened, vote.ballots().positions())));
    }

    private List<Event> declare(Command.Declare declare) {
        VoteState vote = vote(declare.vote());
        Outcome ruled = vote.ruled()
                .orElseThrow(() -> outOfOrder(
                        ChamberRule.LOCK.id(), "Vote %d is not locked; there is nothing to declare.", declare.vote()));
        if (vote.declared().isPresent()) {
            throw outOfOrder(ChamberRule.ONCE.id(), "The result of vote %d has been declared.", declare.vote());
        }
        if (declare.vote() != state.votes().size()) {
            throw outOfOrder(
                    ChamberRule.PHASE.id(),
                    "Another vote was opened since; the result of vote %d stands.",
                    declare.vote());
        }
        Outcome outcome = declare.outcome().orElse(ruled);
        if (outcome != ruled && outcome != ruled.opposite()) {
            throw Refused.field(
                    "/outcome",
                    "The result of this vote is %s or %s; found \"%s\".",
                    ruled.word(),
                    ruled.opposite().word(),
                    outcome.word());
        }
        if (outcome != ruled) {
            withReason(declare.reason(), "The rules give \"%s\"".formatted(ruled.word()));
        }
        return List.of(new Event.ResultDeclared(declare.vote(), outcome, ruled, declare.reason()));
    }

    private void withReason(Optional<String> reason, String what) {
        if (reason.filter(text -> !text.isBlank()).isEmpty()) {
            throw against(ChamberRule.REASON.id(), "%s; who decides otherwise says why in \"reason\".", what);
        }
    }

    private List<Event> adoptWithoutVote(Optional<String> symbol, OptionalInt number) {
        mustBeOpen();
        if (symbol.isPresent() == number.isPresent()) {
            throw Refused.field("", "One thing is adopted: a \"proposal\" or a \"motion\".");
        }
        pointsFirst();
        symbol.ifPresent(given -> {
            TextState text = undecided(given, "/proposal");
            notWhileVotingOn(given);
            precedence(Optional.empty());
            notUnderSilence(given);
            refuseObjections(given, text.objections());
            amendmentsFirst(given);
        });
        number.ifPresent(given -> {
            MotionState motion = motion(given);
            if (!motion.inOrder() || state.outcome(motion).isPresent()) {
                throw outOfOrder(motion.moved().rule(), "Motion %d is not pending.", given);
            }
            precedence(Optional.of(motion));
            refuseObjections("Motion " + given, motion.objections());
        });
        quorate(true, "No decision can be taken");
        return List.of(new Event.AdoptedWithoutVote(
                symbol, number, RulingJson.of(rules.rule(withoutVote(state, symbol, number)))));
    }

    private void amendmentsFirst(String symbol) {
        if (!state.pendingAmendments(symbol).isEmpty()) {
            throw outOfOrder(byOrgan("GA-ROP-90", "SC-PROV-36"), "Amendments to %s are decided first.", symbol);
        }
    }

    /// A silence runs by the server's clock, in a meeting or between meetings.
    private List<Event> beginSilence(Command.BeginSilence silence) {
        notClosed();
        String symbol = silence.proposal();
        TextState text = undecided(symbol, "/proposal");
        notWhileVotingOn(symbol);
        notUnderSilence(symbol);
        refuseObjections(symbol, text.objections());
        amendmentsFirst(symbol);
        int seconds = silence.seconds().orElse(SILENCE_SECONDS);
        if (seconds < 1 || seconds > LONGEST_SILENCE_SECONDS) {
            throw Refused.field(
                    "/seconds", "A silence lasts 1 to %d seconds; found %d.", LONGEST_SILENCE_SECONDS, seconds);
        }
        return List.of(new Event.SilenceBegun(symbol, now.plusSeconds(seconds)));
    }

    private ChamberState.Silence silence(String symbol) {
        return state.silence(symbol)
                .orElseThrow(() -> outOfOrder(ChamberRule.SILENCE.id(), "%s was not laid under silence.", symbol));
    }

    private List<Event> breakSilence(String symbol, Optional<String> reason) {
        undecided(symbol, "/proposal");
        ChamberState.Silence silence = silence(symbol);
        silence.brokenBy().ifPresent(seat -> {
            throw outOfOrder(ChamberRule.SILENCE.id(), "%s broke the silence on %s.", seat, symbol);
        });
        if (!silence.running(now)) {
            throw Refused.by(
                    ChamberRule.SILENCE,
                    Kind.LOCKED,
                    "The silence on %s passed at %s without an objection.",
                    symbol,
                    silence.until());
        }
        return List.of(new Event.SilenceBroken(symbol, seat(), reason));
    }

    private List<Event> endSilence(String symbol) {
        notClosed();
        undecided(symbol, "/proposal");
        ChamberState.Silence silence = silence(symbol);
        silence.brokenBy().ifPresent(seat -> {
            throw against(
                    ChamberRule.SILENCE.id(), "%s broke the silence on %s; the text is put to the vote.", seat, symbol);
        });
        if (silence.running(now)) {
            throw Refused.before(
                    ChamberRule.SILENCE, silence.until(), "%s is under silence until %s.", symbol, silence.until());
        }
        return List.of(new Event.AdoptedWithoutVote(
                Optional.of(symbol),
                OptionalInt.empty(),
                RulingJson.of(rules.rule(withoutVote(state, Optional.of(symbol), OptionalInt.empty())))));
    }

    private VoteState vetoed(int number) {
        VoteState vote = vote(number);
        boolean stopped = vote.vetoed()
                && vote.outcome().equals(Optional.of(vote.opened().kind().negative()));
        if (!stopped) {
            throw against(
                    "UFP-377A-1",
                    "Vote %d was not one in which the negative vote of a permanent member prevented adoption.",
                    number);
        }
        return vote;
    }

    /// Resolution 76/262, paragraph 1: within ten working days of the veto.
    private List<Event> setDebate(Command.SetDebate debate) {
        VoteState vote = vetoed(debate.vote());
        String rule = "VETO-76-262-1";
        Json.Fields opening = RulingJson.opening(vote.closed().orElseThrow().ruling(), rule)
                .orElseThrow(() -> against(rule, "No debate on the veto in vote %d falls due.", debate.vote()));
        Optional<LocalDate> due = opening.text("due").map(LocalDate::parse);
        LocalDate day = state.setting().date();
        if (debate.date().isBefore(day)) {
            throw Refused.field("/date", "The debate follows the veto of %s; found %s.", day, debate.date());
        }
        if (due.filter(last -> debate.date().isAfter(last)).isPresent()) {
            withReason(debate.reason(), "By %s the debate is held by %s".formatted(rule, due.get()));
        }
        return List.of(new Event.DebateSet(debate.vote(), debate.date(), due, debate.reason()));
    }

    /// Resolution 377 A (V), paragraph 1: called by the Council's procedural vote, or by a majority of Members.
    private List<Event> convene(Command.Convene convene) {
        if (state.setting().organ() != Organ.SC) {
            throw against("UFP-377A-1", "An emergency special session follows from a vote in the Council.");
        }
        VoteState vote = vetoed(convene.vote());
        String symbol = vote.opened().proposal().orElseThrow();
        Json.Fields ruling = vote.closed().orElseThrow().ruling();
        if (RulingJson.opening(ruling, "UFP-377A-1").isEmpty()) {
            throw against("UFP-377A-1", "Resolution 377 A (V) is of 3 November 1950; this meeting was before it.");
        }
        state.convened().stream()
                .filter(done -> done.vote() == convene.vote())
                .findFirst()
                .ifPresent(done -> {
                    throw outOfOrder(
                            ChamberRule.ONCE.id(),
                            "The chamber %s of %s was opened from vote %d.",
                            done.chamber(),
                            done.session(),
                            done.vote());
                });
        switch (convene.convener()) {
            case COUNCIL -> {
                boolean called = state.motions().stream()
                        .filter(motion -> motion.moved().what().equals("emergency-session-request"))
                        .filter(motion -> motion.moved().proposal().isEmpty()
                                || motion.moved().proposal().equals(Optional.of(symbol)))
                        .anyMatch(motion -> state.outcome(motion).equals(Optional.of(Outcome.CALLED)));
                if (!called) {
                    throw against(
                            "UFP-377A-4",
                            "The Council has not called a session: a motion \"emergency-session-request\" on %s is carried by a procedural vote first.",
                            symbol);
                }
            }
            case MEMBERS -> {
                // Whether a majority concurs is counted in the Assembly's chamber, where all Members have a seat.
            }
            case RESUMPTION -> {
                boolean other = state.setting()
                        .emergencySession()
                        .filter(session -> session.symbol().equals(convene.session()))
                        .isEmpty();
                if (other) {
                    throw against(
                            "UFP-RESUME",
                            "This chamber was not set up with an adjourned session %s that could resume.",
                            convene.session());
                }
            }
        }
        return List.of(new Event.AssemblyConvened(
                convene.vote(), symbol, convene.convener(), convene.session(), convene.chamber()));
    }

    private Setting.Convening convening() {
        return state.setting()
                .convening()
                .orElseThrow(() -> against("GA-ROP-10", "This chamber is not that of a session called after a veto."));
    }

    private Instant called() {
        return state.called()
                .orElseThrow(() -> against(
                        "UFP-377A-4",
                        "The session has not been called: %d Members have concurred, and a majority of all %d is needed.",
                        state.concurring().size(),
                        state.setting().seats().size()));
    }

    /// Assembly, rules 8 (b) and 10: within 24 hours of the request, and at twelve hours' notice at least.
    private List<Event> giveNotice(Command.GiveNotice notice) {
        Setting.Convening convening = convening();
        Instant calledAt = called();
        if (state.firstOpened().isPresent()) {
            throw outOfOrder(
                    "GA-ROP-10",
                    "The session was opened at %s.",
                    state.firstOpened().get());
        }
        Instant earliest = now.plus(NOTICE);
        Instant latest = calledAt.plus(WITHIN);
        if (notice.opensAt().isBefore(now)) {
            throw Refused.field("/opensAt", "The session opens after the notice; found %s.", notice.opensAt());
        }
        boolean resumes = convening.convener() == Setting.Convener.RESUMPTION;
        if (!resumes && notice.opensAt().isBefore(earliest)) {
            withReason(notice.reason(), "By GA-ROP-10 Members are told twelve hours before, so not before " + earliest);
        }
        if (!resumes && notice.opensAt().isAfter(latest)) {
            withReason(notice.reason(), "By GA-ROP-8b the session meets within 24 hours, so by " + latest);
        }
        return List.of(new Event.NoticeGiven(notice.opensAt(), earliest, latest, notice.reason()));
    }

    /// An emergency special session is opened when it was called and at the hour of which Members were told.
    private void openable() {
        called();
        Instant opens = state.notice()
                .orElseThrow(() ->
                        outOfOrder("GA-ROP-10", "Members are told first when the session opens: \"give-notice\"."))
                .opensAt();
        if (now.isBefore(opens)) {
            throw outOfOrder("GA-ROP-10", "Members were told that the session opens at %s.", opens);
        }
    }

    static VoteQuestion withoutVote(ChamberState state, Optional<String> symbol, OptionalInt number) {
        org.plenary.rules.Kind kind = symbol.flatMap(state::proposal)
                .map(text -> ChamberState.kind(text.proposal()))
                .or(() -> state.motion(number.orElse(0))
                        .flatMap(motion -> Putting.kind(
                                motion.moved().what(), state.setting().organ())))
                .orElseThrow(() -> new IllegalArgumentException("Nothing of that name is before the meeting."));
        return Putting.withoutVote(state.setting(), kind, symbol.orElseGet(() -> "motion " + number.orElse(0)));
    }

    private void refuseObjections(String what, List<String> objections) {
        if (!objections.isEmpty()) {
            throw against(
                    byOrgan("GA-ROP-87", "SC-NOVOTE"),
                    "%s met an objection (%s) and is put to the vote.",
                    what,
                    String.join(", ", objections));
        }
    }

    private List<Event> requestFloor(SpeakersList list) {
        notClosed();
        String rule = byOrgan("GA-ROP-73", "SC-PROV-27");
        if (state.closed(list)) {
            throw against(rule, "The list is closed.");
        }
        if (!Chamber.mayEnter(state, list, seat())) {
            throw against(rule, "%s has had its entry on the list for this item.", seat());
        }
        return List.of(new Event.FloorRequested(seat(), list));
    }

    private List<Event> giveFloor(Command.GiveFloor give) {
        mustBeOpen();
        int seconds =
                give.seconds().orElse(state.setting().speakingTimeSeconds().orElse(180));
        if (seconds < 10 || seconds > 7_200) {
            throw Refused.field("/seconds", "A speaker has 10 to 7200 seconds; found %d.", seconds);
        }
        SpeakersList list = give.list().orElse(SpeakersList.SPEAKERS);
        List<String> waiting = state.waiting(list);
        String seat = give.seat().orElseGet(() -> {
            if (waiting.isEmpty()) {
                throw outOfOrder(byOrgan("GA-ROP-73", "SC-PROV-27"), "Nobody waits on the list.");
            }
            return waiting.getFirst();
        });
        if (!state.setting().seats().contains(seat)) {
            throw Refused.field("/seat", "%s has no seat here.", seat);
        }
        List<Event> events = new ArrayList<>();
        state.speaker().ifPresent(speaker -> events.add(new Event.FloorEnded(speaker.seat())));
        events.add(new Event.FloorGiven(seat, waiting.contains(seat) ? Optional.of(list) : Optional.empty(), seconds));
        return events;
    }

    private List<Event> closeList(SpeakersList list) {
        if (state.closed(list)) {
            throw outOfOrder(byOrgan("GA-ROP-73", "SC-PROV-27"), "The list is closed.");
        }
        return open(new Event.ListClosed(list));
    }

    private List<Event> move(Command.Move move) {
        mustBeOpen();
        Organ organ = state.setting().organ();
        state.voting().ifPresent(vote -> {
            throw against(
                    byOrgan("GA-ROP-88", ChamberRule.ONE_VOTE.id()),
                    "Vote %d is being taken; only a point of order about the voting can be raised.",
                    vote.opened().vote());
        });
        Map<String, String> known = motions(organ);
        if (!known.containsKey(move.motion())) {
            throw Refused.field(
                    "/motion",
                    "There is no motion \"%s\" in %s; expected one of %s.",
                    move.motion(),
                    organ,
                    String.join(", ", known.keySet()));
        }
        boolean onText =
                Set.of("division", "important-question", "reconsideration").contains(move.motion());
        if (onText && move.proposal().isEmpty()) {
            throw Refused.field("/proposal", "This motion names the proposal that it is about.");
        }
        String rule = known.get(move.motion());
        Optional<String> obstacle = move.proposal()
                .map(symbol -> Chamber.text(state, symbol, "/proposal"))
                .flatMap(text -> obstacle(move, text));
        Optional<Motion> motion = Motion.of(move.motion()).filter(found -> found.in(organ));
        String because = obstacle.orElseGet(() -> motion.map(
                        found -> Motion.order(new org.plenary.rules.PrecedenceQuestion(
                                        "", organ, state.setting().date(), List.of(found.word())))
                                .because()
                                .getFirst()
                                .says())
                .orElse("Is put before the proposal that it is about, after the motions that have precedence."));
        return List.of(new Event.MotionMoved(
                state.motions().size() + 1,
                move.motion(),
                seat(),
                move.proposal(),
                move.part(),
                move.text(),
                obstacle.isEmpty(),
                rule,
                because,
                speakers(motion.flatMap(Motion::speakersFor)
                        .or(() -> Putting.speakers(move.motion(), organ).map(List::getFirst))),
                speakers(motion.flatMap(Motion::speakersAgainst)
                        .or(() -> Putting.speakers(move.motion(), organ).map(List::getLast))),
                motion.map(found -> OptionalInt.of(Motion.all(organ).indexOf(found)))
                        .orElseGet(OptionalInt::empty),
                Optional.of(Putting.majority(
                        rules,
                        state.setting(),
                        Putting.kind(move.motion(), organ).orElseThrow())),
                Optional.of(Putting.effect(move.motion()))));
    }

    /// The words of the motions of an organ, each with its rule.
    static Map<String, String> motions(Organ organ) {
        Map<String, String> known = new LinkedHashMap<>();
        for (Motion motion : Motion.all(organ)) {
            // A point of order is raised and an amendment is laid before the meeting, each by a command of its own.
            if (motion != Motion.POINT_OF_ORDER && motion != Motion.AMENDMENT) {
                known.put(motion.word(), motion.rule(organ).id());
            }
        }
        known.putAll(Putting.otherMotions(organ));
        return known;
    }

    /// Why a motion on a text is out of order, if it is.
    private Optional<String> obstacle(Command.Move move, TextState text) {
        Optional<Outcome> outcome = state.outcome(text);
        String symbol = text.proposal().symbol();
        if (move.motion().equals("reconsideration")) {
            return outcome.isPresent() ? Optional.empty() : Optional.of(symbol + " has not been decided.");
        }
        if (move.motion().equals("emergency-session-request")) {
            boolean vetoed = state.votes().stream()
                    .anyMatch(vote -> vote.vetoed() && vote.opened().proposal().equals(Optional.of(symbol)));
            return vetoed
                    ? Optional.empty()
                    : Optional.of(
                            "No permanent member's negative vote prevented the adoption of %s.".formatted(symbol));
        }
        if (outcome.isPresent()) {
            return Optional.of(
                    "%s has been decided (%s).".formatted(symbol, outcome.get().word()));
        }
        boolean refused = move.motion().equals("division")
                && state.setting().organ() == Organ.SC
                && text.objections().contains(text.mover());
        return refused
                ? Optional.of("The mover of %s objects, and in the Council that suffices.".formatted(symbol))
                : Optional.empty();
    }

    private static OptionalInt speakers(Optional<Integer> number) {
        return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private List<Event> object(Command.ObjectTo objection) {
        mustBeOpen();
        if (objection.motion().isPresent() == objection.proposal().isPresent()) {
            throw Refused.field("", "An objection is to a \"motion\" or to a \"proposal\".");
        }
        List<String> before = objection.motion().isPresent()
                ? motion(objection.motion().getAsInt()).objections()
                : undecided(objection.proposal().orElseThrow(), "/proposal").objections();
        if (before.contains(seat())) {
            throw outOfOrder(ChamberRule.ONCE.id(), "%s has objected.", seat());
        }
        return List.of(new Event.Objected(seat(), objection.motion(), objection.proposal()));
    }

    private List<Event> rule(Command.RuleOn command) {
        mustBeOpen();
        if (command.point().isPresent() == command.motion().isPresent()) {
            throw Refused.field("", "The chair rules on a \"point\" of order or on a \"motion\".");
        }
        Optional<Boolean> inOrder = Optional.empty();
        if (command.motion().isPresent()) {
            MotionState motion = motion(command.motion().getAsInt());
            if (motion.verdict().isPresent() || state.outcome(motion).isPresent()) {
                throw outOfOrder(
                        ChamberRule.ONCE.id(),
                        "Motion %d has been ruled on.",
                        motion.moved().motion());
            }
            inOrder = Optional.of(motion.moved().inOrder());
            if (motion.moved().inOrder() != (command.verdict() == Verdict.UPHELD)) {
                withReason(
                        command.reason(),
                        "By %s the motion is %s (%s)"
                                .formatted(
                                        motion.moved().rule(),
                                        motion.moved().inOrder() ? "in order" : "out of order",
                                        motion.moved().because()));
            }
        } else {
            int number = command.point().getAsInt();
            if (number < 1 || number > state.points().size()) {
                throw Refused.field("/point", "There is no point of order %d.", number);
            }
            if (state.points().get(number - 1).ruling().isPresent()) {
                throw outOfOrder(ChamberRule.ONCE.id(), "Point of order %d has been ruled on.", number);
            }
        }
        return List.of(new Event.Ruled(
                state.rulings().size() + 1,
                command.point(),
                command.motion(),
                command.verdict(),
                inOrder,
                command.reason()));
    }

    private List<Event> challenge(int number) {
        mustBeOpen();
        RulingState ruling = ruling(number);
        if (ruling.challengedBy().isPresent()) {
            throw outOfOrder(
                    ChamberRule.ONCE.id(),
                    "Ruling %d has been challenged by %s.",
                    number,
                    ruling.challengedBy().get());
        }
        return List.of(new Event.RulingChallenged(number, seat()));
    }

    /// Assembly, rule 88: before or after the vote, not during it, and not by a sponsor on its own
    /// proposal.
    private List<Event> explain(Command.Explain explain) {
        String rule = byOrgan("GA-ROP-88", ChamberRule.PHASE.id());
        if (explain.vote().isPresent() == explain.proposal().isPresent()) {
            throw Refused.field("", "One explains a \"vote\" that was taken or one on a \"proposal\" to come.");
        }
        if (state.voting().isPresent()) {
            throw against(rule, "A vote is being taken; votes are explained before it or after it.");
        }
        Optional<String> symbol = explain.vote().isPresent()
                ? vote(explain.vote().getAsInt()).opened().proposal()
                : Optional.of(undecided(explain.proposal().orElseThrow(), "/proposal")
                        .proposal()
                        .symbol());
        boolean sponsor = state.setting().organ() == Organ.GA
                && symbol.flatMap(state::proposal)
                        .map(text -> text.sponsors().contains(seat()))
                        .orElse(false);
        if (sponsor) {
            throw against(
                    rule, "%s is a sponsor of %s and does not explain its vote on it.", seat(), symbol.orElse(""));
        }
        return List.of(new Event.VoteExplained(explain.vote(), explain.proposal(), seat(), explain.text()));
    }

    private List<Event> stateIntention(int number, Position position) {
        VoteState vote = vote(number);
        String rule = byOrgan("GA-CORRECTION", "SC-FINAL");
        if (!vote.locked(now)) {
            throw outOfOrder(rule, "Vote %d is not locked: cast another ballot, the last one counts.", number);
        }
        if (position != Position.YES && position != Position.NO && position != Position.ABSTAINED) {
            throw Refused.field("/position", "An intention is yes, no or abstained; found \"%s\".", position.word());
        }
        if (!vote.ballots().entitled(seat())) {
            throw against(rule, "%s had no vote.", seat());
        }
        return List.of(new Event.IntentionStated(number, seat(), position));
    }

    private List<Event> concur() {
        notClosed();
        if (state.setting().organ() != Organ.GA || state.setting().ruleBook().isPresent()) {
            throw against(
                    "GA-ROP-9",
                    "Members concur in a chamber of the Assembly; the Council calls a session by its votes.");
        }
        if (state.concurring().contains(seat())) {
            throw outOfOrder(ChamberRule.ONCE.id(), "%s has concurred.", seat());
        }
        List<String> concurring = new ArrayList<>(state.concurring());
        concurring.add(seat());
        Ruling ruling = rules.rule(Putting.concurrences(state.setting(), concurring));
        return List.of(new Event.Concurred(
                seat(), concurring.size(), ruling.threshold().orElseThrow()));
    }

    private List<Event> reportBallot(Command.ReportBallot report) {
        mustBeOpen();
        List<Event.BallotReported> all = new ArrayList<>(state.elections().getOrDefault(report.election(), List.of()));
        if (!all.isEmpty()
                && (all.getFirst().body() != report.body() || all.getFirst().seats() != report.seats())) {
            throw Refused.field(
                    "/seats",
                    "The election \"%s\" fills %d places of %s.",
                    report.election(),
                    all.getFirst().seats(),
                    all.getFirst().body().word());
        }
        Event.BallotReported unruled = new Event.BallotReported(
                report.election(),
                report.body(),
                report.seats(),
                report.votes(),
                report.valid(),
                report.restricted(),
                Json.fields());
        all.add(unruled);
        Ruling ruling = (Ruling) rules.answer(Putting.election(state.setting(), all));
        return List.of(new Event.BallotReported(
                report.election(),
                report.body(),
                report.seats(),
                report.votes(),
                report.valid(),
                report.restricted(),
                RulingJson.of(ruling)));
    }

    private List<Event> end(Event event) {
        mustBeOpen();
        noVoteUnderWay();
        return List.of(event);
    }

    private List<Event> closeMeeting() {
        if (state.phase() == Phase.CLOSED) {
            throw outOfOrder(ChamberRule.ONCE.id(), "The meeting is closed.");
        }
        if (state.phase() == Phase.NOT_OPENED) {
            throw outOfOrder(ChamberRule.PHASE.id(), "The meeting has not been opened.");
        }
        noVoteUnderWay();
        return List.of(new Event.MeetingClosed());
    }

    private List<Event> reissue(Command.ReissueLink reissue) {
        boolean seat = reissue.role().equals("seat");
        if (!Set.of("chair", "seat", "observer", "wall").contains(reissue.role())) {
            throw Refused.field("/role", "A role is chair, seat, observer or wall; found \"%s\".", reissue.role());
        }
        if (seat != reissue.seat().isPresent()
                || !reissue.seat().map(state.setting().seats()::contains).orElse(true)) {
            throw Refused.field("/seat", "A link of a seat names one of the seats of this chamber; others name none.");
        }
        return List.of(new Event.LinkReissued(reissue.role(), reissue.seat()));
    }

    private void notClosed() {
        if (state.phase() == Phase.CLOSED) {
            throw outOfOrder(ChamberRule.PHASE.id(), "The meeting is closed.");
        }
    }

    private void noVoteUnderWay() {
        state.voting().ifPresent(vote -> {
            throw outOfOrder(
                    byOrgan("GA-ROP-88", ChamberRule.ONE_VOTE.id()),
                    "Vote %d is being taken.",
                    vote.opened().vote());
        });
    }

    private List<Event> open(Event event) {
        mustBeOpen();
        return List.of(event);
    }

    private void mustBeOpen() {
        if (state.phase() != Phase.OPEN) {
            throw outOfOrder(
                    ChamberRule.PHASE.id(),
                    "The meeting is %s.",
                    state.phase().word().replace('-', ' '));
        }
    }

    private TextState undecided(String symbol, String pointer) {
        TextState text = Chamber.text(state, symbol, pointer);
        state.outcome(text).ifPresent(outcome -> {
            throw outOfOrder(byOrgan("GA-ROP-81", "SC-FINAL"), "%s has been decided (%s).", symbol, outcome.word());
        });
        return text;
    }

    private void notWhileVotingOn(String symbol) {
        boolean voting = state.voting()
                .filter(vote -> vote.opened().proposal().equals(Optional.of(symbol)))
                .isPresent();
        if (voting) {
            throw outOfOrder(byOrgan("GA-ROP-80", "SC-PROV-35"), "The vote on %s has begun.", symbol);
        }
    }

    private VoteState vote(int number) {
        return state.vote(number)
                .orElseThrow(() -> Refused.field(
                        "/vote",
                        "There is no vote %d; %s.",
                        number,
                        state.votes().isEmpty()
                                ? "none has been opened"
                                : "the last one is vote " + state.votes().size()));
    }

    private VoteState casting(int number) {
        VoteState vote = vote(number);
        if (vote.closed().isPresent()) {
            throw outOfOrder(ChamberRule.LOCK.id(), "Vote %d is locked.", number);
        }
        return vote;
    }

    private MotionState motion(int number) {
        return state.motion(number).orElseThrow(() -> Refused.field("/motion", "There is no motion %d.", number));
    }

    private RulingState ruling(int number) {
        if (number < 1 || number > state.rulings().size()) {
            throw Refused.field("/ruling", "There is no ruling %d.", number);
        }
        return state.rulings().get(number - 1);
    }

    private String seat() {
        return actor instanceof Actor.Seat(String code) ? code : actor.name();
    }

    private String byOrgan(String inAssembly, String inCouncil) {
        return state.setting().organ() == Organ.GA ? inAssembly : inCouncil;
    }

    private static Refused outOfOrder(String rule, String message, Object... values) {
        return Refused.by(rule, Kind.OUT_OF_ORDER, message, values);
    }

    private static Refused against(String rule, String message, Object... values) {
        return Refused.by(rule, Kind.AGAINST_THE_RULES, message, values);
    }
}
