package org.plenary.textcheck.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// Looks for words in a text that nobody has read yet, so that most of a long text need not be read.
///
/// The words are those of outlines. A letter in them stands for a thing, and its raw words are guessed
/// generously: any digit may be a number, a day or a document, and a State may be anything. What this does not
/// find is not there; what it finds may turn out to be something else.
public final class RawWords {
    private static final Set<String> DAYS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "yesterday",
            "today",
            "tonight",
            "week",
            "month",
            "year");
    private static final Map<String, List<String>> PARTS_OF_ONE_WORD = Map.of(
            "one-third", List.of("third"),
            "two-thirds", List.of("thirds"),
            "three-quarters", List.of("quarters"),
            "three-fifths", List.of("fifths"));

    private final boolean[] always;
    private final Map<String, int[]> setsOfWord = new HashMap<>();
    private final int[] ofDigits;
    private final int[] ofSymbols;
    private final int[] ofShortForms;

    /// @param sets words and letters of outlines; a set is there when one of its words may be
    public RawWords(List<Set<String>> sets) {
        this.always = new boolean[sets.size()];
        Set<Integer> digits = new HashSet<>();
        Set<Integer> shorts = new HashSet<>();
        Set<Integer> symbols = new HashSet<>();
        for (int i = 0; i < sets.size(); i++) {
            for (String word : sets.get(i)) {
                char first = word.charAt(0);
                switch (first) {
                    case 'T' -> shorts.add(i);
                    case 'N', 'O' -> {
                        digits.add(i);
                        int set = i;
                        NumberWords.beginning().forEach(number -> put(number, set));
                    }
                    case 'D' -> {
                        digits.add(i);
                        int set = i;
                        DAYS.forEach(day -> put(day, set));
                    }
                    case 'Y' -> {
                        symbols.add(i);
                        int set = i;
                        Documents.beginning().forEach(begin -> put(begin, set));
                    }
                    default -> {
                        if (first < 'a' || first > 'z') {
                            always[i] = true;
                        } else {
                            int set = i;
                            PARTS_OF_ONE_WORD.getOrDefault(word, List.of(word)).forEach(part -> put(part, set));
                        }
                    }
                }
            }
        }
        this.ofDigits = digits.stream().mapToInt(Integer::intValue).toArray();
        this.ofShortForms = shorts.stream().mapToInt(Integer::intValue).toArray();
        this.ofSymbols = symbols.stream().mapToInt(Integer::intValue).toArray();
    }

    private void put(String word, int set) {
        setsOfWord.merge(word, new int[] {set}, (one, other) -> {
            int[] both = Arrays.copyOf(one, one.length + 1);
            both[one.length] = other[0];
            return both;
        });
    }

    /// Which sets may be there from `from` to `to`. One look at each word.
    public boolean[] setsIn(String text, int from, int to) {
        boolean[] there = always.clone();
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (Character.isLetter(c)) {
                int end = at + 1;
                boolean small = c >= 'a' && c <= 'z';
                while (end < to && Character.isLetter(text.charAt(end))) {
                    small &= text.charAt(end) >= 'a' && text.charAt(end) <= 'z';
                    end++;
                }
                String word = text.substring(at, end);
                mark(there, setsOfWord.get(small ? word : word.toLowerCase(Locale.ROOT)));
                at = end;
            } else {
                if (Character.isDigit(c)) {
                    mark(there, ofDigits);
                    if (goesOn(text, at + 1, to)) {
                        mark(there, ofShortForms);
                    }
                } else if (symbol(text, at, from)) {
                    mark(there, ofSymbols);
                }
                at++;
            }
        }
        return there;
    }

    // "13-1", "124 - 14", "13:1"
    private static boolean goesOn(String text, int from, int to) {
        int at = from < to && text.charAt(from) == ' ' ? from + 1 : from;
        return at < to && (text.charAt(at) == ':' || Character.getType(text.charAt(at)) == Character.DASH_PUNCTUATION);
    }

    // "A/", "S/", "ES-" and "377 (V)" are the ways in which a symbol goes on.
    private static boolean symbol(String text, int at, int from) {
        if (at == from) {
            return false;
        }
        char before = text.charAt(at - 1);
        return switch (text.charAt(at)) {
            case '/' -> before == 'A' || before == 'S' || before == 'a' || before == 's';
            case '-' -> before == 'S' || before == 's';
            case '(' -> {
                boolean digit = false;
                for (int i = Math.max(from, at - 4); i < at; i++) {
                    digit |= Character.isDigit(text.charAt(i));
                }
                yield digit;
            }
            default -> false;
        };
    }

    private static void mark(boolean[] there, int @Nullable [] found) {
        if (found != null) {
            for (int set : found) {
                there[set] = true;
            }
        }
    }
}
