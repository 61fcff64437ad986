package org.plenary.site.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.plenary.followup.Admission;
import org.plenary.followup.AsOf;
import org.plenary.followup.FollowUp;
import org.plenary.followup.store.FactStore;
import org.plenary.record.Problem;
import org.plenary.record.intake.FactFile;
import org.plenary.record.intake.Import;
import org.plenary.record.intake.ImportReport;
import org.plenary.site.json.JsonOutput;
import org.plenary.site.question.Secretariat;

/// `import [--strict] FILE...`: makes publishers' files part of the record.
final class ImportFiles implements Command {
    /// Problems that are printed of one file; the report has more.
    private static final int SHOWN = 10;

    private final Supplier<Secretariat> secretariat;

    ImportFiles(Supplier<Secretariat> secretariat) {
        this.secretariat = secretariat;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        "import",
                        "Reads publishers' files, recognised by their content, and keeps what they say beside the record that"
                                + " comes with the program. Importing a file twice changes nothing. Files that belong"
                                + " together (roll calls, ballots, issues) are given together.")
                .flag("--strict", "Refuses a file that has a bad row, instead of leaving the row out.")
                .option("--store", "JDBC-URL", "Where facts of follow-up are kept. Default: a file in the data folder.")
                .words("FILE", "CSV or MARCXML, also gzipped; facts of follow-up as CSV or YAML.");
    }

    @Override
    public ExitCode run(Arguments arguments, Terminal terminal) {
        Format format = arguments.format(Format.TEXT, Format.JSON);
        List<String> names = arguments.words();
        if (names.isEmpty()) {
            throw new BadUsage("import needs at least one file.");
        }
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            Path file = Path.of(name);
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new BadUsage("%s is no file that can be read.".formatted(name));
            }
            files.add(file);
        }
        Path folder = DataFolder.of(arguments, terminal);
        DataFolder.writable(folder);
        Map<Boolean, List<Path>> parted = files.stream().collect(Collectors.partitioningBy(FollowUpFiles::ours));
        List<ImportReport.File> followUp = followUp(parted.getOrDefault(true, List.of()), arguments, terminal);
        Import into = Import.into(FactFile.in(folder), secretariat.get().record());
        if (arguments.given("--strict")) {
            into = into.strict();
        }
        try {
            List<ImportReport.File> done = new ArrayList<>(followUp);
            List<Path> ofRecord = parted.getOrDefault(false, List.of());
            if (!ofRecord.isEmpty()) {
                done.addAll(read(into, ofRecord, terminal).files());
            }
            ImportReport report = new ImportReport(done);
            switch (format) {
                case JSON -> terminal.print(json(report));
                case TEXT, CSV -> terminal.print(text(report));
            }
            return report.allTaken() ? ExitCode.DONE : ExitCode.BAD_INPUT;
        } catch (IOException problem) {
            terminal.say("the files could not be imported, and the record is as it was: " + problem.getMessage());
            return ExitCode.BAD_INPUT;
        }
    }

    private static ImportReport read(Import into, List<Path> files, Terminal terminal) throws IOException {
        try (ReadingShown shown = new ReadingShown(terminal)) {
            return into.telling(shown).files(files);
        }
    }

    /// Takes facts of follow-up into the store.
    private List<ImportReport.File> followUp(List<Path> files, Arguments arguments, Terminal terminal) {
        if (files.isEmpty()) {
            return List.of();
        }
        FactStores stores = new FactStores(DataFolder.of(arguments, terminal), arguments.option("--store"));
        FollowUp known = DataFolder.record(secretariat, arguments, terminal)
                .with(stores)
                .followUp()
                .get();
        LocalDate learned = AsOf.today(Clock.systemUTC()).day();
        List<FactStore.Entry> entries = new ArrayList<>();
        List<ImportReport.File> reports = new ArrayList<>();
        for (Path file : files) {
            Admission admission = new Admission(known);
            ImportReport.File report =
                    FollowUpFiles.read(file, admission, learned, entries, arguments.given("--strict"));
            reports.add(report);
            if (report.taken()) {
                known = known.with(admission.admitted());
            }
        }
        if (!entries.isEmpty()) {
            stores.toWrite().add(entries);
        }
        return reports;
    }

    private static String text(ImportReport report) {
        StringBuilder text = new StringBuilder();
        for (ImportReport.File file : report.files()) {
            text.append(file.file()).append(": ");
            if (file.taken() && file.format().startsWith("follow-up")) {
                text.append("%s; %,d new, %,d same, %,d refused\n"
                        .formatted(file.format(), file.fresh(), file.same(), file.refused()));
            } else if (file.taken()) {
                text.append("%s; %,d decisions, %,d ballots; %,d new, %,d same, %,d different, %,d refused\n"
                        .formatted(
                                file.format(),
                                file.decisions(),
                                file.ballots(),
                                file.fresh(),
                                file.same(),
                                file.different(),
                                file.refused()));
            } else {
                text.append("refused\n");
            }
            file.problems().stream()
                    .limit(SHOWN)
                    .forEach(problem ->
                            text.append("  ").append(problem.sentence()).append('\n'));
            if (file.problems().size() > SHOWN) {
                text.append("  and %,d more\n".formatted(file.refused() - SHOWN));
            }
        }
        return text.toString();
    }

    private static byte[] json(ImportReport report) {
        return JsonOutput.bytes(
                JsonOutput.Layout.INDENTED,
                out -> out.object(() -> out.array(
                        "files",
                        report.files(),
                        file -> out.object(() -> {
                            out.text("file", file.file()).text("format", file.format());
                            out.number("decisions", file.decisions())
                                    .number("ballots", file.ballots())
                                    .number("new", file.fresh())
                                    .number("same", file.same())
                                    .number("different", file.different())
                                    .number("refused", file.refused());
                            problems(out, file.problems());
                        }))));
    }

    private static void problems(JsonOutput out, List<Problem> problems) {
        out.array(
                "problems",
                problems,
                problem -> out.object(() -> out.text("file", problem.file())
                        .number("line", problem.line())
                        .text("column", problem.column())
                        .text("value", problem.value())
                        .text("expected", problem.expected())));
    }
}
