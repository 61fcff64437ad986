package org.plenary.rules.book;

import java.math.BigInteger;

/// In how many ways `k` of `n` ballots can be chosen, exactly.
final class Binomials {
    /// Pascal's triangle as far as the United Nations has Members, and a little beyond.
    private static final int ROWS = 200;

    private static final BigInteger[][] TRIANGLE = triangle();

    private Binomials() {}

    static BigInteger choose(int n, int k) {
        if (k < 0 || k > n) {
            return BigInteger.ZERO;
        }
        int smaller = Math.min(k, n - k);
        if (n <= ROWS) {
            return TRIANGLE[n][smaller];
        }
        BigInteger ways = BigInteger.ONE;
        for (int i = 1; i <= smaller; i++) {
            ways = ways.multiply(BigInteger.valueOf((long) n - smaller + i)).divide(BigInteger.valueOf(i));
        }
        return ways;
    }

    private static BigInteger[][] triangle() {
        BigInteger[][] rows = new BigInteger[ROWS + 1][];
        for (int n = 0; n <= ROWS; n++) {
            rows[n] = new BigInteger[n / 2 + 1];
            rows[n][0] = BigInteger.ONE;
            for (int k = 1; k <= n / 2; k++) {
                BigInteger above = rows[n - 1][k - 1];
                BigInteger beside = rows[n - 1][Math.min(k, n - 1 - k)];
                rows[n][k] = above.add(beside);
            }
        }
        return rows;
    }
}
