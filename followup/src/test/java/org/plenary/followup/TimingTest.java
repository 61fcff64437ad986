package org.plenary.followup;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.plenary.followup.Timing.Standing;
import org.plenary.rules.calendar.WorkingDays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TimingTest {
    private final Reckoning reckoning =
            new Reckoning(WorkingDays.of(Set.of(LocalDate.parse("2024-03-29")), Set.of(2023, 2024)));

    /// A task that asks for something when `due` says, as a row of a file would.
    private static Task task(String adopted, Map<String, String> due) {
        Map<String, String> row = new HashMap<>(Map.of(
                "id",
                "t",
                "text",
                "A/RES/ES-10/24",
                "adopted",
                adopted,
                "paragraph",
                "2",
                "paragraph_checked",
                "yes",
                "addressee_kind",
                "secretary-general",
                "addressee",
                "Secretary-General",
                "act",
                "report",
                "force",
                "internal"));
        row.putAll(Map.of("what", "Report", "source", "the text", "verified", "yes", "learned", "2026-11-22"));
        row.putAll(due);
        return (Task) FactKind.TASK.read(new Fields("tasks.csv", 2, row));
    }

    private static Map<String, String> period(String term, String from) {
        return Map.of("due_kind", "period", "due", term, "due_from", from);
    }

    private Timing on(String day, Task task) {
        return reckoning.on(LocalDate.parse(day), task, List.of());
    }

    private static String explained(Timing timing) {
        return timing.because().stream().map(Reason::says).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-09-18, P12M, 2025-09-18",
        "2024-02-29, P12M, 2025-02-28",
        "2023-02-28, P12M, 2024-02-28",
        "2024-08-31, P6M, 2025-02-28",
        "2023-08-31, P6M, 2024-02-29",
        "2024-01-31, P1M, 2024-02-29",
        "2023-12-31, P2M, 2024-02-29",
        "2024-02-28, P1D, 2024-02-29",
        "2024-02-28, P2D, 2024-03-01",
        "2023-12-22, P90D, 2024-03-21",
        "2022-12-22, P90D, 2023-03-22",
        "2024-06-10, P6W, 2024-07-22",
        "2024-02-29, P4Y, 2028-02-29"
    })
    void aTermOfTheCalendarEndsOnTheSameDayOfTheMonthOrItsLastAndIsDueOnThatDayOnly(
            String adopted, String term, String last) {
        Task task = task(adopted, period(term, "adoption"));
        LocalDate day = LocalDate.parse(last);
        assertThat(on(day.minusDays(1).toString(), task).standing()).isEqualTo(Standing.NOT_YET_DUE);
        assertThat(on(last, task).standing()).isEqualTo(Standing.DUE);
        assertThat(on(last, task).date()).contains(day);
        assertThat(on(day.plusDays(1).toString(), task).standing()).isEqualTo(Standing.DATE_PASSED);
    }

    @Test
    void theReasonsSayFromWhichDayWhatTheTextSetsAndWhatTheCalendarSays() {
        assertThat(explained(on("2025-09-20", task("2024-09-18", period("P12M", "adoption")))))
                .isEqualTo("A/RES/ES-10/24 was adopted on 18 September 2024."
                        + " Paragraph 2 sets 12 months from adoption: 18 September 2025."
                        + " The date set in paragraph 2 passed on 18 September 2025, 2 days before 20 September 2025.");
    }

    @Test
    void aParagraphThatWasNotReadInACopyIsNotNamed() {
        Map<String, String> due = new HashMap<>(period("P12M", "adoption"));
        due.put("paragraph_checked", "no");
        assertThat(explained(on("2025-09-20", task("2024-09-18", due))))
                .contains("The date set in the text passed on 18 September 2025")
                .doesNotContain("paragraph");
    }

    @Property
    void everyDayAfterAdoptionIsBeforeOnOrAfterTheDate(
            @ForAll @DateRange(min = "1946-01-01", max = "2060-12-31") LocalDate adopted,
            @ForAll @IntRange(min = 1, max = 30) int months,
            @ForAll @IntRange(min = 0, max = 1200) int later) {
        Task task = task(adopted.toString(), period("P" + months + "M", "adoption"));
        LocalDate day = adopted.plusDays(later);
        LocalDate last = adopted.plusMonths(months);
        Standing expected =
                day.isBefore(last) ? Standing.NOT_YET_DUE : day.equals(last) ? Standing.DUE : Standing.DATE_PASSED;
        assertThat(reckoning.on(day, task, List.of()).standing()).isEqualTo(expected);
    }

    @Test
    void fortyEightHoursFromADayOfUnknownHourEndInTheCourseOfTheSecondDay() {
        Task task = task("1956-11-04", period("PT48H", "adoption"));
        assertThat(on("1956-11-05", task).standing()).isEqualTo(Standing.NOT_YET_DUE);
        assertThat(on("1956-11-06", task).standing()).isEqualTo(Standing.DUE);
        assertThat(on("1956-11-07", task).standing()).isEqualTo(Standing.DATE_PASSED);
        assertThat(explained(on("1956-11-07", task))).contains("The hour is not recorded here");
    }

    @Test
    void twelveHoursFromADayOfUnknownHourCanEndThatDayOrTheNext() {
        Task task = task("1956-11-04", period("PT12H", "adoption"));
        assertThat(on("1956-11-04", task).standing()).isEqualTo(Standing.DUE);
        assertThat(on("1956-11-05", task).standing()).isEqualTo(Standing.DUE);
        assertThat(on("1956-11-06", task).standing()).isEqualTo(Standing.DATE_PASSED);
    }

    @ParameterizedTest
    @CsvSource({
        // The clocks go forward in the night of 10 March 2024: 24 hours from 1.30 a.m. are 2.30 a.m. the next day.
        "2024-03-09T23:30-05:00, PT24H, 2024-03-11",
        "2024-03-09T22:30-05:00, PT24H, 2024-03-10",
        // And back on 3 November 2024.
        "2024-11-02T23:30-04:00, PT24H, 2024-11-03",
        "2024-11-03T00:30-04:00, PT24H, 2024-11-03",
        // A moment is a moment, whichever clock it is written by: 2.30 in Kyiv is the evening before in New York.
        "2024-03-01T02:30+02:00, PT24H, 2024-03-01",
        "2024-03-02T02:30+02:00, PT24H, 2024-03-02"
    })
    void hoursAreHoursThatPassOnTheClockOfNewYork(String moment, String term, String last) {
        Task task = task(moment, period(term, "adoption"));
        LocalDate day = LocalDate.parse(last);
        assertThat(on(last, task).standing()).isEqualTo(Standing.DUE);
        assertThat(on(last, task).date()).contains(day);
        assertThat(on(day.plusDays(1).toString(), task).standing()).isEqualTo(Standing.DATE_PASSED);
    }

    @Test
    void theDayOfAMomentIsThatOfNewYork() {
        assertThat(task("2024-03-01T02:30+02:00", Map.of("due_kind", "none")).adopted())
                .isEqualTo("2024-02-29");
    }

    @Test
    void tenWorkingDaysLeaveOutWeekendsAndGoodFriday() {
        Task task = task("2024-03-22", period("10 working days", "adoption"));
        assertThat(on("2024-04-07", task).standing()).isEqualTo(Standing.NOT_YET_DUE);
        assertThat(on("2024-04-08", task).standing()).isEqualTo(Standing.DUE);
        assertThat(on("2024-04-09", task).standing()).isEqualTo(Standing.DATE_PASSED);
    }

    @Test
    void workingDaysOfAYearWithoutATableAreNotGuessed() {
        Timing timing = on("2031-01-01", task("2030-12-01", period("10 working days", "adoption")));
        assertThat(timing.standing()).isEqualTo(Standing.NO_DATE_SET);
        assertThat(explained(timing)).contains("holidays of that time are not in the table");
    }

    @Test
    void aTermFromAnEventWithoutADayHasNoDate() {
        Timing timing = on("2030-01-01", task("2022-04-26", period("10 working days", "each veto")));
        assertThat(timing.standing()).isEqualTo(Standing.NO_DATE_SET);
        assertThat(explained(timing)).contains("from each veto, for which no day is recorded here");
    }

    @Test
    void aTermFromAnEventCountsFromItsDayAndNotBefore() {
        Map<String, String> due = new HashMap<>(period("P30D", "the notification"));
        due.put("due_from_day", "2025-08-28");
        Task task = task("2015-07-20", due);
        assertThat(on("2025-08-27", task).standing()).isEqualTo(Standing.NO_DATE_SET);
        assertThat(on("2025-08-28", task).standing()).isEqualTo(Standing.NOT_YET_DUE);
        assertThat(on("2025-09-27", task).standing()).isEqualTo(Standing.DUE);
        assertThat(on("2025-09-28", task).standing()).isEqualTo(Standing.DATE_PASSED);
    }

    @Test
    void hoursBeforeAnEventEndBeforeIt() {
        Map<String, String> due = new HashMap<>(period("PT72H", "the debate"));
        due.put("due_before", "yes");
        due.put("due_from_day", "2024-03-04");
        assertThat(on("2024-03-01", task("2022-04-26", due)).date()).contains(LocalDate.parse("2024-03-01"));
    }

    @Test
    void aDateKnownToTheMonthIsDueInThatMonth() {
        Task task = task("1966-10-27", Map.of("due_kind", "date", "due", "1967-04"));
        assertThat(on("1967-03-31", task).standing()).isEqualTo(Standing.NOT_YET_DUE);
        assertThat(on("1967-04-01", task).standing()).isEqualTo(Standing.DUE);
        assertThat(on("1967-04-30", task).standing()).isEqualTo(Standing.DUE);
        assertThat(on("1967-05-01", task).standing()).isEqualTo(Standing.DATE_PASSED);
    }

    @Test
    void aRecurringDateIsCountedFromTheAdoptionSoThatShortMonthsDoNotShiftIt() {
        Task task = task("2023-08-31", Map.of("due_kind", "recurring", "due", "P6M"));
        assertThat(on("2024-02-01", task).date()).contains(LocalDate.parse("2024-02-29"));
        assertThat(on("2024-03-01", task).date()).contains(LocalDate.parse("2024-08-31"));
        assertThat(on("2024-03-01", task).passed()).contains(LocalDate.parse("2024-02-29"));
        assertThat(on("2024-08-31", task).standing()).isEqualTo(Standing.DUE);
    }

    @Test
    void aRecurringDateWithAFirstTermEndsWithItsLast() {
        Task task = task(
                "2023-12-22",
                Map.of("due_kind", "recurring", "due", "P90D", "due_first", "P20D", "due_until", "2024-09-30"));
        assertThat(on("2024-01-11", task).standing()).isEqualTo(Standing.DUE);
        assertThat(on("2024-01-12", task).date()).contains(LocalDate.parse("2024-04-10"));
        assertThat(on("2024-07-10", task).date()).contains(LocalDate.parse("2024-07-09"));
        assertThat(on("2024-07-10", task).standing()).isEqualTo(Standing.DATE_PASSED);
    }

    @Test
    void whatFallsDueAgainAndAgainHasEachOfItsDaysUntilItEnds() {
        Task task = task(
                "2023-12-22",
                Map.of("due_kind", "recurring", "due", "P90D", "due_first", "P20D", "due_until", "2024-09-30"));
        LocalDate today = LocalDate.parse("2024-03-01");
        assertThat(reckoning.days(task, List.of(), today, LocalDate.parse("2030-01-01")))
                .extracting(one -> one.day().toString())
                .containsExactly("2024-01-11", "2024-04-10", "2024-07-09");
        assertThat(reckoning.days(task, List.of(), today, LocalDate.parse("2024-05-01")))
                .hasSize(2);
        Ending ending = new Ending(
                task.id(), Ending.How.ENDED, LocalDate.parse("2024-02-01"), "A letter", "It ended", task.origin());
        assertThat(reckoning.days(task, List.of(ending), today, LocalDate.parse("2030-01-01")))
                .extracting(one -> one.mark() + " " + one.day())
                .containsExactly("DUE 2024-01-11", "ENDED 2024-02-01");
        assertThat(reckoning.days(task, List.of(), LocalDate.parse("2023-12-21"), today))
                .isEmpty();
    }

    @Test
    void aConditionIsMetOnceASourceDatesIt() {
        Task open = task("2024-06-10", Map.of("due_kind", "condition", "due_words", "on agreement of the parties"));
        assertThat(on("2026-01-01", open).standing()).isEqualTo(Standing.NO_DATE_SET);
        Task met = task(
                "2015-07-20",
                Map.of(
                        "due_kind",
                        "condition",
                        "due_words",
                        "on receipt of the report",
                        "due_from",
                        "receipt of the report",
                        "due_from_day",
                        "2016-01-16"));
        assertThat(on("2016-01-15", met).standing()).isEqualTo(Standing.NO_DATE_SET);
        assertThat(on("2016-01-16", met).standing()).isEqualTo(Standing.CONDITION_MET);
        assertThat(on("2020-01-01", met).standing()).isEqualTo(Standing.CONDITION_MET);
        assertThat(on("2020-01-01", met).date()).contains(LocalDate.parse("2016-01-16"));
    }

    @Test
    void wordsThatAreNoDateStayWords() {
        Timing timing = on("2024-09-18", task("2024-09-18", Map.of("due_kind", "none", "due_words", "without delay")));
        assertThat(timing.standing()).isEqualTo(Standing.NO_DATE_SET);
        assertThat(explained(timing)).contains("Paragraph 2 sets no date; it says: without delay.");
    }

    @Test
    void whatIsEndedIsEndedFromThatDayOn() {
        Task task = task("1977-11-04", Map.of("due_kind", "none"));
        Ending ending = new Ending(
                "t",
                Ending.How.ENDED,
                LocalDate.parse("1994-05-25"),
                "S/RES/919",
                "embargo ended",
                new Origin("voting records", true, LocalDate.parse("2026-11-22"), ""));
        assertThat(reckoning
                        .on(LocalDate.parse("1994-05-24"), task, List.of(ending))
                        .standing())
                .isEqualTo(Standing.NO_DATE_SET);
        Timing timing = reckoning.on(LocalDate.parse("1994-05-25"), task, List.of(ending));
        assertThat(timing.standing()).isEqualTo(Standing.ENDED);
        assertThat(explained(timing)).endsWith("Ended on 25 May 1994 by S/RES/919: embargo ended.");
    }

    @Test
    void beforeTheAdoptionThereWasNothingToBeDue() {
        assertThatThrownBy(() -> on("2024-09-17", task("2024-09-18", Map.of("due_kind", "none"))))
                .hasMessageContaining("adopted on 2024-09-18");
    }
}
