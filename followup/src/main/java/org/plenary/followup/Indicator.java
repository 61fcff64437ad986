package org.plenary.followup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

import org.plenary.record.EventDate;

/// A counted series of one publisher. Series of different publishers may be drawn in one picture and are never
/// merged, because they count different things.
///
/// @param chart series with the same chart are drawn together
/// @param task the id of the task it is about
/// @param step how far two points that follow each other lie apart; where they lie farther, there is a gap
public record Indicator(
        String id,
        String chart,
        String title,
        String task,
        String publisher,
        String unit,
        String definition,
        Period step,
        EventDate happened,
        Origin origin)
        implements Fact {
    @Override
    public FactKind kind() {
        return FactKind.INDICATOR;
    }

    /// One value of a series.
    ///
    /// @param low the value, or the lower end of the span given
    /// @param high the same as `low`, or the upper end
    /// @param qualifier `about`, `more than`, or nothing
    /// @param evidence the id of the evidence it was taken from, if it is here
    public record Point(
            String indicator,
            EventDate date,
            BigDecimal low,
            BigDecimal high,
            String qualifier,
            Optional<String> evidence,
            Origin origin)
            implements Fact {
        public Point {
            if (low.compareTo(high) > 0) {
                throw new IllegalArgumentException("A span begins with its lower end: " + low + " to " + high);
            }
        }

        @Override
        public EventDate happened() {
            return date;
        }

        @Override
        public FactKind kind() {
            return FactKind.POINT;
        }
    }

    /// The value that a text or an agreement sets for a chart.
    ///
    /// @param until the last day for which it was set, where there is one
    public record Target(
            String chart, LocalDate from, Optional<LocalDate> until, BigDecimal value, String words, Origin origin)
            implements Fact {
        @Override
        public EventDate happened() {
            return EventDate.of(from);
        }

        @Override
        public FactKind kind() {
            return FactKind.TARGET;
        }
    }
}
