package org.plenary.rules.council;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.plenary.rules.Ballots;
import org.plenary.rules.Cites;
import org.plenary.rules.PresidencyQuestion;
import org.plenary.rules.QuestionProblem;
import org.plenary.rules.Rules;
import org.plenary.rules.ruling.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Cites("SC-PROV-18")
class PresidencyTest {
    private static final List<String> PERMANENT = List.of(
            "China",
            "France",
            "Russian Federation",
            "United Kingdom of Great Britain and Northern Ireland",
            "United States of America");

    private static final Map<Integer, List<String>> MEMBERS = Map.of(
            2022,
            council(
                    "Albania",
                    "Brazil",
                    "Gabon",
                    "Ghana",
                    "India",
                    "Ireland",
                    "Kenya",
                    "Mexico",
                    "Norway",
                    "United Arab Emirates"),
            2023,
            council(
                    "Albania",
                    "Brazil",
                    "Ecuador",
                    "Gabon",
                    "Ghana",
                    "Japan",
                    "Malta",
                    "Mozambique",
                    "Switzerland",
                    "United Arab Emirates"),
            2024,
            council(
                    "Algeria",
                    "Ecuador",
                    "Guyana",
                    "Japan",
                    "Malta",
                    "Mozambique",
                    "Republic of Korea",
                    "Sierra Leone",
                    "Slovenia",
                    "Switzerland"),
            2025,
            council(
                    "Algeria",
                    "Denmark",
                    "Greece",
                    "Guyana",
                    "Pakistan",
                    "Panama",
                    "Republic of Korea",
                    "Sierra Leone",
                    "Slovenia",
                    "Somalia"),
            2026,
            council(
                    "Bahrain",
                    "Colombia",
                    "Democratic Republic of the Congo",
                    "Denmark",
                    "Greece",
                    "Latvia",
                    "Liberia",
                    "Pakistan",
                    "Panama",
                    "Somalia"));

    private static final Presidency FROM_FEBRUARY_2022 =
            Presidency.known(MEMBERS, YearMonth.of(2022, 2), "Russian Federation");

    @Test
    void fromTheRussianPresidencyOfFebruary2022FollowThoseOfTheNextFourYears() {
        assertThat(FROM_FEBRUARY_2022.in(YearMonth.of(2022, 2))).contains("Russian Federation");
        assertThat(FROM_FEBRUARY_2022.in(YearMonth.of(2025, 9))).contains("Republic of Korea");
        assertThat(FROM_FEBRUARY_2022.in(YearMonth.of(2025, 11))).contains("Sierra Leone");
        assertThat(FROM_FEBRUARY_2022.in(YearMonth.of(2026, 3))).contains("United States of America");
    }

    @Test
    void fromTheAmericanPresidencyOfMarch2026TheTurnGoesBackTheSameWay() {
        Presidency backwards = Presidency.known(MEMBERS, YearMonth.of(2026, 3), "United States of America");
        assertThat(backwards.in(YearMonth.of(2026, 2)))
                .contains("United Kingdom of Great Britain and Northern Ireland");
        assertThat(backwards.in(YearMonth.of(2026, 1))).contains("Somalia");
        assertThat(backwards.in(YearMonth.of(2025, 12))).contains("Slovenia");
        assertThat(backwards.in(YearMonth.of(2025, 11))).contains("Sierra Leone");
        assertThat(backwards.in(YearMonth.of(2025, 9))).contains("Republic of Korea");
    }

    @Test
    void withinAYearTheOrderOfTheNamesIsTheOrderOfTheMonths() {
        assertThat(FROM_FEBRUARY_2022.in(YearMonth.of(2022, 3))).contains("United Arab Emirates");
        assertThat(FROM_FEBRUARY_2022.in(YearMonth.of(2022, 6))).contains("Albania");
        assertThat(FROM_FEBRUARY_2022.in(YearMonth.of(2022, 12))).contains("India");
    }

    @Test
    void atTheTurnOfTheYearTheTurnGoesOnBehindTheLastPresidentEvenIfItHasLeft() {
        assertThat(FROM_FEBRUARY_2022.in(YearMonth.of(2023, 1))).contains("Japan");
        assertThat(FROM_FEBRUARY_2022.in(YearMonth.of(2024, 1))).contains("France");
        assertThat(FROM_FEBRUARY_2022.in(YearMonth.of(2025, 1))).contains("Algeria");
    }

    @Test
    void aYearWhoseMembersAreNotKnownIsNotGuessed() {
        assertThat(FROM_FEBRUARY_2022.in(YearMonth.of(2027, 1))).isEqualTo(Optional.empty());
        assertThat(FROM_FEBRUARY_2022.in(YearMonth.of(2021, 12))).isEqualTo(Optional.empty());
    }

    @Test
    void somebodyWhoIsNoMemberCannotHavePresided() {
        assertThatThrownBy(() -> Presidency.known(MEMBERS, YearMonth.of(2022, 2), "Japan"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "A member of the Council presides; Japan is not among the members of 2022: [Albania, ");
        assertThatThrownBy(() -> Presidency.known(MEMBERS, YearMonth.of(2030, 2), "Japan"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A member of the Council presides; Japan is not among the members of 2030: [].");
    }

    @Test
    void aMemberThatStandsTwiceIsNamed() {
        assertThatThrownBy(
                        () -> Presidency.known(Map.of(2022, List.of("Kenya", "Kenya")), YearMonth.of(2022, 2), "Kenya"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A member has one seat; Kenya stands twice among those of 2022.");
    }

    @Test
    void theTurnCanBeAskedFor() {
        Answer.President answer = (Answer.President) Ballots.rules().answer(asked("2025-11-03", "RUS"));
        assertThat(answer.month()).isEqualTo(YearMonth.of(2025, 11));
        assertThat(answer.president()).isEqualTo("SIE");
        assertThat(answer.name()).isEqualTo("Sierra Leone");
        assertThat(answer.because()).singleElement().satisfies(text -> {
            assertThat(text.rule()).isEqualTo("SC-PROV-18");
            assertThat(text.says()).contains("from February 2022 (Russian Federation)");
        });
    }

    @Test
    void whatCannotBeReckonedIsSaidAndNotGuessed() {
        assertThat(Rules.problems(asked("1946-01-16", "RUS")))
                .extracting(QuestionProblem::pointer)
                .containsExactly("/date");
        assertThat(Rules.problems(asked("1946-01-17", "RUS")))
                .extracting(QuestionProblem::message)
                .containsExactly(
                        "The members of the Council in 1946 are not all known, and every year from 2022-02 to 1946-01 is needed.");
        assertThat(Rules.problems(asked("2027-01-01", "RUS")))
                .extracting(QuestionProblem::message)
                .containsExactly(
                        "The members of the Council in 2027 are not all known, and every year from 2022-02 to 2027-01 is needed.");
        assertThat(Rules.problems(asked("2024-01-01", "JAP")))
                .extracting(QuestionProblem::message)
                .containsExactly("A member of the Council presides; JAP was not one in 2022.");
        assertThat(Rules.problems(asked("2022-01-01", "RUS"))).isEmpty();
        assertThat(Rules.problems(asked("2026-12-31", "RUS"))).isEmpty();
    }

    /// With codes made of the first letters of the names.
    private static PresidencyQuestion asked(String day, String knownPresident) {
        Map<Integer, Map<String, String>> names = new HashMap<>();
        MEMBERS.forEach((year, members) -> names.put(
                year,
                members.stream()
                        .collect(Collectors.toMap(
                                name -> name.startsWith("United")
                                        ? name
                                        : name.substring(0, 3).toUpperCase(Locale.ROOT),
                                name -> name))));
        return new PresidencyQuestion("", LocalDate.parse(day), names, YearMonth.of(2022, 2), knownPresident);
    }

    private static List<String> council(String... elected) {
        List<String> members = new ArrayList<>(PERMANENT);
        members.addAll(List.of(elected));
        return members;
    }
}
