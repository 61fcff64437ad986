package org.plenary.followup;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.plenary.record.VotingRecord;

import static org.assertj.core.api.Assertions.assertThat;

/// The shipped facts keep to the words for contested facts.
class WordingTest {
    /// Words that judge a speaker or an act in our own voice.
    static final Pattern FORBIDDEN = Pattern.compile(
            "(?i)\\b(claims that|claimed|claiming|admit(s|ted|ting) that|conced(es|ed|ing)|so-called|alleged(ly)?"
                    + "|fail(s|ed|ing|ure) to|not implemented|non-?compliance|in breach of|opposes|regime change"
                    + "|terrorist regime|puppet)\\b");

    private final FollowUp followUp = FollowUp.compiledIn(VotingRecord.compiledIn());

    private static List<String> words(Fact fact) {
        return switch (fact) {
            case Task one -> List.of(one.what(), one.due().words(), one.origin().note());
            case Ending one -> List.of(one.what(), one.origin().note());
            case Evidence one ->
                List.of(one.what(), one.document(), one.origin().note());
            case Assessment one -> List.of(one.origin().note());
            case Indicator one ->
                List.of(one.title(), one.definition(), one.origin().note());
            case Indicator.Point one -> List.of(one.qualifier(), one.origin().note());
            case Indicator.Target one -> List.of(one.words(), one.origin().note());
            case Mandate one ->
                List.of(
                        one.name(),
                        one.consent(),
                        one.untilWords(),
                        one.origin().note());
            case Mandate.Change one -> List.of(one.what(), one.origin().note());
            case MeasureTaken one -> List.of(one.what(), one.origin().note());
            case Explanation one -> List.of(one.words(), one.origin().note());
            case Participation one -> List.of(one.origin().note());
            case Sanctions one ->
                List.of(one.target(), one.words(), one.origin().note());
        };
    }

    @Test
    void noShippedFactUsesAWordThatJudges() {
        assertThat(followUp.facts())
                .flatExtracting(WordingTest::words)
                .isNotEmpty()
                .noneMatch(text -> FORBIDDEN.matcher(text).find());
    }

    @Test
    void theLintFindsWhatItForbids() {
        assertThat(Stream.of(
                        "He claimed that",
                        "admitted that",
                        "They failed to report",
                        "was not implemented",
                        "so-called",
                        "opposes"))
                .allMatch(text -> FORBIDDEN.matcher(text).find());
        assertThat(FORBIDDEN
                        .matcher("Entries and claims received by the Register")
                        .find())
                .isFalse();
    }

    @Test
    void whatIsSaidIsSaidBySomebody() {
        assertThat(followUp.of(Explanation.class))
                .allSatisfy(one -> assertThat(one.words()).startsWith("Said "));
        assertThat(followUp.of(MeasureTaken.class))
                .allSatisfy(one ->
                        assertThat(one.what()).matches(".*\\b(stated|decided|proclaimed|reported|ordered)\\b.*"));
    }
}
