package org.plenary.followup;

import java.util.Optional;

import org.plenary.record.EventDate;
import org.plenary.record.Symbol;

/// What somebody judged, quoted with the scale they used. Never computed, never averaged; several stand side by
/// side.
///
/// @param task the id of the task; empty: the text as a whole
/// @param scale the id of a [Scale], or the name of the author's own
/// @param grade as the author writes it; empty where the author uses words only
/// @param words the author's words in short
public record Assessment(
        String id,
        Symbol text,
        Optional<String> task,
        String by,
        EventDate date,
        String document,
        String scale,
        String grade,
        String words,
        Origin origin)
        implements Fact {
    @Override
    public EventDate happened() {
        return date;
    }

    @Override
    public FactKind kind() {
        return FactKind.ASSESSMENT;
    }
}
