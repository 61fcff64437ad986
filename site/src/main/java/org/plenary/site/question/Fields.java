package org.plenary.site.question;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.plenary.site.json.Json;

/// The fields of one object while it is read. What is wrong is collected, so that a question with two faults gives two
/// messages; what was never asked for is unknown.
final class Fields {
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Map<String, Json> values;
    private final String pointer;
    private final List<FieldProblem> problems;
    private final Set<String> known = new LinkedHashSet<>();

    Fields(Json.Fields object, String pointer, List<FieldProblem> problems) {
        this.values = new LinkedHashMap<>(object.values());
        // A field that says null is a field left out.
        this.values.values().removeIf(Json.Nothing.class::isInstance);
        this.pointer = pointer;
        this.problems = problems;
        object.twice().forEach(name -> refuse(name, "\"%s\" stands more than once in this object.".formatted(name)));
    }

    boolean has(String name) {
        known.add(name);
        return values.containsKey(name);
    }

    String at(String name) {
        return FieldProblem.below(pointer, name);
    }

    void refuse(String name, String message) {
        problems.add(new FieldProblem(at(name), message));
    }

    void refuseWhole(String message) {
        problems.add(new FieldProblem(pointer, message));
    }

    private Optional<Json> value(String name) {
        known.add(name);
        return Optional.ofNullable(values.get(name));
    }

    private void expected(String name, String expected, Json found) {
        refuse(name, "\"%s\" is %s; found %s.".formatted(name, expected, found.described()));
    }

    /// Any text; a number is taken as its digits.
    Optional<String> text(String name, String expected) {
        return value(name).flatMap(value -> switch (value) {
            case Json.Text(var text) -> Optional.of(text);
            case Json.Decimal(var number) -> Optional.of(number.toPlainString());
            case Json.Fields _, Json.Items _, Json.Truth _, Json.Nothing _ -> {
                expected(name, expected, value);
                yield Optional.empty();
            }
        });
    }

    Optional<Boolean> truth(String name) {
        return value(name).flatMap(value -> {
            if (value instanceof Json.Truth(boolean truth)) {
                return Optional.of(truth);
            }
            expected(name, "true or false", value);
            return Optional.empty();
        });
    }

    /// A whole number from `least` up.
    OptionalInt count(String name, int least) {
        Optional<Json> value = value(name);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        OptionalInt count = whole(value.get(), least);
        if (count.isEmpty()) {
            expected(name, "a whole number, %d or more".formatted(least), value.get());
        }
        return count;
    }

    /// Reads a whole number of sensible size.
    static OptionalInt whole(Json value, int least) {
        if (value instanceof Json.Decimal(BigDecimal number) && number.scale() <= 9 && number.precision() <= 12) {
            BigDecimal plain = number.stripTrailingZeros();
            if (plain.scale() <= 0 && plain.precision() - plain.scale() <= 9 && plain.intValue() >= least) {
                return OptionalInt.of(plain.intValue());
            }
        }
        return OptionalInt.empty();
    }

    Optional<LocalDate> day(String name) {
        return value(name).flatMap(value -> {
            String form = "a day such as \"2024-03-22\"";
            if (!(value instanceof Json.Text(String text))) {
                expected(name, form, value);
                return Optional.empty();
            }
            if (!ISO_DAY.matcher(text).matches()) {
                expected(name, form, value);
                return Optional.empty();
            }
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException problem) {
                refuse(name, "\"%s\" is %s; there is no day %s in the calendar.".formatted(name, form, text));
                return Optional.empty();
            }
        });
    }

    /// One of the words of an enum.
    <E extends Enum<E>> Optional<E> word(String name, E[] constants, Function<E, String> word) {
        return value(name).flatMap(value -> {
            Map<String, E> words = new LinkedHashMap<>();
            for (E constant : constants) {
                words.put(word.apply(constant), constant);
            }
            Optional<String> found = oneOf(at(name), '"' + name + '"', value, words.keySet());
            return found.map(words::get);
        });
    }

    Optional<String> oneOf(String name, Set<String> words) {
        return value(name).flatMap(value -> oneOf(at(name), '"' + name + '"', value, words));
    }

    Optional<String> oneOf(String where, String what, Json value, Set<String> words) {
        if (value instanceof Json.Text(String text)) {
            if (words.contains(text)) {
                return Optional.of(text);
            }
            problems.add(new FieldProblem(
                    where,
                    "%s is %s; accepted: %s.%s"
                            .formatted(what, value.described(), String.join(", ", words), Nearest.maybe(text, words))));
        } else {
            problems.add(new FieldProblem(
                    where, "%s is %s; accepted: %s.".formatted(what, value.described(), String.join(", ", words))));
        }
        return Optional.empty();
    }

    /// An object, to be read with a reader of its own.
    Optional<Fields> object(String name, String expected) {
        return value(name).flatMap(value -> {
            if (value instanceof Json.Fields object) {
                return Optional.of(new Fields(object, at(name), problems));
            }
            expected(name, expected, value);
            return Optional.empty();
        });
    }

    /// A list of objects, to be read with a reader each.
    List<Fields> objects(String name, String expected) {
        List<Fields> found = new ArrayList<>();
        List<Json> items = items(name, expected);
        for (int i = 0; i < items.size(); i++) {
            String where = FieldProblem.below(at(name), String.valueOf(i));
            if (items.get(i) instanceof Json.Fields object) {
                found.add(new Fields(object, where, problems));
            } else {
                problems.add(new FieldProblem(
                        where,
                        "\"%s\" is %s; found %s."
                                .formatted(name, expected, items.get(i).described())));
            }
        }
        return found;
    }

    private List<Json> items(String name, String expected) {
        Optional<Json> value = value(name);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get() instanceof Json.Items(List<Json> items)) {
            return items;
        }
        expected(name, expected, value.get());
        return List.of();
    }

    /// A list of texts, each with its pointer; one text alone where `alone` allows it.
    Map<String, String> texts(String name, String expected, boolean alone) {
        Map<String, String> found = new LinkedHashMap<>();
        Optional<Json> value = value(name);
        if (alone && value.isPresent() && value.get() instanceof Json.Text(String text)) {
            found.put(at(name), text);
            return found;
        }
        List<Json> items = items(name, expected);
        for (int i = 0; i < items.size(); i++) {
            String where = FieldProblem.below(at(name), String.valueOf(i));
            if (items.get(i) instanceof Json.Text(String text)) {
                found.put(where, text);
            } else {
                problems.add(new FieldProblem(
                        where,
                        "\"%s\" is %s; found %s."
                                .formatted(name, expected, items.get(i).described())));
            }
        }
        return found;
    }

    /// What the field holds, unread.
    Optional<Json> raw(String name) {
        return value(name);
    }

    /// Names and values of an object whose names are free.
    Map<String, Json> free() {
        known.addAll(values.keySet());
        return values;
    }

    /// Ends the reading: whatever was not asked for is unknown.
    void close(Set<String> accepted) {
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                refuse(
                        name,
                        "There is no field \"%s\" here; accepted: %s.%s"
                                .formatted(name, String.join(", ", accepted), Nearest.maybe(name, accepted)));
            }
        }
    }

    void close() {
        close(known);
    }
}
