package org.plenary.chamber.json;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A JSON value, and the one way to write it (RFC 8785, the JSON canonicalization scheme).
public sealed interface Json {
    /// The largest whole number that every reader of JSON takes exactly: two to the power of 53, less one.
    long LARGEST = (1L << 53) - 1;

    /// An object. Names are kept in the order of their UTF-16 units, in which RFC 8785 writes them.
    record Fields(SortedMap<String, Json> values) implements Json {
        public Fields {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }

        /// The value of a field.
        public Optional<Json> at(String name) {
            return Optional.ofNullable(values.get(name));
        }

        /// The text of a field that is one.
        public Optional<String> text(String name) {
            return at(name).flatMap(value -> value instanceof Text(String text) ? Optional.of(text) : Optional.empty());
        }

        /// The whole number of a field that is one.
        public Optional<Long> whole(String name) {
            return at(name).flatMap(
                            value -> value instanceof Whole(long whole) ? Optional.of(whole) : Optional.empty());
        }

        /// The object of a field that is one.
        public Optional<Fields> fields(String name) {
            return at(name).flatMap(value -> value instanceof Fields fields ? Optional.of(fields) : Optional.empty());
        }

        /// The items of a field that is an array; none where it is not.
        public List<Json> items(String name) {
            return at(name).map(value -> value instanceof Items(List<Json> items) ? items : List.<Json>of())
                    .orElse(List.of());
        }

        /// This with one field more, or another value for it.
        public Fields with(String name, Json value) {
            SortedMap<String, Json> more = new TreeMap<>(values);
            more.put(name, value);
            return new Fields(more);
        }

        /// This with a text more.
        public Fields with(String name, String value) {
            return with(name, new Text(value));
        }

        /// This with a number more.
        public Fields with(String name, long value) {
            return with(name, new Whole(value));
        }

        /// This with true or false more.
        public Fields with(String name, boolean value) {
            return with(name, new Truth(value));
        }

        /// This with texts more.
        public Fields with(String name, Collection<String> texts) {
            return with(name, new Items(texts.stream().<Json>map(Text::new).toList()));
        }

        /// This with a field more, where there is something to say.
        public Fields with(String name, Optional<String> value) {
            return value.map(text -> with(name, text)).orElse(this);
        }

        /// This without a field.
        public Fields without(String name) {
            SortedMap<String, Json> fewer = new TreeMap<>(values);
            fewer.remove(name);
            return new Fields(fewer);
        }
    }

    /// An array.
    record Items(List<Json> values) implements Json {
        public Items {
            values = List.copyOf(values);
        }
    }

    /// A text.
    record Text(String value) implements Json {}

    /// A whole number that every reader takes exactly.
    record Whole(long value) implements Json {
        public Whole {
            if (value > LARGEST || value < -LARGEST) {
                throw new IllegalArgumentException(
                        "A number lies between -(2^53-1) and 2^53-1, so that every reader takes it exactly; found "
                                + value + ".");
            }
        }
    }

    /// True or false.
    record Truth(boolean value) implements Json {}

    /// The word `null`.
    record Nothing() implements Json {}

    /// An object without fields, to be filled with [Fields#with].
    static Fields fields() {
        return new Fields(Collections.emptySortedMap());
    }

    /// An array of values.
    static Items items(Collection<? extends Json> values) {
        return new Items(List.copyOf(values));
    }

    /// The one way to write this value (RFC 8785), in UTF-8.
    default byte[] canonical() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /// [#canonical] as text.
    default String text() {
        StringBuilder out = new StringBuilder(256);
        write(this, out);
        return out.toString();
    }

    private static void write(Json value, StringBuilder out) {
        switch (value) {
            case Fields(var values) -> {
                char before = '{';
                for (Map.Entry<String, Json> field : values.entrySet()) {
                    out.append(before);
                    before = ',';
                    quote(field.getKey(), out);
                    out.append(':');
                    write(field.getValue(), out);
                }
                out.append(before == '{' ? "{}" : "}");
            }
            case Items(var values) -> {
                char before = '[';
                for (Json item : values) {
                    out.append(before);
                    before = ',';
                    write(item, out);
                }
                out.append(before == '[' ? "[]" : "]");
            }
            case Text(String text) -> quote(text, out);
            case Whole(long whole) -> out.append(whole);
            case Truth(boolean truth) -> out.append(truth);
            case Nothing() -> out.append("null");
        }
    }

    /// RFC 8785, section 3.2.2.2: only what must be escaped is, and in one way.
    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (unit < ' ') {
                        out.append("\\u00").append(Character.forDigit(unit >> 4, 16));
                        out.append(Character.forDigit(unit & 15, 16));
                    } else {
                        out.append(unit);
                    }
                }
            }
        }
        out.append('"');
    }
}
