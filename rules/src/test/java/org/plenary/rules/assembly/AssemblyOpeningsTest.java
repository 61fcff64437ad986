package org.plenary.rules.assembly;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.plenary.rules.Cites;
import org.plenary.rules.Kind;
import org.plenary.rules.Organ;
import org.plenary.rules.Rules;
import org.plenary.rules.VoteQuestion;
import org.plenary.rules.VoteQuestion.Draft;
import org.plenary.rules.VoteQuestion.Taking;
import org.plenary.rules.calendar.WorkingDays;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.ruling.Effect;
import org.plenary.rules.ruling.Opening;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.ruling.ReadingUsed;
import org.plenary.rules.ruling.Requirement;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.vote.CountedVote;
import org.plenary.rules.vote.Tally;

import static org.assertj.core.api.Assertions.assertThat;

/// What rulings of the Assembly cite, and what they make possible or due.
class AssemblyOpeningsTest {
    private static final Rules RULES = new Rules(WorkingDays.of(Set.of(), Set.of()));
    private static final LocalDate DAY = LocalDate.parse("2024-12-11");

    @Test
    @Cites("GA-ROP-95")
    void aTieIsVotedAgainWithin48Hours() {
        Ruling tie = rule(put(Kind.DRAFT_RESOLUTION, 50, 50, 20));
        assertThat(tie.because()).isEqualTo(Because.TIE);
        assertThat(tie.opens())
                .filteredOn(opening -> opening.rule().equals("GA-ROP-95"))
                .extracting(opening -> opening.due().orElseThrow())
                .containsExactly(DAY.plusDays(2));
        assertThat(opened(put(Kind.DRAFT_RESOLUTION, 51, 50, 20))).doesNotContain("GA-ROP-95");
        assertThat(opened(put(Kind.DRAFT_RESOLUTION, 50, 50, 20).settled(VoteQuestion.Settled.TWO_THIRDS)))
                .doesNotContain("GA-ROP-95");
    }

    @Test
    @Cites({"GA-ROP-8b", "GA-ROP-9", "GA-ROP-10", "GA-ABSOLUTE"})
    void aMajorityOfMembersConcurringCallsAnEmergencySessionWithin24Hours() {
        Ruling called = rule(
                VoteQuestion.on(Organ.GA, DAY, Kind.EMERGENCY_SESSION_REQUEST, new Taking.Concurrences(97, List.of()))
                        .members(193));
        assertThat(called.outcome()).isEqualTo(Outcome.CALLED);
        assertThat(called.requirements()).extracting(Requirement::rule).containsExactly("GA-ROP-9");
        assertThat(called.opens())
                .filteredOn(opening -> opening.rule().equals("GA-ROP-8b"))
                .extracting(opening -> opening.due().orElseThrow())
                .containsExactly(DAY.plusDays(1));
        assertThat(called.opens()).extracting(Opening::rule).contains("GA-ROP-10");
        Ruling notCalled = rule(
                VoteQuestion.on(Organ.GA, DAY, Kind.EMERGENCY_SESSION_REQUEST, new Taking.Concurrences(96, List.of()))
                        .members(193));
        assertThat(notCalled.outcome()).isEqualTo(Outcome.NOT_CALLED);
        assertThat(notCalled.opens()).isEmpty();
    }

    @Test
    @Cites({"GA-ROP-136", "GA-ROP-137", "GA-ROP-138"})
    void anApplicantIsAMemberFromTheDayOfTheDecisionOrGoesBackToTheCouncil() {
        Ruling admitted = rule(put(Kind.ADMISSION, 37, 12, 9));
        assertThat(admitted.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(admitted.requirements()).extracting(Requirement::rule).containsExactly("GA-ROP-136");
        assertThat(admitted.opens()).extracting(Opening::rule).containsExactly("GA-ROP-138");
        assertThat(opened(put(Kind.ADMISSION, 20, 12, 9))).containsExactly("GA-ROP-137");
    }

    @Test
    @Cites("CHARTER-5")
    void suspensionNeedsTwoThirds() {
        assertThat(rule(put(Kind.SUSPENSION, 100, 50, 0)).outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(rule(put(Kind.SUSPENSION, 99, 50, 0)).outcome()).isEqualTo(Outcome.NOT_ADOPTED);
    }

    @Test
    @Cites({"CHARTER-108", "ARITH-9"})
    void anAmendmentOfTheCharterNeedsTwoThirdsOfAllMembersAndThenRatification() {
        Ruling adopted = rule(put(Kind.CHARTER_AMENDMENT, 129, 64, 0).members(193));
        assertThat(adopted.because()).isEqualTo(Because.TWO_THIRDS_OF_MEMBERS);
        assertThat(adopted.opens()).extracting(Opening::rule).containsExactly("CHARTER-108");
        Ruling absent = rule(put(Kind.CHARTER_AMENDMENT, 128, 0, 0).members(193));
        assertThat(absent.because()).isEqualTo(Because.TWO_THIRDS_OF_MEMBERS_NOT_REACHED);
        assertThat(absent.threshold()).hasValue(129);
        assertThat(rule(put(Kind.DRAFT_RESOLUTION, 1, 0, 0).members(193)).outcome())
                .isEqualTo(Outcome.ADOPTED);
    }

    @Test
    @Cites({"CHARTER-109-1", "CHARTER-109-3"})
    void theReviewConferenceOfTheTenthSessionNeededOnlyAMajorityOfAllMembers() {
        assertThat(rule(put(Kind.REVIEW_CONFERENCE, 97, 0, 0).members(193)).because())
                .isEqualTo(Because.TWO_THIRDS_OF_MEMBERS_NOT_REACHED);
        assertThat(rule(put(Kind.REVIEW_CONFERENCE, 97, 0, 0).members(193).underArticle109Paragraph3())
                        .because())
                .isEqualTo(Because.ABSOLUTE_MAJORITY);
    }

    @Test
    @Cites("CHARTER-17")
    void theBudgetBindsMembers() {
        Ruling budget = rule(put(Kind.BUDGET, 100, 50, 0));
        assertThat(budget.effect()).isEqualTo(Effect.BINDING);
        assertThat(budget.readings()).extracting(ReadingUsed::rule).contains("CHARTER-17");
        assertThat(rule(put(Kind.BUDGET, 99, 50, 0)).readings())
                .extracting(ReadingUsed::rule)
                .doesNotContain("CHARTER-17");
    }

    @Test
    @Cites("GA-ROP-29")
    void aRejectedObjectionToCredentialsLeavesTheSeatProvisional() {
        assertThat(opened(put(Kind.CREDENTIALS, 20, 50, 0))).containsExactly("GA-ROP-29");
    }

    @Test
    @Cites({"GA-ROP-74", "GA-ROP-75"})
    void closureLeadsToTheVoteAndNoActionAwayFromIt() {
        assertThat(opened(put(Kind.CLOSURE, 2, 1, 0))).containsExactly("GA-ROP-75");
        assertThat(opened(put(Kind.CLOSURE, 1, 2, 0))).isEmpty();
        assertThat(rule(put(Kind.NO_ACTION_MOTION, 2, 1, 0)).opens())
                .extracting(Opening::what)
                .containsExactly("The debate on the item is adjourned and the proposal is not put.");
        assertThat(rule(put(Kind.NO_ACTION_MOTION, 1, 2, 0)).opens())
                .extracting(Opening::what)
                .containsExactly("The proposal is put to the vote.");
    }

    @Test
    @Cites("GA-ROP-80")
    void aProposalThatWasWithdrawnIsNotPut() {
        Ruling withdrawn = rule(
                VoteQuestion.on(Organ.GA, DAY, Kind.DRAFT_RESOLUTION, new Taking.NotPut("withdrawn by its sponsors")));
        assertThat(withdrawn.outcome()).isEqualTo(Outcome.NOT_PUT);
        assertThat(withdrawn.readings()).extracting(ReadingUsed::rule).containsExactly("GA-ROP-80");
        assertThat(withdrawn.opens()).isEmpty();
    }

    @Test
    @Cites({"GA-ROP-90", "GA-ROP-89", "ARITH-7"})
    void afterAnAmendmentTheProposalIsPutAsAmendedAndAfterPartsTheWhole() {
        assertThat(opened(put(Kind.AMENDMENT, 2, 1, 0))).containsExactly("GA-ROP-90");
        assertThat(opened(put(Kind.SEPARATE_VOTE, 2, 1, 0))).containsExactly("GA-ROP-89");
        assertThat(opened(put(Kind.DIVISION_MOTION, 2, 1, 0))).containsExactly("GA-ROP-89");
    }

    @Test
    @Cites("GA-ROP-91")
    void theNextProposalMayBeVotedWhateverBecameOfTheFirst() {
        assertThat(opened(put(Kind.DRAFT_RESOLUTION, 2, 1, 0).competing(List.of("A/79/L.2"))))
                .containsExactly("GA-ROP-91");
        assertThat(opened(put(Kind.DRAFT_RESOLUTION, 1, 2, 0).competing(List.of("A/79/L.2"))))
                .containsExactly("GA-ROP-91");
        assertThat(opened(put(Kind.DRAFT_RESOLUTION, 2, 1, 0))).isEmpty();
    }

    @Test
    @Cites({"GA-ROP-19", "GA-ROP-85"})
    void anItemIsAddedToTheAgendaOfASpecialSessionByTwoThirds() {
        Ruling special = rule(put(Kind.AGENDA, 60, 40, 0).session("S-32"));
        assertThat(special.because()).isEqualTo(Because.TWO_THIRDS_NOT_REACHED);
        assertThat(special.requirements()).extracting(Requirement::rule).containsExactly("GA-ROP-19");
        Ruling regular = rule(put(Kind.AGENDA, 60, 40, 0).session("79"));
        assertThat(regular.because()).isEqualTo(Because.MAJORITY);
        assertThat(regular.requirements()).extracting(Requirement::rule).containsExactly("GA-ROP-85");
    }

    @Test
    @Cites({"GA-ROP-67", "ARITH-9"})
    void aDecisionNeedsAMajorityOfTheMembersInTheHall() {
        Ruling few = rule(put(Kind.DRAFT_RESOLUTION, 50, 0, 46).members(193).present(96));
        assertThat(few.because()).isEqualTo(Because.QUORUM_NOT_MET);
        Ruling enough = rule(put(Kind.DRAFT_RESOLUTION, 50, 0, 47).members(193).present(97));
        assertThat(enough.because()).isEqualTo(Because.MAJORITY);
    }

    @Test
    @Cites({"CHARTER-19", "GA-ROP-86"})
    void membersInArrearsAreNotAmongThoseVoting() {
        Ruling ruling = rule(VoteQuestion.on(
                Organ.GA, DAY, Kind.DRAFT_RESOLUTION, new CountedVote(new Tally(2, 1, 1, 1, 1, 5, 0), List.of())));
        assertThat(ruling.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(ruling.threshold()).hasValue(2);
        assertThat(ruling.readings()).extracting(ReadingUsed::rule).contains("CHARTER-19", "GA-ROP-86");
    }

    private static List<String> opened(Draft draft) {
        return rule(draft).opens().stream().map(Opening::rule).toList();
    }

    private static Draft put(Kind kind, int yes, int no, int abstained) {
        return VoteQuestion.on(Organ.GA, DAY, kind, CountedVote.of(yes, no, abstained));
    }

    private static Ruling rule(Draft draft) {
        return RULES.rule(draft.question());
    }
}
