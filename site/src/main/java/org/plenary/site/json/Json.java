package org.plenary.site.json;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A value read from JSON or YAML.
public sealed interface Json {
    /// Fields in the order read.
    ///
    /// @param twice names that stood more than once; the first value is kept
    record Fields(Map<String, Json> values, Set<String> twice) implements Json {
        public Fields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            twice = Set.copyOf(twice);
        }
    }

    /// A list of values.
    record Items(List<Json> values) implements Json {
        public Items {
            values = List.copyOf(values);
        }
    }

    /// A text.
    record Text(String value) implements Json {}

    /// A number, exact.
    record Decimal(BigDecimal value) implements Json {}

    /// True or false.
    record Truth(boolean value) implements Json {}

    /// The word `null`, or nothing where YAML expects a value.
    record Nothing() implements Json {}

    /// What this is, in a word for messages, with the value where it is short.
    default String described() {
        return switch (this) {
            case Fields _ -> "an object";
            case Items(var values) -> values.isEmpty() ? "an empty array" : "an array";
            case Text(var value) -> value.length() <= 60 ? '"' + value + '"' : '"' + value.substring(0, 57) + "...\"";
            case Decimal(var value) -> value.precision() <= 40 ? value.toString() : "a very long number";
            case Truth(var value) -> String.valueOf(value);
            case Nothing _ -> "null";
        };
    }
}
