package org.plenary.site.question;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

import org.plenary.rules.ruling.Counterfactual;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.ruling.Requirement;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.Tally;

/// Rulings in sentences, for a terminal and for pages. States who voted how and which number was needed, and nothing
/// else.
public final class InWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final UnaryOperator<String> name;
    private final String absent;
    private final boolean conditional;

    /// @param name turns a code into the name of the State
    public InWords(UnaryOperator<String> name) {
        this(name, "absent", false);
    }

    /// @param name turns a code into the name of the State
    /// @param absent how a Member is called that cast no vote; some sources do not tell whether it was in the hall
    /// @param conditional whether nothing of it happened, so that it is said what would have been
    public InWords(UnaryOperator<String> name, String absent, boolean conditional) {
        this.name = name;
        this.absent = absent;
        this.conditional = conditional;
    }

    /// A day as it is read aloud, for example "18 September 2024".
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// An outcome with a capital letter, for example "Not adopted".
    public static String outcome(Outcome outcome) {
        return switch (outcome) {
            case ADOPTED -> "Adopted";
            case NOT_ADOPTED -> "Not adopted";
            case CARRIED -> "Carried";
            case LOST -> "Lost";
            case RULING_STANDS -> "The ruling stands";
            case RULING_OVERRULED -> "The ruling is overruled";
            case CALLED -> "Called";
            case NOT_CALLED -> "Not called";
            case ELECTED -> "Elected";
            case NOT_ELECTED -> "Not elected";
            case NOT_PUT -> "Not put to the vote";
        };
    }

    /// A position as it is printed beside a State.
    public static String position(Position position) {
        return switch (position) {
            case YES -> "yes";
            case NO -> "no";
            case ABSTAINED -> "abstained";
            case NOT_PARTICIPATING -> "not participating";
            case ABSENT -> "absent";
            case BARRED -> "barred (Article 19)";
            case EXCLUDED -> "excluded";
        };
    }

    /// The whole ruling in one sentence.
    public String sentence(Ruling ruling) {
        String numbers = counted(ruling.tally());
        String needed = needed(ruling);
        String start = conditional ? conditional(ruling.outcome()) : outcome(ruling.outcome());
        return switch (ruling.because()) {
            case VETO ->
                "%s: %s. %s, and the negative %s of %s prevented adoption."
                        .formatted(
                                start,
                                numbers,
                                needed,
                                ruling.vetoes().size() == 1 ? "vote" : "votes",
                                permanent(ruling.vetoes()));
            case WITHOUT_VOTE -> start + " without a vote.";
            case NOT_PUT -> start + ".";
            case TIE -> "%s: %s. As many votes for as against.".formatted(start, numbers);
            case NO_AFFIRMATIVE_VOTE -> "%s: %s. Nobody voted in favour.".formatted(start, numbers);
            case QUORUM_NOT_MET -> "%s: the quorum was not met.".formatted(start);
            case CONCURRENCES, CONCURRENCES_NOT_REACHED ->
                ruling.requirements().stream()
                        .findFirst()
                        .map(requirement -> "%s: %d %s, %d needed."
                                .formatted(start, requirement.found(), requirement.what(), requirement.needed()))
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

    private static String conditional(Outcome outcome) {
        return switch (outcome) {
            case RULING_STANDS -> "The ruling would stand";
            case RULING_OVERRULED -> "The ruling would be overruled";
            case ADOPTED, NOT_ADOPTED, CARRIED, LOST, CALLED, NOT_CALLED, ELECTED, NOT_ELECTED, NOT_PUT ->
                "Would be " + outcome(outcome).toLowerCase(Locale.ENGLISH);
        };
    }

    private String needed(Ruling ruling) {
        OptionalInt threshold = ruling.threshold();
        OptionalInt margin = ruling.margin();
        if (threshold.isEmpty() || margin.isEmpty()) {
            return "No number of votes was needed";
        }
        int beyond = margin.getAsInt();
        String compared = beyond == 0
                ? "exactly as many as there were"
                : beyond > 0 ? beyond + " fewer than there were" : -beyond + " more than there were";
        return (conditional ? "It would need %d affirmative %s, %s" : "It needed %d affirmative %s, %s")
                .formatted(threshold.getAsInt(), threshold.getAsInt() == 1 ? "vote" : "votes", compared);
    }

    /// Numbers as they are read aloud, for example "124 in favour, 14 against, 43 abstaining".
    public String counted(Tally tally) {
        StringBuilder text = new StringBuilder();
        text.append(tally.yes()).append(" in favour, ").append(tally.no()).append(" against, ");
        text.append(tally.abstained()).append(" abstaining");
        more(text, tally.notParticipating(), "not participating");
        more(text, tally.absent(), absent);
        more(text, tally.barred(), "barred");
        more(text, tally.excluded(), "excluded");
        return text.toString();
    }

    private static void more(StringBuilder text, int count, String what) {
        if (count > 0) {
            text.append(", ").append(count).append(' ').append(what);
        }
    }

    private String permanent(List<String> codes) {
        return list(codes.stream().map(name).toList())
                + (codes.size() == 1 ? ", a permanent member," : ", permanent members,");
    }

    /// "at least 9" or "at most 0".
    public static String relation(Requirement requirement) {
        return switch (requirement.relation()) {
            case AT_LEAST -> "at least " + requirement.needed();
            case AT_MOST -> "at most " + requirement.needed();
        };
    }

    /// One way in which the outcome would have been reversed.
    public String change(Counterfactual.Pattern pattern) {
        return String.join("; and ", pattern.steps().stream().map(this::step).toList());
    }

    private String step(Counterfactual.Step step) {
        String moved = " from %s to %s".formatted(called(step.from()), called(step.to()));
        List<String> names = step.among().stream().map(name).toList();
        if (names.isEmpty()) {
            return step.count() + (step.count() == 1 ? " ballot" : " ballots") + moved;
        }
        if (names.size() == step.count()) {
            return list(names) + moved;
        }
        return names.size() <= 6
                ? "%d of %s%s".formatted(step.count(), list(names), moved)
                : "%d of %d Members%s".formatted(step.count(), names.size(), moved);
    }

    private String called(Position position) {
        return position == Position.ABSENT ? absent : position(position);
    }

    /// "A", "A and B", "A, B and C".
    public static String list(List<String> names) {
        return switch (names.size()) {
            case 0 -> "nobody";
            case 1 -> names.getFirst();
            default -> String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
        };
    }
}
