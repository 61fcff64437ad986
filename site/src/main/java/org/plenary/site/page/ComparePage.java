package org.plenary.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.plenary.record.Decision;
import org.plenary.record.State;
import org.plenary.record.search.QueryProblem;
import org.plenary.record.search.QueryReading;
import org.plenary.record.search.SearchIndex;
import org.plenary.record.search.SearchResults;
import org.plenary.record.search.SearchResults.Order;
import org.plenary.rules.vote.Position;
import org.plenary.site.json.JsonOutput;
import org.plenary.site.json.JsonOutput.Layout;
import org.plenary.site.search.QueryHelp;
import org.plenary.site.web.Ask;
import org.plenary.site.web.Form;
import org.plenary.site.web.Parameter;
import org.plenary.site.web.Problem;
import org.plenary.site.web.Reply;
import org.plenary.site.web.Routes;

import static org.plenary.site.language.Messages.say;

/// Compares States over any search.
final class ComparePage {
    private final Docket docket;
    private final Templates templates;

    ComparePage(Docket docket, Templates templates) {
        this.docket = docket;
        this.templates = templates;
    }

    void register(Routes routes) {
        routes.ofRecord(
                        "/compare",
                        "States side by side over the decisions that a search finds.",
                        Parameter.query("states", "Codes or names, with commas between.", "FRA,GBR,USA"),
                        Parameter.query("q", "A search; every decision without one.", "organ:ga date:2024"),
                        Parameter.query("from", "The first row to show, from 0; other forms have every row.", "100"))
                .page(ask -> compared(ask, view -> page(ask, view)))
                .json(ask -> compared(ask, view -> Reply.of(Form.JSON, json(view))))
                .csv(ask -> compared(ask, view -> Reply.of(Form.CSV, csv(view))));
    }

    private Reply compared(Ask ask, Function<CompareView, Reply> shown) {
        List<State> states = new ArrayList<>();
        for (String typed : ask.query("states").orElse("").split("[,;]", -1)) {
            if (typed.isBlank()) {
                continue;
            }
            Optional<State> state = docket.record().states().named(typed.strip());
            if (state.isEmpty()) {
                return Problem.badRequest(docket.record()
                                .states()
                                .nearest(typed)
                                .map(near -> say("compare.no-state-maybe", typed.strip(), near))
                                .orElseGet(() -> say("compare.no-state", typed.strip())))
                        .reply();
            }
            if (!states.contains(state.get())) {
                states.add(state.get());
            }
        }
        if (states.size() > CompareView.MOST) {
            return Problem.badRequest(say("compare.states-at-most-found", CompareView.MOST, states.size()))
                    .reply();
        }
        String asked = ask.query("q").orElse("").strip();
        int from = ask.query("from")
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
        if (states.isEmpty()) {
            return shown.apply(CompareView.of(docket, states, asked, List.of(), 0));
        }
        if (asked.isEmpty()) {
            return shown.apply(CompareView.of(
                    docket, states, asked, docket.record().decisions().reversed(), from));
        }
        SearchIndex index = docket.index();
        return switch (index.read(asked)) {
            case QueryReading.Refused(QueryProblem problem) ->
                Problem.badRequest("q: " + QueryHelp.inWords(problem)).reply();
            case QueryReading.Understood(var query) -> {
                List<Decision> found =
                        index
                                .search(
                                        query,
                                        Order.NEWEST,
                                        0,
                                        docket.record().decisions().size())
                                .rows()
                                .stream()
                                .map(SearchResults.Row::decision)
                                .toList();
                yield shown.apply(CompareView.of(docket, states, asked, found, from));
            }
        };
    }

    private Reply page(Ask ask, CompareView view) {
        Frame frame = Frame.of(
                        view.states().isEmpty()
                                ? say("compare.compare-states")
                                : String.join(
                                        ", ",
                                        view.states().stream().map(State::name).toList()),
                        say("compare.how-states-voted-side-by-side-over"),
                        "/compare",
                        "/states",
                        new Frame.Link(say("compare.states"), "/states"),
                        new Frame.Link(say("compare.compare"), ""))
                .withCsv()
                .withQuery(ask.writtenQuery());
        return Reply.of(Form.HTML, templates.page("compare", frame, view));
    }

    private static byte[] json(CompareView view) {
        return JsonOutput.bytes(
                Layout.COMPACT,
                out -> out.object(() -> {
                    out.text("query", view.asked());
                    out.texts("states", view.states().stream().map(State::code).toList());
                    out.array(
                            "agreement",
                            view.pairs(),
                            pair -> out.object(() -> out.text("a", pair.one().code())
                                    .text("b", pair.other().code())
                                    .number("same", pair.agreement().same())
                                    .number("both", pair.agreement().both())));
                    out.array(
                            "decisions",
                            view.rows(),
                            row -> out.object(() -> {
                                out.text("symbol", row.decision().symbol().canonical())
                                        .text("date", row.decision().date().toString())
                                        .text("title", row.decision().title());
                                out.object("positions", () -> {
                                    for (int i = 0; i < view.states().size(); i++) {
                                        out.text(
                                                view.states().get(i).code(),
                                                row.positions().get(i).map(Position::word));
                                    }
                                });
                            }));
                }));
    }

    private static byte[] csv(CompareView view) {
        return RecordTables.csv(out -> {
            List<String> heading = new ArrayList<>(List.of("symbol", "organ", "date", "title"));
            view.states().forEach(state -> heading.add(state.code()));
            out.writeRecord(heading);
            for (CompareView.Row row : view.rows()) {
                List<String> line = new ArrayList<>(List.of(
                        row.decision().symbol().canonical(),
                        row.decision().organ().name(),
                        row.decision().date().toString(),
                        row.decision().title()));
                row.positions()
                        .forEach(position ->
                                line.add(position.map(Position::word).orElse("")));
                out.writeRecord(line);
            }
        });
    }
}
