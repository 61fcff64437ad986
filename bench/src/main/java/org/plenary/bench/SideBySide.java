package org.plenary.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

import org.plenary.record.VotingRecord;
import org.plenary.record.intake.FactFile;
import org.plenary.record.intake.Import;
import org.plenary.record.planes.Mask;
import org.plenary.record.planes.Planes;
import org.plenary.rules.vote.Position;

/// The same three tasks in sqlite3, in DuckDB's SQL and here, in one run: load the three files of the unvotes layout,
/// how a State voted on an issue, and the agreement of every State with every other.
///
/// Each answers the same questions from the same files, and the answers are compared. What the three do is not
/// the same: here loading checks, reconciles and stores every row with its provenance.
public final class SideBySide {
    private static final String ONE_STATE = "SELECT vote, count(*) FROM unvotes JOIN issues USING (rcid) "
            + "WHERE country_code = 'FR' AND issue = 'Palestinian conflict' GROUP BY vote ORDER BY vote";
    private static final String ALL_PAIRS = "CREATE TABLE pairs AS SELECT a.country AS one, b.country AS other, "
            + "count(*) AS votes, sum(CASE WHEN a.vote = b.vote THEN 1 ELSE 0 END) AS same "
            + "FROM unvotes a JOIN unvotes b ON a.rcid = b.rcid AND a.country < b.country GROUP BY 1, 2";
    private static final String ONE_PAIR =
            "SELECT same, votes FROM pairs WHERE one = 'France' AND other LIKE 'United Kingdom%'";

    private record Result(String name, double load, double oneState, double allPairs, String answers) {}

    private SideBySide() {}

    /// @param arguments the folder with `roll_calls`, `unvotes` and `issues`, as `.csv` or `.csv.gz`
    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 1) {
            System.err.println(
                    "Usage: side-by-side FOLDER, with the files roll_calls, unvotes and issues (.csv or .csv.gz).");
            System.exit(2);
        }
        Path scratch = Files.createTempDirectory("side-by-side");
        List<Path> files = new ArrayList<>();
        for (String name : List.of("roll_calls", "unvotes", "issues")) {
            files.add(plain(Path.of(arguments[0]), name, scratch));
        }
        List<Result> results = new ArrayList<>();
        if (installed("sqlite3")) {
            results.add(sqlite(files, scratch));
        } else {
            System.err.println("sqlite3 is not installed and is left out.");
        }
        results.add(duckdb(files, scratch));
        results.add(here(files, scratch));
        System.out.printf("%-12s %10s %14s %14s   %s%n", "", "load s", "one State ms", "all pairs ms", "answers");
        for (Result result : results) {
            System.out.printf(
                    Locale.ROOT,
                    "%-12s %10.2f %14.3f %14.1f   %s%n",
                    result.name(),
                    result.load(),
                    result.oneState(),
                    result.allPairs(),
                    result.answers());
        }
        boolean agree = results.stream().map(Result::answers).distinct().count() == 1;
        System.out.println(agree ? "The answers agree." : "The answers differ.");
        try (var left = Files.walk(scratch)) {
            for (Path path : left.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(path);
            }
        }
        System.exit(agree ? 0 : 1);
    }

    private static Path plain(Path folder, String name, Path scratch) throws IOException {
        Path text = scratch.resolve(name + ".csv");
        Path packed = folder.resolve(name + ".csv.gz");
        if (Files.exists(packed)) {
            try (InputStream unpacked = new GZIPInputStream(Files.newInputStream(packed))) {
                Files.copy(unpacked, text);
            }
        } else {
            Files.copy(folder.resolve(name + ".csv"), text);
        }
        return text;
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static boolean installed(String program) {
        try {
            return new ProcessBuilder(program, "--version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Result sqlite(List<Path> files, Path scratch) throws IOException, InterruptedException {
        Path database = scratch.resolve("sqlite.db");
        long start = System.nanoTime();
        StringBuilder load = new StringBuilder(".mode csv\n");
        for (Path file : files) {
            load.append(".import ")
                    .append(file)
                    .append(' ')
                    .append(file.getFileName().toString().replace(".csv", ""))
                    .append('\n');
        }
        load.append(
                "CREATE INDEX by_roll_call ON unvotes (rcid);\nCREATE INDEX by_country ON unvotes (country_code);\n");
        sqlite(database, load.toString());
        double loaded = since(start);
        start = System.nanoTime();
        String oneState = sqlite(database, ONE_STATE + ";");
        double asked = since(start);
        start = System.nanoTime();
        sqlite(database, ALL_PAIRS + ";");
        double pairs = since(start);
        String onePair = sqlite(database, ONE_PAIR + ";");
        return new Result("sqlite3", loaded, asked * 1000, pairs * 1000, answers(oneState, onePair));
    }

    private static String sqlite(Path database, String commands) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sqlite3", database.toString())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().write(commands.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("sqlite3 failed: " + output);
        }
        return output;
    }

    private static Result duckdb(List<Path> files, Path scratch) throws SQLException {
        long start = System.nanoTime();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + scratch.resolve("duck.db"));
                Statement statement = connection.createStatement()) {
            for (Path file : files) {
                String table = file.getFileName().toString().replace(".csv", "");
                statement.execute("CREATE TABLE " + table + " AS SELECT * FROM read_csv('" + file + "', nullstr='')");
            }
            double loaded = since(start);
            start = System.nanoTime();
            String oneState = rows(statement, ONE_STATE);
            double asked = since(start);
            start = System.nanoTime();
            statement.execute(ALL_PAIRS);
            double pairs = since(start);
            return new Result(
                    "DuckDB", loaded, asked * 1000, pairs * 1000, answers(oneState, rows(statement, ONE_PAIR)));
        }
    }

    private static String rows(Statement statement, String query) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                text.append(rows.getString(1))
                        .append('|')
                        .append(rows.getString(2))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String answers(String oneState, String onePair) {
        return (oneState.strip() + "\n" + onePair.strip()).replace("\r", "").replace('\n', ' ');
    }

    private static Result here(List<Path> files, Path scratch) throws IOException {
        long start = System.nanoTime();
        VotingRecord compiledIn = VotingRecord.compiledIn();
        FactFile facts = FactFile.in(scratch.resolve("plenary"));
        Import.into(facts, compiledIn).files(files);
        VotingRecord record = facts.record(compiledIn);
        Planes planes = Planes.of(record.decisions());
        double loaded = since(start);
        // The record has more than the files: only roll calls of the files are asked about.
        Mask ofTheFiles = planes.where(decision -> decision.ballots()
                .filter(ballots -> ballots.citation().locator().contains("rcid "))
                .isPresent());
        start = System.nanoTime();
        Mask onIssue = planes.on("Palestinian conflict").and(ofTheFiles);
        String oneState = "abstain|" + planes.count("FRA", Position.ABSTAINED, onIssue) + " no|"
                + planes.count("FRA", Position.NO, onIssue) + " yes|" + planes.count("FRA", Position.YES, onIssue);
        double asked = since(start);
        start = System.nanoTime();
        int pairs = 0;
        for (String state : planes.states()) {
            pairs += planes.agreements(state, ofTheFiles).size();
        }
        double paired = since(start);
        if (pairs == 0) {
            throw new IllegalStateException("No State has a ballot.");
        }
        var onePair = planes.agreement("FRA", "GBR", ofTheFiles);
        return new Result(
                "here", loaded, asked * 1000, paired * 1000, oneState + " " + onePair.same() + "|" + onePair.both());
    }
}
