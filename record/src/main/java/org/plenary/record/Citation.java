package org.plenary.record;

/// Where a fact stands: the source and the place in it.
///
/// @param source the id of a [Source] of the record
/// @param locator the row, page, paragraph or symbol there
/// @param verified whether the place was read; what is stated without that is shown as such
public record Citation(String source, String locator, boolean verified) {
    static Citation in(Table.Row row) {
        return new Citation(row.required("source"), row.text("locator"), row.yes("verified"));
    }
}
