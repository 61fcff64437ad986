package org.plenary.followup;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Closed lists of words, as files write them.
final class Words {
    private Words() {}

    static <T> Optional<T> find(T[] values, Function<T, String> word, String sought) {
        return Stream.of(values)
                .filter(value -> word.apply(value).equals(sought))
                .findFirst();
    }

    static <T> String listed(T[] values, Function<T, String> word) {
        return Stream.of(values).map(word).collect(Collectors.joining(", ", "one of ", ""));
    }
}
