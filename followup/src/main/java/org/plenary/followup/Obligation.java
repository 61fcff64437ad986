package org.plenary.followup;

import java.util.List;
import java.util.Locale;

/// How one State stood to one instrument on one day, with reasons.
///
/// @param state the code
/// @param because in order, each with what it rests on
public record Obligation(Instrument instrument, String state, Bond bond, List<Reason> because) {
    /// How it is tied.
    public enum Bond {
        BOUND,
        /// Asked by a text that does not bind.
        CALLED_UPON,
        /// States differ on whether it binds.
        DISPUTED,
        /// Asked once, and no source here says whether that still held on the day.
        END_NOT_KNOWN,
        NOT_BOUND;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Obligation {
        because = List.copyOf(because);
    }
}
