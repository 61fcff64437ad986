package org.plenary.site.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.plenary.site.question.AnswerText.Emphasis;
import org.plenary.textcheck.CheckedText;
import org.plenary.textcheck.Statement;
import org.plenary.textcheck.Verdict;

/// Writes checked texts as lines for a terminal.
public final class CheckText {
    private static final int LONGEST_QUOTATION = 120;

    private CheckText() {}

    /// What a verdict says, in words for people.
    public static String words(Verdict verdict) {
        return switch (verdict) {
            case AGREES -> "agrees with the record";
            case DIFFERS -> "differs from the record";
            case AGREES_ON_A_READING -> "agrees on one reading";
            case NOT_IN_RECORD -> "not in the record";
            case NOT_CHECKABLE -> "not checkable";
        };
    }

    /// How many of each: `4 statements: agrees with the record 3, differs from the record 1.`
    public static String counted(List<Statement> statements) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        statements.forEach(statement -> counts.merge(statement.verdict(), 1, Integer::sum));
        return counts.isEmpty()
                ? "No statement was found that the record, the rules or the tasks can speak to."
                : "%d %s: %s."
                        .formatted(
                                statements.size(),
                                statements.size() == 1 ? "statement" : "statements",
                                counts.entrySet().stream()
                                        .map(count -> words(count.getKey()) + " " + count.getValue())
                                        .collect(Collectors.joining(", ")));
    }

    /// The answers, one after another.
    public static String of(String file, CheckedText checked, Emphasis emphasis, boolean colour) {
        StringBuilder out = new StringBuilder();
        out.append(emphasis.of(file))
                .append(checked.dated().map(day -> ", read as of " + day).orElse(""))
                .append('\n')
                .append(counted(checked.statements()))
                .append('\n');
        for (Statement statement : checked.statements()) {
            out.append('\n')
                    .append(coloured(words(statement.verdict()), statement.verdict(), colour))
                    .append("  ")
                    .append(emphasis.of("\u201c" + quoted(statement.text()) + "\u201d"))
                    .append("  (%s, %d to %d)\n"
                            .formatted(statement.kind().word(), statement.start(), statement.end()));
            statement
                    .reasons()
                    .forEach(reason -> out.append("  ").append(reason).append('\n'));
            statement
                    .decision()
                    .ifPresent(
                            symbol -> out.append("  decision: ").append(symbol).append('\n'));
            statement
                    .rule()
                    .ifPresent(rule -> out.append("  rule: ").append(rule).append('\n'));
            statement
                    .task()
                    .ifPresent(task -> out.append("  task: ").append(task).append('\n'));
            statement
                    .candidates()
                    .forEach(candidate -> out.append("  maybe ")
                            .append(candidate.decision())
                            .append(": ")
                            .append(candidate.why())
                            .append('\n'));
        }
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
