package org.plenary.analysis.ideal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import org.plenary.analysis.ReferenceRollCalls;
import org.plenary.analysis.RepeatedResolutions;
import org.plenary.analysis.Sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class IdealPointsTest {
    private static final IdealPoints.Draws SHORT = new IdealPoints.Draws(1_200, 2, 7, IdealPoints.Items.AT_ONCE);

    /// Ballots that the model itself made, with the points they were made from.
    private static final class Simulated {
        private final double[][] points;
        private final List<Vote> votes;

        record Vote(int session, int item, List<Integer> choices) {}

        private Simulated(double[][] points, List<Vote> votes) {
            this.points = points;
            this.votes = votes;
        }

        static Simulated of(int states, int sessions, int items, long seed) {
            Random random = new Random(seed);
            double[][] points = new double[states][sessions];
            double sum = 0;
            double squares = 0;
            for (double[] of : points) {
                of[0] = random.nextGaussian();
                for (int session = 1; session < sessions; session++) {
                    of[session] = of[session - 1] + 0.25 * random.nextGaussian();
                }
                for (double point : of) {
                    sum += point;
                    squares += point * point;
                }
            }
            double mean = sum / states / sessions;
            double scale = Math.sqrt(squares / states / sessions - mean * mean);
            for (double[] of : points) {
                for (int session = 0; session < sessions; session++) {
                    of[session] = (of[session] - mean) / scale;
                }
            }
            if (points[0][0] < 0) {
                for (double[] of : points) {
                    for (int session = 0; session < sessions; session++) {
                        of[session] = -of[session];
                    }
                }
            }
            List<Vote> votes = new ArrayList<>();
            for (int session = 0; session < sessions; session++) {
                for (int item = 0; item < items; item++) {
                    double slope = random.nextGaussian();
                    double low = 0.8 * random.nextGaussian();
                    double high = low + 0.7 * Math.abs(random.nextGaussian());
                    List<Integer> choices = new ArrayList<>();
                    for (int state = 0; state < states; state++) {
                        double response = slope * points[state][session] + random.nextGaussian();
                        choices.add(
                                response < low
                                        ? BallotMatrix.YES
                                        : response < high ? BallotMatrix.ABSTAINED : BallotMatrix.NO);
                    }
                    votes.add(new Vote(session, session * items + item, choices));
                }
            }
            return new Simulated(points, votes);
        }

        BallotMatrix matrix() {
            return matrix(votes, "S");
        }

        static BallotMatrix matrix(List<Vote> votes, String prefix) {
            BallotMatrix.Builder builder = BallotMatrix.builder();
            for (Vote vote : votes) {
                BallotMatrix.Casting casting =
                        builder.rollCall(Integer.toString(vote.session()), Integer.toString(vote.item()));
                for (int state = 0; state < vote.choices().size(); state++) {
                    casting.ballot(prefix + state, vote.choices().get(state));
                }
            }
            return builder.build();
        }

        double correlation(Estimate estimate) {
            List<double[]> pairs = new ArrayList<>();
            for (Estimate.Place place : estimate.places()) {
                pairs.add(new double[] {place.point(), truth(place)});
            }
            return PublishedPoints.correlation(pairs);
        }

        double coverage(Estimate estimate) {
            return estimate.places().stream()
                            .filter(place -> place.low() < truth(place) && truth(place) < place.high())
                            .count()
                    / (double) estimate.places().size();
        }

        private double truth(Estimate.Place place) {
            return points[Integer.parseInt(place.state().substring(1))][Integer.parseInt(place.session())];
        }
    }

    private static final Simulated SIMULATED = Simulated.of(80, 8, 60, 11);

    @Test
    void theFastFitRecoversThePointsThatMadeTheBallots() {
        Estimate estimate = fast(SIMULATED.matrix(), "S0");
        assertThat(SIMULATED.correlation(estimate)).isGreaterThan(0.97);
        assertThat(estimate.diagnostics().settled()).isTrue();
    }

    @Test
    void ninetyPercentIntervalsOfTheFastFitCoverTheTruthAsOftenAsTheySay() {
        double covered = 0;
        for (int seed = 21; seed < 25; seed++) {
            Simulated simulated = Simulated.of(80, 8, 60, seed);
            covered += simulated.coverage(fast(simulated.matrix(), "S0")) / 4;
        }
        assertThat(covered).isBetween(0.85, 0.95);
    }

    @Test
    void theFullFitRecoversThePointsAndItsIntervalsCoverThem() {
        Estimate estimate = full(SIMULATED.matrix(), "S0", SHORT);
        assertThat(SIMULATED.correlation(estimate)).isGreaterThan(0.97);
        assertThat(SIMULATED.coverage(estimate)).isBetween(0.85, 0.95);
    }

    @Test
    void renamingStatesRenamesPointsAndChangesNothingElse() {
        Estimate estimate = fast(SIMULATED.matrix(), "S0");
        Estimate renamed = fast(Simulated.matrix(SIMULATED.votes, "X"), "X0");
        assertThat(renamed.of("X3"))
                .zipSatisfy(
                        estimate.of("S3"),
                        (one, other) -> assertThat(one.point()).isEqualTo(other.point()));
    }

    @Test
    void theOrderOfRollCallsWithinSessionsDoesNotMatter() {
        List<Simulated.Vote> votes = new ArrayList<>(SIMULATED.votes);
        Collections.shuffle(votes, new Random(3));
        votes.sort((one, other) -> one.session() - other.session());
        assertSamePoints(fast(SIMULATED.matrix(), "S0"), fast(Simulated.matrix(votes, "S"), "S0"), 1e-6);
    }

    @Test
    void aTextPutTheOtherWayRoundPlacesStatesAsBefore() {
        List<Simulated.Vote> votes = new ArrayList<>();
        for (Simulated.Vote vote : SIMULATED.votes) {
            List<Integer> choices = vote.item() % 2 != 0
                    ? vote.choices()
                    : vote.choices().stream()
                            .map(choice -> BallotMatrix.NO - choice)
                            .toList();
            votes.add(new Simulated.Vote(vote.session(), vote.item(), choices));
        }
        // The fit stops when points move by less than 0.002 in a sweep, and the two come to it by different ways.
        assertSamePoints(fast(SIMULATED.matrix(), "S0"), fast(Simulated.matrix(votes, "S"), "S0"), 0.02);
    }

    @Test
    void oneThreadAndTwoGiveTheSameFigures() throws Exception {
        BallotMatrix ballots = SIMULATED.matrix();
        IdealPoints.Draws draws = new IdealPoints.Draws(200, 2, 5, IdealPoints.Items.IN_STEPS);
        assertSamePoints(on(1, () -> fast(ballots, "S0")), on(2, () -> fast(ballots, "S0")), 0);
        assertSamePoints(on(1, () -> full(ballots, "S0", draws)), on(2, () -> full(ballots, "S0", draws)), 0);
    }

    private static Estimate on(int threads, Supplier<Estimate> fit) throws Exception {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            return pool.submit(fit::get).get();
        }
    }

    @Test
    void tooFewBallotsAreRefusedInOneSentence() {
        BallotMatrix.Builder builder = BallotMatrix.builder();
        builder.rollCall("1", "one").ballot("USA", BallotMatrix.YES);
        assertThat(IdealPoints.fast(builder.build(), "USA")).isEqualTo(new TooThin(1, 1, 1));
        assertThat(IdealPoints.fast(SIMULATED.matrix(), "USA")).isEqualTo(new Unanchored("USA"));
    }

    @Test
    void blocsThatAlwaysVoteAlikeArePlacedAndDoNotFail() {
        BallotMatrix.Builder builder = BallotMatrix.builder();
        for (int item = 0; item < 30; item++) {
            BallotMatrix.Casting casting = builder.rollCall("1", "item " + item);
            for (int state = 0; state < 20; state++) {
                casting.ballot("S" + state, state < 10 ? BallotMatrix.YES : BallotMatrix.NO);
            }
        }
        Estimate estimate = fast(builder.build(), "S0");
        assertThat(estimate.of("S0").getFirst().point()).isCloseTo(1, within(0.1));
        assertThat(estimate.of("S19").getFirst().point()).isCloseTo(-1, within(0.1));
    }

    @Test
    void eachSessionOfTheRecordCanBeFittedByItself() throws IOException {
        Sample sample = sample();
        for (int session : sample.rollCalls().sessions()) {
            BallotMatrix ballots = BallotMatrix.of(
                    sample, i -> sample.rollCalls().entries().get(i).session() == session);
            Estimate estimate = fast(ballots, "USA");
            assertThat(estimate.places())
                    .allSatisfy(place -> assertThat(place.point()).isBetween(-8.0, 8.0))
                    .allSatisfy(place -> assertThat(place.error()).isBetween(0.01, 3.0));
        }
    }

    @Test
    void theFastFitOfTheRecordAgreesWithThePublishedPoints() throws IOException {
        Estimate estimate = fast(BallotMatrix.of(sample()), "USA");
        PublishedPoints.Agreement agreement = PublishedPoints.read().with(estimate);
        assertThat(agreement.places()).isGreaterThan(9_250);
        assertThat(agreement.pooled()).isGreaterThan(0.98);
        assertThat(agreement.meanOfSessions()).isGreaterThan(0.995);
        assertThat(agreement.bySession())
                .allSatisfy((session, correlation) -> assertThat(correlation)
                        .as("session %d", session)
                        .isGreaterThan(session > 1 && session <= 20 ? 0.99 : 0.98));
        assertThat(agreement.errorRatio()).isBetween(0.9, 1.1);
    }

    @Test
    @EnabledIfSystemProperty(named = "plenary.long", matches = "true", disabledReason = "takes minutes")
    void theFullFitOfTheRecordAgreesWithThePublishedPoints() throws IOException {
        Estimate estimate = full(BallotMatrix.of(sample()), "USA", IdealPoints.Draws.USUAL);
        PublishedPoints.Agreement agreement = PublishedPoints.read().with(estimate);
        assertThat(agreement.pooled()).isGreaterThan(0.998);
        assertThat(agreement.meanOfSessions()).isGreaterThan(0.999);
        assertThat(agreement.bySession())
                .allSatisfy((session, correlation) ->
                        assertThat(correlation).as("session %d", session).isGreaterThan(session <= 20 ? 0.998 : 0.99));
        assertThat(agreement.errorRatio()).isBetween(0.9, 1.1);
    }

    private static Sample sample() throws IOException {
        return Sample.of(
                ReferenceRollCalls.read(),
                RepeatedResolutions.read(
                        ReferenceRollCalls.folder().resolve("ideal_points/voeten_matches_repeated_resolutions.csv")));
    }

    private static Estimate fast(BallotMatrix ballots, String positive) {
        return (Estimate) IdealPoints.fast(ballots, positive);
    }

    private static Estimate full(BallotMatrix ballots, String positive, IdealPoints.Draws draws) {
        return (Estimate) IdealPoints.full(ballots, positive, draws, (done, of) -> {});
    }

    private static void assertSamePoints(Estimate one, Estimate other, double tolerance) {
        assertThat(one.places())
                .zipSatisfy(other.places(), (a, b) -> assertThat(a.point()).isCloseTo(b.point(), within(tolerance)));
    }
}
