package org.plenary.rules.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Counts working days at United Nations Headquarters: not Saturdays, not Sundays, not official holidays.
///
/// Resolution 76/262 gives the President of the Assembly ten of them and does not say how they are counted.
/// They are counted here as is usual: the day of the vote is not one of them, the last one is the last day for
/// the debate.
///
/// @param holidays official holidays on which the Organization in New York does not work, as observed
/// @param yearsCovered the years whose holidays are all in the table
public record WorkingDays(Set<LocalDate> holidays, Set<Integer> yearsCovered) {
    public WorkingDays {
        holidays = Set.copyOf(holidays);
        yearsCovered = Set.copyOf(yearsCovered);
    }

    /// Working days by a table of holidays.
    public static WorkingDays of(Set<LocalDate> holidays, Set<Integer> yearsCovered) {
        return new WorkingDays(holidays, yearsCovered);
    }

    /// The last of `count` working days that follow `day`; empty when a year without a table is needed to tell.
    ///
    /// @throws IllegalArgumentException if `count` is not positive
    public Optional<LocalDate> after(LocalDate day, int count) {
        LocalDate reached = reached(day, count);
        return covers(reached) ? Optional.of(reached) : Optional.empty();
    }

    /// The first year that is needed for [#after] and has no table; empty when the days can be counted.
    ///
    /// @throws IllegalArgumentException if `count` is not positive
    public OptionalInt firstYearWithoutTable(LocalDate day, int count) {
        LocalDate reached = reached(day, count);
        return covers(reached) ? OptionalInt.empty() : OptionalInt.of(reached.getYear());
    }

    /// The day on which the counting ends, or the first weekday at which it had to stop for want of a table.
    private LocalDate reached(LocalDate day, int count) {
        if (count < 1) {
            throw new IllegalArgumentException(
                    "Working days are counted forward from a day: at least 1 is expected, found %d.".formatted(count));
        }
        LocalDate reached = day;
        int left = count;
        while (left > 0) {
            reached = reached.plusDays(1);
            if (weekend(reached) || holidays.contains(reached)) {
                continue;
            }
            if (!covers(reached)) {
                return reached;
            }
            left--;
        }
        return reached;
    }

    private boolean covers(LocalDate day) {
        return yearsCovered.contains(day.getYear());
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
