package org.plenary.textcheck.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.plenary.record.State;
import org.plenary.record.States;

/// Finds States in a text by every English name and alias of the record, and by adjectives and capitals.
///
/// The record has no adjectives. Those in `words_for_states.csv` are common usage, restated one by one and
/// marked as not verified; a capital stands for its Government, as newspapers write, and only for a permanent
/// member.
final class StateNames {
    private static final Pattern SPACES = Pattern.compile(" ");
    private static final Set<String> SKIPPED = Set.of("'", "\u2019", "-", "\u2011", ".", "(", "&");
    private static final Set<String> NOT_BEFORE = Set.of("latin", "south", "north", "central");

    private record Name(List<String> words, String raw, String code, boolean adjective, boolean exactCase) {}

    private final Map<String, List<Name>> byFirstWord;

    /// A State that was found.
    ///
    /// @param tokens how many tokens name it
    record Found(Thing.Named state, int tokens) {}

    private StateNames(Map<String, List<Name>> byFirstWord) {
        this.byFirstWord = byFirstWord;
    }

    static StateNames of(States states) {
        Map<String, List<Name>> names = new HashMap<>();
        for (State state : states.all()) {
            state.names().stream()
                    .filter(name -> name.language().equals("en"))
                    .forEach(name -> add(names, name.text(), state.code(), false));
            state.aliases().forEach(alias -> add(names, alias, state.code(), false));
        }
        for (NamedCsvRecord row : words()) {
            add(
                    names,
                    row.getField("word"),
                    row.getField("code"),
                    row.getField("sort").equals("adjective"));
        }
        // The longest name first: "Guinea-Bissau" before "Guinea".
        names.values()
                .forEach(
                        list -> list.sort((a, b) -> b.words().size() - a.words().size()));
        return new StateNames(names);
    }

    private static List<NamedCsvRecord> words() {
        try (InputStream file = Objects.requireNonNull(
                        StateNames.class.getResourceAsStream("words_for_states.csv"), "words_for_states.csv");
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException problem) {
            throw new UncheckedIOException("words_for_states.csv of the program cannot be read.", problem);
        }
    }

    private static void add(Map<String, List<Name>> names, String text, String code, boolean adjective) {
        String folded = States.folded(text);
        if (folded.isEmpty()) {
            return;
        }
        List<String> words = List.of(SPACES.split(folded, -1));
        boolean exactCase = text.length() <= 8 && text.equals(text.toUpperCase(Locale.ROOT));
        Name name = new Name(words, text, code, adjective, exactCase);
        List<Name> list = names.computeIfAbsent(dotted(words, text), first -> new ArrayList<>());
        if (list.stream()
                .noneMatch(other -> other.words().equals(words) && other.code().equals(code))) {
            list.add(name);
        }
    }

    // "U.S." is one token of the text, folded as "u s".
    private static String dotted(List<String> words, String text) {
        return text.indexOf('.') == 1 ? String.join(" ", words) : words.getFirst();
    }

    Optional<Found> at(List<Token> tokens, int index) {
        Token first = tokens.get(index);
        List<Name> candidates = byFirstWord.get(first.folded());
        if (candidates == null || !first.capital() || oneOfSeveral(tokens, index)) {
            return Optional.empty();
        }
        int longest = 0;
        boolean adjective = false;
        List<String> codes = new ArrayList<>();
        for (Name name : candidates) {
            int length = length(name, tokens, index);
            if (length > 0 && length >= longest) {
                if (length > longest) {
                    codes.clear();
                    longest = length;
                    adjective = name.adjective();
                }
                if (!codes.contains(name.code())) {
                    codes.add(name.code());
                }
            }
        }
        return longest == 0 ? Optional.empty() : Optional.of(new Found(new Thing.Named(codes, adjective), longest));
    }

    private static boolean oneOfSeveral(List<Token> tokens, int index) {
        return index > 0
                && tokens.get(index).low().startsWith("americ")
                && NOT_BEFORE.contains(tokens.get(index - 1).low());
    }

    private static int length(Name name, List<Token> tokens, int index) {
        if (tokens.get(index).folded().equals(String.join(" ", name.words()))) {
            return name.exactCase() && !sameLetters(tokens.get(index).raw(), name.raw()) ? 0 : 1;
        }
        int at = index;
        boolean bracket = false;
        for (int i = 0; i < name.words().size(); i++) {
            while (i > 0
                    && at < tokens.size()
                    && SKIPPED.contains(tokens.get(at).raw())) {
                bracket |= tokens.get(at).raw().equals("(");
                at++;
            }
            if (at >= tokens.size()
                    || !tokens.get(at).folded().equals(name.words().get(i))) {
                return 0;
            }
            if (name.exactCase() && !tokens.get(at).capital()) {
                return 0;
            }
            at++;
        }
        if (bracket) {
            return at < tokens.size() && tokens.get(at).raw().equals(")") ? at + 1 - index : 0;
        }
        return at - index;
    }

    private static boolean sameLetters(String raw, String name) {
        return raw.replace(".", "").equals(name.replace(".", ""));
    }
}
