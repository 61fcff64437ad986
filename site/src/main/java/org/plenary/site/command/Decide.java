package org.plenary.site.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

import org.plenary.site.json.JsonInput;
import org.plenary.site.json.JsonOutput;
import org.plenary.site.question.AnswerJson;
import org.plenary.site.question.AnswerText;
import org.plenary.site.question.FieldProblem;
import org.plenary.site.question.Questions;
import org.plenary.site.question.Questions.Entry;
import org.plenary.site.question.Secretariat;

/// `decide FILE...`: rules on the questions in files.
final class Decide implements Command {
    private final Supplier<Secretariat> secretariat;

    Decide(Supplier<Secretariat> secretariat) {
        this.secretariat = secretariat;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("decide");
        spec.usageMessage()
                .description(
                        "Rules on the questions in the files: JSON or YAML, one question or an array of them. One question in,",
                        "one ruling out; otherwise one array in the same order, errors in their places.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("FILE")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("Files with questions; - is standard input.")
                .build());
        return spec;
    }

    @Override
    public ExitCode run(Arguments arguments, Terminal terminal) {
        Format format = arguments.format(Format.TEXT, Format.JSON);
        List<String> files = arguments.positional("FILE");
        if (files.isEmpty()) {
            throw new BadUsage("decide needs a file with questions, or - for standard input.");
        }
        Secretariat office = secretariat.get();
        List<Entry> entries = new ArrayList<>();
        boolean array = files.size() > 1;
        for (String file : files) {
            try {
                byte[] text = read(file, terminal);
                Questions.Answers answers = office.questions().answer(file, text, JsonInput.Language.of(file, text));
                array |= answers.array();
                entries.addAll(answers.entries());
            } catch (JsonInput.Malformed | Unreadable problem) {
                entries.add(new Entry.Refused(
                        Optional.empty(), file, List.of(new FieldProblem("", String.valueOf(problem.getMessage())))));
            }
        }
        switch (format) {
            case JSON -> terminal.print(json(entries, array));
            case TEXT, CSV -> terminal.print(text(entries, office, terminal));
        }
        List<Entry.Refused> refused = entries.stream()
                .filter(Entry.Refused.class::isInstance)
                .map(Entry.Refused.class::cast)
                .toList();
        refused.forEach(entry -> entry.problems()
                .forEach(problem -> terminal.say("%s%s: %s"
                        .formatted(
                                entry.file(),
                                problem.pointer().isEmpty() ? "" : " " + problem.pointer(),
                                problem.message()))));
        return refused.isEmpty() ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }

    private static byte[] json(List<Entry> entries, boolean array) {
        return JsonOutput.bytes(JsonOutput.Layout.INDENTED, out -> {
            Runnable all = () -> entries.forEach(entry -> {
                switch (entry) {
                    case Entry.Answered answered -> AnswerJson.write(out, answered.id(), answered.answer());
                    case Entry.Refused(var id, var file, var problems) -> AnswerJson.write(out, id, file, problems);
                }
            });
            if (array) {
                out.array(all);
            } else {
                all.run();
            }
        });
    }

    private static String text(List<Entry> entries, Secretariat office, Terminal terminal) {
        AnswerText writer = new AnswerText(office.membership(), terminal.emphasis());
        List<String> texts = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry instanceof Entry.Answered(var id, var question, var answer)) {
                texts.add(writer.of(question, id, answer));
            }
        }
        return String.join("\n", texts);
    }

    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    private static byte[] read(String file, Terminal terminal) throws Unreadable {
        try {
            return file.equals("-") ? terminal.in().readAllBytes() : Files.readAllBytes(Path.of(file));
        } catch (NoSuchFileException problem) {
            throw new Unreadable(
                    "There is no file %s; a file with questions or - for standard input is needed.".formatted(file));
        } catch (AccessDeniedException problem) {
            throw new Unreadable("The file %s may not be read by this account.".formatted(file));
        } catch (InvalidPathException problem) {
            throw new Unreadable("\"%s\" is no name of a file.".formatted(file));
        } catch (IOException problem) {
            String what = Files.isDirectory(Path.of(file)) ? "is a folder" : "cannot be read";
            throw new Unreadable(
                    "%s %s; a file with questions or - for standard input is needed.".formatted(file, what));
        }
    }
}
