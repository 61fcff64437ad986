package org.plenary.rules.ruling;

import java.time.LocalDate;
import java.util.Optional;

import org.plenary.rules.law.Provision;

/// What a ruling makes possible or due.
///
/// @param rule the id of the provision
/// @param what what may or must happen next, in plain words
/// @param due the last day for it, where the law sets one and the calendar allows it to be counted
public record Opening(String rule, String what, Optional<LocalDate> due, Provision.Source source) {
    /// Something possible or due without a day set for it.
    public static Opening of(Provision provision, String what, LocalDate day) {
        return new Opening(provision.id(), what, Optional.empty(), provision.source(day));
    }

    /// Something due on `due` at the latest.
    public static Opening due(Provision provision, String what, LocalDate day, LocalDate due) {
        return new Opening(provision.id(), what, Optional.of(due), provision.source(day));
    }
}
