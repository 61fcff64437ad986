package org.plenary.site.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import org.plenary.site.check.CheckJson;
import org.plenary.site.check.CheckText;
import org.plenary.site.json.JsonOutput;
import org.plenary.site.question.AnswerText.Emphasis;
import org.plenary.site.question.Secretariat;
import org.plenary.textcheck.CheckedText;
import org.plenary.textcheck.Manuscript;
import org.plenary.textcheck.TextCheck;
import org.plenary.textcheck.Verdict;

/// `check-text FILE...`: the statements of a text against the record.
final class CheckTexts implements Command {
    private final Supplier<Secretariat> secretariat;

    CheckTexts(Supplier<Secretariat> secretariat) {
        this.secretariat = secretariat;
    }

    /// A file that was checked.
    private record Checked(String file, CheckedText text) {}

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("check-text");
        spec.usageMessage()
                .description(
                        "Finds the statements of a text that the record, the rules and the tasks can speak to, and answers",
                        "each. Exit code 1 when one differs from the record. Nothing of the text is kept.");
        spec.addOption(OptionSpec.builder("--dated")
                .type(String.class)
                .paramLabel("DAY")
                .description(
                        "The day the text is read as of, such as 2024-09-19: \"on Friday\" counts from it. Default: the day",
                        "the file itself says, where it does.")
                .build());
        Command.words(spec, "FILE", "Plain text, Markdown (.md) or HTML (.html), in UTF-8; - for standard input.");
        return spec;
    }

    @Override
    public ExitCode run(Arguments arguments, Terminal terminal) {
        Format format = arguments.format(Format.TEXT, Format.JSON);
        List<String> files = arguments.positional("FILE");
        if (files.isEmpty()) {
            throw new BadUsage("check-text needs a file with a text, or - for standard input.");
        }
        Optional<LocalDate> dated = arguments.option("--dated").map(CheckTexts::day);
        List<Manuscript> manuscripts = new ArrayList<>();
        for (String file : files) {
            manuscripts.add(read(file, terminal));
        }
        Secretariat office = DataFolder.record(secretariat, arguments, terminal);
        TextCheck check = TextCheck.against(office.record(), office.rules(), office.followUp());
        List<Checked> checked = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Manuscript manuscript = manuscripts.get(i);
            checked.add(new Checked(files.get(i), check.check(manuscript.text(), dated.or(manuscript::dated))));
        }
        show(checked, format, terminal);
        boolean differs = checked.stream()
                .flatMap(one -> one.text().statements().stream())
                .anyMatch(statement -> statement.verdict() == Verdict.DIFFERS);
        return differs ? ExitCode.DOES_NOT_HOLD : ExitCode.DONE;
    }

    private static void show(List<Checked> checked, Format format, Terminal terminal) {
        if (format == Format.JSON) {
            terminal.print(JsonOutput.bytes(JsonOutput.Layout.INDENTED, out -> {
                if (checked.size() == 1) {
                    CheckJson.write(
                            out, checked.getFirst().file(), checked.getFirst().text());
                } else {
                    out.array(() -> checked.forEach(one -> CheckJson.write(out, one.file(), one.text())));
                }
            }));
            return;
        }
        boolean colour = terminal.emphasis() == Emphasis.BOLD;
        StringBuilder text = new StringBuilder();
        for (Checked one : checked) {
            text.append(text.isEmpty() ? "" : "\n");
            text.append(CheckText.of(one.file(), one.text(), terminal.emphasis(), colour));
        }
        terminal.print(text.toString());
    }

    private static Manuscript read(String file, Terminal terminal) {
        try {
            byte[] bytes = file.equals("-") ? terminal.in().readAllBytes() : Files.readAllBytes(Path.of(file));
            return Manuscript.read(bytes, file);
        } catch (NoSuchFileException problem) {
            throw new BadUsage("%s: there is no such file.".formatted(file));
        } catch (IOException | InvalidPathException problem) {
            throw new BadUsage("%s: cannot be read: %s.".formatted(file, problem.getMessage()));
        } catch (Manuscript.Unreadable problem) {
            throw new BadUsage("%s: %s".formatted(file, problem.getMessage()));
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            throw new BadUsage("\"%s\" is no day for --dated; expected one such as 2024-09-19.".formatted(text));
        }
    }
}
