package org.plenary.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.plenary.rules.ElectionQuestion.ElectedBody;
import org.plenary.rules.ElectionQuestion.ElectionBallot;
import org.plenary.rules.VoteQuestion.Classification;
import org.plenary.rules.VoteQuestion.Draft;
import org.plenary.rules.VoteQuestion.Important;
import org.plenary.rules.VoteQuestion.Settled;
import org.plenary.rules.VoteQuestion.Taking;
import org.plenary.rules.vote.CountedVote;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.Tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Questions that cannot be answered say why, field by field.
class ProblemsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 22);

    @Test
    void twoContradictionsGiveTwoMessages() {
        Draft question = council(Kind.ADMISSION)
                .classification(Classification.PROCEDURAL)
                .settled(Settled.SIMPLE);
        assertThat(pointers(question)).containsExactly("/majority", "/class");
    }

    @Test
    void everyFieldOfTheOtherOrganIsNamed() {
        assertThat(pointers(council(Kind.DRAFT_RESOLUTION)
                        .session("79")
                        .important(Important.BUDGET)
                        .parentNeedsTwoThirds()
                        .present(100)))
                .containsExactlyInAnyOrder("/session", "/important", "/parent", "/present");
        assertThat(pointers(assembly(Kind.DRAFT_RESOLUTION)
                        .classification(Classification.PROCEDURAL)
                        .dispute(List.of("FRA"))
                        .moverObjects()
                        .onFailure("measures return")))
                .containsExactlyInAnyOrder("/class", "/dispute", "/moverObjects", "/onFailure");
    }

    @Test
    @Cites("SC-PROV-33")
    void aKindThatTheOrganDoesNotKnowSaysWhereItBelongs() {
        assertThat(messages(council(Kind.CLOSURE))).singleElement().asString().contains("no rule on closure");
        assertThat(messages(council(Kind.DIVISION_MOTION)))
                .singleElement()
                .asString()
                .contains("rule 32");
        assertThat(messages(council(Kind.NO_ACTION_MOTION)))
                .singleElement()
                .asString()
                .contains("Maybe");
        assertThat(messages(assembly(Kind.PRELIMINARY_QUESTION)))
                .singleElement()
                .asString()
                .contains("[SC]");
    }

    @Test
    void daysBeforeTheOrganMetAreRefused() {
        assertThat(pointers(VoteQuestion.on(
                        Organ.SC, LocalDate.of(1946, 1, 16), Kind.DRAFT_RESOLUTION, CountedVote.of(7, 0, 4))))
                .containsExactly("/date");
        assertThat(pointers(council(Kind.DRAFT_RESOLUTION).asOf(LocalDate.of(1945, 12, 1))))
                .containsExactly("/asOf");
        assertThat(pointers(VoteQuestion.on(
                        Organ.GA, LocalDate.of(1945, 10, 23), Kind.DRAFT_RESOLUTION, CountedVote.of(7, 0, 4))))
                .containsExactly("/date");
    }

    @Test
    void moreBallotsThanMembersAreRefused() {
        assertThat(messages(VoteQuestion.on(Organ.SC, DAY, Kind.DRAFT_RESOLUTION, CountedVote.of(16, 0, 0))))
                .singleElement()
                .asString()
                .contains("16 ballots", "15 members");
        assertThat(pointers(VoteQuestion.on(Organ.GA, DAY, Kind.DRAFT_RESOLUTION, CountedVote.of(190, 4, 0))
                        .members(193)))
                .containsExactly("/tally");
    }

    @Test
    @Cites("CHARTER-23-P5-SEAT")
    void aPermanentSeatIsNamedOnceAndByAPermanentMember() {
        assertThat(messages(VoteQuestion.on(
                        Organ.SC, DAY, Kind.DRAFT_RESOLUTION, CountedVote.of(9, 3, 3, "RUS", "SUN", "DZA"))))
                .hasSize(2)
                .anySatisfy(message -> assertThat(message).contains("twice"))
                .anySatisfy(message -> assertThat(message).contains("DZA is not a permanent member"));
        assertThat(pointers(VoteQuestion.on(Organ.GA, DAY, Kind.DRAFT_RESOLUTION, CountedVote.of(9, 3, 3, "RUS"))))
                .containsExactly("/tally/permanentNo");
    }

    @Test
    @Cites("GA-ROP-67")
    void headsInTheHallMustFitTheTally() {
        assertThat(pointers(assembly(Kind.DRAFT_RESOLUTION).members(193).present(50)))
                .containsExactly("/present");
        assertThat(pointers(assembly(Kind.DRAFT_RESOLUTION).members(193).present(194)))
                .containsExactly("/present");
        assertThat(pointers(assembly(Kind.DRAFT_RESOLUTION).present(120))).containsExactly("/members");
    }

    @Test
    @Cites({"CHARTER-108", "CHARTER-109-1"})
    void aMajorityFixedByTheCharterCannotBeSettledOtherwise() {
        assertThat(pointers(assembly(Kind.CHARTER_AMENDMENT).members(193).settled(Settled.SIMPLE)))
                .containsExactly("/majority");
        assertThat(pointers(assembly(Kind.REVIEW_CONFERENCE))).containsExactly("/members");
        assertThat(pointers(assembly(Kind.AMENDMENT).parentNeedsTwoThirds().settled(Settled.SIMPLE)))
                .containsExactly("/majority");
        assertThat(pointers(assembly(Kind.BUDGET).important(Important.BUDGET))).containsExactly("/important");
    }

    @Test
    void intentionsAreOfThoseWhoVotedAndAPartyNeedNotSitOnTheCouncil() {
        Draft question = VoteQuestion.on(Organ.SC, DAY, Kind.DRAFT_RESOLUTION, Ballots.codes("CHN FRA", "RUS", "", ""))
                .dispute(List.of("EGY"))
                .intentions(Map.of("IRQ", Position.YES));
        assertThat(pointers(question)).containsExactly("/intentions/IRQ");
        assertThat(pointers(council(Kind.DRAFT_RESOLUTION).intentions(Map.of("IRQ", Position.YES))))
                .containsExactly("/intentions/IRQ");
    }

    @Test
    void concurrencesBelongToARequestOfMembers() {
        Taking concurrences = new Taking.Concurrences(200, List.of());
        assertThat(pointers(VoteQuestion.on(Organ.GA, DAY, Kind.EMERGENCY_SESSION_REQUEST, concurrences)
                        .members(193)))
                .containsExactly("/concurrences");
        assertThat(pointers(VoteQuestion.on(Organ.SC, DAY, Kind.EMERGENCY_SESSION_REQUEST, concurrences)))
                .containsExactly("/concurrences");
        assertThat(pointers(VoteQuestion.on(Organ.GA, DAY, Kind.DRAFT_RESOLUTION, concurrences)
                        .members(193)))
                .containsExactly("/concurrences");
        assertThat(pointers(VoteQuestion.on(Organ.GA, DAY, Kind.EMERGENCY_SESSION_REQUEST, concurrences)))
                .containsExactly("/members");
    }

    @Test
    void whatIsDecidedByCountingIsNotAdoptedWithoutAVote() {
        assertThat(pointers(VoteQuestion.on(Organ.SC, DAY, Kind.EMERGENCY_SESSION_REQUEST, new Taking.WithoutVote())))
                .containsExactly("/withoutVote");
    }

    @Test
    @Cites("CHARTER-19")
    void nobodyIsBarredInTheCouncil() {
        assertThat(pointers(VoteQuestion.on(
                        Organ.SC,
                        DAY,
                        Kind.DRAFT_RESOLUTION,
                        new CountedVote(new Tally(9, 0, 5, 0, 0, 1, 0), List.of()))))
                .containsExactly("/tally");
    }

    @Test
    void electionsAndMotionsAreCheckedToo() {
        ElectionQuestion election = new ElectionQuestion(
                "",
                Organ.SC,
                DAY,
                ElectedBody.SECURITY_COUNCIL,
                15,
                0,
                List.of(new ElectionBallot(Map.of("A", 20), 16, false)));
        assertThat(Rules.problems(election))
                .extracting(QuestionProblem::pointer)
                .contains("/election/body", "/election/seats", "/election/ballots/0/valid");
        assertThat(Rules.problems(new PrecedenceQuestion("", Organ.SC, DAY, List.of("close-debate"))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.pointer()).isEqualTo("/motions/0");
                    assertThat(problem.message()).contains("refer", "postpone");
                });
        assertThat(Rules.problems(new PrecedenceQuestion("", Organ.GA, DAY, List.of())))
                .hasSize(1);
    }

    @Test
    void theRulesRefuseWhatHasProblems() {
        assertThatThrownBy(() -> Ballots.rules().rule(council(Kind.CLOSURE).question()))
                .isInstanceOfSatisfying(
                        InvalidQuestion.class,
                        refused -> assertThat(refused.problems()).hasSize(1))
                .hasMessageContaining("/kind");
    }

    @Test
    void everyKindCanBePutSomewhere() {
        for (Kind kind : Kind.values()) {
            assertThat(List.of(kind.in(Organ.SC), kind.in(Organ.GA)))
                    .as(kind.word())
                    .contains(true);
            assertThat(Kind.of(kind.word())).contains(kind);
        }
    }

    private static Draft council(Kind kind) {
        return VoteQuestion.on(Organ.SC, DAY, kind, CountedVote.of(11, 1, 3, "RUS"));
    }

    private static Draft assembly(Kind kind) {
        return VoteQuestion.on(Organ.GA, DAY, kind, CountedVote.of(100, 10, 3));
    }

    private static List<String> pointers(Draft question) {
        return Rules.problems(question.question()).stream()
                .map(QuestionProblem::pointer)
                .toList();
    }

    private static List<String> messages(Draft question) {
        return Rules.problems(question.question()).stream()
                .map(QuestionProblem::message)
                .toList();
    }
}
