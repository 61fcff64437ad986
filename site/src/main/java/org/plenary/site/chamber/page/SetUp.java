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
public record SetUp(Map<String, String> given, Optional<String> problem, List<String> addresses, String reach) {
    public SetUp {
        given = Map.copyOf(given);
        addresses = List.copyOf(addresses);
    }

    /// What stands in a field.
    public String value(String name, String otherwise) {
        return given.getOrDefault(name, otherwise);
    }

    public boolean chosen(String name, String value, String otherwise) {
        return value(name, otherwise).equals(value);
    }
}
