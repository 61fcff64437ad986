package org.plenary.bench;

import java.util.Arrays;
import java.util.Locale;

/// Times in order, told by their percentiles.
record Percentiles(double p50Milliseconds, double p95Milliseconds, double p99Milliseconds, int count) {
    static Percentiles of(long[] nanoseconds) {
        long[] sorted = nanoseconds.clone();
        Arrays.sort(sorted);
        return new Percentiles(at(sorted, 50), at(sorted, 95), at(sorted, 99), sorted.length);
    }

    private static double at(long[] sorted, int percent) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1L, (long) sorted.length * percent / 100)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms (%,d)",
                p50Milliseconds,
                p95Milliseconds,
                p99Milliseconds,
                count);
    }
}
