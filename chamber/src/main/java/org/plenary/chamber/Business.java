package org.plenary.chamber;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.plenary.chamber.ChamberState.MotionState;
import org.plenary.chamber.ChamberState.PointState;
import org.plenary.chamber.ChamberState.RulingState;
import org.plenary.chamber.ChamberState.TextState;
import org.plenary.chamber.Refusal.Kind;
import org.plenary.rules.Organ;
import org.plenary.rules.Rules;
import org.plenary.rules.ruling.Requirement;

/// One command against one state: who sends it, when, and what is asked of every command. Each part of the
/// business of a meeting is a class of its own; its methods answer with events or throw [Refused].
@SuppressWarnings("AnnotateFormatMethod") // every caller gives a literal
abstract sealed class Business
        permits Elections, Motions, Session, Silences, Speakers, SpecialSession, Statements, Texts, Voting {
    final ChamberState state;
    final Actor actor;
    final Instant now;
    final int lot;
    final Rules rules;

    Business(ChamberState state, Actor actor, Moment moment, Rules rules) {
        this.state = state;
        this.actor = actor;
        this.now = moment.at();
        this.lot = moment.lot();
        this.rules = rules;
    }

    /// The same command against the same state, for another part of the business.
    Business(Business other) {
        this.state = other.state;
        this.actor = other.actor;
        this.now = other.now;
        this.lot = other.lot;
        this.rules = other.rules;
    }

    final void quorate(boolean toDecide, String what) {
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

    final void notUnderSilence(String symbol) {
        state.silence(symbol).filter(silence -> silence.running(now)).ifPresent(silence -> {
            throw outOfOrder(ChamberRule.SILENCE.id(), "%s is under silence until %s.", symbol, silence.until());
        });
    }

    /// A point of order is decided at once (Assembly, rule 71; Council, rule 30).
    final void pointsFirst() {
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
    final void precedence(Optional<MotionState> wanted) {
        Optional<MotionState> first = Motions.queue(state).stream().findFirst();
        int place = wanted.map(motion -> Motions.rank(motion, state.setting().organ()))
                .orElse(Integer.MAX_VALUE);
        first.filter(motion -> Motions.rank(motion, state.setting().organ()) < place)
                .ifPresent(motion -> {
                    throw outOfOrder(
                            byOrgan("GA-ROP-77", "SC-PROV-33"),
                            "Motion %d (%s) of %s comes first. %s",
                            motion.moved().motion(),
                            motion.moved().what(),
                            motion.moved().seat(),
                            motion.moved().because());
                });
    }

    final void withReason(Optional<String> reason, String what) {
        if (reason.filter(text -> !text.isBlank()).isEmpty()) {
            throw against(ChamberRule.REASON.id(), "%s; who decides otherwise says why in \"reason\".", what);
        }
    }

    final void amendmentsFirst(String symbol) {
        if (!state.pendingAmendments(symbol).isEmpty()) {
            throw outOfOrder(byOrgan("GA-ROP-90", "SC-PROV-36"), "Amendments to %s are decided first.", symbol);
        }
    }

    final void refuseObjections(String what, List<String> objections) {
        if (!objections.isEmpty()) {
            throw against(
                    byOrgan("GA-ROP-87", "SC-NOVOTE"),
                    "%s met an objection (%s) and is put to the vote.",
                    what,
                    String.join(", ", objections));
        }
    }

    final void notClosed() {
        if (state.phase() == Phase.CLOSED) {
            throw outOfOrder(ChamberRule.PHASE.id(), "The meeting is closed.");
        }
    }

    final void noVoteUnderWay() {
        state.voting().ifPresent(vote -> {
            throw outOfOrder(
                    byOrgan("GA-ROP-88", ChamberRule.ONE_VOTE.id()),
                    "Vote %d is being taken.",
                    vote.opened().vote());
        });
    }

    final List<Event> open(Event event) {
        mustBeOpen();
        return List.of(event);
    }

    final void mustBeOpen() {
        if (state.phase() != Phase.OPEN) {
            throw outOfOrder(
                    ChamberRule.PHASE.id(),
                    "The meeting is %s.",
                    state.phase().word().replace('-', ' '));
        }
    }

    final TextState undecided(String symbol, String pointer) {
        TextState text = Chamber.text(state, symbol, pointer);
        state.outcome(text).ifPresent(outcome -> {
            throw outOfOrder(byOrgan("GA-ROP-81", "SC-FINAL"), "%s has been decided (%s).", symbol, outcome.word());
        });
        return text;
    }

    final void notWhileVotingOn(String symbol) {
        boolean voting = state.voting()
                .filter(vote -> vote.opened().proposal().equals(Optional.of(symbol)))
                .isPresent();
        if (voting) {
            throw outOfOrder(byOrgan("GA-ROP-80", "SC-PROV-35"), "The vote on %s has begun.", symbol);
        }
    }

    final VoteState vote(int number) {
        return state.vote(number)
                .orElseThrow(() -> Refused.field(
                        "/vote",
                        "There is no vote %d; %s.",
                        number,
                        state.votes().isEmpty()
                                ? "none has been opened"
                                : "the last one is vote " + state.votes().size()));
    }

    final MotionState motion(int number) {
        return state.motion(number).orElseThrow(() -> Refused.field("/motion", "There is no motion %d.", number));
    }

    final RulingState ruling(int number) {
        if (number < 1 || number > state.rulings().size()) {
            throw Refused.field("/ruling", "There is no ruling %d.", number);
        }
        return state.rulings().get(number - 1);
    }

    final String seat() {
        return actor instanceof Actor.Seat(String code) ? code : actor.name();
    }

    final String byOrgan(String inAssembly, String inCouncil) {
        return state.setting().organ() == Organ.GA ? inAssembly : inCouncil;
    }

    static Refused outOfOrder(String rule, String message, Object... values) {
        return Refused.by(rule, Kind.OUT_OF_ORDER, message, values);
    }

    static Refused against(String rule, String message, Object... values) {
        return Refused.by(rule, Kind.AGAINST_THE_RULES, message, values);
    }
}
