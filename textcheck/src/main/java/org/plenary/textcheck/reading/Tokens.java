package org.plenary.textcheck.reading;

import java.util.ArrayList;
import java.util.List;

/// Cuts a paragraph into [Token]s.
final class Tokens {
    private Tokens() {}

    static List<Token> of(String text, int from, int to) {
        List<Token> tokens = new ArrayList<>((to - from) / 5 + 4);
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '\u00a0') {
                at++;
                continue;
            }
            int end = Character.isDigit(c)
                    ? number(text, at, to)
                    : Character.isLetter(c) ? letters(text, at, to) : mark(text, at, to);
            tokens.add(Token.of(text, at, end));
            at = end;
        }
        return tokens;
    }

    private static boolean digit(String text, int at, int to) {
        return at < to && Character.isDigit(text.charAt(at));
    }

    private static boolean letter(String text, int at, int to) {
        return at < to
                && (Character.isLetter(text.charAt(at))
                        || Character.getType(text.charAt(at)) == Character.NON_SPACING_MARK);
    }

    // "1,234", "1.9", "21st"
    private static int number(String text, int from, int to) {
        int at = from;
        while (digit(text, at, to)) {
            at++;
        }
        while (at < to
                && text.charAt(at) == ','
                && digit(text, at + 1, to)
                && digit(text, at + 2, to)
                && digit(text, at + 3, to)
                && !digit(text, at + 4, to)) {
            at += 4;
        }
        if (at < to && text.charAt(at) == '.' && digit(text, at + 1, to)) {
            at++;
            while (digit(text, at, to)) {
                at++;
            }
        }
        if (letter(text, at, to) && letter(text, at + 1, to) && !letter(text, at + 2, to)) {
            String end = text.substring(at, at + 2);
            if (end.equals("st") || end.equals("nd") || end.equals("rd") || end.equals("th")) {
                return at + 2;
            }
        }
        return at;
    }

    // "Council", "U.S.", "d.p.r.k."
    private static int letters(String text, int from, int to) {
        int at = from;
        while (letter(text, at, to)) {
            at++;
        }
        if (at == from + 1) {
            int dotted = at;
            while (dotted + 1 < to
                    && text.charAt(dotted) == '.'
                    && letter(text, dotted + 1, to)
                    && !letter(text, dotted + 2, to)) {
                dotted += 2;
            }
            if (dotted > at) {
                return dotted < to && text.charAt(dotted) == '.' ? dotted + 1 : dotted;
            }
        }
        return at;
    }

    // "'s" is one mark.
    private static int mark(String text, int from, int to) {
        char c = text.charAt(from);
        boolean apostrophe = c == '\'' || c == '\u2019';
        if (apostrophe && from + 1 < to && text.charAt(from + 1) == 's' && !letter(text, from + 2, to)) {
            return from + 2;
        }
        return Character.isHighSurrogate(c) && from + 1 < to ? from + 2 : from + 1;
    }
}
