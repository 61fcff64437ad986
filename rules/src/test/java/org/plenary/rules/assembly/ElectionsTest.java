package org.plenary.rules.assembly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.plenary.rules.Ballots;
import org.plenary.rules.Cites;
import org.plenary.rules.ElectionQuestion;
import org.plenary.rules.ElectionQuestion.ElectedBody;
import org.plenary.rules.ElectionQuestion.ElectionBallot;
import org.plenary.rules.Organ;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.ruling.Opening;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.ruling.Ruling;

import static org.assertj.core.api.Assertions.assertThat;

class ElectionsTest {
    private static final LocalDate DAY = LocalDate.of(2020, 6, 17);

    @Test
    @Cites({"GA-ROP-92", "GA-ROP-94", "CHARTER-18-2"})
    void twoThirdsOfTheValidPapersElectToTheCouncil() {
        Ruling ruling = rule(
                Organ.GA,
                ElectedBody.SECURITY_COUNCIL,
                193,
                2,
                ballot(191, Map.of("NOR", 130, "IRL", 128, "CAN", 108)));
        assertThat(ruling.outcome()).isEqualTo(Outcome.ELECTED);
        assertThat(ruling.threshold()).hasValue(128);
        assertThat(ruling.election().orElseThrow().elected()).containsExactly("NOR", "IRL");
        assertThat(ruling.election().orElseThrow().nextBallot()).isEmpty();
    }

    @Test
    @Cites("GA-ROP-94")
    void theNextBallotIsLimitedToTwiceThePlacesLeft() {
        Ruling ruling = rule(
                Organ.GA,
                ElectedBody.SECURITY_COUNCIL,
                193,
                2,
                ballot(192, Map.of("A", 150, "B", 100, "C", 60, "D", 40)));
        assertThat(ruling.outcome()).isEqualTo(Outcome.NOT_ELECTED);
        assertThat(ruling.election().orElseThrow().elected()).containsExactly("A");
        assertThat(ruling.election().orElseThrow().nextBallot()).hasValueSatisfying(next -> {
            assertThat(next.seats()).isEqualTo(1);
            assertThat(next.restricted()).isTrue();
            assertThat(next.candidates()).containsExactly("B", "C");
        });
    }

    @Test
    @Cites({"GA-ROP-93", "GA-ROP-94"})
    void afterTheThirdInconclusiveBallotOpenAndLimitedOnesAlternateByThrees() {
        List<Boolean> limited = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
            limited.add(Elections.restricted(number));
        }
        assertThat(limited)
                .containsExactly(false, true, true, false, false, false, true, true, true, false, false, false);
        ElectionBallot inconclusive = ballot(155, Map.of("CUB", 77, "COL", 78));
        Ruling ruling = rule(Organ.GA, ElectedBody.SECURITY_COUNCIL, 193, 1, inconclusive, inconclusive, inconclusive);
        assertThat(ruling.election().orElseThrow().nextBallot())
                .hasValueSatisfying(next -> assertThat(next.restricted()).isFalse());
        assertThat(ruling.because()).isEqualTo(Because.TWO_THIRDS_NOT_REACHED);
    }

    @Test
    @Cites("GA-ROP-93")
    void lotsDecideBetweenEqualsForOnePlaceWhenAMajoritySuffices() {
        Ruling ruling = rule(
                Organ.GA,
                ElectedBody.OTHER,
                193,
                1,
                ballot(120, Map.of("A", 50, "B", 45, "C", 25)),
                ballot(120, Map.of("A", 60, "B", 60)));
        assertThat(ruling.opens()).extracting(Opening::rule).containsExactly("GA-ROP-93");
        assertThat(ruling.election().orElseThrow().nextBallot()).isEmpty();
    }

    @Test
    @Cites({"ICJ-STAT-10", "SC-PROV-61"})
    void eightOfFifteenElectAJudgeWhoeverTheyAre() {
        Ruling ruling = rule(Organ.SC, ElectedBody.ICJ, 15, 1, ballot(15, Map.of("A", 8, "B", 7)));
        assertThat(ruling.outcome()).isEqualTo(Outcome.ELECTED);
        assertThat(ruling.threshold()).hasValue(8);
        assertThat(ruling.opens()).extracting(Opening::rule).containsExactly("SC-PROV-61");
    }

    @Test
    @Cites({"ICJ-STAT-10", "GA-ABSOLUTE"})
    void inTheAssemblyAJudgeNeedsAMajorityOfAllElectors() {
        Ruling ruling = rule(Organ.GA, ElectedBody.ICJ, 193, 1, ballot(150, Map.of("A", 96, "B", 54)));
        assertThat(ruling.outcome()).isEqualTo(Outcome.NOT_ELECTED);
        assertThat(ruling.threshold()).hasValue(97);
        assertThat(ruling.because()).isEqualTo(Because.ABSOLUTE_MAJORITY_NOT_REACHED);
        assertThat(ruling.election().orElseThrow().nextBallot())
                .hasValueSatisfying(next -> assertThat(next.restricted()).isFalse());
    }

    @Test
    @Cites("GA-ABSOLUTE")
    void theHumanRightsCouncilNeedsAMajorityOfAllMembers() {
        Ruling ruling = rule(Organ.GA, ElectedBody.HUMAN_RIGHTS_COUNCIL, 193, 1, ballot(180, Map.of("A", 97, "B", 83)));
        assertThat(ruling.because()).isEqualTo(Because.ABSOLUTE_MAJORITY);
    }

    @Test
    void equalsAtTheLastPlaceAreNotElected() {
        Ruling ruling = rule(Organ.GA, ElectedBody.OTHER, 193, 2, ballot(100, Map.of("A", 80, "B", 60, "C", 60)));
        assertThat(ruling.election().orElseThrow().elected()).containsExactly("A");
    }

    private static ElectionBallot ballot(int valid, Map<String, Integer> votes) {
        return new ElectionBallot(votes, valid, false);
    }

    private static Ruling rule(Organ organ, ElectedBody body, int electors, int seats, ElectionBallot... ballots) {
        return (Ruling)
                Ballots.rules().answer(new ElectionQuestion("", organ, DAY, body, electors, seats, List.of(ballots)));
    }
}
