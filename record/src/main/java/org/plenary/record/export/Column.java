package org.plenary.record.export;

import java.util.Optional;
import java.util.function.Function;

/// A column of a published table: what stands in it, and how it is read from a row.
///
/// @param name as in the header
/// @param meaning a sentence for whoever reads the file without us
/// @param unit what a number counts; empty where there is nothing to count
/// @param required whether no cell is empty
/// @param value the cell, empty where the record knows nothing
public record Column<R>(
        String name,
        Notation notation,
        String meaning,
        Optional<String> unit,
        boolean required,
        Function<R, String> value) {
    /// How the cells of a column are written.
    public enum Notation {
        TEXT("text"),
        NUMBER("whole number"),
        /// `true` or `false`.
        TRUTH("true or false"),
        /// `2024-03-22`.
        DAY("day, YYYY-MM-DD"),
        /// A date as exactly as a source says it: `2024-03-22`, `2024-03`, `2024`.
        DATE("date as exactly as known, YYYY-MM-DD, YYYY-MM or YYYY"),
        /// Codes or ids with one space between them.
        LIST("list, separated by one space"),
        /// Texts with a bar between them.
        TEXTS("list of texts, separated by |");

        private final String written;

        Notation(String written) {
            this.written = written;
        }

        /// What stands between two items of a list; empty where a cell holds one value.
        Optional<String> separator() {
            return switch (this) {
                case LIST -> Optional.of(" ");
                case TEXTS -> Optional.of("|");
                case TEXT, NUMBER, TRUTH, DAY, DATE -> Optional.empty();
            };
        }

        /// How it is written, in words.
        public String written() {
            return written;
        }
    }

    static <R> Column<R> required(String name, Notation notation, String meaning, Function<R, String> value) {
        return new Column<>(name, notation, meaning, Optional.empty(), true, value);
    }

    static <R> Column<R> optional(String name, Notation notation, String meaning, Function<R, String> value) {
        return new Column<>(name, notation, meaning, Optional.empty(), false, value);
    }

    /// A number of votes.
    static <R> Column<R> votes(String name, String meaning, Function<R, String> value) {
        return new Column<>(name, Notation.NUMBER, meaning, Optional.of("votes"), false, value);
    }
}
