package org.plenary.site.language;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// The texts that stand in records: of the record of votes, of the rules and their rulings, of the facts of
/// follow-up. They are what they are in every language of the pages.
final class RecordWords {
    private static final Pattern FIRST = Pattern.compile("[\\p{L}\\p{N}]+");

    /// By their first word, the longest first.
    private final Map<String, List<String>> texts = new HashMap<>();

    private final Set<String> known = new HashSet<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /// Every text in these records, however deep.
    static RecordWords in(Object... records) throws ReflectiveOperationException {
        RecordWords words = new RecordWords();
        for (Object one : records) {
            words.add(one);
        }
        words.texts
                .values()
                .forEach(of -> of.sort(Comparator.comparingInt(String::length).reversed()));
        return words;
    }

    private void add(@Nullable Object value) throws ReflectiveOperationException {
        switch (value) {
            case String text -> text(text.strip());
            case Optional<?> maybe -> {
                if (maybe.isPresent()) {
                    add(maybe.get());
                }
            }
            case Collection<?> several -> {
                for (Object one : several) {
                    add(one);
                }
            }
            case Map<?, ?> several -> {
                add(several.keySet());
                add(several.values());
            }
            case Record one -> {
                if (seen.add(one)) {
                    for (RecordComponent component : one.getClass().getRecordComponents()) {
                        component.getAccessor().setAccessible(true);
                        add(component.getAccessor().invoke(one));
                    }
                }
            }
            case null, default -> {
                // Numbers, dates, constants: nothing that is said.
            }
        }
    }

    private void text(String text) {
        if (known.add(text)) {
            FIRST.matcher(text)
                    .results()
                    .findFirst()
                    .ifPresent(first -> texts.computeIfAbsent(first.group(), _ -> new ArrayList<>())
                            .add(text.substring(first.start())));
        }
    }

    /// The text without what stands in records. A text that is cut off, with `…` or at the end of a line, stands in
    /// them where its beginning does.
    String without(String text) {
        String whole = text.replaceFirst("\\s*[.…]$", "");
        if (known.stream().anyMatch(one -> one.contains(whole))) {
            return "";
        }
        StringBuilder left = new StringBuilder();
        int from = 0;
        for (MatchResult word : FIRST.matcher(whole).results().toList()) {
            if (word.start() < from) {
                continue;
            }
            String rest = whole.substring(word.start());
            Optional<String> found = texts.getOrDefault(word.group(), List.of()).stream()
                    .filter(one -> rest.startsWith(one) || one.startsWith(rest))
                    .findFirst();
            if (found.isPresent()) {
                left.append(whole, from, word.start()).append('|');
                from = Math.min(whole.length(), word.start() + found.get().length());
            }
        }
        return left.append(whole.substring(from)).toString();
    }
}
