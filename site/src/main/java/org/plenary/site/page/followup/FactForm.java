package org.plenary.site.page.followup;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.plenary.site.language.Messages;
import org.plenary.site.page.Phrases;

import static org.plenary.site.language.Messages.say;

/// The form for one kind of fact: a field for each of its columns, in plain words, with what was typed and what
/// is wrong with it.
public final class FactForm {
    private static final List<String> LONG = List.of("what", "words", "definition", "note", "consent", "source");

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
                    return new Field(
                            column,
                            words("fact.", kind, column),
                            words("fact-hint.", kind, column),
                            options(kind, column),
                            LONG.contains(column),
                            values.getOrDefault(column, ""),
                            problem.filter(one -> one.column().equals(column))
                                    .map(one -> one.value().isEmpty()
                                            ? say("followup.enter.expected", one.expected())
                                            : say("followup.enter.found", one.value(), one.expected())));
                })
                .toList();
    }

    /// The label or the hint of a column: where a table uses the column in another sense its own, else that of
    /// the column; nothing where there is none.
    private static String words(String group, FactKind kind, String column) {
        Set<String> keys = Messages.spoken().keys();
        String own = group + key(kind.table()) + "." + key(column);
        String general = group + key(column);
        return keys.contains(own) ? say(own) : keys.contains(general) ? say(general) : "";
    }

    private static String key(String column) {
        return column.replace('_', '-');
    }

    /// What a kind of fact is called on the page.
    static String title(FactKind kind) {
        return say("fact-kind." + key(kind.name().toLowerCase(Locale.ROOT)));
    }

    private static List<Option> options(FactKind kind, String column) {
        return switch (column) {
            case "addressee_kind" -> of(Addressee.Kind.values(), Addressee.Kind::word, FactWords::kind);
            case "act" -> of(Act.values(), Act::word, FactWords::act);
            case "force" -> of(Force.values(), Force::word, FactWords::force);
            case "due_kind" ->
                of(
                        new String[] {"none", "date", "period", "recurring", "condition"},
                        word -> word,
                        word -> say("due-kind." + word));
            case "cited_for" -> of(Evidence.CitedFor.values(), Evidence.CitedFor::word, FactWords::citedFor);
            case "kind" -> of(Ending.How.values(), Ending.How::word, how -> say("standing." + how.word()));
            case "how" ->
                of(Mandate.Change.How.values(), Mandate.Change.How::word, how -> say("mandate-change." + how.word()));
            case "sort" ->
                kind == FactKind.MANDATE
                        ? of(Mandate.Sort.values(), Mandate.Sort::word, FactWords::sort)
                        : of(MeasureTaken.Sort.values(), MeasureTaken.Sort::word, FactWords::sort);
            case "moment" -> of(Explanation.Moment.values(), Explanation.Moment::word, FactWords::moment);
            case "binding" ->
                of(Sanctions.Binding.values(), Sanctions.Binding::word, binding -> say("binding." + binding.word()));
            case "verified", "paragraph_checked", "due_before", "signature_checked" ->
                List.of(new Option("no", say("column.no")), new Option("yes", say("column.yes")));
            default -> List.of();
        };
    }

    /// First in a list stands none, so that nothing is chosen by leaving it as it is.
    private static <T> List<Option> of(T[] values, Function<T, String> word, Function<T, String> words) {
        return Stream.concat(
                        Stream.of(new Option("", say("followup.enter.choose"))),
                        Stream.of(values).map(one -> new Option(word.apply(one), Phrases.capital(words.apply(one)))))
                .toList();
    }
}
