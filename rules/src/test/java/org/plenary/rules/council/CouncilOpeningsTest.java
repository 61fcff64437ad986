package org.plenary.rules.council;

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
import org.plenary.rules.ruling.Opening;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.ruling.ReadingUsed;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.vote.CountedVote;

import static org.assertj.core.api.Assertions.assertThat;

/// What rulings of the Council make possible or due, and what they cite for it.
class CouncilOpeningsTest {
    private static final LocalDate DAY = LocalDate.parse("2024-03-22");
    private static final Rules RULES = new Rules(WorkingDays.of(Set.of(LocalDate.parse("2024-03-29")), Set.of(2024)));

    @Test
    @Cites({"VETO-76-262-1", "VETO-76-262-2", "VETO-76-262-3", "UFP-377A-1", "UFP-377A-4"})
    void aVetoOpensADebateInTheAssemblyWithinTenWorkingDays() {
        Ruling veto = rule(put(Kind.DRAFT_RESOLUTION, 11, 3, 1, "CHN", "RUS"));
        assertThat(veto.opens())
                .filteredOn(opening -> opening.rule().equals("VETO-76-262-1"))
                .extracting(opening -> opening.due().orElseThrow())
                .containsExactly(LocalDate.parse("2024-04-08"));
        assertThat(veto.opens())
                .extracting(Opening::rule)
                .contains("VETO-76-262-2", "VETO-76-262-3", "UFP-377A-1", "UFP-377A-4");
    }

    @Test
    @Cites({"VETO-76-262-1", "UFP-RESUME"})
    void noSeparateDebateIsDueWhereTheAssemblyMeetsOnTheSameSituation() {
        Ruling veto = rule(put(Kind.DRAFT_RESOLUTION, 14, 1, 0, "USA").emergencySession("ES-10", true));
        assertThat(veto.opens())
                .extracting(Opening::rule)
                .contains("UFP-RESUME")
                .doesNotContain("VETO-76-262-2", "VETO-76-262-3", "UFP-377A-4");
        assertThat(veto.opens()).allSatisfy(opening -> assertThat(opening.due()).isEmpty());
    }

    @Test
    @Cites("VETO-76-262-1")
    void aTextThatHadTooFewVotesOpensNoDebate() {
        assertThat(opened(put(Kind.DRAFT_RESOLUTION, 8, 3, 4, "CHN", "RUS")))
                .noneMatch(rule -> rule.startsWith("VETO") || rule.startsWith("UFP"));
    }

    @Test
    @Cites({"SC-PROV-37", "SC-PROV-38", "SC-PROV-39"})
    void theInvitedTakePartWithoutAVote() {
        Ruling invited = rule(put(Kind.INVITATION, 9, 1, 5, "USA"));
        assertThat(invited.outcome()).isEqualTo(Outcome.CARRIED);
        assertThat(invited.opens()).extracting(Opening::rule).contains("SC-PROV-37", "SC-PROV-38", "SC-PROV-39");
    }

    @Test
    @Cites("SC-PROV-9")
    void withoutAnAgendaTheMeetingEnds() {
        assertThat(opened(put(Kind.AGENDA, 8, 7, 0))).containsExactly("SC-PROV-9");
        assertThat(opened(put(Kind.AGENDA, 9, 6, 0, "CHN", "RUS"))).isEmpty();
    }

    @Test
    @Cites("SC-PROV-17")
    void aRepresentativeWhoseCredentialsAreNotApprovedSitsOnUntilTheCouncilDecides() {
        assertThat(opened(put(Kind.CREDENTIALS, 8, 7, 0))).contains("SC-PROV-17");
    }

    @Test
    @Cites({"SC-PROV-60", "CHARTER-4"})
    void anApplicantThatIsNotRecommendedIsReportedToTheAssembly() {
        assertThat(opened(put(Kind.ADMISSION, 12, 1, 2, "USA"))).contains("SC-PROV-60");
        assertThat(opened(put(Kind.ADMISSION, 15, 0, 0))).containsExactly("CHARTER-4");
    }

    @Test
    @Cites({"CHARTER-5", "CHARTER-6", "CHARTER-97-SG", "CHARTER-109-1"})
    void whatTheCouncilRecommendsTheAssemblyDecides() {
        assertThat(opened(put(Kind.SUSPENSION, 15, 0, 0))).containsExactly("CHARTER-5");
        assertThat(opened(put(Kind.EXPULSION, 15, 0, 0))).containsExactly("CHARTER-6");
        assertThat(opened(put(Kind.SECRETARY_GENERAL, 15, 0, 0))).containsExactly("CHARTER-97-SG");
        assertThat(opened(put(Kind.REVIEW_CONFERENCE, 9, 6, 0, "USA"))).containsExactly("CHARTER-109-1");
    }

    @Test
    @Cites("SC-FINAL")
    void aTextThatFailedMayBeSubmittedAfresh() {
        assertThat(opened(put(Kind.DRAFT_RESOLUTION, 8, 0, 7))).containsExactly("SC-FINAL");
        assertThat(opened(put(Kind.DRAFT_RESOLUTION, 9, 0, 6))).isEmpty();
    }

    @Test
    @Cites("SC-REVERSE-CONSENT")
    void theFailureOfATextBringsAboutWhatAnEarlierDecisionAttachedToIt() {
        Draft text =
                put(Kind.DRAFT_RESOLUTION, 4, 9, 2, "FRA", "GBR", "USA").onFailure("The earlier measures apply again.");
        assertThat(rule(text).opens())
                .filteredOn(opening -> opening.rule().equals("SC-REVERSE-CONSENT"))
                .extracting(Opening::what)
                .containsExactly("The earlier measures apply again.");
        assertThat(opened(put(Kind.DRAFT_RESOLUTION, 9, 0, 6).onFailure("The earlier measures apply again.")))
                .isEmpty();
    }

    @Test
    @Cites("SC-PROV-35")
    void aDraftThatWasWithdrawnIsNotPut() {
        Ruling withdrawn = rule(VoteQuestion.on(Organ.SC, DAY, Kind.DRAFT_RESOLUTION, new Taking.NotPut("withdrawn")));
        assertThat(withdrawn.outcome()).isEqualTo(Outcome.NOT_PUT);
        assertThat(withdrawn.readings()).extracting(ReadingUsed::rule).containsExactly("SC-PROV-35");
    }

    @Test
    @Cites("SC-PROV-32")
    void theMoverAloneCanRefuseASeparateVote() {
        Ruling refused = rule(put(Kind.SEPARATE_VOTE, 15, 0, 0).moverObjects());
        assertThat(refused.because()).isEqualTo(Because.NOT_PUT);
        assertThat(refused.readings()).extracting(ReadingUsed::rule).containsExactly("SC-PROV-32");
        assertThat(rule(put(Kind.SEPARATE_VOTE, 15, 0, 0)).outcome()).isEqualTo(Outcome.ADOPTED);
    }

    @Test
    @Cites("SC-PROV-32")
    void theNextDraftOnTheItemIsVotedWhateverBecameOfTheFirst() {
        assertThat(opened(put(Kind.DRAFT_RESOLUTION, 12, 2, 1).competing(List.of("S/2018/175"))))
                .containsExactly("SC-PROV-32");
        assertThat(opened(put(Kind.DRAFT_RESOLUTION, 6, 2, 7).competing(List.of("S/2018/175"))))
                .contains("SC-PROV-32");
    }

    @Test
    @Cites("SC-NOVOTE")
    void aTextAdoptedWithoutAVoteWasNotAdoptedUnanimously() {
        Ruling adopted = rule(VoteQuestion.on(Organ.SC, DAY, Kind.DRAFT_RESOLUTION, new Taking.WithoutVote()));
        assertThat(adopted.because()).isEqualTo(Because.WITHOUT_VOTE);
        assertThat(adopted.tally().yes()).isZero();
        assertThat(adopted.readings()).extracting(ReadingUsed::rule).containsExactly("SC-NOVOTE");
    }

    private static List<String> opened(Draft draft) {
        return rule(draft).opens().stream().map(Opening::rule).toList();
    }

    private static Draft put(Kind kind, int yes, int no, int abstained, String... permanentNo) {
        return VoteQuestion.on(Organ.SC, DAY, kind, CountedVote.of(yes, no, abstained, permanentNo));
    }

    private static Ruling rule(Draft draft) {
        return RULES.rule(draft.question());
    }
}
