package org.plenary.record.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

import org.plenary.record.VotingRecord;
import org.plenary.rules.Kind;

/// The imported facts in a data folder: one DuckDB file, opened briefly and replaced as a whole.
///
/// A new file is written beside the old one and moved into its place, so that whoever reads sees the one or the
/// other, and an import that is killed leaves the record as it was. One import at a time: the others wait for a
/// lock.
///
/// The file has tables that anybody can query with DuckDB: `editions` (the files imported), `accounts` (what
/// each publication says about each vote), `states` (the order of the letters in `accounts.ballots`), and the
/// view `ballots` (one row for each ballot). Beside it lies a copy of the record with these facts that is
/// quicker to read: [Prepared].
public final class FactFile {
    private static final System.Logger LOG = System.getLogger(FactFile.class.getName());

    private static final String NAME = "record.duckdb";
    private static final String LOCK = "record.lock";
    private static final List<String> COLUMNS = List.of(
            "dataset",
            "id",
            "organ",
            "session",
            "date",
            "label",
            "kind",
            "title",
            "description",
            "draft",
            "meeting",
            "subjects",
            "note",
            "method",
            "outcome",
            "tally",
            "ballots",
            "editions");

    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private final Path folder;

    private FactFile(Path folder) {
        this.folder = folder;
    }

    /// The fact file of a data folder; neither need be there yet.
    public static FactFile in(Path folder) {
        return new FactFile(folder);
    }

    private Path path() {
        return folder.resolve(NAME);
    }

    /// Whether anything was imported.
    public boolean exists() {
        return Files.exists(path());
    }

    /// Where the file lies.
    public Path location() {
        return path();
    }

    /// Something that is another after every change of the file: a server that sees another one reads the file
    /// again.
    public Optional<String> version() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path(), BasicFileAttributes.class);
            return Optional.of(attributes.fileKey() + " " + attributes.lastModifiedTime() + " " + attributes.size());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// The compiled-in record together with everything that was imported; from the prepared copy where that is
    /// of this very file, and otherwise from the facts, after which the copy is made anew.
    ///
    /// @throws UncheckedIOException if the file cannot be read
    public VotingRecord record(VotingRecord compiledIn) {
        if (!exists()) {
            return compiledIn;
        }
        Optional<String> madeOf = madeOf(compiledIn);
        Optional<VotingRecord> prepared =
                madeOf.flatMap(same -> Prepared.in(folder).read(same, compiledIn));
        if (prepared.isPresent()) {
            return prepared.get();
        }
        VotingRecord record = new Merging(compiledIn, facts(new StateCodes(compiledIn.states()))).record();
        // Not if another file came into its place meanwhile.
        madeOf.filter(before -> madeOf(compiledIn).equals(Optional.of(before)))
                .ifPresent(same -> prepare(same, record));
        return record;
    }

    /// What was kept under a name beside the facts: something made of them and of the compiled-in record. Empty
    /// where nothing was, or the facts or the program are others now.
    ///
    /// @param form what the content is written in
    /// @param maker of the part of the program that made it and reads it
    public Optional<byte[]> kept(String name, String form, Class<?> maker) {
        return exists()
                ? madeOf(List.of(maker)).flatMap(new KeptFile(folder.resolve(name), form)::read)
                : Optional.empty();
    }

    /// Keeps something for [#kept]. Where the folder cannot be written, nothing is kept: whoever wants it makes
    /// it again.
    public void keep(String name, String form, Class<?> maker, byte[] content) {
        madeOf(List.of(maker)).ifPresent(madeOf -> {
            try {
                new KeptFile(folder.resolve(name), form).keep(madeOf, content);
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "It will be made again at the next start: " + name, e);
            }
        });
    }

    /// What a prepared copy is made of; none of another record than the program's own.
    private Optional<String> madeOf(VotingRecord compiledIn) {
        return compiledIn == VotingRecord.compiledIn() ? madeOf(List.of()) : Optional.empty();
    }

    /// What is made of these facts: they themselves, the record, the rules, and whoever else makes it.
    private Optional<String> madeOf(List<Class<?>> makers) {
        List<Class<?>> parts = new ArrayList<>(List.of(VotingRecord.class, Kind.class));
        parts.addAll(makers);
        try {
            return Optional.of(KeptFile.madeOf(path(), parts));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void prepare(String madeOf, VotingRecord record) {
        try {
            Prepared.in(folder).keep(madeOf, record);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The record will be put together again at the next start.", e);
        }
    }

    /// Everything that was imported, as the publications say it.
    ///
    /// @throws UncheckedIOException if the file cannot be read
    public Imported imported(VotingRecord compiledIn) {
        StateCodes codes = new StateCodes(compiledIn.states());
        return exists() ? Imported.of(facts(codes), codes, compiledIn) : Imported.nothing();
    }

    Facts facts(StateCodes codes) {
        if (!exists()) {
            return Facts.none();
        }
        try (Connection connection = open(path(), true);
                Statement statement = connection.createStatement()) {
            Facts.Adding facts = Facts.adding();
            try (ResultSet rows =
                    statement.executeQuery("SELECT digest, dataset, file, rows, imported FROM editions")) {
                while (rows.next()) {
                    facts.edition(new Edition(
                            rows.getString(1),
                            Dataset.valueOf(rows.getString(2)),
                            rows.getString(3),
                            rows.getLong(4),
                            LocalDate.parse(rows.getString(5))));
                }
            }
            UnaryOperator<String> inOrder = order(statement, codes);
            try (ResultSet rows = statement.executeQuery("SELECT " + String.join(", ", COLUMNS) + " FROM accounts")) {
                Map<String, String> shared = new HashMap<>();
                while (rows.next()) {
                    facts.account(
                            account(rows, inOrder, shared),
                            Arrays.asList(rows.getString(18).split(" ", -1)));
                }
            }
            return facts.facts();
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(
                    "The file of imported facts " + path() + " cannot be read: " + e.getMessage()
                            + " Maybe it was written by a later version; move it away and import again.",
                    e));
        }
    }

    private static Account account(ResultSet rows, UnaryOperator<String> inOrder, Map<String, String> shared)
            throws SQLException {
        String[] text = new String[COLUMNS.size()];
        for (int i = 0; i < text.length; i++) {
            String value = rows.getString(i + 1);
            // Sessions, organs, outcomes and the like are few; each is kept once.
            text[i] = value.length() < 16 ? shared.computeIfAbsent(value, one -> one) : value;
        }
        return new Account(
                Dataset.valueOf(text[0]),
                text[1],
                text[2],
                text[3],
                text[4],
                text[5],
                text[6],
                text[7],
                text[8],
                text[9],
                text[10],
                text[11],
                text[12],
                text[13],
                text[14],
                text[15],
                inOrder.apply(text[16]));
    }

    /// Puts the letters of a file in the order of today's register of States.
    private static UnaryOperator<String> order(Statement statement, StateCodes codes) throws SQLException {
        List<String> stored = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT code FROM states ORDER BY position")) {
            while (rows.next()) {
                stored.add(rows.getString(1));
            }
        }
        if (stored.equals(codes.codes())) {
            return letters -> letters;
        }
        return letters -> {
            char[] moved = new char[codes.size()];
            Arrays.fill(moved, Account.UNKNOWN);
            for (int i = 0; i < letters.length(); i++) {
                char letter = letters.charAt(i);
                codes.find(stored.get(i)).ifPresent(place -> moved[place] = letter);
            }
            return new String(moved).stripTrailing();
        };
    }

    /// Changes the facts while no other import does.
    ///
    /// @param change what becomes of the facts; if they stay the same, nothing is written
    void change(VotingRecord compiledIn, UnaryOperator<Facts> change) throws IOException {
        Files.createDirectories(folder);
        // A lock on a file keeps other programs out, not other threads of this one.
        ReentrantLock here = THREADS.computeIfAbsent(folder.toRealPath(), path -> new ReentrantLock());
        here.lock();
        try {
            changeLocked(compiledIn, change);
        } finally {
            here.unlock();
        }
    }

    private void changeLocked(VotingRecord compiledIn, UnaryOperator<Facts> change) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid()) {
                throw new IOException("The data folder " + folder + " cannot be locked.");
            }
            removeLeftovers();
            StateCodes codes = new StateCodes(compiledIn.states());
            Facts before = facts(codes);
            Facts after = change.apply(before);
            if (!after.equals(before)) {
                // Putting the record together takes as long as writing the facts, and needs nothing of it.
                CompletableFuture<VotingRecord> record =
                        CompletableFuture.supplyAsync(() -> new Merging(compiledIn, after).record());
                write(after, codes);
                madeOf(compiledIn).ifPresent(madeOf -> prepare(madeOf, record.join()));
            }
        }
    }

    /// Removes what an import that was killed left behind.
    private void removeLeftovers() throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, "record.*.new*")) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        }
    }

    private void write(Facts facts, StateCodes codes) throws IOException {
        Path beside = folder.resolve(NAME + ".new");
        try (Connection connection = open(beside, false)) {
            fill(connection, facts, codes);
        } catch (SQLException e) {
            throw new IOException("The imported facts cannot be written to " + beside + ": " + e.getMessage(), e);
        }
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(beside, path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Connection open(Path file, boolean readOnly) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("duckdb.read_only", Boolean.toString(readOnly));
        settings.setProperty("memory_limit", "256MB");
        settings.setProperty("threads", "2");
        return DriverManager.getConnection("jdbc:duckdb:" + file, settings);
    }

    private static void fill(Connection connection, Facts facts, StateCodes codes) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE states (position INTEGER PRIMARY KEY, code VARCHAR NOT NULL)");
            statement.execute("CREATE TABLE editions (digest VARCHAR PRIMARY KEY, dataset VARCHAR NOT NULL, "
                    + "file VARCHAR NOT NULL, rows BIGINT NOT NULL, imported VARCHAR NOT NULL)");
            statement.execute(
                    "CREATE TABLE accounts (" + String.join(" VARCHAR NOT NULL, ", COLUMNS) + " VARCHAR NOT NULL)");
            statement.execute("""
                    CREATE VIEW ballots AS
                    SELECT a.dataset, a.id, a.label, a.session, a.date, s.code AS state,
                           CASE substr(a.ballots, s.position + 1, 1)
                               WHEN 'Y' THEN 'yes' WHEN 'N' THEN 'no' WHEN 'A' THEN 'abstained'
                               WHEN 'P' THEN 'not-participating' WHEN '-' THEN 'absent' ELSE 'not voting' END AS position
                    FROM accounts a JOIN states s ON s.position < length(a.ballots)
                    WHERE substr(a.ballots, s.position + 1, 1) <> ' '
                    """);
            statement.execute(
                    "COMMENT ON TABLE accounts IS 'What each publication says about each vote, as it says it'");
            statement.execute(
                    "COMMENT ON COLUMN accounts.ballots IS 'One letter for each State in the order of the table "
                            + "states: Y yes, N no, A abstained, P not participating, - absent, X not voting, blank nothing said'");
            statement.execute(
                    "COMMENT ON COLUMN accounts.tally IS 'yes-no-abstained-not voting-members, as published'");
            statement.execute(
                    "COMMENT ON TABLE editions IS 'The files that were imported, by the SHA-256 of their content'");
        }
        DuckDBConnection duckDb = connection.unwrap(DuckDBConnection.class);
        try (DuckDBAppender states = duckDb.createAppender("states")) {
            for (int i = 0; i < codes.size(); i++) {
                states.beginRow().append(i).append(codes.state(i).code()).endRow();
            }
        }
        try (DuckDBAppender editions = duckDb.createAppender("editions")) {
            for (Edition edition : facts.editions()) {
                editions.beginRow()
                        .append(edition.digest())
                        .append(edition.dataset().name())
                        .append(edition.file())
                        .append(edition.rows())
                        .append(edition.imported().toString())
                        .endRow();
            }
        }
        try (DuckDBAppender accounts = duckDb.createAppender("accounts")) {
            for (Facts.Said said : facts) {
                accounts.beginRow();
                for (String value : values(said)) {
                    accounts.append(value);
                }
                accounts.endRow();
            }
        }
        connection.commit();
    }

    /// The values of a row of `accounts`, in the order of [#COLUMNS].
    private static List<String> values(Facts.Said said) {
        Account account = said.account();
        return List.of(
                account.dataset().name(),
                account.id(),
                account.organ(),
                account.session(),
                account.date(),
                account.label(),
                account.kind(),
                account.title(),
                account.description(),
                account.draft(),
                account.meeting(),
                account.subjects(),
                account.note(),
                account.method(),
                account.outcome(),
                account.tally(),
                account.ballots(),
                String.join(" ", said.editions()));
    }
}
