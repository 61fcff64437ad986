package org.plenary.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.plenary.rules.ElectionQuestion.ElectedBody;
import org.plenary.rules.VoteQuestion.Classification;
import org.plenary.rules.VoteQuestion.Important;
import org.plenary.rules.VoteQuestion.Put;
import org.plenary.rules.VoteQuestion.Settled;
import org.plenary.rules.VoteQuestion.Situation.Threat;
import org.plenary.rules.book.RuleBook.QuestionClass;
import org.plenary.rules.law.Readings.ObligatoryAbstention;
import org.plenary.rules.law.Readings.PreliminaryQuestion;
import org.plenary.rules.precedent.Precedent;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.ruling.Effect;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.ruling.Requirement.Relation;

import static org.assertj.core.api.Assertions.assertThat;

/// The words of questions and rulings, which outside readers rely on.
class WordsTest {
    @Test
    void everyChoiceIsWrittenWithHyphens() {
        Map<String, List<String>> words = Map.ofEntries(
                Map.entry("substantive procedural", each(Classification.values(), Classification::word)),
                Map.entry("simple two-thirds absolute", each(Settled.values(), Settled::word)),
                Map.entry(
                        "peace-and-security elections admission suspension expulsion trusteeship budget determined",
                        each(Important.values(), Important::word)),
                Map.entry("overrule uphold", each(Put.values(), Put::word)),
                Map.entry(
                        "none threat-to-the-peace breach-of-the-peace act-of-aggression",
                        each(Threat.values(), Threat::word)),
                Map.entry(
                        "procedural substantive important of-all-members two-thirds-of-all-members",
                        each(QuestionClass.values(), QuestionClass::word)),
                Map.entry("practice strict", each(ObligatoryAbstention.values(), ObligatoryAbstention::word)),
                Map.entry("list vetoable president", each(PreliminaryQuestion.values(), PreliminaryQuestion::word)),
                Map.entry(
                        "security-council ecosoc human-rights-council icj other",
                        each(ElectedBody.values(), ElectedBody::word)),
                Map.entry("at-least at-most", each(Relation.values(), Relation::word)),
                Map.entry("binding recommendation internal none", each(Effect.values(), Effect::word)),
                Map.entry(
                        "adopted not-adopted carried lost ruling-stands ruling-overruled called not-called elected not-elected not-put",
                        each(Outcome.values(), Outcome::word)),
                Map.entry(
                        "required-votes veto insufficient-votes majority majority-not-reached two-thirds"
                                + " two-thirds-not-reached tie no-affirmative-vote absolute-majority"
                                + " absolute-majority-not-reached two-thirds-of-members two-thirds-of-members-not-reached"
                                + " without-vote not-put quorum-not-met concurrences concurrences-not-reached overruled"
                                + " not-overruled",
                        each(Because.values(), Because::word)));
        words.forEach((expected, found) -> assertThat(String.join(" ", found)).isEqualTo(expected));
    }

    @Test
    void bodiesAreReadFromTheirWords() {
        for (ElectedBody body : ElectedBody.values()) {
            assertThat(ElectedBody.of(body.word())).contains(body);
        }
        assertThat(ElectedBody.of("senate")).isEmpty();
    }

    @Test
    void aRelationHoldsAtItsBound() {
        assertThat(Relation.AT_LEAST.holds(9, 9)).isTrue();
        assertThat(Relation.AT_LEAST.holds(8, 9)).isFalse();
        assertThat(Relation.AT_MOST.holds(0, 0)).isTrue();
        assertThat(Relation.AT_MOST.holds(1, 0)).isFalse();
    }

    @Test
    void thePrecisionOfAPrecedentHasAWord() {
        assertThat(each(Precedent.Precision.values(), Precedent.Precision::word))
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    private static <E extends Enum<E>> List<String> each(E[] values, java.util.function.Function<E, String> word) {
        List<String> words = new ArrayList<>();
        for (E value : values) {
            words.add(word.apply(value));
        }
        return words;
    }
}
