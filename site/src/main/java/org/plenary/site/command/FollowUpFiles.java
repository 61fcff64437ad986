package org.plenary.site.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.plenary.followup.Admission;
import org.plenary.followup.BadFact;
import org.plenary.followup.FactKind;
import org.plenary.followup.Fields;
import org.plenary.followup.store.FactStore;
import org.plenary.record.Problem;
import org.plenary.record.intake.ImportReport;
import org.plenary.site.json.Json;
import org.plenary.site.json.JsonInput;

/// Reads files with facts of follow-up: a table of one kind, recognised by its header, or YAML with a list for
/// each kind. The layouts are those of [FactKind]; `docs/follow-up.md` shows them.
final class FollowUpFiles {
    private static final int MOST_PROBLEMS = 1000;

    private FollowUpFiles() {}

    /// Which kind of facts a table has, by its header; empty where it is another publisher's file or no table.
    static Optional<FactKind> table(Path file) {
        try (BufferedReader text = Files.newBufferedReader(file);
                var rows = CsvReader.builder().ofCsvRecord(text)) {
            return rows.stream().findFirst().flatMap(header -> FactKind.ofHeader(header.getFields()));
        } catch (IOException | CsvParseException | java.io.UncheckedIOException problem) {
            return Optional.empty();
        }
    }

    static boolean ours(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml") || table(file).isPresent();
    }

    /// One fact as it stands in a file.
    private record Row(FactKind kind, Fields fields) {}

    /// Takes what can be taken of a file.
    ///
    /// @param learned the day on which it is entered; what the file says of that is not asked
    /// @param entries where what came in is put
    /// @param strict whether one bad row refuses the file
    static ImportReport.File read(
            Path file, Admission admission, LocalDate learned, List<FactStore.Entry> entries, boolean strict) {
        List<Problem> problems = new ArrayList<>();
        List<Row> rows;
        String format;
        try {
            Optional<FactKind> kind = table(file);
            format = kind.map(one -> "follow-up, " + one.table()).orElse("follow-up, YAML");
            rows = kind.isPresent() ? rows(file, kind.get()) : yaml(file);
        } catch (BadFact problem) {
            return new ImportReport.File(
                    file.toString(), "follow-up", 0, 0, 0, 0, 0, 1, false, List.of(problem.problem()));
        } catch (IOException | CsvParseException problem) {
            return new ImportReport.File(
                    file.toString(),
                    "",
                    0,
                    0,
                    0,
                    0,
                    0,
                    1,
                    false,
                    List.of(new Problem(
                            file.toString(), 0, "", String.valueOf(problem.getMessage()), "facts of follow-up")));
        }
        List<FactStore.Entry> fresh = new ArrayList<>();
        long same = 0;
        long refused = 0;
        for (Row row : rows) {
            Fields fields = row.fields().with("learned", learned.toString());
            try {
                if (admission.take(row.kind(), fields) == Admission.Verdict.FRESH) {
                    fresh.add(new FactStore.Entry(row.kind(), fields.values()));
                } else {
                    same++;
                }
            } catch (BadFact problem) {
                refused++;
                if (problems.size() < MOST_PROBLEMS) {
                    problems.add(problem.problem());
                }
            }
        }
        boolean taken = refused == 0 || (!strict && refused < rows.size());
        if (taken) {
            entries.addAll(fresh);
        }
        return new ImportReport.File(
                file.toString(), format, 0, 0, taken ? fresh.size() : 0, same, 0, refused, taken, problems);
    }

    private static List<Row> rows(Path file, FactKind kind) throws IOException {
        List<Row> read = new ArrayList<>();
        try (BufferedReader text = Files.newBufferedReader(file);
                var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                read.add(new Row(
                        kind,
                        new Fields(
                                file.toString(),
                                row.getStartingLineNumber(),
                                new LinkedHashMap<>(row.getFieldsAsMap()))));
            }
        }
        return read;
    }

    /// `evidence: [{...}, {...}]`, a list under the name of each table.
    private static List<Row> yaml(Path file) throws IOException {
        Json read;
        try {
            read = JsonInput.read(Files.readAllBytes(file), JsonInput.Language.YAML);
        } catch (JsonInput.Malformed problem) {
            throw refused(file, "", "YAML; " + problem.getMessage());
        }
        List<Row> rows = new ArrayList<>();
        if (!(read instanceof Json.Fields tables)) {
            throw refused(file, "", "lists of facts, each under the name of its table");
        }
        for (FactKind kind : FactKind.values()) {
            Json list = tables.values().get(kind.table());
            if (list instanceof Json.Items items) {
                items.values().forEach(item -> rows.add(new Row(kind, fields(file, kind, item))));
            }
        }
        for (String name : tables.values().keySet()) {
            if (FactKind.ofTable(name).isEmpty()) {
                throw refused(
                        file,
                        name,
                        "names of tables: "
                                + String.join(
                                        ", ",
                                        List.of(FactKind.values()).stream()
                                                .map(FactKind::table)
                                                .toList()));
            }
        }
        return rows;
    }

    private static Fields fields(Path file, FactKind kind, Json item) {
        Map<String, String> values = new LinkedHashMap<>();
        if (item instanceof Json.Fields fields) {
            fields.values().forEach((name, value) -> {
                if (!kind.columns().contains(name)) {
                    throw refused(file, name, "one of " + String.join(", ", kind.columns()));
                }
                values.put(name, text(value));
            });
        }
        return new Fields(file.toString(), 0, values);
    }

    private static String text(Json value) {
        return switch (value) {
            case Json.Text(String text) -> text;
            case Json.Decimal(var number) -> number.toPlainString();
            case Json.Truth(boolean yes) -> yes ? "yes" : "no";
            case Json.Nothing _ -> "";
            case Json.Items(var items) ->
                String.join("|", items.stream().map(FollowUpFiles::text).toList());
            case Json.Fields _ -> "";
        };
    }

    private static BadFact refused(Path file, String name, String expected) {
        return new BadFact(new Problem(file.toString(), 0, name, name, expected));
    }
}
