package org.plenary.textcheck.reading;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Reads days that count from the one spoken of last: "the same day", "the next day", "two days later".
final class DaysLater {
    /// Each phrase has so many words.
    static final int WORDS = 3;

    private static final Map<String, Integer> SOME = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10));

    private DaysLater() {}

    /// How many days later; empty where no such phrase begins here.
    static OptionalInt at(List<Token> tokens, int index) {
        if (index + WORDS > tokens.size()) {
            return OptionalInt.empty();
        }
        String first = tokens.get(index).low();
        String second = tokens.get(index + 1).low();
        String third = tokens.get(index + 2).low();
        if (third.equals("day") && (first.equals("the") || first.equals("that"))) {
            return switch (second) {
                case "same" -> OptionalInt.of(0);
                case "next", "following" -> OptionalInt.of(1);
                default -> OptionalInt.empty();
            };
        }
        Integer some = second.equals("day") || second.equals("days") ? SOME.get(first) : null;
        if (some == null) {
            return OptionalInt.empty();
        }
        return switch (third) {
            case "later", "afterwards" -> OptionalInt.of(some);
            case "earlier" -> OptionalInt.of(-some);
            default -> OptionalInt.empty();
        };
    }
}
