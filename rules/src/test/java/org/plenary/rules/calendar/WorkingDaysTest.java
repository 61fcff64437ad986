package org.plenary.rules.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.plenary.rules.Cites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Resolution 76/262, paragraph 1: ten working days.
@Cites("VETO-76-262-1")
class WorkingDaysTest {
    private static final WorkingDays HEADQUARTERS = WorkingDays.of(
            days("2024-01-01 2024-03-29 2024-04-10 2024-05-27 2024-06-17 2024-07-04 2024-09-02 2024-11-28 2024-12-25 "
                    + "2025-01-01 2025-03-31 2025-04-18 2025-05-26 2025-06-06 2025-07-04 2025-09-01 2025-11-27 "
                    + "2025-12-25"),
            Set.of(2024, 2025));

    @Test
    void theDebateOnTheVetoOf22March2024WasDueOn8AprilBecauseGoodFridayFellBetween() {
        assertThat(HEADQUARTERS.after(day("2024-03-22"), 10)).contains(day("2024-04-08"));
    }

    @Test
    void theDebateOfTheFirstOfMay2024WasOnTheNinthWorkingDayAfterTheVetoOf18April() {
        assertThat(HEADQUARTERS.after(day("2024-04-18"), 9)).contains(day("2024-05-01"));
        assertThat(HEADQUARTERS.after(day("2024-04-18"), 10)).contains(day("2024-05-02"));
    }

    @Test
    void theTenthWorkingDayAfter24February2025Was10March() {
        assertThat(HEADQUARTERS.after(day("2025-02-24"), 10)).contains(day("2025-03-10"));
    }

    @Test
    void theDayOfTheVoteIsNotCounted() {
        assertThat(HEADQUARTERS.after(day("2025-02-24"), 1)).contains(day("2025-02-25"));
    }

    @Test
    void aTermThatBeginsOnFridaySaturdayOrSundayBeginsToRunOnMonday() {
        for (String start : new String[] {"2025-02-21", "2025-02-22", "2025-02-23"}) {
            assertThat(HEADQUARTERS.after(day(start), 1)).as(start).contains(day("2025-02-24"));
        }
    }

    @Test
    void aHolidayOnASaturdayCostsNoWorkingDay() {
        WorkingDays saturdayHoliday = WorkingDays.of(Set.of(day("2025-02-22")), Set.of(2025));
        assertThat(saturdayHoliday.after(day("2025-02-21"), 1)).contains(day("2025-02-24"));
    }

    @Test
    void theLeapDayIsAWorkingDay() {
        assertThat(HEADQUARTERS.after(day("2024-02-28"), 1)).contains(day("2024-02-29"));
        assertThat(HEADQUARTERS.after(day("2024-02-28"), 2)).contains(day("2024-03-01"));
    }

    @Test
    void aTermRunsOverTheEndOfTheYearWhereBothYearsHaveATable() {
        assertThat(HEADQUARTERS.after(day("2024-12-20"), 10)).contains(day("2025-01-07"));
        assertThat(HEADQUARTERS.firstYearWithoutTable(day("2024-12-20"), 10)).isEmpty();
    }

    @Test
    void aYearWithoutATableIsSaidAndNotGuessed() {
        assertThat(HEADQUARTERS.after(day("2025-12-22"), 10)).isEmpty();
        assertThat(HEADQUARTERS.firstYearWithoutTable(day("2025-12-22"), 10)).hasValue(2026);
        assertThat(HEADQUARTERS.after(day("2023-06-05"), 10)).isEmpty();
        assertThat(HEADQUARTERS.firstYearWithoutTable(day("2023-06-05"), 10)).hasValue(2023);
    }

    @Test
    void theFirstYearWithoutATableIsNamedWhenTwoAreMissing() {
        WorkingDays noTables = WorkingDays.of(Set.of(), Set.of());
        assertThat(noTables.firstYearWithoutTable(day("2022-12-29"), 10)).hasValue(2022);
        assertThat(noTables.firstYearWithoutTable(day("2022-12-31"), 10)).hasValue(2023);
    }

    @Test
    void aTermThatEndsOnTheLastWorkingDayOfTheYearNeedsNoTableOfTheNext() {
        assertThat(HEADQUARTERS.after(day("2025-12-30"), 1)).contains(day("2025-12-31"));
        assertThat(HEADQUARTERS.after(day("2025-12-30"), 2)).isEmpty();
    }

    @Test
    void aTermThatBeginsInAYearWithoutATableCanBeCountedWhereNoWeekdayOfThatYearIsLeft() {
        WorkingDays tableOf2022 = WorkingDays.of(Set.of(day("2021-12-31")), Set.of(2022));
        assertThat(tableOf2022.after(day("2021-12-30"), 1)).contains(day("2022-01-03"));
        assertThat(tableOf2022.after(day("2021-12-29"), 1)).isEmpty();
    }

    @Test
    void everyStartOfTwoYearsAndEveryTermUpToTwentyDaysIsCountedAsByHand() {
        for (LocalDate start = day("2024-01-01"); start.isBefore(day("2025-11-25")); start = start.plusDays(1)) {
            int count = 0;
            for (LocalDate next = start.plusDays(1); count < 20; next = next.plusDays(1)) {
                boolean works = next.getDayOfWeek() != DayOfWeek.SATURDAY
                        && next.getDayOfWeek() != DayOfWeek.SUNDAY
                        && !HEADQUARTERS.holidays().contains(next);
                if (works) {
                    count++;
                    assertThat(HEADQUARTERS.after(start, count))
                            .as("%d after %s", count, start)
                            .contains(next);
                }
            }
        }
    }

    @Test
    void aTermOfNoDaysIsRefused() {
        for (int count : new int[] {0, -1}) {
            assertThatThrownBy(() -> HEADQUARTERS.after(day("2025-01-02"), count))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Working days are counted forward from a day: at least 1 is expected, found " + count
                            + ".");
            assertThatThrownBy(() -> HEADQUARTERS.firstYearWithoutTable(day("2025-01-02"), count))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theTableIsCopied() {
        Set<LocalDate> holidays = new HashSet<>(days("2025-02-25"));
        WorkingDays counted = WorkingDays.of(holidays, Set.of(2025));
        holidays.clear();
        assertThat(counted.after(day("2025-02-24"), 1)).contains(day("2025-02-26"));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Set<LocalDate> days(String days) {
        return Arrays.stream(days.split(" ", -1)).map(LocalDate::parse).collect(Collectors.toSet());
    }
}
