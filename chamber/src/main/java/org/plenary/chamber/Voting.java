package org.plenary.chamber;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.plenary.chamber.ChamberState.MotionState;
import org.plenary.chamber.ChamberState.RulingState;
import org.plenary.chamber.ChamberState.TextState;
import org.plenary.chamber.Event.Hands;
import org.plenary.chamber.Event.Method;
import org.plenary.chamber.Event.VoteOpened;
import org.plenary.chamber.Refusal.Kind;
import org.plenary.rules.Organ;
import org.plenary.rules.Rules;
import org.plenary.rules.VoteQuestion;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.vote.Position;

/// The taking of a vote: opened on a text, a motion or a challenge, cast, locked, ruled on, declared.
final class Voting extends Business {
    Voting(Business other) {
        super(other);
    }

    List<Event> openVote(Command.OpenVote opening) {
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

    List<Event> rollCall(int number) {
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

    List<Event> cast(int number, Position position) {
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

    List<Event> announceLock(Command.AnnounceLock lock) {
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

    List<Event> closeVote(int number, Optional<Hands> tally) {
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

    List<Event> declare(Command.Declare declare) {
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

    private VoteState casting(int number) {
        VoteState vote = vote(number);
        if (vote.closed().isPresent()) {
            throw outOfOrder(ChamberRule.LOCK.id(), "Vote %d is locked.", number);
        }
        return vote;
    }
}
