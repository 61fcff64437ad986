package org.plenary.chamber;

import java.util.List;

/// What became of a command.
public sealed interface Decision {
    /// It is carried out by these events, of which there is at least one.
    record Accepted(List<Event> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /// It is not, and nothing changes.
    record Refused(Refusal refusal) implements Decision {}
}
