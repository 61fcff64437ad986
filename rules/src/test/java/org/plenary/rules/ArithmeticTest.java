package org.plenary.rules;

import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.plenary.rules.VoteQuestion.Settled;
import org.plenary.rules.calendar.WorkingDays;
import org.plenary.rules.precedent.Precedents;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.vote.CountedVote;

import static org.assertj.core.api.Assertions.assertThat;

/// The counting itself: the edge cases of the reference, with the numbers it gives.
class ArithmeticTest {
    private static final Rules RULES = new Rules(WorkingDays.of(Set.of(), Set.of()));
    private static final LocalDate DAY = LocalDate.parse("2024-12-11");

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,   0,  193, no-affirmative-vote,  no-affirmative-vote,    1
            1,   0,  192, majority,             two-thirds,             1
            1,   1,    0, tie,                  two-thirds-not-reached, 2
            2,   1,  190, majority,             two-thirds,             2
            3,   2,    0, majority,             two-thirds-not-reached, 4
            64,  32,  97, majority,             two-thirds,             64
            97,  49,   0, majority,             two-thirds-not-reached, 98
            129, 64,   0, majority,             two-thirds,             129
            128, 65,   0, majority,             two-thirds-not-reached, 129
            """)
    @Cites({"ARITH-1", "ARITH-3", "ARITH-4", "CHARTER-18-2", "CHARTER-18-3", "GA-ROP-83", "GA-ROP-85"})
    void theTableOfTheReferenceHolds(int yes, int no, int abstained, String simple, String twoThirds, int needed) {
        Ruling bySimple = assembly(yes, no, abstained, Settled.SIMPLE);
        assertThat(bySimple.because().word()).isEqualTo(simple);
        Ruling byTwoThirds = assembly(yes, no, abstained, Settled.TWO_THIRDS);
        assertThat(byTwoThirds.because().word()).isEqualTo(twoThirds);
        assertThat(byTwoThirds.threshold()).hasValue(needed);
    }

    @Test
    @Cites("ARITH-2")
    void nineAreNineWhetherTheOthersVoteAgainstOrAbstain() {
        assertThat(council(9, 6, 0).because()).isEqualTo(Because.REQUIRED_VOTES);
        assertThat(council(9, 0, 6).because()).isEqualTo(Because.REQUIRED_VOTES);
    }

    @Test
    @Cites("ARITH-3")
    void whereAllAbstainNothingIsAdopted() {
        assertThat(council(0, 0, 15).because()).isEqualTo(Because.INSUFFICIENT_VOTES);
        assertThat(assembly(0, 0, 193, Settled.SIMPLE).because()).isEqualTo(Because.NO_AFFIRMATIVE_VOTE);
    }

    @Test
    @Cites({"ARITH-5", "ARITH-8", "GA-IQ-MOTION"})
    void theMajoritySettledBeforeDecidesBetweenTheSameNumbers() {
        assertThat(assembly(87, 58, 32, Settled.TWO_THIRDS).outcome()).isEqualTo(Outcome.NOT_ADOPTED);
        assertThat(assembly(87, 58, 32, Settled.SIMPLE).outcome()).isEqualTo(Outcome.ADOPTED);
    }

    @Test
    @Cites("ARITH-6")
    void abstentionsNeverChangeAResultOfTheAssemblyAndCanLeaveACouncilTextShort() {
        for (int abstained = 0; abstained <= 190; abstained++) {
            assertThat(assembly(2, 1, abstained, Settled.TWO_THIRDS).because()).isEqualTo(Because.TWO_THIRDS);
        }
        assertThat(council(9, 0, 6).outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(council(8, 0, 7).outcome()).isEqualTo(Outcome.NOT_ADOPTED);
    }

    @Test
    @Cites("UFP-377A-5")
    void theCouncilUsedUnitingForPeaceEightTimes() {
        assertThat(Precedents.testing("UFP-377A-5")).hasSize(8);
    }

    private static Ruling assembly(int yes, int no, int abstained, Settled settled) {
        return RULES.rule(VoteQuestion.on(Organ.GA, DAY, Kind.DRAFT_RESOLUTION, CountedVote.of(yes, no, abstained))
                .settled(settled)
                .question());
    }

    private static Ruling council(int yes, int no, int abstained) {
        return RULES.rule(VoteQuestion.on(Organ.SC, DAY, Kind.DRAFT_RESOLUTION, CountedVote.of(yes, no, abstained))
                .question());
    }
}
