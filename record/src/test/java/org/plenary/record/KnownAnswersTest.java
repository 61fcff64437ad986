package org.plenary.record;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.plenary.rules.Organ;
import org.plenary.rules.VoteQuestion;
import org.plenary.rules.VoteQuestion.Classification;
import org.plenary.rules.VoteQuestion.Taking;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.vote.CountedVote;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.RollCall;

import static org.assertj.core.api.Assertions.assertThat;

/// Facts that anybody can check in the records of the two organs.
class KnownAnswersTest {
    private final VotingRecord record = VotingRecord.compiledIn();

    private Decision decision(String symbol) {
        return record.decision(symbol).orElseThrow();
    }

    private RollCall call(String symbol) {
        return decision(symbol).rollCall().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "A/RES/ES-10/24,2024-09-18,124-14-43,adopted",
        "S/2024/239,2024-03-22,11-3-1,not-adopted",
        "S/RES/2803,2025-11-17,13-0-2,adopted",
        "S/2022/155,2022-02-25,11-1-3,not-adopted",
        "S/RES/2623,2022-02-27,11-1-3,called",
        "S/RES/119,1956-10-31,7-2-2,called",
        "S/3710,1956-10-30,7-2-2,not-adopted",
        "A/RES/ES-10/21,2023-10-27,120-14-45,adopted",
        "A/RES/181(II),1947-11-29,33-13-10,adopted"
    })
    void theDateTallyAndOutcomeAreThoseOfTheRecord(String symbol, LocalDate day, String tally, String outcome) {
        Decision decision = decision(symbol);
        assertThat(decision.date().day()).contains(day);
        assertThat(decision.votes().orElseThrow()).hasToString(tally);
        assertThat(decision.outcome().map(Outcome::word)).contains(outcome);
    }

    @Test
    void chinaAndTheRussianFederationVotedAgainstTheTextOf22March2024() {
        assertThat(call("S/2024/239").with(Position.NO)).containsExactly("CHN", "RUS", "DZA");
        assertThat(call("S/2024/239").with(Position.ABSTAINED)).containsExactly("GUY");
    }

    @Test
    void twoPermanentMembersAbstainedOnResolution2803() {
        assertThat(call("S/RES/2803").with(Position.ABSTAINED)).containsExactly("CHN", "RUS");
    }

    @Test
    void theSameVotesTwoDaysApartAreOneTextStoppedAndOneProceduralTextAdopted() {
        assertThat(call("S/2022/155")).isEqualTo(call("S/RES/2623"));
        assertThat(decision("S/2022/155").classification()).isEmpty();
        assertThat(decision("S/RES/2623").classification()).contains(Classification.PROCEDURAL);
    }

    @Test
    void theQuestionOfADecisionCarriesWhatTheRulesMayTurnOn() {
        VoteQuestion question = record.question(decision("S/RES/119")).orElseThrow();
        assertThat(question.organ()).isEqualTo(Organ.SC);
        assertThat(question.date()).isEqualTo("1956-10-31");
        assertThat(question.members()).hasValue(11);
        assertThat(question.classification()).contains(Classification.PROCEDURAL);
        assertThat(question.rollCall().orElseThrow().with(Position.NO)).containsExactly("FRA", "GBR");
        assertThat(question.id()).isEqualTo("S/RES/119");
    }

    @Test
    void theQuestionOfAnAssemblyDecisionCarriesItsSession() {
        VoteQuestion question = record.question(decision("ES-10/24")).orElseThrow();
        assertThat(question.session()).contains("ES-10");
        assertThat(question.members()).hasValue(193);
        assertThat(question.inEmergencySession()).isTrue();
    }

    @Test
    void aCouncilTallyWithNegativeVotesAndNoNamesIsNoQuestion() {
        Decision nameless = decision("S/2018/175");
        assertThat(nameless.rollCall()).isEmpty();
        assertThat(nameless.votes().orElseThrow().no()).isPositive();
        assertThat(record.question(nameless)).isEmpty();
    }

    @Test
    void anAssemblyTallyWithoutNamesCountsTheRestAsAbsent() {
        VoteQuestion question = record.question(decision("A/RES/ES-11/10")).orElseThrow();
        assertThat(question.taking()).isInstanceOf(Taking.Voted.class);
        CountedVote vote = (CountedVote) ((Taking.Voted) question.taking()).vote();
        assertThat(vote.tally()).hasToString("107-12-51");
        assertThat(vote.tally().members()).isEqualTo(193);
    }

    @Test
    void aVetoWithinTheSituationOfAnOpenEmergencySessionNamesThatSession() {
        VoteQuestion question = record.question(decision("S/2024/239")).orElseThrow();
        assertThat(question.emergencySession()).contains(new VoteQuestion.EmergencySession("ES-10", false));
    }

    @Test
    void fourMattersLinkCouncilAndAssembly() {
        assertThat(record.matters())
                .extracting(Matter::id)
                .contains("suez-1956", "namibia", "ukraine", "east-jerusalem-opt");
        assertThat(record.mattersOf(decision("S/RES/119")))
                .extracting(Matter::id)
                .contains("suez-1956");
        assertThat(record.matters())
                .allSatisfy(matter -> assertThat(matter.steps()).isNotEmpty());
    }

    @Test
    void theDayOfGoodFriday2024WasAHoliday() {
        assertThat(record.holidays().dates()).contains(LocalDate.of(2024, 3, 29));
        assertThat(record.holidays().years()).contains(2023, 2024, 2025).doesNotContain(2021);
    }

    @Test
    void howEachStateMovedSinceTheComparableVoteIsCounted() {
        Decision later = decision("ES-10/24");
        Decision earlier = decision("ES-10/23");
        List<Moved> moved = Moved.between(earlier, later);
        assertThat(moved).hasSize(193);
        assertThat(moved.stream().filter(Moved::changed))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.before()).isNotEqualTo(one.after()));
        assertThat(moved.stream()
                        .filter(one -> one.after().filter(Position.YES::equals).isPresent())
                        .count())
                .isEqualTo(124);
    }
}
