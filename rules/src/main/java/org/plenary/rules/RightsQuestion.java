package org.plenary.rules;

import java.time.LocalDate;
import java.util.Optional;

import org.plenary.rules.assembly.ObserverRights.Act;
import org.plenary.rules.assembly.ObserverRights.Observer;

/// What may this observer do in the Assembly on that day?
///
/// @param act the act asked about; empty to ask for all
public record RightsQuestion(String id, LocalDate date, Observer observer, Optional<Act> act) implements Question {
    /// The rights are rights in the Assembly.
    @Override
    public Organ organ() {
        return Organ.GA;
    }
}
