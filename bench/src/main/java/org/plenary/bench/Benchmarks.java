package org.plenary.bench;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs the benchmarks whose names contain one of the arguments; all without arguments. Allocation is
/// measured too.
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] names) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder().addProfiler(GCProfiler.class);
        for (String name : names) {
            options.include(name);
        }
        new Runner(options.build()).run();
    }
}
