package org.plenary.rules.precedent;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.plenary.rules.Kind;
import org.plenary.rules.Organ;
import org.plenary.rules.VoteQuestion;
import org.plenary.rules.VoteQuestion.Classification;
import org.plenary.rules.VoteQuestion.Draft;
import org.plenary.rules.VoteQuestion.Important;
import org.plenary.rules.VoteQuestion.Put;
import org.plenary.rules.VoteQuestion.Settled;
import org.plenary.rules.VoteQuestion.Taking;
import org.plenary.rules.Words;
import org.plenary.rules.law.Provisions;
import org.plenary.rules.law.Readings;
import org.plenary.rules.law.Readings.PreliminaryQuestion;
import org.plenary.rules.precedent.Precedent.Precision;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.vote.CountedVote;
import org.plenary.rules.vote.Tally;

/// Reads precedents from comma-separated lines: one vote a line, every column there, every word known.
///
/// The column `conditions` holds what the outcome turned on besides the tally, in the words of a question,
/// separated by spaces: `class=procedural`, `majority=simple`, `important=budget`, `requires=simple`,
/// `parent=two-thirds`, `put=uphold`, `dispute=ALB+GBR`, `preliminary-question=president`, `decides`,
/// `without-vote`, `not-put=no-action`. Several values are joined by `+`.
final class PrecedentTable {
    private static final List<String> COLUMNS = List.of(
            "id",
            "date",
            "precision",
            "text",
            "organ",
            "session",
            "kind",
            "conditions",
            "yes",
            "no",
            "abstained",
            "not_participating",
            "absent",
            "permanent_no",
            "outcome",
            "because",
            "provisions",
            "source",
            "note");

    private PrecedentTable() {}

    /// Reads a whole table.
    ///
    /// @param name how to call the table in an error
    /// @throws IllegalArgumentException naming line, column and value of the first thing that is wrong
    static List<Precedent> read(String name, String table) {
        List<String> lines = table.lines().toList();
        if (lines.isEmpty() || !fields(name, 1, lines.getFirst()).equals(COLUMNS)) {
            throw new IllegalArgumentException(
                    "%s, line 1: expected the columns %s.".formatted(name, String.join(",", COLUMNS)));
        }
        List<Precedent> precedents = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int line = 2; line <= lines.size(); line++) {
            Row row = Row.of(name, line, lines.get(line - 1));
            Precedent precedent = row.precedent();
            if (!ids.add(precedent.id())) {
                throw row.wrong("id", "an id that stands once");
            }
            precedents.add(precedent);
        }
        return List.copyOf(precedents);
    }

    /// The fields of one line; a field with a comma or a quotation mark stands in quotation marks, which are
    /// doubled inside.
    private static List<String> fields(String name, int line, String text) {
        List<String> fields = new ArrayList<>();
        int at = 0;
        while (at <= text.length()) {
            int end;
            if (at < text.length() && text.charAt(at) == '"') {
                end = at + 1;
                while (end < text.length() && (text.charAt(end) != '"' || text.startsWith("\"\"", end))) {
                    end += text.charAt(end) == '"' ? 2 : 1;
                }
                if (end >= text.length() || (end + 1 < text.length() && text.charAt(end + 1) != ',')) {
                    throw new IllegalArgumentException(
                            "%s, line %d: a quotation mark is not closed. Maybe one inside is not doubled."
                                    .formatted(name, line));
                }
                fields.add(text.substring(at + 1, end).replace("\"\"", "\""));
                end++;
            } else {
                end = text.indexOf(',', at);
                end = end < 0 ? text.length() : end;
                fields.add(text.substring(at, end));
            }
            at = end + 1;
        }
        return fields;
    }

    /// One line with its place.
    private record Row(String name, int line, Map<String, String> values) {
        static Row of(String name, int line, String text) {
            List<String> fields = fields(name, line, text);
            if (fields.size() != COLUMNS.size()) {
                throw new IllegalArgumentException("%s, line %d: expected %d columns, found %d."
                        .formatted(name, line, COLUMNS.size(), fields.size()));
            }
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < COLUMNS.size(); i++) {
                values.put(COLUMNS.get(i), fields.get(i));
            }
            return new Row(name, line, values);
        }

        Precedent precedent() {
            return new Precedent(
                    filled("id"),
                    filled("text"),
                    question(),
                    one("precision", Precision.class),
                    one("outcome", Outcome.class),
                    value("because").isEmpty() ? Optional.empty() : Optional.of(one("because", Because.class)),
                    provisions(),
                    filled("source"),
                    value("note"));
        }

        private VoteQuestion question() {
            Organ organ = organ();
            Kind kind = Kind.of(value("kind")).orElseThrow(() -> wrong("kind", "the word of a kind of question"));
            Map<String, String> conditions = conditions();
            Draft draft =
                    VoteQuestion.on(organ, date(), kind, taking(conditions)).id(filled("id"));
            if (!value("session").isEmpty()) {
                draft.session(value("session"));
            }
            conditions.forEach((condition, chosen) -> apply(draft, condition, chosen));
            return draft.question();
        }

        private Taking taking(Map<String, String> conditions) {
            if (conditions.containsKey("without-vote")) {
                return new Taking.WithoutVote();
            }
            if (conditions.containsKey("not-put")) {
                return new Taking.NotPut(conditions.getOrDefault("not-put", ""));
            }
            Tally tally = new Tally(
                    number("yes"),
                    number("no"),
                    number("abstained"),
                    number("not_participating"),
                    number("absent"),
                    0,
                    0);
            return new Taking.Voted(new CountedVote(tally, words("permanent_no", " ")));
        }

        private Map<String, String> conditions() {
            Map<String, String> conditions = new LinkedHashMap<>();
            for (String condition : words("conditions", " ")) {
                int equals = condition.indexOf('=');
                conditions.put(
                        equals < 0 ? condition : condition.substring(0, equals), condition.substring(equals + 1));
            }
            return conditions;
        }

        private void apply(Draft draft, String condition, String chosen) {
            switch (condition) {
                case "class" -> draft.classification(word("conditions", Classification.class, chosen));
                case "majority" -> draft.settled(word("conditions", Settled.class, chosen));
                case "important" ->
                    draft.important(Arrays.stream(chosen.split("\\+", -1))
                            .map(category -> word("conditions", Important.class, category))
                            .toArray(Important[]::new));
                case "put" -> draft.put(word("conditions", Put.class, chosen));
                case "dispute" -> draft.dispute(List.of(chosen.split("\\+", -1)));
                case "preliminary-question" ->
                    draft.readings(new Readings(
                            Readings.OF_PRACTICE.obligatoryAbstention(),
                            Optional.of(word("conditions", PreliminaryQuestion.class, chosen))));
                case "requires" -> {
                    only("simple", chosen);
                    draft.motionForSimpleMajority();
                }
                case "parent" -> {
                    only("two-thirds", chosen);
                    draft.parentNeedsTwoThirds();
                }
                case "decides" -> draft.decides(true);
                case "without-vote", "not-put" -> {}
                default -> throw wrong("conditions", "conditions as in a question");
            }
        }

        private void only(String expected, String chosen) {
            if (!chosen.equals(expected)) {
                throw wrong("conditions", expected);
            }
        }

        private List<String> provisions() {
            List<String> provisions = words("provisions", " ");
            if (provisions.isEmpty()
                    || !provisions.stream().allMatch(id -> Provisions.of(id).isPresent())) {
                throw wrong("provisions", "ids of the register of provisions");
            }
            return provisions;
        }

        private Organ organ() {
            return switch (value("organ")) {
                case "SC" -> Organ.SC;
                case "GA" -> Organ.GA;
                default -> throw wrong("organ", "SC or GA");
            };
        }

        private LocalDate date() {
            try {
                return LocalDate.parse(value("date"));
            } catch (DateTimeException e) {
                throw wrong("date", "a day such as 1966-01-01");
            }
        }

        private int number(String column) {
            try {
                return Integer.parseInt(value(column));
            } catch (NumberFormatException e) {
                throw wrong(column, "a number");
            }
        }

        private <E extends Enum<E>> E one(String column, Class<E> type) {
            return word(column, type, value(column));
        }

        private <E extends Enum<E>> E word(String column, Class<E> type, String word) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant ->
                            Words.of(constant).equals(word) || constant.name().equals(word))
                    .findFirst()
                    .orElseThrow(() -> wrong(
                            column,
                            Arrays.stream(type.getEnumConstants())
                                    .map(Words::of)
                                    .collect(Collectors.joining(", ", "one of ", ""))));
        }

        private List<String> words(String column, String separator) {
            return value(column).isEmpty() ? List.of() : List.of(value(column).split(separator, -1));
        }

        private String filled(String column) {
            if (value(column).isBlank()) {
                throw wrong(column, "something");
            }
            return value(column);
        }

        private String value(String column) {
            return values.getOrDefault(column, "");
        }

        IllegalArgumentException wrong(String column, String expected) {
            return new IllegalArgumentException("%s, line %d, column %s: expected %s, found '%s'."
                    .formatted(name, line, column, expected, value(column)));
        }
    }
}
