package org.plenary.record.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.plenary.record.export.Column.Notation;
import org.plenary.record.export.PublishedTable.Reference;

/// Describes the tables from their own definitions: for programs as CSV on the Web metadata, for readers as a
/// page.
///
/// CSV on the Web: "Metadata Vocabulary for Tabular Data", W3C Recommendation of 17 December 2015.
public final class Description {
    private static final int LINES_TO = 8;
    private static final String DATE = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";

    private Description() {}

    /// The metadata of a group of CSV files that lie beside it.
    public static String metadata(List<PublishedTable<?>> tables, Publication publication) {
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "en")));
        group.put("dc:title", "Plenary: the record");
        group.put(
                "dc:description",
                "Decisions of the Security Council and the General Assembly on peace and security, with a source for each"
                        + " fact. As of " + publication.asOf() + ".");
        group.put("dialect", fields("encoding", "utf-8", "lineTerminators", List.of("\n"), "header", true));
        group.put("tables", tables.stream().map(table -> table(table, tables)).toList());
        StringBuilder text = new StringBuilder();
        try {
            JsonText.write(text, group, LINES_TO);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static Map<String, Object> table(PublishedTable<?> table, List<PublishedTable<?>> group) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("columns", table.columns().stream().map(Description::column).toList());
        if (!table.key().isEmpty()) {
            schema.put("primaryKey", table.key());
        }
        List<Object> references = new ArrayList<>();
        for (Reference reference : table.references()) {
            if (group.stream().anyMatch(other -> other.name().equals(reference.table()))) {
                references.add(fields(
                        "columnReference",
                        reference.column(),
                        "reference",
                        fields("resource", reference.table() + ".csv", "columnReference", reference.key())));
            }
        }
        if (!references.isEmpty()) {
            schema.put("foreignKeys", references);
        }
        return fields(
                "url",
                table.name() + ".csv",
                "dc:title",
                table.name(),
                "dc:description",
                table.meaning(),
                "tableSchema",
                schema);
    }

    private static Map<String, Object> column(Column<?> column) {
        Map<String, Object> described = fields(
                "name",
                column.name(),
                "titles",
                column.name(),
                "dc:description",
                column.meaning(),
                "datatype",
                datatype(column.notation()));
        column.notation().separator().ifPresent(separator -> described.put("separator", separator));
        if (column.required()) {
            described.put("required", true);
        }
        column.unit().ifPresent(unit -> described.put("schema:unitText", unit));
        return described;
    }

    private static Object datatype(Notation notation) {
        return switch (notation) {
            case TEXT, LIST, TEXTS -> "string";
            case NUMBER -> "integer";
            case TRUTH -> fields("base", "boolean", "format", "true|false");
            case DAY -> fields("base", "date", "format", "yyyy-MM-dd");
            case DATE -> fields("base", "string", "format", DATE);
        };
    }

    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    /// A page in Markdown that says what stands in every column.
    public static String page(List<PublishedTable<?>> tables, Publication publication) {
        StringBuilder page = new StringBuilder("# The record as tables\n\nAs of ")
                .append(publication.asOf())
                .append(
                        ". An empty cell means that the record does not know. Generated from the definitions of the columns.\n");
        for (PublishedTable<?> table : tables) {
            page.append("\n## ").append(table.name()).append("\n\n").append(table.meaning());
            if (!table.key().isEmpty()) {
                page.append(" Key: ").append(String.join(", ", table.key())).append('.');
            }
            for (Reference reference : table.references()) {
                page.append(" `%s` is `%s` of %s.".formatted(reference.column(), reference.key(), reference.table()));
            }
            page.append("\n\n| column | type | meaning |\n| --- | --- | --- |\n");
            for (Column<?> column : table.columns()) {
                page.append("| `%s` | %s%s%s | %s |\n"
                        .formatted(
                                column.name(),
                                column.notation().written(),
                                column.unit().map(unit -> " of " + unit).orElse(""),
                                column.required() ? ", always there" : "",
                                column.meaning()));
            }
        }
        return page.toString();
    }
}
