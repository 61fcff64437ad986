package org.plenary.site.command;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

import org.plenary.record.Coverage;
import org.plenary.rules.Organ;
import org.plenary.site.json.JsonOutput;
import org.plenary.site.page.RecordTables;
import org.plenary.site.question.Secretariat;

/// `coverage`: what the record has, and what it lacks.
final class ShowCoverage implements Command {
    /// Organ, year, kind, and how many decisions there are.
    private static final String ROW = "%-3s %-4s  %-28s %9s  %10s  %12s  %14s\n";

    private final Supplier<Secretariat> secretariat;

    ShowCoverage(Supplier<Secretariat> secretariat) {
        this.secretariat = secretariat;
    }

    @Override
    public Usage usage() {
        return Usage.of("coverage", "Says what the record has and lacks, by organ, year and kind.");
    }

    @Override
    public ExitCode run(Arguments arguments, Terminal terminal) {
        Format format = arguments.format(Format.TEXT, Format.JSON, Format.CSV);
        Coverage coverage =
                Coverage.of(DataFolder.record(secretariat, arguments, terminal).record());
        switch (format) {
            case JSON ->
                terminal.print(
                        JsonOutput.bytes(JsonOutput.Layout.INDENTED, out -> RecordTables.coverage(out, coverage)));
            case CSV -> terminal.print(RecordTables.coverage(coverage));
            case TEXT -> terminal.print(text(coverage));
        }
        return ExitCode.DONE;
    }

    private static String text(Coverage coverage) {
        StringBuilder text = new StringBuilder();
        coverage.asOf().ifPresent(day -> text.append("The latest decision is of %s.\n\n".formatted(day)));
        text.append(ROW.formatted("", "", "", "decisions", "with tally", "with ballots", "read at source"));
        for (Organ organ : Organ.values()) {
            List<Coverage.Line> lines = coverage.lines().stream()
                    .filter(line -> line.organ() == organ)
                    .toList();
            lines.forEach(line -> text.append(ROW.formatted(
                    organ.name(),
                    line.year(),
                    line.kind().word(),
                    line.decisions(),
                    line.withTally(),
                    line.withBallots(),
                    line.verified())));
            text.append(ROW.formatted(
                    organ.name(),
                    "all",
                    "",
                    sum(lines, Coverage.Line::decisions),
                    sum(lines, Coverage.Line::withTally),
                    sum(lines, Coverage.Line::withBallots),
                    sum(lines, Coverage.Line::verified)));
        }
        if (!coverage.differences().isEmpty()) {
            text.append("\nValues that another source gives otherwise:\n");
            coverage.differences().forEach((field, count) -> text.append("  %-8s %5d\n".formatted(field, count)));
        }
        return text.toString();
    }

    private static int sum(List<Coverage.Line> lines, ToIntFunction<Coverage.Line> of) {
        return lines.stream().mapToInt(of).sum();
    }
}
