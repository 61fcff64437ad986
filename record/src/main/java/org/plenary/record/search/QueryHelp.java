package org.plenary.record.search;

import java.util.List;
import java.util.stream.Stream;

/// How to write a query, from the fields themselves.
public final class QueryHelp {
    /// One way of asking.
    ///
    /// @param written how it is written: a field with what it takes, or a form
    /// @param meaning what it asks
    /// @param takes what may follow; empty for a form
    /// @param example a query that can be tried
    public record Line(String written, String meaning, String takes, String example) {}

    private static final List<Line> FORMS = List.of(
            new Line(
                    "word",
                    "Decisions with the word, in any inflection, in their title, symbol, matter or session.",
                    "",
                    "ceasefire"),
            new Line("\"words\"", "Exactly these words, one after the other.", "", "\"peace and security\""),
            new Line("one two", "Both: every condition holds.", "", "suez organ:GA"),
            new Line(
                    "one or two",
                    "At least one of the two; it binds more tightly than standing side by side.",
                    "",
                    "suez or hungary"),
            new Line("(one two)", "Brackets put together what belongs together.", "", "(suez organ:SC) or hungary"),
            new Line("-term", "Leaves out what the term finds.", "", "ceasefire -organ:SC"),
            new Line("field:value", "The field has this value.", "", "organ:SC"),
            new Line(
                    "field:low..high",
                    "A number or date within bounds, both included; one bound may be left out.",
                    "",
                    "yes:100..120"),
            new Line("field>number", "More than; also <, >= and <=.", "", "yes>120"));

    private QueryHelp() {}

    /// The forms first, then the fields.
    public static List<Line> lines() {
        return Stream.concat(FORMS.stream(), Stream.of(Field.values()).map(QueryHelp::line))
                .toList();
    }

    private static Line line(Field field) {
        return new Line(field.word(), field.meaning(), field.takes(), field.example());
    }
}
