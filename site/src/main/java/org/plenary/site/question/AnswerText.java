package org.plenary.site.question;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.plenary.rules.Question;
import org.plenary.rules.ruling.Answer;
import org.plenary.rules.ruling.Counterfactual;
import org.plenary.rules.ruling.ReadingUsed;
import org.plenary.rules.ruling.Requirement;
import org.plenary.rules.ruling.Ruling;

/// Writes answers as plain text for a terminal.
public final class AnswerText {
    /// More patterns than this are counted, not printed.
    private static final int PATTERNS = 8;

    private final Membership membership;
    private final Emphasis emphasis;

    /// @param emphasis how a heading is set off: not at all in a pipe
    public AnswerText(Membership membership, Emphasis emphasis) {
        this.membership = membership;
        this.emphasis = emphasis;
    }

    /// Sets off a piece of text.
    public enum Emphasis {
        PLAIN,
        /// With the bold of ANSI terminals.
        BOLD;

        /// `text`, set off.
        public String of(String text) {
            return this == PLAIN ? text : "\u001b[1m" + text + "\u001b[0m";
        }
    }

    /// The answer to `question`, ending with a line break.
    public String of(Question question, Optional<String> id, Answer answer) {
        StringBuilder out = new StringBuilder();
        id.filter(text -> !text.isBlank())
                .ifPresent(text -> out.append(emphasis.of(text)).append('\n'));
        switch (answer) {
            case Ruling ruling -> ruling(out, question, ruling);
            case Answer.Order order -> order(out, order);
            case Answer.Texts texts -> texts(out, texts);
            case Answer.Rights rights -> rights(out, rights);
            case Answer.President president -> president(out, president);
        }
        return out.toString();
    }

    private void rights(StringBuilder out, Answer.Rights rights) {
        rights.asked()
                .ifPresent(asked -> out.append(emphasis.of(
                        "%s: %s.\n".formatted(asked.act(), asked.permitted() ? "permitted" : "not permitted"))));
        out.append(rights.acts().isEmpty() ? "No text had granted rights by then.\n" : "Permitted that day:\n");
        rights.acts()
                .forEach(permitted -> out.append("  ")
                        .append(permitted.act())
                        .append(permitted.limits().map(limits -> ": " + limits).orElse(""))
                        .append('\n'));
        because(out, rights.because());
    }

    private void president(StringBuilder out, Answer.President president) {
        out.append(emphasis.of("%s: %s."
                        .formatted(
                                president.month().format(DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH)),
                                president.name())))
                .append('\n');
        because(out, president.because());
    }

    private static void because(StringBuilder out, List<Answer.Text> texts) {
        texts.forEach(text -> out.append("  ")
                .append(text.says())
                .append(" (")
                .append(text.source().citation())
                .append(")\n"));
    }

    private void order(StringBuilder out, Answer.Order order) {
        out.append("Put in this order: ")
                .append(String.join(", ", order.order()))
                .append(".\n");
        for (Answer.Ground ground : order.because()) {
            out.append("  ").append(ground.motion()).append(": ").append(ground.says());
            ground.source()
                    .ifPresent(
                            source -> out.append(" (").append(source.citation()).append(')'));
            out.append('\n');
        }
    }

    private void texts(StringBuilder out, Answer.Texts texts) {
        out.append(emphasis.of(
                texts.order().isEmpty()
                        ? "Nothing is left to be put.\n"
                        : "Put in this order: %s.\n".formatted(String.join(", ", texts.order()))));
        Stream.concat(texts.because().stream(), texts.notPut().stream())
                .forEach(placed -> out.append("  %s: %s (%s)\n"
                        .formatted(placed.text(), placed.says(), placed.source().citation())));
    }

    private void ruling(StringBuilder out, Question question, Ruling ruling) {
        InWords words = new InWords(code -> membership.name(code, question.date()));
        out.append(emphasis.of(words.sentence(ruling))).append('\n');
        requirements(out, ruling.requirements());
        ruling.election().flatMap(Ruling.ElectionResult::nextBallot).ifPresent(next -> {
            heading(out, "Next ballot");
            out.append("  %d %s, %s\n"
                    .formatted(
                            next.seats(),
                            next.seats() == 1 ? "place" : "places",
                            next.restricted() ? "limited to " + InWords.list(next.candidates()) : "unrestricted"));
        });
        if (!ruling.readings().isEmpty()) {
            heading(out, "Readings");
            ruling.readings().forEach(reading -> reading(out, reading));
        }
        changes(out, words, ruling.smallestChanges());
        if (!ruling.opens().isEmpty()) {
            heading(out, "What it opens");
            ruling.opens()
                    .forEach(opening -> out.append("  ")
                            .append(opening.due()
                                    .map(day -> "by " + InWords.day(day) + ": ")
                                    .orElse(""))
                            .append(opening.what())
                            .append(" (")
                            .append(opening.source().citation())
                            .append(")\n"));
        }
        out.append("\nEffect: ").append(ruling.effect().word()).append('\n');
        if (!ruling.warnings().isEmpty()) {
            heading(out, "Warnings");
            ruling.warnings()
                    .forEach(warning -> out.append("  ").append(warning).append('\n'));
        }
    }

    private void requirements(StringBuilder out, List<Requirement> requirements) {
        if (requirements.isEmpty()) {
            return;
        }
        heading(out, "Requirements");
        int what = requirements.stream()
                .mapToInt(each -> each.what().length())
                .max()
                .orElse(0);
        int needed = requirements.stream()
                .mapToInt(each -> InWords.relation(each).length())
                .max()
                .orElse(0);
        for (Requirement each : requirements) {
            out.append("  ").append(padded(each.what(), what)).append("  ");
            out.append(padded(InWords.relation(each), needed)).append("  ");
            out.append("found ").append(padded(String.valueOf(each.found()), 4));
            out.append(each.met() ? "  met      " : "  not met  ");
            out.append(each.source().citation()).append('\n');
        }
    }

    private static void reading(StringBuilder out, ReadingUsed reading) {
        out.append("  ")
                .append(reading.says())
                .append(" (")
                .append(reading.source().citation())
                .append(")\n");
        reading.otherwise()
                .forEach(other -> out.append("    Under the reading \"")
                        .append(other.choice())
                        .append("\": ")
                        .append(InWords.outcome(other.outcome()).toLowerCase(Locale.ROOT))
                        .append(" (")
                        .append(other.because().word())
                        .append(")\n"));
    }

    private void changes(StringBuilder out, InWords words, Counterfactual changes) {
        if (changes.patterns().isEmpty()) {
            return;
        }
        heading(out, "Smallest changes that would have reversed it");
        changes.patterns().stream()
                .limit(PATTERNS)
                .forEach(pattern ->
                        out.append("  ").append(words.change(pattern)).append('\n'));
        int left = changes.patterns().size() - PATTERNS;
        if (left > 0) {
            out.append("  and ").append(left).append(left == 1 ? " other pattern\n" : " other patterns\n");
        }
        out.append("  Different changes of ballots of this size: ")
                .append(changes.total())
                .append('\n');
    }

    private void heading(StringBuilder out, String text) {
        out.append('\n').append(emphasis.of(text)).append('\n');
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
