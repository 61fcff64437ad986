package org.plenary.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import org.plenary.analysis.Among;
import org.plenary.analysis.RollCalls;
import org.plenary.analysis.agreement.Agreements;
import org.plenary.analysis.agreement.Cube;
import org.plenary.analysis.agreement.Matrix;
import org.plenary.analysis.agreement.Measure;
import org.plenary.analysis.blocs.Blocs;
import org.plenary.analysis.power.Fraction;
import org.plenary.analysis.power.Games;
import org.plenary.analysis.power.Power;
import org.plenary.record.VotingRecord;
import org.plenary.record.intake.FactFile;

/// Agreement of all pairs, blocs and power. Of the compiled-in record, or with what was imported into the data folder
/// that the environment variable `PLENARY_DATA` names.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "--enable-native-access=ALL-UNNAMED"})
public class AnalysisBench {
    private final RollCalls calls = RollCalls.of(recordInUse());
    private final Agreements agreements = Agreements.of(calls);

    private static VotingRecord recordInUse() {
        String folder = System.getenv().getOrDefault("PLENARY_DATA", "");
        VotingRecord compiledIn = VotingRecord.compiledIn();
        return folder.isEmpty() ? compiledIn : FactFile.in(Path.of(folder)).record(compiledIn);
    }

    /// All pairs over all roll calls, with planes that are ready.
    @Benchmark
    public Matrix matrix() {
        return agreements.matrix(Measure.IDENTICAL);
    }

    /// The same by the measure that needs four counts a pair.
    @Benchmark
    public Matrix matrixByLijphart() {
        return agreements.matrix(Measure.LIJPHART);
    }

    /// The same with the planes copied first.
    @Benchmark
    public Matrix planesAndMatrix() {
        return Agreements.of(calls).matrix(Measure.IDENTICAL);
    }

    /// All pairs in every session.
    @Benchmark
    public Cube cube() {
        return agreements.cube(Measure.IDENTICAL);
    }

    /// Blocs of the last session, with a hundred draws.
    @Benchmark
    public Blocs blocs() {
        int last = calls.sessions().getLast();
        return Blocs.of(agreements, Among.sessions(last - 5, last), Blocs.Settings.usual());
    }

    /// The exact power table of the Council.
    @Benchmark
    public List<Power> council() {
        return Games.COUNCIL.powers();
    }

    /// The exact power table of the Assembly with two thirds.
    @Benchmark
    public List<Power> assembly() {
        return Games.ASSEMBLY_TWO_THIRDS.powers();
    }

    /// The exact power table of both organs together.
    @Benchmark
    public List<Power> withUnitingForPeace() {
        return Games.withUnitingForPeace(Fraction.of(1, 2));
    }
}
