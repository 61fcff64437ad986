package org.plenary.site.page;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

import org.plenary.record.Decision;
import org.plenary.record.EventDate;
import org.plenary.record.planes.Planes;
import org.plenary.rules.Organ;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.ruling.Effect;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.Tally;
import org.plenary.site.question.InWords;

/// Short texts that several pages share.
public final class Phrases {
    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");

    private Phrases() {}

    /// `124–14–43`, with the dash of tallies.
    public static String tally(Tally tally) {
        return tally.yes() + "–" + tally.no() + "–" + tally.abstained();
    }

    /// A tally written with hyphens, with the dash of tallies.
    public static String tally(String hyphened) {
        return hyphened.replace('-', '–');
    }

    /// "General Assembly", "Security Council".
    public static String organ(Organ organ) {
        return switch (organ) {
            case SC -> "Security Council";
            case GA -> "General Assembly";
        };
    }

    /// "tenth emergency special session", "79th session".
    public static String session(String session) {
        if (session.startsWith("ES-")) {
            int number = Integer.parseInt(session.substring(3));
            return number <= ORDINALS.size()
                    ? ORDINALS.get(number - 1) + " emergency special session"
                    : "emergency special session " + number;
        }
        return session.startsWith("S-") ? "special session " + session.substring(2) : "session " + session;
    }

    /// A date as it stands in lists: "18 Sep 2024".
    public static String shortDate(EventDate date) {
        String words = date.printed();
        String[] parts = words.split(" ", -1);
        return parts.length == 3 ? "%s %.3s %s".formatted(parts[0], parts[1], parts[2]) : words;
    }

    /// What is stamped on a ruling: the outcome, and a veto by its name.
    public static String stamp(Ruling ruling) {
        return ruling.because() == Because.VETO ? "Not adopted: veto" : InWords.outcome(ruling.outcome());
    }

    /// The stamp of lists.
    public static String shortStamp(Ruling ruling) {
        return ruling.because() == Because.VETO ? "Veto" : InWords.outcome(ruling.outcome());
    }

    /// Whether the outcome is the positive one of its kind.
    public static boolean positive(Decision decision, Ruling ruling) {
        return ruling.outcome() == decision.kind().positive();
    }

    /// Which majority was asked for.
    public static String majority(Ruling ruling) {
        return switch (ruling.because()) {
            case REQUIRED_VOTES, INSUFFICIENT_VOTES, VETO ->
                ruling.requirements().size() > 1
                        ? "%s, and no permanent member against".formatted(number(ruling.threshold()))
                        : number(ruling.threshold());
            case MAJORITY, MAJORITY_NOT_REACHED, TIE, NO_AFFIRMATIVE_VOTE -> "more for than against";
            case TWO_THIRDS, TWO_THIRDS_NOT_REACHED -> "two thirds of those present and voting";
            case ABSOLUTE_MAJORITY, ABSOLUTE_MAJORITY_NOT_REACHED -> "a majority of all Members";
            case TWO_THIRDS_OF_MEMBERS, TWO_THIRDS_OF_MEMBERS_NOT_REACHED -> "two thirds of all Members";
            case WITHOUT_VOTE -> "none: no vote was taken";
            case NOT_PUT -> "none: not put";
            case QUORUM_NOT_MET -> "a quorum first";
            case CONCURRENCES, CONCURRENCES_NOT_REACHED -> "a majority of all Members concurring";
            case OVERRULED, NOT_OVERRULED -> "enough to overrule";
        };
    }

    private static String number(OptionalInt threshold) {
        int votes = threshold.orElse(0);
        return switch (votes) {
            case 7 -> "seven votes";
            case 9 -> "nine votes";
            default -> votes + " votes";
        };
    }

    /// "+32", "−3", "0".
    public static String margin(int margin) {
        return margin > 0 ? "+" + margin : margin < 0 ? "−" + -margin : "0";
    }

    /// What the outcome does in law.
    public static String effect(Effect effect) {
        return switch (effect) {
            case BINDING -> "binding";
            case RECOMMENDATION -> "recommendation";
            case INTERNAL -> "within the Organization";
            case NONE -> "none";
        };
    }

    /// A position as it is printed beside a State; where the source says only that no vote was cast, that is
    /// what
    /// is said.
    public static String position(Position position, Organ organ) {
        return position == Position.ABSENT && organ == Organ.GA ? "no vote recorded" : InWords.position(position);
    }

    /// How often two States voted alike, with its base: "in 71 of 84".
    public static String agreement(Planes.Agreement agreement) {
        return agreement.both() == 0
                ? "no recorded vote in which both took part"
                : "in %d of %d".formatted(agreement.same(), agreement.both());
    }

    /// With a capital letter.
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
    }
}
