package org.plenary.site.page;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.plenary.record.Decision;
import org.plenary.record.Votes;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.vote.Position;

/// Decisions and their ballots as tables.
final class DecisionCsv {
    private DecisionCsv() {}

    /// A line for each decision.
    static byte[] list(Docket docket, List<Decision> decisions) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "symbol",
                    "organ",
                    "date",
                    "session",
                    "kind",
                    "title",
                    "yes",
                    "no",
                    "abstained",
                    "recorded",
                    "ruled",
                    "because",
                    "threshold",
                    "margin",
                    "source",
                    "locator");
            for (Decision decision : decisions) {
                Optional<Votes> votes = decision.votes();
                Optional<Ruling> ruling = docket.ruled(decision).ruling();
                csv.writeRecord(
                        decision.symbol().canonical(),
                        decision.organ().name(),
                        decision.date().toString(),
                        decision.session().orElse(""),
                        decision.kind().word(),
                        decision.title(),
                        votes.map(Votes::yes).map(String::valueOf).orElse(""),
                        votes.map(Votes::no).map(String::valueOf).orElse(""),
                        number(votes.map(Votes::abstained).orElse(OptionalInt.empty())),
                        decision.outcome().map(Outcome::word).orElse(""),
                        ruling.map(taken -> taken.outcome().word()).orElse(""),
                        ruling.map(taken -> taken.because().word()).orElse(""),
                        number(ruling.map(Ruling::threshold).orElse(OptionalInt.empty())),
                        number(ruling.map(Ruling::margin).orElse(OptionalInt.empty())),
                        decision.citation().source(),
                        decision.citation().locator());
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return RecordPages.utf8(text.toString());
    }

    /// A line for each ballot that is known and that the address asks for.
    static byte[] ballots(DecisionView view) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("symbol", "member", "name", "position", "quality", "earlier");
            view.board()
                    .shown()
                    .forEach(tile -> csv.writeRecord(
                            view.decision().symbol().canonical(),
                            tile.code(),
                            tile.name(),
                            tile.position().word(),
                            view.hypothetical()
                                    ? "hypothetical"
                                    : view.decision()
                                            .ballots()
                                            .map(ballots -> ballots.quality().word())
                                            .orElse(""),
                            view.earlierPosition(tile.code())
                                    .map(Position::word)
                                    .orElse("")));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return RecordPages.utf8(text.toString());
    }

    private static String number(OptionalInt value) {
        return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
    }
}
