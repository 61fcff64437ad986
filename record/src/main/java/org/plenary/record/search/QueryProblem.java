package org.plenary.record.search;

import java.util.Optional;

/// Why a text is no query, and at which character.
///
/// @param offset where the trouble begins, in UTF-16 units from 0; the length of the text where something is
/// missing
/// @param length how many units it takes; 0 where something is missing
/// @param found what stands there
/// @param expected what could stand there
/// @param maybe what was probably meant, ready to be put in its place
public record QueryProblem(int offset, int length, Remark found, Remark expected, Optional<String> maybe) {
    /// The query with marks under the place, in two lines; for a fixed-width font.
    public String shownIn(String query) {
        return query.replaceAll("\\s", " ") + "\n" + " ".repeat(offset) + "^".repeat(Math.max(1, length));
    }
}
