package org.plenary.bench;

import java.time.LocalDate;
import java.util.Optional;
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

import org.plenary.followup.FollowUp;
import org.plenary.record.VotingRecord;
import org.plenary.rules.Rules;
import org.plenary.rules.calendar.WorkingDays;
import org.plenary.textcheck.CheckedText;
import org.plenary.textcheck.TextCheck;

/// Checking texts: an article of 2,000 words, denser with votes than articles are, and five megabytes.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class TextCheckBench {
    private static final Optional<LocalDate> DATED = Optional.of(LocalDate.of(2024, 9, 19));
    private static final String PARAGRAPH = """
            The General Assembly on Wednesday adopted a resolution demanding an end to the presence in the occupied
            territory within 12 months, with 124 nations in favor, 14 against, and 43 abstaining. It was opposed by just
            two European states, Hungary and Czechia. Germany, Italy and the United Kingdom abstained.

            Diplomats spent much of the morning in the corridors. Several said that they had worked on the wording until
            late at night, and that the last changes were small. A spokesman read a short statement, took two questions and
            left; outside, a small crowd had gathered under umbrellas, and the traffic on the avenue was slow.

            In the Council, Washington cast its veto on 20 February by 13-1 with one abstention. Russia and China vetoed a
            US text on March 22. Three days later the Council adopted resolution 2728 by 14 votes to none.

            More than 41,000 people have been killed, according to the health ministry. An emergency special session can be
            called within 24 hours. In December 2023 the Assembly voted 153 to 10 for a ceasefire, with 23 abstentions.

            The text asks the Secretary-General for a report, and the delegations for patience. Nobody expects quick
            results, one ambassador said, but words on paper have a way of coming back. The chamber was full until the end.

            """;
    private static final int WORDS = PARAGRAPH.split("\\s+", -1).length - 1;

    private final VotingRecord record = VotingRecord.compiledIn();
    private final FollowUp followUp = FollowUp.compiledIn(record);
    private final TextCheck check = TextCheck.against(
            record,
            new Rules(
                    WorkingDays.of(record.holidays().dates(), record.holidays().years()), record.states()::nameOn),
            () -> followUp);
    private final String article = PARAGRAPH.repeat(2000 / WORDS + 1);
    private final String fiveMegabytes = PARAGRAPH.repeat(5 * 1024 * 1024 / PARAGRAPH.length());

    @Benchmark
    public CheckedText articleOf2000Words() {
        return check.check(article, DATED);
    }

    @Benchmark
    public CheckedText fiveMegabytes() {
        return check.check(fiveMegabytes, DATED);
    }
}
