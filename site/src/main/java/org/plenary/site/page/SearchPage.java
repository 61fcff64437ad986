package org.plenary.site.page;

import java.util.List;
import java.util.Optional;

import org.plenary.record.Decision;
import org.plenary.record.search.Jump;
import org.plenary.record.search.QueryProblem;
import org.plenary.record.search.QueryReading;
import org.plenary.record.search.SearchResults;
import org.plenary.record.search.SearchResults.Order;
import org.plenary.site.search.QueryHelp;
import org.plenary.site.web.Ask;
import org.plenary.site.web.Form;
import org.plenary.site.web.Parameter;
import org.plenary.site.web.Problem;
import org.plenary.site.web.Reply;
import org.plenary.site.web.Routes;

import static org.plenary.site.language.Messages.say;

/// The search box: symbols lead straight to their decision, everything else is read as a query.
final class SearchPage {
    private static final int NEAREST = 5;

    /// Rows of the forms that programs read.
    private static final int EVERY_ROW = 10_000;

    private final Docket docket;
    private final Templates templates;

    SearchPage(Docket docket, Templates templates) {
        this.docket = docket;
        this.templates = templates;
    }

    void register(Routes routes) {
        routes.ofRecord(
                        "/search",
                        "Decisions found by words, States, numbers and dates; a symbol leads to its decision.",
                        Parameter.query(
                                "q", "The query; the page of the search says how one is written.", "vetoed-by:france"),
                        Parameter.query("order", "best, newest or oldest.", "newest"),
                        Parameter.query("from", "The first row to show, from 0; other forms have every row.", "30"))
                .page(this::page)
                .json(ask -> found(ask, decisions -> Reply.of(Form.JSON, DecisionJson.list(docket, decisions))))
                .csv(ask -> found(ask, decisions -> Reply.of(Form.CSV, DecisionCsv.list(docket, decisions))))
                .feed(ask -> found(
                        ask,
                        decisions -> new Feeds(docket)
                                .decisions(
                                        ask,
                                        say("search.feed", ask.query("q").orElse(say("search.everything"))),
                                        decisions)));
    }

    private interface Listed {
        Reply of(List<Decision> decisions);
    }

    private Reply found(Ask ask, Listed listed) {
        return switch (docket.index().read(ask.query("q").orElse(""))) {
            case QueryReading.Refused(QueryProblem problem) ->
                Problem.badRequest("q: " + QueryHelp.inWords(problem)).reply();
            case QueryReading.Understood(var query) ->
                listed.of(docket.index().search(query, order(ask), 0, EVERY_ROW).rows().stream()
                        .map(SearchResults.Row::decision)
                        .toList());
        };
    }

    private Reply page(Ask ask) {
        String asked = ask.query("q").orElse("").strip();
        List<Jump> jumps = docket.index().jumps(asked);
        for (Jump jump : jumps) {
            if (jump instanceof Jump.ToDecision(Decision decision)) {
                return Reply.elsewhere(303, Addresses.decision(decision.symbol()));
            }
        }
        Frame frame = Frame.of(
                        asked.isEmpty() ? say("search.search") : say("search.search-for", asked),
                        say("search.decisions-of-the-record-found-by"),
                        "/search",
                        "/decisions",
                        new Frame.Link(say("search.search"), ""))
                .withCsv()
                .withFeed()
                .withQuery(ask.writtenQuery())
                .withoutSearch();
        frame = asked.isEmpty() ? frame.onlyPage() : frame;
        return Reply.of(Form.HTML, templates.page("search", frame, view(ask, asked, jumps)));
    }

    private SearchView view(Ask ask, String asked, List<Jump> jumps) {
        List<Frame.Link> links = jumps.stream().map(SearchPage::link).toList();
        if (asked.isEmpty()) {
            return new SearchView(asked, Optional.empty(), links, Optional.empty(), List.of(), List.of());
        }
        List<Decision> tallied = tallied(asked);
        if (!tallied.isEmpty()) {
            return new SearchView(asked, Optional.empty(), links, Optional.empty(), others(tallied), List.of());
        }
        return switch (docket.index().read(asked)) {
            case QueryReading.Refused(QueryProblem problem) ->
                new SearchView(
                        asked,
                        Optional.of(QueryHelp.inWords(problem)),
                        links,
                        Optional.empty(),
                        List.of(),
                        nearest(asked));
            case QueryReading.Understood(var query) -> {
                int from = ask.query("from")
                        .filter(text -> text.matches("[0-9]{1,6}"))
                        .map(Integer::parseInt)
                        .orElse(0);
                SearchResults results = docket.index().search(query, order(ask), from, SearchView.A_PAGE);
                yield new SearchView(
                        asked,
                        Optional.empty(),
                        links,
                        Optional.of(results),
                        others(results.rows().stream()
                                .map(SearchResults.Row::decision)
                                .toList()),
                        results.totals().decisions() == 0 ? nearest(asked) : List.of());
            }
        };
    }

    private static Order order(Ask ask) {
        return switch (ask.query("order").orElse("best")) {
            case "newest" -> Order.NEWEST;
            case "oldest" -> Order.OLDEST;
            default -> Order.BEST;
        };
    }

    /// Decisions with just this tally, where a tally was typed: `124-14-43`.
    private List<Decision> tallied(String asked) {
        String tally = asked.replace('–', '-').replace(" ", "");
        return tally.matches("[0-9]+-[0-9]+-[0-9]+")
                ? docket.record().decisions().stream()
                        .filter(decision -> decision.votes()
                                .filter(votes -> votes.toString().equals(tally))
                                .isPresent())
                        .toList()
                : List.of();
    }

    private List<DecisionView.Other> others(List<Decision> decisions) {
        return decisions.stream()
                .map(decision -> DecisionView.other(docket, decision))
                .toList();
    }

    private List<DecisionView.Other> nearest(String asked) {
        return others(docket.record().nearest(asked, NEAREST).stream()
                .flatMap(symbol -> docket.record().decision(symbol).stream())
                .toList());
    }

    private static Frame.Link link(Jump jump) {
        return switch (jump) {
            case Jump.ToDecision(var decision) ->
                new Frame.Link(decision.display(), Addresses.decision(decision.symbol()));
            case Jump.ToState(var state) -> new Frame.Link(state.name(), Addresses.state(state.code()));
            case Jump.ToMatter(var matter) -> new Frame.Link(matter.title(), Addresses.matter(matter.id()));
            case Jump.ToSession(var session) ->
                new Frame.Link(Phrases.capital(Phrases.session(session.id())), "/decisions?session=" + session.id());
        };
    }
}
