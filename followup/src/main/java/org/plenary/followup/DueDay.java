package org.plenary.followup;

import java.time.LocalDate;
import java.util.Locale;

/// A day that belongs to a task: arithmetic, and no word about whether the thing was done.
///
/// @param mark why it belongs to it
public record DueDay(LocalDate day, Task task, Mark mark) {
    /// Why a day belongs to a task.
    public enum Mark {
        DUE,
        CONDITION_MET,
        SUPERSEDED,
        ENDED;

        /// For files: `condition-met`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
