package org.plenary.analysis.blocs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.plenary.analysis.Among;
import org.plenary.analysis.ReferenceRollCalls;
import org.plenary.analysis.RollCalls;
import org.plenary.analysis.Voter;
import org.plenary.analysis.Voters;
import org.plenary.analysis.agreement.Agreements;
import org.plenary.analysis.agreement.Measure;
import org.plenary.record.EventDate;
import org.plenary.record.VotingRecord;
import org.plenary.rules.vote.Position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class BlocsTest {
    private static final List<String> ONE = List.of("FRA", "GBR", "USA", "NOR", "DNK");
    private static final List<String> OTHER = List.of("RUS", "BLR", "UKR", "POL", "HUN");

    /// Two groups that vote against one another, with some ballots at random; in session 51 Hungary votes with
    /// the first.
    private static Agreements twoGroups() {
        RollCalls.Gathering gathering =
                RollCalls.gathering(Voters.of(VotingRecord.compiledIn().states()));
        Random random = new Random(3);
        for (int i = 0; i < 120; i++) {
            int session = 50 + i / 60;
            boolean firstSaysYes = random.nextBoolean();
            Map<String, Position> ballots = new HashMap<>();
            for (String code : ONE) {
                ballots.put(code, position(random, firstSaysYes));
            }
            for (String code : OTHER) {
                ballots.put(code, position(random, (code.equals("HUN") && session == 51) == firstSaysYes));
            }
            if (i % 20 == 0) {
                ballots.put("FJI", Position.YES);
            }
            gathering.add(
                    new RollCalls.Entry(
                            Optional.empty(),
                            OptionalInt.of(i),
                            session,
                            EventDate.parse("1996"),
                            "Text",
                            List.of(),
                            false),
                    ballots);
        }
        return Agreements.of(gathering.rollCalls());
    }

    private static Position position(Random random, boolean yes) {
        boolean sure = random.nextInt(10) > 0;
        return yes == sure ? Position.YES : Position.NO;
    }

    private static List<String> codes(Blocs.Bloc bloc) {
        return bloc.members().stream().map(member -> member.voter().code()).toList();
    }

    @Test
    void twoGroupsThatVoteAgainstOneAnotherAreTwoStableBlocs() {
        Blocs blocs = Blocs.of(twoGroups(), Among.session(50), Blocs.Settings.usual());
        assertThat(blocs.rollCalls()).isEqualTo(60);
        assertThat(blocs.blocs()).hasSize(2);
        assertThat(codes(blocs.blocs().get(0))).containsExactlyInAnyOrder("BLR", "HUN", "POL", "RUS", "UKR");
        assertThat(codes(blocs.blocs().get(1))).containsExactlyInAnyOrderElementsOf(ONE);
        assertThat(blocs.blocs()).allSatisfy(bloc -> {
            assertThat(bloc.stability()).isGreaterThan(0.95);
            assertThat(bloc.agreement()).isBetween(0.7, 0.95);
            assertThat(bloc.members())
                    .allSatisfy(member -> assertThat(member.staying()).isGreaterThan(0.95));
        });
        assertThat(blocs.unplaced()).extracting(Voter::code).containsExactly("FJI");
    }

    @Test
    void aStateThatVotesWithOthersThanBeforeHasMoved() {
        Agreements agreements = twoGroups();
        Blocs before = Blocs.of(agreements, Among.session(50), Blocs.Settings.usual());
        Blocs after = Blocs.of(agreements, Among.session(51), Blocs.Settings.usual());
        assertThat(after.movedSince(before)).singleElement().satisfies(move -> {
            assertThat(move.voter().code()).isEqualTo("HUN");
            assertThat(codes(after.blocs().get(move.to()))).contains("FRA");
            assertThat(move.sureness()).isGreaterThan(0.9);
        });
        assertThat(before.movedSince(before)).isEmpty();
    }

    @Test
    void theSameSeedGivesTheSameBlocs() {
        Blocs once = Blocs.of(twoGroups(), Among.everything(), Blocs.Settings.usual());
        Blocs again = Blocs.of(twoGroups(), Among.everything(), Blocs.Settings.usual());
        assertThat(once.blocs()).isEqualTo(again.blocs());
    }

    @Test
    void tooFewVotesGiveNoBlocs() {
        assertThat(Blocs.of(twoGroups(), Among.session(7), Blocs.Settings.usual())
                        .blocs())
                .isEmpty();
        assertThat(Blocs.of(
                                Agreements.of(RollCalls.gathering(Voters.of(
                                                VotingRecord.compiledIn().states()))
                                        .rollCalls()),
                                Among.everything(),
                                Blocs.Settings.usual())
                        .blocs())
                .isEmpty();
    }

    @Test
    void onesInOneOrderStandBesideEachOther() {
        Agreements agreements = twoGroups();
        List<Voter> order = Blocs.inOrder(
                agreements,
                Among.session(50),
                Measure.IDENTICAL,
                agreements.matrix(Measure.IDENTICAL, Among.session(50)).voters().stream()
                        .filter(voter -> !voter.code().equals("FJI"))
                        .toList());
        List<Boolean> first =
                order.stream().map(voter -> ONE.contains(voter.code())).toList();
        assertThat(first.subList(0, 5)).containsOnly(first.getFirst());
        assertThat(first.subList(5, 10)).containsOnly(!first.getFirst());
    }

    @Test
    void cohesionIsThatOfTheFormulas() {
        assertThat(Cohesion.rice(5, 5)).isZero();
        assertThat(Cohesion.rice(8, 2)).isCloseTo(0.6, within(1e-12));
        assertThat(Cohesion.agreementIndex(10, 0, 0)).isEqualTo(1);
        assertThat(Cohesion.agreementIndex(4, 4, 4)).isZero();
        assertThat(Cohesion.agreementIndex(6, 2, 2)).isCloseTo(0.4, within(1e-12));
        List<Cohesion> cohesion = Cohesion.of(twoGroups().rollCalls(), ONE, Among.everything());
        assertThat(cohesion).extracting(Cohesion::session).containsExactly(50, 51);
        assertThat(cohesion).allSatisfy(one -> {
            assertThat(one.riceBase()).isEqualTo(60);
            assertThat(one.rice().value()).isBetween(0.6, 0.95);
            assertThat(one.agreementIndex().value())
                    .isBetween(one.agreementIndex().low(), one.agreementIndex().high());
        });
    }

    @Test
    void theSovietUnionWasWithItsAlliesAndTheUnitedStatesInASmallBlocLater() {
        Agreements agreements = Agreements.of(ReferenceRollCalls.read());
        Blocs of1960 = Blocs.of(agreements, Among.session(15), Blocs.Settings.usual());
        int soviet = of1960.blocOf("RUS").orElseThrow();
        assertThat(of1960.blocs().get(soviet).has("POL")).isTrue();
        assertThat(of1960.blocOf("USA").orElseThrow()).isNotEqualTo(soviet);
        Blocs of1995 = Blocs.of(agreements, Among.session(50), Blocs.Settings.usual());
        assertThat(codes(of1995.blocs().get(of1995.blocOf("USA").orElseThrow())))
                .containsExactly("ISR", "USA");
    }
}
