package org.plenary.textcheck.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

import org.plenary.record.EventDate;

/// When something was, as a text says it: a day, or the days of a week, a month, or a year.
public sealed interface Day {
    /// Whether `date` can have been then.
    boolean covers(EventDate date);

    /// Whether it is exact to the day.
    boolean exact();

    /// In words, for a reason.
    String printed();

    /// Every day it can have been, where the year is known.
    Optional<Days> days();

    /// First and last day, both included.
    record Days(LocalDate first, LocalDate last) implements Day {
        @Override
        public boolean covers(EventDate date) {
            return !date.last().isBefore(first) && !date.first().isAfter(last);
        }

        @Override
        public boolean exact() {
            return first.equals(last);
        }

        @Override
        public String printed() {
            if (exact()) {
                return EventDate.of(first).printed();
            }
            if (first.equals(YearMonth.from(first).atDay(1))
                    && last.equals(YearMonth.from(first).atEndOfMonth())) {
                return EventDate.of(YearMonth.from(first)).printed();
            }
            if (first.getDayOfYear() == 1 && last.equals(first.with(TemporalAdjusters.lastDayOfYear()))) {
                return String.valueOf(first.getYear());
            }
            return EventDate.of(first).printed() + " to " + EventDate.of(last).printed();
        }

        @Override
        public Optional<Days> days() {
            return Optional.of(this);
        }
    }

    /// A day or a month of a year that the text does not say.
    ///
    /// @param day empty for the whole month
    record Yearless(int month, Optional<MonthDay> day) implements Day {
        @Override
        public boolean covers(EventDate date) {
            return date.last().getMonthValue() == month
                    && (date.day().isEmpty()
                            || day.map(MonthDay.from(date.first())::equals).orElse(true));
        }

        @Override
        public boolean exact() {
            return day.isPresent();
        }

        @Override
        public String printed() {
            String name = Month.of(month).getDisplayName(TextStyle.FULL, Locale.UK);
            return day.map(on -> on.getDayOfMonth() + " " + name).orElse(name) + " of a year not said";
        }

        @Override
        public Optional<Days> days() {
            return Optional.empty();
        }
    }

    static Day of(LocalDate day) {
        return new Days(day, day);
    }

    static Day of(YearMonth month) {
        return new Days(month.atDay(1), month.atEndOfMonth());
    }

    static Day ofYear(int year) {
        return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /// The latest such weekday on or before `day`.
    static Day latest(DayOfWeek weekday, LocalDate day) {
        return of(day.with(TemporalAdjusters.previousOrSame(weekday)));
    }

    /// The week from Monday to Sunday that lies `weeks` weeks before that of `day`.
    static Day week(LocalDate day, int weeks) {
        LocalDate monday =
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(weeks);
        return new Days(monday, monday.plusDays(6));
    }

    /// A month without its year: the latest one that has begun by `dated`, where that is known.
    static Day latest(int month, Optional<LocalDate> dated) {
        return dated.<Day>map(day -> {
                    YearMonth asked = YearMonth.of(day.getYear(), month);
                    return of(asked.isAfter(YearMonth.from(day)) ? asked.minusYears(1) : asked);
                })
                .orElseGet(() -> new Yearless(month, Optional.empty()));
    }

    /// A day without its year: the latest one by `dated`, where that is known.
    static Day latest(MonthDay asked, Optional<LocalDate> dated) {
        return dated.<Day>map(day -> {
                    LocalDate same = asked.atYear(day.getYear());
                    return of(same.isAfter(day) ? asked.atYear(day.getYear() - 1) : same);
                })
                .orElseGet(() -> new Yearless(asked.getMonthValue(), Optional.of(asked)));
    }
}
