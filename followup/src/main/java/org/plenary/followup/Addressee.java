package org.plenary.followup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Of whom something is asked. Several that one clause names together are one addressee.
///
/// @param names codes of States where the clause names States, otherwise the words of the clause
public record Addressee(Kind kind, List<String> names) {
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    /// Which sort of addressee.
    public enum Kind {
        STATE,
        STATES,
        ALL_STATES,
        ORGAN,
        SECRETARY_GENERAL,
        ENTITY,
        PARTIES;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Kind> of(String word) {
            return Words.find(values(), Kind::word, word);
        }
    }

    public Addressee {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("An addressee has a name.");
        }
    }

    /// The codes of the States that the clause names.
    public List<String> states() {
        return kind == Kind.STATE || kind == Kind.STATES || kind == Kind.PARTIES
                ? names.stream().filter(name -> CODE.matcher(name).matches()).toList()
                : List.of();
    }

    /// Whether the clause is addressed to that State, by name or with all others.
    public boolean asks(String code) {
        return kind == Kind.ALL_STATES || states().contains(code);
    }
}
