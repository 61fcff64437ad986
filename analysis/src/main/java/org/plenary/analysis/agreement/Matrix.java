package org.plenary.analysis.agreement;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.plenary.analysis.Voter;

/// The agreement of all pairs of voters, by one measure.
public final class Matrix {
    private final List<Voter> voters;
    private final int[] halves;
    private final int[] base;

    /// One voter beside another.
    public record Beside(Voter voter, Agreement agreement) {}

    Matrix(List<Voter> voters, int[] halves, int[] base) {
        this.voters = voters;
        this.halves = halves;
        this.base = base;
    }

    /// Everybody with a ballot, by code.
    public List<Voter> voters() {
        return voters;
    }

    /// The agreement of two voters by their places in [#voters]; with oneself on every vote.
    public Agreement agreement(int one, int other) {
        int place = Math.max(one, other) * voters.size() + Math.min(one, other);
        return new Agreement(halves[place], base[place]);
    }

    /// The place of the voter with this code, or -1.
    public int place(String code) {
        return IntStream.range(0, voters.size())
                .filter(v -> voters.get(v).code().equals(code))
                .findFirst()
                .orElse(-1);
    }

    /// The others by agreement with one voter, the nearest first; only those with at least `leastBase` votes in
    /// common.
    public List<Beside> nearest(int one, int leastBase) {
        return IntStream.range(0, voters.size())
                .filter(other -> other != one)
                .mapToObj(other -> new Beside(voters.get(other), agreement(one, other)))
                .filter(beside -> beside.agreement().base() >= Math.max(1, leastBase))
                .sorted(Comparator.comparingDouble(
                                (Beside beside) -> -beside.agreement().share())
                        .thenComparing(beside -> beside.voter().code()))
                .toList();
    }
}
