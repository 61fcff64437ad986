package org.plenary.rules.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// Terms in hours and in months, on the clock of United Nations Headquarters.
///
/// Hours are hours that pass, so that the night on which New York changes its clocks neither shortens nor
/// lengthens a term; a day of the calendar is never taken for 24 of them.
public final class Deadlines {
    /// The time zone of Headquarters.
    public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private Deadlines() {}

    /// The moment `hours` after `start`: 24 for an emergency special session (Assembly, rule 8 (b)).
    public static ZonedDateTime hoursAfter(ZonedDateTime start, int hours) {
        return start.withZoneSameInstant(NEW_YORK).plusHours(hours);
    }

    /// The moment `hours` before `event`: 72 for the Council's special report (resolution 76/262, paragraph 3).
    public static ZonedDateTime hoursBefore(ZonedDateTime event, int hours) {
        return event.withZoneSameInstant(NEW_YORK).minusHours(hours);
    }

    /// The day `months` after `start`: the same day of that month, or its last day where it is too short.
    public static LocalDate monthsAfter(LocalDate start, int months) {
        return start.plusMonths(months);
    }
}
