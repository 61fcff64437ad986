package org.plenary.analysis.power;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A voting body with yes and no: classes of voters that are alike, and which sets of voters adopt a text.
///
/// What is counted for each class is the swings of one of its voters by the number of voters already in favour;
/// both indices follow from these counts. The work is one step for every combination of class sizes: 66 for the
/// Council, 194 for the Assembly, 11,814 for both together.
public final class Game {
    private final List<PlayerClass> classes;
    private final Adoption adoption;
    private final int voters;
    private final BigInteger[][] choose;

    /// Voters that are alike.
    public record PlayerClass(String player, int size) {}

    /// Whether a text is adopted, by how many voters of each class are in favour.
    @FunctionalInterface
    public interface Adoption {
        boolean with(int[] inFavour);
    }

    private Game(List<PlayerClass> classes, Adoption adoption) {
        this.classes = List.copyOf(classes);
        this.adoption = adoption;
        this.voters = classes.stream().mapToInt(PlayerClass::size).sum();
        int largest = classes.stream().mapToInt(PlayerClass::size).max().orElse(0);
        this.choose = new BigInteger[largest + 1][];
        for (PlayerClass players : classes) {
            choose[players.size()] = row(players.size());
            choose[players.size() - 1] = row(players.size() - 1);
        }
    }

    public static Game of(List<PlayerClass> classes, Adoption adoption) {
        return new Game(classes, adoption);
    }

    /// In how many ways 0, 1, ... of `n` can be chosen.
    private static BigInteger[] row(int n) {
        BigInteger[] row = new BigInteger[n + 1];
        row[0] = BigInteger.ONE;
        for (int k = 1; k <= n; k++) {
            row[k] = row[k - 1].multiply(BigInteger.valueOf(n - k + 1L)).divide(BigInteger.valueOf(k));
        }
        return row;
    }

    public List<PlayerClass> classes() {
        return classes;
    }

    /// How many voters there are.
    public int voters() {
        return voters;
    }

    /// The swings of one voter of a class: in how many sets of others its joining decides, by the size of the
    /// set.
    BigInteger[] swings(int of) {
        BigInteger[] bySize = new BigInteger[voters];
        Arrays.fill(bySize, BigInteger.ZERO);
        swings(of, 0, new int[classes.size()], 0, BigInteger.ONE, bySize);
        return bySize;
    }

    private void swings(int of, int at, int[] inFavour, int size, BigInteger ways, BigInteger[] bySize) {
        if (at == classes.size()) {
            if (!adoption.with(inFavour)) {
                inFavour[of]++;
                if (adoption.with(inFavour)) {
                    bySize[size] = bySize[size].add(ways);
                }
                inFavour[of]--;
            }
            return;
        }
        BigInteger[] row = choose[classes.get(at).size() - (at == of ? 1 : 0)];
        for (int k = 0; k < row.length; k++) {
            inFavour[at] = k;
            swings(of, at + 1, inFavour, size + k, ways.multiply(row[k]), bySize);
        }
        inFavour[at] = 0;
    }

    /// How many sets of others there are in which one voter of a class decides; out of 2 to the number of
    /// others.
    public BigInteger swingCount(int of) {
        BigInteger count = BigInteger.ZERO;
        for (BigInteger swings : swings(of)) {
            count = count.add(swings);
        }
        return count;
    }

    /// The power of one voter of each class.
    public List<Power> powers() {
        BigInteger[] factorial = new BigInteger[voters + 1];
        factorial[0] = BigInteger.ONE;
        for (int k = 1; k <= voters; k++) {
            factorial[k] = factorial[k - 1].multiply(BigInteger.valueOf(k));
        }
        List<Fraction> shapley = new ArrayList<>();
        List<BigInteger> counts = new ArrayList<>();
        BigInteger allSwings = BigInteger.ZERO;
        for (int of = 0; of < classes.size(); of++) {
            BigInteger orders = BigInteger.ZERO;
            BigInteger count = BigInteger.ZERO;
            BigInteger[] bySize = swings(of);
            for (int size = 0; size < voters; size++) {
                if (bySize[size].signum() != 0) {
                    orders = orders.add(bySize[size].multiply(factorial[size]).multiply(factorial[voters - 1 - size]));
                    count = count.add(bySize[size]);
                }
            }
            shapley.add(new Fraction(orders, factorial[voters]));
            counts.add(count);
            allSwings = allSwings.add(
                    count.multiply(BigInteger.valueOf(classes.get(of).size())));
        }
        List<Power> powers = new ArrayList<>();
        for (int of = 0; of < classes.size(); of++) {
            powers.add(new Power(
                    classes.get(of).player(),
                    classes.get(of).size(),
                    shapley.get(of),
                    new Fraction(counts.get(of), allSwings),
                    new Fraction(counts.get(of), BigInteger.TWO.pow(voters - 1))));
        }
        return powers;
    }
}
