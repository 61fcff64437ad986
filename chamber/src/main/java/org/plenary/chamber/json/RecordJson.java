package org.plenary.chamber.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

import org.plenary.rules.Organ;
import org.plenary.rules.Words;

/// Records as JSON objects and back: a component is a field of its name.
///
/// Written once for all commands and events, so that what is written can be read. An empty [Optional],
/// [List] or [Map] and a plain `false` are left out; an `Optional` that holds `false` is not, because "no" and
/// "nobody said" are two things. A field that no component has is refused.
public final class RecordJson {
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private RecordJson() {}

    /// The word for a type of record: that of [Named], or `OpenMeeting` as `open-meeting`.
    public static String word(Class<?> type) {
        Named named = type.getAnnotation(Named.class);
        return named != null
                ? named.value()
                : type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }

    /// The names of the fields of a type of record, in the order of its components.
    public static List<String> names(Class<? extends Record> type) {
        return SHAPES.get(type).parts.stream().map(Part::name).toList();
    }

    /// A record as an object.
    public static Json.Fields write(Record value) {
        SortedMap<String, Json> fields = new TreeMap<>();
        for (Part part : SHAPES.get(value.getClass()).parts) {
            Json json = json(part.of(value));
            if (!left(json, part.type)) {
                fields.put(part.name, json);
            }
        }
        return new Json.Fields(fields);
    }

    private static boolean left(Json json, Type type) {
        return switch (json) {
            case Json.Nothing() -> true;
            case Json.Items(var values) -> values.isEmpty() && raw(type) == List.class;
            case Json.Fields(var values) -> values.isEmpty() && raw(type) == Map.class;
            case Json.Truth(boolean truth) -> !truth && raw(type) == boolean.class;
            case Json.Text _, Json.Whole _ -> false;
        };
    }

    private static Json json(Object value) {
        return switch (value) {
            case Json json -> json;
            case String text -> new Json.Text(text);
            case Integer whole -> new Json.Whole(whole);
            case Long whole -> new Json.Whole(whole);
            case Boolean truth -> new Json.Truth(truth);
            case Instant instant -> new Json.Text(instant.toString());
            case LocalDate day -> new Json.Text(day.toString());
            case Organ organ -> new Json.Text(organ.name());
            case Enum<?> constant -> new Json.Text(Words.of(constant));
            case Optional<?> maybe -> maybe.map(RecordJson::json).orElseGet(Json.Nothing::new);
            case OptionalInt maybe -> maybe.isPresent() ? new Json.Whole(maybe.getAsInt()) : new Json.Nothing();
            case List<?> items ->
                new Json.Items(items.stream().map(RecordJson::json).toList());
            case Map<?, ?> map -> {
                SortedMap<String, Json> fields = new TreeMap<>();
                map.forEach((name, item) -> fields.put((String) name, json(item)));
                yield new Json.Fields(fields);
            }
            case Record inner -> write(inner);
            default -> throw new IllegalArgumentException("No way to write a " + value.getClass() + " is known.");
        };
    }

    /// An object as a record.
    ///
    /// @param pointer where the object stands, for messages
    /// @param apart names of fields that are somebody else's
    public static <T> T read(Class<T> type, Json.Fields fields, String pointer, List<String> apart)
            throws MalformedJson {
        Shape shape = SHAPES.get(type);
        for (String name : fields.values().keySet()) {
            if (!apart.contains(name) && shape.parts.stream().noneMatch(part -> part.name.equals(name))) {
                List<String> known = shape.parts.stream().map(Part::name).toList();
                throw new MalformedJson(
                        pointer + "/" + name,
                        "There is no field \"%s\" here; %s."
                                .formatted(
                                        name,
                                        known.isEmpty()
                                                ? "no fields are expected"
                                                : "expected " + String.join(", ", known)));
            }
        }
        Object[] values = new Object[shape.parts.size()];
        for (int i = 0; i < values.length; i++) {
            Part part = shape.parts.get(i);
            String inside = pointer + "/" + part.name;
            Optional<Json> given = fields.at(part.name).filter(value -> !(value instanceof Json.Nothing));
            values[i] = given.isPresent() ? value(given.get(), part.type, inside) : missing(part, inside);
        }
        return type.cast(shape.make(values, pointer));
    }

    private static Object missing(Part part, String pointer) throws MalformedJson {
        Class<?> raw = raw(part.type);
        if (raw == Optional.class) {
            return Optional.empty();
        } else if (raw == OptionalInt.class) {
            return OptionalInt.empty();
        } else if (raw == List.class) {
            return List.of();
        } else if (raw == Map.class) {
            return Map.of();
        } else if (raw == boolean.class) {
            return false;
        }
        throw new MalformedJson(
                pointer, "The field \"%s\" is missing; expected %s.".formatted(part.name, expected(raw)));
    }

    private static Object value(Json json, Type type, String pointer) throws MalformedJson {
        Class<?> raw = raw(type);
        if (raw == Optional.class) {
            return Optional.of(value(json, inner(type, 0), pointer));
        } else if (raw == OptionalInt.class) {
            return OptionalInt.of((int) value(json, int.class, pointer));
        } else if (raw == List.class && json instanceof Json.Items(List<Json> items)) {
            List<Object> values = new ArrayList<>(items.size());
            for (Json item : items) {
                values.add(value(item, inner(type, 0), pointer + "/" + values.size()));
            }
            return values;
        } else if (raw == Map.class && json instanceof Json.Fields(var fields)) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (Map.Entry<String, Json> field : fields.entrySet()) {
                values.put(field.getKey(), value(field.getValue(), inner(type, 1), pointer + "/" + field.getKey()));
            }
            return values;
        } else if ((raw == boolean.class || raw == Boolean.class) && json instanceof Json.Truth(boolean truth)) {
            return truth;
        } else if ((raw == long.class || raw == Long.class) && json instanceof Json.Whole(long whole)) {
            return whole;
        } else if ((raw == int.class || raw == Integer.class)
                && json instanceof Json.Whole(long whole)
                && whole == (int) whole) {
            return (int) whole;
        } else if (raw.isInstance(json)) {
            return json;
        } else if (raw.isRecord() && json instanceof Json.Fields fields) {
            return read(raw, fields, pointer, List.of());
        } else if (json instanceof Json.Text(String text)) {
            return text(text, raw, pointer);
        }
        throw new MalformedJson(pointer, "Expected %s, found %s.".formatted(expected(raw), found(json)));
    }

    private static Object text(String text, Class<?> raw, String pointer) throws MalformedJson {
        if (raw == String.class) {
            return text;
        }
        try {
            if (raw == Instant.class) {
                return Instant.parse(text);
            } else if (raw == LocalDate.class) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException problem) {
            throw new MalformedJson(pointer, "Expected %s, found \"%s\".".formatted(expected(raw), text));
        }
        if (raw.isEnum()) {
            for (Object constant : raw.getEnumConstants()) {
                if (word((Enum<?>) constant).equals(text)) {
                    return constant;
                }
            }
        }
        throw new MalformedJson(pointer, "Expected %s, found \"%s\".".formatted(expected(raw), text));
    }

    private static String word(Enum<?> constant) {
        return constant instanceof Organ organ ? organ.name() : Words.of(constant);
    }

    private static String expected(Class<?> raw) {
        if (raw.isEnum()) {
            return "one of "
                    + String.join(
                            ", ",
                            Arrays.stream(raw.getEnumConstants())
                                    .map(constant -> word((Enum<?>) constant))
                                    .toList());
        } else if (raw == int.class || raw == Integer.class || raw == long.class || raw == OptionalInt.class) {
            return "a whole number";
        } else if (raw == boolean.class || raw == Boolean.class) {
            return "true or false";
        } else if (raw == List.class) {
            return "an array";
        } else if (raw == Instant.class) {
            return "an instant such as \"2026-03-02T15:00:00Z\"";
        } else if (raw == LocalDate.class) {
            return "a day such as \"2026-03-02\"";
        }
        return raw == String.class ? "a text" : "an object";
    }

    private static String found(Json json) {
        return switch (json) {
            case Json.Fields _ -> "an object";
            case Json.Items _ -> "an array";
            case Json.Text(String text) -> text.length() > 60 ? "a long text" : '"' + text + '"';
            case Json.Whole(long whole) -> String.valueOf(whole);
            case Json.Truth(boolean truth) -> String.valueOf(truth);
            case Json.Nothing _ -> "null";
        };
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) type;
    }

    private static Type inner(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    private record Part(String name, RecordComponent component, Type type) {
        Object of(Object value) {
            try {
                return component.getAccessor().invoke(value);
            } catch (ReflectiveOperationException problem) {
                throw new IllegalStateException("A record's components can be read.", problem);
            }
        }
    }

    private record Shape(List<Part> parts, Constructor<?> constructor) {
        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            List<Part> parts = new ArrayList<>(components.length);
            for (RecordComponent component : components) {
                Named named = component.getAnnotation(Named.class);
                parts.add(new Part(
                        named != null ? named.value() : component.getName(), component, component.getGenericType()));
            }
            try {
                return new Shape(
                        parts,
                        type.getDeclaredConstructor(Arrays.stream(components)
                                .map(RecordComponent::getType)
                                .toArray(Class<?>[]::new)));
            } catch (NoSuchMethodException problem) {
                throw new IllegalStateException("A record has its canonical constructor.", problem);
            }
        }

        Object make(Object[] values, String pointer) throws MalformedJson {
            try {
                return constructor.newInstance(values);
            } catch (InvocationTargetException problem) {
                Throwable cause = problem.getCause();
                if (cause instanceof IllegalArgumentException refused) {
                    throw new MalformedJson(pointer, String.valueOf(refused.getMessage()));
                }
                throw new IllegalStateException("A record refused its components.", problem);
            } catch (ReflectiveOperationException problem) {
                throw new IllegalStateException("A record can be made from its components.", problem);
            }
        }
    }
}
