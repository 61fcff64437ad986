package org.plenary.analysis.agreement;

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
import org.plenary.analysis.Voters;
import org.plenary.record.EventDate;
import org.plenary.record.VotingRecord;
import org.plenary.rules.vote.Position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class AgreementsTest {
    /// Counted one ballot after the other, by another way than the planes.
    private static Agreement counted(RollCalls calls, String one, String other, Measure measure, Among among) {
        int first = calls.voter(one).orElseThrow();
        int second = calls.voter(other).orElseThrow();
        int halves = 0;
        int base = 0;
        for (int i = 0; i < calls.size(); i++) {
            byte a = calls.ballot(first, i);
            byte b = calls.ballot(second, i);
            boolean counts = a != RollCalls.NONE && b != RollCalls.NONE;
            if (measure == Measure.WITHOUT_ABSTENTIONS) {
                counts &= a != RollCalls.ABSTAINED && b != RollCalls.ABSTAINED;
            }
            if (counts && among.in().test(calls.entries().get(i))) {
                base++;
                if (a == b) {
                    halves += 2;
                } else if (measure == Measure.LIJPHART && Math.abs(a - b) == 1) {
                    halves++;
                }
            }
        }
        return new Agreement(halves, base);
    }

    private static RollCalls small() {
        RollCalls.Gathering gathering =
                RollCalls.gathering(Voters.of(VotingRecord.compiledIn().states()));
        List<String> codes = List.of("FRA", "GBR", "USA", "RUS", "IND", "BRA", "NOR", "EGY");
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            Map<String, Position> ballots = new HashMap<>();
            for (String code : codes) {
                ballots.put(code, Position.values()[random.nextInt(5)]);
            }
            gathering.add(
                    new RollCalls.Entry(
                            Optional.empty(),
                            OptionalInt.of(i),
                            50 + i / 70,
                            EventDate.parse("19" + (95 + i / 70)),
                            "Text " + i,
                            i % 3 == 0 ? List.of("Disarmament") : List.of(),
                            false),
                    ballots);
        }
        return gathering.rollCalls();
    }

    @Test
    void theMatrixIsWhatCountingBallotByBallotGives() {
        RollCalls calls = small();
        Agreements agreements = Agreements.of(calls);
        for (Among among : List.of(Among.everything(), Among.session(52), Among.issue("Disarmament"))) {
            for (Measure measure : Measure.values()) {
                Matrix matrix = agreements.matrix(measure, among);
                assertThat(matrix.voters()).hasSize(8);
                for (int a = 0; a < 8; a++) {
                    for (int b = 0; b < 8; b++) {
                        String one = matrix.voters().get(a).code();
                        String other = matrix.voters().get(b).code();
                        Agreement expected = counted(calls, one, other, measure, among);
                        assertThat(matrix.agreement(a, b)).isEqualTo(expected);
                        assertThat(agreements.of(one, other, measure, among)).contains(expected);
                    }
                }
            }
        }
    }

    @Test
    void theCubeIsTheMatrixOfEverySession() {
        Agreements agreements = Agreements.of(small());
        for (Measure measure : Measure.values()) {
            Cube cube = agreements.cube(measure);
            for (int s = 0; s < cube.sessions().size(); s++) {
                Matrix matrix =
                        agreements.matrix(measure, Among.session(cube.sessions().get(s)));
                for (int a = 1; a < matrix.voters().size(); a++) {
                    for (int b = 0; b < a; b++) {
                        assertThat(cube.agreement(a, b, s)).isEqualTo(matrix.agreement(a, b));
                    }
                }
            }
        }
    }

    @Test
    void anAbstentionIsAPositionOrHalfOrNothing() {
        RollCalls.Gathering gathering =
                RollCalls.gathering(Voters.of(VotingRecord.compiledIn().states()));
        Position[][] ballots = {
            {Position.YES, Position.YES},
            {Position.YES, Position.ABSTAINED},
            {Position.NO, Position.YES},
            {Position.ABSTAINED, Position.ABSTAINED},
            {Position.YES, Position.ABSENT}
        };
        for (int i = 0; i < ballots.length; i++) {
            gathering.add(
                    new RollCalls.Entry(
                            Optional.empty(), OptionalInt.of(i), 70, EventDate.parse("2015"), "", List.of(), false),
                    Map.of("FRA", ballots[i][0], "GBR", ballots[i][1]));
        }
        Agreements agreements = Agreements.of(gathering.rollCalls());
        Among all = Among.everything();
        assertThat(agreements.of("FRA", "GBR", Measure.IDENTICAL, all)).contains(new Agreement(4, 4));
        assertThat(agreements.of("FRA", "GBR", Measure.LIJPHART, all)).contains(new Agreement(5, 4));
        assertThat(agreements.of("FRA", "GBR", Measure.WITHOUT_ABSTENTIONS, all))
                .contains(new Agreement(2, 2));
    }

    /// Counted once by a query over the publisher's rows; over 1946 to 2019 it is 1,342 of 6,119.
    @Test
    void theUnitedStatesAndRussiaVotedAlikeInAbout22PercentOfSessions1To68() {
        Agreements agreements = Agreements.of(ReferenceRollCalls.read());
        Among all = Among.everything();
        assertThat(agreements.of("USA", "RUS", Measure.IDENTICAL, all)).contains(new Agreement(2 * 1194, 5548));
        assertThat(agreements.of("USA", "RUS", Measure.LIJPHART, all)).contains(new Agreement(2 * 1194 + 1657, 5548));
        assertThat(agreements.of("USA", "RUS", Measure.WITHOUT_ABSTENTIONS, all))
                .contains(new Agreement(2 * 995, 3692));
    }

    @Test
    void theNearestStatesComeFirstAndAThinBaseIsLeftOut() {
        Matrix matrix = Agreements.of(small()).matrix(Measure.IDENTICAL);
        List<Matrix.Beside> nearest = matrix.nearest(matrix.place("FRA"), 1);
        assertThat(nearest).hasSize(7);
        assertThat(nearest.getFirst().agreement().share())
                .isGreaterThanOrEqualTo(nearest.getLast().agreement().share());
        assertThat(matrix.nearest(matrix.place("FRA"), 10_000)).isEmpty();
    }

    @Test
    void theIntervalHoldsTheShareAndNarrowsWithTheBase() {
        Agreement thin = new Agreement(10, 10);
        Agreement broad = new Agreement(1000, 1000);
        assertThat(thin.interval().low()).isLessThan(0.5);
        assertThat(thin.interval().high() - thin.interval().low())
                .isGreaterThan(broad.interval().high() - broad.interval().low());
        // Wilson's interval of 5 of 10, as in every textbook: 0.2366 to 0.7634.
        assertThat(thin.interval().low()).isCloseTo(0.2366, within(0.0001));
        assertThat(thin.interval().high()).isCloseTo(0.7634, within(0.0001));
    }
}
