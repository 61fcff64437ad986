package org.plenary.site.page;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.plenary.record.Ballots;
import org.plenary.record.Decision;
import org.plenary.record.Votes;
import org.plenary.record.VotingRecord;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.vote.RollCall;

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

    /// A line for each ballot that is known.
    static byte[] ballots(VotingRecord record, RuledDecision ruled) {
        Decision decision = ruled.decision();
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("symbol", "member", "name", "position", "quality");
            Optional<RollCall> cast =
                    ruled.rollCall().or(() -> decision.ballots().map(Ballots::cast));
            String quality = ruled.hypothetical()
                    ? "hypothetical"
                    : decision.ballots()
                            .map(ballots -> ballots.quality().word())
                            .orElse("");
            cast.ifPresent(call -> call.ballots()
                    .forEach(ballot -> csv.writeRecord(
                            decision.symbol().canonical(),
                            ballot.member(),
                            record.states()
                                    .nameOn(ballot.member(), decision.date().first()),
                            ballot.position().word(),
                            quality)));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return RecordPages.utf8(text.toString());
    }

    private static String number(OptionalInt value) {
        return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
    }
}
