package org.plenary.site.check;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.plenary.site.question.AnswerText.Emphasis;
import org.plenary.textcheck.Statement;
import org.plenary.textcheck.Verdict;

import static org.plenary.site.language.Messages.say;

/// Writes checked texts as lines for a terminal.
public final class CheckText {
    private static final int LONGEST_QUOTATION = 120;

    private CheckText() {}

    /// What a verdict says, in words for people.
    public static String words(Verdict verdict) {
        return say("verdict." + verdict.word());
    }

    /// How many of each: `4 statements: 3 agree with the record, 1 differs from the record.`
    public static String counted(Map<Verdict, Integer> counts) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return all == 0
                ? say("check.no-statement")
                : say(
                        "check.statements",
                        all,
                        counts.entrySet().stream()
                                .map(count ->
                                        say("verdict-count." + count.getKey().word(), count.getValue()))
                                .collect(Collectors.joining(", ")));
    }

    /// How many answers of each kind there are.
    public static Map<Verdict, Integer> counts(List<Statement> statements) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        statements.forEach(statement -> counts.merge(statement.verdict(), 1, Integer::sum));
        return counts;
    }

    /// The file, and the day it is read as of.
    public static String head(String file, Optional<LocalDate> dated, Emphasis emphasis) {
        return emphasis.of(file) + dated.map(day -> ", read as of " + day).orElse("") + "\n";
    }

    /// One answer.
    public static String of(Statement statement, Emphasis emphasis, boolean colour) {
        StringBuilder out = new StringBuilder();
        out.append('\n')
                .append(coloured(words(statement.verdict()), statement.verdict(), colour))
                .append("  ")
                .append(emphasis.of("\u201c" + quoted(statement.text()) + "\u201d"))
                .append("  (%s, %d to %d)\n".formatted(statement.kind().word(), statement.start(), statement.end()));
        statement.reasons().forEach(reason -> out.append("  ").append(reason).append('\n'));
        statement
                .decision()
                .ifPresent(symbol -> out.append("  decision: ").append(symbol).append('\n'));
        statement.rule().ifPresent(rule -> out.append("  rule: ").append(rule).append('\n'));
        statement.task().ifPresent(task -> out.append("  task: ").append(task).append('\n'));
        statement
                .candidates()
                .forEach(candidate -> out.append("  maybe ")
                        .append(candidate.decision())
                        .append(": ")
                        .append(candidate.why())
                        .append('\n'));
        return out.toString();
    }

    private static String quoted(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_QUOTATION ? line : line.substring(0, LONGEST_QUOTATION - 1) + "\u2026";
    }

    private static String coloured(String words, Verdict verdict, boolean colour) {
        if (!colour) {
            return words;
        }
        int code = switch (verdict) {
            case AGREES -> 34;
            case DIFFERS -> 31;
            case AGREES_ON_A_READING -> 33;
            case NOT_IN_RECORD -> 35;
            case NOT_CHECKABLE -> 90;
        };
        return "\u001b[1;" + code + "m" + words + "\u001b[0m";
    }
}
