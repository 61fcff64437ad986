package org.plenary.site.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;

import org.plenary.site.question.Nearest;

/// What a command takes: its arguments are read by it, and its help is made of it.
///
/// Immutable. Commons CLI takes the line apart, and what it refuses is said in our words (decision 070).
///
/// @param description in sentences, of which the first stands in the list of commands
/// @param words what stands on the command line without a name
/// @param footer lines as they stand, after the help
/// @param dashesAreWords whether a word that begins with `-` and is no option is one of the words
record Usage(
        String name,
        String description,
        List<Option> options,
        Optional<Words> words,
        String footer,
        boolean dashesAreWords) {
    private static final int WIDTH = 80;
    private static final int COLUMN = 24;
    private static final String GUARD = "\0";

    /// An option, `--session N`; with an empty label one without a value.
    record Option(String name, String label, String description) {
        private boolean takesValue() {
            return !label.isEmpty();
        }
    }

    /// Words without a name. How many are wanted the command says itself, in a better sentence than this could.
    record Words(String label, String description) {}

    Usage {
        options = List.copyOf(options);
    }

    static Usage of(String name, String description) {
        return new Usage(name, description, List.of(), Optional.empty(), "", false);
    }

    /// With an option that takes one value.
    Usage option(String option, String label, String meaning) {
        List<Option> more = new ArrayList<>(options);
        more.add(new Option(option, label, meaning));
        return new Usage(name, description, more, words, footer, dashesAreWords);
    }

    /// With an option that takes none.
    Usage flag(String option, String meaning) {
        return option(option, "", meaning);
    }

    /// With words without a name, any number of them.
    Usage words(String label, String meaning) {
        return new Usage(name, description, options, Optional.of(new Words(label, meaning)), footer, dashesAreWords);
    }

    Usage footer(String lines) {
        return new Usage(name, description, options, words, lines, dashesAreWords);
    }

    /// Takes a word that begins with `-` and is no option as one of the words.
    Usage withDashes() {
        return new Usage(name, description, options, words, footer, true);
    }

    /// Reads what stands after the name of the command; after `--` there are only words.
    ///
    /// @throws BadUsage if there is something that the command does not take
    Command.Arguments read(List<String> typed) {
        CommandLine line = parsed(typed);
        Map<String, String> given = new HashMap<>();
        for (org.apache.commons.cli.Option one : line.getOptions()) {
            String option = "--" + one.getLongOpt();
            if (given.put(option, unguarded(one.getValue(""))) != null) {
                throw new BadUsage("%s was given twice; it is wanted once.".formatted(option));
            }
        }
        List<String> read = line.getArgList().stream().map(Usage::unguarded).toList();
        int dashes = typed.indexOf("--");
        read.subList(0, read.size() - (dashes < 0 ? 0 : typed.size() - dashes - 1))
                .forEach(this::checkWord);
        return new Command.Arguments(given, read);
    }

    /// The line taken apart; what looks like an option and is none stays among the words.
    private CommandLine parsed(List<String> typed) {
        Options known = new Options();
        for (Option option : options) {
            known.addOption(null, option.name().substring(2), option.takesValue(), option.description());
        }
        try {
            return DefaultParser.builder()
                    .setAllowPartialMatching(false)
                    .setStripLeadingAndTrailingQuotes(false)
                    .get()
                    .parse(
                            known,
                            null,
                            DefaultParser.NonOptionAction.SKIP,
                            typed.stream().map(Usage::guarded).toArray(String[]::new));
        } catch (MissingArgumentException problem) {
            Option option = named("--" + problem.getOption().getLongOpt()).orElseThrow();
            throw new BadUsage("%s needs a value, %s; \"plenary %s --help\" says how it is used."
                    .formatted(option.name(), option.label(), name));
        } catch (ParseException problem) {
            throw new BadUsage(String.valueOf(problem.getMessage()));
        }
    }

    /// No option here begins with a single dash. What does is a word, as in the query `-state:USA`, in which the
    /// parser would look for options.
    private static String guarded(String typed) {
        return typed.startsWith("-") && !typed.startsWith("--") ? GUARD + typed : typed;
    }

    private static String unguarded(String read) {
        return read.startsWith(GUARD) ? read.substring(1) : read;
    }

    private Optional<Option> named(String option) {
        return options.stream().filter(one -> one.name().equals(option)).findFirst();
    }

    private void checkWord(String one) {
        int equals = one.indexOf('=');
        if (equals > 0 && named(one.substring(0, equals)).isPresent()) {
            throw new BadUsage(
                    "%s takes no value; found \"%s\".".formatted(one.substring(0, equals), one.substring(equals + 1)));
        }
        boolean dash = one.startsWith("-") && one.length() > 1;
        if (words.isEmpty() || (dash && !dashesAreWords)) {
            throw unknown(
                    dash ? "option" : "argument",
                    one,
                    options.stream().map(Option::name).toList());
        }
    }

    /// The error for something that is not there, with what is.
    static BadUsage unknown(String kind, String typed, List<String> known) {
        return new BadUsage("there is no %s \"%s\" here%s; accepted: %s."
                .formatted(
                        kind,
                        typed,
                        Nearest.to(typed, known)
                                .map(word -> ", maybe \"" + word + "\"")
                                .orElse(""),
                        String.join(", ", known)));
    }

    /// The first sentence of the description.
    String gist() {
        int end = description.indexOf(". ");
        return end < 0 ? description : description.substring(0, end + 1);
    }

    /// All of it, as `--help` prints it.
    String help() {
        StringBuilder text = new StringBuilder("Usage: plenary " + name + " [OPTION...]");
        words.ifPresent(of -> text.append(" [").append(of.label()).append("...]"));
        text.append('\n');
        wrapped(text, description, 0);
        text.append('\n');
        words.ifPresent(of -> row(text, of.label(), of.description()));
        for (Option option : options) {
            row(text, option.takesValue() ? option.name() + " " + option.label() : option.name(), option.description());
        }
        return text.append(footer).toString();
    }

    /// One line of a table of two columns; the second is broken where it is long, the first never.
    static void row(StringBuilder text, String left, String right) {
        text.append("  ").append(left);
        int gap = COLUMN - 2 - left.length();
        if (gap < 2) {
            text.append('\n');
            gap = COLUMN;
        }
        text.repeat(' ', gap);
        wrapped(text, right, COLUMN);
    }

    private static void wrapped(StringBuilder text, String words, int indent) {
        int at = indent;
        for (String word : words.split(" ", -1)) {
            if (at > indent && at + 1 + word.length() > WIDTH) {
                text.append('\n').repeat(' ', indent);
                at = indent;
            } else if (at > indent) {
                text.append(' ');
                at++;
            }
            text.append(word);
            at += word.length();
        }
        text.append('\n');
    }
}
