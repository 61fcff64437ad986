package org.plenary.textcheck.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.plenary.rules.vote.Position;
import org.plenary.textcheck.reading.Sentence;

/// A pattern over the outline of a sentence. In it, capital letters are things (N a number, O a place in a row,
/// S a State, D a day, Y a document, T numbers in the short form), and words in braces stand for:
///
/// | braces | stand for |
/// | --- | --- |
/// | `{who}` | States in a row: `S`, `S and S`, `the S , S and S` |
/// | `{n}` | a number of voters: `N nations`, `more than N votes`, `none` |
/// | `{about}` | `more than`, `nearly` and the like, or nothing |
/// | `{noun}` | `nations`, `members`, `votes` |
/// | `{for}` `{against}` `{abstain}` | what voters did, in any form |
/// | `{did}` | any of them, as the verb of named States |
/// | `{gap}` | a few other words of the same clause, without numbers |
final class Shape {
    private static final String NOUN =
            "(?:nations?|countries|country|states|members?|member states?|delegations?|governments?|votes?|ballots?|council members?|states members)";
    private static final String ABOUT =
            "(?:(?:over|more than|at least|nearly|almost|about|some|around|roughly|fewer than|less than|up to|only|just|a total of|an overwhelming|all) )*";
    private static final String FOR =
            "(?:(?:voted|voting|vote|were|was|had voted|came out|spoke) )?(?:in favou?r|for(?: it)?|yes|supported|supporting|backed|backing|in support|said yes)";
    private static final String AGAINST =
            "(?:(?:voted|voting|vote|were|was|had voted|came out) )?(?:against|no|opposed|opposing|in opposition|negative|dissenting)(?: it)?";
    private static final String ABSTAIN = "(?:(?:had |have )?(?:abstentions?|abstained|abstaining|abstain))";
    private static final String DID =
            "(?:voted (?:in favou?r|for|yes|against|no)|voting (?:in favou?r|for|yes|against|no)|votes (?:in favou?r|for|against)"
                    + "|vote (?:in favou?r|for|yes|against|no)|cast (?:the|a|its|their)(?: only| sole| lone)? (?:negative|dissenting|no) votes?"
                    + "|(?:were|was) (?:in favou?r|against)|(?:was |were )?opposed|opposing|oppose|opposes|supported|supporting|supports|backed|backing|rejected|rejecting"
                    + "|abstained|abstaining|abstains?|(?:was |were )?absent|being absent"
                    + "|(?:did|do|does) not (?:participate|take part|vote)|not (?:participating|taking part|voting)|took no part)";

    /// What tells that a sentence is about a vote itself.
    static final Shape VOTE_NAMED = of("(?:Y|T|N votes?|N to N)");

    /// What tells that a sentence is about votes at all.
    static final Shape VOTE_WORDS =
            of("(?:vote|votes|veto|vetoes|abstention|resolution|text|draft|council|assembly|adoption)");

    /// Words of which a sentence that gives bare numbers has one, if they are numbers of a vote.
    static final String OF_A_VOTE =
            "vote votes voted voting ballot ballots adopted adopts adopt adopting passed passes pass passing abstention abstentions abstaining abstained abstain support supported supports supporting approved approves backed backing carried against majority endorsed endorses endorsing rejected rejects rejecting reached recorded veto vetoed vetoes Y";

    private final Pattern pattern;
    private final List<Set<String>> anchors;
    private final Set<String> alongside;

    private Shape(Pattern pattern, List<Set<String>> anchors, Set<String> alongside) {
        this.pattern = pattern;
        this.anchors = anchors;
        this.alongside = alongside;
    }

    /// The same, in sentences that also have one of these words or letters.
    Shape alongside(String words) {
        Set<String> any = Set.of(words.split(" ", -1));
        List<Set<String>> all = new ArrayList<>(anchors);
        all.add(any);
        return new Shape(pattern, List.copyOf(all), any);
    }

    static Shape of(String text) {
        String written = text.replace(
                        "{who}",
                        "(?:the )?S(?:(?: ,)?(?: (?:and|&|plus|as well as|along with|together with))?(?: the)? S)*")
                .replace(
                        "{n}",
                        "(?:{about}(?:N(?: other)?(?: {noun}(?: of the (?:security )?council)?)?|no|none|nobody|no one|a single(?: {noun})?))")
                .replace("{about}", ABOUT)
                .replace("{noun}", NOUN)
                .replace("{for}", FOR)
                .replace("{against}", AGAINST)
                .replace("{abstain}", ABSTAIN)
                .replace("{did}", DID)
                .replace("{gap}", "(?: [^ NT;.:]+){0,9}?");
        return new Shape(Pattern.compile("(?<![^ ])(?:" + written + ")(?![^ ])"), Anchors.of(written), Set.of());
    }

    /// Sets of words and letters: a sentence in which this stands has one of each.
    List<Set<String>> anchors() {
        return anchors;
    }

    void in(Sentence sentence, Consumer<Match> taking) {
        if (!alongside.isEmpty() && alongside.stream().noneMatch(sentence::says)) {
            return;
        }
        Matcher matcher = pattern.matcher(sentence.outline());
        while (matcher.find()) {
            taking.accept(new Match(sentence, matcher));
        }
    }

    boolean foundIn(Sentence sentence) {
        return pattern.matcher(sentence.outline()).find();
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
