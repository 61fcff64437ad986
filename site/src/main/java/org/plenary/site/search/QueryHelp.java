package org.plenary.site.search;

import java.util.List;
import java.util.stream.Stream;

import org.plenary.record.search.Field;
import org.plenary.record.search.QueryForm;
import org.plenary.record.search.QueryProblem;
import org.plenary.record.search.Remark;

import static org.plenary.site.language.Messages.say;

/// One way of asking, for those who learn to write a query; and why a text is none.
///
/// @param written how it is written: a field, or a form such as `one or two`
/// @param meaning what it asks
/// @param takes what may follow; empty for a form
/// @param example a query that can be tried
public record QueryHelp(String written, String meaning, String takes, String example) {
    /// The forms first, then the fields.
    public static List<QueryHelp> lines() {
        return Stream.concat(
                        Stream.of(QueryForm.values()).map(QueryHelp::of),
                        Stream.of(Field.values()).map(QueryHelp::of))
                .toList();
    }

    private static QueryHelp of(QueryForm form) {
        String meaning = say("query-form-meaning." + form.word(), "<", ">=", "<=");
        return new QueryHelp(say("query-form." + form.word()), meaning, "", form.example());
    }

    private static QueryHelp of(Field field) {
        return new QueryHelp(field.word(), say("query-field." + field.word()), inWords(field.takes()), field.example());
    }

    /// Why a text is no query: `At character 12: "GAA" is not for organ; expected one of: GA, SC. Maybe GA?`
    public static String inWords(QueryProblem problem) {
        int at = problem.offset() + 1;
        String found = inWords(problem.found());
        String expected = inWords(problem.expected());
        return problem.maybe()
                .map(meant -> say("query-problem.at-maybe", at, found, expected, meant))
                .orElseGet(() -> say("query-problem.at", at, found, expected));
    }

    static String inWords(Remark remark) {
        return say("query-remark." + remark.sort().word(), remark.values().toArray());
    }
}
