package org.plenary.textcheck;

import java.util.List;
import java.util.Optional;

import org.plenary.record.Symbol;

/// A statement of a text and the answer to it.
///
/// @param start its first UTF-16 unit in the text without markup
/// @param end the first unit after it
/// @param text the words themselves
/// @param decision the decision it was answered from
/// @param rule the provision it was answered from
/// @param task what a text asks for, by the id of its task, where it was answered from one
/// @param reasons what the record, the rules or the tasks have, in sentences; never empty
/// @param candidates decisions it may be about, where more than one is left, or where another fits
public record Statement(
        int start,
        int end,
        String text,
        StatementKind kind,
        Verdict verdict,
        Optional<Symbol> decision,
        Optional<String> rule,
        Optional<String> task,
        List<String> reasons,
        List<Candidate> candidates) {
    /// The same statement further on in a text.
    public Statement moved(int by) {
        return new Statement(start + by, end + by, text, kind, verdict, decision, rule, task, reasons, candidates);
    }

    /// The same statement where the text as given has it.
    Statement at(int from, int to, String words) {
        return new Statement(from, to, words, kind, verdict, decision, rule, task, reasons, candidates);
    }

    public Statement {
        reasons = List.copyOf(reasons);
        candidates = List.copyOf(candidates);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("Every answer has its reasons; \"" + text + "\" has none.");
        }
    }
}
