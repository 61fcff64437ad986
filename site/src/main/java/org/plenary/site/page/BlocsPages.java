package org.plenary.site.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.plenary.analysis.Voter;
import org.plenary.analysis.Voters;
import org.plenary.analysis.agreement.Measure;
import org.plenary.analysis.blocs.Blocs;
import org.plenary.analysis.blocs.Cohesion;
import org.plenary.site.json.JsonOutput;
import org.plenary.site.json.JsonOutput.Layout;
import org.plenary.site.picture.LineChart;
import org.plenary.site.question.Selection;
import org.plenary.site.web.Ask;
import org.plenary.site.web.Form;
import org.plenary.site.web.Parameter;
import org.plenary.site.web.Problem;
import org.plenary.site.web.Reply;
import org.plenary.site.web.Routes;

import static org.plenary.site.language.Messages.say;

/// Which States voted together, and how closely groups kept together.
public final class BlocsPages {
    private final Map<String, Blocs> foundBlocs = new ConcurrentHashMap<>();
    private final Figures figures;

    BlocsPages(Figures figures) {
        this.figures = figures;
    }

    void register(Routes routes) {
        routes.at(
                        "/analysis/blocs",
                        "Which States voted together, and how stable that is.",
                        Figures.MEASURE,
                        Figures.SESSION,
                        Figures.YEAR,
                        Figures.ISSUE,
                        Figures.MATTER,
                        Figures.SEARCH,
                        Parameter.query("count", "How many blocs; without it, the number that separates best.", "3"),
                        Parameter.query("since", "An earlier session or range: who moved since.", "70-77"))
                .page(ask -> figures.chosen(ask, this::blocsPage))
                .json(ask -> figures.chosen(
                        ask,
                        (asked, view) -> blocs(
                                asked,
                                view,
                                (found, moves) -> Reply.of(
                                        Form.JSON,
                                        JsonOutput.bytes(
                                                Layout.INDENTED,
                                                out -> AnalysisTables.blocs(
                                                        out, found, moves, view.base(), figures.calls()))))))
                .csv(ask -> figures.chosen(
                        ask,
                        (asked, view) ->
                                blocs(asked, view, (found, _) -> Reply.of(Form.CSV, AnalysisTables.blocs(found)))));
        routes.at(
                        "/analysis/cohesion",
                        "How closely groups of States kept together, session by session.",
                        Figures.SESSION,
                        Figures.YEAR,
                        Figures.ISSUE,
                        Figures.MATTER,
                        Figures.SEARCH,
                        Parameter.query(
                                "states", "A group of your own: codes or names, separated by commas.", "USA,GBR,FRA"))
                .page(ask -> figures.chosen(ask, this::cohesionPage))
                .json(ask -> figures.chosen(
                        ask,
                        (asked, view) -> cohesion(
                                asked,
                                view,
                                groups -> Reply.of(
                                        Form.JSON,
                                        JsonOutput.bytes(
                                                Layout.INDENTED,
                                                out -> AnalysisTables.cohesion(
                                                        out, groups, view.base(), figures.calls()))))))
                .csv(ask -> figures.chosen(
                        ask,
                        (asked, view) ->
                                cohesion(asked, view, groups -> Reply.of(Form.CSV, AnalysisTables.cohesion(groups)))));
    }

    /// The page of blocs.
    public record BlocsView(
            Figures.Ground ground,
            Blocs blocs,
            List<Figures.Choices> choices,
            String session,
            Optional<String> since,
            List<Moved> moved,
            int least,
            Figures.Repeat repeat) {
        /// A State with other company than before.
        public record Moved(Voter voter, String from, String to, String sureness) {}
    }

    private interface OfBlocs {
        Reply of(Blocs blocs, List<Blocs.Move> moves);
    }

    private Blocs found(Selection.Of base, Measure measure, OptionalInt count) {
        return foundBlocs.computeIfAbsent(
                base.options() + " " + measure + " " + count,
                _ -> Blocs.of(
                        figures.agreements(),
                        base.among(),
                        new Blocs.Settings(
                                measure,
                                count,
                                Blocs.Settings.usual().draws(),
                                Blocs.Settings.usual().seed())));
    }

    private Reply blocs(Ask ask, Figures.Basis basis, OfBlocs shown) {
        return blocs(ask, basis, (found, _, moves) -> shown.of(found, moves));
    }

    private interface OfBlocsThen {
        Reply of(Blocs now, Optional<Blocs> before, List<Blocs.Move> moves);
    }

    private Reply blocs(Ask ask, Figures.Basis basis, OfBlocsThen shown) {
        Optional<String> count = ask.query("count");
        if (count.isPresent() && !count.get().matches("[2-9]|1\\d|20")) {
            return Problem.badRequest(say("blocs.is-no-number-of-blocs", count.get()))
                    .reply();
        }
        OptionalInt number =
                count.map(text -> OptionalInt.of(Integer.parseInt(text))).orElse(OptionalInt.empty());
        Blocs now = found(basis.base(), basis.measure(), number);
        Optional<String> since = ask.query("since");
        if (since.isEmpty()) {
            return shown.of(now, Optional.empty(), List.of());
        }
        return switch (figures.selection(name -> name.equals("session") ? since : ask.query(name))) {
            case Selection.Refused(String sentence) ->
                Problem.notFound(sentence).reply();
            case Selection.Of earlier -> {
                Blocs before = found(earlier, basis.measure(), number);
                yield shown.of(now, Optional.of(before), now.movedSince(before));
            }
        };
    }

    private Reply blocsPage(Ask ask, Figures.Basis basis) {
        String path = "/analysis/blocs";
        return blocs(ask, basis, (now, before, moves) -> {
            List<Figures.Choices> choices = new ArrayList<>();
            choices.add(Figures.measures(ask, path, basis.measure()));
            choices.addAll(figures.narrowing(ask, path));
            List<Figures.Choice> numbers = new ArrayList<>();
            String count = ask.query("count").orElse("");
            numbers.add(new Figures.Choice(
                    say("blocs.best-separated"), Figures.with(ask, path, "count", ""), count.isEmpty()));
            for (int k = 2; k <= 6; k++) {
                numbers.add(new Figures.Choice(
                        String.valueOf(k), Figures.with(ask, path, "count", String.valueOf(k)), count.equals("" + k)));
            }
            choices.add(new Figures.Choices(say("blocs.number-of-blocs"), numbers));
            BlocsView view = new BlocsView(
                    figures.ground(basis),
                    now,
                    choices,
                    ask.query("session").orElse(""),
                    ask.query("since"),
                    moves.stream()
                            .map(move -> new BlocsView.Moved(
                                    move.voter(),
                                    before.map(old -> company(old, move.from(), move.voter()))
                                            .orElse(""),
                                    company(now, move.to(), move.voter()),
                                    Figures.percent(move.sureness())))
                            .toList(),
                    Blocs.LEAST_ROLL_CALLS,
                    figures.repeat(
                            "agreement --blocs" + Figures.options(basis)
                                    + ask.query("count")
                                            .map(n -> " --count " + n)
                                            .orElse("")
                                    + ask.query("since")
                                            .map(n -> " --since " + n)
                                            .orElse(""),
                            "blocs"));
            return figures.page(
                    "blocs",
                    Figures.frame(say("analysis.blocs"), path, say("blocs.which-states-and-how-stable"))
                            .withCsv()
                            .withQuery(ask.writtenQuery()),
                    view);
        });
    }

    /// A bloc by some of its members, without the one it is said about.
    private static String company(Blocs blocs, int bloc, Voter without) {
        List<Blocs.Member> members = blocs.blocs().get(bloc).members();
        List<String> codes = members.stream()
                .filter(member -> !member.voter().equals(without))
                .sorted(Comparator.comparingDouble(member -> -member.staying()))
                .limit(4)
                .map(member -> member.voter().code())
                .toList();
        return codes.isEmpty()
                ? say("blocs.bloc-of", bloc + 1, members.size())
                : say("blocs.bloc-of-with", bloc + 1, members.size(), String.join(", ", codes));
    }

    private Reply cohesion(Ask ask, Figures.Basis basis, Function<List<AnalysisTables.Cohesive>, Reply> shown) {
        Voters voters = Voters.of(figures.record().states());
        List<Voter> chosen = new ArrayList<>();
        for (String typed : ask.query("states").orElse("").split(",", -1)) {
            if (!typed.isBlank()) {
                Optional<Voter> meant = voters.meant(typed.strip());
                if (meant.isEmpty()) {
                    return Problem.notFound(Selection.unknownState(typed.strip(), figures.record()))
                            .reply();
                }
                chosen.add(meant.get());
            }
        }
        return shown.apply(AnalysisTables.Cohesive.ofGroups(
                figures.record(), figures.calls(), basis.base().among(), chosen));
    }

    /// The page of cohesion.
    ///
    /// @param states the group somebody named, as typed
    /// @param others what else was asked, to be asked again with another group
    public record CohesionView(
            Figures.Ground ground,
            String picture,
            String ricePicture,
            List<Line> lines,
            List<Figures.Choices> choices,
            String states,
            Map<String, String> others,
            Figures.Repeat repeat) {
        /// A group over all sessions chosen.
        public record Line(String group, int members, String index, String rice, int votes) {}
    }

    private Reply cohesionPage(Ask ask, Figures.Basis basis) {
        return cohesion(ask, basis, groups -> cohesionPage(ask, basis, groups));
    }

    private Reply cohesionPage(Ask ask, Figures.Basis basis, List<AnalysisTables.Cohesive> groups) {
        String path = "/analysis/cohesion";
        String states = ask.query("states").orElse("");
        Map<String, String> others = new TreeMap<>();
        ask.query().keySet().stream()
                .filter(name -> !name.equals("states"))
                .forEach(name -> ask.query(name).ifPresent(given -> others.put(name, given)));
        CohesionView view = new CohesionView(
                figures.ground(basis),
                chart(groups, Cohesion::agreementIndex, say("cohesion.agreement-index-of-groups")),
                chart(groups, Cohesion::rice, say("cohesion.rice-index-of-groups")),
                groups.stream().map(BlocsPages::line).toList(),
                figures.narrowing(ask, path),
                states,
                others,
                figures.repeat(
                        "agreement"
                                + (states.isEmpty()
                                        ? ""
                                        : " " + groups.getFirst().group().replace(",", "")) + " --cohesion"
                                + basis.base().options(),
                        "cohesion-agreement-index"));
        return figures.page(
                "cohesion",
                Figures.frame(say("analysis.cohesion-of-groups"), path, say("cohesion.by-session"))
                        .withCsv()
                        .withQuery(ask.writtenQuery()),
                view);
    }

    private static CohesionView.Line line(AnalysisTables.Cohesive group) {
        double index = 0;
        double rice = 0;
        int votes = 0;
        int riceVotes = 0;
        for (Cohesion in : group.sessions()) {
            index += in.agreementIndex().value() * in.agreementBase();
            votes += in.agreementBase();
            if (in.riceBase() > 0) {
                rice += in.rice().value() * in.riceBase();
                riceVotes += in.riceBase();
            }
        }
        return new CohesionView.Line(
                group.group(),
                group.members(),
                votes == 0 ? say("agreement.no-base") : String.format(Locale.ROOT, "%.3f", index / votes),
                riceVotes == 0 ? say("agreement.no-base") : String.format(Locale.ROOT, "%.3f", rice / riceVotes),
                votes);
    }

    private static String chart(
            List<AnalysisTables.Cohesive> groups, Function<Cohesion, Cohesion.Mean> mean, String title) {
        return new LineChart(
                        groups.stream()
                                .map(group -> new LineChart.Line(
                                        group.group(),
                                        group.sessions().stream()
                                                .filter(in -> !Double.isNaN(
                                                        mean.apply(in).value()))
                                                .map(in -> point(in.session(), mean.apply(in)))
                                                .toList()))
                                .toList(),
                        0,
                        1,
                        false,
                        title,
                        say("cohesion.a-line-for-each-group"))
                .inPage();
    }

    private static LineChart.Point point(int session, Cohesion.Mean mean) {
        boolean alone = Double.isNaN(mean.standardError());
        return new LineChart.Point(
                session, mean.value(), alone ? mean.value() : mean.low(), alone ? mean.value() : mean.high());
    }
}
