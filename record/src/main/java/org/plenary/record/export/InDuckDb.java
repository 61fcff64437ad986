package org.plenary.record.export;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;

import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

import org.plenary.record.export.Column.Notation;

/// Tables in a DuckDB database in memory, with the types and meanings of their columns.
final class InDuckDb implements AutoCloseable {
    private final DuckDBConnection connection;

    private InDuckDb(DuckDBConnection connection) {
        this.connection = connection;
    }

    /// Fills a database of its own with `tables`.
    ///
    /// @throws IOException if DuckDB cannot
    static InDuckDb holding(List<PublishedTable<?>> tables, Publication publication) throws IOException {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", "1GB");
        // Nothing is written beside what is asked for, and the same tables give the same bytes.
        settings.setProperty("temp_directory", "");
        settings.setProperty("threads", "1");
        try {
            DuckDBConnection connection =
                    DriverManager.getConnection("jdbc:duckdb:", settings).unwrap(DuckDBConnection.class);
            InDuckDb database = new InDuckDb(connection);
            for (PublishedTable<?> table : tables) {
                database.create(table);
                database.fill(table, publication);
            }
            return database;
        } catch (SQLException e) {
            throw new IOException("DuckDB cannot hold the tables: " + e.getMessage(), e);
        }
    }

    Connection connection() {
        return connection;
    }

    private void create(PublishedTable<?> table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE %s (%s)"
                    .formatted(
                            table.name(),
                            String.join(
                                    ", ",
                                    table.columns().stream()
                                            .map(column ->
                                                    "\"%s\" %s".formatted(column.name(), type(column.notation())))
                                            .toList())));
            statement.execute("COMMENT ON TABLE %s IS %s".formatted(table.name(), quoted(table.meaning())));
            for (Column<?> column : table.columns()) {
                statement.execute("COMMENT ON COLUMN %s.\"%s\" IS %s"
                        .formatted(table.name(), column.name(), quoted(column.meaning())));
            }
        }
    }

    private void fill(PublishedTable<?> table, Publication publication) throws SQLException {
        List<Notation> notations =
                table.columns().stream().map(Column::notation).toList();
        try (DuckDBAppender appender = connection.createAppender(table.name())) {
            for (Iterator<List<String>> rows = table.cells(publication).iterator(); rows.hasNext(); ) {
                List<String> cells = rows.next();
                appender.beginRow();
                for (int i = 0; i < cells.size(); i++) {
                    append(appender, notations.get(i), cells.get(i));
                }
                appender.endRow();
            }
        }
    }

    private static void append(DuckDBAppender appender, Notation notation, String cell) throws SQLException {
        if (notation.separator().isPresent()) {
            appender.append(Writing.items(notation, cell));
        } else if (cell.isEmpty()) {
            appender.appendNull();
        } else {
            switch (notation) {
                case NUMBER -> appender.append(Integer.parseInt(cell));
                case TRUTH -> appender.append(Boolean.parseBoolean(cell));
                case DAY -> appender.append(LocalDate.parse(cell));
                case TEXT, DATE, LIST, TEXTS -> appender.append(cell);
            }
        }
    }

    /// The type of a column. A date that may be known only to the month is a text, because SQL has no type for
    /// it.
    static String type(Notation notation) {
        return switch (notation) {
            case TEXT, DATE -> "VARCHAR";
            case NUMBER -> "INTEGER";
            case TRUTH -> "BOOLEAN";
            case DAY -> "DATE";
            case LIST, TEXTS -> "VARCHAR[]";
        };
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException("DuckDB cannot be closed.", e);
        }
    }
}
