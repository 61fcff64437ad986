package org.plenary.followup;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.plenary.record.Symbol;
import org.plenary.rules.calendar.Deadlines;

/// A text that a chamber adopted here, as tasks. It is no document of the United Nations: each task says so,
/// its text has a symbol of its own kind, and no list shows it unless that chamber is asked for.
///
/// ```java
/// ChamberText text = new ChamberText("k3x9", "A/ES-10/L.99", adopted, clauses);
/// facts.add(FactKind.TASK, text.tasks());
/// ```
///
/// @param chamber the id of the chamber
/// @param draft the symbol that the text has in the chamber
/// @param adopted the moment of adoption
public record ChamberText(String chamber, String draft, ZonedDateTime adopted, List<Clause> clauses) {
    private static final Pattern SYMBOL = Pattern.compile("chamber/([^/\\s]+)/(\\S.*)");

    /// What one operative paragraph asks of one addressee.
    ///
    /// @param paragraph its number
    /// @param what in short words
    /// @param within the term from the adoption that the paragraph sets, if it sets one
    public record Clause(
            String paragraph, Addressee addressee, Act act, String what, Force force, Optional<Term> within) {}

    public ChamberText {
        clauses = List.copyOf(clauses);
        if (!SYMBOL.matcher("chamber/" + chamber + "/" + draft).matches()) {
            throw new IllegalArgumentException(
                    "A text of a chamber is named by both: \"%s\", \"%s\".".formatted(chamber, draft));
        }
    }

    /// Its symbol here: `chamber/k3x9/A/ES-10/L.99`.
    public Symbol symbol() {
        return Symbol.of("chamber/" + chamber + "/" + draft);
    }

    /// The chamber whose text it is; empty for a document of the United Nations.
    public static Optional<String> chamberOf(Symbol text) {
        return part(text, 1);
    }

    /// The symbol that the text has in its chamber; empty for a document of the United Nations.
    public static Optional<String> draftOf(Symbol text) {
        return part(text, 2);
    }

    private static Optional<String> part(Symbol text, int group) {
        Matcher matcher = SYMBOL.matcher(text.canonical());
        return matcher.matches() ? Optional.of(matcher.group(group)) : Optional.empty();
    }

    /// Reads the symbol of a text: of a chamber as [#symbol] writes it, or any other as it is typed.
    public static Optional<Symbol> typed(String text) {
        String plain = text.strip();
        return SYMBOL.matcher(plain).matches() ? Optional.of(Symbol.of(plain)) : Symbol.typed(plain);
    }

    /// The rows of the table `tasks`, in the order of the clauses; the same text gives the same rows.
    public List<Map<String, String>> tasks() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Clause clause : clauses) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("id", "%s-%02d".formatted(slug(symbol().canonical()), rows.size() + 1));
            row.put("text", symbol().canonical());
            row.put("adopted", adopted.toOffsetDateTime().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
            row.put("paragraph", clause.paragraph());
            row.put("paragraph_checked", "yes");
            row.put("addressee_kind", clause.addressee().kind().word());
            row.put("addressee", String.join("|", clause.addressee().names()));
            row.put("act", clause.act().word());
            row.put("what", clause.what());
            row.put("force", clause.force().word());
            row.put("due_kind", clause.within().isPresent() ? "period" : "none");
            clause.within().ifPresent(term -> {
                row.put("due", term.written());
                row.put("due_from", "adoption");
            });
            row.put("source", "chamber %s, not a United Nations document".formatted(chamber));
            row.put("verified", "yes");
            row.put(
                    "learned",
                    adopted.withZoneSameInstant(Deadlines.NEW_YORK)
                            .toLocalDate()
                            .toString());
            rows.add(row);
        }
        return rows;
    }

    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
