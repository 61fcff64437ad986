package org.plenary.rules.motion;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.plenary.rules.Cites;
import org.plenary.rules.InvalidQuestion;
import org.plenary.rules.Organ;
import org.plenary.rules.QuestionProblem;
import org.plenary.rules.Rules;
import org.plenary.rules.TextsQuestion;
import org.plenary.rules.TextsQuestion.Amendment;
import org.plenary.rules.TextsQuestion.Change;
import org.plenary.rules.TextsQuestion.Objection;
import org.plenary.rules.TextsQuestion.Part;
import org.plenary.rules.TextsQuestion.Proposal;
import org.plenary.rules.TextsQuestion.Tabled;
import org.plenary.rules.calendar.WorkingDays;
import org.plenary.rules.ruling.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class OrderOfTextsTest {
    private static final Rules RULES = new Rules(WorkingDays.of(Set.of(), Set.of()));
    private static final Proposal L1 = new Proposal("L.1");
    private static final Proposal L2 = new Proposal("L.2");

    private static Amendment amendment(String symbol, int furthest, String... rejects) {
        return new Amendment(symbol, "L.1", Change.REVISES, OptionalInt.of(furthest), Set.of(rejects));
    }

    private static Amendment only(String symbol, String amends, Change change) {
        return new Amendment(symbol, amends, change, OptionalInt.empty(), Set.of());
    }

    private static Part part(String symbol, Objection objection) {
        return new Part(symbol, "L.1", objection);
    }

    private static TextsQuestion question(Organ organ, Set<String> adopted, Set<String> rejected, Tabled... texts) {
        return new TextsQuestion("q", organ, LocalDate.of(2024, 9, 18), List.of(texts), adopted, rejected);
    }

    private static Answer.Texts answer(TextsQuestion question) {
        return (Answer.Texts) RULES.answer(question);
    }

    private static Answer.Texts answer(Organ organ, Tabled... texts) {
        return answer(question(organ, Set.of(), Set.of(), texts));
    }

    private static String says(Answer.Texts answer, String symbol) {
        return Stream.concat(answer.because().stream(), answer.notPut().stream())
                .filter(placed -> placed.text().equals(symbol))
                .map(placed -> placed.rule() + ": " + placed.says())
                .findFirst()
                .orElseThrow();
    }

    private static List<QuestionProblem> problems(TextsQuestion question) {
        return catchThrowableOfType(InvalidQuestion.class, () -> RULES.answer(question))
                .problems();
    }

    @Test
    @Cites({"GA-ROP-90", "GA-ROP-91"})
    void amendmentsComeBeforeTheirProposalTheFurthestFirst() {
        Answer.Texts answer = answer(Organ.GA, L1, L2, amendment("L.4", 2), amendment("L.3", 1));
        assertThat(answer.order()).containsExactly("L.3", "L.4", "L.1", "L.2");
        assertThat(answer.notPut()).isEmpty();
        assertThat(says(answer, "L.3"))
                .isEqualTo(
                        "GA-ROP-90: Put before L.1, which it amends, at place 1 of 2, the furthest from it in substance first.");
        assertThat(says(answer, "L.1")).isEqualTo("GA-ROP-91: At place 1 in order of submission.");
        assertThat(says(answer, "L.2"))
                .isEqualTo("GA-ROP-91: At place 2 in order of submission, unless the Assembly decides otherwise. After"
                        + " each vote it may decide not to vote on the next; an adoption does not bar it in law.");
    }

    @Test
    @Cites("GA-ROP-90")
    void anAmendmentThatAnAdoptedOneNecessarilyRejectsIsNotPut() {
        Answer.Texts before = answer(Organ.GA, L1, amendment("L.3", 1, "L.4"), amendment("L.4", 2));
        assertThat(before.order()).containsExactly("L.3", "L.4", "L.1");
        assertThat(says(before, "L.4")).endsWith("Not put once L.3 is adopted, which necessarily rejects it.");

        Answer.Texts adopted = answer(
                question(Organ.GA, Set.of("L.3"), Set.of(), L1, amendment("L.3", 1, "L.4"), amendment("L.4", 2)));
        assertThat(adopted.order()).containsExactly("L.1");
        assertThat(adopted.notPut()).hasSize(1);
        assertThat(says(adopted, "L.4")).isEqualTo("GA-ROP-90: Not put: the adoption of L.3 necessarily rejects it.");

        Answer.Texts rejected = answer(
                question(Organ.GA, Set.of(), Set.of("L.3"), L1, amendment("L.3", 1, "L.4"), amendment("L.4", 2)));
        assertThat(rejected.order()).containsExactly("L.4", "L.1");
        assertThat(says(rejected, "L.4")).isEqualTo("GA-ROP-90: Put before L.1, which it amends.");
    }

    @Test
    @Cites("GA-ROP-90")
    void aTextThatReplacesTheWholeIsAProposalInTheAssembly() {
        Tabled whole = only("L.3", "L.1", Change.REPLACES_ALL);
        Answer.Texts assembly = answer(Organ.GA, L1, L2, whole);
        assertThat(assembly.order()).containsExactly("L.1", "L.2", "L.3");
        assertThat(says(assembly, "L.3"))
                .isEqualTo(
                        "GA-ROP-90: It replaces the whole of L.1 and is therefore a proposal of its own, at its place"
                                + " among the proposals.");
        assertThat(answer(Organ.SC, L1, L2, whole).order()).containsExactly("L.3", "L.1", "L.2");
    }

    @Test
    void anAmendmentToAnAmendmentComesBeforeIt() {
        assertThat(answer(Organ.GA, L1, only("L.3", "L.1", Change.REVISES), only("L.4", "L.3", Change.ADDS))
                        .order())
                .containsExactly("L.4", "L.3", "L.1");
    }

    @Test
    @Cites("SC-PROV-36")
    void inTheCouncilAnAmendmentThatOnlyAddsOrDeletesComesFirst() {
        Amendment adds = only("A", "L.1", Change.ADDS);
        Amendment revises = only("R", "L.1", Change.REVISES);
        Answer.Texts council = answer(Organ.SC, L1, revises, adds);
        assertThat(council.order()).containsExactly("A", "R", "L.1");
        assertThat(says(council, "A"))
                .isEqualTo(
                        "SC-PROV-36: Put before L.1, which it amends, and before amendments that revise words, because"
                                + " it only adds them.");
        assertThat(says(council, "R")).isEqualTo("SC-PROV-36: Put before L.1, which it amends.");
        assertThat(says(council, "L.1")).isEqualTo("SC-PROV-32: At place 1 in order of submission.");
        assertThat(says(answer(Organ.SC, L1, only("D", "L.1", Change.DELETES)), "D"))
                .endsWith("because it only takes them out.");
        assertThat(problems(question(Organ.GA, Set.of(), Set.of(), L1, revises, adds)))
                .extracting(QuestionProblem::pointer)
                .containsExactly("/texts/1/furthest", "/texts/2/furthest");
    }

    @Test
    @Cites("SC-PROV-32")
    void inTheCouncilTheMoverCanKeepATextWhole() {
        Answer.Texts answer = answer(
                Organ.SC, L1, part("p1", Objection.NOBODY), part("p2", Objection.MOVER), part("p3", Objection.ANOTHER));
        assertThat(answer.order()).containsExactly("p1", "p3", "L.1");
        assertThat(says(answer, "p1")).isEqualTo("SC-PROV-32: Voted separately before L.1 as a whole.");
        assertThat(says(answer, "p2"))
                .isEqualTo(
                        "SC-PROV-32: Not put separately: the mover of L.1 objects, and nobody votes on the objection.");
    }

    @Test
    @Cites("GA-ROP-89")
    void inTheAssemblyAnObjectionToDividingIsVoted() {
        Answer.Texts answer = answer(Organ.GA, L1, part("p1", Objection.MOVER), amendment("L.3", 1));
        assertThat(answer.order()).containsExactly("L.3", "p1", "L.1");
        assertThat(says(answer, "p1"))
                .isEqualTo("GA-ROP-89: Somebody objects: the motion to vote p1 separately is put first, by a simple"
                        + " majority.");
        assertThat(says(answer(Organ.GA, L1, part("p1", Objection.NOBODY)), "p1"))
                .isEqualTo("GA-ROP-89: Voted separately before L.1 as a whole.");
    }

    @Test
    void whatWasVotedIsNotPutAgain() {
        assertThat(answer(question(
                                Organ.GA,
                                Set.of("L.3"),
                                Set.of("p1"),
                                L1,
                                only("L.3", "L.1", Change.ADDS),
                                part("p1", Objection.NOBODY)))
                        .order())
                .containsExactly("L.1");
        assertThat(answer(question(Organ.GA, Set.of("L.1"), Set.of("L.2"), L1, L2))
                        .order())
                .isEmpty();
    }

    @Test
    void theAnswerGivesBackTheIdAndTheSource() {
        Answer.Texts answer = answer(Organ.GA, L1);
        assertThat(answer.id()).isEqualTo("q");
        assertThat(answer.because().getFirst().source().citation()).contains("rule 91");
    }

    @Test
    void whatIsWrongIsNamedWithItsPlace() {
        assertThat(problems(question(Organ.GA, Set.of(), Set.of())))
                .containsExactly(new QuestionProblem("/texts", "At least one text is needed."));
        assertThat(problems(question(
                        Organ.GA,
                        Set.of(),
                        Set.of(),
                        L1,
                        L1,
                        only("a", "L.9", Change.ADDS),
                        part("b", Objection.NOBODY),
                        new Part("c", "d", Objection.NOBODY),
                        new Part("d", "c", Objection.NOBODY))))
                .containsExactly(
                        new QuestionProblem("/texts/1/symbol", "'L.1' stands twice among the texts."),
                        new QuestionProblem(
                                "/texts/2/amends", "There is no text 'L.9'; the texts are [L.1, L.1, a, b, c, d]."),
                        new QuestionProblem("/texts/4/partOf", "'c' belongs to itself by way of 'd'."),
                        new QuestionProblem("/texts/5/partOf", "'d' belongs to itself by way of 'c'."));
        assertThat(problems(question(Organ.GA, Set.of(), Set.of(), L1, amendment("a", 1, "a", "L.1", "z"))))
                .containsExactly(
                        new QuestionProblem(
                                "/texts/1/rejects",
                                "'L.1' is not another amendment; only an amendment is rejected by one."),
                        new QuestionProblem(
                                "/texts/1/rejects",
                                "'a' is not another amendment; only an amendment is rejected by one."),
                        new QuestionProblem("/texts/1/rejects", "There is no text 'z'; the texts are [L.1, a]."));
    }

    @Test
    void whatWasVotedMustBeAmongTheTextsAndInOrder() {
        assertThat(problems(question(Organ.GA, Set.of("z", "L.2"), Set.of("L.2", "y"), L1, L2)))
                .containsExactly(
                        new QuestionProblem("/adopted", "There is no text 'z'; the texts are [L.1, L.2]."),
                        new QuestionProblem("/rejected", "There is no text 'y'; the texts are [L.1, L.2]."),
                        new QuestionProblem("/rejected", "'L.2' was both adopted and rejected."));
        assertThat(problems(question(Organ.GA, Set.of("L.1"), Set.of(), L1, amendment("a", 1))))
                .containsExactly(new QuestionProblem(
                        "/texts/1", "'a' is still to be voted, but 'L.1', which is voted after it, has been."));
    }

    @Test
    void howFarAnAmendmentIsHasToBeSaidWhereTheOrderTurnsOnIt() {
        assertThat(problems(question(
                        Organ.SC,
                        Set.of(),
                        Set.of(),
                        L1,
                        amendment("a", 1),
                        amendment("b", 1),
                        only("c", "L.1", Change.REVISES))))
                .containsExactly(
                        new QuestionProblem("/texts/2/furthest", "'a' and 'b' both take place 1."),
                        new QuestionProblem(
                                "/texts/3/furthest",
                                "'c' is one of 3 amendments to 'L.1': say which place it takes by how far it is from the"
                                        + " text in substance, 1 for the furthest. The presiding officer judges it."));
    }
}
