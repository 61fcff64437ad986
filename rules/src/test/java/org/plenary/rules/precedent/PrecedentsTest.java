package org.plenary.rules.precedent;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.plenary.rules.Organ;
import org.plenary.rules.Rules;
import org.plenary.rules.VoteQuestion.Taking;
import org.plenary.rules.calendar.WorkingDays;
import org.plenary.rules.law.Dated;
import org.plenary.rules.precedent.Precedent.Precision;
import org.plenary.rules.ruling.Ruling;

import static org.assertj.core.api.Assertions.assertThat;

class PrecedentsTest {
    private static final Rules RULES = new Rules(WorkingDays.of(Set.of(), Set.of()));

    private static final Dated<Integer> SEATS = Dated.since("1946-01-17", 11).then("1966-01-01", 15);

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.plenary.rules.precedent.Precedents#all")
    void theRulesDecideAsWasDecided(Precedent precedent) {
        Ruling ruling = RULES.rule(precedent.question());
        assertThat(ruling.outcome())
                .as("%s, %s: %s", precedent.id(), precedent.text(), ruling.requirements())
                .isEqualTo(precedent.outcome());
        precedent
                .because()
                .ifPresent(because -> assertThat(ruling.because())
                        .as("%s, %s", precedent.id(), precedent.text())
                        .isEqualTo(because));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.plenary.rules.precedent.Precedents#all")
    void everyPrecedentIsAQuestionWithoutContradictions(Precedent precedent) {
        assertThat(Rules.problems(precedent.question())).as(precedent.id()).isEmpty();
    }

    @Test
    void aPrecedentIsFoundByItsIdAndByTheProvisionsItTests() {
        assertThat(Precedents.of("P-SC-17b").orElseThrow().text()).isEqualTo("S/RES/157 (1960)");
        assertThat(Precedents.of("P-SC-0")).isEmpty();
        assertThat(Precedents.testing("SC-AMEND"))
                .extracting(Precedent::id)
                .containsExactly("P-SC-18a", "P-SC-40a", "P-SC-40b", "P-SC-40c");
        assertThat(Precedents.testing("CHARTER-27-4")).isEmpty();
    }

    @Test
    void everyVoteInTheCouncilHasAsManyMembersAsTheCouncilHadThatDay() {
        for (Precedent precedent : Precedents.all()) {
            if (precedent.question().organ() == Organ.SC
                    && precedent.question().taking() instanceof Taking.Voted(var vote)) {
                assertThat(vote.tally().members())
                        .as(precedent.id())
                        .isEqualTo(SEATS.on(precedent.question().date()));
            }
        }
    }

    @Test
    void aDayKnownOnlyByItsMonthOrYearIsTheFirst() {
        for (Precedent precedent : Precedents.all()) {
            LocalDate day = precedent.question().date();
            assertThat(precedent.precision() == Precision.DAY || day.getDayOfMonth() == 1)
                    .as(precedent.id())
                    .isTrue();
            assertThat(precedent.precision() != Precision.YEAR || day.getDayOfYear() == 1)
                    .as(precedent.id())
                    .isTrue();
        }
    }

    @Test
    void theOutcomeIsAWordOfTheKindOfQuestion() {
        for (Precedent precedent : Precedents.all()) {
            if (precedent.question().taking() instanceof Taking.Voted) {
                assertThat(precedent.outcome())
                        .as(precedent.id())
                        .isIn(List.of(
                                precedent.question().kind().positive(),
                                precedent.question().kind().negative()));
            }
        }
    }
}
