package org.plenary.record.export;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// A table of the record as it is published: its columns are defined once, and headers, descriptions, JSON and
/// views follow from them.
///
/// @param key columns that together name a row; empty where nothing does
/// @param references columns whose values are the key of another table
/// @param rows its rows, always in the same order
public record PublishedTable<R>(
        String name,
        String meaning,
        List<Column<R>> columns,
        List<String> key,
        List<Reference> references,
        Function<Publication, Stream<R>> rows) {
    /// A column that holds the key of another table.
    public record Reference(String column, String table, String key) {}

    public PublishedTable {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        references = List.copyOf(references);
    }

    /// The rows as texts, in the order of the columns; an empty text where nothing is known.
    public Stream<List<String>> cells(Publication publication) {
        return rows.apply(publication)
                .map(row -> columns.stream()
                        .map(column -> column.value().apply(row))
                        .toList());
    }
}
