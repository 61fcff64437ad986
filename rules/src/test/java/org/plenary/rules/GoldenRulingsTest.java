package org.plenary.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.plenary.rules.ElectionQuestion.ElectedBody;
import org.plenary.rules.ElectionQuestion.ElectionBallot;
import org.plenary.rules.VoteQuestion.Classification;
import org.plenary.rules.VoteQuestion.Draft;
import org.plenary.rules.VoteQuestion.Important;
import org.plenary.rules.VoteQuestion.Put;
import org.plenary.rules.VoteQuestion.Settled;
import org.plenary.rules.VoteQuestion.Situation;
import org.plenary.rules.VoteQuestion.Situation.Threat;
import org.plenary.rules.VoteQuestion.Taking;
import org.plenary.rules.book.Needs;
import org.plenary.rules.book.RuleBook;
import org.plenary.rules.book.RuleBook.QuestionClass;
import org.plenary.rules.calendar.WorkingDays;
import org.plenary.rules.law.Provisions;
import org.plenary.rules.law.Readings;
import org.plenary.rules.law.Readings.ObligatoryAbstention;
import org.plenary.rules.law.Readings.PreliminaryQuestion;
import org.plenary.rules.motion.Motion;
import org.plenary.rules.ruling.Answer;
import org.plenary.rules.ruling.Counterfactual;
import org.plenary.rules.ruling.Opening;
import org.plenary.rules.ruling.ReadingUsed;
import org.plenary.rules.ruling.Requirement;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.vote.Ballot;
import org.plenary.rules.vote.CountedVote;
import org.plenary.rules.vote.Majority;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.RollCall;
import org.plenary.rules.vote.Tally;
import org.plenary.rules.vote.Vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Whole rulings, to be read aloud: everything a ruling says about questions of every kind.
///
/// The expected text is `golden-rulings.txt`. Whoever changes what a ruling says reads the difference in that
/// file; `-Dplenary.golden=write` writes it anew.
class GoldenRulingsTest {
    private static final Path GOLDEN =
            Path.of("src", "test", "resources", "org", "plenary", "rules", "golden-rulings.txt");

    private static final LocalDate DAY_2024 = LocalDate.of(2024, 3, 22);
    private static final List<String> COUNCIL_1965 =
            List.of("CHN", "FRA", "SUN", "GBR", "USA", "BOL", "CIV", "JOR", "MYS", "NLD", "URY");

    private final Rules rules =
            new Rules(WorkingDays.of(Set.of(LocalDate.of(2024, 3, 29), LocalDate.of(2024, 4, 10)), Set.of(2024, 2025)));
    private final Map<String, String> told = new LinkedHashMap<>();

    @Test
    @Cites({"CHARTER-27-2", "CHARTER-27-3", "CHARTER-18-2", "CHARTER-18-3", "UFP-377A-1", "GA-ROP-71", "SC-PROV-30"})
    void everythingThatARulingSaysIsAsItWasReadAndApproved() throws IOException {
        council();
        councilOfEleven();
        assembly();
        bodies();
        elections();
        motions();
        refusals();
        String found = told.entrySet().stream()
                .map(entry -> "## %s%n%s".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(System.lineSeparator()));
        if ("write".equals(System.getProperty("plenary.golden"))) {
            Files.writeString(GOLDEN, found);
        }
        assertThat(found).isEqualTo(Files.readString(GOLDEN));
    }

    private void council() {
        RollCall vetoed = Ballots.codes("USA ECU FRA GBR JPN KOR MLT MOZ SLE SVN CHE", "RUS CHN DZA", "GUY", "");
        tell("Council, two permanent members against, names known", council(Kind.DRAFT_RESOLUTION, vetoed));
        tell(
                "Council, the same while an emergency session on the situation is meeting",
                council(Kind.DRAFT_RESOLUTION, vetoed).emergencySession("ES-10", true));
        tell(
                "Council, the same while an emergency session on the situation is adjourned",
                council(Kind.DRAFT_RESOLUTION, vetoed).emergencySession("ES-10", false));
        tell("Council, one permanent member against, numbers only", council(Kind.DRAFT_RESOLUTION, 14, 1, 0, "USA"));
        tell("Council, exactly the votes needed, numbers only", council(Kind.DRAFT_RESOLUTION, 9, 0, 6));
        tell("Council, nine and an elected member against", council(Kind.DRAFT_RESOLUTION, 9, 1, 5));
        tell("Council, ten in favour and five against, none permanent", council(Kind.DRAFT_RESOLUTION, 10, 5, 0));
        tell("Council, eight in favour", council(Kind.DRAFT_RESOLUTION, 8, 0, 7));
        tell(
                "Council, eight in favour and two permanent members against",
                council(Kind.DRAFT_RESOLUTION, 8, 3, 4, "FRA", "GBR"));
        tell("Council, nobody in favour", council(Kind.DRAFT_RESOLUTION, 0, 15, 0, "CHN", "FRA", "GBR", "RUS", "USA"));
        tell("Council, everybody in favour", council(Kind.DRAFT_RESOLUTION, 15, 0, 0));
        tell(
                "Council, a text that decides",
                council(Kind.DRAFT_RESOLUTION, 14, 0, 1).decides(true));
        tell(
                "Council, a failed text to which an earlier decision attached a consequence",
                council(Kind.DRAFT_RESOLUTION, 4, 2, 9)
                        .onFailure("the measures of the earlier resolutions apply again"));
        tell(
                "Council, permanent members abstaining, absent and not participating",
                council(
                        Kind.DRAFT_RESOLUTION,
                        RollCall.of(List.of(
                                ballot("CHN", Position.NOT_PARTICIPATING),
                                ballot("FRA", Position.ABSENT),
                                ballot("RUS", Position.ABSTAINED),
                                ballot("GBR", Position.YES),
                                ballot("USA", Position.ABSTAINED),
                                ballot("DZA", Position.YES),
                                ballot("ECU", Position.YES),
                                ballot("GUY", Position.YES),
                                ballot("JPN", Position.YES),
                                ballot("KOR", Position.YES),
                                ballot("MLT", Position.YES),
                                ballot("MOZ", Position.YES),
                                ballot("SLE", Position.YES),
                                ballot("SVN", Position.NO),
                                ballot("CHE", Position.NO)))));
        tell("Council, an amendment", council(Kind.AMENDMENT, 10, 1, 4, "CHN"));
        tell("Council, an amendment without a permanent member against", council(Kind.AMENDMENT, 10, 1, 4));
        tell("Council, parts of a text put separately", council(Kind.SEPARATE_VOTE, 12, 0, 3));
        tell(
                "Council, parts of a text, the mover objecting",
                council(Kind.SEPARATE_VOTE, 12, 0, 3).moverObjects());
        tell("Council, admission of a State stopped", council(Kind.ADMISSION, 12, 1, 2, "USA"));
        tell("Council, a Secretary-General recommended", council(Kind.SECRETARY_GENERAL, 15, 0, 0));
        tell("Council, suspension of a Member recommended", council(Kind.SUSPENSION, 13, 0, 2));
        tell(
                "Council, a motion on procedure over a permanent member's no",
                council(Kind.PROCEDURAL_MOTION, 9, 6, 0, "RUS"));
        tell(
                "Council, the same with names",
                council(
                        Kind.PROCEDURAL_MOTION,
                        Ballots.codes("USA FRA GBR JPN KOR MLT SVN CHE ECU", "RUS CHN DZA GUY MOZ SLE", "", "")));
        tell("Council, the agenda over a permanent member's no", council(Kind.AGENDA, 10, 2, 3, "CHN", "RUS"));
        tell("Council, an invitation without opposition", council(Kind.INVITATION, 15, 0, 0));
        tell("Council, an emergency session called", council(Kind.EMERGENCY_SESSION_REQUEST, 11, 1, 3, "RUS"));
        tell("Council, an emergency session not called", council(Kind.EMERGENCY_SESSION_REQUEST, 8, 1, 6, "RUS"));
        for (Put put : Put.values()) {
            tell(
                    "Council, a ruling challenged, put to " + put.word(),
                    council(Kind.CHALLENGE_TO_RULING, 9, 4, 2, "FRA").put(put));
        }
        tell("Council, a review conference", council(Kind.REVIEW_CONFERENCE, 9, 1, 5, "USA"));
        tell(
                "Council, a review conference under Article 109 (3)",
                council(Kind.REVIEW_CONFERENCE, 7, 1, 7, "USA").underArticle109Paragraph3());
        tell("Council, a text withdrawn", on(Organ.SC, new Taking.NotPut("withdrawn"), Kind.DRAFT_RESOLUTION));
        tell("Council, a text adopted without a vote", on(Organ.SC, new Taking.WithoutVote(), Kind.DRAFT_RESOLUTION));
        tell(
                "Council, a deciding text adopted without a vote",
                on(Organ.SC, new Taking.WithoutVote(), Kind.DRAFT_RESOLUTION).decides(true));
        tell("Council, an agenda adopted without a vote", on(Organ.SC, new Taking.WithoutVote(), Kind.AGENDA));
        tell(
                "Council, drafts that compete",
                council(Kind.DRAFT_RESOLUTION, 10, 0, 5).competing(List.of("S/2024/900", "S/2024/901")));
        disputes();
        for (PreliminaryQuestion reading : PreliminaryQuestion.values()) {
            tell(
                    "Council, whether a matter is procedural, by the reading " + reading.word(),
                    council(Kind.PRELIMINARY_QUESTION, 11, 1, 3, "RUS")
                            .readings(new Readings(ObligatoryAbstention.PRACTICE, Optional.of(reading))));
        }
        tell("Council, whether a matter is procedural, nobody objecting", council(Kind.PRELIMINARY_QUESTION, 15, 0, 0));
        tell(
                "Council, intentions stated afterwards that would have changed the outcome",
                council(
                                Kind.DRAFT_RESOLUTION,
                                Ballots.codes("USA FRA GBR JPN KOR MLT SVN CHE ECU", "", "RUS CHN DZA GUY MOZ SLE", ""))
                        .intentions(Map.of("SLE", Position.YES, "RUS", Position.NO)));
        tell(
                "Council, an emergency session asked for in a situation",
                council(Kind.EMERGENCY_SESSION_REQUEST, 11, 1, 3, "RUS")
                        .situation(new Situation(true, Threat.BREACH_OF_THE_PEACE, false, Optional.empty())));
    }

    private void disputes() {
        RollCall parties = Ballots.codes("RUS ECU FRA GBR JPN KOR MLT MOZ SLE", "", "USA CHN DZA GUY SVN CHE", "");
        for (ObligatoryAbstention reading : ObligatoryAbstention.values()) {
            Readings readings = new Readings(reading, Optional.empty());
            tell(
                    "Council, parties to a dispute, one of them voting, by the reading " + reading.word(),
                    council(Kind.DRAFT_RESOLUTION, parties)
                            .dispute(List.of("RUS", "USA", "ESP"))
                            .readings(readings));
            tell(
                    "Council, two parties to a dispute against, numbers only, by the reading " + reading.word(),
                    council(Kind.DRAFT_RESOLUTION, 10, 3, 2, "RUS", "USA")
                            .dispute(List.of("USA", "RUS"))
                            .readings(readings));
            tell(
                    "Council, one of two permanent members against is a party, by the reading " + reading.word(),
                    council(Kind.DRAFT_RESOLUTION, 10, 3, 2, "RUS", "USA")
                            .dispute(List.of("USA"))
                            .readings(readings));
        }
        tell(
                "Council, parties to a dispute that abstained",
                council(Kind.DRAFT_RESOLUTION, parties).dispute(List.of("USA", "CHN")));
        tell(
                "Council, parties to a dispute on a matter of procedure",
                council(Kind.PROCEDURAL_MOTION, parties).dispute(List.of("RUS")));
    }

    private void councilOfEleven() {
        tell(
                "Council of 1946, whether a matter is procedural",
                at("1946-09-20", Kind.PRELIMINARY_QUESTION, 8, 2, 1, "SUN"));
        tell(
                "Council of 1960, whether a matter is procedural",
                at("1960-12-31", Kind.PRELIMINARY_QUESTION, 8, 2, 1, "SUN"));
        tell(
                "Council of 1961, whether a matter is procedural",
                at("1961-01-01", Kind.PRELIMINARY_QUESTION, 8, 2, 1, "SUN"));
        tell(
                "Council of 1956, an emergency session called by seven",
                at("1956-10-31", Kind.EMERGENCY_SESSION_REQUEST, 7, 2, 2, "FRA", "GBR"));
        tell("Council of 1956, a text vetoed", at("1956-10-30", Kind.DRAFT_RESOLUTION, 7, 2, 2, "FRA", "GBR"));
        tell(
                "Council of 1965, seven votes the day before the amendment",
                at("1965-08-30", Kind.DRAFT_RESOLUTION, 7, 0, 4));
        tell(
                "Council of 1965, seven votes on the day of the amendment",
                at("1965-08-31", Kind.DRAFT_RESOLUTION, 7, 0, 4));
        tell("Council of 1965, nine votes at the year's end", at("1965-12-31", Kind.DRAFT_RESOLUTION, 9, 0, 2));
        tell("Council of 1966, nine votes", at("1966-01-01", Kind.DRAFT_RESOLUTION, 9, 0, 6));
        tell(
                "Council of 1968, a review conference the day before the amendment",
                at("1968-06-11", Kind.REVIEW_CONFERENCE, 7, 0, 8));
        tell(
                "Council of 1968, a review conference on the day of the amendment",
                at("1968-06-12", Kind.REVIEW_CONFERENCE, 7, 0, 8));
        tell(
                "Council of 1965, a text of that day by the law of 2024",
                at("1965-03-01", Kind.DRAFT_RESOLUTION, 8, 0, 3).asOf(DAY_2024));
        tell(
                "Council of 1950, a permanent member away",
                VoteQuestion.on(
                        Organ.SC,
                        LocalDate.of(1965, 2, 1),
                        Kind.DRAFT_RESOLUTION,
                        RollCall.of(
                                COUNCIL_1965,
                                COUNCIL_1965.stream()
                                        .filter(code -> !code.equals("SUN"))
                                        .collect(Collectors.toMap(code -> code, code -> Position.YES)))));
    }

    private void assembly() {
        tell(
                "Assembly, an emergency session's text",
                assembly(Kind.DRAFT_RESOLUTION, 124, 14, 43).session("ES-10"));
        tell(
                "Assembly, an emergency session's text short of two thirds",
                assembly(Kind.DRAFT_RESOLUTION, 60, 31, 90).session("ES-10"));
        tell(
                "Assembly, an emergency session's text short of a majority",
                assembly(Kind.DRAFT_RESOLUTION, 30, 31, 90).session("ES-10"));
        tell(
                "Assembly, an amendment in an emergency session",
                assembly(Kind.AMENDMENT, 60, 31, 90).session("ES-11"));
        tell(
                "Assembly, a motion in an emergency session",
                assembly(Kind.PROCEDURAL_MOTION, 60, 50, 70).session("ES-11"));
        tell(
                "Assembly, a text without a settled majority, the choice making no difference",
                assembly(Kind.DRAFT_RESOLUTION, 129, 4, 40).session("79"));
        tell(
                "Assembly, a text without a settled majority, the choice making a difference",
                assembly(Kind.DRAFT_RESOLUTION, 60, 50, 70).session("79"));
        tell("Assembly, an equal vote", assembly(Kind.DRAFT_RESOLUTION, 90, 90, 0));
        tell(
                "Assembly, an equal vote where two thirds are needed",
                assembly(Kind.DRAFT_RESOLUTION, 50, 50, 20).important(Important.PEACE_AND_SECURITY));
        tell("Assembly, nobody for or against", assembly(Kind.DRAFT_RESOLUTION, 0, 0, 120));
        tell(
                "Assembly, nobody for or against where two thirds are needed",
                assembly(Kind.DRAFT_RESOLUTION, 0, 0, 120).important(Important.BUDGET));
        tell(
                "Assembly, an important question",
                assembly(Kind.DRAFT_RESOLUTION, 100, 40, 53).important(Important.PEACE_AND_SECURITY));
        tell(
                "Assembly, exactly two thirds",
                assembly(Kind.DRAFT_RESOLUTION, 80, 40, 0).important(Important.TRUSTEESHIP));
        tell(
                "Assembly, one short of two thirds",
                assembly(Kind.DRAFT_RESOLUTION, 79, 40, 0).important(Important.TRUSTEESHIP));
        tell(
                "Assembly, a question determined to be important",
                assembly(Kind.DRAFT_RESOLUTION, 75, 55, 8).important(Important.DETERMINED));
        for (Settled settled : Settled.values()) {
            tell(
                    "Assembly, the majority settled beforehand: " + settled.word(),
                    assembly(Kind.DRAFT_RESOLUTION, 90, 50, 20).settled(settled));
        }
        tell(
                "Assembly, the majority settled beforehand, every Member accounted for",
                assembly(Kind.DRAFT_RESOLUTION, new CountedVote(new Tally(97, 50, 20, 6, 20, 0, 0), List.of()))
                        .settled(Settled.ABSOLUTE));
        tell(
                "Assembly, an amendment to an important question",
                assembly(Kind.AMENDMENT, 60, 40, 20).parentNeedsTwoThirds());
        tell(
                "Assembly of 1950, the same the day before the rule",
                ga("1950-10-31", Kind.AMENDMENT, 30, 20, 10).parentNeedsTwoThirds());
        tell(
                "Assembly of 1950, the same on the day of the rule",
                ga("1950-11-01", Kind.AMENDMENT, 30, 20, 10).parentNeedsTwoThirds());
        for (Kind kind : List.of(
                Kind.ADMISSION,
                Kind.SUSPENSION,
                Kind.EXPULSION,
                Kind.HRC_SUSPENSION,
                Kind.CHARTER_AMENDMENT,
                Kind.REVIEW_CONFERENCE,
                Kind.BUDGET,
                Kind.CREDENTIALS,
                Kind.RECONSIDERATION,
                Kind.NO_ACTION_MOTION,
                Kind.CLOSURE,
                Kind.DIVISION_MOTION,
                Kind.IMPORTANT_QUESTION_MOTION,
                Kind.AGENDA,
                Kind.SECRETARY_GENERAL,
                Kind.PROCEDURAL_MOTION,
                Kind.SEPARATE_VOTE,
                Kind.DRAFT_DECISION)) {
            tell("Assembly, 93-24-58 on a question of the kind " + kind.word(), assembly(kind, 93, 24, 58));
        }
        tell("Assembly, budget adopted", assembly(Kind.BUDGET, 130, 10, 20));
        tell("Assembly, Charter amendment adopted", assembly(Kind.CHARTER_AMENDMENT, 129, 10, 20));
        tell(
                "Assembly, review conference under Article 109 (3)",
                assembly(Kind.REVIEW_CONFERENCE, 97, 24, 58).underArticle109Paragraph3());
        tell(
                "Assembly, an item added in a special session",
                assembly(Kind.AGENDA, 60, 40, 50).session("S-32"));
        tell(
                "Assembly, a motion that a simple majority suffices",
                assembly(Kind.IMPORTANT_QUESTION_MOTION, 70, 60, 20).motionForSimpleMajority());
        tell(
                "Assembly, the same lost",
                assembly(Kind.IMPORTANT_QUESTION_MOTION, 60, 70, 20).motionForSimpleMajority());
        tell("Assembly, no quorum", assembly(Kind.DRAFT_RESOLUTION, 60, 10, 20).present(96));
        tell(
                "Assembly, just a quorum",
                assembly(Kind.DRAFT_RESOLUTION, 60, 10, 20).present(97));
        tell(
                "Assembly, Members in arrears and without credentials",
                assembly(Kind.DRAFT_RESOLUTION, new CountedVote(new Tally(100, 10, 20, 3, 50, 2, 1), List.of())));
        for (Put put : Put.values()) {
            tell(
                    "Assembly, a ruling challenged, put to " + put.word(),
                    assembly(Kind.CHALLENGE_TO_RULING, 70, 60, 20).put(put));
            tell(
                    "Assembly, a ruling challenged, put to " + put.word() + ", an equal vote",
                    assembly(Kind.CHALLENGE_TO_RULING, 60, 60, 20).put(put));
        }
        tell(
                "Assembly, concurrences one short",
                on(Organ.GA, new Taking.Concurrences(96, List.of()), Kind.EMERGENCY_SESSION_REQUEST)
                        .members(193));
        for (Threat threat : Threat.values()) {
            tell(
                    "Assembly, concurrences of a majority, stated: " + threat.word(),
                    on(Organ.GA, new Taking.Concurrences(97, List.of()), Kind.EMERGENCY_SESSION_REQUEST)
                            .members(193)
                            .situation(new Situation(
                                    threat != Threat.NONE, threat, threat == Threat.NONE, Optional.empty())));
        }
        tell(
                "Assembly, a text on a situation with a session that can be resumed",
                assembly(Kind.DRAFT_RESOLUTION, 120, 10, 30)
                        .situation(new Situation(true, Threat.ACT_OF_AGGRESSION, true, Optional.of("ES-11"))));
        tell(
                "Assembly, a text while the Council exercises its functions",
                assembly(Kind.DRAFT_RESOLUTION, 120, 10, 30).councilExercising());
        tell(
                "Assembly, a motion while the Council exercises its functions",
                assembly(Kind.PROCEDURAL_MOTION, 120, 10, 30).councilExercising());
        tell(
                "Assembly, an intention stated afterwards",
                VoteQuestion.on(
                                Organ.GA,
                                DAY_2024,
                                Kind.DRAFT_RESOLUTION,
                                Ballots.codes("AFG ALB", "DZA AND", "AGO", ""))
                        .members(5)
                        .intentions(Map.of("AGO", Position.YES)));
        tell(
                "Assembly, an intention stated afterwards without a quorum",
                VoteQuestion.on(
                                Organ.GA,
                                DAY_2024,
                                Kind.DRAFT_RESOLUTION,
                                Ballots.codes("AFG ALB", "DZA AND", "AGO", ""))
                        .members(11)
                        .present(5)
                        .intentions(Map.of("AGO", Position.YES)));
        tell("Assembly, a text withdrawn", on(Organ.GA, new Taking.NotPut("withdrawn"), Kind.DRAFT_RESOLUTION));
        tell(
                "Assembly, a text on which no action was taken",
                on(Organ.GA, new Taking.NotPut("no-action"), Kind.DRAFT_RESOLUTION));
        tell("Assembly, a text adopted without a vote", on(Organ.GA, new Taking.WithoutVote(), Kind.DRAFT_RESOLUTION));
        tell(
                "Assembly, texts that compete",
                assembly(Kind.DRAFT_RESOLUTION, 100, 10, 30).competing(List.of("A/79/L.2")));
        tell("Assembly, division carried", assembly(Kind.DIVISION_MOTION, 60, 40, 50));
        tell("Assembly, no action on a text", assembly(Kind.NO_ACTION_MOTION, 60, 40, 50));
        tell(
                "Assembly, names known",
                VoteQuestion.on(
                                Organ.GA,
                                DAY_2024,
                                Kind.DRAFT_RESOLUTION,
                                Ballots.codes("AFG ALB DZA", "AND", "AGO", "ATG"))
                        .members(6)
                        .important(Important.PEACE_AND_SECURITY));
    }

    private void bodies() {
        RuleBook committee = RuleBook.mainCommittee();
        for (QuestionClass questionClass :
                List.of(QuestionClass.PROCEDURAL, QuestionClass.SUBSTANTIVE, QuestionClass.IMPORTANT)) {
            told(
                    "Main Committee, a question that is " + questionClass.word(),
                    committee.rule(
                            "committee",
                            questionClass,
                            CountedVote.of(80, 60, 30),
                            193,
                            OptionalInt.of(170),
                            DAY_2024));
        }
        told(
                "Main Committee, no quorum",
                committee.rule(
                        "committee",
                        QuestionClass.SUBSTANTIVE,
                        CountedVote.of(50, 10, 30),
                        193,
                        OptionalInt.of(96),
                        DAY_2024));
        told(
                "Main Committee, not adopted, heads not counted",
                committee.rule(
                        "committee",
                        QuestionClass.SUBSTANTIVE,
                        CountedVote.of(50, 60, 30),
                        193,
                        OptionalInt.empty(),
                        DAY_2024));
        RuleBook small = new RuleBook(
                "trilogue",
                "A body of five in which two can block",
                OptionalInt.of(5),
                List.of("A", "B"),
                Map.of(
                        QuestionClass.SUBSTANTIVE,
                        new Needs(
                                new Majority.Votes(3),
                                Provisions.cited("CHARTER-27-3"),
                                Optional.of(Provisions.cited("CHARTER-27-3")))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
        Vote blocked = Ballots.codes("C D E", "A", "B", "");
        told(
                "A body of its own, blocked",
                small.rule("own", QuestionClass.SUBSTANTIVE, blocked, 5, OptionalInt.of(5), DAY_2024));
        told(
                "A body of its own, not blocked",
                small.rule(
                        "own",
                        QuestionClass.SUBSTANTIVE,
                        Ballots.codes("A B C", "D", "E", ""),
                        5,
                        OptionalInt.empty(),
                        DAY_2024));
    }

    private static Ballot ballot(String code, Position position) {
        return new Ballot(code, position);
    }

    private void elections() {
        ElectionBallot inconclusive = new ElectionBallot(Map.of("CUB", 77, "COL", 78), 155, false);
        elect(
                "two places filled",
                Organ.GA,
                ElectedBody.SECURITY_COUNCIL,
                2,
                new ElectionBallot(Map.of("NOR", 130, "IRL", 128, "CAN", 108), 191, false));
        elect(
                "one place of two filled",
                Organ.GA,
                ElectedBody.ECOSOC,
                2,
                new ElectionBallot(Map.of("A", 150, "B", 100, "C", 60, "D", 40), 192, false));
        elect(
                "one place filled at the second ballot",
                Organ.GA,
                ElectedBody.SECURITY_COUNCIL,
                1,
                inconclusive,
                new ElectionBallot(Map.of("CUB", 40, "COL", 110), 150, true));
        elect(
                "two places filled in two ballots",
                Organ.GA,
                ElectedBody.SECURITY_COUNCIL,
                2,
                new ElectionBallot(Map.of("A", 150, "B", 100, "C", 60), 192, false),
                new ElectionBallot(Map.of("B", 140, "C", 52), 192, true));
        for (int count = 1; count <= 7; count++) {
            elect(
                    "inconclusive " + count + " times",
                    Organ.GA,
                    ElectedBody.SECURITY_COUNCIL,
                    1,
                    Collections.nCopies(count, inconclusive).toArray(ElectionBallot[]::new));
        }
        ElectionBallot equal = new ElectionBallot(Map.of("A", 60, "B", 60), 120, true);
        elect(
                "equal at the second ballot",
                Organ.GA,
                ElectedBody.OTHER,
                1,
                new ElectionBallot(Map.of("A", 50, "B", 45, "C", 25), 120, false),
                equal);
        elect("equal at the first ballot", Organ.GA, ElectedBody.OTHER, 1, equal);
        elect(
                "several places by a majority",
                Organ.GA,
                ElectedBody.OTHER,
                2,
                new ElectionBallot(Map.of("A", 80, "B", 60, "C", 60), 100, false));
        elect(
                "the Human Rights Council",
                Organ.GA,
                ElectedBody.HUMAN_RIGHTS_COUNCIL,
                1,
                new ElectionBallot(Map.of("A", 97, "B", 83), 180, false));
        elect(
                "a judge in the Assembly",
                Organ.GA,
                ElectedBody.ICJ,
                1,
                new ElectionBallot(Map.of("A", 96, "B", 54), 150, false));
        elect(
                "a judge in the Council",
                Organ.SC,
                ElectedBody.ICJ,
                1,
                new ElectionBallot(Map.of("A", 8, "B", 7), 15, false));
    }

    private void elect(String title, Organ organ, ElectedBody body, int seats, ElectionBallot... ballots) {
        int electors = organ == Organ.SC ? 15 : 193;
        ElectionQuestion question =
                new ElectionQuestion(title, organ, DAY_2024, body, electors, seats, List.of(ballots));
        told("Election, " + title, (Ruling) rules.answer(question));
    }

    private void motions() {
        for (Organ organ : Organ.values()) {
            List<String> words =
                    Motion.all(organ).reversed().stream().map(Motion::word).toList();
            Answer.Order order = (Answer.Order) rules.answer(new PrecedenceQuestion("", organ, DAY_2024, words));
            List<String> lines = new ArrayList<>();
            order.because()
                    .forEach(ground ->
                            lines.add("%s (%s): %s".formatted(ground.motion(), ground.rule(), ground.says())));
            Motion.all(organ)
                    .forEach(motion -> lines.add("%s: %s, for %s, against %s, by %s"
                            .formatted(
                                    motion.word(),
                                    motion.debatable() ? "debatable" : "not debatable",
                                    motion.speakersFor().map(String::valueOf).orElse("any"),
                                    motion.speakersAgainst()
                                            .map(String::valueOf)
                                            .orElse("any"),
                                    motion.rule(organ).citation())));
            assertThat(told.put(
                            "Motions in " + organ, String.join(System.lineSeparator(), lines) + System.lineSeparator()))
                    .isNull();
        }
    }

    private void refusals() {
        refuse("a day before the Council met", at("1946-01-16", Kind.DRAFT_RESOLUTION, 7, 0, 4));
        refuse(
                "the law of a day before the Charter",
                assembly(Kind.DRAFT_RESOLUTION, 9, 0, 0).asOf(LocalDate.of(1945, 10, 23)));
        for (Kind kind : List.of(Kind.CLOSURE, Kind.NO_ACTION_MOTION, Kind.DIVISION_MOTION, Kind.BUDGET)) {
            refuse("in the Council, " + kind.word(), council(kind, 9, 0, 6));
        }
        refuse("in the Assembly, a preliminary question", assembly(Kind.PRELIMINARY_QUESTION, 9, 0, 6));
        refuse(
                "fields of the Assembly in the Council",
                council(Kind.ADMISSION, 9, 0, 6)
                        .classification(Classification.PROCEDURAL)
                        .settled(Settled.SIMPLE)
                        .session("79")
                        .important(Important.BUDGET)
                        .parentNeedsTwoThirds()
                        .present(100)
                        .moverObjects());
        refuse(
                "fields of the Council in the Assembly",
                assembly(Kind.DRAFT_RESOLUTION, 90, 0, 6)
                        .classification(Classification.PROCEDURAL)
                        .dispute(List.of("FRA"))
                        .moverObjects()
                        .onFailure("measures return")
                        .session("79th"));
        refuse("more ballots than members", council(Kind.DRAFT_RESOLUTION, 16, 0, 0));
        refuse("permanent members named wrongly", council(Kind.DRAFT_RESOLUTION, 9, 3, 3, "RUS", "SUN", "DZA"));
        refuse("permanent members in the Assembly", assembly(Kind.DRAFT_RESOLUTION, CountedVote.of(9, 3, 3, "RUS")));
        refuse(
                "fewer heads than ballots",
                assembly(Kind.DRAFT_RESOLUTION, 90, 3, 3).present(95));
        refuse(
                "more heads than Members",
                assembly(Kind.DRAFT_RESOLUTION, 90, 3, 3).present(194));
        refuse(
                "a fixed majority settled",
                assembly(Kind.CHARTER_AMENDMENT, 150, 3, 3)
                        .settled(Settled.SIMPLE)
                        .important(Important.BUDGET));
        refuse(
                "two majorities",
                assembly(Kind.AMENDMENT, 90, 3, 3).parentNeedsTwoThirds().settled(Settled.SIMPLE));
        refuse(
                "a share of all Members of whom the number is unknown",
                VoteQuestion.on(Organ.GA, DAY_2024, Kind.REVIEW_CONFERENCE, CountedVote.of(90, 3, 3)));
        refuse(
                "intentions without ballots",
                council(Kind.DRAFT_RESOLUTION, 9, 0, 6).intentions(Map.of("IRQ", Position.YES, "EGY", Position.NO)));
        refuse(
                "intentions of a stranger",
                council(Kind.DRAFT_RESOLUTION, Ballots.codes("CHN FRA", "RUS", "", ""))
                        .intentions(Map.of("IRQ", Position.YES, "RUS", Position.NO)));
        refuse(
                "somebody barred in the Council",
                council(Kind.DRAFT_RESOLUTION, new CountedVote(new Tally(9, 0, 5, 0, 0, 1, 0), List.of())));
        refuse(
                "concurrences in the Council",
                on(Organ.SC, new Taking.Concurrences(9, List.of()), Kind.EMERGENCY_SESSION_REQUEST));
        refuse(
                "concurrences in something else",
                on(Organ.GA, new Taking.Concurrences(9, List.of()), Kind.DRAFT_RESOLUTION));
        refuse(
                "more concurrences than Members",
                on(Organ.GA, new Taking.Concurrences(194, List.of()), Kind.EMERGENCY_SESSION_REQUEST)
                        .members(193));
        refuse("counting left out", on(Organ.GA, new Taking.WithoutVote(), Kind.CHARTER_AMENDMENT));
        refused(
                "an election of the Council's own",
                new ElectionQuestion("", Organ.SC, LocalDate.of(1945, 1, 1), ElectedBody.ECOSOC, 15, 0, List.of()));
        refused(
                "ballots that do not add up",
                new ElectionQuestion(
                        "",
                        Organ.GA,
                        DAY_2024,
                        ElectedBody.OTHER,
                        193,
                        1,
                        List.of(
                                new ElectionBallot(Map.of("A", 194), 194, false),
                                new ElectionBallot(Map.of(), 0, false),
                                new ElectionBallot(Map.of("A", -1), 5, false),
                                new ElectionBallot(Map.of("A", 6), 5, false),
                                new ElectionBallot(Map.of("A", 5, "B", 1), 5, false))));
        refused(
                "motions that do not exist",
                new PrecedenceQuestion("", Organ.SC, DAY_2024, List.of("close-debate", "lunch")));
        assertThat(Rules.problems(new ElectionQuestion(
                        "",
                        Organ.GA,
                        DAY_2024,
                        ElectedBody.OTHER,
                        193,
                        1,
                        List.of(
                                new ElectionBallot(Map.of("A", 193, "B", 0), 193, false),
                                new ElectionBallot(Map.of("A", 1), 1, false)))))
                .isEmpty();
        assertThat(Rules.problems(
                        assembly(Kind.DRAFT_RESOLUTION, 90, 3, 3).present(193).question()))
                .isEmpty();
        assertThat(Rules.problems(
                        assembly(Kind.DRAFT_RESOLUTION, 90, 3, 3).present(96).question()))
                .isEmpty();
        assertThat(Rules.problems(on(Organ.GA, new Taking.Concurrences(193, List.of()), Kind.EMERGENCY_SESSION_REQUEST)
                        .members(193)
                        .question()))
                .isEmpty();
        assertThatThrownBy(() -> rules.answer(council(Kind.CLOSURE, 9, 0, 6).question()))
                .isInstanceOf(InvalidQuestion.class);
    }

    private void refuse(String title, Draft draft) {
        refused(title, draft.question());
    }

    private void refused(String title, Question question) {
        String problems = Rules.problems(question).stream()
                .map(problem -> problem.pointer() + ": " + problem.message() + System.lineSeparator())
                .collect(Collectors.joining());
        assertThat(problems).as(title).isNotEmpty();
        assertThat(told.put("Refused, " + title, problems)).isNull();
    }

    private static Draft council(Kind kind, int yes, int no, int abstained, String... permanentNo) {
        return council(kind, CountedVote.of(yes, no, abstained, permanentNo));
    }

    private static Draft council(Kind kind, Vote vote) {
        return VoteQuestion.on(Organ.SC, DAY_2024, kind, vote);
    }

    private static Draft at(String day, Kind kind, int yes, int no, int abstained, String... permanentNo) {
        return VoteQuestion.on(Organ.SC, LocalDate.parse(day), kind, CountedVote.of(yes, no, abstained, permanentNo));
    }

    private static Draft assembly(Kind kind, int yes, int no, int abstained) {
        return assembly(kind, CountedVote.of(yes, no, abstained));
    }

    private static Draft assembly(Kind kind, Vote vote) {
        return VoteQuestion.on(Organ.GA, DAY_2024, kind, vote).members(193);
    }

    private static Draft ga(String day, Kind kind, int yes, int no, int abstained) {
        return VoteQuestion.on(Organ.GA, LocalDate.parse(day), kind, CountedVote.of(yes, no, abstained))
                .members(60);
    }

    private static Draft on(Organ organ, Taking taking, Kind kind) {
        return VoteQuestion.on(organ, DAY_2024, kind, taking);
    }

    private void tell(String title, Draft draft) {
        told(title, rules.rule(draft.id(title).question()));
    }

    private void told(String title, Ruling ruling) {
        assertThat(told.put(title, inWords(ruling))).as(title).isNull();
    }

    private static String inWords(Ruling ruling) {
        List<String> lines = new ArrayList<>();
        Tally tally = ruling.tally();
        lines.add(String.format(
                "%s: %s. %s, not participating %d, absent %d, barred %d, excluded %d.",
                ruling.outcome().word(),
                ruling.because().word(),
                tally,
                tally.notParticipating(),
                tally.absent(),
                tally.barred(),
                tally.excluded()));
        ruling.threshold()
                .ifPresent(needed -> lines.add("needed "
                        + needed
                        + (ruling.margin().isPresent()
                                ? ", margin " + ruling.margin().getAsInt()
                                : "")));
        if (!ruling.vetoes().isEmpty()) {
            lines.add(String.format("vetoes: %s", String.join(", ", ruling.vetoes())));
        }
        for (Requirement requirement : ruling.requirements()) {
            lines.add(String.format(
                    "%s: %s, %s %d, found %d: %s",
                    requirement.rule(),
                    requirement.what(),
                    requirement.relation().word(),
                    requirement.needed(),
                    requirement.found(),
                    requirement.met() ? "met" : "not met"));
        }
        for (ReadingUsed reading : ruling.readings()) {
            lines.add(String.format(
                    "%s%s: %s%s",
                    reading.rule(),
                    reading.choice().map(choice -> " (" + choice + ")").orElse(""),
                    reading.says(),
                    reading.otherwise().stream()
                            .map(other -> " Otherwise, %s: %s, %s."
                                    .formatted(
                                            other.choice(),
                                            other.outcome().word(),
                                            other.because().word()))
                            .collect(Collectors.joining())));
        }
        ruling.election()
                .ifPresent(election -> lines.add("elected: %s; next: %s"
                        .formatted(
                                election.elected(),
                                election.nextBallot()
                                        .map(next -> "%d places among %s, %s"
                                                .formatted(
                                                        next.seats(),
                                                        next.candidates(),
                                                        next.restricted() ? "limited" : "open"))
                                        .orElse("none"))));
        lines.add(String.format("effect: %s", ruling.effect().word()));
        Counterfactual changes = ruling.smallestChanges();
        if (!changes.patterns().isEmpty()) {
            lines.add(String.format("would have been otherwise in %s ways:", changes.total()));
        }
        changes.patterns().stream()
                .limit(12)
                .forEach(pattern -> lines.add(String.format(
                        "- %s",
                        pattern.steps().stream()
                                .map(step -> "%d %s to %s%s"
                                        .formatted(
                                                step.count(),
                                                step.from().word(),
                                                step.to().word(),
                                                step.among().isEmpty() ? "" : " of " + String.join(" ", step.among())))
                                .collect(Collectors.joining(" and ")))));
        for (Opening opening : ruling.opens()) {
            lines.add(String.format(
                    "opens %s: %s%s",
                    opening.rule(),
                    opening.what(),
                    opening.due().map(due -> " By " + due + ".").orElse("")));
        }
        ruling.warnings().forEach(warning -> lines.add("warning: " + warning));
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }
}
