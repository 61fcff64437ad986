package org.plenary.site.page;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import org.plenary.record.Ballots;
import org.plenary.record.Citation;
import org.plenary.record.Correction;
import org.plenary.record.Decision;
import org.plenary.record.Difference;
import org.plenary.record.Fact;
import org.plenary.record.Matter;
import org.plenary.record.Symbol;
import org.plenary.record.VotingRecord;
import org.plenary.rules.Words;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.vote.Position;
import org.plenary.site.json.JsonOutput;
import org.plenary.site.json.JsonOutput.Layout;
import org.plenary.site.question.AnswerJson;

/// A decision as JSON: what the record has of it, with the source of each fact, and the ruling taken again.
public final class DecisionJson {
    private DecisionJson() {}

    /// One decision with everything.
    public static byte[] bytes(Docket docket, RuledDecision ruled, Layout layout) {
        return JsonOutput.bytes(layout, out -> out.object(() -> whole(out, docket, ruled)));
    }

    /// Many decisions, a line each: without ballots and reasons.
    public static byte[] list(Docket docket, Collection<Decision> decisions) {
        return JsonOutput.bytes(
                Layout.COMPACT,
                out -> out.object(() -> out.number("decisions", decisions.size())
                        .array("rows", decisions, decision -> out.object(() -> summary(out, docket.ruled(decision))))));
    }

    private static void summary(JsonOutput out, RuledDecision ruled) {
        Decision decision = ruled.decision();
        out.text("symbol", decision.symbol().canonical())
                .text("organ", decision.organ().name())
                .text("date", decision.date().toString())
                .text("kind", decision.kind().word())
                .text("title", decision.title());
        out.text("session", decision.session());
        decision.votes().ifPresent(votes -> out.text("tally", votes.toString()));
        out.text("recorded", decision.outcome().map(Outcome::word));
        ruled.ruling().ifPresent(ruling -> {
            out.text("ruled", ruling.outcome().word())
                    .text("because", ruling.because().word())
                    .number("threshold", ruling.threshold())
                    .number("margin", ruling.margin())
                    .texts("vetoes", ruling.vetoes());
        });
    }

    private static void whole(JsonOutput out, Docket docket, RuledDecision ruled) {
        Decision decision = ruled.decision();
        VotingRecord record = docket.record();
        out.text("symbol", decision.symbol().canonical())
                .text("display", decision.display())
                .text("organ", decision.organ().name())
                .text("date", decision.date().toString());
        out.text("session", decision.session()).text("meeting", decision.meeting());
        out.text("kind", decision.kind().word()).text("title", decision.title());
        out.text("draft", decision.draft()).text("parent", decision.parent().map(Symbol::canonical));
        out.text("class", decision.classification().map(Words::of));
        out.text("majority", decision.majority().map(Words::of));
        out.text("method", decision.method().map(Words::of));
        out.text("recorded", decision.outcome().map(Outcome::word));
        out.texts("subjects", decision.subjects());
        decision.votes()
                .ifPresent(votes -> out.object("tally", () -> {
                    out.number("yes", votes.yes()).number("no", votes.no());
                    out.number("abstained", votes.abstained())
                            .number("notParticipating", votes.notParticipating())
                            .number("absent", votes.absent());
                }));
        decision.ballots().ifPresent(ballots -> ballots(out, ballots));
        ruled.ruling().ifPresent(ruling -> out.object("ruling", () -> AnswerJson.fields(out, ruling)));
        if (ruled.hypothetical()) {
            out.truth("hypothetical", true);
            out.object(
                    "scenario",
                    () -> ruled.scenario().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .forEach(changed -> out.text(
                                    changed.getKey(), changed.getValue().word())));
        }
        out.array("corrections", decision.corrections(), correction -> out.object(() -> correction(out, correction)));
        out.array("facts", decision.facts(), fact -> out.object(() -> fact(out, fact)));
        out.array("differences", decision.differences(), other -> out.object(() -> difference(out, other)));
        record.earlier(decision)
                .ifPresent(earlier ->
                        out.text("comparableEarlier", earlier.symbol().canonical()));
        out.texts(
                "under",
                docket.under(decision).stream()
                        .map(part -> part.decision().symbol().canonical())
                        .toList());
        out.texts("matters", record.mattersOf(decision).stream().map(Matter::id).toList());
        source(out, decision.citation());
        out.array(
                "fieldSources",
                decision.fieldSources(),
                of -> out.object(() -> {
                    out.text("field", of.field().word());
                    source(out, of.citation());
                }));
        out.text("note", Optional.of(decision.note()).filter(note -> !note.isBlank()));
    }

    private static void ballots(JsonOutput out, Ballots ballots) {
        out.object("ballots", () -> {
            out.text("quality", ballots.quality().word());
            out.object(
                    "positions",
                    () -> ballots.cast()
                            .ballots()
                            .forEach(ballot ->
                                    out.text(ballot.member(), ballot.position().word())));
            source(out, ballots.citation());
        });
    }

    private static void correction(JsonOutput out, Correction correction) {
        out.text("member", correction.member());
        out.text("recorded", correction.recorded().map(Position::word));
        out.text("intended", correction.intended().word());
        out.text("statedOn", correction.statedOn().map(Object::toString));
        source(out, correction.citation());
    }

    private static void fact(JsonOutput out, Fact fact) {
        out.text("fact", fact.name()).text("value", fact.value());
        out.text("statedOn", fact.statedOn().map(Object::toString));
        source(out, fact.citation());
    }

    private static void difference(JsonOutput out, Difference difference) {
        out.text("field", difference.field()).text("value", difference.value()).text("shown", difference.shown());
        out.object("source", () -> out.text("id", difference.source()).text("locator", difference.locator()));
    }

    private static void source(JsonOutput out, Citation citation) {
        out.object(
                "source",
                () -> out.text("id", citation.source())
                        .text("locator", citation.locator())
                        .truth("verified", citation.verified()));
    }
}
