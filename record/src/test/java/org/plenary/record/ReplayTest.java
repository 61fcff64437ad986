package org.plenary.record;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import org.plenary.record.Replay.Selection;
import org.plenary.rules.Kind;
import org.plenary.rules.Organ;
import org.plenary.rules.VoteQuestion;
import org.plenary.rules.VoteQuestion.Classification;
import org.plenary.rules.VoteQuestion.Put;
import org.plenary.rules.VoteQuestion.Settled;
import org.plenary.rules.VoteQuestion.Taking;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.ruling.Counterfactual;
import org.plenary.rules.ruling.Effect;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.vote.CountedVote;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.RollCall;
import org.plenary.rules.vote.Tally;

import static org.assertj.core.api.Assertions.assertThat;

/// The replay with plain arithmetic in the place of the rules: a second, independent count of the recorded
/// outcomes.
class ReplayTest {
    private final VotingRecord record = VotingRecord.compiledIn();
    private final Set<String> asked = new HashSet<>();

    /// Nothing but the thresholds of the Charter and the presumption for texts in emergency special sessions.
    private Ruling plain(VoteQuestion question) {
        boolean met = switch (question.taking()) {
            case Taking.WithoutVote() -> true;
            case Taking.NotPut(String reason) -> !reason.isEmpty();
            case Taking.Concurrences(int count, List<String> of) ->
                2 * count > record.states().countOn(question.date());
            case Taking.Voted(RollCall call) -> met(question, call.tally(), permanentNo(question, call));
            case Taking.Voted(CountedVote counted) ->
                met(question, counted.tally(), !counted.permanentNo().isEmpty());
        };
        return ruled(
                question, met ? question.kind().positive() : question.kind().negative());
    }

    private boolean permanentNo(VoteQuestion question, RollCall call) {
        return question.organ() == Organ.SC
                && call.with(Position.NO).stream()
                        .anyMatch(member -> record.council().permanent(member, question.date()));
    }

    private static boolean met(VoteQuestion question, Tally tally, boolean permanentNo) {
        int needed = question.date().getYear() < 1966 ? 7 : 9;
        if (question.kind() == Kind.CHALLENGE_TO_RULING) {
            boolean uphold = question.put() == Put.UPHOLD;
            int overruling = uphold ? tally.no() : tally.yes();
            int upholding = uphold ? tally.yes() : tally.no();
            return question.organ() == Organ.SC ? overruling < needed : overruling <= upholding;
        }
        if (question.organ() == Organ.SC) {
            boolean vetoable = question.classification()
                    .map(classification -> classification == Classification.SUBSTANTIVE)
                    .orElse(question.kind().text()
                            || (question.kind() == Kind.PRELIMINARY_QUESTION
                                    && question.readings().preliminaryQuestion().isEmpty()));
            return tally.yes() >= needed && !(vetoable && permanentNo);
        }
        return tally.yes() > 0
                && switch (majority(question)) {
                    case SIMPLE -> tally.yes() > tally.no();
                    case TWO_THIRDS -> 3 * tally.yes() >= 2 * (tally.yes() + tally.no());
                    case ABSOLUTE -> 2 * tally.yes() > question.members().orElseThrow();
                };
    }

    private static Settled majority(VoteQuestion question) {
        boolean ofTwoThirds = switch (question.kind()) {
            case ADMISSION, SUSPENSION, EXPULSION, HRC_SUSPENSION, BUDGET, RECONSIDERATION, CHARTER_AMENDMENT -> true;
            case DRAFT_RESOLUTION, DRAFT_DECISION, AMENDMENT, SEPARATE_VOTE ->
                question.inEmergencySession() || question.parentNeedsTwoThirds();
            default -> false;
        };
        return question.settled().orElse(ofTwoThirds ? Settled.TWO_THIRDS : Settled.SIMPLE);
    }

    private static Ruling ruled(VoteQuestion question, Outcome outcome) {
        return new Ruling(
                question.id(),
                outcome,
                Because.REQUIRED_VOTES,
                Tally.of(0, 0, 0),
                List.of(),
                OptionalInt.empty(),
                List.of(),
                List.of(),
                Effect.NONE,
                Counterfactual.NONE,
                List.of(),
                List.of(),
                Optional.empty());
    }

    @Test
    void plainArithmeticComesToEveryRecordedOutcome() {
        Replay replay = Replay.of(record, Selection.everything(), this::plain);
        assertThat(replay.differ())
                .allSatisfy(differing -> assertThat(differing.explanation())
                        .as("%s", differing.symbol())
                        .isPresent());
        assertThat(replay.differ()).hasSizeLessThan(5);
        assertThat(replay.holds()).isTrue();
        assertThat(replay.decisions()).isEqualTo(record.decisions().size());
        assertThat(replay.agree()
                        + replay.differ().size()
                        + replay.undecidable().size())
                .isEqualTo(replay.decisions());
        assertThat(replay.agree()).isGreaterThan(600);
    }

    @Test
    void onlyTheSelectedDecisionsAreTakenAgain() {
        Replay council = Replay.of(
                record,
                new Selection(
                        Optional.of(Organ.SC),
                        Optional.of(LocalDate.of(1956, 10, 30)),
                        Optional.of(LocalDate.of(1956, 10, 31))),
                this::plain);
        assertThat(council.decisions()).isEqualTo(3);
        assertThat(council.agree()).isEqualTo(3);
    }

    @Test
    void aDifferenceIsExplainedOnlyByASourcedFactThatLeadsTheRulesToTheRecordedOutcome() {
        Function<VoteQuestion, Ruling> blind =
                question -> plain(question.revised(draft -> draft.classification(Classification.SUBSTANTIVE)));
        Replay replay =
                Replay.of(record, new Selection(Optional.of(Organ.SC), Optional.empty(), Optional.empty()), blind);
        assertThat(replay.differ()).isNotEmpty().noneMatch(Replay.Differing::explained);
        assertThat(replay.holds()).isFalse();
    }

    @Test
    void aTextTreatedAsProceduralIsExplainedByThatFact() {
        // Rules that take every Council question for substantive unless the fact says otherwise.
        Function<VoteQuestion, Ruling> substantive = question -> plain(
                question.organ() == Organ.SC
                                && question.classification()
                                        .filter(Classification.PROCEDURAL::equals)
                                        .isPresent()
                                && !asked.add(question.id())
                        ? question
                        : question.revised(draft -> draft.classification(Classification.SUBSTANTIVE)));
        Replay replay = Replay.of(
                record,
                new Selection(
                        Optional.of(Organ.SC),
                        Optional.of(LocalDate.of(1956, 10, 31)),
                        Optional.of(LocalDate.of(1956, 10, 31))),
                substantive);
        assertThat(replay.differ()).singleElement().satisfies(differing -> {
            assertThat(differing.symbol()).isEqualTo(Symbol.of("S/RES/119"));
            assertThat(differing.recorded()).isEqualTo(Outcome.CALLED);
            assertThat(differing.ruled()).isEqualTo(Outcome.NOT_CALLED);
            assertThat(differing.explanation().orElseThrow())
                    .startsWith("Treated as procedural (yes), 1956-10-31: procedure, P-SC-15");
        });
        assertThat(replay.holds()).isTrue();
    }

    @Test
    void decisionsThatCannotBeTakenAgainAreListedWithTheReason() {
        Replay replay = Replay.of(record, Selection.everything(), this::plain);
        assertThat(replay.undecidable())
                .extracting(Replay.Undecidable::reason)
                .containsOnly(
                        "no source records an outcome",
                        "the votes are not known well enough to decide",
                        "no source settles the majority, and the outcome turns on it");
    }
}
