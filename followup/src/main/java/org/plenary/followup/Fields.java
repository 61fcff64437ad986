package org.plenary.followup;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.plenary.record.EventDate;
import org.plenary.record.Problem;
import org.plenary.record.Symbol;

/// The values of one fact by name, wherever they come from: a row of a CSV file, an entry of a YAML file, a
/// form, the store.
public final class Fields {
    private static final Pattern BARS = Pattern.compile("\\s*\\|\\s*");

    private final String file;
    private final long line;
    private final Map<String, String> values;

    /// @param file what to name in an error
    /// @param line from 1; 0 where there are no lines
    public Fields(String file, long line, Map<String, String> values) {
        this.file = file;
        this.line = line;
        this.values = new LinkedHashMap<>(values);
    }

    /// The same with one value set.
    public Fields with(String name, String value) {
        Fields other = new Fields(file, line, values);
        other.values.put(name, value);
        return other;
    }

    /// The names of the values there are.
    public List<String> names() {
        return List.copyOf(values.keySet());
    }

    /// Every value by name, in the order of the file.
    public Map<String, String> values() {
        return Map.copyOf(values);
    }

    /// The value without space around it; nothing where there is none.
    public String text(String name) {
        return values.getOrDefault(name, "").strip();
    }

    String required(String name) {
        String value = text(name);
        if (value.isEmpty()) {
            throw refused(name, "a value");
        }
        return value;
    }

    Optional<String> optional(String name) {
        String value = text(name);
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /// Texts divided by bars.
    List<String> list(String name) {
        String value = text(name);
        return value.isEmpty() ? List.of() : List.of(BARS.split(value, -1));
    }

    LocalDate day(String name) {
        return optionalDay(name).orElseThrow(() -> refused(name, "a day such as 2024-09-18"));
    }

    Optional<LocalDate> optionalDay(String name) {
        return parsed(name, LocalDate::parse, "a day such as 2024-09-18");
    }

    EventDate date(String name) {
        return parsed(name, EventDate::parse, "a day (2024-09-18), a month (2024-09) or a year (2024)")
                .orElseThrow(() -> refused(name, "a day (2024-09-18), a month (2024-09) or a year (2024)"));
    }

    boolean yes(String name) {
        return switch (text(name)) {
            case "yes" -> true;
            case "no", "" -> false;
            default -> throw refused(name, "yes or no");
        };
    }

    BigDecimal number(String name) {
        return parsed(name, BigDecimal::new, "a number").orElseThrow(() -> refused(name, "a number"));
    }

    Symbol symbol(String name) {
        return parsed(
                        name,
                        value -> ChamberText.typed(value).orElseThrow(() -> new IllegalArgumentException(value)),
                        "the symbol of a text, such as A/RES/ES-10/24")
                .orElseThrow(() -> refused(name, "the symbol of a text, such as A/RES/ES-10/24"));
    }

    <T> T word(String name, Function<String, Optional<T>> reading, String expected) {
        return reading.apply(text(name)).orElseThrow(() -> refused(name, expected));
    }

    <T> Optional<T> parsed(String name, Function<String, T> reading, String expected) {
        String value = text(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.apply(value));
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException problem) {
            throw refused(name, expected);
        }
    }

    Origin origin() {
        return new Origin(required("source"), yes("verified"), day("learned"), text("note"));
    }

    /// The error for one of the values.
    BadFact refused(String name, String expected) {
        return new BadFact(new Problem(file, line, name, text(name), expected));
    }
}
