package org.plenary.site.page;

import java.util.Map;
import java.util.function.Supplier;

import org.plenary.analysis.Among;
import org.plenary.analysis.Methods;
import org.plenary.analysis.RollCalls;
import org.plenary.analysis.agreement.Measure;
import org.plenary.record.VotingRecord;
import org.plenary.record.search.SearchIndex;
import org.plenary.site.json.JsonOutput;
import org.plenary.site.json.JsonOutput.Layout;
import org.plenary.site.question.Selection;
import org.plenary.site.web.Form;
import org.plenary.site.web.Reply;
import org.plenary.site.web.Routes;

/// What the recorded votes of the Assembly say when they are counted together, and what the rules alone say
/// about power: the way in, and the method.
public final class AnalysisPages {
    private static final String OVERVIEW =
            "Agreement, blocs, cohesion and voting power, each with its base and its uncertainty.";

    private final Figures figures;

    /// @param index of the record's decisions, made when a search is asked for
    AnalysisPages(VotingRecord record, Supplier<SearchIndex> index, Templates templates) {
        this.figures = new Figures(record, index, templates);
    }

    void register(Routes routes) {
        routes.at("/analysis", "What the recorded votes of the Assembly say when they are counted together.")
                .page(_ -> figures.page(
                        "analysis",
                        Figures.frame("Analysis", "/analysis", OVERVIEW).onlyPage(),
                        overview()));
        new AgreementPages(figures).register(routes);
        new BlocsPages(figures).register(routes);
        new PowerPages(figures).register(routes);
        routes.at("/method", "Every measure: formula in words, base, uncertainty, source.")
                .page(_ -> figures.page(
                        "method",
                        Frame.of(
                                "Method",
                                "Every measure: formula in words, base, uncertainty, source, and how to repeat it.",
                                "/method",
                                "/analysis",
                                new Frame.Link("Analysis", "/analysis"),
                                new Frame.Link("Method", "")),
                        Methods.all()))
                .json(_ -> Reply.of(
                        Form.JSON,
                        JsonOutput.bytes(Layout.INDENTED, out -> AnalysisTables.methods(out, Methods.all()))));
    }

    /// The overview.
    public record OverviewView(
            int rollCalls, int voters, int ballots, String sessions, Figures.Ground ground, Figures.Repeat repeat) {}

    private OverviewView overview() {
        RollCalls calls = figures.calls();
        Selection.Of everything = new Selection.Of(Among.everything(), Map.of(), calls.size());
        return new OverviewView(
                calls.size(),
                calls.voters().size(),
                calls.ballots(),
                calls.sessions().isEmpty()
                        ? "none"
                        : calls.sessions().getFirst() + " to "
                                + calls.sessions().getLast(),
                figures.ground(new Figures.Basis(everything, Measure.IDENTICAL)),
                figures.repeat("agreement", "agreement-identical"));
    }
}
