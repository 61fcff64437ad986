package org.plenary.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// When something happened, as exactly as a source says: the day, only the month, or only the year.
///
/// A date known to the month is not written as the first of that month, because nobody could tell the two apart
/// later.
public sealed interface EventDate extends Comparable<EventDate> {
    /// The earliest day it can have been.
    LocalDate first();

    /// The latest day it can have been.
    LocalDate last();

    /// The date in words: `22 March 2024`, `March 2024`, `2024`.
    String printed();

    /// The day, where it is known.
    default Optional<LocalDate> day() {
        return this instanceof OnDay(LocalDate day) ? Optional.of(day) : Optional.empty();
    }

    default int year() {
        return first().getYear();
    }

    /// Whether it can have been on `day`.
    default boolean covers(LocalDate day) {
        return !day.isBefore(first()) && !day.isAfter(last());
    }

    /// By the first possible day; of two that begin together, the more exact one first.
    @Override
    default int compareTo(EventDate other) {
        return Comparator.comparing(EventDate::first)
                .thenComparing(EventDate::last)
                .compare(this, other);
    }

    static EventDate of(LocalDate day) {
        return new OnDay(day);
    }

    static EventDate of(YearMonth month) {
        return new InMonth(month);
    }

    /// Reads `2024-03-22`, `2024-03` or `2024`.
    ///
    /// @throws DateTimeException if it is none of these
    static EventDate parse(String text) {
        return switch (text.length()) {
            case 4 -> new InYear(Integer.parseInt(text));
            case 7 -> new InMonth(YearMonth.parse(text));
            default -> new OnDay(day(text));
        };
    }

    /// Reads `2024-03-22`; without a formatter, because a ruling on one question must not wait for one to be set
    /// up.
    ///
    /// @throws DateTimeException if it is no day
    static LocalDate day(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            throw new DateTimeException("Not a day: \"" + text + "\".");
        }
        return LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("Not a day: \"" + text + "\".");
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /// A day.
    record OnDay(LocalDate on) implements EventDate {
        private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

        @Override
        public LocalDate first() {
            return on;
        }

        @Override
        public LocalDate last() {
            return on;
        }

        @Override
        public String printed() {
            return PRINTED.format(on);
        }

        @Override
        public String toString() {
            return on.toString();
        }
    }

    /// Some day of a month.
    record InMonth(YearMonth month) implements EventDate {
        private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

        @Override
        public LocalDate first() {
            return month.atDay(1);
        }

        @Override
        public LocalDate last() {
            return month.atEndOfMonth();
        }

        @Override
        public String printed() {
            return PRINTED.format(month);
        }

        @Override
        public String toString() {
            return month.toString();
        }
    }

    /// Some day of a year.
    record InYear(int number) implements EventDate {
        @Override
        public LocalDate first() {
            return LocalDate.of(number, 1, 1);
        }

        @Override
        public LocalDate last() {
            return LocalDate.of(number, 12, 31);
        }

        @Override
        public String printed() {
            return toString();
        }

        @Override
        public String toString() {
            return Integer.toString(number);
        }
    }
}
