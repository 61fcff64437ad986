package org.plenary.followup;

import java.time.Duration;
import java.time.Period;

/// A stretch of time as a text sets it. Days of the calendar, hours and working days are different things and
/// are never turned into each other.
public sealed interface Term {
    /// Years, months, weeks or days of the calendar.
    record Calendar(Period period) implements Term {
        public Calendar {
            if (period.isZero() || period.isNegative()) {
                throw new IllegalArgumentException("A term is longer than nothing: " + period);
            }
        }

        @Override
        public String written() {
            return period.toString();
        }

        /// The same, `times` over.
        Period times(int times) {
            return period.multipliedBy(times);
        }

        @Override
        public String printed() {
            StringBuilder out = new StringBuilder();
            unit(out, period.getYears(), "year");
            unit(out, period.getMonths(), "month");
            int days = period.getDays();
            if (days % 7 == 0 && days < 84) {
                unit(out, days / 7, "week");
            } else {
                unit(out, days, "day");
            }
            return out.toString();
        }

        private static void unit(StringBuilder out, int count, String name) {
            if (count > 0) {
                out.append(out.isEmpty() ? "" : " and ")
                        .append(count)
                        .append(' ')
                        .append(name)
                        .append(count == 1 ? "" : "s");
            }
        }
    }

    /// Hours that pass, whatever the clocks do that night.
    record Hours(int count) implements Term {
        public Hours {
            if (count < 1) {
                throw new IllegalArgumentException("A term is longer than nothing: " + count + " hours");
            }
        }

        @Override
        public String written() {
            return "PT" + count + "H";
        }

        @Override
        public String printed() {
            return count == 1 ? "1 hour" : count + " hours";
        }
    }

    /// Working days of United Nations Headquarters.
    record Working(int days) implements Term {
        public Working {
            if (days < 1) {
                throw new IllegalArgumentException("A term is longer than nothing: " + days + " working days");
            }
        }

        @Override
        public String written() {
            return printed();
        }

        @Override
        public String printed() {
            return days == 1 ? "1 working day" : days + " working days";
        }
    }

    /// As [#parse] reads it: `P12M`.
    String written();

    /// In words: `12 months`, `48 hours`, `10 working days`.
    String printed();

    /// Reads `P12M`, `P30D`, `P6W`, `PT48H` or `10 working days`.
    ///
    /// @throws RuntimeException if it is none of these
    public static Term parse(String text) {
        if (text.endsWith(" working days") || text.endsWith(" working day")) {
            return new Working(Integer.parseInt(text.substring(0, text.indexOf(' '))));
        }
        if (text.startsWith("PT")) {
            Duration hours = Duration.parse(text);
            if (!hours.equals(Duration.ofHours(hours.toHours()))) {
                throw new IllegalArgumentException("Only whole hours: " + text);
            }
            return new Hours(Math.toIntExact(hours.toHours()));
        }
        return new Calendar(Period.parse(text));
    }
}
