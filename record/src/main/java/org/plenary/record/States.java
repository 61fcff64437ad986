package org.plenary.record;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// All States of the record.
public final class States {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private final Map<String, State> byCode;
    private final Lazy<Map<String, State>> byName;
    private final NavigableSet<LocalDate> changes = new TreeSet<>();
    private final Map<LocalDate, List<State>> membersSince = new ConcurrentHashMap<>();

    States(Collection<State> states) {
        Map<String, State> codes = LinkedHashMap.newLinkedHashMap(states.size());
        states.forEach(state -> codes.put(state.code(), state));
        this.byCode = Collections.unmodifiableMap(codes);
        this.byName = new Lazy<>(() -> names(states));
        for (State state : states) {
            for (State.Membership membership : state.memberships()) {
                changes.add(membership.from());
                membership.to().ifPresent(last -> changes.add(last.plusDays(1)));
            }
            for (State.Name name : state.names()) {
                name.from().ifPresent(changes::add);
                name.to().ifPresent(last -> changes.add(last.plusDays(1)));
            }
        }
    }

    static States read(Table.Files files) {
        Map<String, List<State.Name>> names = new HashMap<>();
        Table.each(
                files,
                "names.csv",
                List.of("code", "language", "name", "from", "to", "source", "locator", "verified"),
                row -> names.computeIfAbsent(row.required("code"), code -> new ArrayList<>())
                        .add(new State.Name(
                                row.required("language"),
                                row.required("name"),
                                row.optionalDay("from"),
                                row.optionalDay("to"),
                                Citation.in(row))));
        Map<String, List<String>> aliases = new HashMap<>();
        Table.each(
                files,
                "aliases.csv",
                List.of("code", "alias", "source"),
                row -> aliases.computeIfAbsent(row.required("code"), code -> new ArrayList<>())
                        .add(row.required("alias")));
        Map<String, List<State.Membership>> memberships = new HashMap<>();
        Table.each(
                files,
                "memberships.csv",
                List.of("code", "from", "to", "document", "source", "locator", "verified"),
                row -> memberships
                        .computeIfAbsent(row.required("code"), code -> new ArrayList<>())
                        .add(new State.Membership(
                                row.day("from"), row.optionalDay("to"), row.text("document"), Citation.in(row))));
        memberships.values().forEach(periods -> periods.sort(Comparator.comparing(State.Membership::from)));
        List<State> states = Table.read(
                files,
                "states.csv",
                List.of("code", "iso2", "m49", "cow", "region", "source", "locator", "verified", "note"),
                row -> new State(
                        row.required("code"),
                        row.optional("iso2"),
                        row.optional("m49"),
                        row.numbers("cow"),
                        row.optional("region"),
                        names.getOrDefault(row.required("code"), List.of()),
                        aliases.getOrDefault(row.required("code"), List.of()),
                        memberships.getOrDefault(row.required("code"), List.of()),
                        Citation.in(row),
                        row.text("note")));
        return new States(states);
    }

    /// Every State, in the order of the register.
    public Collection<State> all() {
        return byCode.values();
    }

    /// The State with that code.
    public Optional<State> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// The State somebody means by a code, a name of any time and language, or an alias; accents, case and a
    /// leading article do not matter.
    public Optional<State> named(String typed) {
        Optional<State> coded = byCode(typed.strip().toUpperCase(Locale.ROOT));
        return coded.isPresent() ? coded : Optional.ofNullable(byName.value().get(folded(typed)));
    }

    /// The Members on `day`, in the order of their English names that day.
    public List<State> membersOn(LocalDate day) {
        LocalDate since = changes.floor(day);
        return since == null ? List.of() : membersSince.computeIfAbsent(since, this::membersByName);
    }

    private List<State> membersByName(LocalDate day) {
        NavigableMap<String, State> byName = new TreeMap<>();
        for (State state : byCode.values()) {
            if (state.memberOn(day)) {
                byName.put(folded(state.nameOn(day)) + " " + state.code(), state);
            }
        }
        return List.copyOf(byName.values());
    }

    /// How many Members there were on `day`.
    public int countOn(LocalDate day) {
        return membersOn(day).size();
    }

    /// The name of the State with that code on `day`; the code itself where the record does not know it.
    public String nameOn(String code, LocalDate day) {
        return byCode(code).map(state -> state.nameOn(day)).orElse(code);
    }

    // Codes before names in use, these before former names and aliases: "Yemen" is the State of today.
    private static Map<String, State> names(Collection<State> states) {
        Map<String, State> names = new HashMap<>();
        for (State state : states) {
            state.iso2().ifPresent(code -> names.putIfAbsent(folded(code), state));
            state.m49().ifPresent(code -> names.putIfAbsent(code, state));
        }
        states.forEach(state -> names.putIfAbsent(folded(state.name()), state));
        states.forEach(state -> state.aliases().forEach(alias -> names.putIfAbsent(folded(alias), state)));
        states.forEach(state -> state.names().forEach(name -> names.putIfAbsent(folded(name.text()), state)));
        return names;
    }

    /// The name that is nearest to what was typed, where one is near; for "Maybe ...".
    public Optional<String> nearest(String typed) {
        String low = folded(typed);
        int farthest = Math.min(3, low.length() / 3);
        record Near(String name, int distance) {}
        return byCode.values().stream()
                .flatMap(state -> Stream.concat(state.names().stream().map(State.Name::text), state.aliases().stream()))
                .map(name -> new Near(name, Edits.between(low, folded(name))))
                .filter(near -> near.distance() <= farthest)
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .map(Near::name);
    }

    /// A name without accents, case, punctuation and leading article, as names are compared.
    public static String folded(String name) {
        String plain = name;
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 127) {
                plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                        .replaceAll("");
                break;
            }
        }
        String words = NOT_LETTERS
                .matcher(plain.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        return words.startsWith("the ") ? words.substring(4) : words;
    }
}
