package org.plenary.record;

/// What is wrong with one value of a file, and what was expected in its place.
///
/// @param line the first line of the row, from 1; 0 where the file as a whole is meant
/// @param column the name of the column; empty where the row as a whole is meant
public record Problem(String file, long line, String column, String value, String expected) {
    /// The problem in one sentence.
    public String sentence() {
        StringBuilder where = new StringBuilder(file);
        if (line > 0) {
            where.append(", line ").append(line);
        }
        if (!column.isEmpty()) {
            where.append(", column ").append(column);
        }
        return where + ": found \"" + value + "\"; expected " + expected + ".";
    }

    @Override
    public String toString() {
        return sentence();
    }
}
