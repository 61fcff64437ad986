package org.plenary.site.page.followup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.plenary.followup.Act;
import org.plenary.followup.Addressee;
import org.plenary.followup.Ending;
import org.plenary.followup.Evidence;
import org.plenary.followup.Explanation;
import org.plenary.followup.FactKind;
import org.plenary.followup.Force;
import org.plenary.followup.Mandate;
import org.plenary.followup.MeasureTaken;
import org.plenary.followup.Sanctions;
import org.plenary.record.Problem;
import org.plenary.site.page.Phrases;

/// The form for one kind of fact: a field for each of its columns, in plain words, with what was typed and what
/// is wrong with it.
public final class FactForm {
    private static final List<Option> YES_OR_NO = List.of(new Option("no", "No"), new Option("yes", "Yes"));

    /// Labels and hints by column, or by table and column where a table uses it in another sense: what stands
    /// before the bar is the label.
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("id", "Short name | letters, digits and hyphens; it stays in addresses for ever"),
            Map.entry("text", "Text | its symbol, such as A/RES/ES-10/24"),
            Map.entry("adopted", "Adopted | a day, 2024-09-18, or a moment, 2024-09-18T15:30-04:00"),
            Map.entry("paragraph", "Paragraph | its number; may be empty"),
            Map.entry("paragraph_checked", "Number read in a copy of the text | otherwise it is kept and not shown"),
            Map.entry("addressee_kind", "Who is asked, in kind | "),
            Map.entry(
                    "addressee",
                    "Who is asked | three-letter codes of States, or the name; bars between several: FRA|KEN"),
            Map.entry("act", "What sort of act | "),
            Map.entry("what", "In short words | your own, never a quotation"),
            Map.entry("force", "By which force | as the text has it, never from the number of votes"),
            Map.entry("due_kind", "When | how the text sets it"),
            Map.entry("due", "Date or term | 2025-09-18, 2025-09, P12M, P30D, PT48H or 10 working days"),
            Map.entry(
                    "due_from", "Term counted from | adoption, or the name of an event; for a condition, what met it"),
            Map.entry("due_from_day", "Day of that event | 2025-10-10; may be empty while no source gives it"),
            Map.entry("due_before", "Counted backwards | yes: so long before that event"),
            Map.entry("due_first", "First term | where it differs from the later ones: P20D; may be empty"),
            Map.entry("due_until", "Recurs until | a day; may be empty"),
            Map.entry("due_words", "Words of the text on time | without delay; may be empty"),
            Map.entry("task", "Task | its short name, as in the address of its page"),
            Map.entry("assessments.task", "Task | its short name; empty for the text as a whole"),
            Map.entry("measures.task", "Task | its short name, where the step is cited for one; may be empty"),
            Map.entry("tasks", "Tasks | their short names with bars between; empty for the text as a whole"),
            Map.entry("endings.kind", "How it ended | "),
            Map.entry("on", "Day | 2025-10-18"),
            Map.entry("document", "Document | which one says so, by symbol or title"),
            Map.entry("publisher", "Publisher | who published that document"),
            Map.entry("by", "By whom | who says it, or whose judgement it is"),
            Map.entry("explanations.by", "Who said it | the code of a State, or a name"),
            Map.entry("date", "Date | a day, a month (2024-09) or a year (2024)"),
            Map.entry("cited_for", "Cited for | what the document is said to show, by its author"),
            Map.entry("figure", "Figure | as the document gives it: 600-800; may be empty"),
            Map.entry("unit", "Unit | needed with a figure: trucks per day"),
            Map.entry("definition", "What was counted | needed with a figure"),
            Map.entry("scale", "Scale | human-rights-committee, ga-revitalization, or the author's own name for it"),
            Map.entry("grade", "Grade | as the author writes it; empty where there are words only"),
            Map.entry("words", "In their words, in short | "),
            Map.entry("targets.words", "What sets it | the words of the text in short"),
            Map.entry("sanctions.words", "What makes it less than binding | may be empty"),
            Map.entry("chart", "Picture | one name for series that are drawn together"),
            Map.entry("title", "Title of the picture | "),
            Map.entry("step", "Step | how far two points lie apart: P1D, P1M"),
            Map.entry("from", "From | a day, a month or a year"),
            Map.entry("indicator", "Series | its short name"),
            Map.entry("low", "Value | or the lower end of a span"),
            Map.entry("high", "Upper end | empty where there is one value"),
            Map.entry("qualifier", "Qualifier | about, more than; may be empty"),
            Map.entry("evidence", "Evidence | the short name of the report it stands in; may be empty"),
            Map.entry("until", "Until | the last day; may be empty"),
            Map.entry("value", "Target | a number"),
            Map.entry("name", "Name | "),
            Map.entry("sort", "What it is | "),
            Map.entry("created_by", "Created by | the symbol of the text"),
            Map.entry("matter", "Matter | its name in addresses: suez-1956"),
            Map.entry("mandates.matter", "Matter | its name in addresses; may be empty"),
            Map.entry("begins", "Begins | a day, a month or a year"),
            Map.entry("until_words", "Words on its end | until independence; may be empty"),
            Map.entry("consent", "Consent it needs | whose, and for what; may be empty"),
            Map.entry("mandate", "Body or measure | its short name"),
            Map.entry("how", "What happened | "),
            Map.entry("actor", "Who took the step | the code of a State, or the name of a court"),
            Map.entry("moment", "Before or after the vote | "),
            Map.entry("meeting", "Meeting record | its symbol, once it was read: S/PV.9479; may be empty"),
            Map.entry("explanations.paragraph", "Page or paragraph there | may be empty"),
            Map.entry("state", "State | its three-letter code"),
            Map.entry("signed", "Signed | a day; empty for an accession or a succession"),
            Map.entry("joined", "Ratified, acceded or succeeded | the day of deposit"),
            Map.entry("in_force", "Bound from | only for a succession; otherwise it is worked out"),
            Map.entry("withdrawal_notified", "Withdrawal notified | a day; may be empty"),
            Map.entry("withdrawal_effective", "Withdrawal took effect | a day; may be empty"),
            Map.entry("signature_checked", "Day of signature read at its source | "),
            Map.entry("target", "On whom or what | "),
            Map.entry("kinds", "Measures | arms, assets, travel; bars between"),
            Map.entry("ends", "Ended on | a day; empty where no end is known"),
            Map.entry("ended_by", "Ended by | symbols with bars between; may be empty"),
            Map.entry("binding", "Whether it binds | "),
            Map.entry("source", "Source | where you read it; every fact needs one"),
            Map.entry("verified", "Read at that source | no: it is shown as unverified"),
            Map.entry("note", "Note | what else has to be said; may be empty"));

    private static final List<String> LONG = List.of("what", "words", "definition", "note", "consent", "source");

    /// First in a list, so that nothing is chosen by leaving it as it is.
    private static final Option NONE = new Option("", "Choose");

    private FactForm() {}

    /// One of a closed list.
    public record Option(String value, String text) {}

    /// A field of the form.
    ///
    /// @param options empty where something is typed
    /// @param error what is wrong with the value; empty for nothing
    public record Field(
            String name,
            String label,
            String hint,
            List<Option> options,
            boolean isLong,
            String value,
            Optional<String> error) {}

    /// The fields of a kind.
    ///
    /// @param values what was typed, by column
    /// @param problem what was found wrong with one of them
    static List<Field> fields(FactKind kind, Map<String, String> values, Optional<Problem> problem) {
        return kind.columns().stream()
                .filter(column -> !column.equals("learned"))
                .map(column -> {
                    String words = WORDS.getOrDefault(kind.table() + "." + column, WORDS.getOrDefault(column, column));
                    int bar = words.indexOf(" | ");
                    return new Field(
                            column,
                            bar < 0 ? words : words.substring(0, bar),
                            bar < 0 ? "" : words.substring(bar + 3),
                            options(kind, column),
                            LONG.contains(column),
                            values.getOrDefault(column, ""),
                            problem.filter(one -> one.column().equals(column))
                                    .map(one -> one.value().isEmpty()
                                            ? "Expected %s.".formatted(one.expected())
                                            : "Found \"%s\"; expected %s.".formatted(one.value(), one.expected())));
                })
                .toList();
    }

    /// What a kind of fact is called on the page.
    static String title(FactKind kind) {
        return switch (kind) {
            case TASK -> "A task";
            case ENDING -> "The end of a task";
            case EVIDENCE -> "What a document says";
            case ASSESSMENT -> "An assessment";
            case INDICATOR -> "A counted series";
            case POINT -> "A value of a series";
            case TARGET -> "The target of a picture";
            case MANDATE -> "A body or measure";
            case MANDATE_CHANGE -> "What became of a body";
            case MEASURE -> "A step of a State or court";
            case EXPLANATION -> "An explanation of vote";
            case PARTICIPATION -> "A party to the Rome Statute";
            case SANCTIONS -> "A sanctions regime";
        };
    }

    private static List<Option> options(FactKind kind, String column) {
        return switch (column) {
            case "addressee_kind" -> of(Addressee.Kind.values(), Addressee.Kind::word, Addressee.Kind::printed);
            case "act" -> of(Act.values(), Act::word, Act::printed);
            case "force" -> of(Force.values(), Force::word, Force::printed);
            case "due_kind" ->
                List.of(
                        NONE,
                        new Option("none", "No date"),
                        new Option("date", "By a date"),
                        new Option("period", "Within a term"),
                        new Option("recurring", "Again and again"),
                        new Option("condition", "When a condition is met"));
            case "cited_for" -> of(Evidence.CitedFor.values(), Evidence.CitedFor::word, Evidence.CitedFor::printed);
            case "kind" -> of(Ending.How.values(), Ending.How::word, Ending.How::word);
            case "how" -> of(Mandate.Change.How.values(), Mandate.Change.How::word, Mandate.Change.How::word);
            case "sort" ->
                kind == FactKind.MANDATE
                        ? of(Mandate.Sort.values(), Mandate.Sort::word, Mandate.Sort::word)
                        : of(MeasureTaken.Sort.values(), MeasureTaken.Sort::word, MeasureTaken.Sort::printed);
            case "moment" -> of(Explanation.Moment.values(), Explanation.Moment::word, Explanation.Moment::word);
            case "binding" -> of(Sanctions.Binding.values(), Sanctions.Binding::word, Sanctions.Binding::word);
            case "verified", "paragraph_checked", "due_before", "signature_checked" -> YES_OR_NO;
            default -> List.of();
        };
    }

    private static <T> List<Option> of(T[] values, Function<T, String> word, Function<T, String> printed) {
        return Stream.concat(
                        Stream.of(NONE),
                        Stream.of(values).map(one -> new Option(word.apply(one), Phrases.capital(printed.apply(one)))))
                .toList();
    }
}
