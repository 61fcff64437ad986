package org.plenary.chamber.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/// Logs and links in SQLite or PostgreSQL, by the JDBC address given.
///
/// SQLite runs with a write-ahead log and `synchronous=FULL`, so that a commit is on the disk when it returns.
/// PostgreSQL may be shared by several nodes; each is told by NOTIFY what the others append.
public final class JdbcStore implements Store {
    private static final String CHANNEL = "plenary_chamber";
    private static final String APPENDED = "appended";
    private static final String REISSUED = "reissued";

    /// The migration tells every step, and the address with it; only its warnings are of use. Held, because
    /// loggers are held weakly.
    private static final Logger MIGRATION = Logger.getLogger("org.flywaydb");

    private static final Logger POOL = Logger.getLogger("com.zaxxer.hikari");

    private final HikariDataSource writing;
    private final HikariDataSource reading;
    private final boolean postgres;

    /// Names this node to the others, and to itself: it hears its own words too and leaves them alone.
    private final String node = UUID.randomUUID().toString();

    private volatile boolean closed;
    private Optional<Thread> listener = Optional.empty();

    private JdbcStore(HikariDataSource writing, HikariDataSource reading, boolean postgres) {
        this.writing = writing;
        this.reading = reading;
        this.postgres = postgres;
    }

    /// Opens a store and brings its tables up to date.
    ///
    /// @param address `jdbc:sqlite:FILE` or `jdbc:postgresql:...`
    /// @throws IllegalArgumentException for any other address
    public static JdbcStore open(String address) {
        boolean postgres = address.startsWith("jdbc:postgresql:");
        if (!postgres && !address.startsWith("jdbc:sqlite:")) {
            throw new IllegalArgumentException(
                    "A store is jdbc:sqlite:FILE or jdbc:postgresql:...; found \"%s\".".formatted(shown(address)));
        }
        MIGRATION.setLevel(Level.WARNING);
        POOL.setLevel(Level.WARNING);
        Flyway.configure()
                .dataSource(address, "", "")
                .locations("classpath:db/chamber")
                .table("chamber_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
        return new JdbcStore(pool(address, postgres, 1), pool(address, postgres, postgres ? 4 : 2), postgres);
    }

    /// An address without what may be a password.
    private static String shown(String address) {
        return address.replaceAll("[?].*", "").replaceAll("//[^@/]*@", "//");
    }

    private static HikariDataSource pool(String address, boolean postgres, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address);
        config.setMaximumPoolSize(connections);
        config.setPoolName("chambers");
        if (postgres) {
            config.addDataSourceProperty("reWriteBatchedInserts", "true");
        } else {
            config.addDataSourceProperty("journal_mode", "WAL");
            config.addDataSourceProperty("synchronous", "FULL");
            config.addDataSourceProperty("busy_timeout", "10000");
        }
        return new HikariDataSource(config);
    }

    @Override
    public void append(List<Batch> batches) throws Conflict {
        try (Connection connection = writing.getConnection()) {
            connection.setAutoCommit(false);
            try {
                write(connection, batches);
                connection.commit();
            } catch (SQLException problem) {
                connection.rollback();
                if (duplicate(problem)) {
                    throw new Conflict("Another node appended first.", problem);
                }
                throw problem;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException problem) {
            throw new StoreFailure("The store could not be written.", problem);
        }
    }

    /// A key that is there already: class 23 of the SQL standard, or SQLite's code 19.
    private static boolean duplicate(SQLException problem) {
        for (SQLException at = problem; at != null; at = at.getNextException()) {
            String state = at.getSQLState();
            if ((state != null && state.startsWith("23")) || (at.getErrorCode() & 0xff) == 19) {
                return true;
            }
        }
        return false;
    }

    private void write(Connection connection, List<Batch> batches) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO chamber_entry (chamber, seq, body) VALUES (?, ?, ?)")) {
            for (Batch batch : batches) {
                long seq = batch.from();
                for (String body : batch.bodies()) {
                    insert.setString(1, batch.chamber());
                    insert.setLong(2, seq++);
                    insert.setString(3, body);
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
        for (Batch batch : batches) {
            issue(connection, batch);
            if (batch.matter().isPresent()) {
                index(connection, batch.chamber(), batch.matter().get());
            }
        }
        if (postgres) {
            notify(connection, batches);
        }
    }

    /// One statement for all: two hundred of them took longer than the entries and the flush together.
    private void notify(Connection connection, List<Batch> batches) throws SQLException {
        String[] words = batches.stream()
                .map(batch -> String.join(" ", node, batch.issued().isEmpty() ? APPENDED : REISSUED, batch.chamber()))
                .toArray(String[]::new);
        try (PreparedStatement notify =
                connection.prepareStatement("SELECT pg_notify(?, word) FROM unnest(?::text[]) AS word")) {
            notify.setString(1, CHANNEL);
            notify.setArray(2, connection.createArrayOf("text", words));
            notify.execute();
        }
    }

    private static void index(Connection connection, String chamber, String matter) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO chamber_matter (matter, place, chamber) SELECT ?, COUNT(*), ? FROM chamber_matter WHERE matter = ?")) {
            insert.setString(1, matter);
            insert.setString(2, chamber);
            insert.setString(3, matter);
            insert.executeUpdate();
        }
    }

    @Override
    public List<String> chambersOn(String matter) {
        try (Connection connection = reading.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT chamber FROM chamber_matter WHERE matter = ? ORDER BY place, chamber")) {
            select.setString(1, matter);
            List<String> chambers = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    chambers.add(rows.getString(1));
                }
            }
            return chambers;
        } catch (SQLException problem) {
            throw new StoreFailure("The store could not be read.", problem);
        }
    }

    private static void issue(Connection connection, Batch batch) throws SQLException {
        if (batch.issued().isEmpty()) {
            return;
        }
        try (PreparedStatement revoke = connection.prepareStatement(
                        "UPDATE chamber_link SET revoked = 1 WHERE chamber = ? AND role = ? AND seat = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO chamber_link (hash, chamber, role, seat) VALUES (?, ?, ?, ?)")) {
            for (Token token : batch.issued()) {
                String role = Token.role(token.actor());
                String seat = Token.seat(token.actor());
                revoke.setString(1, batch.chamber());
                revoke.setString(2, role);
                revoke.setString(3, seat);
                revoke.addBatch();
                insert.setString(1, Token.hash(token.token()));
                insert.setString(2, batch.chamber());
                insert.setString(3, role);
                insert.setString(4, seat);
                insert.addBatch();
            }
            revoke.executeBatch();
            insert.executeBatch();
        }
    }

    @Override
    public List<String> log(String chamber, long from) {
        try (Connection connection = reading.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT body FROM chamber_entry WHERE chamber = ? AND seq >= ? ORDER BY seq")) {
            select.setString(1, chamber);
            select.setLong(2, from);
            List<String> bodies = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    bodies.add(rows.getString(1));
                }
            }
            return bodies;
        } catch (SQLException problem) {
            throw new StoreFailure("The store could not be read.", problem);
        }
    }

    @Override
    public Optional<Access> access(String hash) {
        try (Connection connection = reading.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT chamber, role, seat FROM chamber_link WHERE hash = ? AND revoked = 0")) {
            select.setString(1, hash);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Access(rows.getString(1), Token.actor(rows.getString(2), rows.getString(3))))
                        : Optional.empty();
            }
        } catch (SQLException problem) {
            throw new StoreFailure("The store could not be read.", problem);
        }
    }

    @Override
    public void watch(Others others) {
        if (postgres) {
            listener = Optional.of(
                    Thread.ofPlatform().name("chambers-listen").daemon().start(() -> listen(others)));
        }
    }

    /// Listens for as long as the store is open. A connection that is lost is made again, and what was said in
    /// between is missed.
    private void listen(Others others) {
        while (!closed) {
            try (Connection connection = reading.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("LISTEN " + CHANNEL);
                others.missed();
                PGConnection notified = connection.unwrap(PGConnection.class);
                while (!closed) {
                    PGNotification[] notifications = notified.getNotifications(500);
                    if (notifications != null) {
                        for (PGNotification notification : notifications) {
                            heard(notification.getParameter(), others);
                        }
                    }
                }
            } catch (SQLException problem) {
                pause();
            }
        }
    }

    private void heard(String word, Others others) {
        String[] parts = word.split(" ", 3);
        if (parts.length == 3 && !parts[0].equals(node)) {
            if (parts[1].equals(REISSUED)) {
                others.reissued(parts[2]);
            }
            others.appended(parts[2]);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        listener.ifPresent(thread -> {
            try {
                thread.join(2_000);
            } catch (InterruptedException problem) {
                Thread.currentThread().interrupt();
            }
        });
        reading.close();
        writing.close();
    }

    /// The store cannot be reached or refuses to work. Nothing was acknowledged.
    public static final class StoreFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StoreFailure(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
