package org.plenary.textcheck;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class TextCheckTest {
    private static List<Statement> of(String text, String day) {
        return Checks.CHECK
                .check(text, day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)))
                .statements();
    }

    private static Statement only(String text, StatementKind kind) {
        List<Statement> found = of(text, "").stream()
                .filter(statement -> statement.kind() == kind)
                .toList();
        assertThat(found).as(text).hasSize(1);
        return found.getFirst();
    }

    @Test
    void theExampleOfThePackageIsSo() {
        assertThat(of("Resolution 2334 was adopted by 14 votes to none.", "")
                        .getLast()
                        .verdict())
                .isEqualTo(Verdict.AGREES);
    }

    @Test
    void offsetsAreThoseOfTheText() {
        String text = "Été 2017. \u201cYes\u201d: resolution 2334 passed 14-0-1. \uD83D\uDE00 It did.";
        assertThat(of(text, ""))
                .isNotEmpty()
                .allMatch(statement ->
                        text.substring(statement.start(), statement.end()).equals(statement.text()));
    }

    @Test
    void aTallyThatDiffersNamesTheDecisionThatHasTheseNumbers() {
        Statement tally =
                only("Resolution ES-10/24 was adopted by 153 votes to 10, with 23 abstentions.", StatementKind.TALLY);
        assertThat(tally.verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(tally.candidates())
                .anyMatch(candidate -> candidate.decision().canonical().equals("A/RES/ES-10/22"));
    }

    @Test
    void whereADayHasTwoVotesBothAreShown() {
        List<Statement> found = of(
                "The Security Council held a vote on 25 October 2023: four in favour, two against, nine abstaining.",
                "");
        assertThat(found)
                .anyMatch(statement -> statement.kind() == StatementKind.TALLY
                        && statement.verdict() == Verdict.AGREES
                        && statement.decision().map(Object::toString).equals(Optional.of("S/2023/795")));
    }

    @Test
    void aVetoAndWhatFollowedItAreTwoVotes() {
        List<Statement> found = of(
                "In 1956, after Britain and France vetoed a ceasefire over Suez, the Council called the first emergency special session by 7 votes to 2.",
                "");
        assertThat(found)
                .filteredOn(statement -> statement.kind() == StatementKind.TALLY)
                .allMatch(
                        statement -> statement.decision().map(Object::toString).equals(Optional.of("S/RES/119")));
        assertThat(found)
                .filteredOn(statement -> statement.kind() == StatementKind.OUTCOME)
                .allMatch(statement -> statement.verdict() == Verdict.AGREES)
                .hasSize(2);
    }

    @Test
    void votesOfOtherBodiesAreLeftAlone() {
        assertThat(of("On 18 September 2024 the House of Representatives voted 202-220 against the bill.", ""))
                .isEmpty();
    }

    @Test
    void aTextMayOnlyKnowWhatWasKnownOnItsDay() {
        assertThat(of("The US has vetoed three draft resolutions on Gaza since October 2023.", "2024-02-21")
                        .getFirst()
                        .verdict())
                .isEqualTo(Verdict.AGREES);
        assertThat(of("The US has vetoed three draft resolutions on Gaza since October 2023.", "2025-01-01")
                        .getFirst()
                        .verdict())
                .isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void daysWithoutAYearCountFromTheDayOfTheText() {
        assertThat(of("On 20 February Washington vetoed the Algerian text on Gaza.", "2024-03-01"))
                .allMatch(
                        statement -> statement.decision().map(Object::toString).equals(Optional.of("S/2024/173")));
    }

    @Test
    void forecastsAndJudgementsAreNotCheckable() {
        assertThat(of("The shameful text will probably fail in the Council.", ""))
                .hasSize(2)
                .allMatch(statement -> statement.verdict() == Verdict.NOT_CHECKABLE);
    }
}
