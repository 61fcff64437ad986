package org.plenary.site.search;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

import org.plenary.record.Decision;
import org.plenary.record.Matter;
import org.plenary.record.Votes;
import org.plenary.record.search.Jump;
import org.plenary.record.search.MajorityNeeded;
import org.plenary.record.search.QueryProblem;
import org.plenary.record.search.Ruled;
import org.plenary.record.search.SearchResults;
import org.plenary.rules.ruling.Outcome;
import org.plenary.site.json.JsonOutput;

/// Writes what a search found, or why a query cannot be read, as JSON.
public final class SearchJson {
    private SearchJson() {}

    /// Writes one page of results.
    ///
    /// @param jumps what the text that was typed names as a whole
    public static void write(JsonOutput out, SearchResults results, List<Jump> jumps) {
        out.object(() -> {
            out.text("query", results.query().toString())
                    .text("order", results.order().name().toLowerCase(Locale.ROOT))
                    .number("from", results.from());
            SearchResults.Totals totals = results.totals();
            out.object(
                    "totals",
                    () -> out.number("decisions", totals.decisions())
                            .number("positive", totals.positive())
                            .number("negative", totals.negative())
                            .number("noOutcome", totals.noOutcome())
                            .number("vetoed", totals.vetoed())
                            .number("withVotes", totals.withVotes())
                            .number("yes", totals.yes())
                            .number("no", totals.no())
                            .number("abstained", totals.abstained()));
            out.array("jumps", jumps, jump -> jump(out, jump));
            out.array("rows", results.rows(), row -> row(out, row));
            out.array("facets", results.facets(), facet -> facet(out, facet));
        });
    }

    /// Writes why a query cannot be read, and where.
    public static void write(JsonOutput out, String query, QueryProblem problem) {
        out.object(() -> out.text("query", query)
                .object(
                        "error",
                        () -> out.number("offset", problem.offset())
                                .number("length", problem.length())
                                .text("found", QueryHelp.inWords(problem.found()))
                                .text("expected", QueryHelp.inWords(problem.expected()))
                                .text("maybe", problem.maybe())
                                .text("message", QueryHelp.inWords(problem))));
    }

    private static void jump(JsonOutput out, Jump jump) {
        out.object(() -> {
            switch (jump) {
                case Jump.ToDecision(Decision decision) ->
                    out.text("decision", decision.symbol().canonical());
                case Jump.ToState(var state) -> out.text("state", state.code()).text("name", state.name());
                case Jump.ToMatter(Matter matter) ->
                    out.text("matter", matter.id()).text("title", matter.title());
                case Jump.ToSession(var session) ->
                    out.text("session", session.id()).text("topic", session.topic());
            }
        });
    }

    private static void row(JsonOutput out, SearchResults.Row row) {
        Decision decision = row.decision();
        out.object(() -> {
            out.text("symbol", decision.symbol().canonical())
                    .text("printed", decision.display())
                    .text("organ", decision.organ().name())
                    .text("date", decision.date().toString())
                    .text("session", decision.session())
                    .text("kind", decision.kind().word())
                    .text("title", decision.title());
            decision.votes().ifPresent(votes -> votes(out, votes));
            out.text("outcome", decision.outcome().map(Outcome::word));
            row.ruled().ifPresent(ruled -> ruled(out, ruled));
            out.texts("matters", row.matters().stream().map(Matter::id).toList());
        });
    }

    private static void votes(JsonOutput out, Votes votes) {
        out.object(
                "votes",
                () -> out.number("yes", votes.yes())
                        .number("no", votes.no())
                        .number("abstained", votes.abstained())
                        .number("notParticipating", votes.notParticipating())
                        .number("absent", votes.absent()));
    }

    private static void ruled(JsonOutput out, Ruled ruled) {
        OptionalInt threshold = ruled.threshold();
        out.object(
                "ruled",
                () -> out.text("outcome", ruled.outcome().word())
                        .text("because", ruled.because().word())
                        .text("majority", ruled.majority().map(MajorityNeeded::word))
                        .number("threshold", threshold)
                        .number("margin", ruled.margin())
                        .texts("vetoes", ruled.vetoes()));
    }

    private static void facet(JsonOutput out, SearchResults.Facet facet) {
        out.object(() -> out.text("name", facet.name())
                .text("field", facet.field().word())
                .array(
                        "values",
                        facet.values(),
                        value -> out.object(() -> out.text("label", value.label())
                                .text("condition", value.condition().toString())
                                .number("count", value.count())
                                .truth("chosen", value.chosen())
                                .text("query", value.query().toString()))));
    }
}
