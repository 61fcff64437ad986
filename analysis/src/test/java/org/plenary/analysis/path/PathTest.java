package org.plenary.analysis.path;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.plenary.rules.Kind;
import org.plenary.rules.Organ;
import org.plenary.rules.Rules;
import org.plenary.rules.VoteQuestion;
import org.plenary.rules.VoteQuestion.Settled;
import org.plenary.rules.calendar.WorkingDays;
import org.plenary.rules.vote.CountedVote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PathTest {
    private static final Rules RULES = new Rules(WorkingDays.of(Set.of(), Set.of()));
    private static final Majority SIMPLE = new Majority(Majority.Kind.SIMPLE, 1, 1);
    private static final Majority TWO_THIRDS = new Majority(Majority.Kind.TWO_THIRDS, 2, 0);

    private static VoteQuestion.Draft question() {
        return VoteQuestion.on(Organ.GA, LocalDate.of(2024, 9, 18), Kind.DRAFT_RESOLUTION, CountedVote.of(193, 0, 0))
                .members(193);
    }

    private static List<Standing> standings(double... yes) {
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < yes.length; i++) {
            standings.add(new Standing("S" + i, yes[i], 0, 1 - yes[i], 1, 0, Standing.BY_ODDS));
        }
        return standings;
    }

    @Test
    void theMajorityIsTheOneThatTheRulesRule() {
        assertThat(Majority.required(RULES, question().question(), 193)
                        .orElseThrow()
                        .perNo())
                .isEqualTo(1);
        assertThat(Majority.required(
                                RULES, question().settled(Settled.TWO_THIRDS).question(), 193)
                        .orElseThrow()
                        .needed(14))
                .isEqualTo(28);
        assertThat(Majority.required(RULES, question().settled(Settled.ABSOLUTE).question(), 193)
                        .orElseThrow()
                        .needed(90))
                .isEqualTo(97);
    }

    @Test
    void threeIndependentCoinsAdoptHalfOfTheTime() {
        Path path = Path.of(standings(0.5, 0.5, 0.5), SIMPLE, Path.Shared.NOTHING);
        assertThat(path.probabilityAdopted()).isCloseTo(0.5, within(1e-9));
        assertThat(path.expectedYes()).isCloseTo(1.5, within(1e-9));
        assertThat(path.tally().get(3)).isCloseTo(0.125, within(1e-9));
        // A voter turns the result when the two others are divided.
        assertThat(path.pivotal().getFirst().swing()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void theProbabilityOfAdoptionIsThatOfTryingEveryRollCall() {
        double[] yes = {0.9, 0.4, 0.7, 0.2, 0.6, 0.55, 0.35};
        double expected = 0;
        for (int set = 0; set < 1 << yes.length; set++) {
            double probability = 1;
            for (int i = 0; i < yes.length; i++) {
                probability *= (set >> i & 1) == 1 ? yes[i] : 1 - yes[i];
            }
            int ayes = Integer.bitCount(set);
            expected += ayes >= 2 * (yes.length - ayes) ? probability : 0;
        }
        Path path = Path.of(standings(yes), TWO_THIRDS, Path.Shared.NOTHING);
        assertThat(path.probabilityAdopted()).isCloseTo(expected, within(1e-5));
    }

    @Test
    void whatStatesShareWidensTheTallyAndLeavesItsMean() {
        double[] yes = new double[100];
        Random random = new Random(4);
        for (int i = 0; i < yes.length; i++) {
            yes[i] = random.nextDouble();
        }
        Path alone = Path.of(standings(yes), SIMPLE, Path.Shared.NOTHING);
        Path together = Path.of(standings(yes), SIMPLE, new Path.Shared(0.5, 0));
        assertThat(together.expectedYes()).isCloseTo(alone.expectedYes(), within(0.1));
        assertThat(together.highYes() - together.lowYes()).isGreaterThan(alone.highYes() - alone.lowYes());
    }

    @Test
    void theSmallestSetIsTheLeastCostlyThatSuffices() {
        // Two yes, three no: one no to yes carries it, and the nearest to yes costs least.
        Path path = Path.of(standings(0.9, 0.8, 0.45, 0.2, 0.1), SIMPLE, Path.Shared.NOTHING);
        assertThat(path.needed()).isEqualTo(4);
        assertThat(path.smallestSets().getFirst().moves())
                .containsExactly(new Path.Move("S2", "no", "yes", Math.round(Math.log(0.55 / 0.45) * 1000) / 1000.0));
        assertThat(path.defeatingSets()).isEmpty();
    }

    @Test
    void costsOfTheUserCountInTheirPlace() {
        List<Standing> standings = new ArrayList<>(standings(0.9, 0.8, 0.45, 0.2));
        standings.add(new Standing("FREE", 0.1, 0, 0.9, 1, 0, 0));
        Path path = Path.of(standings, SIMPLE, Path.Shared.NOTHING);
        assertThat(path.smallestSets().getLast().moves())
                .extracting(Path.Move::state)
                .containsExactly("FREE");
    }

    @Test
    void anAdoptedTextSaysWhatWouldDefeatItInstead() {
        Path path = Path.of(standings(0.9, 0.8, 0.6, 0.2, 0.1), SIMPLE, Path.SHARED);
        assertThat(path.smallestSets()).isEmpty();
        assertThat(path.defeatingSets().getFirst().moves())
                .extracting(Path.Move::state)
                .containsExactly("S2");
    }

    @Test
    void theExpectedTallyOfManyStatesHasOneSummit() {
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < 193; i++) {
            double yes = 0.55 + 0.4 * i / 193;
            standings.add(new Standing("S" + i, yes, (1 - yes) / 2, (1 - yes) / 2, 0.9, i / 60.0, Standing.BY_ODDS));
        }
        List<Double> tally = Path.of(standings, SIMPLE, Path.SHARED).tally();
        int summits = 0;
        for (int k = 1; k < tally.size() - 1; k++) {
            boolean summit = tally.get(k) > tally.get(k - 1) && tally.get(k) > tally.get(k + 1);
            summits += summit ? 1 : 0;
        }
        assertThat(summits).isEqualTo(1);
        assertThat(tally.stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(1, within(1e-9));
    }
}
