package org.plenary.site.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.plenary.record.Decision;
import org.plenary.record.EventDate;
import org.plenary.record.State;
import org.plenary.record.planes.Planes;
import org.plenary.rules.Organ;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.ruling.Effect;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.Tally;
import org.plenary.site.language.Messages;
import org.plenary.site.question.InWords;

import static org.plenary.site.language.Messages.say;

/// Short texts that several pages share.
public final class Phrases {
    /// Numbers up to this one are written as words in front of a session.
    private static final int ORDINALS = 12;

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
            case SC -> say("phrases.security-council");
            case GA -> say("phrases.general-assembly");
        };
    }

    /// "tenth emergency special session", "79th session".
    public static String session(String session) {
        if (session.startsWith("ES-")) {
            int number = Integer.parseInt(session.substring(3));
            return number <= ORDINALS
                    ? say("session.emergency", say("ordinal." + number))
                    : say("session.emergency-number", number);
        }
        return session.startsWith("S-")
                ? say("session.special", session.substring(2))
                : say("session.regular", session);
    }

    /// "tenth emergency session": an emergency special session where there is little room.
    public static String shortSession(String session) {
        int number = Integer.parseInt(session.substring(3));
        return number <= ORDINALS ? say("session.emergency-short", say("ordinal." + number)) : session(session);
    }

    /// A date as it is read aloud, as exactly as it is known: "18 September 2024", "September 2024", "2024".
    public static String date(EventDate date) {
        return switch (date) {
            case EventDate.OnDay(LocalDate day) -> InWords.day(day);
            case EventDate.InMonth(YearMonth month) -> Messages.date("date.month", month);
            case EventDate.InYear year -> year.toString();
        };
    }

    /// A date as it stands in lists: "18 Sep 2024".
    public static String shortDate(EventDate date) {
        return date.day().map(day -> Messages.date("date.short", day)).orElseGet(() -> date(date));
    }

    /// When a State was a Member of the United Nations, in a sentence.
    public static String membership(State state) {
        return state.memberships().isEmpty()
                ? say("state.no-member")
                : say(
                        "state.member",
                        state.memberships().stream()
                                .map(membership -> period(membership.from(), membership.to()))
                                .collect(Collectors.joining(", ")));
    }

    /// "since 24 October 1945", "from 2 January 1991 until 4 February 2003".
    static String period(LocalDate from, Optional<LocalDate> to) {
        return to.map(last -> say("state.period", InWords.day(from), InWords.day(last)))
                .orElseGet(() -> say("state.since", InWords.day(from)));
    }

    /// What is stamped on a ruling: the outcome, and a veto by its name.
    public static String stamp(Ruling ruling) {
        return ruling.because() == Because.VETO ? say("phrases.not-adopted-veto") : InWords.outcome(ruling.outcome());
    }

    /// What would come of it, as the stamp says it.
    static String ifSo(Ruling ruling) {
        return ruling.because() == Because.VETO
                ? say("phrases.would-not-be-adopted-veto")
                : InWords.conditional(ruling.outcome());
    }

    /// The stamp of lists.
    public static String shortStamp(Ruling ruling) {
        return ruling.because() == Because.VETO ? say("phrases.veto") : InWords.outcome(ruling.outcome());
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
                        ? say("phrases.and-no-permanent-member-against", number(ruling.threshold()))
                        : number(ruling.threshold());
            case MAJORITY, MAJORITY_NOT_REACHED, TIE, NO_AFFIRMATIVE_VOTE -> say("phrases.more-for-than-against");
            case TWO_THIRDS, TWO_THIRDS_NOT_REACHED -> say("phrases.two-thirds-of-those-present-and");
            case ABSOLUTE_MAJORITY, ABSOLUTE_MAJORITY_NOT_REACHED -> say("phrases.a-majority-of-all-members");
            case TWO_THIRDS_OF_MEMBERS, TWO_THIRDS_OF_MEMBERS_NOT_REACHED -> say("phrases.two-thirds-of-all-members");
            case WITHOUT_VOTE -> say("phrases.none-no-vote-was-taken");
            case NOT_PUT -> say("phrases.none-not-put");
            case QUORUM_NOT_MET -> say("phrases.a-quorum-first");
            case CONCURRENCES, CONCURRENCES_NOT_REACHED -> say("phrases.a-majority-of-all-members-2");
            case OVERRULED, NOT_OVERRULED -> say("phrases.enough-to-overrule");
        };
    }

    private static String number(OptionalInt threshold) {
        int votes = threshold.orElse(0);
        return switch (votes) {
            case 7 -> say("phrases.seven-votes");
            case 9 -> say("phrases.nine-votes");
            default -> say("phrases.votes", votes);
        };
    }

    /// "+32", "−3", "0".
    public static String margin(int margin) {
        return margin > 0 ? "+" + margin : margin < 0 ? "−" + -margin : "0";
    }

    /// What the outcome does in law.
    public static String effect(Effect effect) {
        return say("effect." + effect.word());
    }

    /// A position as it is printed beside a State; where the source says only that no vote was cast, that is
    /// what is said.
    public static String position(Position position, Organ organ) {
        return position == Position.ABSENT && organ == Organ.GA
                ? say("position.no-vote-recorded")
                : InWords.position(position);
    }

    /// How often two States voted alike, with its base: "in 71 of 84".
    public static String agreement(Planes.Agreement agreement) {
        return agreement.both() == 0
                ? say("phrases.no-recorded-vote-in-which-both-took")
                : say("phrases.in-of", agreement.same(), agreement.both());
    }

    /// With a capital letter.
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
    }
}
