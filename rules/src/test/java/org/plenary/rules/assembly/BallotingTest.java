package org.plenary.rules.assembly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.plenary.rules.Cites;
import org.plenary.rules.ElectionQuestion;
import org.plenary.rules.ElectionQuestion.ElectedBody;
import org.plenary.rules.ElectionQuestion.ElectionBallot;
import org.plenary.rules.Organ;
import org.plenary.rules.Rules;
import org.plenary.rules.calendar.WorkingDays;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.ruling.Opening;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.ruling.Ruling.ElectionResult;
import org.plenary.rules.ruling.Ruling.NextBallot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class BallotingTest {
    private static final Rules RULES = new Rules(WorkingDays.of(Set.of(), Set.of()));

    @Test
    @Cites({"GA-ROP-92", "GA-ROP-94", "CHARTER-18-2"})
    void twoSeatsInTheCouncilGoToThoseWithTwoThirdsOfTheValidBallots() {
        Ruling ruling = elect(ElectedBody.SECURITY_COUNCIL, 2, open(191, Map.of("NOR", 130, "IRL", 128, "CAN", 108)));
        assertThat(ruling.outcome()).isEqualTo(Outcome.ELECTED);
        assertThat(ruling.because()).isEqualTo(Because.TWO_THIRDS);
        assertThat(ruling.threshold()).hasValue(128);
        assertThat(result(ruling).elected()).containsExactly("NOR", "IRL");
        assertThat(result(ruling).nextBallot()).isEmpty();
        assertThat(ruling.readings()).extracting(reading -> reading.rule()).contains("GA-ROP-92", "GA-ROP-94");
    }

    @Test
    @Cites("GA-ROP-94")
    void aSeatThatStaysOpenIsContestedByTwiceAsManyLeadingCandidates() {
        Ruling ruling = elect(ElectedBody.SECURITY_COUNCIL, 2, open(191, Map.of("A", 130, "B", 120, "C", 80, "D", 50)));
        assertThat(ruling.outcome()).isEqualTo(Outcome.NOT_ELECTED);
        assertThat(ruling.because()).isEqualTo(Because.TWO_THIRDS_NOT_REACHED);
        assertThat(result(ruling).elected()).containsExactly("A");
        assertThat(result(ruling).nextBallot()).contains(new NextBallot(1, List.of("B", "C"), true));
    }

    @Test
    @Cites({"GA-ROP-93", "GA-ROP-94"})
    void afterTheThirdBallotThreeOpenOnesAlternateWithThreeLimitedOnes() {
        assertThat(IntStream.rangeClosed(1, 13).filter(Elections::restricted)).containsExactly(2, 3, 7, 8, 9, 13);
        List<ElectionBallot> three = new ArrayList<>();
        three.add(open(180, Map.of("GTM", 100, "VEN", 80)));
        three.add(limited(180, Map.of("GTM", 100, "VEN", 80)));
        three.add(limited(180, Map.of("GTM", 100, "VEN", 80)));
        Ruling ruling = elect(ElectedBody.SECURITY_COUNCIL, 1, three.toArray(ElectionBallot[]::new));
        assertThat(result(ruling).nextBallot()).contains(new NextBallot(1, List.of(), false));
    }

    @Test
    @Cites("GA-ROP-93")
    void equalityAfterTheSecondBallotIsBrokenByLotWhereASimpleMajorityIsEnough() {
        Ruling ruling = elect(
                ElectedBody.OTHER,
                1,
                open(180, Map.of("A", 80, "B", 80, "C", 20)),
                limited(180, Map.of("A", 90, "B", 90)));
        assertThat(ruling.outcome()).isEqualTo(Outcome.NOT_ELECTED);
        assertThat(result(ruling).nextBallot()).isEmpty();
        assertThat(ruling.opens())
                .extracting(Opening::rule, Opening::what)
                .containsExactly(tuple(
                        "GA-ROP-93",
                        "The two candidates are equal after the second ballot: the President draws lots."));
    }

    @Test
    @Cites("GA-ROP-93")
    void whereTwoThirdsAreNeededEqualityIsBalloted() {
        Ruling ruling = elect(
                ElectedBody.SECURITY_COUNCIL,
                1,
                open(180, Map.of("A", 80, "B", 80, "C", 20)),
                limited(180, Map.of("A", 90, "B", 90)));
        assertThat(ruling.opens()).isEmpty();
        assertThat(result(ruling).nextBallot()).contains(new NextBallot(1, List.of("A", "B"), true));
    }

    @Test
    @Cites({"ICJ-STAT-10", "SC-PROV-61"})
    void aJudgeNeedsEightInTheCouncilAndNobodyCanVeto() {
        Ruling eight = elect(Organ.SC, ElectedBody.ICJ, 15, 1, open(15, Map.of("judge", 8, "other", 7)));
        assertThat(eight.outcome()).isEqualTo(Outcome.ELECTED);
        assertThat(eight.because()).isEqualTo(Because.ABSOLUTE_MAJORITY);
        assertThat(eight.threshold()).hasValue(8);
        assertThat(eight.vetoes()).isEmpty();
        assertThat(eight.opens()).extracting(Opening::rule).containsExactly("SC-PROV-61");
        Ruling seven = elect(Organ.SC, ElectedBody.ICJ, 15, 1, open(15, Map.of("judge", 7, "other", 7)));
        assertThat(seven.outcome()).isEqualTo(Outcome.NOT_ELECTED);
        assertThat(result(seven).nextBallot()).contains(new NextBallot(1, List.of(), false));
    }

    @Test
    @Cites("ICJ-STAT-10")
    void inTheCouncilOfElevenAJudgeNeededSix() {
        Ruling six = elect(Organ.SC, ElectedBody.ICJ, 11, 1, open(11, Map.of("judge", 6, "other", 5)));
        assertThat(six.threshold()).hasValue(6);
        assertThat(six.outcome()).isEqualTo(Outcome.ELECTED);
    }

    @Test
    @Cites({"ICJ-STAT-10", "GA-ABSOLUTE"})
    void inTheAssemblyAJudgeNeedsAMajorityOfAllElectorsAndNotOfThoseVoting() {
        Ruling missed = elect(ElectedBody.ICJ, 1, open(150, Map.of("judge", 96, "other", 54)));
        assertThat(missed.threshold()).hasValue(97);
        assertThat(missed.outcome()).isEqualTo(Outcome.NOT_ELECTED);
        assertThat(elect(ElectedBody.ICJ, 1, open(150, Map.of("judge", 97, "other", 53)))
                        .outcome())
                .isEqualTo(Outcome.ELECTED);
    }

    @Test
    @Cites("GA-ABSOLUTE")
    void aSeatInTheHumanRightsCouncilNeedsAMajorityOfAllMembers() {
        assertThat(elect(ElectedBody.HUMAN_RIGHTS_COUNCIL, 1, open(180, Map.of("A", 96)))
                        .outcome())
                .isEqualTo(Outcome.NOT_ELECTED);
        assertThat(elect(ElectedBody.HUMAN_RIGHTS_COUNCIL, 1, open(180, Map.of("A", 97)))
                        .outcome())
                .isEqualTo(Outcome.ELECTED);
    }

    private static Ruling elect(ElectedBody body, int seats, ElectionBallot... ballots) {
        return elect(Organ.GA, body, 193, seats, ballots);
    }

    private static Ruling elect(Organ organ, ElectedBody body, int electors, int seats, ElectionBallot... ballots) {
        LocalDate day = LocalDate.parse(electors == 11 ? "1960-11-16" : "2020-06-17");
        return (Ruling) RULES.answer(
                new ElectionQuestion("election", organ, day, body, electors, seats, Arrays.asList(ballots)));
    }

    private static ElectionResult result(Ruling ruling) {
        return ruling.election().orElseThrow();
    }

    private static ElectionBallot open(int valid, Map<String, Integer> votes) {
        return new ElectionBallot(votes, valid, false);
    }

    private static ElectionBallot limited(int valid, Map<String, Integer> votes) {
        return new ElectionBallot(votes, valid, true);
    }
}
