package org.plenary.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.plenary.record.EventDate;
import org.plenary.record.Symbol;

/// A sanctions regime or arms embargo of the Security Council.
///
/// @param target whom or what it is about
/// @param kinds arms, assets, travel, ...
/// @param begins the day of adoption unless the note says otherwise
/// @param ends empty: in force when last known, or no end known
/// @param words what makes it less than binding, or disputed; empty otherwise
public record Sanctions(
        String id,
        Symbol text,
        String target,
        List<String> kinds,
        LocalDate begins,
        Optional<LocalDate> ends,
        List<Symbol> endedBy,
        Binding binding,
        String words,
        Origin origin)
        implements Fact {
    /// Whether Members must carry it out.
    public enum Binding {
        YES,
        NO,
        DISPUTED;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Optional<Binding> of(String word) {
            return Words.find(values(), Binding::word, word);
        }
    }

    public Sanctions {
        kinds = List.copyOf(kinds);
        endedBy = List.copyOf(endedBy);
    }

    /// Whether nothing here says that it had not begun or had ended on `day`.
    public boolean runsOn(LocalDate day) {
        return !day.isBefore(begins) && ends.map(day::isBefore).orElse(true);
    }

    /// Whether an end may only be missing here: no end is recorded, and the text does not bind or was not read.
    /// Of a decision that was read, a missing end means that it ran when last known.
    public boolean endNotKnown() {
        return ends.isEmpty() && (binding == Binding.NO || !origin.verified());
    }

    @Override
    public EventDate happened() {
        return EventDate.of(begins);
    }

    @Override
    public FactKind kind() {
        return FactKind.SANCTIONS;
    }
}
