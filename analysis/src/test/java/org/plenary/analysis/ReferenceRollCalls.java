package org.plenary.analysis;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.plenary.record.EventDate;
import org.plenary.record.State;
import org.plenary.record.States;
import org.plenary.record.VotingRecord;
import org.plenary.rules.vote.Position;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// The roll calls of sessions 1 to 68, read row by row from the files of their publisher in the folder that
/// `PLENARY_REFERENCE` names, without the reconciliation with other sources that an import makes.
public final class ReferenceRollCalls {
    private static final Map<String, Position> POSITIONS =
            Map.of("yes", Position.YES, "no", Position.NO, "abstain", Position.ABSTAINED);

    private ReferenceRollCalls() {}

    /// The folder; a test that asks is skipped where there is none.
    public static Path folder() {
        String folder = System.getenv("PLENARY_REFERENCE");
        assumeTrue(
                folder != null,
                "Skipped: the environment variable PLENARY_REFERENCE does not name the folder of the reference data.");
        return Path.of(folder == null ? "" : folder);
    }

    public static RollCalls read() {
        Path set = folder().resolve("assembly/unvotes_1946_2014");
        Map<String, List<String>> issues = new HashMap<>();
        rows(
                set.resolve("issues.csv.gz"),
                rows -> rows.forEach(row -> issues.merge(
                        row.getField("rcid"),
                        List.of(row.getField("issue")),
                        (one, other) ->
                                Stream.concat(one.stream(), other.stream()).toList())));
        Map<String, RollCalls.Entry> entries = new LinkedHashMap<>();
        rows(
                set.resolve("roll_calls.csv.gz"),
                rows -> rows.forEach(row -> entries.put(row.getField("rcid"), entry(row, issues))));
        Map<String, Map<String, Position>> ballots = new HashMap<>();
        Map<String, Optional<State>> named = named();
        rows(
                set.resolve("unvotes.csv.gz"),
                rows -> rows.forEach(row -> {
                    RollCalls.Entry entry = Objects.requireNonNull(entries.get(row.getField("rcid")));
                    named.getOrDefault(row.getField("country"), Optional.empty())
                            .map(state -> onDay(state, entry.date()))
                            .ifPresent(code -> ballots.computeIfAbsent(row.getField("rcid"), of -> new HashMap<>())
                                    .put(code, Objects.requireNonNull(POSITIONS.get(row.getField("vote")))));
                }));
        RollCalls.Gathering gathering =
                RollCalls.gathering(Voters.of(VotingRecord.compiledIn().states()));
        entries.forEach((rcid, entry) -> gathering.add(entry, ballots.getOrDefault(rcid, Map.of())));
        return gathering.rollCalls();
    }

    private static RollCalls.Entry entry(NamedCsvRecord row, Map<String, List<String>> issues) {
        String date = row.getField("date");
        return new RollCalls.Entry(
                Optional.empty(),
                OptionalInt.of(Integer.parseInt(row.getField("rcid"))),
                Integer.parseInt(row.getField("session")),
                EventDate.of(YearMonth.parse(date.substring(0, 7))),
                row.getField("short"),
                issues.getOrDefault(row.getField("rcid"), List.of()),
                row.getField("amend").equals("1") || row.getField("para").equals("1"));
    }

    /// The State of each name in the ballots, by its number in the list of the Correlates of War project.
    private static Map<String, Optional<State>> named() {
        States states = VotingRecord.compiledIn().states();
        Map<String, Optional<State>> named = new HashMap<>();
        rows(
                folder().resolve("assembly/countries.csv"),
                rows -> rows.forEach(row -> {
                    int number = Integer.parseInt(row.getField("ccode"));
                    named.put(
                            row.getField("country"),
                            states.all().stream()
                                    .filter(state -> state.cow().contains(number))
                                    .findFirst());
                }));
        return named;
    }

    /// One number can be that of two Members that followed one another.
    private static String onDay(State state, EventDate date) {
        return switch (state.code()) {
            case "SRB", "YUG" -> date.first().isBefore(LocalDate.of(2000, Month.NOVEMBER, 1)) ? "YUG" : "SRB";
            default -> state.code();
        };
    }

    /// Gives the rows of a CSV file, gzipped or not.
    public static void rows(Path file, Consumer<CsvReader<NamedCsvRecord>> taking) {
        try (var bytes = Files.newInputStream(file);
                var text = new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes,
                        StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            taking.accept(csv);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
