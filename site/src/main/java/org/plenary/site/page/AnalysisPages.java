package org.plenary.site.page;

import java.util.function.Supplier;

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

import static org.plenary.site.language.Messages.say;

/// What the recorded votes of the Assembly say when they are counted together, and what the rules alone say
/// about power: the way in, and the method.
public final class AnalysisPages {

    private final Figures figures;

    /// @param index of the record's decisions, made when a search is asked for
    AnalysisPages(VotingRecord record, Supplier<SearchIndex> index, Templates templates) {
        this.figures = new Figures(record, index, templates);
    }

    void register(Routes routes) {
        routes.at("/analysis", "What the recorded votes of the Assembly say when they are counted together.")
                .page(_ -> figures.page(
                        "analysis",
                        Figures.frame(say("site.analysis"), "/analysis", say("analysis.agreement-blocs-cohesion"))
                                .onlyPage(),
                        overview()));
        new AgreementPages(figures).register(routes);
        new BlocsPages(figures).register(routes);
        new PowerPages(figures).register(routes);
        routes.at("/method", "Every measure: formula in words, base, uncertainty, source.")
                .page(_ -> figures.page(
                        "method",
                        Frame.of(
                                say("analysis.method"),
                                say("method.every-measure"),
                                "/method",
                                "/analysis",
                                new Frame.Link(say("site.analysis"), "/analysis"),
                                new Frame.Link(say("analysis.method"), "")),
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
        Selection.Of everything = Selection.everything(calls);
        return new OverviewView(
                calls.size(),
                calls.voters().size(),
                calls.ballots(),
                calls.sessions().isEmpty()
                        ? say("analysis.none")
                        : say(
                                "analysis.from-to",
                                calls.sessions().getFirst(),
                                calls.sessions().getLast()),
                figures.ground(new Figures.Basis(everything, Measure.IDENTICAL)),
                figures.repeat("agreement", "agreement-identical"));
    }
}
