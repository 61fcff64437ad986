package org.plenary.analysis.power;

import java.math.BigInteger;
import java.util.List;

import org.plenary.analysis.power.Game.PlayerClass;

/// A voting body in which an abstention is a choice of its own, and each of the three is as likely as another.
///
/// A voter decides where the text is adopted with its yes and not with its no, whatever all others do. Such
/// games are described by Felsenthal and Machover, "Ternary Voting Games", International Journal of Game Theory
/// 26 (1997).
public final class AbstentionGame {
    private final List<PlayerClass> classes;
    private final Adoption adoption;
    private final int voters;

    /// Whether a text is adopted, by how many voters of each class vote yes and no; the others abstain.
    @FunctionalInterface
    public interface Adoption {
        boolean with(int[] yes, int[] no);
    }

    private AbstentionGame(List<PlayerClass> classes, Adoption adoption) {
        this.classes = List.copyOf(classes);
        this.adoption = adoption;
        this.voters = classes.stream().mapToInt(PlayerClass::size).sum();
    }

    public static AbstentionGame of(List<PlayerClass> classes, Adoption adoption) {
        return new AbstentionGame(classes, adoption);
    }

    public List<PlayerClass> classes() {
        return classes;
    }

    /// In how many of the 3 to the number of others combinations one voter of a class decides.
    public BigInteger swingCount(int of) {
        return swings(of, 0, new int[classes.size()], new int[classes.size()], BigInteger.ONE);
    }

    private BigInteger swings(int of, int at, int[] yes, int[] no, BigInteger ways) {
        if (at == classes.size()) {
            yes[of]++;
            boolean with = adoption.with(yes, no);
            yes[of]--;
            no[of]++;
            boolean against = adoption.with(yes, no);
            no[of]--;
            return with && !against ? ways : BigInteger.ZERO;
        }
        int size = classes.get(at).size() - (at == of ? 1 : 0);
        BigInteger sum = BigInteger.ZERO;
        // size! / (yes! no! abstained!), from one number of yes or no to the next.
        BigInteger chooseYes = BigInteger.ONE;
        for (int y = 0; y <= size; y++) {
            BigInteger chooseNo = BigInteger.ONE;
            for (int n = 0; n <= size - y; n++) {
                yes[at] = y;
                no[at] = n;
                sum = sum.add(
                        swings(of, at + 1, yes, no, ways.multiply(chooseYes).multiply(chooseNo)));
                chooseNo = chooseNo.multiply(BigInteger.valueOf(size - y - (long) n))
                        .divide(BigInteger.valueOf(n + 1L));
            }
            chooseYes = chooseYes.multiply(BigInteger.valueOf(size - (long) y)).divide(BigInteger.valueOf(y + 1L));
        }
        yes[at] = 0;
        no[at] = 0;
        return sum;
    }

    /// The swings of one voter of a class divided by those of all voters.
    public Fraction banzhaf(int of) {
        BigInteger all = BigInteger.ZERO;
        for (int k = 0; k < classes.size(); k++) {
            all = all.add(
                    swingCount(k).multiply(BigInteger.valueOf(classes.get(k).size())));
        }
        return new Fraction(swingCount(of), all);
    }

    /// The probability that one voter of a class decides.
    public Fraction swingProbability(int of) {
        return new Fraction(swingCount(of), BigInteger.valueOf(3).pow(voters - 1));
    }
}
