package org.plenary.analysis.power;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class GamesTest {
    private static final Fraction ONE = Fraction.of(1, 1);

    private static Fraction sum(List<Power> powers, Function<Power, Fraction> index) {
        Fraction sum = Fraction.of(0, 1);
        for (Power power : powers) {
            sum = sum.plus(index.apply(power).times(power.voters()));
        }
        return sum;
    }

    @Test
    void thePowerInTheCouncilIsExact() {
        List<Power> powers = Games.COUNCIL.powers();
        assertThat(powers)
                .extracting(Power::shapleyShubik)
                .containsExactly(Fraction.of(421, 2145), Fraction.of(4, 2145));
        assertThat(Games.COUNCIL.swingCount(0)).isEqualTo(848);
        assertThat(Games.COUNCIL.swingCount(1)).isEqualTo(84);
        assertThat(powers).extracting(Power::banzhaf).containsExactly(Fraction.of(848, 5080), Fraction.of(84, 5080));
        assertThat(powers.getFirst().swingProbability()).isEqualTo(Fraction.of(848, 1 << 14));
    }

    @Test
    void inTheCouncilOfElevenElectedMembersHadLess() {
        assertThat(Games.COUNCIL_OF_ELEVEN.powers())
                .extracting(Power::shapleyShubik)
                .containsExactly(Fraction.of(76, 385), Fraction.of(1, 462));
    }

    @Test
    void inTheAssemblyAllAreAlike() {
        Power twoThirds = Games.ASSEMBLY_TWO_THIRDS.powers().getFirst();
        assertThat(twoThirds.shapleyShubik()).isEqualTo(Fraction.of(1, 193));
        BigInteger choose = BigInteger.ONE;
        for (int k = 1; k <= 128; k++) {
            choose = choose.multiply(BigInteger.valueOf(192 - k + 1L)).divide(BigInteger.valueOf(k));
        }
        assertThat(twoThirds.swingProbability()).isEqualTo(new Fraction(choose, BigInteger.TWO.pow(192)));
        assertThat(Games.ASSEMBLY_MAJORITY
                        .powers()
                        .getFirst()
                        .swingProbability()
                        .value())
                .isCloseTo(0.0575074303, within(1e-10));
    }

    @Test
    void whereAbstainingIsAChoiceTheGapIsTwoAndNotTen() {
        AbstentionGame council = Games.COUNCIL_WITH_ABSTENTION;
        assertThat(council.swingCount(0)).isEqualTo(108_336);
        assertThat(council.swingCount(1)).isEqualTo(53_154);
        assertThat(council.banzhaf(0).value()).isCloseTo(0.100945, within(5e-7));
        assertThat(council.banzhaf(1).value()).isCloseTo(0.049528, within(5e-7));
        assertThat(council.swingProbability(0)).isEqualTo(Fraction.of(108_336, 4_782_969));
    }

    /// Every one of the 3^14 ways in which the others can vote, one after the other.
    @Test
    void theSwingsWithAbstentionAreThoseOfTryingEverything() {
        int[] found = new int[2];
        for (int of = 0; of < 2; of++) {
            int permanentOthers = of == 0 ? 4 : 5;
            for (int code = 0; code < 4_782_969; code++) {
                int yes = 0;
                int vetoes = 0;
                int rest = code;
                for (int other = 0; other < 14; other++) {
                    int choice = rest % 3;
                    rest /= 3;
                    yes += choice == 0 ? 1 : 0;
                    vetoes += choice == 1 && other < permanentOthers ? 1 : 0;
                }
                boolean withYes = vetoes == 0 && yes + 1 >= 9;
                boolean withNo = vetoes == 0 && of == 1 && yes >= 9;
                found[of] += withYes && !withNo ? 1 : 0;
            }
        }
        assertThat(found).containsExactly(108_336, 53_154);
    }

    /// A small body of the same shape, each set of voters and each order tried.
    @Test
    void theIndicesAreThoseOfTryingEverySetAndEveryOrder() {
        Game game = Game.of(
                List.of(
                        new Game.PlayerClass("permanent", 2),
                        new Game.PlayerClass("elected", 2),
                        new Game.PlayerClass("other", 3)),
                yes -> (yes[0] == 2 && yes[0] + yes[1] >= 3) || yes[0] + yes[1] + yes[2] >= 5);
        int[] of = {0, 0, 1, 1, 2, 2, 2};
        long[] pivots = new long[7];
        orders(new int[7], 0, new boolean[7], of, pivots);
        int[] first = {0, 2, 4};
        List<Power> powers = game.powers();
        for (int k = 0; k < 3; k++) {
            assertThat(powers.get(k).shapleyShubik()).isEqualTo(Fraction.of(pivots[first[k]], 5040));
            int swings = 0;
            for (int set = 0; set < 128; set++) {
                swings += (set >> first[k] & 1) == 0 && !wins(set, of) && wins(set | 1 << first[k], of) ? 1 : 0;
            }
            assertThat(game.swingCount(k)).isEqualTo(swings);
        }
    }

    private static boolean wins(int set, int[] of) {
        int[] yes = new int[3];
        for (int v = 0; v < 7; v++) {
            yes[of[v]] += set >> v & 1;
        }
        return (yes[0] == 2 && yes[0] + yes[1] >= 3) || yes[0] + yes[1] + yes[2] >= 5;
    }

    private static void orders(int[] order, int at, boolean[] used, int[] of, long[] pivots) {
        if (at == 7) {
            int set = 0;
            for (int voter : order) {
                set |= 1 << voter;
                if (wins(set, of)) {
                    pivots[voter]++;
                    return;
                }
            }
            return;
        }
        for (int v = 0; v < 7; v++) {
            if (!used[v]) {
                used[v] = true;
                order[at] = v;
                orders(order, at + 1, used, of, pivots);
                used[v] = false;
            }
        }
    }

    @Test
    void sharesSumToOneInEveryGame() {
        for (List<Power> powers : List.of(
                Games.COUNCIL.powers(),
                Games.ASSEMBLY_TWO_THIRDS.powers(),
                Games.withUnitingForPeace(Fraction.of(0, 1)),
                Games.withUnitingForPeace(Fraction.of(1, 2)),
                Games.withUnitingForPeace(ONE))) {
            assertThat(sum(powers, Power::shapleyShubik)).isEqualTo(ONE);
            assertThat(sum(powers, Power::banzhaf)).isEqualTo(ONE);
        }
    }

    @Test
    void withoutWeightARecommendationChangesNothingAndWithItOthersHavePower() {
        List<Power> none = Games.withUnitingForPeace(Fraction.of(0, 1));
        assertThat(none.get(0).shapleyShubik()).isEqualTo(Fraction.of(421, 2145));
        assertThat(none.get(2).shapleyShubik()).isEqualTo(Fraction.of(0, 1));
        List<Power> half = Games.withUnitingForPeace(Fraction.of(1, 2));
        List<Power> full = Games.withUnitingForPeace(ONE);
        for (int k = 0; k < 3; k++) {
            assertThat(half.get(k).shapleyShubik())
                    .isEqualTo(none.get(k)
                            .shapleyShubik()
                            .plus(full.get(k).shapleyShubik())
                            .times(Fraction.of(1, 2)));
        }
        assertThat(full.get(2).shapleyShubik().value()).isPositive();
        assertThat(full.get(0).shapleyShubik().value()).isLessThan(421.0 / 2145);
        assertThatThrownBy(() -> Games.withUnitingForPeace(Fraction.of(3, 2)))
                .hasMessageContaining("from 0 to 1; it is 3/2");
    }

    @Test
    void theTableHasTheGamesAndIndicesOfTheContract() {
        List<Games.Line> table = Games.table();
        assertThat(table)
                .extracting(Games.Line::game)
                .contains("council", "assembly-two-thirds", "with-uniting-for-peace");
        assertThat(table).extracting(Games.Line::index).contains("shapley-shubik", "banzhaf");
        assertThat(table).contains(new Games.Line("council", "permanent", "shapley-shubik", Fraction.of(421, 2145)));
    }
}
