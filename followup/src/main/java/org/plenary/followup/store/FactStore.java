package org.plenary.followup.store;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import org.flywaydb.core.Flyway;

import org.plenary.followup.FactKind;
import org.plenary.followup.Fields;

/// Facts in the order in which they were entered.
public final class FactStore implements AutoCloseable {
    /// Held, because loggers are held weakly; only their warnings are of use.
    private static final Logger MIGRATION = Logger.getLogger("org.flywaydb");

    private static final Logger POOL = Logger.getLogger("com.zaxxer.hikari");
    private static final int TRIES = 20;

    private final HikariDataSource connections;

    private FactStore(HikariDataSource connections) {
        this.connections = connections;
    }

    /// One entry, as it was entered.
    public record Entry(FactKind kind, Map<String, String> values) {
        public Entry {
            values = Map.copyOf(values);
        }
    }

    /// Opens a store and brings its tables up to date.
    ///
    /// @param address `jdbc:sqlite:FILE` or `jdbc:postgresql:...`
    public static FactStore open(String address) {
        MIGRATION.setLevel(Level.WARNING);
        POOL.setLevel(Level.WARNING);
        Flyway.configure()
                .dataSource(address, "", "")
                .locations("classpath:db/followup")
                .table("followup_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address);
        config.setMaximumPoolSize(2);
        config.setPoolName("follow-up");
        if (!address.startsWith("jdbc:postgresql:")) {
            config.addDataSourceProperty("journal_mode", "WAL");
            config.addDataSourceProperty("synchronous", "FULL");
            config.addDataSourceProperty("busy_timeout", "10000");
            // What is read to number the entry is still so when it is written.
            config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
        }
        return new FactStore(new HikariDataSource(config));
    }

    /// Adds entries, all or none. Another node that adds at the same moment makes this one try again on top of
    /// it.
    public void add(List<Entry> entries) {
        SQLException last = new SQLException("nothing was tried");
        for (int i = 0; i < TRIES; i++) {
            try (Connection connection = connections.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    write(connection, entries);
                    connection.commit();
                    return;
                } catch (SQLException problem) {
                    connection.rollback();
                    last = problem;
                } finally {
                    connection.setAutoCommit(true);
                }
            } catch (SQLException problem) {
                throw new IllegalStateException("The store of follow-up could not be written.", problem);
            }
        }
        throw new IllegalStateException("The store of follow-up could not be written.", last);
    }

    private static void write(Connection connection, List<Entry> entries) throws SQLException {
        long next = count(connection) + 1;
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO followup_fact (seq, kind, body) VALUES (?, ?, ?)")) {
            for (Entry entry : entries) {
                insert.setLong(1, next++);
                insert.setString(2, entry.kind().table());
                insert.setString(3, body(entry));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COALESCE(MAX(seq), 0) FROM followup_fact")) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    Connection connection() throws SQLException {
        return connections.getConnection();
    }

    /// How many entries there are; another number means that there are new ones.
    public long size() {
        try (Connection connection = connections.getConnection()) {
            return count(connection);
        } catch (SQLException problem) {
            throw new IllegalStateException("The store of follow-up could not be read.", problem);
        }
    }

    /// Every entry, the first one first.
    public List<Fields> entries(FactKind kind) {
        List<Fields> entries = new ArrayList<>();
        try (Connection connection = connections.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT seq, body FROM followup_fact WHERE kind = ? ORDER BY seq")) {
            select.setString(1, kind.table());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(new Fields("the store, " + kind.table(), rows.getLong(1), values(rows.getString(2))));
                }
            }
        } catch (SQLException problem) {
            throw new IllegalStateException("The store of follow-up could not be read.", problem);
        }
        return entries;
    }

    /// A table of two rows: names and values.
    private static String body(Entry entry) {
        StringWriter text = new StringWriter();
        List<String> names = entry.kind().columns().stream()
                .filter(entry.values()::containsKey)
                .toList();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(names);
            csv.writeRecord(names.stream()
                    .map(name -> entry.values().getOrDefault(name, ""))
                    .toList());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return text.toString();
    }

    private static Map<String, String> values(String body) {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(body)) {
            return rows.stream()
                    .findFirst()
                    .<Map<String, String>>map(row -> new LinkedHashMap<>(row.getFieldsAsMap()))
                    .orElseThrow(() -> new IllegalStateException("An entry of the store of follow-up is empty."));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
