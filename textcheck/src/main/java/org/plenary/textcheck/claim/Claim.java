package org.plenary.textcheck.claim;

import java.util.List;
import java.util.Optional;

import org.plenary.rules.assembly.ObserverRights;
import org.plenary.rules.law.Provision;
import org.plenary.rules.vote.Position;
import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.reading.Day;
import org.plenary.textcheck.reading.Span;
import org.plenary.textcheck.reading.Thing.Document;
import org.plenary.textcheck.reading.Thing.Named;

/// One thing that a text states, and where.
public sealed interface Claim {
    Span span();

    StatementKind kind();

    /// A claim about one vote, which must be found before it can be answered.
    sealed interface OfAVote extends Claim {}

    /// Numbers of a vote; those the text leaves out are empty.
    ///
    /// @param total of how many the affirmative votes were, as in "124 of the 181 member states voting"
    record Tally(
            Span span,
            Optional<Quantity> yes,
            Optional<Quantity> no,
            Optional<Quantity> abstained,
            Optional<Quantity> absent,
            Optional<Quantity> total)
            implements OfAVote {
        @Override
        public StatementKind kind() {
            return StatementKind.TALLY;
        }

        public static Tally of(Span span, Optional<Quantity> yes, Optional<Quantity> no, Optional<Quantity> abstained) {
            return new Tally(span, yes, no, abstained, Optional.empty(), Optional.empty());
        }

        /// Whether yes, no and abstentions are all there, as exact numbers.
        public boolean complete() {
            return yes.isPresent() && no.isPresent() && abstained.isPresent();
        }
    }

    /// How States voted.
    ///
    /// @param only whether nobody else of the group did
    /// @param denied whether it says that they did not
    /// @param count how many of the group, where the text says so
    record Positions(
            Span span,
            List<Named> states,
            Position position,
            boolean only,
            boolean denied,
            Group group,
            Optional<Long> count)
            implements OfAVote {
        /// Of whom a count or an "only" speaks.
        public enum Group {
            ALL,
            EUROPEAN,
            PERMANENT,
            /// All but those named before.
            OTHERS
        }

        public Positions {
            states = List.copyOf(states);
        }

        /// That these States took this position, whoever else did.
        public static Positions of(Span span, List<Named> states, Position position) {
            return new Positions(span, states, position, false, false, Group.ALL, Optional.empty());
        }

        /// The same, and whether nobody else did.
        public Positions only(boolean only) {
            return new Positions(span, states, position, only, denied, group, count);
        }

        /// The same, or that they did not.
        public Positions denied(boolean denied) {
            return new Positions(span, states, position, only, denied, group, count);
        }

        /// The same, of so many of this group.
        public Positions of(Group group, Optional<Long> count) {
            return new Positions(span, states, position, only, denied, group, count);
        }

        @Override
        public StatementKind kind() {
            return StatementKind.POSITION;
        }
    }

    /// How a group of States voted.
    ///
    /// @param name what the text calls it
    /// @param bloc the group; empty for one whose members the record does not know
    /// @param count how many they are or were, where the text says so
    record GroupPosition(
            Span span, String name, Optional<Bloc> bloc, Position position, Share share, Optional<Long> count)
            implements OfAVote {
        /// How much of the group.
        public enum Share {
            ALL,
            /// "The African States", which may be said of most of them.
            MOST,
            NONE
        }

        @Override
        public StatementKind kind() {
            return StatementKind.POSITION;
        }
    }

    /// What became of a text.
    ///
    /// @param by who vetoed it
    /// @param alone whether nobody else did
    record Result(Span span, What what, List<Named> by, boolean alone) implements OfAVote {
        /// What is said.
        public enum What {
            ADOPTED,
            ADOPTED_WITHOUT_VOTE,
            NOT_ADOPTED,
            VETOED,
            NOT_VETOED,
            CALLED
        }

        public Result {
            by = List.copyOf(by);
        }

        @Override
        public StatementKind kind() {
            return StatementKind.OUTCOME;
        }
    }

    /// A majority that one vote had, lacked or needed.
    record Reached(Span span, Which which) implements OfAVote {
        /// What is said of it.
        public enum Which {
            UNANIMOUS,
            NOT_UNANIMOUS,
            TWO_THIRDS,
            TWO_THIRDS_OF_MEMBERS,
            NOT_TWO_THIRDS,
            NEEDED_TWO_THIRDS,
            NINE_VOTES_MISSED,
            SIMPLE_MAJORITY
        }

        @Override
        public StatementKind kind() {
            return StatementKind.MAJORITY;
        }
    }

    /// When a vote was.
    record Held(Span span, Day day) implements OfAVote {
        @Override
        public StatementKind kind() {
            return StatementKind.DATE;
        }
    }

    /// Whether one text binds.
    record Binds(Span span, boolean binding) implements OfAVote {
        @Override
        public StatementKind kind() {
            return StatementKind.EFFECT;
        }
    }

    /// By when one text asked for something.
    ///
    /// @param within counted from the vote
    /// @param each whether it comes again and again, as in "every six months"
    /// @param on the day itself
    /// @param passed whether it is said to have passed
    /// @param about the words of the clause, which say what was to be done
    /// @param tie how firmly the clause says that a text set it
    record Due(
            Span span,
            Optional<Amount> within,
            boolean each,
            Optional<Day> on,
            Optional<Boolean> passed,
            List<String> about,
            Tie tie)
            implements Claim {
        /// What ties a deadline to a text.
        public enum Tie {
            NONE,
            /// It is called a deadline, of whomever.
            CALLED_SO,
            /// An organ, or a text without a symbol, asks; it must be the one spoken of.
            TEXT,
            /// A document asks.
            DOCUMENT,
            /// A document, a text or an organ set it, and it is called a deadline.
            DEADLINE
        }

        public Due {
            about = List.copyOf(about);
        }

        @Override
        public StatementKind kind() {
            return StatementKind.DEADLINE;
        }
    }

    /// That there is such a document.
    record Cited(Span span, Document document) implements Claim {
        @Override
        public StatementKind kind() {
            return StatementKind.SYMBOL;
        }
    }

    /// Something that a provision answers by itself.
    ///
    /// @param right whether it is as the text says
    record Ruled(Span span, StatementKind kind, boolean right, Provision provision) implements Claim {}

    /// How often States vetoed.
    ///
    /// @param texts whether the text counts draft resolutions, not vetoes of any kind
    /// @param topic the words that say on what; empty for anything
    /// @param attempts whether it counts texts that failed, by whomever
    /// @param place whether it is a place in a row, as in "its sixth veto", which counts what was spoken of
    record VetoCount(
            Span span,
            List<Named> by,
            long count,
            boolean texts,
            Optional<Day> since,
            List<String> topic,
            boolean attempts,
            boolean place)
            implements Claim {
        public VetoCount {
            by = List.copyOf(by);
            topic = List.copyOf(topic);
        }

        /// The same, by them.
        public VetoCount by(List<Named> by) {
            return new VetoCount(span, by, count, texts, since, topic, attempts, place);
        }

        /// The same, on this.
        public VetoCount on(List<String> topic) {
            return new VetoCount(span, by, count, texts, since, topic, attempts, place);
        }

        @Override
        public StatementKind kind() {
            return StatementKind.VETO_COUNT;
        }
    }

    /// When a State last vetoed something.
    record LastVeto(Span span, List<Named> by, Day on) implements Claim {
        public LastVeto {
            by = List.copyOf(by);
        }

        @Override
        public StatementKind kind() {
            return StatementKind.VETO_COUNT;
        }
    }

    /// How often Uniting for Peace was used.
    ///
    /// @param by `SC` for uses by the Council alone
    record Uses(Span span, long count, Optional<String> by) implements Claim {
        @Override
        public StatementKind kind() {
            return StatementKind.SESSION;
        }
    }

    /// That the Council had called no emergency special session for so many years.
    record FirstCall(Span span, Quantity years) implements Claim {
        @Override
        public StatementKind kind() {
            return StatementKind.SESSION;
        }
    }

    /// An emergency special session, or how many there were.
    ///
    /// @param number which one; empty for a count
    /// @param on when it opened
    /// @param by who called it: `SC` for the Council, or the code of a State; of a count, only those it called
    /// @param topic words that say on what
    record Emergency(
            Span span,
            Optional<Integer> number,
            Optional<Long> count,
            Optional<Day> on,
            Optional<String> by,
            List<String> topic)
            implements Claim {
        public Emergency {
            topic = List.copyOf(topic);
        }

        @Override
        public StatementKind kind() {
            return StatementKind.SESSION;
        }
    }

    /// That there was no emergency special session on something, or none since a day.
    ///
    /// @param council whether only those that the Council called are meant
    record NoEmergency(Span span, List<String> topic, Optional<Day> since, boolean council) implements Claim {
        public NoEmergency {
            topic = List.copyOf(topic);
        }

        @Override
        public StatementKind kind() {
            return StatementKind.PROCEDURE;
        }
    }

    /// How many, or who, is a member of what.
    ///
    /// @param count how many; empty where States are named
    /// @param on the day or the year meant; empty: when the text was written
    /// @param joined whether `on` is when they became a Member
    record Member(
            Span span,
            Body body,
            Optional<Long> count,
            List<Named> states,
            boolean denied,
            boolean joined,
            Optional<Day> on)
            implements Claim {
        /// Of what.
        public enum Body {
            UNITED_NATIONS,
            COUNCIL,
            PERMANENT,
            ROME_STATUTE
        }

        public Member {
            states = List.copyOf(states);
        }

        /// How many there are.
        public static Member count(Span span, Body body, long count, Optional<Day> on) {
            return new Member(span, body, Optional.of(count), List.of(), false, false, on);
        }

        /// That these States are.
        public static Member of(Span span, Body body, List<Named> states) {
            return new Member(span, body, Optional.empty(), states, false, false, Optional.empty());
        }

        /// The same, or that they are not.
        public Member denied(boolean denied) {
            return new Member(span, body, count, states, denied, joined, on);
        }

        /// The same, on this day.
        public Member on(Optional<Day> on) {
            return new Member(span, body, count, states, denied, joined, on);
        }

        /// That they became one then.
        public Member joined(Optional<Day> on) {
            return new Member(span, body, count, states, denied, true, on);
        }

        @Override
        public StatementKind kind() {
            return StatementKind.MEMBERSHIP;
        }
    }

    /// What an observer may do.
    ///
    /// @param observer empty for all of them
    record Right(Span span, Optional<ObserverRights.Observer> observer, ObserverRights.Act act, boolean granted)
            implements Claim {
        @Override
        public StatementKind kind() {
            return StatementKind.RIGHTS;
        }
    }

    /// Something that no record can answer.
    ///
    /// @param why said neutrally
    record Beyond(Span span, String why) implements Claim {
        @Override
        public StatementKind kind() {
            return StatementKind.OTHER;
        }
    }
}
