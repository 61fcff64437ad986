package org.plenary.textcheck.claim;

import java.time.Period;

import org.plenary.followup.Term;

/// A stretch of time as a text gives it: 12 months, 48 hours.
public record Amount(long count, Unit unit) {
    /// Nobody sets longer terms, and larger numbers would not fit.
    private static final int LONGEST = 10_000;

    /// In what it is counted.
    public enum Unit {
        HOUR,
        WORKING_DAY,
        DAY,
        WEEK,
        MONTH,
        YEAR
    }

    /// Whether a term that a text set is just as long. Months and days are never turned into each other, and
    /// working days are no days.
    public boolean is(Term term) {
        if (count < 1 || count > LONGEST) {
            return false;
        }
        int some = (int) count;
        return switch (unit) {
            case HOUR -> term.equals(new Term.Hours(some));
            case WORKING_DAY -> term.equals(new Term.Working(some));
            case DAY -> calendar(term, Period.ofDays(some));
            case WEEK -> calendar(term, Period.ofWeeks(some));
            case MONTH -> calendar(term, Period.ofMonths(some));
            case YEAR -> calendar(term, Period.ofYears(some));
        };
    }

    private static boolean calendar(Term term, Period said) {
        return term instanceof Term.Calendar(Period period)
                && period.normalized().equals(said.normalized());
    }
}
