package org.plenary.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.plenary.rules.Organ;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.Tally;

import static org.assertj.core.api.Assertions.assertThat;

/// The compiled-in record agrees with itself.
class RecordConsistencyTest {
    private final VotingRecord record = VotingRecord.compiledIn();

    @Test
    void ballotsSumToTheTallyOrTheNoteOrADifferenceSaysWhyNot() {
        assertThat(record.decisions().stream()
                        .filter(decision -> decision.rollCall().isPresent())
                        .filter(decision -> decision.votes().isPresent())
                        .filter(decision -> !sums(decision))
                        .filter(decision ->
                                decision.ballots().orElseThrow().note().isEmpty()
                                        && decision.differences("tally").isEmpty()))
                .isEmpty();
    }

    private static boolean sums(Decision decision) {
        Tally ballots = decision.rollCall().orElseThrow().tally();
        Votes votes = decision.votes().orElseThrow();
        return ballots.yes() == votes.yes()
                && ballots.no() == votes.no()
                && agrees(votes.abstained(), ballots.abstained())
                && agrees(votes.notParticipating(), ballots.notParticipating())
                && agrees(votes.absent(), ballots.absent());
    }

    private static boolean agrees(OptionalInt known, int counted) {
        return known.isEmpty() || known.getAsInt() == counted;
    }

    @Test
    void partialBallotsNeverExceedTheTally() {
        assertThat(record.decisions().stream()
                        .filter(decision -> decision.ballots()
                                .filter(ballots -> !ballots.complete())
                                .isPresent())
                        .filter(decision -> decision.votes().isPresent()))
                .allSatisfy(decision -> {
                    Tally known = decision.ballots().orElseThrow().cast().tally();
                    Votes votes = decision.votes().orElseThrow();
                    assertThat(known.yes()).isLessThanOrEqualTo(votes.yes());
                    assertThat(known.no()).isLessThanOrEqualTo(votes.no());
                    assertThat(known.abstained())
                            .isLessThanOrEqualTo(votes.abstained().orElse(known.abstained()));
                });
    }

    @Test
    void noTallyCountsMoreThanTheMembersOfTheDay() {
        assertThat(record.decisions().stream()
                        .filter(decision -> decision.votes().isPresent()))
                .allSatisfy(decision -> {
                    int members = decision.organ() == Organ.SC
                            ? record.council().members(decision.date().last()).size()
                            : record.states().countOn(decision.date().last());
                    assertThat(decision.votes().orElseThrow().tally().members())
                            .as("%s", decision.symbol())
                            .isLessThanOrEqualTo(members);
                });
    }

    @Test
    void whoeverVotedWasAMemberOfTheOrganThatDay() {
        assertThat(record.decisions().stream()
                        .filter(decision -> decision.date().day().isPresent())
                        .filter(decision -> decision.rollCall().isPresent()))
                .allSatisfy(decision -> {
                    List<String> members = decision.organ() == Organ.SC
                            ? record.council().members(decision.date().first())
                            : record.states().membersOn(decision.date().first()).stream()
                                    .map(State::code)
                                    .toList();
                    assertThat(decision.rollCall().orElseThrow().ballots())
                            .as("%s", decision.symbol())
                            .extracting("member")
                            .containsExactlyElementsOf(members);
                });
    }

    @Test
    void everySourceNamedIsInTheRegister() {
        Stream<String> named = Stream.of(
                        record.states().all().stream()
                                .map(state -> state.citation().source()),
                        record.states().all().stream()
                                .flatMap(state -> state.names().stream())
                                .map(name -> name.citation().source()),
                        record.states().all().stream()
                                .flatMap(state -> state.memberships().stream())
                                .map(membership -> membership.citation().source()),
                        record.council().terms().stream()
                                .map(term -> term.citation().source()),
                        record.holidays().days().stream()
                                .map(day -> day.citation().source()),
                        record.decisions().stream()
                                .map(decision -> decision.citation().source()),
                        record.decisions().stream()
                                .flatMap(decision -> decision.ballots().stream())
                                .map(ballots -> ballots.citation().source()),
                        record.decisions().stream()
                                .flatMap(decision -> decision.corrections().stream())
                                .map(correction -> correction.citation().source()),
                        record.decisions().stream()
                                .flatMap(decision -> decision.facts().stream())
                                .map(fact -> fact.citation().source()),
                        record.decisions().stream()
                                .flatMap(decision -> decision.differences().stream())
                                .map(Difference::source),
                        record.matters().stream()
                                .map(matter -> matter.citation().source()),
                        record.matters().stream()
                                .flatMap(matter -> matter.steps().stream())
                                .map(step -> step.citation().source()),
                        record.sessions().stream()
                                .map(session -> session.citation().source()),
                        record.sessions().stream()
                                .flatMap(session -> session.meetings().stream())
                                .map(meetings -> meetings.citation().source()),
                        record.usesInRegularSessions().stream()
                                .map(use -> use.citation().source()))
                .flatMap(sources -> sources);
        assertThat(named.distinct().filter(id -> record.source(id).isEmpty())).isEmpty();
    }

    @Test
    void everyStepOfAMatterThatIsAVoteIsADecisionOfTheRecord() {
        Set<String> votes = Set.of("council-vote", "veto", "resolution", "admission-vote");
        assertThat(record.matters().stream()
                        .flatMap(matter -> matter.steps().stream())
                        .filter(step -> votes.contains(step.kind()))
                        .flatMap(step -> step.symbol().stream())
                        .filter(symbol -> symbol.organ().isPresent())
                        .filter(symbol -> record.decision(symbol).isEmpty()
                                && record.decision(symbol.canonical()).isEmpty()))
                .isEmpty();
    }

    @Test
    void theComparableVoteIsAnEarlierOneOfTheSameOrgan() {
        Map<Symbol, Integer> order = new HashMap<>();
        record.decisions().forEach(decision -> order.put(decision.symbol(), order.size()));
        assertThat(record.decisions().stream()
                        .filter(decision -> record.earlier(decision)
                                .filter(earlier -> earlier.organ() != decision.organ()
                                        || order.getOrDefault(earlier.symbol(), 0)
                                                >= order.getOrDefault(decision.symbol(), 0))
                                .isPresent()))
                .isEmpty();
    }

    @Test
    void theSessionsAreTheElevenEmergencySpecialSessions() {
        assertThat(record.sessions())
                .extracting(Session::id)
                .containsExactly(
                        "ES-1", "ES-2", "ES-3", "ES-4", "ES-5", "ES-6", "ES-7", "ES-8", "ES-9", "ES-10", "ES-11");
        assertThat(record.sessions().stream()
                        .filter(session -> session.convenedBy().equals("Security Council")))
                .hasSize(7)
                .allSatisfy(session ->
                        assertThat(session.calledBy().flatMap(record::decision)).isPresent());
    }

    @Test
    void aVoteInASessionIsDatedWithinItOrInTheNightOfItsLastMeeting() {
        assertThat(record.decisions().stream()
                        .filter(decision -> decision.session()
                                .flatMap(record::session)
                                .filter(session ->
                                        !session.openOn(decision.date().first())
                                                && !session.openOn(
                                                        decision.date().last().minusDays(1)))
                                .isPresent()))
                .isEmpty();
    }

    @Test
    void anOldBallotIsNotChangedByALaterStatement() {
        Decision decision = record.decision("ES-10/21").orElseThrow();
        assertThat(decision.votes().orElseThrow()).hasToString("120-14-45");
        assertThat(decision.rollCall().orElseThrow().position("IRQ")).contains(Position.ABSTAINED);
        assertThat(decision.corrections()).singleElement().satisfies(correction -> {
            assertThat(correction.member()).isEqualTo("IRQ");
            assertThat(correction.intended()).isEqualTo(Position.YES);
            assertThat(correction.recorded()).isEqualTo(Optional.of(Position.ABSTAINED));
        });
    }
}
