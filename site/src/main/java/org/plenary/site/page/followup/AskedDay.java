package org.plenary.site.page.followup;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

import org.plenary.followup.AsOf;
import org.plenary.followup.FollowUp;
import org.plenary.site.web.Ask;

import static org.plenary.site.language.Messages.say;

/// Reads from when somebody wants to see the facts.
final class AskedDay {
    private AskedDay() {}

    /// A day of the address that is none.
    static final class NoDay extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoDay(String name, String value) {
            super(say("followup.no-day", name, value));
        }
    }

    static Shown read(Ask ask, FollowUp facts, LocalDate today) {
        Optional<LocalDate> day = day(ask, "asOf");
        AsOf when = new AsOf(day.orElse(today), day(ask, "known"));
        return new Shown(facts.asOf(when), when, day.isPresent() || when.known().isPresent());
    }

    static Optional<LocalDate> day(Ask ask, String name) {
        return ask.query(name).map(value -> {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeException problem) {
                throw new NoDay(name, value);
            }
        });
    }
}
