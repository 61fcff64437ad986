package org.plenary.record;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.plenary.rules.Organ;

/// The symbol of a document, in one canonical form: `S/RES/119`, `A/RES/997(ES-I)`, `A/RES/ES-10/24`, `S/2024/239`.
///
/// Assembly resolutions carry the session in Roman numerals after the number up to the thirtieth regular, the
/// seventh special and the fifth emergency special session, and before the number from then on; the canonical
/// form follows. Proposals without a symbol of their own are named by that of their parent and a word:
/// `A/ES-10/L.25 amendment 1`.
///
/// @param canonical the form under which the record keeps it
public record Symbol(String canonical) implements Comparable<Symbol> {
    private static final String RESOLUTION = "(?:RESOLUTION|RES\\.?)/?";
    private static final Pattern COUNCIL = Pattern.compile(
            "(?:(?:S/|UNSC|SC|SECURITYCOUNCIL)?" + RESOLUTION + "|UNSCR|SCR)?(\\d{1,4})(?:\\(\\d{4}\\))?");
    private static final Pattern ASSEMBLY_RESOLUTION =
            Pattern.compile("(?:A/|UNGA|GA|GENERALASSEMBLY)?" + RESOLUTION + "(.+)|(.+)");
    private static final Pattern ASSEMBLY_DECISION = Pattern.compile(
            "(?:A/|UNGA|GA|GENERALASSEMBLY)?(?:DECISION|DEC\\.?)/?(ES-?|S-?)?(\\d{1,3})/(\\d{1,4})([A-Z]{0,2})");
    private static final Pattern SESSION_LAST =
            Pattern.compile("(\\d{1,4})([A-Z]{0,2})\\((ES-?|S-?)?([IVXLC]+|\\d{1,2})\\)\\[?([A-Z]{0,2})]?");
    private static final Pattern SESSION_FIRST = Pattern.compile("(ES-?|S-?)?(\\d{1,3})/(\\d{1,4})([A-Z]{0,2})");
    private static final Pattern DOCUMENT = Pattern.compile("([AaSs]/[^\\s(]+)\\s*(.*)");
    private static final Pattern COUNCIL_RESOLUTION = Pattern.compile("S/RES/\\d+");
    private static final Pattern SPLIT = Pattern.compile("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");

    public Symbol {
        if (canonical.isBlank() || !canonical.equals(canonical.strip())) {
            throw new IllegalArgumentException(
                    "A symbol is not blank and has no space around it: \"" + canonical + "\".");
        }
    }

    /// A symbol already in its canonical form.
    public static Symbol of(String canonical) {
        return new Symbol(canonical);
    }

    /// Reads a symbol typed in any usual form; empty when it is none.
    ///
    /// `s/res/119 (1956)`, `UNSCR 119`, `997 (ES-I)`, `ES-10/24`, `resolution 377 (V)`, `decision 80/506`,
    /// `A/ES-10/L.32`. A bare number is a Council resolution; `79/1` is an Assembly resolution, while `A/79/1`
    /// is the document of that number.
    public static Optional<Symbol> typed(String text) {
        String plain = text.strip().replace('\u00a0', ' ').replaceAll("[\u2010-\u2015\u2212]", "-");
        String squeezed =
                plain.replaceAll("\\s+", "").toUpperCase(Locale.ROOT).replaceAll("^[\"'(]+(?=[A-Z0-9])|[.,;\"']+$", "");
        Matcher council = COUNCIL.matcher(squeezed);
        if (council.matches()) {
            return Optional.of(new Symbol("S/RES/" + Integer.parseInt(council.group(1))));
        }
        Matcher decision = ASSEMBLY_DECISION.matcher(squeezed);
        if (decision.matches()) {
            return Optional.of(new Symbol("A/DEC/" + series(decision.group(1)) + Integer.parseInt(decision.group(2))
                    + "/" + Integer.parseInt(decision.group(3)) + decision.group(4)));
        }
        Matcher resolution = ASSEMBLY_RESOLUTION.matcher(squeezed);
        if (resolution.matches()) {
            Optional<Symbol> found = assembly(resolution.group(1) == null ? resolution.group(2) : resolution.group(1));
            if (found.isPresent()) {
                return found;
            }
        }
        Matcher document = DOCUMENT.matcher(plain.replaceAll("\\s+", " "));
        return document.matches() ? Optional.of(document(document.group(1), document.group(2))) : Optional.empty();
    }

    private static Optional<Symbol> assembly(String text) {
        Matcher last = SESSION_LAST.matcher(text);
        if (last.matches()) {
            int session = last.group(4).chars().allMatch(Character::isDigit)
                    ? Integer.parseInt(last.group(4))
                    : Roman.number(last.group(4));
            return Optional.of(ofAssembly(
                    series(last.group(3)), session, Integer.parseInt(last.group(1)), last.group(2) + last.group(5)));
        }
        Matcher first = SESSION_FIRST.matcher(text);
        if (first.matches()) {
            return Optional.of(ofAssembly(
                    series(first.group(1)),
                    Integer.parseInt(first.group(2)),
                    Integer.parseInt(first.group(3)),
                    first.group(4)));
        }
        return Optional.empty();
    }

    private static Symbol document(String head, String tail) {
        String symbol = head.toUpperCase(Locale.ROOT)
                .replace("/REV.", "/Rev.")
                .replace("/ADD.", "/Add.")
                .replace("/CORR.", "/Corr.");
        return new Symbol(tail.isBlank() ? symbol : symbol + " " + tail.strip());
    }

    private static String series(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        return typed.startsWith("ES") ? "ES-" : "S-";
    }

    /// The resolution `number` of a session of the Assembly, for example (`ES-`, 10, 24, ``).
    ///
    /// @param series `` for a regular session, `S-` for a special, `ES-` for an emergency special one
    /// @param part the letter of a part, or nothing
    public static Symbol ofAssembly(String series, int session, int number, String part) {
        int lastWithRoman = switch (series) {
            case "ES-" -> 5;
            case "S-" -> 7;
            default -> 30;
        };
        return new Symbol(
                session <= lastWithRoman
                        ? "A/RES/" + number + "(" + series + Roman.numeral(session) + ")" + part
                        : "A/RES/" + series + session + "/" + number + part);
    }

    /// The organ whose document it is.
    public Optional<Organ> organ() {
        if (canonical.startsWith("S/")) {
            return Optional.of(Organ.SC);
        }
        return canonical.startsWith("A/") ? Optional.of(Organ.GA) : Optional.empty();
    }

    /// Whether it is the symbol of an adopted resolution.
    public boolean resolution() {
        return canonical.startsWith("S/RES/") || canonical.startsWith("A/RES/");
    }

    /// As it is printed: a Council resolution with its year, a space before the session of an old Assembly one.
    public String display(EventDate date) {
        if (COUNCIL_RESOLUTION.matcher(canonical).matches()) {
            return canonical + " (" + date.year() + ")";
        }
        return canonical.startsWith("A/RES/") ? canonical.replaceFirst("(?<=\\d)\\(", " (") : canonical;
    }

    /// The session of the Assembly that the symbol of a resolution names: `79`, `S-18`, `ES-10`.
    public Optional<String> session() {
        if (!canonical.startsWith("A/RES/")) {
            return Optional.empty();
        }
        String rest = canonical.substring("A/RES/".length());
        Matcher last = SESSION_LAST.matcher(rest);
        if (last.matches()) {
            return Optional.of(series(last.group(3)) + Roman.number(last.group(4)));
        }
        Matcher first = SESSION_FIRST.matcher(rest);
        return first.matches() ? Optional.of(series(first.group(1)) + first.group(2)) : Optional.empty();
    }

    /// How many single letters must change to turn one symbol into the other.
    int distance(String other) {
        return Edits.between(canonical.toUpperCase(Locale.ROOT), other.toUpperCase(Locale.ROOT));
    }

    /// In the order of a list of documents: letters by letters, numbers by size.
    @Override
    public int compareTo(Symbol other) {
        String[] mine = SPLIT.split(canonical, -1);
        String[] theirs = SPLIT.split(other.canonical, -1);
        for (int i = 0; i < Math.min(mine.length, theirs.length); i++) {
            boolean numbers = Character.isDigit(mine[i].charAt(0)) && Character.isDigit(theirs[i].charAt(0));
            int order = numbers
                    ? Comparator.comparingInt(String::length)
                            .thenComparing(Comparator.naturalOrder())
                            .compare(mine[i].replaceFirst("^0+(?=.)", ""), theirs[i].replaceFirst("^0+(?=.)", ""))
                    : mine[i].compareTo(theirs[i]);
            if (order != 0) {
                return order;
            }
        }
        return mine.length == theirs.length
                ? canonical.compareTo(other.canonical)
                : Integer.compare(mine.length, theirs.length);
    }

    @Override
    public String toString() {
        return canonical;
    }
}
