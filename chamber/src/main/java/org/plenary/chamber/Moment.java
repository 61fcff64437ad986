package org.plenary.chamber;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What a decision needs from outside: the server's clock, and a lot.
///
/// @param at the time, to the millisecond
/// @param lot a random number, at least zero, for the drawing of lots; recorded when it is used
public record Moment(Instant at, int lot) {
    public Moment {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        if (lot < 0) {
            throw new IllegalArgumentException("A lot is at least zero; found " + lot + ".");
        }
    }
}
