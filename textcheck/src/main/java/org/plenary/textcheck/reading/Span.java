package org.plenary.textcheck.reading;

/// Part of a text, in UTF-16 units of the text without its markup.
///
/// @param end the first unit after it
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("A span runs forward from 0; found " + start + " to " + end + ".");
        }
    }

    /// Whether the two have a unit in common.
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /// The smallest span that has both.
    public Span with(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /// How many units lie between the two; 0 where they touch or overlap.
    public int distance(Span other) {
        return Math.max(0, Math.max(start - other.end, other.start - end));
    }
}
