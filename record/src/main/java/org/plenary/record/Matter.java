package org.plenary.record;

import java.util.List;

/// A subject followed through both organs: its votes, sessions, opinions and plans in the order of their dates.
///
/// @param id a short name for addresses, for example `suez-1956`
public record Matter(String id, String title, String summary, Citation citation, List<MatterStep> steps) {
    public Matter {
        steps = List.copyOf(steps);
    }

    /// Its id; the rest is too long for a message.
    @Override
    public String toString() {
        return id;
    }
}
