package org.plenary.rules.law;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import org.plenary.rules.Cites;
import org.plenary.rules.law.Provision.Standing;
import org.plenary.rules.law.Readings.ObligatoryAbstention;
import org.plenary.rules.law.Readings.PreliminaryQuestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProvisionsTest {
    private static final List<Class<?>> CLASSES = List.of(
            Charter.class,
            CouncilRules.class,
            AssemblyRules.class,
            UnitingForPeace.class,
            VetoInitiative.class,
            Links.class,
            Arithmetic.class);

    @Test
    void everyIdStandsOnce() {
        assertThat(Provisions.all()).extracting(Provision::id).doesNotHaveDuplicates();
    }

    @Test
    void everyConstantIsInTheRegisterAndNothingElseIs() {
        assertThat(constants()).containsExactlyInAnyOrderElementsOf(Provisions.all());
    }

    @Test
    void theRegisterIsTheInstrumentsInOrder() {
        assertThat(Provisions.instruments().stream().flatMap(instrument -> instrument.provisions().stream()))
                .containsExactlyElementsOf(Provisions.all());
        assertThat(Provisions.instruments())
                .extracting(Provisions.Instrument::title)
                .startsWith("Charter of the United Nations")
                .hasSize(CLASSES.size());
    }

    @Test
    void everyProvisionOfTheReferenceHasAnEntry() throws IOException {
        assertThat(Provisions.all()).extracting(Provision::id).containsExactlyInAnyOrderElementsOf(reference());
    }

    @Test
    void aProvisionIsFoundByItsId() {
        assertThat(Provisions.of("CHARTER-27-3")).contains(Charter.ARTICLE_27_3);
        assertThat(Provisions.cited("GA-ROP-8b")).isSameAs(AssemblyRules.RULE_8B);
        assertThat(Provisions.of("CHARTER-27-4")).isEmpty();
    }

    @Test
    void aCitationThatIsNotInTheRegisterIsAnErrorThatNamesIt() {
        assertThatThrownBy(() -> Provisions.cited("CHARTER-27-4"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Every citation stands in the register of provisions; CHARTER-27-4 does not. "
                        + "Maybe a constant is missing in the class of its instrument.");
    }

    @Test
    void theWordsAreSentencesOnOneLine() {
        for (Provision provision : Provisions.all()) {
            for (Dated.Version<String> version : provision.words().versions()) {
                assertThat(version.value()).as(provision.id()).endsWith(".").doesNotContain("\n", "  ");
            }
            assertThat(provision.note().orElse("None.")).as(provision.id()).endsWith(".");
            assertThat(provision.citation()).as(provision.id()).isNotBlank().doesNotEndWith(".");
        }
    }

    @Test
    @Cites({
        "CHARTER-23-1",
        "CHARTER-27-2",
        "CHARTER-27-3",
        "CHARTER-97-SG",
        "SC-PROV-30",
        "SC-QUORUM",
        "SC-AMEND",
        "GA-ROP-8b",
        "UFP-377A-4"
    })
    void theNumberOfVotesInTheCouncilChangedOnTheFirstOfJanuary1966() {
        LocalDate last = LocalDate.parse("1965-12-31");
        LocalDate first = LocalDate.parse("1966-01-01");
        for (Provision provision : List.of(
                Charter.ARTICLE_27_2,
                Charter.ARTICLE_27_3,
                Charter.SECRETARY_GENERAL,
                CouncilRules.RULE_30,
                CouncilRules.QUORUM,
                CouncilRules.AMENDMENTS,
                AssemblyRules.RULE_8B,
                UnitingForPeace.REQUEST)) {
            assertThat(provision.words().on(last)).as(provision.id()).contains("seven");
            assertThat(provision.words().on(first))
                    .as(provision.id())
                    .contains("nine ")
                    .doesNotContain("seven affirmative");
            assertThat(provision.source(first).since()).as(provision.id()).isEqualTo(first);
        }
        assertThat(Charter.ARTICLE_23_1.words().on(last)).contains("eleven");
        assertThat(Charter.ARTICLE_23_1.words().on(first)).contains("fifteen");
        assertThat(Charter.ARTICLE_27_3.words().on(first)).contains("31 August 1965");
    }

    @Test
    @Cites({"CHARTER-109-1", "CHARTER-109-3"})
    void theReviewConferenceNeedsNineInTheCouncilSince12June1968ButSevenUnderParagraph3() {
        LocalDate before = LocalDate.parse("1968-06-11");
        assertThat(Charter.ARTICLE_109_1.words().on(before)).contains("seven votes");
        assertThat(Charter.ARTICLE_109_1.words().on(before.plusDays(1))).contains("nine votes");
        assertThat(Charter.ARTICLE_109_3.words().on(before.plusDays(1))).contains("seven votes");
    }

    @Test
    @Cites({"CHARTER-27-3-DISPUTE", "SC-PRELIM"})
    void theReadingsOfAProvisionAreThoseThatAQuestionMayChoose() {
        assertThat(Charter.DISPUTE.readings())
                .extracting(Provision.Reading::choice)
                .containsExactly(ObligatoryAbstention.PRACTICE.word(), ObligatoryAbstention.STRICT.word());
        assertThat(CouncilRules.PRELIMINARY_QUESTION.readings())
                .extracting(Provision.Reading::choice)
                .containsExactly(
                        PreliminaryQuestion.LIST.word(),
                        PreliminaryQuestion.VETOABLE.word(),
                        PreliminaryQuestion.PRESIDENT.word());
    }

    @Test
    void aProvisionSaysHowFarItWasRead() {
        assertThat(Charter.ARTICLE_27_3.standing()).isEqualTo(Standing.READ);
        assertThat(AssemblyRules.RULE_86.standing()).isEqualTo(Standing.NOT_READ);
        assertThat(Standing.NOT_READ.word()).isEqualTo("not-read");
        assertThat(Charter.ARTICLE_27_3.note())
                .contains("The dates of the amendment are stated from general knowledge.");
    }

    @Test
    void aDayBeforeTheFirstVersionIsAnsweredWithTheFirst() {
        assertThat(AssemblyRules.RULE_84.source(LocalDate.parse("1947-11-29")))
                .isEqualTo(new Provision.Source(
                        "General Assembly, rules of procedure, rule 84", LocalDate.parse("1950-11-01")));
    }

    private static List<Provision> constants() {
        List<Provision> constants = new ArrayList<>();
        for (Class<?> instrument : CLASSES) {
            for (Field field : instrument.getFields()) {
                try {
                    constants.add((Provision) field.get(null));
                } catch (IllegalAccessException e) {
                    throw new AssertionError(e);
                }
            }
        }
        return constants;
    }

    private static List<String> reference() throws IOException {
        try (InputStream ids = Objects.requireNonNull(ProvisionsTest.class.getResourceAsStream("provision-ids.txt"))) {
            return new String(ids.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
