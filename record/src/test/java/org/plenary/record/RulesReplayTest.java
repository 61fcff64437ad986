package org.plenary.record;

import org.junit.jupiter.api.Test;

import org.plenary.record.Replay.Selection;
import org.plenary.rules.Rules;
import org.plenary.rules.VoteQuestion;
import org.plenary.rules.calendar.WorkingDays;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.ruling.Ruling;

import static org.assertj.core.api.Assertions.assertThat;

/// The whole record taken again by the rules of the program.
class RulesReplayTest {
    private final VotingRecord record = VotingRecord.compiledIn();
    private final Rules rules = new Rules(
            WorkingDays.of(record.holidays().dates(), record.holidays().years()));

    @Test
    void theRulesAgreeWithEveryRecordedOutcomeOrAFactExplainsWhyNot() {
        Replay replay = Replay.of(record, Selection.everything(), rules::rule);
        assertThat(replay.differ())
                .allSatisfy(differing -> assertThat(differing.explanation())
                        .as("%s: recorded %s, ruled %s", differing.symbol(), differing.recorded(), differing.ruled())
                        .isPresent());
        assertThat(replay.holds()).isTrue();
        assertThat(replay.agree()).isGreaterThan(600);
    }

    @Test
    void everyQuestionOfTheRecordIsAskedWithoutAProblem() {
        assertThat(record.decisions().stream()
                        .flatMap(decision -> record.question(decision).stream())
                        .filter(question -> !Rules.problems(question).isEmpty())
                        .map(question -> question.id() + ": " + Rules.problems(question)))
                .isEmpty();
    }

    @Test
    void theDecisionOf18September2024NeededTwoThirdsOf138() {
        Ruling ruling = rules.rule(question("ES-10/24"));
        assertThat(ruling.threshold()).hasValue(92);
        assertThat(ruling.margin()).hasValue(32);
        assertThat(ruling.because()).isEqualTo(Because.TWO_THIRDS);
    }

    @Test
    void theTextOf22March2024WasStoppedByTwoPermanentMembers() {
        Ruling ruling = rules.rule(question("S/2024/239"));
        assertThat(ruling.because()).isEqualTo(Because.VETO);
        assertThat(ruling.vetoes()).containsExactlyInAnyOrder("CHN", "RUS");
    }

    private VoteQuestion question(String symbol) {
        return record.question(record.decision(symbol).orElseThrow()).orElseThrow();
    }
}
