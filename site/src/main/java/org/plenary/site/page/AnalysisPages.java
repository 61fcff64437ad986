package org.plenary.site.page;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.plenary.analysis.Among;
import org.plenary.analysis.Methods;
import org.plenary.analysis.RollCalls;
import org.plenary.analysis.Voter;
import org.plenary.analysis.Voters;
import org.plenary.analysis.agreement.Agreement;
import org.plenary.analysis.agreement.Agreements;
import org.plenary.analysis.agreement.Matrix;
import org.plenary.analysis.agreement.Measure;
import org.plenary.analysis.blocs.Blocs;
import org.plenary.analysis.blocs.Cohesion;
import org.plenary.analysis.power.Fraction;
import org.plenary.analysis.power.Games;
import org.plenary.analysis.power.Power;
import org.plenary.record.State;
import org.plenary.record.VotingRecord;
import org.plenary.record.search.SearchIndex;
import org.plenary.site.json.JsonOutput;
import org.plenary.site.json.JsonOutput.Layout;
import org.plenary.site.picture.HeatMap;
import org.plenary.site.picture.LineChart;
import org.plenary.site.question.Selection;
import org.plenary.site.web.Address;
import org.plenary.site.web.Ask;
import org.plenary.site.web.Form;
import org.plenary.site.web.Parameter;
import org.plenary.site.web.Problem;
import org.plenary.site.web.Reply;
import org.plenary.site.web.Routes;

/// What the recorded votes of the Assembly say when they are counted together: agreement, blocs, cohesion; and
/// what the
/// rules alone say about power.
public final class AnalysisPages {
    /// With fewer recorded votes a page says that its base is thin.
    private static final int THIN = 30;

    private static final int SHOWN = 15;
    private static final int LEAST_SHARE_OF_BASE = 10;
    private static final Parameter MEASURE =
            Parameter.query("measure", "identical, lijphart or without-abstentions.", "lijphart");
    private static final Parameter SESSION = Parameter.query("session", "Only these sessions: 68, or 60-68.", "1-200");
    private static final Parameter YEAR = Parameter.query("year", "Only this year.", "2022");
    private static final Parameter ISSUE = Parameter.query(
            "issue", "Only roll calls to which a publisher assigned this issue; none until they are imported.", "");
    private static final Parameter MATTER = Parameter.query("matter", "Only roll calls of this matter.", "ukraine");
    private static final Parameter SEARCH =
            Parameter.query("search", "Only roll calls on decisions that this search finds.", "ukraine");

    private final VotingRecord record;
    private final Supplier<SearchIndex> index;
    private final Templates templates;
    private final Map<String, Blocs> foundBlocs = new ConcurrentHashMap<>();
    private Optional<Agreements> counted = Optional.empty();

    /// @param index of the record's decisions, made when a search is asked for
    AnalysisPages(VotingRecord record, Supplier<SearchIndex> index, Templates templates) {
        this.record = record;
        this.index = index;
        this.templates = templates;
    }

    /// The planes, made when they are first needed.
    private synchronized Agreements agreements() {
        Agreements agreements = counted.orElseGet(() -> Agreements.of(RollCalls.of(record)));
        counted = Optional.of(agreements);
        return agreements;
    }

    private RollCalls calls() {
        return agreements().rollCalls();
    }

    void register(Routes routes) {
        routes.at("/analysis", "What the recorded votes of the Assembly say when they are counted together.")
                .page(_ -> page(
                        "analysis", frame("Analysis", "/analysis", OVERVIEW).onlyPage(), overview()));
        routes.at(
                        "/analysis/agreement",
                        "How often all pairs of States voted alike; with a State, who is nearest to it.",
                        MEASURE,
                        SESSION,
                        YEAR,
                        ISSUE,
                        MATTER,
                        SEARCH,
                        Parameter.query("order", "region, bloc or state.", "bloc"),
                        Parameter.query("state", "A State by code or name: the others by nearness to it.", "FRA"),
                        Parameter.query("group", "Only the States of a regional group.", "African"))
                .page(ask -> chosen(ask, this::agreementPage))
                .json(ask -> chosen(ask, this::agreementJson))
                .csv(ask -> chosen(ask, (_, view) -> Reply.of(Form.CSV, AnalysisTables.matrix(matrix(view)))));
        routes.at(
                        "/analysis/agreement/{one}/{other}",
                        "How often two States voted alike, by each measure and by session.",
                        Parameter.path("one", "The code of a State.", "USA"),
                        Parameter.path("other", "The code of another.", "RUS"),
                        MEASURE,
                        SESSION,
                        YEAR,
                        ISSUE,
                        MATTER,
                        SEARCH)
                .page(ask -> chosen(ask, (asked, view) -> pair(asked, view, this::pairPage)))
                .json(ask -> chosen(ask, (asked, view) -> pair(asked, view, this::pairJson)))
                .csv(ask -> chosen(ask, (asked, view) -> pair(asked, view, this::pairCsv)));
        routes.at(
                        "/analysis/blocs",
                        "Which States voted together, and how stable that is.",
                        MEASURE,
                        SESSION,
                        YEAR,
                        ISSUE,
                        MATTER,
                        SEARCH,
                        Parameter.query("count", "How many blocs; without it, the number that separates best.", "3"),
                        Parameter.query("since", "An earlier session or range: who moved since.", "70-77"))
                .page(ask -> chosen(ask, this::blocsPage))
                .json(ask -> chosen(
                        ask,
                        (asked, view) -> blocs(
                                asked,
                                view,
                                (found, moves) -> Reply.of(
                                        Form.JSON,
                                        JsonOutput.bytes(
                                                Layout.INDENTED, out -> AnalysisTables.blocs(out, found, moves))))))
                .csv(ask -> chosen(
                        ask,
                        (asked, view) ->
                                blocs(asked, view, (found, _) -> Reply.of(Form.CSV, AnalysisTables.blocs(found)))));
        routes.at(
                        "/analysis/cohesion",
                        "How closely the regional groups kept together, session by session.",
                        SESSION,
                        YEAR,
                        ISSUE,
                        MATTER,
                        SEARCH)
                .page(ask -> chosen(ask, this::cohesionPage))
                .json(ask -> chosen(
                        ask,
                        (_, view) -> Reply.of(
                                Form.JSON,
                                JsonOutput.bytes(
                                        Layout.INDENTED, out -> AnalysisTables.cohesion(out, cohesion(view))))))
                .csv(ask -> chosen(ask, (_, view) -> Reply.of(Form.CSV, AnalysisTables.cohesion(cohesion(view)))));
        routes.at("/analysis/power", "How much one vote can change, by the rules alone.")
                .page(_ -> page(
                        "power", frame("Voting power", "/analysis/power", POWER).withCsv(), powerView()))
                .json(_ -> Reply.of(
                        Form.JSON, JsonOutput.bytes(Layout.INDENTED, out -> AnalysisTables.power(out, Games.table()))))
                .csv(_ -> Reply.of(Form.CSV, AnalysisTables.power(Games.table())));
        routes.at(
                        "/analysis/power/uniting-for-peace",
                        "How much one vote can change when the Assembly can adopt what the Council does not.",
                        Parameter.query(
                                "weight", "What a recommendation of the Assembly weighs, from 0 to 1.", "1/2", "0.25"))
                .page(ask -> weighed(ask, this::unitingPage))
                .json(ask -> weighed(
                        ask,
                        (weight, powers) -> Reply.of(
                                Form.JSON,
                                JsonOutput.bytes(
                                        Layout.INDENTED,
                                        out -> AnalysisTables.power(out, unitingLines(weight, powers))))))
                .csv(ask -> weighed(
                        ask,
                        (weight, powers) -> Reply.of(Form.CSV, AnalysisTables.power(unitingLines(weight, powers)))));
        routes.at("/method", "Every measure: formula in words, base, uncertainty, source.")
                .page(_ -> page(
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

    private static final String OVERVIEW =
            "Agreement, blocs, cohesion and voting power, each with its base and its uncertainty.";
    private static final String POWER =
            "How much one vote can change in the Council and the Assembly, by the rules alone, exactly.";

    private Reply page(String template, Frame frame, Object it) {
        return Reply.of(Form.HTML, templates.page(template, frame, it));
    }

    private static Frame frame(String title, String path, String description) {
        return path.equals("/analysis")
                ? Frame.of(title, description, path, "/analysis", new Frame.Link("Analysis", ""))
                : Frame.of(
                        title,
                        description,
                        path,
                        "/analysis",
                        new Frame.Link("Analysis", "/analysis"),
                        new Frame.Link(title, ""));
    }

    /// What a page of figures is computed from.
    ///
    record Basis(Selection.Of base, Measure measure) {}

    private interface Shown {
        Reply of(Ask ask, Basis basis);
    }

    private Reply chosen(Ask ask, Shown shown) {
        Optional<Measure> measure = Measure.named(ask.query("measure").orElse("identical"));
        if (measure.isEmpty()) {
            return Problem.badRequest("\"%s\" is no measure; accepted: identical, lijphart, without-abstentions."
                            .formatted(ask.query("measure").orElse("")))
                    .reply();
        }
        return switch (Selection.read(ask::query, record, calls(), index)) {
            case Selection.Refused(String sentence) ->
                Problem.notFound(sentence).reply();
            case Selection.Of of -> shown.of(ask, new Basis(of, measure.get()));
        };
    }

    /// What made the figures of a page, so that anybody can make them again.
    ///
    /// @param command what to type
    /// @param data the fingerprint of the ballots
    /// @param method where the measure is described
    public record Repeat(String command, String data, String method) {}

    private Repeat repeat(String command, String method) {
        return new Repeat("plenary " + command, calls().fingerprint(), "/method#" + method);
    }

    /// A choice of a row of chips.
    public record Choice(String text, String href, boolean current) {}

    /// A row of chips.
    public record Choices(String label, List<Choice> choices) {
        public Choices {
            choices = List.copyOf(choices);
        }
    }

    /// What is said about the base of a page.
    public record Ground(String sentence, boolean thin) {}

    private Ground ground(Basis basis) {
        int count = basis.base().rollCalls();
        boolean imported = calls().size() > 1000;
        String sentence = "Base: %d recorded %s of the Assembly with known ballots, %s."
                .formatted(
                        count,
                        count == 1 ? "vote" : "votes",
                        basis.base().among().words());
        String thin = imported
                ? " So few votes say little; figures can change much with one more."
                : " So few votes say little. They are those that come with the program, mostly of emergency special"
                        + " sessions; importing the roll calls of the Assembly (see Data) gives the whole record.";
        return new Ground(count < THIN || !imported ? sentence + thin : sentence, count < THIN || !imported);
    }

    private static String with(Ask ask, String path, String name, String value) {
        Map<String, String> query = new TreeMap<>();
        ask.query().keySet().forEach(key -> ask.query(key).ifPresent(given -> query.put(key, given)));
        if (value.isEmpty()) {
            query.remove(name);
        } else {
            query.put(name, value);
        }
        StringBuilder written = new StringBuilder(path);
        char separator = '?';
        for (Map.Entry<String, String> one : query.entrySet()) {
            written.append(separator).append(one.getKey()).append('=').append(Address.inPath(one.getValue()));
            separator = '&';
        }
        return written.toString();
    }

    private Choices measures(Ask ask, String path, Measure current) {
        List<Choice> choices = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            choices.add(new Choice(
                    measure.printed(),
                    with(ask, path, "measure", measure == Measure.IDENTICAL ? "" : measure.id()),
                    measure == current));
        }
        return new Choices("Measure", choices);
    }

    /// Ways to narrow the base: the latest sessions, decades of them, and issues.
    private List<Choices> narrowing(Ask ask, String path) {
        List<Integer> sessions = calls().sessions();
        String session = ask.query("session").orElse("");
        List<Choice> periods = new ArrayList<>();
        periods.add(new Choice("all sessions", with(ask, path, "session", ""), session.isEmpty()));
        if (!sessions.isEmpty()) {
            for (int from = sessions.getFirst() / 10 * 10; from <= sessions.getLast(); from += 10) {
                int first = Math.max(1, from);
                int last = from + 9;
                if (sessions.stream().anyMatch(one -> one >= first && one <= last)) {
                    String range = first + "-" + last;
                    periods.add(new Choice(range, with(ask, path, "session", range), session.equals(range)));
                }
            }
            String latest = String.valueOf(sessions.getLast());
            periods.add(new Choice("latest: " + latest, with(ask, path, "session", latest), session.equals(latest)));
        }
        TreeSet<String> issues = new TreeSet<>();
        calls().entries().forEach(entry -> issues.addAll(entry.subjects()));
        List<Choice> subjects = new ArrayList<>();
        String issue = ask.query("issue").orElse("");
        if (!issues.isEmpty() && issues.size() <= 12) {
            subjects.add(new Choice("all issues", with(ask, path, "issue", ""), issue.isEmpty()));
            issues.forEach(
                    one -> subjects.add(new Choice(one, with(ask, path, "issue", one), one.equalsIgnoreCase(issue))));
        }
        return subjects.isEmpty()
                ? List.of(new Choices("Sessions", periods))
                : List.of(new Choices("Sessions", periods), new Choices("Issues", subjects));
    }

    /// The overview.
    public record OverviewView(int rollCalls, int voters, int ballots, String sessions, Ground ground, Repeat repeat) {}

    private OverviewView overview() {
        RollCalls calls = calls();
        Selection.Of everything = new Selection.Of(Among.everything(), Map.of(), calls.size());
        return new OverviewView(
                calls.size(),
                calls.voters().size(),
                calls.ballots(),
                calls.sessions().isEmpty()
                        ? "none"
                        : calls.sessions().getFirst() + " to "
                                + calls.sessions().getLast(),
                ground(new Basis(everything, Measure.IDENTICAL)),
                repeat("agreement", "agreement-identical"));
    }

    /// The page of all pairs.
    ///
    /// @param picture the heat map
    /// @param of the State whose neighbours are listed
    public record AgreementView(
            Ground ground,
            List<Choices> choices,
            String picture,
            List<Step> steps,
            Optional<Voter> of,
            List<Near> nearest,
            List<Near> farthest,
            int leastBase,
            List<Near> pairs,
            Repeat repeat) {
        /// A shade of the heat map.
        public record Step(int shade, String says) {}

        /// A pair with its address.
        public record Near(String says, String href, String share, String base, String interval) {}
    }

    private Matrix matrix(Basis basis) {
        return agreements().matrix(basis.measure(), basis.base().among());
    }

    private String region(Voter voter) {
        return record.states().byCode(voter.code()).flatMap(State::region).orElse("No regional group recorded");
    }

    private Reply agreementPage(Ask ask, Basis basis) {
        Matrix matrix = matrix(basis);
        Optional<Voter> of = Optional.empty();
        Optional<String> typed = ask.query("state");
        if (typed.isPresent()) {
            Optional<Voter> meant = Voters.of(record.states()).meant(typed.get());
            if (meant.isEmpty()) {
                return Problem.notFound(Selection.unknownState(typed.get(), record))
                        .reply();
            }
            if (matrix.place(meant.get().code()) < 0) {
                return Problem.notFound("%s has no ballot in %s."
                                .formatted(
                                        meant.get().name(), basis.base().among().words()))
                        .reply();
            }
            of = meant;
        }
        String path = "/analysis/agreement";
        String order = ask.query("order").orElse(of.isPresent() ? "state" : "region");
        List<Integer> rows = rows(ask, basis, matrix, order, of);
        Map<Integer, String> groups = new TreeMap<>();
        rows.forEach(row ->
                groups.put(row, order.equals("region") ? region(matrix.voters().get(row)) : ""));
        String title = "Agreement of %d States, %s"
                .formatted(rows.size(), basis.base().among().words());
        HeatMap map = new HeatMap(
                rows.stream()
                        .map(row -> new HeatMap.Row(matrix.voters().get(row).code(), groups.getOrDefault(row, "")))
                        .toList(),
                (a, b) -> {
                    Agreement agreement = matrix.agreement(rows.get(a), rows.get(b));
                    return agreement.known() ? agreement.share() : Double.NaN;
                },
                title,
                "Each cell is the share of recorded votes in which two States agreed, by the measure "
                        + basis.measure().printed() + ". Every value is in the CSV of this page.");
        int leastBase = leastBase(basis, matrix, of);
        List<Matrix.Beside> beside = of.map(voter -> matrix.nearest(matrix.place(voter.code()), leastBase))
                .orElse(List.of());
        List<Choices> choices = new ArrayList<>();
        choices.add(measures(ask, path, basis.measure()));
        List<Choice> orders = new ArrayList<>();
        orders.add(new Choice("by region", with(ask, path, "order", "region"), order.equals("region")));
        orders.add(new Choice("by who voted alike", with(ask, path, "order", "bloc"), order.equals("bloc")));
        of.ifPresent(voter -> orders.add(new Choice(
                "by nearness to " + voter.name(), with(ask, path, "order", "state"), order.equals("state"))));
        choices.add(new Choices("Order", orders));
        List<Choice> regions = new ArrayList<>();
        String group = ask.query("group").orElse("");
        regions.add(new Choice("all States", with(ask, path, "group", ""), group.isEmpty()));
        new TreeSet<>(matrix.voters().stream().map(this::region).toList())
                .forEach(one ->
                        regions.add(new Choice(one, with(ask, path, "group", one), one.equalsIgnoreCase(group))));
        choices.add(new Choices("Group", regions));
        choices.addAll(narrowing(ask, path));
        Optional<Voter> state = of;
        AgreementView view = new AgreementView(
                ground(basis),
                choices,
                map.inPage(),
                steps(),
                of,
                nears(ask, state, beside.stream().limit(SHOWN).toList()),
                nears(ask, state, beside.reversed().stream().limit(SHOWN).toList()),
                leastBase,
                of.isPresent() ? List.of() : extremes(ask, matrix, rows, leastBase),
                repeat(
                        "agreement" + of.map(voter -> " " + voter.code()).orElse("") + options(basis)
                                + (of.isPresent() ? "" : " --format csv"),
                        "agreement-" + basis.measure().id()));
        return page(
                "agreement",
                frame(
                                of.map(voter -> "Agreement with " + voter.name())
                                        .orElse("Agreement of States"),
                                path,
                                "How often States voted alike in recorded votes of the Assembly, with the base.")
                        .withCsv()
                        .withQuery(ask.writtenQuery()),
                view);
    }

    private static String options(Basis basis) {
        return (basis.measure() == Measure.IDENTICAL
                        ? ""
                        : " --measure " + basis.measure().id())
                + basis.base().options();
    }

    private static int leastBase(Basis basis, Matrix matrix, Optional<Voter> of) {
        int all = of.map(voter -> matrix.place(voter.code()))
                .map(place -> matrix.agreement(place, place).base())
                .orElse(basis.base().rollCalls());
        return Math.max(1, all / LEAST_SHARE_OF_BASE);
    }

    private List<Integer> rows(Ask ask, Basis basis, Matrix matrix, String order, Optional<Voter> of) {
        String group = ask.query("group").orElse("");
        List<Integer> all = IntStream.range(0, matrix.voters().size())
                .filter(row ->
                        group.isEmpty() || region(matrix.voters().get(row)).equalsIgnoreCase(group))
                .boxed()
                .toList();
        return switch (order) {
            case "bloc" ->
                Blocs.inOrder(
                                agreements(),
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
            steps.add(new AgreementView.Step(i, from + " to " + to + " %"));
        }
        return steps;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
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
                agreement.known() ? percent(agreement.share()) : "no base",
                agreement.agreeingPrinted() + " of " + agreement.base(),
                agreement.known()
                        ? percent(agreement.interval().low()) + " to "
                                + percent(agreement.interval().high())
                        : "");
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
                        matrix.voters().get(pair.one()).name() + " and "
                                + matrix.voters().get(pair.other()).name(),
                        pairAddress(
                                ask,
                                matrix.voters().get(pair.one()).code(),
                                matrix.voters().get(pair.other()).code()),
                        pair.agreement()))
                .toList();
    }

    private Reply agreementJson(Ask ask, Basis basis) {
        Matrix matrix = matrix(basis);
        return Reply.of(
                Form.JSON,
                JsonOutput.bytes(
                        Layout.COMPACT,
                        out -> out.object(() -> {
                            AnalysisTables.basis(out, basis.measure(), basis.base(), calls());
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
            Ground ground,
            String sentence,
            List<Measured> measures,
            Optional<String> picture,
            List<InSession> sessions,
            List<Choices> choices,
            Repeat repeat) {
        /// The pair by one measure.
        public record Measured(String measure, String share, String base, String interval, boolean current) {}

        /// The pair in one session.
        public record InSession(int session, String share, String base) {}
    }

    private interface OfPair {
        Reply of(Ask ask, Basis basis, Voter one, Voter other);
    }

    private Reply pair(Ask ask, Basis basis, OfPair shown) {
        List<Voter> voters = new ArrayList<>();
        for (String name : List.of("one", "other")) {
            Optional<Voter> voter = Voters.of(record.states()).meant(ask.part(name));
            if (voter.isEmpty()) {
                return Problem.notFound(Selection.unknownState(ask.part(name), record))
                        .reply();
            }
            if (calls().voter(voter.get().code()).isEmpty()) {
                return Problem.notFound("The record has no ballot of %s in the Assembly."
                                .formatted(voter.get().name()))
                        .reply();
            }
            voters.add(voter.get());
        }
        return shown.of(ask, basis, voters.get(0), voters.get(1));
    }

    private Reply pairPage(Ask ask, Basis basis, Voter one, Voter other) {
        List<PairView.Measured> measures = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            Agreement agreement = agreement(one, other, measure, basis);
            AgreementView.Near near = near(measure.printed(), "", agreement);
            measures.add(new PairView.Measured(
                    near.says(), near.share(), near.base(), near.interval(), measure == basis.measure()));
        }
        List<Agreements.InSession> sessions = agreements()
                .bySession(
                        one.code(), other.code(), basis.measure(), basis.base().among());
        Agreement shown = agreement(one, other, basis.measure(), basis);
        String says = shown.known()
                ? "%s and %s voted alike in %s of %d recorded votes in which both took part, %s."
                        .formatted(
                                one.name(), other.name(), shown.agreeingPrinted(), shown.base(), percent(shown.share()))
                : "There is no recorded vote in which both %s and %s took part.".formatted(one.name(), other.name());
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
                                "Agreement of %s and %s by session".formatted(one.name(), other.name()),
                                "A line with a band for the 95 % interval; the table below has every value.")
                        .inPage());
        String path = "/analysis/agreement/" + one.code() + "/" + other.code();
        List<Choices> choices = new ArrayList<>();
        choices.add(measures(ask, path, basis.measure()));
        choices.addAll(narrowing(ask, path));
        PairView view = new PairView(
                one,
                other,
                ground(basis),
                says,
                measures,
                picture,
                sessions.reversed().stream()
                        .map(in -> new PairView.InSession(
                                in.session(),
                                percent(in.agreement().share()),
                                in.agreement().agreeingPrinted() + " of "
                                        + in.agreement().base()))
                        .toList(),
                choices,
                repeat(
                        "agreement " + one.code() + " " + other.code() + options(basis) + " --by-session",
                        "agreement-" + basis.measure().id()));
        return page(
                "pair",
                Frame.of(
                                one.name() + " and " + other.name(),
                                says,
                                path,
                                "/analysis",
                                new Frame.Link("Analysis", "/analysis"),
                                new Frame.Link("Agreement of States", "/analysis/agreement"),
                                new Frame.Link(one.code() + " and " + other.code(), ""))
                        .withCsv()
                        .withQuery(ask.writtenQuery()),
                view);
    }

    private Agreement agreement(Voter one, Voter other, Measure measure, Basis basis) {
        return agreements()
                .of(one.code(), other.code(), measure, basis.base().among())
                .orElseThrow();
    }

    private Reply pairJson(Ask ask, Basis basis, Voter one, Voter other) {
        return Reply.of(
                Form.JSON,
                JsonOutput.bytes(
                        Layout.INDENTED,
                        out -> out.object(() -> {
                            AnalysisTables.basis(out, basis.measure(), basis.base(), calls());
                            AnalysisTables.pair(out, one, other, agreement(one, other, basis.measure(), basis));
                            out.array(
                                    "sessions",
                                    agreements()
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

    private Reply pairCsv(Ask ask, Basis basis, Voter one, Voter other) {
        StringBuilder csv = new StringBuilder("session,a,b,same,both,agreement\n");
        agreements()
                .bySession(
                        one.code(), other.code(), basis.measure(), basis.base().among())
                .forEach(in -> csv.append(in.session())
                        .append(',')
                        .append(AnalysisTables.pair(one, other, in.agreement()))
                        .append('\n'));
        return Reply.of(Form.CSV, csv.toString());
    }

    /// The page of blocs.
    public record BlocsView(
            Ground ground,
            Blocs blocs,
            List<Choices> choices,
            String session,
            Optional<String> since,
            List<Moved> moved,
            int least,
            Repeat repeat) {
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
                        agreements(),
                        base.among(),
                        new Blocs.Settings(
                                measure,
                                count,
                                Blocs.Settings.usual().draws(),
                                Blocs.Settings.usual().seed())));
    }

    private Reply blocs(Ask ask, Basis basis, OfBlocs shown) {
        return blocs(ask, basis, (found, _, moves) -> shown.of(found, moves));
    }

    private interface OfBlocsThen {
        Reply of(Blocs now, Optional<Blocs> before, List<Blocs.Move> moves);
    }

    private Reply blocs(Ask ask, Basis basis, OfBlocsThen shown) {
        Optional<String> count = ask.query("count");
        if (count.isPresent() && !count.get().matches("[2-9]|1\\d|20")) {
            return Problem.badRequest("count: \"%s\" is no number of blocs; it takes 2 to 20.".formatted(count.get()))
                    .reply();
        }
        OptionalInt number =
                count.map(text -> OptionalInt.of(Integer.parseInt(text))).orElse(OptionalInt.empty());
        Blocs now = found(basis.base(), basis.measure(), number);
        Optional<String> since = ask.query("since");
        if (since.isEmpty()) {
            return shown.of(now, Optional.empty(), List.of());
        }
        return switch (Selection.read(
                name -> name.equals("session") ? since : ask.query(name), record, calls(), index)) {
            case Selection.Refused(String sentence) ->
                Problem.notFound(sentence).reply();
            case Selection.Of earlier -> {
                Blocs before = found(earlier, basis.measure(), number);
                yield shown.of(now, Optional.of(before), now.movedSince(before));
            }
        };
    }

    private Reply blocsPage(Ask ask, Basis basis) {
        String path = "/analysis/blocs";
        return blocs(ask, basis, (now, before, moves) -> {
            List<Choices> choices = new ArrayList<>();
            choices.add(measures(ask, path, basis.measure()));
            choices.addAll(narrowing(ask, path));
            List<Choice> numbers = new ArrayList<>();
            String count = ask.query("count").orElse("");
            numbers.add(new Choice("best separated", with(ask, path, "count", ""), count.isEmpty()));
            for (int k = 2; k <= 6; k++) {
                numbers.add(new Choice(
                        String.valueOf(k), with(ask, path, "count", String.valueOf(k)), count.equals("" + k)));
            }
            choices.add(new Choices("Number of blocs", numbers));
            BlocsView view = new BlocsView(
                    ground(basis),
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
                                    percent(move.sureness())))
                            .toList(),
                    Blocs.LEAST_ROLL_CALLS,
                    repeat(
                            "agreement --blocs" + options(basis)
                                    + ask.query("count")
                                            .map(n -> " --count " + n)
                                            .orElse("")
                                    + ask.query("since")
                                            .map(n -> " --since " + n)
                                            .orElse(""),
                            "blocs"));
            return page(
                    "blocs",
                    frame("Blocs", path, "Which States voted together, and how stable that is.")
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
        return "bloc %d (%d States%s)"
                .formatted(bloc + 1, members.size(), codes.isEmpty() ? "" : ", with " + String.join(", ", codes));
    }

    private List<AnalysisTables.Cohesive> cohesion(Basis basis) {
        return AnalysisTables.Cohesive.ofGroups(record, calls(), basis.base().among());
    }

    /// The page of cohesion.
    public record CohesionView(
            Ground ground, String picture, String ricePicture, List<Line> lines, List<Choices> choices, Repeat repeat) {
        /// A group over all sessions chosen.
        public record Line(String group, int members, String index, String rice, int votes) {}
    }

    private Reply cohesionPage(Ask ask, Basis basis) {
        String path = "/analysis/cohesion";
        List<AnalysisTables.Cohesive> groups = cohesion(basis);
        CohesionView view = new CohesionView(
                ground(basis),
                chart(groups, Cohesion::agreementIndex, "Agreement index of the regional groups by session"),
                chart(groups, Cohesion::rice, "Rice index of the regional groups by session"),
                groups.stream().map(AnalysisPages::line).toList(),
                narrowing(ask, path),
                repeat("agreement --cohesion" + basis.base().options(), "cohesion-agreement-index"));
        return page(
                "cohesion",
                frame("Cohesion of groups", path, "How closely the regional groups kept together, by session.")
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
                votes == 0 ? "no base" : String.format(Locale.ROOT, "%.3f", index / votes),
                riceVotes == 0 ? "no base" : String.format(Locale.ROOT, "%.3f", rice / riceVotes),
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
                        "A line for each group with a band for the 95 % interval; every value is in the CSV.")
                .inPage();
    }

    private static LineChart.Point point(int session, Cohesion.Mean mean) {
        boolean alone = Double.isNaN(mean.standardError());
        return new LineChart.Point(
                session, mean.value(), alone ? mean.value() : mean.low(), alone ? mean.value() : mean.high());
    }

    /// The pages of power.
    public record PowerView(List<Group> games, Repeat repeat) {
        /// A game with its voters.
        public record Group(String title, String says, List<Row> rows) {}

        /// The power of one voter of a class.
        public record Row(String player, String voters, String shapley, String banzhaf, String swing) {}
    }

    private static String decimal(Fraction value) {
        return String.format(Locale.ROOT, "%.6f", value.value());
    }

    private static String shown(Fraction value) {
        String exact = value.toString();
        double number = value.value();
        String decimal = number != 0 && number < 0.0005
                ? String.format(Locale.ROOT, "%.7f", number)
                : String.format(Locale.ROOT, "%.4f", number);
        return exact.length() <= 12 && exact.contains("/") ? decimal + " (" + exact + ")" : decimal;
    }

    private static List<PowerView.Row> rows(List<Power> powers) {
        return powers.stream()
                .map(power -> new PowerView.Row(
                        player(power.player()),
                        String.valueOf(power.voters()),
                        shown(power.shapleyShubik()),
                        shown(power.banzhaf()),
                        shown(power.swingProbability())))
                .toList();
    }

    private static String player(String player) {
        return switch (player) {
            case "permanent" -> "a permanent member";
            case "elected" -> "an elected member";
            case "other" -> "any other Member";
            default -> "a Member";
        };
    }

    private PowerView powerView() {
        List<PowerView.Row> abstaining = List.of(
                new PowerView.Row(
                        player("permanent"),
                        "5",
                        "",
                        shown(Games.COUNCIL_WITH_ABSTENTION.banzhaf(0)),
                        shown(Games.COUNCIL_WITH_ABSTENTION.swingProbability(0))),
                new PowerView.Row(
                        player("elected"),
                        "10",
                        "",
                        shown(Games.COUNCIL_WITH_ABSTENTION.banzhaf(1)),
                        shown(Games.COUNCIL_WITH_ABSTENTION.swingProbability(1))));
        return new PowerView(
                List.of(
                        new PowerView.Group(
                                "Security Council, fifteen members",
                                "Nine votes, the five permanent members among them (Charter, Article 27 (3)); yes or no.",
                                rows(Games.COUNCIL.powers())),
                        new PowerView.Group(
                                "Security Council with abstention as a choice of its own",
                                "Nine votes and no negative vote of a permanent member; yes, no and abstention equally likely.",
                                abstaining),
                        new PowerView.Group(
                                "Security Council of eleven, 1946 to 1965",
                                "Seven votes, the five permanent members among them.",
                                rows(Games.COUNCIL_OF_ELEVEN.powers())),
                        new PowerView.Group(
                                "General Assembly, two thirds",
                                "129 of 193 where every Member votes yes or no (Article 18 (2)).",
                                rows(Games.ASSEMBLY_TWO_THIRDS.powers())),
                        new PowerView.Group(
                                "General Assembly, majority",
                                "97 of 193 where every Member votes yes or no (Article 18 (3)).",
                                rows(Games.ASSEMBLY_MAJORITY.powers()))),
                new Repeat("plenary power", "not needed: the rules alone", "/method#power-shapley-shubik"));
    }

    /// The page of the composite game.
    public record UnitingView(
            String weight, List<PowerView.Row> chosen, List<Column> columns, List<Choices> choices, Repeat repeat) {
        /// One class of voters at the three weights.
        public record Column(String player, String at0, String atHalf, String at1) {}
    }

    private interface Weighed {
        Reply of(Fraction weight, List<Power> powers);
    }

    private static Reply weighed(Ask ask, Weighed shown) {
        String typed = ask.query("weight").orElse("1").strip();
        Optional<Fraction> weight = weight(typed);
        if (weight.isEmpty()) {
            return Problem.badRequest(
                            "weight: \"%s\" is no weight; it takes 0 to 1, for example 1/2 or 0.25.".formatted(typed))
                    .reply();
        }
        return shown.of(weight.get(), Games.withUnitingForPeace(weight.get()));
    }

    private static Optional<Fraction> weight(String typed) {
        Fraction weight;
        if (typed.matches("\\d{1,4}/[1-9]\\d{0,3}")) {
            int slash = typed.indexOf('/');
            weight = Fraction.of(Long.parseLong(typed.substring(0, slash)), Long.parseLong(typed.substring(slash + 1)));
        } else if (typed.matches("[01](\\.\\d{1,6})?")) {
            weight = new Fraction(
                    new BigDecimal(typed).movePointRight(6).toBigIntegerExact(), BigInteger.valueOf(1_000_000));
        } else {
            return Optional.empty();
        }
        return weight.value() <= 1 ? Optional.of(weight) : Optional.empty();
    }

    private static List<Games.Line> unitingLines(Fraction weight, List<Power> powers) {
        String game =
                weight.equals(Fraction.of(1, 1)) ? "with-uniting-for-peace" : "with-uniting-for-peace-weight-" + weight;
        List<Games.Line> lines = new ArrayList<>();
        for (Power power : powers) {
            lines.add(new Games.Line(game, power.player(), "shapley-shubik", power.shapleyShubik()));
            lines.add(new Games.Line(game, power.player(), "banzhaf", power.banzhaf()));
            lines.add(new Games.Line(game, power.player(), "swing-probability", power.swingProbability()));
        }
        return lines;
    }

    private Reply unitingPage(Fraction weight, List<Power> powers) {
        String path = "/analysis/power/uniting-for-peace";
        List<Power> none = Games.withUnitingForPeace(Fraction.of(0, 1));
        List<Power> half = Games.withUnitingForPeace(Fraction.of(1, 2));
        List<Power> full = Games.withUnitingForPeace(Fraction.of(1, 1));
        List<UnitingView.Column> columns = new ArrayList<>();
        for (int k = 0; k < full.size(); k++) {
            columns.add(new UnitingView.Column(
                    player(full.get(k).player()),
                    decimal(none.get(k).shapleyShubik()),
                    decimal(half.get(k).shapleyShubik()),
                    decimal(full.get(k).shapleyShubik())));
        }
        List<Choice> weights = List.of(
                new Choice("0", path + "?weight=0", weight.equals(Fraction.of(0, 1))),
                new Choice("1/2", path + "?weight=1/2", weight.equals(Fraction.of(1, 2))),
                new Choice("1", path, weight.equals(Fraction.of(1, 1))));
        UnitingView view = new UnitingView(
                weight.toString(),
                rows(powers),
                columns,
                List.of(new Choices("Weight of a recommendation", weights)),
                new Repeat("plenary power", "not needed: the rules alone", "/method#power-uniting-for-peace"));
        Frame frame = Frame.of(
                        "Power with Uniting for Peace",
                        "How much one vote can change when the Assembly can adopt what the Council does not.",
                        path,
                        "/analysis",
                        new Frame.Link("Analysis", "/analysis"),
                        new Frame.Link("Voting power", "/analysis/power"),
                        new Frame.Link("Uniting for Peace", ""))
                .withCsv();
        return page(
                "unitingforpeace",
                weight.equals(Fraction.of(1, 1)) ? frame : frame.withQuery("?weight=" + weight),
                view);
    }
}
