package org.plenary.record.export;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Writes a table as Parquet, with the meaning of the table and of each column in the metadata of the file.
public final class Parquet {
    private Parquet() {}

    /// Writes a table to a file that is not there yet, the same bytes every time.
    ///
    /// @throws IOException if the file cannot be written
    public static void write(PublishedTable<?> table, Publication publication, Path file) throws IOException {
        StringBuilder meanings = new StringBuilder("description: " + InDuckDb.quoted(table.meaning()));
        for (Column<?> column : table.columns()) {
            meanings.append(", ")
                    .append('"')
                    .append("column ")
                    .append(column.name())
                    .append("\": ")
                    .append(InDuckDb.quoted(column.meaning()));
        }
        try (InDuckDb database = InDuckDb.holding(List.of(table), publication);
                Statement statement = database.connection().createStatement()) {
            statement.execute("COPY %s TO %s (FORMAT parquet, COMPRESSION zstd, KV_METADATA {%s})"
                    .formatted(table.name(), InDuckDb.quoted(file.toString()), meanings));
        } catch (SQLException e) {
            throw new IOException("Parquet cannot be written to " + file + ": " + e.getMessage(), e);
        }
    }
}
