package org.plenary.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The official holidays of the United Nations in New York, on which no working day is counted.
public record Holidays(List<Holiday> days) {
    /// One day off.
    public record Holiday(LocalDate date, String name, Citation citation, String note) {}

    public Holidays {
        days = List.copyOf(days);
    }

    static Holidays read(Table.Files files) {
        return new Holidays(Table.read(
                files,
                "holidays.csv",
                List.of("date", "name", "source", "locator", "verified", "note"),
                row -> new Holiday(row.day("date"), row.required("name"), Citation.in(row), row.text("note"))));
    }

    /// The days alone.
    public Set<LocalDate> dates() {
        return days.stream().map(Holiday::date).collect(Collectors.toUnmodifiableSet());
    }

    /// The years for which the holidays are known: those with more than the odd day carried over from the next
    /// year.
    public Set<Integer> years() {
        return days.stream()
                .collect(Collectors.groupingBy(holiday -> holiday.date().getYear(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(year -> year.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
