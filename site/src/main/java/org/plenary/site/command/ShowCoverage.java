package org.plenary.site.command;

import java.util.function.Supplier;

import picocli.CommandLine.Model.CommandSpec;

import org.plenary.record.Coverage;
import org.plenary.site.json.JsonOutput;
import org.plenary.site.page.RecordTables;
import org.plenary.site.question.Secretariat;

/// `coverage`: what the record has, and what it lacks.
final class ShowCoverage implements Command {
    private final Supplier<Secretariat> secretariat;

    ShowCoverage(Supplier<Secretariat> secretariat) {
        this.secretariat = secretariat;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("coverage");
        spec.usageMessage().description("Says what the record has and lacks, by organ, year and kind.");
        return spec;
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
            case TEXT -> {
                StringBuilder text = new StringBuilder();
                coverage.lines()
                        .forEach(line -> text.append(
                                "%s %d %s: %d decisions, %d with a tally, %d with ballots, %d read at the source\n"
                                        .formatted(
                                                line.organ().name(),
                                                line.year(),
                                                line.kind().word(),
                                                line.decisions(),
                                                line.withTally(),
                                                line.withBallots(),
                                                line.verified())));
                coverage.differences()
                        .forEach((field, count) ->
                                text.append("Sources differ on the %s: %d\n".formatted(field, count)));
                terminal.print(text.toString());
            }
        }
        return ExitCode.DONE;
    }
}
