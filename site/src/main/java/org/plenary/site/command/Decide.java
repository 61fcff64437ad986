package org.plenary.site.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.plenary.rules.book.RuleBook;
import org.plenary.site.json.JsonInput;
import org.plenary.site.json.JsonOutput;
import org.plenary.site.question.AnswerJson;
import org.plenary.site.question.AnswerText;
import org.plenary.site.question.BookQuestions;
import org.plenary.site.question.FieldProblem;
import org.plenary.site.question.InWords;
import org.plenary.site.question.Questions;
import org.plenary.site.question.Questions.Entry;
import org.plenary.site.question.RuleBookReader;
import org.plenary.site.question.Secretariat;

/// `decide FILE...`: rules on the questions in files.
final class Decide implements Command {
    private final Supplier<Secretariat> secretariat;

    Decide(Supplier<Secretariat> secretariat) {
        this.secretariat = secretariat;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        "decide",
                        "Rules on the questions in the files: JSON or YAML, one question or an array of them. One question"
                                + " in, one ruling out; otherwise one array in the same order, errors in their places.")
                .option(
                        "--rule-book",
                        "BOOK",
                        "A YAML or JSON file with the rule book of another body; the questions are put to it.")
                .words("FILE", "Files with questions; - is standard input.");
    }

    @Override
    public ExitCode run(Arguments arguments, Terminal terminal) {
        Format format = arguments.format(Format.TEXT, Format.JSON);
        List<String> files = arguments.words();
        if (files.isEmpty()) {
            throw new BadUsage("decide needs a file with questions, or - for standard input.");
        }
        Optional<String> book = arguments.option("--rule-book");
        if (book.isPresent()) {
            return byBook(book.get(), files, format, terminal);
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

    /// Puts the questions to the rule book of another body.
    private static ExitCode byBook(String file, List<String> files, Format format, Terminal terminal) {
        RuleBook book;
        try {
            switch (RuleBookReader.read(file, read(file, terminal))) {
                case RuleBookReader.Read.Bad(var problems) -> {
                    problems.forEach(problem -> said(terminal, file, problem));
                    return ExitCode.BAD_INPUT;
                }
                case RuleBookReader.Read.Good(var read) -> book = read;
            }
        } catch (Unreadable problem) {
            throw new BadUsage(String.valueOf(problem.getMessage()));
        }
        BookQuestions questions = new BookQuestions(book, Clock.systemUTC());
        List<BookQuestions.Entry> entries = new ArrayList<>();
        boolean array = files.size() > 1;
        boolean refused = false;
        for (String each : files) {
            try {
                byte[] text = read(each, terminal);
                BookQuestions.Answers answers = questions.answer(text, JsonInput.Language.of(each, text));
                array |= answers.array();
                entries.addAll(answers.entries());
            } catch (JsonInput.Malformed | Unreadable problem) {
                entries.add(new BookQuestions.Entry.Refused(
                        Optional.empty(), List.of(new FieldProblem("", String.valueOf(problem.getMessage())))));
            }
        }
        for (BookQuestions.Entry entry : entries) {
            if (entry instanceof BookQuestions.Entry.Refused(var id, var problems)) {
                refused = true;
                problems.forEach(problem -> said(terminal, String.join(" ", files), problem));
            }
        }
        switch (format) {
            case JSON -> terminal.print(bookJson(entries, array, String.join(" ", files)));
            case TEXT, CSV -> terminal.print(bookText(book, entries));
        }
        return refused ? ExitCode.BAD_INPUT : ExitCode.DONE;
    }

    private static void said(Terminal terminal, String file, FieldProblem problem) {
        terminal.say("%s%s: %s"
                .formatted(file, problem.pointer().isEmpty() ? "" : " " + problem.pointer(), problem.message()));
    }

    private static byte[] bookJson(List<BookQuestions.Entry> entries, boolean array, String file) {
        return JsonOutput.bytes(JsonOutput.Layout.INDENTED, out -> {
            Runnable all = () -> entries.forEach(entry -> {
                switch (entry) {
                    case BookQuestions.Entry.Answered(var id, var ruling) -> AnswerJson.write(out, id, ruling);
                    case BookQuestions.Entry.Refused(var id, var problems) -> AnswerJson.write(out, id, file, problems);
                }
            });
            if (array) {
                out.array(all);
            } else {
                all.run();
            }
        });
    }

    private static String bookText(RuleBook book, List<BookQuestions.Entry> entries) {
        InWords words = new InWords(name -> name);
        StringBuilder text = new StringBuilder();
        for (BookQuestions.Entry entry : entries) {
            if (entry instanceof BookQuestions.Entry.Answered(var id, var ruling)) {
                text.append(id.map(given -> given + ": ").orElse(""))
                        .append(words.sentence(ruling))
                        .append(" (")
                        .append(book.title())
                        .append(")\n");
            }
        }
        return text.toString();
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
