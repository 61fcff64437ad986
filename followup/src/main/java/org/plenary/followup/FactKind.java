package org.plenary.followup;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.plenary.record.Symbol;
import org.plenary.rules.calendar.Deadlines;

/// The kinds of facts, with the names of their values. Files that are shipped, files that are imported, the
/// form and the store all use this one layout.
public enum FactKind {
    TASK(
            "tasks",
            "id text adopted paragraph paragraph_checked addressee_kind addressee act what force due_kind due"
                    + " due_from due_from_day due_before due_first due_until due_words"),
    ENDING("endings", "task kind on document what"),
    EVIDENCE("evidence", "id text tasks document paragraph publisher by date cited_for what figure unit definition"),
    ASSESSMENT("assessments", "id text task by date document scale grade words"),
    INDICATOR("indicators", "id chart title task publisher unit definition step from"),
    POINT("points", "indicator date low high qualifier evidence"),
    TARGET("targets", "chart from until value words"),
    MANDATE("mandates", "id name sort created_by matter begins until until_words consent"),
    MANDATE_CHANGE("mandate_changes", "mandate date how until document what"),
    MEASURE("measures", "id matter task date sort actor what document"),
    EXPLANATION("explanations", "id text by date moment words meeting paragraph"),
    PARTICIPATION(
            "rome_statute", "state signed joined in_force withdrawal_notified withdrawal_effective signature_checked"),
    SANCTIONS("sanctions", "id text target kinds begins ends ended_by binding words");

    private static final List<String> OF_EVERY_FACT = List.of("source", "verified", "learned", "note");
    private static final Set<String> MAY_BE_LEFT_OUT = Set.of("note", "verified", "learned");

    private final String table;
    private final String names;

    FactKind(String table, String names) {
        this.table = table;
        this.names = names;
    }

    /// The name of its table: `tasks`.
    public String table() {
        return table;
    }

    /// The kind with that table.
    public static Optional<FactKind> ofTable(String table) {
        return Words.find(values(), FactKind::table, table.toLowerCase(Locale.ROOT));
    }

    /// The names of its values, in the order of the files.
    public List<String> columns() {
        List<String> columns = new ArrayList<>(List.of(names.split(" ", -1)));
        columns.addAll(OF_EVERY_FACT);
        return List.copyOf(columns);
    }

    /// The names that a file must have to be one of this kind.
    public List<String> needed() {
        return columns().stream()
                .filter(name -> !MAY_BE_LEFT_OUT.contains(name))
                .toList();
    }

    /// The kind whose layout a header is, by its names; the order does not matter.
    public static Optional<FactKind> ofHeader(List<String> header) {
        return List.of(values()).stream()
                .filter(kind ->
                        header.containsAll(kind.needed()) && kind.columns().containsAll(header))
                .findFirst();
    }

    /// The fact with these values.
    ///
    /// @throws BadFact if one of them cannot be read
    public Fact read(Fields fields) {
        return switch (this) {
            case TASK -> task(fields);
            case ENDING -> ending(fields);
            case EVIDENCE -> evidence(fields);
            case ASSESSMENT -> assessment(fields);
            case INDICATOR -> indicator(fields);
            case POINT -> point(fields);
            case TARGET -> target(fields);
            case MANDATE -> mandate(fields);
            case MANDATE_CHANGE -> change(fields);
            case MEASURE -> measure(fields);
            case EXPLANATION -> explanation(fields);
            case PARTICIPATION -> participation(fields);
            case SANCTIONS -> sanctions(fields);
        };
    }

    private static Task task(Fields row) {
        Optional<ZonedDateTime> moment = row.text("adopted").contains("T")
                ? row.parsed(
                        "adopted",
                        text -> OffsetDateTime.parse(text).atZoneSameInstant(Deadlines.NEW_YORK),
                        "a moment such as 2024-09-18T15:30-04:00")
                : Optional.empty();
        LocalDate adopted = moment.map(ZonedDateTime::toLocalDate).orElseGet(() -> row.day("adopted"));
        List<String> names = row.list("addressee");
        if (names.isEmpty()) {
            throw row.refused("addressee", "who is asked");
        }
        return new Task(
                row.required("id"),
                row.symbol("text"),
                adopted,
                moment,
                row.optional("paragraph"),
                row.yes("paragraph_checked"),
                new Addressee(
                        row.word(
                                "addressee_kind",
                                Addressee.Kind::of,
                                Words.listed(Addressee.Kind.values(), Addressee.Kind::word)),
                        names),
                row.word("act", Act::of, Words.listed(Act.values(), Act::word)),
                row.required("what"),
                row.word("force", Force::of, Words.listed(Force.values(), Force::word)),
                due(row),
                row.origin());
    }

    private static Due due(Fields row) {
        String words = row.text("due_words");
        return switch (row.text("due_kind")) {
            case "none" -> new Due.NotSet(words);
            case "date" -> new Due.By(row.date("due"), words);
            case "period" -> {
                Term term = term(row, "due");
                Due.Start start = start(row);
                boolean before = row.yes("due_before");
                if (before && (start instanceof Due.Start.Adoption || term instanceof Term.Working)) {
                    throw row.refused("due_before", "an event in due_from and a term in days or hours before it");
                }
                yield before ? new Due.Before(term, start, words) : new Due.Within(term, start, words);
            }
            case "recurring" ->
                new Due.Every(
                        row.text("due_first").isEmpty() ? Optional.empty() : Optional.of(days(row, "due_first")),
                        days(row, "due"),
                        row.optionalDay("due_until"),
                        words);
            case "condition" ->
                new Due.When(
                        row.required("due_words"),
                        row.optional("due_from")
                                .map(name -> new Due.Start.Event(name, row.optionalDay("due_from_day"))));
            default -> throw row.refused("due_kind", "one of none, date, period, recurring, condition");
        };
    }

    private static Term term(Fields row, String name) {
        String expected = "a term such as P12M, P30D, PT48H or 10 working days";
        return row.parsed(name, Term::parse, expected).orElseThrow(() -> row.refused(name, expected));
    }

    private static Term.Calendar days(Fields row, String name) {
        if (term(row, name) instanceof Term.Calendar calendar) {
            return calendar;
        }
        throw row.refused(name, "a term of the calendar such as P6M or P90D");
    }

    private static Due.Start start(Fields row) {
        String from = row.required("due_from");
        return from.equals("adoption")
                ? new Due.Start.Adoption()
                : new Due.Start.Event(from, row.optionalDay("due_from_day"));
    }

    private static Ending ending(Fields row) {
        return new Ending(
                row.required("task"),
                row.word("kind", Ending.How::of, Words.listed(Ending.How.values(), Ending.How::word)),
                row.day("on"),
                row.required("document"),
                row.required("what"),
                row.origin());
    }

    private static Evidence evidence(Fields row) {
        Optional<Evidence.Figure> figure = row.optional("figure")
                .map(value -> new Evidence.Figure(value, row.required("unit"), row.required("definition")));
        return new Evidence(
                row.required("id"),
                row.symbol("text"),
                row.list("tasks"),
                row.required("document"),
                row.optional("paragraph"),
                row.required("publisher"),
                row.required("by"),
                row.date("date"),
                row.word(
                        "cited_for",
                        Evidence.CitedFor::of,
                        Words.listed(Evidence.CitedFor.values(), Evidence.CitedFor::word)),
                row.required("what"),
                figure,
                row.origin());
    }

    private static Assessment assessment(Fields row) {
        Assessment read = new Assessment(
                row.required("id"),
                row.symbol("text"),
                row.optional("task"),
                row.required("by"),
                row.date("date"),
                row.required("document"),
                row.required("scale"),
                row.text("grade"),
                row.text("words"),
                row.origin());
        if (read.grade().isEmpty() && read.words().isEmpty()) {
            throw row.refused("grade", "a grade, or the author's words in the column words");
        }
        List<Scale.Grade> grades = Scale.KNOWN.stream()
                .filter(scale -> scale.id().equals(read.scale()))
                .findFirst()
                .map(Scale::grades)
                .orElse(List.of());
        if (!grades.isEmpty()
                && grades.stream().noneMatch(grade -> grade.grade().equals(read.grade()))) {
            throw row.refused(
                    "grade",
                    "a grade of that scale: "
                            + String.join(
                                    ", ",
                                    grades.stream().map(Scale.Grade::grade).toList()));
        }
        return read;
    }

    private static Indicator indicator(Fields row) {
        String expected = "a step such as P1D or P1M";
        return new Indicator(
                row.required("id"),
                row.required("chart"),
                row.required("title"),
                row.required("task"),
                row.required("publisher"),
                row.required("unit"),
                row.required("definition"),
                row.parsed("step", Period::parse, expected).orElseThrow(() -> row.refused("step", expected)),
                row.date("from"),
                row.origin());
    }

    private static Indicator.Point point(Fields row) {
        return new Indicator.Point(
                row.required("indicator"),
                row.date("date"),
                row.number("low"),
                row.text("high").isEmpty() ? row.number("low") : row.number("high"),
                row.text("qualifier"),
                row.optional("evidence"),
                row.origin());
    }

    private static Indicator.Target target(Fields row) {
        return new Indicator.Target(
                row.required("chart"),
                row.day("from"),
                row.optionalDay("until"),
                row.number("value"),
                row.required("words"),
                row.origin());
    }

    private static Mandate mandate(Fields row) {
        return new Mandate(
                row.required("id"),
                row.required("name"),
                row.word("sort", Mandate.Sort::of, Words.listed(Mandate.Sort.values(), Mandate.Sort::word)),
                row.symbol("created_by"),
                row.optional("matter"),
                row.date("begins"),
                row.optionalDay("until"),
                row.text("until_words"),
                row.text("consent"),
                row.origin());
    }

    private static Mandate.Change change(Fields row) {
        return new Mandate.Change(
                row.required("mandate"),
                row.date("date"),
                row.word(
                        "how",
                        Mandate.Change.How::of,
                        Words.listed(Mandate.Change.How.values(), Mandate.Change.How::word)),
                row.optionalDay("until"),
                row.required("document"),
                row.required("what"),
                row.origin());
    }

    private static MeasureTaken measure(Fields row) {
        return new MeasureTaken(
                row.required("id"),
                row.required("matter"),
                row.optional("task"),
                row.date("date"),
                row.word(
                        "sort",
                        MeasureTaken.Sort::of,
                        Words.listed(MeasureTaken.Sort.values(), MeasureTaken.Sort::word)),
                row.required("actor"),
                row.required("what"),
                row.required("document"),
                row.origin());
    }

    private static Explanation explanation(Fields row) {
        return new Explanation(
                row.required("id"),
                row.symbol("text"),
                row.required("by"),
                row.date("date"),
                row.word(
                        "moment",
                        Explanation.Moment::of,
                        Words.listed(Explanation.Moment.values(), Explanation.Moment::word)),
                row.required("words"),
                row.optional("meeting"),
                row.optional("paragraph"),
                row.origin());
    }

    private static Participation participation(Fields row) {
        return new Participation(
                row.required("state"),
                row.optionalDay("signed"),
                row.day("joined"),
                row.optionalDay("in_force"),
                row.optionalDay("withdrawal_notified"),
                row.optionalDay("withdrawal_effective"),
                row.yes("signature_checked"),
                row.origin());
    }

    private static Sanctions sanctions(Fields row) {
        return new Sanctions(
                row.required("id"),
                row.symbol("text"),
                row.required("target"),
                row.list("kinds"),
                row.day("begins"),
                row.optionalDay("ends"),
                row.list("ended_by").stream().map(Symbol::of).toList(),
                row.word(
                        "binding",
                        Sanctions.Binding::of,
                        Words.listed(Sanctions.Binding.values(), Sanctions.Binding::word)),
                row.text("words"),
                row.origin());
    }
}
