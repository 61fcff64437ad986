package org.plenary.bench;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

import org.plenary.record.VotingRecord;
import org.plenary.record.planes.Planes;

/// How much heap the record in use takes (see [RecordBench]), and how long it takes to have it in a new
/// process. Run with a small `-Xmx`, it shows in how little it can be loaded.
public final class Footprint {
    private static final double BYTES_IN_A_MEGABYTE = 1 << 20;

    private Footprint() {}

    public static void main(String[] arguments) {
        long before = System.nanoTime();
        VotingRecord record = RecordBench.recordInUse();
        int decisions = record.decisions().size();
        System.out.printf(
                "%,d decisions after %d ms; %.1f MB with the States, their names and everything else read so far%n",
                decisions, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before), heapInUse());
        before = System.nanoTime();
        Planes planes = Planes.of(record.decisions());
        long made = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
        long ballots = record.decisions().stream()
                .flatMap(decision -> decision.ballots().stream())
                .mapToLong(known -> known.cast().size())
                .sum();
        System.out.printf(
                "%,d ballots of %,d roll calls; %.1f MB with their bit planes, made in %d ms%n",
                ballots, planes.rollCalls().size(), heapInUse(), made);
    }

    private static double heapInUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / BYTES_IN_A_MEGABYTE;
    }
}
