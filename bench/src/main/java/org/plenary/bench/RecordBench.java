package org.plenary.bench;

import java.nio.file.Path;
import java.util.Map;
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

import org.plenary.record.Replay;
import org.plenary.record.Replay.Selection;
import org.plenary.record.VotingRecord;
import org.plenary.record.intake.FactFile;
import org.plenary.record.planes.Mask;
import org.plenary.record.planes.Planes;
import org.plenary.record.planes.Planes.Agreement;
import org.plenary.rules.Rules;
import org.plenary.rules.calendar.WorkingDays;
import org.plenary.rules.vote.Position;

/// Counting in the bit planes, and taking every decision again. Of the compiled-in record, or with what was
/// imported into the data folder that the environment variable `PLENARY_DATA` names.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "--enable-native-access=ALL-UNNAMED"})
public class RecordBench {
    private final VotingRecord record = recordInUse();
    private final Planes planes = Planes.of(record.decisions());
    private final Mask everything = planes.everything();
    private final Rules rules = new Rules(
            WorkingDays.of(record.holidays().dates(), record.holidays().years()));

    static VotingRecord recordInUse() {
        String folder = System.getenv().getOrDefault("PLENARY_DATA", "");
        VotingRecord compiledIn = VotingRecord.compiledIn();
        return folder.isEmpty() ? compiledIn : FactFile.in(Path.of(folder)).record(compiledIn);
    }

    /// How often one State abstained on one subject in one year.
    @Benchmark
    public int countByStateYearAndIssue() {
        return planes.count("FRA", Position.ABSTAINED, planes.inYear(1998).and(planes.on("Palestinian conflict")));
    }

    /// The agreement of one State with all others over the whole record.
    @Benchmark
    public Map<String, Agreement> agreementsOfOneState() {
        return planes.agreements("FRA", everything);
    }

    /// The planes made anew of the decisions.
    @Benchmark
    public Planes planesOfTheRecord() {
        return Planes.of(record.decisions());
    }

    /// Every recorded decision ruled again.
    @Benchmark
    public Replay replay() {
        return Replay.of(record, Selection.everything(), rules::rule);
    }
}
