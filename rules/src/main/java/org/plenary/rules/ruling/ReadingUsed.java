package org.plenary.rules.ruling;

import java.util.List;
import java.util.Optional;

import org.plenary.rules.law.Provision;

/// How an open point of law was read in a ruling.
///
/// @param rule the id of the provision that was read
/// @param says what the reading says, in plain words
/// @param choice the name of the reading chosen, where there is a choice
/// @param otherwise what the other readings would have given, where that differs
public record ReadingUsed(
        String rule, String says, Optional<String> choice, List<Otherwise> otherwise, Provision.Source source)
        implements Reason {
    /// What another reading would have given.
    public record Otherwise(String choice, Outcome outcome, Because because) {}

    public ReadingUsed {
        otherwise = List.copyOf(otherwise);
    }
}
