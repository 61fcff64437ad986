package org.plenary.analysis.forecast;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.plenary.analysis.ReferenceRollCalls;
import org.plenary.analysis.RepeatedResolutions;
import org.plenary.analysis.RollCalls;
import org.plenary.analysis.Sample;
import org.plenary.analysis.Voter;
import org.plenary.analysis.Voters;
import org.plenary.record.EventDate;
import org.plenary.record.VotingRecord;
import org.plenary.rules.vote.Position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ForecasterTest {
    private static final List<String> STATES =
            List.of("USA", "GBR", "FRA", "CAN", "RUS", "POL", "BLR", "UKR", "IND", "BRA", "EGY", "MEX");
    private static final List<String> TITLES = List.of(
            "Prohibition of nuclear testing",
            "Right of peoples to self-determination",
            "Budget for the biennium",
            "Embargo against Cuba",
            "Demilitarisation of outer space",
            "Questions of Antarctica",
            "Territories under colonial administration",
            "Working conditions of seafarers");

    /// Every title is put in every session, and each State always votes on it the same way, but for a few that
    /// the seed decides.
    private static History simulated(int sessions, long seedOfLast) {
        RollCalls.Gathering gathering =
                RollCalls.gathering(Voters.of(VotingRecord.compiledIn().states()));
        for (int session = 1; session <= sessions; session++) {
            Random random = new Random(session == sessions ? seedOfLast : session);
            for (int title = 0; title < TITLES.size(); title++) {
                Map<String, Position> ballots = new HashMap<>();
                for (int state = 0; state < STATES.size(); state++) {
                    int bloc = state / 4;
                    Position usual = (title + bloc) % 3 == 0
                            ? Position.NO
                            : (title + bloc) % 3 == 1 ? Position.YES : Position.ABSTAINED;
                    ballots.put(STATES.get(state), random.nextInt(20) == 0 ? Position.YES : usual);
                }
                gathering.add(
                        new RollCalls.Entry(
                                Optional.empty(),
                                OptionalInt.empty(),
                                20 + session,
                                EventDate.parse(Integer.toString(1965 + session)),
                                TITLES.get(title) + (session == sessions ? " " + seedOfLast : ""),
                                List.of(),
                                false),
                        ballots);
            }
        }
        return History.of(Sample.of(gathering.rollCalls(), RepeatedResolutions.none()), RollCalls.Entry::title);
    }

    private static List<Voter> voters(History history) {
        return history.sample().rollCalls().voters();
    }

    @Test
    void aTextPutEveryYearIsVotedAsBefore() {
        History history = simulated(12, 12);
        Forecast forecast = Forecaster.before(33, history).of(TITLES.get(3), voters(history), Set.of());
        assertThat(forecast.of("USA").orElseThrow().likeliest()).isEqualTo(RollCalls.NO);
        assertThat(forecast.of("RUS").orElseThrow().likeliest()).isEqualTo(RollCalls.YES);
        assertThat(forecast.of("IND").orElseThrow().likeliest()).isEqualTo(RollCalls.ABSTAINED);
        assertThat(forecast.precedents().getFirst().rollCall().title()).startsWith(TITLES.get(3));
    }

    @Test
    void probabilitiesOfAStateSumToOneAndASponsorVotesForItsDraft() {
        History history = simulated(12, 12);
        Forecast forecast = Forecaster.before(33, history).of(TITLES.get(3), voters(history), Set.of("USA"));
        assertThat(forecast.states())
                .allSatisfy(one ->
                        assertThat(one.yes() + one.abstained() + one.no()).isCloseTo(1, within(1e-9)));
        assertThat(forecast.of("USA").orElseThrow().yes()).isEqualTo(Forecaster.SPONSOR_FOR);
    }

    @Test
    void aLaterSessionNeverChangesAnEarlierForecast() {
        History one = simulated(12, 12);
        History other = simulated(12, 99);
        for (String title : TITLES) {
            // The twelfth session differs; a forecast for it rests on the first eleven.
            assertThat(Forecaster.before(32, one)
                            .of(title, voters(one), Set.of())
                            .states())
                    .isEqualTo(Forecaster.before(32, other)
                            .of(title, voters(other), Set.of())
                            .states());
        }
    }

    @Test
    void aBacktestSetsTheModelBesideItsBaselines() {
        Backtest backtest = Backtest.of(simulated(12, 12), 30, 32);
        assertThat(backtest.models())
                .extracting(Scores::model)
                .containsExactly("always-yes", "nearest-title", "ideal-point", "nearest-neighbours", "stacked");
        assertThat(backtest.rollCalls()).isEqualTo(24);
        assertThat(backtest.model().ballots()).isEqualTo(24 * STATES.size());
        assertThat(backtest.model().accuracy()).isGreaterThan(0.9);
        assertThat(backtest.model().logLoss())
                .isLessThan(backtest.models().getFirst().logLoss());
    }

    @Test
    void alwaysYesScoresWhatItsShareOfYesSays() {
        Scores.Counting counting = new Scores.Counting("always-yes");
        for (int i = 0; i < 10; i++) {
            counting.ballot(new double[] {0.8, 0.1, 0.1}, i < 8 ? 0 : i - 7);
        }
        counting.endOfRollCall();
        Scores scores = counting.scores();
        assertThat(scores.accuracy()).isEqualTo(0.8);
        assertThat(scores.macroF1()).isCloseTo(2 * 0.8 / 1.8 / 3, within(1e-9));
        assertThat(scores.brier()).isCloseTo(1 - 0.66, within(1e-9));
        assertThat(scores.tallyMae()).isCloseTo(0, within(1e-9));
        assertThat(scores.reliability().get(8).came()).isEqualTo(0.8);
    }

    @Test
    void onTheRecordTheModelBeatsTheNearestTitle() {
        Map<String, String> words = new HashMap<>();
        ReferenceRollCalls.rows(
                ReferenceRollCalls.folder().resolve("assembly/unvotes_1946_2014/roll_calls.csv.gz"),
                rows -> rows.forEach(
                        row -> words.put(row.getField("rcid"), row.getField("short") + " " + row.getField("descr"))));
        History history = History.of(
                Sample.of(ReferenceRollCalls.read(), RepeatedResolutions.none()),
                entry -> words.getOrDefault(Integer.toString(entry.rcid().orElse(0)), ""));
        Backtest backtest = Backtest.of(history, 68, 68);
        Scores nearest = backtest.models().get(1);
        assertThat(backtest.model().accuracy()).isGreaterThan(nearest.accuracy());
        assertThat(backtest.model().logLoss()).isLessThan(nearest.logLoss() - 0.03);
        assertThat(backtest.model().brier()).isLessThan(nearest.brier());
        assertThat(backtest.model().tallyMae()).isLessThan(nearest.tallyMae());
    }
}
