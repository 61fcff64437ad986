package org.plenary.site.question;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

import org.plenary.rules.ruling.Counterfactual;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.ruling.Requirement;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.Tally;
import org.plenary.site.language.Messages;

import static org.plenary.site.language.Messages.say;

/// Rulings in sentences, for a terminal and for pages. States who voted how and which number was needed, and
/// nothing else.
public final class InWords {
    private final UnaryOperator<String> name;
    private final String absent;
    private final boolean conditional;

    /// @param name turns a code into the name of the State
    public InWords(UnaryOperator<String> name) {
        this(name, position(Position.ABSENT), false);
    }

    /// @param name turns a code into the name of the State
    /// @param absent how a Member is called that cast no vote; some sources do not tell whether it was in the
    /// hall
    /// @param conditional whether nothing of it happened, so that it is said what would have been
    public InWords(UnaryOperator<String> name, String absent, boolean conditional) {
        this.name = name;
        this.absent = absent;
        this.conditional = conditional;
    }

    /// A day as it is read aloud, for example "18 September 2024".
    public static String day(LocalDate day) {
        return Messages.date("date.day", day);
    }

    /// An outcome with a capital letter, for example "Not adopted".
    public static String outcome(Outcome outcome) {
        return say("outcome." + outcome.word());
    }

    /// A position as it is printed beside a State.
    public static String position(Position position) {
        return say("position." + position.word());
    }

    /// The whole ruling in one sentence.
    public String sentence(Ruling ruling) {
        String numbers = counted(ruling.tally());
        String needed = needed(ruling);
        String start = conditional ? conditional(ruling.outcome()) : outcome(ruling.outcome());
        return switch (ruling.because()) {
            case VETO ->
                say("sentence.veto", start, numbers, needed, ruling.vetoes().size(), permanent(ruling.vetoes()));
            case WITHOUT_VOTE -> say("sentence.without-a-vote", start);
            case NOT_PUT -> start + ".";
            case TIE -> say("sentence.tie", start, numbers);
            case NO_AFFIRMATIVE_VOTE -> say("sentence.nobody-in-favour", start, numbers);
            case QUORUM_NOT_MET -> say("sentence.no-quorum", start);
            case CONCURRENCES, CONCURRENCES_NOT_REACHED ->
                ruling.requirements().stream()
                        .findFirst()
                        .map(requirement -> say(
                                "sentence.concurrences",
                                start,
                                requirement.found(),
                                requirement.what(),
                                requirement.needed()))
                        .orElse(start + ".");
            case REQUIRED_VOTES,
                    INSUFFICIENT_VOTES,
                    MAJORITY,
                    MAJORITY_NOT_REACHED,
                    TWO_THIRDS,
                    TWO_THIRDS_NOT_REACHED,
                    ABSOLUTE_MAJORITY,
                    ABSOLUTE_MAJORITY_NOT_REACHED,
                    TWO_THIRDS_OF_MEMBERS,
                    TWO_THIRDS_OF_MEMBERS_NOT_REACHED,
                    OVERRULED,
                    NOT_OVERRULED ->
                ruling.election().isPresent()
                        ? elected(ruling, start)
                        : "%s: %s. %s.".formatted(start, numbers, needed);
        };
    }

    private static String elected(Ruling ruling, String start) {
        List<String> elected = ruling.election().orElseThrow().elected();
        return elected.isEmpty() ? start + "." : start + ": " + list(elected) + ".";
    }

    /// What would come of a question: `Would be adopted`.
    public static String conditional(Outcome outcome) {
        return say("outcome-conditional." + outcome.word());
    }

    private String needed(Ruling ruling) {
        OptionalInt threshold = ruling.threshold();
        OptionalInt margin = ruling.margin();
        if (threshold.isEmpty() || margin.isEmpty()) {
            return say("sentence.no-number-needed");
        }
        int beyond = margin.getAsInt();
        String compared = beyond == 0
                ? say("sentence.exactly")
                : beyond > 0 ? say("sentence.fewer", beyond) : say("sentence.more", -beyond);
        return conditional
                ? say("sentence.would-need", threshold.getAsInt(), compared)
                : say("sentence.needed", threshold.getAsInt(), compared);
    }

    /// Numbers as they are read aloud, for example "124 in favour, 14 against, 43 abstaining".
    public String counted(Tally tally) {
        StringBuilder text = new StringBuilder(say("counted.votes", tally.yes(), tally.no(), tally.abstained()));
        more(text, tally.notParticipating(), position(Position.NOT_PARTICIPATING));
        more(text, tally.absent(), absent);
        more(text, tally.barred(), say("counted.barred"));
        more(text, tally.excluded(), position(Position.EXCLUDED));
        return text.toString();
    }

    private static void more(StringBuilder text, int count, String what) {
        if (count > 0) {
            text.append(say("counted.more", count, what));
        }
    }

    private String permanent(List<String> codes) {
        return say(
                "sentence.permanent",
                codes.size(),
                list(codes.stream().map(name).toList()));
    }

    /// "at least 9" or "at most 0".
    public static String relation(Requirement requirement) {
        return switch (requirement.relation()) {
            case AT_LEAST -> say("relation.at-least", requirement.needed());
            case AT_MOST -> say("relation.at-most", requirement.needed());
        };
    }

    /// One way in which the outcome would have been reversed.
    public String change(Counterfactual.Pattern pattern) {
        return pattern.steps().stream()
                .map(this::step)
                .reduce((one, other) -> say("change.and", one, other))
                .orElse("");
    }

    private String step(Counterfactual.Step step) {
        List<String> names = step.among().stream().map(name).toList();
        String who = names.isEmpty()
                ? say("change.ballots", step.count())
                : names.size() == step.count()
                        ? list(names)
                        : names.size() <= 6
                                ? say("change.of-these", step.count(), list(names))
                                : say("change.of-members", step.count(), names.size());
        return say("change.from-to", who, called(step.from()), called(step.to()));
    }

    private String called(Position position) {
        return position == Position.ABSENT ? absent : position(position);
    }

    /// "A", "A and B", "A, B and C".
    public static String list(List<String> names) {
        return switch (names.size()) {
            case 0 -> say("list.nobody");
            case 1 -> names.getFirst();
            default -> say("list.and", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
        };
    }
}
