package org.plenary.site.web;

import java.util.List;

/// Something that an address takes: a part of its path, or a value of its query.
///
/// @param says what it means, in a line
/// @param examples values that the record has an answer for; the tests ask for each
public record Parameter(String name, Place place, boolean required, String says, List<String> examples) {
    /// Where in the address it stands.
    public enum Place {
        PATH,
        QUERY
    }

    public Parameter {
        examples = List.copyOf(examples);
        if (examples.isEmpty()) {
            throw new IllegalArgumentException(
                    "The parameter '%s' needs an example, because the tests ask for it.".formatted(name));
        }
    }

    /// A part of the path: what stands where the pattern has `{name}` or `{name...}`.
    public static Parameter path(String name, String says, String... examples) {
        return new Parameter(name, Place.PATH, true, says, List.of(examples));
    }

    /// A value of the query without which there is no answer.
    public static Parameter required(String name, String says, String... examples) {
        return new Parameter(name, Place.QUERY, true, says, List.of(examples));
    }

    /// A value of the query that may be left out.
    public static Parameter query(String name, String says, String... examples) {
        return new Parameter(name, Place.QUERY, false, says, List.of(examples));
    }
}
