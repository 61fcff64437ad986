package org.plenary.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the calendar says about a task on a day, with its reasons. It is arithmetic, and says nothing about
/// whether the thing was done.
///
/// @param date the date that counts: the next one, or the one that passed
/// @param passed the last date that had passed by then; of a thing due again and again, the one before `date`
/// @param because in the order in which it was worked out
public record Timing(Standing standing, Optional<LocalDate> date, Optional<LocalDate> passed, List<Reason> because) {
    /// Where a task stands in time.
    public enum Standing {
        NO_DATE_SET,
        NOT_YET_DUE,
        DUE,
        /// What the text made it depend on is dated, and the text sets no term after that.
        CONDITION_MET,
        DATE_PASSED,
        SUPERSEDED,
        ENDED;

        /// For files and addresses: `date-passed`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// The standing of that word.
        public static Optional<Standing> of(String word) {
            return Words.find(values(), Standing::word, word);
        }

        /// Every word, for an error.
        public static String words() {
            return Words.listed(values(), Standing::word);
        }
    }

    public Timing {
        because = List.copyOf(because);
    }
}
