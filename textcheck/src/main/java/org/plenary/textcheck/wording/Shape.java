package org.plenary.textcheck.wording;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.plenary.rules.vote.Position;
import org.plenary.textcheck.claim.Quantity;
import org.plenary.textcheck.claim.Quantity.Bound;
import org.plenary.textcheck.reading.Day;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Span;
import org.plenary.textcheck.reading.Thing;

/// A pattern over the outline of a sentence. In it, capital letters are things (N a number, O a place in a
/// row, S a
/// State, D a day, Y a document, T numbers in the short form), and words in braces stand for:
///
/// | braces | stand for |
/// | --- | --- |
/// | `{who}` | States in a row: `S`, `S and S`, `the S , S and S` |
/// | `{n}` | a number of voters: `N nations`, `more than N votes`, `none` |
/// | `{for}` `{against}` `{abstain}` | what voters did, in any form |
/// | `{did}` | any of them, as the verb of named States |
/// | `{gap}` | a few other words of the same clause, without numbers |
final class Shape {
    private static final String NOUN =
            "(?:nations?|countries|country|states|members?|member states?|delegations?|governments?|votes?|ballots?|council members?|states members)";
    private static final String ABOUT =
            "(?:(?:over|more than|at least|nearly|almost|about|some|around|roughly|fewer than|less than|up to|only|just|a total of|an overwhelming|all) )*";
    static final String FOR =
            "(?:(?:voted|voting|vote|were|was|had voted|came out|spoke) )?(?:in favou?r|for|yes|supported|supporting|backed|backing|in support|said yes)";
    static final String AGAINST =
            "(?:(?:voted|voting|vote|were|was|had voted|came out) )?(?:against|no|opposed|opposing|in opposition|negative|dissenting)(?: it)?";
    static final String ABSTAIN = "(?:abstentions?|abstained|abstaining|abstain)";
    private static final String DID =
            "(?:voted (?:in favou?r|for|yes|against|no)|voting (?:in favou?r|for|yes|against|no)|votes (?:in favou?r|for|against)"
                    + "|vote (?:in favou?r|for|yes|against|no)|cast (?:the|a|its|their)(?: only| sole| lone)? (?:negative|dissenting|no) votes?"
                    + "|(?:was |were )?opposed|opposing|oppose|opposes|supported|supporting|supports|backed|backing|rejected|rejecting"
                    + "|abstained|abstaining|abstains?|(?:was |were )?absent|being absent"
                    + "|(?:did|do|does) not (?:participate|take part|vote)|not (?:participating|taking part|voting)|took no part)";

    private final Pattern pattern;

    private Shape(Pattern pattern) {
        this.pattern = pattern;
    }

    static Shape of(String text) {
        String written = text.replace(
                        "{who}",
                        "(?:the )?S(?:(?: ,)?(?: (?:and|&|plus|as well as|along with|together with))?(?: the)? S)*")
                .replace(
                        "{n}",
                        "(?:" + ABOUT + "(?:N(?: other)?(?: " + NOUN + ")?|no|none|nobody|no one|a single(?: " + NOUN
                                + ")?))")
                .replace("{for}", FOR)
                .replace("{against}", AGAINST)
                .replace("{abstain}", ABSTAIN)
                .replace("{did}", DID)
                .replace("{noun}", NOUN)
                .replace("{gap}", "(?: [^ NT;.:]+){0,9}?");
        return new Shape(Pattern.compile("(?<![^ ])" + written + "(?![^ ])"));
    }

    /// What to do with a match.
    interface Taking {
        void take(Match match);
    }

    void in(Sentence sentence, Taking taking) {
        Matcher matcher = pattern.matcher(sentence.outline());
        while (matcher.find()) {
            taking.take(new Match(sentence, matcher));
        }
    }

    boolean foundIn(Sentence sentence) {
        return pattern.matcher(sentence.outline()).find();
    }

    /// One match, and what stands in its groups.
    record Match(Sentence sentence, Matcher matcher) {
        boolean has(String group) {
            return matcher.group(group) != null;
        }

        String text(String group) {
            String text = matcher.group(group);
            return text == null ? "" : text;
        }

        Span span() {
            return sentence.span(matcher.start(), matcher.end());
        }

        Span span(String group) {
            return sentence.span(matcher.start(group), matcher.end(group));
        }

        int end() {
            return matcher.end();
        }

        /// The rest of the clause behind the match.
        String rest() {
            String rest = sentence.outline().substring(matcher.end());
            int end = rest.indexOf(" ;");
            return end < 0 ? rest : rest.substring(0, end);
        }

        /// What stands before it in the sentence.
        String before() {
            return sentence.outline().substring(0, matcher.start());
        }

        <T extends Thing> List<T> things(Class<T> sort, String group) {
            return has(group) ? sentence.things(sort, matcher.start(group), matcher.end(group)) : List.of();
        }

        /// The States of a group; adjectives only stand for States before a word like "delegation".
        List<Thing.Named> states(String group) {
            return things(Thing.Named.class, group);
        }

        Optional<Day> day(String group) {
            return things(Thing.On.class, group).stream().findFirst().map(Thing.On::day);
        }

        Optional<Quantity> quantity(String group) {
            if (!has(group)) {
                return Optional.empty();
            }
            List<Thing.Count> counts = things(Thing.Count.class, group);
            String text = text(group);
            if (counts.isEmpty()) {
                return Optional.of(Quantity.exactly(text.contains("single") ? 1 : 0));
            }
            return Optional.of(new Quantity(counts.getFirst().value(), bound(text)));
        }

        private static Bound bound(String text) {
            if (text.startsWith("over ") || text.contains("more than ")) {
                return Bound.ABOVE;
            }
            if (text.contains("at least ")) {
                return Bound.AT_LEAST;
            }
            if (text.contains("nearly ")
                    || text.contains("almost ")
                    || text.contains("fewer than ")
                    || text.contains("less than ")) {
                return Bound.BELOW;
            }
            return text.contains("about ")
                            || text.contains("some ")
                            || text.contains("around ")
                            || text.contains("roughly ")
                    ? Bound.ABOUT
                    : Bound.EXACT;
        }
    }

    /// The position that words like "voting against" say.
    static Position position(String words) {
        if (words.contains("participat") || words.contains("part") || words.contains("not vot")) {
            return Position.NOT_PARTICIPATING;
        }
        if (words.contains("absent")) {
            return Position.ABSENT;
        }
        if (words.contains("abst")) {
            return Position.ABSTAINED;
        }
        return words.contains("favo")
                        || words.endsWith(" for")
                        || words.endsWith("yes")
                        || words.contains("support")
                        || words.contains("back")
                ? Position.YES
                : Position.NO;
    }
}
