package org.plenary.rules;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.plenary.rules.VoteQuestion.Classification;
import org.plenary.rules.VoteQuestion.Important;
import org.plenary.rules.book.RuleBook;
import org.plenary.rules.book.RuleBook.QuestionClass;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.ruling.Opening;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.vote.CountedVote;
import org.plenary.rules.vote.Tally;

import static org.assertj.core.api.Assertions.assertThat;

/// Votes that other meeting software has got wrong.
class ConformanceTest {
    private static final LocalDate DAY = LocalDate.of(2024, 9, 18);

    private final Rules rules = Ballots.rules();

    @Test
    @Cites("GA-ROP-95")
    void anEqualVoteIsNotAMajorityAndIsTakenAgainWithin48Hours() {
        Ruling ruling = assembly(90, 90, 0);
        assertThat(ruling.outcome()).isEqualTo(Outcome.NOT_ADOPTED);
        assertThat(ruling.because()).isEqualTo(Because.TIE);
        assertThat(ruling.opens())
                .filteredOn(opening -> opening.rule().equals("GA-ROP-95"))
                .extracting(opening -> opening.due().orElseThrow())
                .containsExactly(LocalDate.of(2024, 9, 20));
    }

    @Test
    @Cites({"GA-ROP-85", "GA-ROP-86"})
    void abstentionsAreNotCountedInTheMajority() {
        Ruling ruling = assembly(60, 50, 70);
        assertThat(ruling.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(ruling.threshold()).hasValue(56);
    }

    @Test
    @Cites({"GA-ROP-83", "GA-ROP-86", "CHARTER-18-2"})
    void twoThirdsAreReckonedOnThoseVoting() {
        Ruling ruling = rules.rule(VoteQuestion.on(Organ.GA, DAY, Kind.DRAFT_RESOLUTION, CountedVote.of(100, 40, 53))
                .important(Important.PEACE_AND_SECURITY)
                .question());
        assertThat(ruling.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(ruling.threshold()).hasValue(94);
    }

    @Test
    @Cites({"CHARTER-27-3", "ARITH-2"})
    void eightAffirmativeVotesAreNotEnoughInTheCouncil() {
        Ruling ruling = council(8, 0, 7, Classification.SUBSTANTIVE);
        assertThat(ruling.because()).isEqualTo(Because.INSUFFICIENT_VOTES);
    }

    @Test
    @Cites("CHARTER-27-2")
    void aPermanentMemberDoesNotStopAProceduralDecision() {
        Ruling ruling = council(9, 6, 0, Classification.PROCEDURAL, "RUS");
        assertThat(ruling.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(ruling.vetoes()).isEmpty();
    }

    @Test
    @Cites("CHARTER-27-3")
    void oneNegativeVoteOfAPermanentMemberStopsFourteen() {
        Ruling ruling = council(14, 1, 0, Classification.SUBSTANTIVE, "USA");
        assertThat(ruling.because()).isEqualTo(Because.VETO);
        assertThat(ruling.vetoes()).containsExactly("USA");
        assertThat(ruling.margin()).hasValue(5);
    }

    @Test
    @Cites("ARITH-1")
    void twoThirdsOfNineAreSix() {
        assertThat(RuleBook.generalAssembly()
                        .needs(QuestionClass.IMPORTANT)
                        .majority()
                        .needed(6, 3, 9, 9))
                .isEqualTo(6);
    }

    @Test
    @Cites({"CHARTER-27-3-ABST", "CHARTER-27-3"})
    void electedMembersAloneCanAdopt() {
        Ruling ruling = council(9, 1, 5, Classification.SUBSTANTIVE);
        assertThat(ruling.outcome()).isEqualTo(Outcome.ADOPTED);
    }

    @Test
    @Cites({"VETO-76-262-1", "UFP-RESUME"})
    void noSeparateDebateIsDueWhileAnEmergencySessionMeetsOnTheSituation() {
        Ruling ruling = rules.rule(VoteQuestion.on(Organ.SC, DAY, Kind.AMENDMENT, CountedVote.of(14, 1, 0, "USA"))
                .emergencySession("ES-10", true)
                .question());
        assertThat(ruling.opens())
                .extracting(Opening::rule)
                .contains("VETO-76-262-1", "UFP-RESUME")
                .doesNotContain("UFP-377A-4", "VETO-76-262-3");
        assertThat(ruling.opens())
                .allSatisfy(opening -> assertThat(opening.due()).isEmpty());
    }

    @Test
    @Cites({"VETO-76-262-2", "VETO-76-262-3", "UFP-377A-1", "UFP-377A-4"})
    void aVetoOpensTheDebateAndTheWayToTheAssembly() {
        Ruling ruling = council(14, 1, 0, Classification.SUBSTANTIVE, "USA");
        assertThat(ruling.opens())
                .extracting(Opening::rule)
                .containsSequence("VETO-76-262-1", "VETO-76-262-2", "VETO-76-262-3", "UFP-377A-1", "UFP-377A-4");
        assertThat(ruling.opens().getFirst().what()).contains("no year 2024");
    }

    private Ruling assembly(int yes, int no, int abstained) {
        return rules.rule(VoteQuestion.on(Organ.GA, DAY, Kind.DRAFT_RESOLUTION, CountedVote.of(yes, no, abstained))
                .question());
    }

    private Ruling council(int yes, int no, int abstained, Classification classification, String... permanentNo) {
        CountedVote vote = new CountedVote(Tally.of(yes, no, abstained), List.of(permanentNo));
        return rules.rule(VoteQuestion.on(Organ.SC, DAY, Kind.DRAFT_RESOLUTION, vote)
                .classification(classification)
                .question());
    }
}
