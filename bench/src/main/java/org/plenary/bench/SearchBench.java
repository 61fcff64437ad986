package org.plenary.bench;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import org.plenary.record.VotingRecord;
import org.plenary.record.search.QueryReading;
import org.plenary.record.search.QueryReading.Refused;
import org.plenary.record.search.QueryReading.Understood;
import org.plenary.record.search.SearchIndex;
import org.plenary.record.search.SearchResults;
import org.plenary.record.search.SearchResults.Order;
import org.plenary.rules.Rules;
import org.plenary.rules.calendar.WorkingDays;

/// Searching the record in use (see [RecordBench]): a query read, answered with totals and facets, and the
/// first page of it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "--enable-native-access=ALL-UNNAMED"})
public class SearchBench {
    private static final VotingRecord RECORD = RecordBench.recordInUse();

    private final Rules rules = new Rules(
            WorkingDays.of(RECORD.holidays().dates(), RECORD.holidays().years()));
    private final SearchIndex index = SearchIndex.of(RECORD, rules);

    @Param({
        "",
        "ceasefire",
        "vetoed-by:FRA date:1956..1956",
        "organ:GA session:ES-10 yes>140",
        "organ:GA \"ceasefire\" yes>120 majority:two-thirds margin:0..50 state:IND position:abstained -alone:USA"
    })
    public String query = "";

    @Benchmark
    public SearchResults firstPage() {
        QueryReading reading = index.read(query);
        return switch (reading) {
            case Understood(var asked) -> index.search(asked, Order.BEST, 0, 20);
            case Refused(var problem) -> throw new IllegalStateException(problem.toString());
        };
    }
}
