package org.plenary.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.plenary.record.EventDate;
import org.plenary.rules.calendar.Deadlines;

/// From when the facts are looked at: what had happened by `day`, of what was known here by `known`.
///
/// A thing dated only to a month has happened when the month is over; earlier nobody could tell.
///
/// @param day days are those of New York, like the terms the texts set
/// @param known empty for everything known now
public record AsOf(LocalDate day, Optional<LocalDate> known) {
    /// As of a day, with everything that is known now.
    public static AsOf of(LocalDate day) {
        return new AsOf(day, Optional.empty());
    }

    /// As of this day in New York.
    public static AsOf today(Clock clock) {
        return of(LocalDate.now(clock.withZone(Deadlines.NEW_YORK)));
    }

    /// Whether the fact is seen from here.
    public boolean sees(Fact fact) {
        return had(fact.happened())
                && known.map(last -> !fact.origin().learned().isAfter(last)).orElse(true);
    }

    /// Whether it had certainly happened by then.
    public boolean had(EventDate happened) {
        return !happened.last().isAfter(day);
    }
}
