package org.plenary.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import org.plenary.analysis.RepeatedResolutions;
import org.plenary.analysis.RollCalls;
import org.plenary.analysis.Sample;
import org.plenary.analysis.ideal.BallotMatrix;
import org.plenary.analysis.ideal.Fit;
import org.plenary.analysis.ideal.IdealPoints;
import org.plenary.analysis.path.Majority;
import org.plenary.analysis.path.Path;
import org.plenary.analysis.path.Standing;

/// The fast fit of ideal points, and a path to a majority. Of the compiled-in record, or with what was imported
/// into the data folder that the environment variable `PLENARY_DATA` names.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx256m", "--enable-native-access=ALL-UNNAMED"})
public class IdealPointsBench {
    private final Sample sample = Sample.of(RollCalls.of(RecordBench.recordInUse()), RepeatedResolutions.none());
    private final BallotMatrix everything = BallotMatrix.of(sample);
    private final int middle =
            sample.rollCalls().sessions().get(sample.rollCalls().sessions().size() / 2);
    private final BallotMatrix oneSession =
            BallotMatrix.of(sample, i -> sample.rollCalls().entries().get(i).session() == middle);
    private final List<Standing> standings = IntStream.range(0, 193)
            .mapToObj(i -> new Standing(
                    "S" + i, (i % 19 + 1) / 20.0, 0, 1 - (i % 19 + 1) / 20.0, 0.9, i / 100.0, Standing.BY_ODDS))
            .toList();

    /// All sessions, all States.
    @Benchmark
    public Fit fastFit() {
        return IdealPoints.fast(everything, "USA");
    }

    /// One session by itself.
    @Benchmark
    public Fit fastFitOfOneSession() {
        return IdealPoints.fast(oneSession, "USA");
    }

    /// The path to two thirds of 193 States whose ballots are open.
    @Benchmark
    public Path path() {
        return Path.of(standings, new Majority(Majority.Kind.TWO_THIRDS, 2, 0), Path.SHARED);
    }
}
