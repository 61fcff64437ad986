package org.plenary.textcheck;

import java.util.List;

import org.plenary.textcheck.wording.Grammar;

/// One way of saying something that is recognised, for the page and the README.
///
/// @param says in a few plain words
/// @param examples sentences in which it is found
public record Recognised(StatementKind kind, String says, List<String> examples) {
    public Recognised {
        examples = List.copyOf(examples);
    }

    /// Everything that is recognised, by kind.
    public static List<Recognised> all() {
        return Grammar.all().stream()
                .map(wording -> new Recognised(wording.kind(), wording.says(), wording.examples()))
                .sorted((a, b) -> a.kind().compareTo(b.kind()))
                .toList();
    }
}
