package org.plenary.textcheck.wording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Reads from a pattern which words every text that fits it has, so that a text without them is not tried.
///
/// From `(?:was |were )?(?:vetoed|blocked) by S` it reads `{vetoed, blocked}`, `{by}` and `{S}`: one word of each
/// set is always there. It may find too few sets, never one that is not needed. Whatever it cannot unfold into a
/// few hundred spellings (repetitions, classes of characters) says nothing.
///
/// It knows the part of the language of patterns that shapes use: groups, alternatives, repetitions, classes and
/// looking around; no back references and no flags.
final class Anchors {
    private static final int MOST_SPELLINGS = 600;
    private static final Set<String> COMMON = Set.of(
            "the", "a", "an", "of", "to", "in", "by", "it", "no", "not", "was", "were", "is", "are", "be", "has",
            "have", "had", "as", "on", "and", "its", "their", "his", "her", "another", "does", "do", "did", "will",
            "would", "may", "can", "could", "for", "with", "from", "at", "that", "which", "who", "any", "all", "than",
            "only");

    /// A part of a pattern.
    private sealed interface Part {
        record Letter(char letter) implements Part {}

        /// One character of a class.
        record AnyOf() implements Part {}

        /// Looks around and takes nothing.
        record Around() implements Part {}

        record Row(List<Part> parts) implements Part {}

        record Either(List<Part> ways) implements Part {}

        /// @param once whether it comes at most once
        /// @param optional whether it may be left out
        record Repeat(Part part, boolean once, boolean optional) implements Part {}
    }

    private final String pattern;
    private final List<Set<String>> found = new ArrayList<>();
    private int at;

    private Anchors(String pattern) {
        this.pattern = pattern;
    }

    /// The sets of words; empty if there are none to be told.
    static List<Set<String>> of(String pattern) {
        Anchors anchors = new Anchors(pattern);
        Part whole = anchors.either();
        if (anchors.at < pattern.length()) {
            throw new IllegalArgumentException(
                    "A bracket closes that did not open, at %d of %s".formatted(anchors.at, pattern));
        }
        anchors.found.addAll(needed(whole, true, true));
        return List.copyOf(anchors.found);
    }

    // -- reading

    private Part either() {
        List<Part> ways = new ArrayList<>();
        ways.add(row());
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            ways.add(row());
        }
        return ways.size() == 1 ? ways.getFirst() : new Part.Either(ways);
    }

    private Part row() {
        List<Part> parts = new ArrayList<>();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            parts.add(repeated(one()));
        }
        return new Part.Row(parts);
    }

    private Part one() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> {
                at = pattern.indexOf(']', at + 1) + 1;
                yield new Part.AnyOf();
            }
            case '.' -> new Part.AnyOf();
            case '^', '$' -> new Part.Around();
            case '\\' -> {
                char escaped = pattern.charAt(at++);
                yield Character.isLetter(escaped) ? new Part.AnyOf() : new Part.Letter(escaped);
            }
            default -> new Part.Letter(c);
        };
    }

    private Part group() {
        boolean around = false;
        if (pattern.charAt(at) == '?') {
            boolean named = pattern.charAt(at + 1) == '<' && Character.isLetter(pattern.charAt(at + 2));
            around = !named && pattern.charAt(at + 1) != ':';
            at = named ? pattern.indexOf('>', at) + 1 : at + (pattern.charAt(at + 1) == '<' ? 3 : 2);
        }
        Part inside = either();
        at++;
        return around ? new Part.Around() : inside;
    }

    private Part repeated(Part part) {
        if (at >= pattern.length()) {
            return part;
        }
        char mark = pattern.charAt(at);
        if (mark != '?' && mark != '*' && mark != '+' && mark != '{') {
            return part;
        }
        boolean optional = mark == '?' || mark == '*' || (mark == '{' && pattern.charAt(at + 1) == '0');
        at = mark == '{' ? pattern.indexOf('}', at) + 1 : at + 1;
        if (at < pattern.length() && (pattern.charAt(at) == '?' || pattern.charAt(at) == '+')) {
            at++;
        }
        return new Part.Repeat(part, mark == '?', optional);
    }

    // -- what is always there

    /// Every spelling of a part; empty for those that cannot be told.
    private static Optional<Set<String>> spellings(Part part) {
        return switch (part) {
            case Part.Letter(char letter) -> Optional.of(Set.of(String.valueOf(letter)));
            case Part.AnyOf() -> Optional.empty();
            case Part.Around() -> Optional.of(Set.of(""));
            case Part.Row(List<Part> parts) -> {
                Optional<Set<String>> all = Optional.of(Set.of(""));
                for (Part one : parts) {
                    all = all.flatMap(before -> spellings(one).flatMap(then -> joined(before, then)));
                }
                yield all;
            }
            case Part.Either(List<Part> ways) -> {
                Set<String> all = new HashSet<>();
                for (Part way : ways) {
                    Optional<Set<String>> some = spellings(way);
                    if (some.isEmpty() || all.size() > MOST_SPELLINGS) {
                        yield Optional.empty();
                    }
                    all.addAll(some.get());
                }
                yield Optional.of(all);
            }
            case Part.Repeat(Part once, boolean atMostOnce, boolean optional) -> {
                if (!atMostOnce) {
                    yield Optional.empty();
                }
                yield spellings(once).map(some -> {
                    Set<String> all = new HashSet<>(some);
                    all.add("");
                    return all;
                });
            }
        };
    }

    private static Optional<Set<String>> joined(Set<String> before, Set<String> then) {
        if (before.size() * then.size() > MOST_SPELLINGS) {
            return Optional.empty();
        }
        Set<String> all = new HashSet<>();
        before.forEach(one -> then.forEach(two -> all.add(one + two)));
        return Optional.of(all);
    }

    /// Sets of words of which each text of this part has one.
    ///
    /// @param begins whether a word begins where the part begins
    /// @param ends whether a word ends where the part ends
    private static List<Set<String>> needed(Part part, boolean begins, boolean ends) {
        return switch (part) {
            case Part.Row(List<Part> parts) -> ofRow(parts, begins, ends);
            case Part.Either(List<Part> ways) -> {
                Optional<Set<String>> known = spellings(part).flatMap(spellings -> words(spellings, begins, ends));
                if (known.isPresent()) {
                    yield List.of(known.get());
                }
                Set<String> any = new HashSet<>();
                for (Part way : ways) {
                    Optional<Set<String>> best =
                            needed(way, begins, ends).stream().min((a, b) -> Integer.compare(cost(a), cost(b)));
                    if (best.isEmpty()) {
                        yield List.of();
                    }
                    any.addAll(best.get());
                }
                yield List.of(any);
            }
            case Part.Letter letter -> List.of();
            case Part.AnyOf one -> List.of();
            case Part.Around around -> List.of();
            case Part.Repeat repeat -> List.of();
        };
    }

    // A short word and the letter of a thing are often there, and so tell little.
    private static int cost(Set<String> words) {
        return words.stream().mapToInt(word -> word.length() < 4 ? 20 : 1).sum();
    }

    private static List<Set<String>> ofRow(List<Part> parts, boolean begins, boolean ends) {
        List<Set<String>> all = new ArrayList<>();
        Set<String> spelt = Set.of("");
        boolean fromWord = begins;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Set<String> before = spelt;
            Optional<Set<String>> longer = spellings(part).flatMap(then -> joined(before, then));
            if (longer.isPresent()) {
                spelt = longer.get();
                if (part instanceof Part.Letter(char letter) && letter == ' ') {
                    words(spelt, fromWord, true).ifPresent(all::add);
                    spelt = Set.of("");
                    fromWord = true;
                }
            } else {
                words(spelt, fromWord, spaceBehind(parts, i, ends)).ifPresent(all::add);
                all.addAll(needed(part, spaceBefore(parts, i, begins), spaceBehind(parts, i + 1, ends)));
                spelt = Set.of("");
                fromWord = spaceBefore(parts, i + 1, begins);
            }
        }
        words(spelt, fromWord, ends).ifPresent(all::add);
        return all;
    }

    // As few words as there may be, so that each spelling has one of them; empty where one has no whole word.
    private static Optional<Set<String>> words(Set<String> spellings, boolean begins, boolean ends) {
        List<Set<String>> left = new ArrayList<>();
        for (String spelling : spellings) {
            List<String> pieces = List.of(spelling.split(" ", -1));
            int first = begins ? 0 : 1;
            int last = pieces.size() - (ends ? 0 : 1);
            Set<String> whole = new TreeSet<>(first < last ? pieces.subList(first, last) : List.of());
            whole.remove("");
            if (whole.isEmpty()) {
                return Optional.empty();
            }
            left.add(whole);
        }
        Set<String> chosen = new HashSet<>();
        while (!left.isEmpty()) {
            Map<String, Integer> worth = new TreeMap<>();
            left.forEach(whole -> whole.forEach(word -> worth.merge(word, rarity(word), Integer::sum)));
            String best = Collections.max(worth.entrySet(), Map.Entry.comparingByValue())
                    .getKey();
            chosen.add(best);
            left.removeIf(whole -> whole.contains(best));
        }
        return Optional.of(chosen);
    }

    private static int rarity(String word) {
        return COMMON.contains(word) ? 1 : word.length() < 2 ? 4 : 10;
    }

    // Whether what follows from here surely begins with a space, or nothing follows.
    private static boolean spaceBehind(List<Part> parts, int from, boolean ends) {
        for (Part part : parts.subList(from, parts.size())) {
            if (!edge(part, true)) {
                return false;
            }
            if (!empty(part)) {
                return true;
            }
        }
        return ends;
    }

    private static boolean spaceBefore(List<Part> parts, int to, boolean begins) {
        for (Part part : parts.subList(0, to).reversed()) {
            if (!edge(part, false)) {
                return false;
            }
            if (!empty(part)) {
                return true;
            }
        }
        return begins;
    }

    // Whether the part, where it is not empty, begins (or ends) with a space.
    private static boolean edge(Part part, boolean first) {
        return switch (part) {
            case Part.Letter(char letter) -> letter == ' ';
            case Part.AnyOf() -> false;
            case Part.Around() -> true;
            case Part.Row(List<Part> parts) -> {
                for (Part one : first ? parts : parts.reversed()) {
                    if (!edge(one, first)) {
                        yield false;
                    }
                    if (!empty(one)) {
                        break;
                    }
                }
                yield true;
            }
            case Part.Either(List<Part> ways) -> ways.stream().allMatch(way -> edge(way, first));
            case Part.Repeat repeat -> edge(repeat.part(), first);
        };
    }

    private static boolean empty(Part part) {
        return switch (part) {
            case Part.Letter letter -> false;
            case Part.AnyOf one -> false;
            case Part.Around around -> true;
            case Part.Row(List<Part> parts) -> parts.stream().allMatch(Anchors::empty);
            case Part.Either(List<Part> ways) -> ways.stream().anyMatch(Anchors::empty);
            case Part.Repeat repeat -> repeat.optional() || empty(repeat.part());
        };
    }
}
