package org.plenary.site.page;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.plenary.record.Coverage;
import org.plenary.record.Difference;
import org.plenary.record.Matter;
import org.plenary.record.State;
import org.plenary.record.VotingRecord;
import org.plenary.rules.law.Provision;
import org.plenary.rules.precedent.Precedents;
import org.plenary.site.json.JsonOutput;

/// States, rules, coverage and differences as JSON and as tables.
public final class RecordTables {
    private RecordTables() {}

    static byte[] csv(Consumer<CsvWriter> writing) {
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

    /// States as a table.
    static byte[] states(List<State> states) {
        return csv(out -> {
            out.writeRecord("code", "name", "region", "membership");
            states.forEach(state ->
                    out.writeRecord(state.code(), state.name(), state.region().orElse(""), state.membership()));
        });
    }

    /// The votes of a State as a table.
    static byte[] votes(StateView view) {
        return csv(out -> {
            out.writeRecord("member", "symbol", "date", "position", "alone", "title");
            view.votes()
                    .forEach(vote -> out.writeRecord(
                            view.state().code(),
                            vote.decision().symbol(),
                            vote.decision().date(),
                            vote.position().word(),
                            vote.alone() ? "yes" : "no",
                            vote.decision().title()));
        });
    }

    /// A State with its names and votes as JSON.
    static byte[] stateJson(StateView view) {
        return JsonOutput.bytes(
                JsonOutput.Layout.INDENTED,
                out -> out.object(() -> {
                    out.text("code", view.state().code())
                            .text("name", view.state().name());
                    out.text("region", view.state().region());
                    out.text("membership", view.state().membership()).text("council", view.council());
                    out.array(
                            "counts",
                            view.counts(),
                            count -> out.object(
                                    () -> out.text("position", count.position().word())
                                            .number("count", count.count())));
                    out.array("byYear", view.years(), row -> row(out, row));
                    out.array("bySubject", view.subjects(), row -> row(out, row));
                    out.array("nearest", view.nearest(), other -> neighbour(out, other));
                    out.array("farthest", view.farthest(), other -> neighbour(out, other));
                    out.texts("matters", view.matters().stream().map(Matter::id).toList());
                    out.array(
                            "votes",
                            view.votes(),
                            vote -> out.object(
                                    () -> out.text("decision", vote.decision().href())
                                            .text("position", vote.position().word())
                                            .truth("alone", vote.alone())));
                }));
    }

    private static void row(JsonOutput out, StateView.Row row) {
        out.object(() -> out.text("of", row.what())
                .number("yes", row.yes())
                .number("no", row.no())
                .number("abstained", row.abstained())
                .number("other", row.other()));
    }

    private static void neighbour(JsonOutput out, StateView.Neighbour other) {
        out.object(() -> out.text("state", other.other().code())
                .number("same", other.agreement().same())
                .number("both", other.agreement().both()));
    }

    /// Differences between sources as a table.
    static byte[] differences(List<Difference> differences) {
        return csv(out -> {
            out.writeRecord("symbol", "field", "value", "shown", "source", "locator", "note");
            differences.forEach(difference -> out.writeRecord(
                    difference.symbol().canonical(),
                    difference.field(),
                    difference.value(),
                    difference.shown(),
                    difference.source(),
                    difference.locator(),
                    difference.note()));
        });
    }

    /// Differences between sources, with the ids of the sources.
    static void differences(JsonOutput out, List<Difference> differences) {
        out.object(() -> out.array(
                "differences",
                differences,
                difference ->
                        out.object(() -> out.text("symbol", difference.symbol().canonical())
                                .text("field", difference.field())
                                .text("value", difference.value())
                                .text("shown", difference.shown())
                                .text("source", difference.source())
                                .text("locator", difference.locator())
                                .text("note", difference.note()))));
    }

    /// Provisions as a table: a line for each version of its words.
    static byte[] provisions(List<Provision> provisions) {
        return csv(out -> {
            out.writeRecord("id", "citation", "since", "words", "read");
            for (Provision provision : provisions) {
                provision
                        .words()
                        .versions()
                        .forEach(version -> out.writeRecord(
                                provision.id(),
                                provision.citation(),
                                version.since().toString(),
                                version.value(),
                                provision.standing() == Provision.Standing.READ ? "yes" : "no"));
            }
        });
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
        out.object(() -> lines(out, coverage));
    }

    /// Coverage with the sources and the imported files, as the page of the data has them.
    static void data(JsonOutput out, VotingRecord record) {
        out.object(() -> {
            lines(out, Coverage.of(record));
            out.array(
                    "sources",
                    record.sources(),
                    source -> out.object(() -> out.text("id", source.id())
                            .text("title", source.title())
                            .text("publisher", source.publisher())
                            .text("file", source.file())
                            .text("retrieved", source.retrieved())
                            .text("licence", source.licence())));
            out.array(
                    "importedFiles",
                    record.importedFiles(),
                    file -> out.object(() -> out.text("file", file.name())
                            .text("publication", file.publication())
                            .text("source", file.source())
                            .number("rows", Math.toIntExact(file.rows()))
                            .text("imported", file.imported().toString())
                            .text("sha256", file.digest())));
        });
    }

    private static void lines(JsonOutput out, Coverage coverage) {
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
    }

    /// A provision with its versions, the readings it can be given, and the precedents that test it.
    public static void provision(JsonOutput out, Provision provision) {
        out.object(() -> {
            out.text("id", provision.id())
                    .text("citation", provision.citation())
                    .truth("read", provision.standing() == Provision.Standing.READ)
                    .text("note", provision.note());
            out.array(
                    "versions",
                    provision.words().versions(),
                    version -> out.object(
                            () -> out.text("since", version.since().toString()).text("words", version.value())));
            out.array(
                    "readings",
                    provision.readings(),
                    reading -> out.object(
                            () -> out.text("choice", reading.choice()).text("says", reading.says())));
            out.array(
                    "precedents",
                    Precedents.testing(provision.id()),
                    precedent -> out.object(() -> out.text("id", precedent.id())
                            .text("text", precedent.text())
                            .text("date", precedent.question().date().toString())
                            .text("outcome", precedent.outcome().word())
                            .text("source", precedent.source())));
        });
    }
}
