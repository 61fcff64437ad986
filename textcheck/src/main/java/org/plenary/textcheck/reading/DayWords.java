package org.plenary.textcheck.reading;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// Reads dates: absolute ones, and ones that count from the day of the text.
final class DayWords {
    private static final String MONTH =
            "(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?"
                    + "|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?" + MONTH + "(?![a-z])(?:,?\\s+(\\d{4})(?!\\d))?");
    private static final Pattern MONTH_FIRST =
            Pattern.compile(MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\d-])(?:,?\\s+(\\d{4})(?!\\d))?");
    private static final Pattern MONTH_AND_YEAR = Pattern.compile(MONTH + ",?\\s+(?:of\\s+)?(\\d{4})(?!\\d)");
    private static final Pattern MONTH_ALONE = Pattern.compile(MONTH + "(?![a-z])");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(19[4-9]\\d|20[0-9]\\d)(?![\\d-])");
    private static final Pattern WEEK =
            Pattern.compile("(earlier\\s+)?(last|this|that)\\s+(week|month|year)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> BEFORE_A_YEAR = Set.of(
            "in", "of", "since", "until", "till", "during", "from", "by", "before", "after", "early", "late", "mid",
            ",");
    // A day after these may lie before or behind the day of the text.
    private static final Set<String> UP_TO = Set.of("until", "till", "by", "before", "than");
    private static final Set<String> BEFORE_A_MONTH = Set.of(
            "in", "last", "since", "until", "early", "late", "mid", "this", "during", "of", "from", "by", "earlier",
            "-", "before", "after");
    private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();
    private static final Map<String, Integer> MONTHS = new HashMap<>();

    static {
        for (DayOfWeek day : DayOfWeek.values()) {
            WEEKDAYS.put(day.name().toLowerCase(Locale.ROOT), day);
        }
        for (Month month : Month.values()) {
            MONTHS.put(month.name().substring(0, 3).toLowerCase(Locale.ROOT), month.getValue());
        }
    }

    private final Optional<LocalDate> dated;

    /// A date that was found.
    ///
    /// @param end the first unit of the text after it
    record Found(Day day, int end) {}

    /// @param dated the day of the text, from which "on Friday" counts
    DayWords(Optional<LocalDate> dated) {
        this.dated = dated;
    }

    /// @param year the year that the sentence has said, which a later day without one shares
    Optional<Found> at(String text, List<Token> tokens, int index, Optional<Integer> year) {
        Token token = tokens.get(index);
        String before = index == 0 ? "" : tokens.get(index - 1).low();
        if (token.digits()) {
            return inFigures(text, token, before, year);
        }
        if (token.low().length() < 3) {
            return Optional.empty();
        }
        Integer month = token.capital() ? MONTHS.get(token.low().substring(0, 3)) : null;
        if (month != null) {
            Optional<Found> found = inMonth(text, token, before, year);
            if (found.isPresent()) {
                return found;
            }
        }
        return relative(text, token, before);
    }

    private Optional<Found> inFigures(String text, Token token, String before, Optional<Integer> said) {
        Matcher numbers = at(NUMBERS, text, token);
        if (numbers.lookingAt()) {
            return day(number(numbers, 1), number(numbers, 2), number(numbers, 3))
                    .map(day -> new Found(day, numbers.end()));
        }
        Matcher first = at(DAY_FIRST, text, token);
        if (first.lookingAt()) {
            return on(month(first.group(2)), number(first, 1), first.group(3), said, before)
                    .map(day -> new Found(day, first.end()));
        }
        Matcher year = at(YEAR, text, token);
        if (BEFORE_A_YEAR.contains(before) && year.lookingAt()) {
            return Optional.of(new Found(Day.ofYear(number(year, 1)), year.end()));
        }
        return Optional.empty();
    }

    private Optional<Found> inMonth(String text, Token token, String before, Optional<Integer> said) {
        Matcher first = at(MONTH_FIRST, text, token);
        if (first.lookingAt()) {
            return on(month(first.group(1)), number(first, 2), first.group(3), said, before)
                    .map(day -> new Found(day, first.end()));
        }
        Matcher withYear = at(MONTH_AND_YEAR, text, token);
        if (withYear.lookingAt()) {
            return Optional.of(
                    new Found(Day.of(YearMonth.of(number(withYear, 2), month(withYear.group(1)))), withYear.end()));
        }
        Matcher alone = at(MONTH_ALONE, text, token);
        if (BEFORE_A_MONTH.contains(before) && alone.lookingAt() && alone.end() >= token.end()) {
            // In December, "last December" is a year ago.
            boolean lastYear = before.equals("last");
            return Optional.of(new Found(
                    Day.latest(
                            month(alone.group(1)),
                            UP_TO.contains(before)
                                    ? Optional.empty()
                                    : lastYear
                                            ? dated.map(
                                                    day -> day.withDayOfMonth(1).minusDays(1))
                                            : dated),
                    alone.end()));
        }
        return Optional.empty();
    }

    private Optional<Found> relative(String text, Token token, String before) {
        if (dated.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = dated.get();
        DayOfWeek weekday = token.capital() ? WEEKDAYS.get(token.low()) : null;
        if (weekday != null) {
            return before.equals("next")
                    ? Optional.empty()
                    : Optional.of(new Found(
                            Day.latest(weekday, before.equals("last") ? today.minusDays(1) : today), token.end()));
        }
        return switch (token.low()) {
            case "yesterday" -> Optional.of(new Found(Day.of(today.minusDays(1)), token.end()));
            case "today", "tonight" -> Optional.of(new Found(Day.of(today), token.end()));
            case "last", "this", "earlier", "that" -> {
                Matcher week = at(WEEK, text, token);
                yield week.lookingAt() ? span(week, today) : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private static Optional<Found> span(Matcher week, LocalDate today) {
        int back = week.group(2).equalsIgnoreCase("last") ? 1 : 0;
        Day day = switch (week.group(3).toLowerCase(Locale.ROOT)) {
            case "week" -> Day.week(today, back);
            case "month" -> Day.of(YearMonth.from(today).minusMonths(back));
            default -> Day.ofYear(today.getYear() - back);
        };
        return Optional.of(new Found(day, week.end()));
    }

    private Optional<Day> on(int month, int dayOfMonth, @Nullable String year, Optional<Integer> said, String before) {
        if (year == null && said.isPresent()) {
            return day(said.get(), month, dayOfMonth);
        }
        if (year != null) {
            return day(Integer.parseInt(year), month, dayOfMonth);
        }
        try {
            return Optional.of(
                    Day.latest(MonthDay.of(month, dayOfMonth), UP_TO.contains(before) ? Optional.empty() : dated));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<Day> day(int year, int month, int dayOfMonth) {
        try {
            return Optional.of(Day.of(LocalDate.of(year, month, dayOfMonth)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Matcher at(Pattern pattern, String text, Token token) {
        Matcher matcher = pattern.matcher(text);
        matcher.region(token.start(), Math.min(text.length(), token.start() + 40));
        return matcher;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int month(String word) {
        Integer month = MONTHS.get(word.substring(0, 3).toLowerCase(Locale.ROOT));
        if (month == null) {
            throw new IllegalStateException("No month: " + word);
        }
        return month;
    }
}
