package org.plenary.followup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.plenary.record.EventDate;
import org.plenary.record.Symbol;

/// What a public document says about a task: the statement of `by`, never a finding of ours.
///
/// @param tasks the ids of the tasks it is cited for; none: the text as a whole
/// @param document what says it
/// @param paragraph where in it, if numbered
public record Evidence(
        String id,
        Symbol text,
        List<String> tasks,
        String document,
        Optional<String> paragraph,
        String publisher,
        String by,
        EventDate date,
        CitedFor citedFor,
        String what,
        Optional<Figure> figure,
        Origin origin)
        implements Fact {
    /// What the document is cited for.
    public enum CitedFor {
        ACT_DONE,
        ANNOUNCED,
        DENIED,
        FACT_DESCRIBED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<CitedFor> of(String word) {
            return Words.find(values(), CitedFor::word, word);
        }
    }

    /// A figure as the document gives it: `600-800`, `under 2000`.
    ///
    /// @param definition what was counted, because counts of different things are no series
    public record Figure(String value, String unit, String definition) {}

    public Evidence {
        tasks = List.copyOf(tasks);
    }

    @Override
    public EventDate happened() {
        return date;
    }

    @Override
    public FactKind kind() {
        return FactKind.EVIDENCE;
    }
}
