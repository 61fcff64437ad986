package org.plenary.site.chamber.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The form in which a chamber is set up.
///
/// @param given what was filled in before, by the name of the field
/// @param problem why it was not accepted
/// @param addresses where phones may reach this server, the likeliest first
/// @param reach what to do where they cannot; empty where they can
/// @param matters titles of the matters of the record by their ids
public record SetUp(
        Map<String, String> given,
        Optional<String> problem,
        List<String> addresses,
        String reach,
        Map<String, String> matters) {
    public SetUp {
        given = Map.copyOf(given);
        addresses = List.copyOf(addresses);
    }

    /// What stands in a field.
    public String value(String name, String otherwise) {
        return given.getOrDefault(name, otherwise);
    }

    /// Whether something beyond the usual was filled in, so that it is not hidden.
    public boolean unusual() {
        return List.of("ruleBook", "matter", "barred", "excluded", "session.symbol").stream()
                .anyMatch(name -> !value(name, "").isBlank());
    }

    public boolean chosen(String name, String value, String otherwise) {
        return value(name, otherwise).equals(value);
    }
}
