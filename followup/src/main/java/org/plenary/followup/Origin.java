package org.plenary.followup;

import java.time.LocalDate;

/// Where a fact stands and since when it is known here.
///
/// @param source the document or publication, as it is cited
/// @param verified whether the place was read; what is stated without that is shown as such
/// @param learned the day on which the fact was entered, which is not the day on which it happened
/// @param note what else has to be said, or nothing
public record Origin(String source, boolean verified, LocalDate learned, String note) {
    public Origin {
        if (source.isBlank()) {
            throw new IllegalArgumentException("Every fact has a source.");
        }
    }
}
