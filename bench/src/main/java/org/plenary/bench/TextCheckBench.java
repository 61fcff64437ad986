package org.plenary.bench;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

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

/// Checking texts: an article of 2,000 words, denser with votes than articles are, and five megabytes with many
/// statements and with few. No sentence comes twice, so that nothing is remembered from the one before.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class TextCheckBench {
    private static final Optional<LocalDate> DATED = Optional.of(LocalDate.of(2024, 9, 19));
    private static final int FIVE_MEGABYTES = 5 * 1024 * 1024;
    private static final String VOTES = """
            The General Assembly on Wednesday at {n} o'clock adopted a resolution demanding an end to the presence in the
            occupied territory within 12 months, with 124 nations in favor, 14 against, and 43 abstaining. In room {n} it was
            said that resolution ES-10/24 was opposed by just two European states, Hungary and Czechia. At seat {n} one heard
            that Germany, Italy and the United Kingdom abstained on it.

            In the Council, Washington cast its veto on 20 February by 13-1 with one abstention, as page {n} of the record has
            it. Russia and China vetoed a US text on March 22, page {n} adds. Three days later the Council adopted resolution
            2728 by 14 votes to none; see page {n}.

            More than 41,{n} people have been killed, according to the health ministry. As footnote {n} explains, an emergency
            special session can be called within 24 hours. In December 2023 the Assembly voted 153 to 10 for a ceasefire, with 23
            abstentions (item {n}).

            """;
    private static final String PROSE = """
            Diplomats spent much of morning {n} in the corridors. Several said that they had worked on wording {n} until late
            at night, and that the last changes were small. A spokesman read a short statement, took {n} questions and left;
            outside, a small crowd had gathered under umbrellas, and the traffic on avenue {n} was slow.

            The text asks office {n} for a report, and the delegations for patience. Nobody expects quick results, ambassador {n}
            said, but words on paper have a way of coming back. Chamber {n} was full until the end, and the shops around it did
            well that week, as they had in week {n}.

            """;

    private final VotingRecord record = VotingRecord.compiledIn();
    private final FollowUp followUp = FollowUp.compiledIn(record);
    private final TextCheck check = TextCheck.against(
            record,
            new Rules(
                    WorkingDays.of(record.holidays().dates(), record.holidays().years()), record.states()::nameOn),
            () -> followUp);
    private final String article = numbered(VOTES + PROSE, words(2000));
    private final String manyStatements = numbered(VOTES + PROSE, FIVE_MEGABYTES);
    private final String fewStatements = numbered(PROSE, FIVE_MEGABYTES);

    private static int words(int count) {
        String text = VOTES + PROSE;
        return count * text.length() / (text.split("\\s+", -1).length - 1);
    }

    // Copies until there are so many characters, each with a number of its own in every sentence.
    private static String numbered(String text, int characters) {
        StringBuilder copies = new StringBuilder(characters + text.length());
        for (int copy = 0; copies.length() < characters; copy++) {
            copies.append(text.replace("{n}", String.valueOf(100 + copy)));
        }
        return copies.toString();
    }

    @Benchmark
    public CheckedText articleOf2000Words() {
        return check.check(article, DATED);
    }

    @Benchmark
    public int fiveMegabytesWithManyStatements() throws IOException {
        return inParts(manyStatements);
    }

    @Benchmark
    public int fiveMegabytesWithFewStatements() throws IOException {
        return inParts(fewStatements);
    }

    private int inParts(String text) throws IOException {
        AtomicInteger found = new AtomicInteger();
        check.check(new StringReader(text), DATED, statement -> found.incrementAndGet());
        return found.get();
    }
}
