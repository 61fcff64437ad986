package org.plenary.textcheck.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads numbers, in figures and in words.
final class NumberWords {
    private static final String[] SMALL = {
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
    private static final String[] ORDINALS = {
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth"
    };
    private static final Map<String, Integer> UNITS = new HashMap<>();
    private static final Map<String, Integer> PLACES = new HashMap<>();

    static {
        for (int i = 0; i < SMALL.length; i++) {
            UNITS.put(SMALL[i], i);
        }
        for (int i = 0; i < TENS.length; i++) {
            UNITS.put(TENS[i], 10 * (i + 2));
        }
        for (int i = 0; i < ORDINALS.length; i++) {
            PLACES.put(ORDINALS[i], i + 1);
        }
    }

    /// A number that was found.
    ///
    /// @param tokens how many tokens it takes
    record Found(Thing thing, int tokens) {}

    private NumberWords() {}

    static Optional<Found> at(List<Token> tokens, int index) {
        Token first = tokens.get(index);
        return first.digits() ? figures(tokens, index) : words(tokens, index);
    }

    private static Optional<Found> figures(List<Token> tokens, int index) {
        String raw = tokens.get(index).raw();
        char last = raw.charAt(raw.length() - 1);
        if (Character.isLetter(last)) {
            String digits = raw.substring(0, raw.length() - 2);
            return digits.length() > 3 || digits.indexOf('.') >= 0 || digits.indexOf(',') >= 0
                    ? Optional.empty()
                    : Optional.of(new Found(new Thing.Ordinal(Integer.parseInt(digits)), 1));
        }
        boolean large = index + 1 < tokens.size() && scale(tokens.get(index + 1).low()) > 1;
        if (raw.indexOf('.') >= 0) {
            return large
                    ? Optional.of(new Found(
                            new Thing.Count((long) (Double.parseDouble(raw.replace(",", ""))
                                    * scale(tokens.get(index + 1).low()))),
                            2))
                    : Optional.empty();
        }
        String digits = raw.replace(",", "");
        if (digits.length() > 9) {
            return Optional.empty();
        }
        long value = Long.parseLong(digits);
        return Optional.of(
                large
                        ? new Found(
                                new Thing.Count(
                                        value * scale(tokens.get(index + 1).low())),
                                2)
                        : new Found(new Thing.Count(value), 1));
    }

    private static long scale(String word) {
        return switch (word) {
            case "thousand" -> 1_000;
            case "million" -> 1_000_000;
            case "billion" -> 1_000_000_000;
            default -> 1;
        };
    }

    private static Optional<Found> words(List<Token> tokens, int index) {
        String low = tokens.get(index).low();
        Integer place = PLACES.get(low);
        if (place != null) {
            return Optional.of(new Found(new Thing.Ordinal(place), 1));
        }
        if (!UNITS.containsKey(low)) {
            return Optional.empty();
        }
        long total = 0;
        long current = 0;
        int at = index;
        int end = index;
        while (at < tokens.size()) {
            String word = tokens.get(at).low();
            Integer unit = UNITS.get(word);
            if (unit != null) {
                if (at > index && !fits(current, unit)) {
                    break;
                }
                current += unit;
                end = ++at;
                continue;
            }
            if (word.equals("hundred") && current > 0 && current < 10) {
                current *= 100;
                end = ++at;
                continue;
            }
            if (scale(word) > 1 && current > 0) {
                total += current * scale(word);
                current = 0;
                end = ++at;
                continue;
            }
            Integer last = PLACES.get(word);
            if (last != null && last < 10 && current % 100 >= 20 && current % 10 == 0 && at == end + 1) {
                return Optional.of(new Found(new Thing.Ordinal((int) (total + current + last)), at + 1 - index));
            }
            boolean joins =
                    word.equals("-") || (word.equals("and") && current >= 100) || (word.equals("and") && total > 0);
            if (joins && at == end && at + 1 < tokens.size()) {
                at++;
                continue;
            }
            break;
        }
        return Optional.of(new Found(new Thing.Count(total + current), end - index));
    }

    // "twenty" takes "four"; "one hundred" takes "twenty"; "nine" takes nothing, as in "nine, three and three".
    private static boolean fits(long current, int unit) {
        return current == 0
                || (current % 100 == 0 && unit < 100)
                || (current % 10 == 0 && current % 100 >= 20 && unit < 10 && unit > 0);
    }

    /// Whether a word can begin a number. The words with which a number can begin.
    static Set<String> beginning() {
        Set<String> all = new HashSet<>(UNITS.keySet());
        all.addAll(PLACES.keySet());
        return all;
    }

    static boolean begins(String low) {
        return UNITS.containsKey(low) || PLACES.containsKey(low);
    }
}
