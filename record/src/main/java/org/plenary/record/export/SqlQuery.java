package org.plenary.record.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.jspecify.annotations.Nullable;

import org.plenary.record.export.Column.Notation;

/// One question in SQL about the published tables, answered by DuckDB.
///
/// The tables are copied into a database in memory for the one query, so the record itself is out of its reach;
/// and it only reads: one SELECT, in a transaction that cannot write, without files, network or other
/// databases.
public final class SqlQuery {
    /// So many rows decide how wide the columns of a text are.
    private static final int LOOKED_AT = 1_000;

    private static final int WIDEST = 60;

    private static final String ONLY_READS = "only a SELECT is answered: the record is read here and not changed.";

    private final String text;
    private final Connection connection;

    private SqlQuery(String text, Connection connection) {
        this.text = text;
        this.connection = connection;
    }

    /// How an answer is written.
    public enum Format {
        TEXT,
        CSV,
        JSON
    }

    /// Why a query is not answered, with the place in it where there is one.
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    /// One column of a table that can be asked.
    private record Described(PublishedTable<?> table, Column<?> column) {}

    /// What can be asked: every column of every table.
    public static PublishedTable<?> views() {
        return new PublishedTable<Described>(
                "views",
                "What can be asked in SQL.",
                List.of(
                        Column.required(
                                "view",
                                Notation.TEXT,
                                "Its name.",
                                row -> row.table().name()),
                        Column.required(
                                "column",
                                Notation.TEXT,
                                "The column.",
                                row -> row.column().name()),
                        Column.required(
                                "type",
                                Notation.TEXT,
                                "Its type in DuckDB.",
                                row -> InDuckDb.type(row.column().notation())),
                        Column.required(
                                "meaning",
                                Notation.TEXT,
                                "What stands in it.",
                                row -> row.column().meaning())),
                List.of("view", "column"),
                List.of(),
                publication -> Tables.all().stream()
                        .flatMap(table -> table.columns().stream().map(column -> new Described(table, column))));
    }

    /// Answers a query.
    ///
    /// Only tables that the query names are made, or all if it names none: the ballots alone take a second.
    ///
    /// @throws Refused if it is no single SELECT, or DuckDB does not understand it
    public static void answer(String query, Publication publication, Format format, OutputStream out)
            throws Refused, IOException {
        try (InDuckDb database = InDuckDb.holding(named(query), publication)) {
            SqlQuery asked = new SqlQuery(query, database.connection());
            asked.close();
            asked.check();
            asked.run(format, out);
        }
    }

    private static List<PublishedTable<?>> named(String query) {
        String lower = query.toLowerCase(Locale.ROOT);
        List<PublishedTable<?>> named = new ArrayList<>();
        for (PublishedTable<?> table : Tables.all()) {
            if (Pattern.compile("\\b" + table.name() + "\\b").matcher(lower).find()) {
                named.add(table);
            }
        }
        return named.isEmpty() ? Tables.all() : named;
    }

    /// Shuts the database off from everything outside, for good.
    private void close() throws IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET enable_external_access = false");
            statement.execute("SET lock_configuration = true");
            statement.execute("BEGIN TRANSACTION READ ONLY");
        } catch (SQLException e) {
            throw new IOException("DuckDB cannot be shut off from the outside: " + e.getMessage(), e);
        }
    }

    /// Only what DuckDB itself reads as one SELECT can be written as a tree; its own errors are left to the
    /// run.
    private void check() throws Refused, IOException {
        try (PreparedStatement tree = connection.prepareStatement("""
                SELECT tree ->> '$.error_type', json_array_length(tree, '$.statements')
                FROM (SELECT json_serialize_sql(?) AS tree)""")) {
            tree.setString(1, text);
            try (ResultSet said = tree.executeQuery()) {
                said.next();
                String problem = said.getString(1);
                long statements = said.getLong(2);
                if ("parser".equals(problem)) {
                    return;
                }
                if (problem != null) {
                    throw new Refused(ONLY_READS);
                }
                if (statements != 1) {
                    throw new Refused("one SELECT at a time; found %d.".formatted(statements));
                }
            }
        } catch (SQLException e) {
            throw new IOException("DuckDB cannot look at the query: " + e.getMessage(), e);
        }
    }

    private void run(Format format, OutputStream out) throws Refused, IOException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(text)) {
            Writer writer = Writing.writer(out);
            List<String> columns = columns(rows.getMetaData());
            switch (format) {
                case CSV -> csv(columns, rows, writer);
                case JSON -> json(columns, rows, writer);
                case TEXT -> text(columns, rows, writer);
            }
            writer.flush();
        } catch (SQLException e) {
            throw new Refused(explained(String.valueOf(e.getMessage())));
        }
    }

    /// DuckDB's own words, which draw the place in the query, without the name of the exception.
    private static String explained(String message) {
        if (message.contains("launched in read-only mode")) {
            return ONLY_READS;
        }
        String said = message.strip().replaceFirst("^[A-Z][A-Za-z ]+ Error: ", "");
        return said.isEmpty() ? "DuckDB does not say why." : said;
    }

    /// The names of the columns, each once.
    private static List<String> columns(ResultSetMetaData described) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= described.getColumnCount(); i++) {
            String name = described.getColumnLabel(i);
            String once = name;
            for (int n = 2; names.contains(once); n++) {
                once = name + "_" + n;
            }
            names.add(once);
        }
        return names;
    }

    private static void csv(List<String> columns, ResultSet rows, Writer writer) throws SQLException, IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        csv.writeRecord(columns);
        while (rows.next()) {
            csv.writeRecord(cells(rows, columns.size()));
        }
        csv.flush();
    }

    private static void json(List<String> columns, ResultSet rows, Writer writer) throws SQLException, IOException {
        writer.write("[");
        String between = "\n";
        while (rows.next()) {
            Map<String, Object> object = LinkedHashMap.newLinkedHashMap(columns.size());
            for (int i = 0; i < columns.size(); i++) {
                object.put(columns.get(i), value(rows.getObject(i + 1)));
            }
            writer.write(between);
            JsonText.write(writer, object, 0);
            between = ",\n";
        }
        writer.write("\n]\n");
    }

    private static void text(List<String> columns, ResultSet rows, Writer writer) throws SQLException, IOException {
        List<List<String>> first = new ArrayList<>();
        first.add(columns);
        while (first.size() <= LOOKED_AT && rows.next()) {
            first.add(cells(rows, columns.size()));
        }
        int[] widths = new int[columns.size()];
        for (List<String> row : first) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Math.min(WIDEST, row.get(i).length()));
            }
        }
        long count = first.size() - 1L;
        for (List<String> row : first) {
            writer.write(line(row, widths));
        }
        while (rows.next()) {
            writer.write(line(cells(rows, columns.size()), widths));
            count++;
        }
        writer.write(count == 1 ? "1 row\n" : "%,d rows\n".formatted(count));
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(cells.get(i).replace('\n', ' '));
            line.append(" ".repeat(Math.max(0, widths[i] - cells.get(i).length()) + 2));
        }
        return line.toString().stripTrailing() + "\n";
    }

    private static List<String> cells(ResultSet rows, int width) throws SQLException {
        List<String> cells = new ArrayList<>(width);
        for (int i = 1; i <= width; i++) {
            cells.add(cell(value(rows.getObject(i))));
        }
        return cells;
    }

    private static String cell(Object value) {
        return switch (value) {
            case JsonText.Nothing nothing -> "";
            case List<?> items ->
                String.join("|", items.stream().map(item -> cell(item)).toList());
            default -> value.toString();
        };
    }

    /// A value as JSON can say it: numbers, truths, lists; everything else as its text.
    private static Object value(@Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> JsonText.Nothing.NOTHING;
            case Double number when !Double.isFinite(number) -> JsonText.Nothing.NOTHING;
            case Float number when !Float.isFinite(number) -> JsonText.Nothing.NOTHING;
            case Number number -> number;
            case Boolean truth -> truth;
            case Array array -> {
                List<Object> items = new ArrayList<>();
                for (Object item : Arrays.asList((Object[]) array.getArray())) {
                    items.add(value(item));
                }
                yield items;
            }
            default -> value.toString();
        };
    }
}
