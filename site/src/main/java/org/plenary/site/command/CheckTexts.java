package org.plenary.site.command;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

import org.plenary.site.check.CheckJson;
import org.plenary.site.check.CheckText;
import org.plenary.site.json.JsonOutput;
import org.plenary.site.question.AnswerText.Emphasis;
import org.plenary.site.question.Secretariat;
import org.plenary.textcheck.Manuscript;
import org.plenary.textcheck.Statement;
import org.plenary.textcheck.TextCheck;
import org.plenary.textcheck.Verdict;

/// `check-text FILE...`: the statements of a text against the record.
final class CheckTexts implements Command {
    private final Supplier<Secretariat> secretariat;

    CheckTexts(Supplier<Secretariat> secretariat) {
        this.secretariat = secretariat;
    }

    /// Longer files show how far they are.
    private static final long LONG_BYTES = 1_000_000;

    /// A text to be checked.
    ///
    /// @param held its words, where the whole had to be read: it has markup, or came by standard input
    private record Text(String file, Optional<Manuscript> held) {}

    @Override
    public Usage usage() {
        return Usage.of(
                        "check-text",
                        "Finds the statements of a text that the record, the rules and the tasks can speak to, and"
                                + " answers each. Exit code 1 when one differs from the record. Nothing of the text is kept.")
                .option(
                        "--dated",
                        "DAY",
                        "The day the text is read as of, such as 2024-09-19: \"on Friday\" counts from it. Default: the"
                                + " day the file itself says, where it does.")
                .words("FILE", "Plain text, Markdown (.md) or HTML (.html), in UTF-8; - for standard input.");
    }

    @Override
    public ExitCode run(Arguments arguments, Terminal terminal) {
        Format format = arguments.format(Format.TEXT, Format.JSON);
        List<String> files = arguments.words();
        if (files.isEmpty()) {
            throw new BadUsage("check-text needs a file with a text, or - for standard input.");
        }
        Optional<LocalDate> dated = arguments.option("--dated").map(CheckTexts::day);
        // Every file is read through before anything is said of one.
        List<Text> texts = new ArrayList<>();
        for (String file : files) {
            texts.add(text(file, terminal));
        }
        Secretariat office = DataFolder.record(secretariat, arguments, terminal);
        TextCheck check = TextCheck.against(office.record(), office.rules(), office.followUp());
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        if (format == Format.JSON) {
            JsonOutput.write(terminal.out(), JsonOutput.Layout.INDENTED, out -> {
                Consumer<Text> writing = text -> CheckJson.write(
                        out,
                        text.file(),
                        day(text, dated),
                        taking -> check(check, text, dated, terminal, statement -> {
                            counts.merge(statement.verdict(), 1, Integer::sum);
                            taking.accept(statement);
                        }));
                if (texts.size() == 1) {
                    writing.accept(texts.getFirst());
                } else {
                    out.array(() -> texts.forEach(writing));
                }
            });
        } else {
            for (int i = 0; i < texts.size(); i++) {
                terminal.print(i == 0 ? "" : "\n");
                lines(check, texts.get(i), dated, terminal)
                        .forEach((verdict, count) -> counts.merge(verdict, count, Integer::sum));
            }
        }
        return counts.containsKey(Verdict.DIFFERS) ? ExitCode.DOES_NOT_HOLD : ExitCode.DONE;
    }

    // The answers as they are found, and how many there were.
    private static Map<Verdict, Integer> lines(
            TextCheck check, Text text, Optional<LocalDate> dated, Terminal terminal) {
        boolean colour = terminal.emphasis() == Emphasis.BOLD;
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        terminal.print(CheckText.head(text.file(), day(text, dated), terminal.emphasis()));
        check(check, text, dated, terminal, statement -> {
            counts.merge(statement.verdict(), 1, Integer::sum);
            terminal.print(CheckText.of(statement, terminal.emphasis(), colour));
        });
        terminal.print("\n" + CheckText.counted(counts) + "\n");
        return counts;
    }

    private static Optional<LocalDate> day(Text text, Optional<LocalDate> dated) {
        return dated.or(() -> text.held().flatMap(Manuscript::dated));
    }

    private static void check(
            TextCheck check, Text text, Optional<LocalDate> dated, Terminal terminal, Consumer<Statement> taking) {
        if (text.held().isPresent()) {
            check.check(text.held().get().text(), day(text, dated)).statements().forEach(taking);
            return;
        }
        Path path = Path.of(text.file());
        try (ReadingShown shown = new ReadingShown(terminal);
                InputStream file = Files.newInputStream(path)) {
            long size = Files.size(path);
            InputStream watched = size < LONG_BYTES ? file : new Watched(file, read -> shown.read(path, read, size));
            check.check(Manuscript.words(watched), dated, taking);
        } catch (IOException problem) {
            throw new BadUsage("%s: cannot be read: %s.".formatted(text.file(), problem.getMessage()));
        }
    }

    /// Says how much was read so far.
    private static final class Watched extends FilterInputStream {
        private final LongConsumer saying;
        private long read;

        Watched(InputStream stream, LongConsumer saying) {
            super(stream);
            this.saying = saying;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = super.read(into, from, length);
            read += Math.max(0, some);
            saying.accept(read);
            return some;
        }
    }

    private static Text text(String file, Terminal terminal) {
        try {
            if (file.equals("-")) {
                return new Text(file, Optional.of(Manuscript.read(terminal.in().readAllBytes(), file)));
            }
            Path path = Path.of(file);
            try (InputStream bytes = Files.newInputStream(path)) {
                if (Manuscript.markup(bytes, file) == Manuscript.Markup.PLAIN) {
                    return new Text(file, Optional.empty());
                }
            }
            return new Text(file, Optional.of(Manuscript.read(Files.readAllBytes(path), file)));
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
