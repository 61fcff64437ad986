package org.plenary.rules.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

import org.junit.jupiter.api.Test;

import org.plenary.rules.Cites;

import static org.assertj.core.api.Assertions.assertThat;

class DeadlinesTest {
    @Test
    @Cites({"GA-ROP-8b", "UFP-377A-3"})
    void anEmergencySpecialSessionMeetsWithin24HoursOfTheRequest() {
        assertThat(Deadlines.hoursAfter(newYork("2022-02-27T15:30"), 24)).isEqualTo(newYork("2022-02-28T15:30"));
    }

    @Test
    @Cites("VETO-76-262-3")
    void theCouncilsSpecialReportIsInvited72HoursBeforeTheDebate() {
        assertThat(Deadlines.hoursBefore(newYork("2024-05-01T10:00"), 72)).isEqualTo(newYork("2024-04-28T10:00"));
    }

    @Test
    void hoursAreReadOnTheClockOfNewYorkWhereverTheStartWasRead() {
        ZonedDateTime geneva = ZonedDateTime.parse("2022-02-27T21:30+01:00[Europe/Zurich]");
        assertThat(Deadlines.hoursAfter(geneva, 24).toString()).isEqualTo("2022-02-28T15:30-05:00[America/New_York]");
        assertThat(Deadlines.hoursBefore(geneva, 24).toString()).isEqualTo("2022-02-26T15:30-05:00[America/New_York]");
    }

    @Test
    void theNightWithAnHourLessEndsATermAnHourLaterOnTheClock() {
        assertThat(Deadlines.hoursAfter(newYork("2025-03-08T12:00"), 24)).isEqualTo(newYork("2025-03-09T13:00"));
        assertThat(Deadlines.hoursBefore(newYork("2025-03-10T12:00"), 72)).isEqualTo(newYork("2025-03-07T11:00"));
    }

    @Test
    void theNightWithAnHourMoreEndsATermAnHourEarlierOnTheClock() {
        assertThat(Deadlines.hoursAfter(newYork("2025-11-01T12:00"), 24)).isEqualTo(newYork("2025-11-02T11:00"));
        assertThat(Deadlines.hoursBefore(newYork("2025-11-03T12:00"), 72)).isEqualTo(newYork("2025-10-31T13:00"));
    }

    @Test
    void hoursRunOverTheLeapDayAndTheEndOfTheYear() {
        assertThat(Deadlines.hoursAfter(newYork("2024-02-28T18:00"), 24)).isEqualTo(newYork("2024-02-29T18:00"));
        assertThat(Deadlines.hoursBefore(newYork("2024-03-01T18:00"), 24)).isEqualTo(newYork("2024-02-29T18:00"));
        assertThat(Deadlines.hoursAfter(newYork("2025-12-31T23:30"), 24)).isEqualTo(newYork("2026-01-01T23:30"));
    }

    @Test
    @Cites("ROME-127")
    void twelveMonthsEndOnTheSameDayOfTheNextYear() {
        assertThat(Deadlines.monthsAfter(LocalDate.parse("2024-09-18"), 12)).isEqualTo("2025-09-18");
        assertThat(Deadlines.monthsAfter(LocalDate.parse("2025-06-02"), 12)).isEqualTo("2026-06-02");
    }

    @Test
    void aMonthThatIsTooShortEndsATermOnItsLastDay() {
        assertThat(Deadlines.monthsAfter(LocalDate.parse("2024-02-29"), 12)).isEqualTo("2025-02-28");
        assertThat(Deadlines.monthsAfter(LocalDate.parse("2024-08-31"), 6)).isEqualTo("2025-02-28");
        assertThat(Deadlines.monthsAfter(LocalDate.parse("2023-08-31"), 6)).isEqualTo("2024-02-29");
        assertThat(Deadlines.monthsAfter(LocalDate.parse("2025-10-31"), 1)).isEqualTo("2025-11-30");
        assertThat(Deadlines.monthsAfter(LocalDate.parse("2025-02-28"), 12)).isEqualTo("2026-02-28");
    }

    private static ZonedDateTime newYork(String local) {
        return LocalDateTime.parse(local).atZone(Deadlines.NEW_YORK);
    }
}
