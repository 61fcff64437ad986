package org.plenary.textcheck.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.plenary.record.Decision;
import org.plenary.record.Symbol;
import org.plenary.record.VotingRecord;

/// Reads the symbols of documents in every usual form, and the names of resolutions.
final class Documents {
    private static final String OLD = "\\d{1,4}(?:\\s?[A-D])?\\s?\\((?:ES-|S-)?[IVXLC]+\\)(?:\\s?[A-D](?![A-Za-z]))?";
    private static final String EMERGENCY = "(?:ES|S)-\\d{1,2}/\\d{1,3}";
    private static final String NUMBER =
            "(" + OLD + "|" + EMERGENCY + "|\\d{2}/\\d{1,3}(?:\\s?[A-Z](?![A-Za-z]))?|\\d{1,4}(?!\\d|/|,\\d|-\\d))";
    private static final String YEAR = "(?:\\s?\\(((?:19|20)\\d\\d)\\))?";
    private static final Pattern FULL = Pattern.compile(
            "([AS]/(?:[A-Za-z0-9.-]+/)*[A-Za-z0-9.-]*[A-Za-z0-9](?:\\s?\\((?:ES-|S-)?[IVXLC]+\\))?)" + YEAR);
    private static final Pattern RESOLUTION = Pattern.compile(
            "(?i:(UNSC|UNGA|GA|SC)\\s+)?(?i:(resolutions?|res\\.|UNSCR|SCR|decision))\\s*(?i:(?:number|no\\.?|n°)\\s*)?"
                    + NUMBER + YEAR);
    private static final Pattern BARE = Pattern.compile("(" + OLD + "|" + EMERGENCY + ")" + YEAR);
    private static final Pattern NEXT =
            Pattern.compile("(\\d{1,4})(?![\\d,/%-]|\\s*(?:votes?|States|countries|members))" + YEAR);
    private static final Pattern UNITING = Pattern.compile("(?i:uniting[ -]for[ -]peace)(?:\\s+resolution)?");
    private static final Set<String> BEGIN = Set.of(
            "a",
            "s",
            "resolution",
            "resolutions",
            "res",
            "unscr",
            "scr",
            "decision",
            "unsc",
            "unga",
            "ga",
            "sc",
            "es",
            "uniting");
    private static final Symbol UNITING_FOR_PEACE = Symbol.of("A/RES/377(V)");

    private final VotingRecord record;

    /// A symbol that was found.
    ///
    /// @param end the first unit of the text after it
    /// @param several whether it came with the word "resolutions", so that more may follow
    record Found(Thing.Document document, int end, boolean several) {}

    Documents(VotingRecord record) {
        this.record = record;
    }

    /// The longer words by which one can begin; a shorter one has a mark behind it.
    static List<String> beginning() {
        return BEGIN.stream()
                .filter(word -> word.length() > 1 && !word.equals("es"))
                .toList();
    }

    Optional<Found> at(String text, List<Token> tokens, int index) {
        Token token = tokens.get(index);
        if (!token.digits() && !BEGIN.contains(token.low())) {
            return Optional.empty();
        }
        Matcher full = at(FULL, text, token);
        if (full.lookingAt()) {
            return found(full.group(1), full.group(2), full.end(), false);
        }
        Matcher bare = at(BARE, text, token);
        if (bare.lookingAt()) {
            String number = bare.group(1);
            return found(number, bare.group(2), bare.end(), false);
        }
        if (token.digits()) {
            return Optional.empty();
        }
        Matcher resolution = at(RESOLUTION, text, token);
        if (resolution.lookingAt()) {
            String typed = assembly(tokens, index, resolution) + resolution.group(3);
            String word = resolution.group(2).toLowerCase(Locale.ROOT);
            return found(
                    word.equals("decision") ? "decision " + resolution.group(3) : typed,
                    resolution.group(4),
                    resolution.end(),
                    word.equals("resolutions"));
        }
        Matcher uniting = at(UNITING, text, token);
        if (uniting.lookingAt() && (token.capital() || uniting.group().endsWith("resolution"))) {
            return Optional.of(
                    new Found(new Thing.Document(UNITING_FOR_PEACE, Optional.empty()), uniting.end(), false));
        }
        return Optional.empty();
    }

    /// The next number of "resolutions 242, 338 and 478".
    Optional<Found> next(String text, Token token) {
        Matcher next = at(NEXT, text, token);
        return token.digits() && next.lookingAt()
                ? found(next.group(1), next.group(2), next.end(), true)
                : Optional.empty();
    }

    // "General Assembly resolution 181" is no Council resolution.
    private static String assembly(List<Token> tokens, int index, Matcher resolution) {
        String organ = resolution.group(1) == null ? "" : resolution.group(1);
        boolean before = index > 0 && tokens.get(index - 1).low().equals("assembly");
        boolean bare = resolution.group(3).chars().allMatch(Character::isDigit);
        return bare && (before || organ.equalsIgnoreCase("GA") || organ.equalsIgnoreCase("UNGA")) ? "A/RES/" : "";
    }

    private Optional<Found> found(String typed, @Nullable String year, int end, boolean several) {
        Optional<Symbol> symbol = record.decision(typed).map(Decision::symbol).or(() -> Symbol.typed(typed));
        return symbol.map(known ->
                new Found(new Thing.Document(known, Optional.ofNullable(year).map(Integer::valueOf)), end, several));
    }

    private static Matcher at(Pattern pattern, String text, Token token) {
        Matcher matcher = pattern.matcher(text);
        matcher.region(token.start(), Math.min(text.length(), token.start() + 60));
        return matcher;
    }
}
