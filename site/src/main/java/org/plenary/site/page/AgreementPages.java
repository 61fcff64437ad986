package org.plenary.site.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.plenary.analysis.Voter;
import org.plenary.analysis.Voters;
import org.plenary.analysis.agreement.Agreement;
import org.plenary.analysis.agreement.Agreements;
import org.plenary.analysis.agreement.Matrix;
import org.plenary.analysis.agreement.Measure;
import org.plenary.analysis.blocs.Blocs;
import org.plenary.record.State;
import org.plenary.site.json.JsonOutput;
import org.plenary.site.json.JsonOutput.Layout;
import org.plenary.site.picture.HeatMap;
import org.plenary.site.picture.LineChart;
import org.plenary.site.picture.Region;
import org.plenary.site.question.Selection;
import org.plenary.site.web.Address;
import org.plenary.site.web.Ask;
import org.plenary.site.web.Form;
import org.plenary.site.web.Parameter;
import org.plenary.site.web.Problem;
import org.plenary.site.web.Reply;
import org.plenary.site.web.Routes;

import static org.plenary.site.language.Messages.say;

/// How often States voted alike: all pairs as a map, the neighbours of one State, one pair over time.
public final class AgreementPages {
    private static final int SHOWN = 15;

    /// A pair is listed when both took part in this part of the votes, so that chance does not make the list.
    private static final int LEAST_SHARE_OF_BASE = 10;

    /// What a State without a regional group is under, in the address.
    private static final String NO_REGION = "none";

    private final Figures figures;

    AgreementPages(Figures figures) {
        this.figures = figures;
    }

    void register(Routes routes) {
        routes.at(
                        "/analysis/agreement",
                        "How often all pairs of States voted alike; with a State, who is nearest to it.",
                        Figures.MEASURE,
                        Figures.SESSION,
                        Figures.YEAR,
                        Figures.ISSUE,
                        Figures.MATTER,
                        Figures.SEARCH,
                        Parameter.query("order", "region, bloc or state.", "bloc"),
                        Parameter.query("state", "A State by code or name: the others by nearness to it.", "FRA"),
                        Parameter.query("group", "Only the States of a regional group.", "African"))
                .page(ask -> figures.chosen(ask, this::agreementPage))
                .json(ask -> figures.chosen(ask, this::agreementJson))
                .csv(ask -> figures.chosen(ask, (_, view) -> Reply.of(Form.CSV, AnalysisTables.matrix(matrix(view)))));
        routes.at(
                        "/analysis/agreement/{one}/{other}",
                        "How often two States voted alike, by each measure and by session.",
                        Parameter.path("one", "The code of a State.", "USA"),
                        Parameter.path("other", "The code of another.", "RUS"),
                        Figures.MEASURE,
                        Figures.SESSION,
                        Figures.YEAR,
                        Figures.ISSUE,
                        Figures.MATTER,
                        Figures.SEARCH)
                .page(ask -> figures.chosen(ask, (asked, view) -> pair(asked, view, this::pairPage)))
                .json(ask -> figures.chosen(ask, (asked, view) -> pair(asked, view, this::pairJson)))
                .csv(ask -> figures.chosen(ask, (asked, view) -> pair(asked, view, this::pairCsv)));
    }

    /// The page of all pairs.
    ///
    /// @param picture the heat map
    /// @param of the State whose neighbours are listed
    public record AgreementView(
            Figures.Ground ground,
            List<Figures.Choices> choices,
            String picture,
            List<Step> steps,
            Optional<Voter> of,
            List<Near> nearest,
            List<Near> farthest,
            int leastBase,
            List<Near> pairs,
            Figures.Repeat repeat) {
        /// A shade of the heat map.
        public record Step(int shade, String says) {}

        /// A pair with its address.
        public record Near(String says, String href, String share, String base, String interval) {}
    }

    private Matrix matrix(Figures.Basis basis) {
        return figures.agreements().matrix(basis.measure(), basis.base().among());
    }

    private String region(Voter voter) {
        return figures.record()
                .states()
                .byCode(voter.code())
                .flatMap(State::region)
                .orElse(NO_REGION);
    }

    private static String named(String region) {
        return region.equals(NO_REGION) ? say("board.no-regional-group-recorded") : Region.named(region);
    }

    private Reply agreementPage(Ask ask, Figures.Basis basis) {
        Matrix matrix = matrix(basis);
        Optional<Voter> of = Optional.empty();
        Optional<String> typed = ask.query("state");
        if (typed.isPresent()) {
            Optional<Voter> meant = Voters.of(figures.record().states()).meant(typed.get());
            if (meant.isEmpty()) {
                return Problem.notFound(Selection.unknownState(typed.get(), figures.record()))
                        .reply();
            }
            if (matrix.place(meant.get().code()) < 0) {
                return Problem.notFound(say(
                                "agreement.has-no-ballot-in",
                                meant.get().name(),
                                basis.base().words()))
                        .reply();
            }
            of = meant;
        }
        String path = "/analysis/agreement";
        String order = ask.query("order").orElse(of.isPresent() ? "state" : "region");
        List<Integer> rows = rows(ask, basis, matrix, order, of);
        Map<Integer, String> groups = new TreeMap<>();
        rows.forEach(row -> groups.put(
                row, order.equals("region") ? named(region(matrix.voters().get(row))) : ""));
        String title = say("agreement.of-states", rows.size(), basis.base().words());
        HeatMap map = new HeatMap(
                rows.stream()
                        .map(row -> new HeatMap.Row(matrix.voters().get(row).code(), groups.getOrDefault(row, "")))
                        .toList(),
                (a, b) -> {
                    Agreement agreement = matrix.agreement(rows.get(a), rows.get(b));
                    return agreement.known() ? agreement.share() : Double.NaN;
                },
                title,
                say("agreement.each-cell-is-the-share", Figures.called(basis.measure())));
        int leastBase = leastBase(basis, matrix, of);
        List<Matrix.Beside> beside = of.map(voter -> matrix.nearest(matrix.place(voter.code()), leastBase))
                .orElse(List.of());
        List<Figures.Choices> choices = new ArrayList<>();
        choices.add(Figures.measures(ask, path, basis.measure()));
        List<Figures.Choice> orders = new ArrayList<>();
        orders.add(new Figures.Choice(
                say("agreement.by-region"), Figures.with(ask, path, "order", "region"), order.equals("region")));
        orders.add(new Figures.Choice(
                say("agreement.by-who-voted-alike"), Figures.with(ask, path, "order", "bloc"), order.equals("bloc")));
        of.ifPresent(voter -> orders.add(new Figures.Choice(
                say("agreement.by-nearness-to", voter.name()),
                Figures.with(ask, path, "order", "state"),
                order.equals("state"))));
        choices.add(new Figures.Choices(say("agreement.order"), orders));
        List<Figures.Choice> regions = new ArrayList<>();
        String group = ask.query("group").orElse("");
        regions.add(
                new Figures.Choice(say("agreement.all-states"), Figures.with(ask, path, "group", ""), group.isEmpty()));
        new TreeSet<>(matrix.voters().stream().map(this::region).toList())
                .forEach(one -> regions.add(new Figures.Choice(
                        named(one), Figures.with(ask, path, "group", one), one.equalsIgnoreCase(group))));
        choices.add(new Figures.Choices(say("agreement.group"), regions));
        choices.addAll(figures.narrowing(ask, path));
        Optional<Voter> state = of;
        AgreementView view = new AgreementView(
                figures.ground(basis),
                choices,
                map.inPage(),
                steps(),
                of,
                nears(ask, state, beside.stream().limit(SHOWN).toList()),
                nears(ask, state, beside.reversed().stream().limit(SHOWN).toList()),
                leastBase,
                of.isPresent() ? List.of() : extremes(ask, matrix, rows, leastBase),
                figures.repeat(
                        "agreement" + of.map(voter -> " " + voter.code()).orElse("") + Figures.options(basis)
                                + (of.isPresent() ? "" : " --format csv"),
                        "agreement-" + basis.measure().id()));
        return figures.page(
                "agreement",
                Figures.frame(
                                of.map(voter -> say("agreement.with", voter.name()))
                                        .orElseGet(() -> say("site.agreement-of-states")),
                                path,
                                say("agreement.how-often-with-the-base"))
                        .withCsv()
                        .withQuery(ask.writtenQuery()),
                view);
    }

    private static int leastBase(Figures.Basis basis, Matrix matrix, Optional<Voter> of) {
        int all = of.map(voter -> matrix.place(voter.code()))
                .map(place -> matrix.agreement(place, place).base())
                .orElse(basis.base().rollCalls());
        return Math.max(1, all / LEAST_SHARE_OF_BASE);
    }

    private List<Integer> rows(Ask ask, Figures.Basis basis, Matrix matrix, String order, Optional<Voter> of) {
        String group = ask.query("group").orElse("");
        List<Integer> all = IntStream.range(0, matrix.voters().size())
                .filter(row ->
                        group.isEmpty() || region(matrix.voters().get(row)).equalsIgnoreCase(group))
                .boxed()
                .toList();
        return switch (order) {
            case "bloc" ->
                Blocs.inOrder(
                                figures.agreements(),
                                basis.base().among(),
                                basis.measure(),
                                all.stream().map(matrix.voters()::get).toList())
                        .stream()
                        .map(voter -> matrix.place(voter.code()))
                        .toList();
            case "state" -> {
                int place = of.map(voter -> matrix.place(voter.code())).orElse(-1);
                yield place < 0
                        ? all
                        : all.stream()
                                .sorted(Comparator.comparingDouble((Integer row) -> {
                                            Agreement agreement = matrix.agreement(place, row);
                                            return row == place ? -2 : agreement.known() ? -agreement.share() : 1;
                                        })
                                        .thenComparing(Function.identity()))
                                .toList();
            }
            default ->
                all.stream()
                        .sorted(Comparator.comparing(
                                        (Integer row) -> region(matrix.voters().get(row)))
                                .thenComparing(Function.identity()))
                        .toList();
        };
    }

    private static List<AgreementView.Step> steps() {
        List<AgreementView.Step> steps = new ArrayList<>();
        for (int i = 0; i < HeatMap.STEPS.size(); i++) {
            long from = Math.round(HeatMap.STEPS.get(i) * 100);
            long to = i + 1 < HeatMap.STEPS.size() ? Math.round(HeatMap.STEPS.get(i + 1) * 100) : 100;
            steps.add(new AgreementView.Step(i, say("agreement.from-to", from, to)));
        }
        return steps;
    }

    private static String pairAddress(Ask ask, String one, String other) {
        String path = "/analysis/agreement/" + Address.inPath(one) + "/" + Address.inPath(other);
        StringBuilder query = new StringBuilder();
        for (String name : Selection.NAMES) {
            ask.query(name)
                    .ifPresent(value -> query.append(query.isEmpty() ? '?' : '&')
                            .append(name)
                            .append('=')
                            .append(Address.inPath(value)));
        }
        return path + query;
    }

    private static AgreementView.Near near(String says, String href, Agreement agreement) {
        return new AgreementView.Near(
                says,
                href,
                agreement.known() ? Figures.percent(agreement.share()) : say("agreement.no-base"),
                alike(agreement),
                agreement.known()
                        ? say(
                                "agreement.interval",
                                Figures.percent(agreement.interval().low()),
                                Figures.percent(agreement.interval().high()))
                        : "");
    }

    /// How many votes were alike, of how many: `71.5 of 84`.
    private static String alike(Agreement agreement) {
        return say("agreement.of", agreement.agreeingPrinted(), agreement.base());
    }

    private static List<AgreementView.Near> nears(Ask ask, Optional<Voter> of, List<Matrix.Beside> beside) {
        return of.map(voter -> beside.stream()
                        .map(one -> near(
                                one.voter().name(),
                                pairAddress(ask, voter.code(), one.voter().code()),
                                one.agreement()))
                        .toList())
                .orElse(List.of());
    }

    /// The pairs that agreed most and least.
    private List<AgreementView.Near> extremes(Ask ask, Matrix matrix, List<Integer> rows, int leastBase) {
        record Pair(int one, int other, Agreement agreement) {}
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            for (int k = i + 1; k < rows.size(); k++) {
                Agreement agreement = matrix.agreement(rows.get(i), rows.get(k));
                if (agreement.base() >= leastBase) {
                    pairs.add(new Pair(rows.get(i), rows.get(k), agreement));
                }
            }
        }
        return pairs.stream()
                .sorted(Comparator.comparingDouble(pair -> pair.agreement().share()))
                .limit(SHOWN)
                .map(pair -> near(
                        say(
                                "pair.and",
                                matrix.voters().get(pair.one()).name(),
                                matrix.voters().get(pair.other()).name()),
                        pairAddress(
                                ask,
                                matrix.voters().get(pair.one()).code(),
                                matrix.voters().get(pair.other()).code()),
                        pair.agreement()))
                .toList();
    }

    private Reply agreementJson(Ask ask, Figures.Basis basis) {
        Matrix matrix = matrix(basis);
        return Reply.of(
                Form.JSON,
                JsonOutput.bytes(
                        Layout.COMPACT,
                        out -> out.object(() -> {
                            AnalysisTables.basis(out, basis.measure(), basis.base(), figures.calls());
                            out.array("pairs", () -> {
                                for (int a = 0; a < matrix.voters().size(); a++) {
                                    for (int b = a + 1; b < matrix.voters().size(); b++) {
                                        Agreement agreement = matrix.agreement(a, b);
                                        Voter one = matrix.voters().get(a);
                                        Voter other = matrix.voters().get(b);
                                        out.object(() -> AnalysisTables.pair(out, one, other, agreement));
                                    }
                                }
                            });
                        })));
    }

    /// The page of one pair.
    public record PairView(
            Voter one,
            Voter other,
            Figures.Ground ground,
            String sentence,
            List<Measured> measures,
            Optional<String> picture,
            List<InSession> sessions,
            List<Figures.Choices> choices,
            Figures.Repeat repeat) {
        /// The pair by one measure.
        public record Measured(String measure, String share, String base, String interval, boolean current) {}

        /// The pair in one session.
        public record InSession(int session, String share, String base) {}
    }

    private interface OfPair {
        Reply of(Ask ask, Figures.Basis basis, Voter one, Voter other);
    }

    private Reply pair(Ask ask, Figures.Basis basis, OfPair shown) {
        List<Voter> voters = new ArrayList<>();
        for (String name : List.of("one", "other")) {
            Optional<Voter> voter = Voters.of(figures.record().states()).meant(ask.part(name));
            if (voter.isEmpty()) {
                return Problem.notFound(Selection.unknownState(ask.part(name), figures.record()))
                        .reply();
            }
            if (figures.calls().voter(voter.get().code()).isEmpty()) {
                return Problem.notFound(say(
                                "pair.no-ballot-in-the-assembly", voter.get().name()))
                        .reply();
            }
            voters.add(voter.get());
        }
        return shown.of(ask, basis, voters.get(0), voters.get(1));
    }

    private Reply pairPage(Ask ask, Figures.Basis basis, Voter one, Voter other) {
        List<PairView.Measured> measures = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            Agreement agreement = agreement(one, other, measure, basis);
            AgreementView.Near near = near(Figures.called(measure), "", agreement);
            measures.add(new PairView.Measured(
                    near.says(), near.share(), near.base(), near.interval(), measure == basis.measure()));
        }
        List<Agreements.InSession> sessions = figures.agreements()
                .bySession(
                        one.code(), other.code(), basis.measure(), basis.base().among());
        Agreement shown = agreement(one, other, basis.measure(), basis);
        String says = shown.known()
                ? say(
                        "pair.voted-alike-in",
                        one.name(),
                        other.name(),
                        shown.agreeingPrinted(),
                        shown.base(),
                        Figures.percent(shown.share()))
                : say("pair.no-vote-in-which-both", one.name(), other.name());
        Optional<String> picture = sessions.size() < 2
                ? Optional.empty()
                : Optional.of(new LineChart(
                                List.of(new LineChart.Line(
                                        "",
                                        sessions.stream()
                                                .map(in -> new LineChart.Point(
                                                        in.session(),
                                                        in.agreement().share(),
                                                        in.agreement()
                                                                .interval()
                                                                .low(),
                                                        in.agreement()
                                                                .interval()
                                                                .high()))
                                                .toList())),
                                0,
                                1,
                                true,
                                say("pair.of-by-session", one.name(), other.name()),
                                say("pair.a-line-with-a-band"))
                        .inPage());
        String path = "/analysis/agreement/" + one.code() + "/" + other.code();
        List<Figures.Choices> choices = new ArrayList<>();
        choices.add(Figures.measures(ask, path, basis.measure()));
        choices.addAll(figures.narrowing(ask, path));
        PairView view = new PairView(
                one,
                other,
                figures.ground(basis),
                says,
                measures,
                picture,
                sessions.reversed().stream()
                        .map(in -> new PairView.InSession(
                                in.session(), Figures.percent(in.agreement().share()), alike(in.agreement())))
                        .toList(),
                choices,
                figures.repeat(
                        "agreement " + one.code() + " " + other.code() + Figures.options(basis) + " --by-session",
                        "agreement-" + basis.measure().id()));
        return figures.page(
                "pair",
                Frame.of(
                                say("pair.and", one.name(), other.name()),
                                says,
                                path,
                                "/analysis",
                                new Frame.Link(say("site.analysis"), "/analysis"),
                                new Frame.Link(say("site.agreement-of-states"), "/analysis/agreement"),
                                new Frame.Link(say("pair.and", one.code(), other.code()), ""))
                        .withCsv()
                        .withQuery(ask.writtenQuery()),
                view);
    }

    private Agreement agreement(Voter one, Voter other, Measure measure, Figures.Basis basis) {
        return figures.agreements()
                .of(one.code(), other.code(), measure, basis.base().among())
                .orElseThrow();
    }

    private Reply pairJson(Ask ask, Figures.Basis basis, Voter one, Voter other) {
        return Reply.of(
                Form.JSON,
                JsonOutput.bytes(
                        Layout.INDENTED,
                        out -> out.object(() -> {
                            AnalysisTables.basis(out, basis.measure(), basis.base(), figures.calls());
                            AnalysisTables.pair(out, one, other, agreement(one, other, basis.measure(), basis));
                            out.array(
                                    "sessions",
                                    figures.agreements()
                                            .bySession(
                                                    one.code(),
                                                    other.code(),
                                                    basis.measure(),
                                                    basis.base().among()),
                                    in -> out.object(() -> {
                                        out.number("session", in.session());
                                        AnalysisTables.agreement(out, in.agreement());
                                    }));
                        })));
    }

    private Reply pairCsv(Ask ask, Figures.Basis basis, Voter one, Voter other) {
        StringBuilder csv = new StringBuilder("session,a,b,same,both,agreement\n");
        figures.agreements()
                .bySession(
                        one.code(), other.code(), basis.measure(), basis.base().among())
                .forEach(in -> csv.append(in.session())
                        .append(',')
                        .append(AnalysisTables.pair(one, other, in.agreement()))
                        .append('\n'));
        return Reply.of(Form.CSV, csv.toString());
    }
}
