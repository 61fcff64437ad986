package org.plenary.bench;

import java.util.Arrays;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs the benchmarks whose names contain one of the arguments; all without arguments. Allocation is measured
/// too. `ChamberLoad` and its own arguments run the load program on the chambers, `PageTimes` tells how long
/// each page takes.
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] names) throws Exception {
        if (names.length > 0 && names[0].equals("ChamberLoad")) {
            ChamberLoad.main(Arrays.copyOfRange(names, 1, names.length));
            return;
        }
        if (names.length > 0 && names[0].equals("PageTimes")) {
            PageTimes.main(Arrays.copyOfRange(names, 1, names.length));
            return;
        }
        ChainedOptionsBuilder options = new OptionsBuilder().addProfiler(GCProfiler.class);
        for (String name : names) {
            options.include(name);
        }
        new Runner(options.build()).run();
    }
}
