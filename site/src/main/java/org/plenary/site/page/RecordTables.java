package org.plenary.site.page;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.plenary.record.Coverage;
import org.plenary.rules.law.Provision;
import org.plenary.site.json.JsonOutput;

/// Coverage and provisions as JSON, and coverage as CSV.
public final class RecordTables {
    private RecordTables() {}

    private static byte[] csv(Consumer<CsvWriter> writing) {
        StringWriter text = new StringWriter();
        // RFC 4180 ends lines with both.
        try (CsvWriter out =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            writing.accept(out);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Coverage as a table.
    public static byte[] coverage(Coverage coverage) {
        return csv(out -> {
            out.writeRecord("organ", "year", "kind", "decisions", "with_tally", "with_ballots", "verified");
            coverage.lines()
                    .forEach(line -> out.writeRecord(
                            line.organ().name(),
                            String.valueOf(line.year()),
                            line.kind().word(),
                            String.valueOf(line.decisions()),
                            String.valueOf(line.withTally()),
                            String.valueOf(line.withBallots()),
                            String.valueOf(line.verified())));
        });
    }

    /// Coverage as JSON.
    public static void coverage(JsonOutput out, Coverage coverage) {
        out.object(() -> {
            coverage.asOf().ifPresent(day -> out.text("asOf", day.toString()));
            out.array(
                    "lines",
                    coverage.lines(),
                    line -> out.object(() -> out.text("organ", line.organ().name())
                            .number("year", line.year())
                            .text("kind", line.kind().word())
                            .number("decisions", line.decisions())
                            .number("withTally", line.withTally())
                            .number("withBallots", line.withBallots())
                            .number("verified", line.verified())));
            out.object("differences", () -> coverage.differences().forEach(out::number));
        });
    }

    /// A provision with its versions.
    public static void provision(JsonOutput out, Provision provision) {
        out.object(() -> out.text("id", provision.id())
                .text("citation", provision.citation())
                .truth("read", provision.standing() == Provision.Standing.READ)
                .array(
                        "versions",
                        provision.words().versions(),
                        version -> out.object(() ->
                                out.text("since", version.since().toString()).text("words", version.value()))));
    }
}
