package org.plenary.record.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.plenary.record.EventDate;
import org.plenary.record.Problem;
import org.plenary.record.VotingRecord;

/// Reads files of publishers into a data folder.
///
/// Each file is recognised by its content and streamed. A file that is not understood, or that breaks off, is
/// refused as a whole; a row that cannot be read is left out and named, or with `strict` refuses its file.
/// Importing a file again changes nothing.
public final class Import {
    private final VotingRecord compiledIn;
    private final FactFile into;
    private final StateCodes codes;
    private boolean strict;
    private Progress progress = Progress.SILENT;
    private LocalDate today = LocalDate.now(ZoneOffset.UTC);

    private Import(VotingRecord compiledIn, FactFile into) {
        this.compiledIn = compiledIn;
        this.into = into;
        this.codes = new StateCodes(compiledIn.states());
    }

    /// An import into `into`, whose facts stand beside those of `compiledIn`.
    public static Import into(FactFile into, VotingRecord compiledIn) {
        return new Import(compiledIn, into);
    }

    /// Refuses a file of which any row cannot be read.
    public Import strict() {
        strict = true;
        return this;
    }

    /// Tells `progress` how far the reading has come.
    public Import telling(Progress progress) {
        this.progress = progress;
        return this;
    }

    /// Imports as of another day than today.
    Import on(LocalDate day) {
        today = day;
        return this;
    }

    /// Imports `files`; those of the three-file layout in one call, in any order.
    ///
    /// @throws IOException if the data folder cannot be written
    public ImportReport files(List<Path> files) throws IOException {
        List<ImportReport.File> reports = new ArrayList<>();
        into.change(compiledIn, before -> {
            Facts facts = before;
            List<Taken> taken = new ArrayList<>();
            for (Recognised file : inReadingOrder(files)) {
                switch (read(file, facts)) {
                    case Refused(ImportReport.File report) -> reports.add(report);
                    case Taken step -> {
                        taken.add(step);
                        facts = step.after();
                    }
                }
            }
            if (!taken.isEmpty()) {
                Reconciliation votes = new Reconciliation(compiledIn, codes, facts);
                taken.forEach(step -> reports.add(report(step, votes)));
            }
            return facts;
        });
        // In the order in which the files were given.
        reports.sort(Comparator.comparingInt(report -> files.indexOf(Path.of(report.file()))));
        return new ImportReport(reports);
    }

    /// A file and what it was recognised as.
    private record Recognised(InputFile file, Optional<Layout> layout, Optional<Problem> problem) {}

    /// What came of a file.
    private sealed interface Outcome {}

    private record Refused(ImportReport.File report) implements Outcome {}

    private record Taken(FileReading reading, List<Account> accounts, Facts before, Facts after) implements Outcome {}

    /// Roll calls first, because ballots and issues name them by number.
    private List<Recognised> inReadingOrder(List<Path> files) {
        List<Recognised> recognised = new ArrayList<>();
        for (Path path : files) {
            recognised.add(recognise(new InputFile(path, progress)));
        }
        recognised.sort(Comparator.comparing(file ->
                file.layout().map(layout -> layout == Layout.ROLL_CALLS ? 0 : 1).orElse(2)));
        return recognised;
    }

    private static Recognised recognise(InputFile file) {
        try {
            if (file.xml()) {
                return new Recognised(file, Optional.of(Layout.RECORD), Optional.empty());
            }
            List<String> header = CsvIntake.header(file);
            Optional<Layout> layout = Layout.of(header);
            return new Recognised(
                    file,
                    layout,
                    layout.isPresent()
                            ? Optional.empty()
                            : Optional.of(new Problem(
                                    file.name(),
                                    1,
                                    "",
                                    String.join(",", header),
                                    "one of the headers " + Layout.known())));
        } catch (IOException e) {
            return new Recognised(file, Optional.empty(), Optional.of(file.problem(e, 1)));
        } catch (CsvIntake.Refused e) {
            return new Recognised(file, Optional.empty(), Optional.of(e.problem()));
        }
    }

    private Outcome read(Recognised recognised, Facts before) {
        InputFile file = recognised.file();
        Optional<Layout> layout = recognised.layout();
        if (layout.isEmpty()) {
            return new Refused(
                    refusedWhole(file, "", recognised.problem().stream().toList(), 0));
        }
        FileReading reading = new FileReading(file.name(), layout.get());
        try {
            if (layout.get().needsRollCalls() && noRollCalls(before)) {
                throw new CsvIntake.Refused(new Problem(
                        file.name(),
                        0,
                        "rcid",
                        "no roll calls",
                        "the file of roll calls (" + String.join(",", Layout.ROLL_CALLS.columns())
                                + ") in the same import, or imported before"));
            }
            if (layout.get() == Layout.RECORD) {
                new MarcIntake(codes, compiledIn.council()).read(file, reading);
            } else {
                new CsvIntake(codes, compiledIn.council(), rollCallDates(before)).read(file, reading);
            }
        } catch (CsvIntake.Refused e) {
            List<Problem> problems = new ArrayList<>(reading.problems());
            problems.add(e.problem());
            return new Refused(
                    refusedWhole(file, layout.get().title(), problems, reading.rowsTaken() + reading.rowsRefused()));
        }
        if (strict && reading.rowsRefused() > 0) {
            return new Refused(refusedWhole(
                    file, layout.get().title(), reading.problems(), reading.rowsTaken() + reading.rowsRefused()));
        }
        return taken(reading, before);
    }

    private static ImportReport.File refusedWhole(InputFile file, String format, List<Problem> problems, long rows) {
        return new ImportReport.File(file.name(), format, 0, 0, 0, 0, 0, rows, false, problems);
    }

    private static boolean noRollCalls(Facts facts) {
        for (Facts.Key key : facts.keys()) {
            if (key.dataset() == Dataset.ROLL_CALLS) {
                return false;
            }
        }
        return true;
    }

    private static Function<String, Optional<EventDate>> rollCallDates(Facts facts) {
        Map<String, Optional<EventDate>> dates = new HashMap<>();
        return rollCall -> dates.computeIfAbsent(
                rollCall, id -> facts.shown(Dataset.ROLL_CALLS, id).flatMap(Account::eventDate));
    }

    private Taken taken(FileReading reading, Facts before) {
        if (reading.layout() == Layout.ASSEMBLY) {
            Trust.inFile(reading.sheets());
        }
        Facts.Adding adding = Facts.adding()
                .all(before)
                .edition(new Edition(
                        reading.digest(),
                        reading.layout().dataset(),
                        Path.of(reading.file()).getFileName().toString(),
                        reading.rowsTaken(),
                        today));
        List<Account> accounts = new ArrayList<>();
        for (Sheet sheet : reading.sheets()) {
            Account account = sheet.account();
            accounts.add(account);
            adding.account(account, List.of(reading.digest()));
        }
        return new Taken(reading, accounts, before, adding.facts());
    }

    private ImportReport.File report(Taken taken, Reconciliation votes) {
        FileReading reading = taken.reading();
        Comparison comparison = new Comparison(taken.before(), votes, codes);
        taken.accounts().forEach(comparison::count);
        return new ImportReport.File(
                reading.file(),
                reading.layout().title(),
                taken.accounts().size(),
                comparison.ballots(),
                comparison.fresh(reading.rowsTaken()),
                comparison.same(),
                comparison.different(),
                reading.rowsRefused(),
                true,
                reading.problems());
    }
}
