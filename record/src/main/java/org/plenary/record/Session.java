package org.plenary.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// An emergency special session of the Assembly.
///
/// @param id `ES-10`
/// @param label as the session numbered itself: `ES-I`, `ES-10`
/// @param closed empty while it is adjourned and may be resumed
/// @param convenedBy who asked for it
/// @param instrument the decision or request that called it
/// @param route in which way of rule 8 (b) it was called
/// @param meetings periods in which it met
public record Session(
        String id,
        String label,
        String topic,
        Optional<EventDate> opened,
        Optional<EventDate> closed,
        String convenedBy,
        Optional<String> instrument,
        Optional<EventDate> instrumentDate,
        Optional<String> requestedBy,
        Optional<String> route,
        List<Meetings> meetings,
        Citation citation,
        String note) {
    /// A period in which the session met, first and last day included.
    public record Meetings(EventDate from, Optional<EventDate> to, Citation citation, String note) {}

    public Session {
        meetings = List.copyOf(meetings);
    }

    /// The decision by which the Council called it, where it did.
    public Optional<Symbol> calledBy() {
        return instrument.flatMap(Symbol::typed).filter(Symbol::resolution);
    }

    /// Whether it had been opened and not closed on `day`; it may have been adjourned.
    public boolean openOn(LocalDate day) {
        return opened.map(date -> !date.first().isAfter(day)).orElse(false)
                && closed.map(date -> !date.last().isBefore(day)).orElse(true);
    }
}
