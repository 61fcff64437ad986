package org.plenary.textcheck.reading;

import java.util.Locale;

import org.plenary.record.States;

/// A run of letters, a number, or a single mark, before anybody asks what it means.
///
/// @param low in small letters
/// @param folded as the names of States are compared; empty for a mark
record Token(int start, int end, String raw, String low, String folded) {
    static Token of(String text, int start, int end) {
        String raw = text.substring(start, end);
        String low = raw.toLowerCase(Locale.ROOT);
        char first = raw.charAt(0);
        boolean mark = !Character.isLetterOrDigit(first) && raw.length() == 1;
        String folded = mark ? "" : plain(low) ? low : States.folded(raw);
        return new Token(start, end, raw, low, folded);
    }

    private static boolean plain(String low) {
        for (int i = 0; i < low.length(); i++) {
            char c = low.charAt(i);
            if (c > 127 || !Character.isLetterOrDigit(c)) {
                return false;
            }
        }
        return true;
    }

    boolean capital() {
        return Character.isUpperCase(raw.charAt(0));
    }

    boolean digits() {
        return Character.isDigit(raw.charAt(0));
    }
}
