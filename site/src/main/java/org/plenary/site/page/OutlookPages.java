package org.plenary.site.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

import org.plenary.analysis.RollCalls;
import org.plenary.analysis.Voter;
import org.plenary.analysis.Voters;
import org.plenary.analysis.forecast.Backtest;
import org.plenary.analysis.forecast.Forecast;
import org.plenary.analysis.ideal.Estimate;
import org.plenary.analysis.ideal.Unplaced;
import org.plenary.analysis.path.Path;
import org.plenary.record.Decision;
import org.plenary.record.Symbol;
import org.plenary.rules.Organ;
import org.plenary.rules.VoteQuestion.Settled;
import org.plenary.site.json.JsonOutput;
import org.plenary.site.picture.OutlookPlots;
import org.plenary.site.question.InWords;
import org.plenary.site.question.Nearest;
import org.plenary.site.question.Secretariat;
import org.plenary.site.question.Selection;
import org.plenary.site.question.VoteDraft;
import org.plenary.site.web.Ask;
import org.plenary.site.web.Form;
import org.plenary.site.web.Parameter;
import org.plenary.site.web.Problem;
import org.plenary.site.web.Reply;
import org.plenary.site.web.Routes;

import static org.plenary.site.language.Messages.say;

/// Ideal points, forecasts, their backtest, and paths to a majority.
public final class OutlookPages {
    private static final String SECTION = "/analysis";
    private static final List<String> USUAL_STATES = List.of("USA", "GBR", "RUS", "CHN", "IND", "BRA");
    private static final int MOST_STATES = 12;
    private static final int USUAL_SESSIONS = 3;
    private static final int MOST_SESSIONS = 12;
    private static final int SHOWN_STATES = 12;

    private final Secretariat office;
    private final Templates templates;
    private final Supplier<Outlook> outlook;
    private final Map<String, Backtest> backtests = new ConcurrentHashMap<>();

    OutlookPages(Secretariat office, Templates templates) {
        this.office = office;
        this.templates = templates;
        this.outlook = Outlook.lazily(office);
    }

    /// Makes in advance what would keep the first who asks waiting for seconds.
    void prepare() {
        outlook.get().prepare();
    }

    /// What the page of ideal points shows.
    ///
    /// @param refusal why there is none, in a sentence; else empty
    /// @param cutLine in words, where a roll call was asked for
    public record PointsView(
            String states,
            String issue,
            List<String> issues,
            String cut,
            String cutLine,
            String plot,
            List<OutlookPlots.Line> lines,
            String how,
            String base,
            String command,
            String refusal) {}

    /// What the page of the backtest shows.
    public record BacktestView(
            int from, int to, Optional<Backtest> backtest, String plot, String base, String command, String refusal) {}

    /// What the pages of a forecast and of a path show.
    public record DraftView(
            String title,
            String majority,
            String session,
            Optional<Forecast> forecast,
            Optional<Path> path,
            String plot,
            String base,
            String command,
            String refusal,
            Function<String, List<Forecast.Moved>> earlier) {
        /// The States whose ballot is least certain.
        public List<Forecast.Chances> uncertain() {
            return forecast.map(of -> of.states().stream()
                            .sorted((one, other) -> Double.compare(surest(one), surest(other)))
                            .limit(SHOWN_STATES)
                            .toList())
                    .orElse(List.of());
        }

        private static double surest(Forecast.Chances one) {
            return Math.max(one.yes(), Math.max(one.abstained(), one.no()));
        }

        /// A probability; never quite 0 or 1, which no forecast is.
        public String percent(double share) {
            if (share > 0.9995) {
                return say("outlook.over", "99.9%");
            }
            return share < 0.0005 ? say("outlook.under", "0.1%") : String.format(Locale.ROOT, "%.1f%%", 100 * share);
        }

        /// The majority that is required.
        public String majorityRequired() {
            return path.map(of -> OutlookTables.inWords(of.majority())).orElse("");
        }

        public String name(String code) {
            return forecast.flatMap(of -> of.of(code))
                    .map(one -> one.voter().name())
                    .orElse(code);
        }

        public String href(RollCalls.Entry entry) {
            return entry.symbol().map(Addresses::decision).orElse("/decisions");
        }

        /// The ballots of a State that weigh most.
        public String weighing(Forecast.Chances one) {
            return String.join(
                    " · ",
                    one.precedents().stream()
                            .map(of -> symbol(of.rollCall()) + " " + word(of.ballot()))
                            .toList());
        }

        /// How a State moved before, on texts like this one.
        public String earlierMoves(String code) {
            if (earlier.apply(code).isEmpty()) {
                return say("outlook.no-earlier-moves");
            }
            return String.join(
                    "; ",
                    earlier.apply(code).stream()
                            .map(moved -> say(
                                    "outlook.moved",
                                    word(moved.from()),
                                    symbol(moved.before()),
                                    word(moved.to()),
                                    symbol(moved.after())))
                            .toList());
        }

        /// The same draft on another page.
        public String on(String path) {
            return titled(path, title)
                    + (session.isEmpty() ? "" : "&session=" + session)
                    + (majority.isEmpty() ? "" : "&majority=" + majority);
        }

        public String word(byte ballot) {
            return OutlookTables.word(ballot);
        }

        public String symbol(RollCalls.Entry entry) {
            return OutlookTables.symbol(entry);
        }
    }

    void register(Routes routes) {
        routes.at(
                        "/analysis/ideal-points",
                        "Where States stand on one line by their votes in the Assembly, session by session.",
                        Parameter.query("states", "Codes of States, separated by commas.", "USA,FRA"),
                        Figures.ISSUE,
                        Parameter.query(
                                "cut", "The symbol of a roll call: where it divides the line.", "A/RES/ES-10/24"))
                .page(this::pointsPage)
                .json(ask -> withEstimate(
                        ask,
                        estimate -> Reply.of(
                                Form.JSON,
                                OutlookTables.points(estimate, outlook.get().base(), estimate.places()))))
                .csv(ask -> withEstimate(ask, estimate -> Reply.of(Form.CSV, OutlookTables.points(estimate.places()))));
        routes.at(
                        "/analysis/backtest",
                        "How well sessions would have been forecast from earlier sessions only, beside baselines.",
                        Parameter.query("from", "The first session.", "77"),
                        Parameter.query("to", "The last session.", "79"))
                .page(ask -> page("backtest", say("backtest.title"), "/analysis/backtest", ask, backtest(ask)))
                .json(ask -> tested(
                        ask,
                        backtest -> Reply.of(
                                Form.JSON,
                                OutlookTables.backtest(backtest, outlook.get().base()))))
                .csv(ask -> tested(ask, backtest -> Reply.of(Form.CSV, OutlookTables.backtestCsv(backtest))));
        routes.at(
                        "/analysis/forecast",
                        "How each Member would vote on a draft in the Assembly, by its title.",
                        Parameter.required("title", "The title of the draft.", "Jerusalem"),
                        Parameter.query("session", "The session in which it is put.", "79"))
                .page(ask -> page("forecast", say("site.forecast-of-a-vote"), "/analysis/forecast", ask, draft(ask)))
                .json(ask -> forecast(
                        ask,
                        made -> Reply.of(
                                Form.JSON,
                                OutlookTables.forecast(made, outlook.get().baseBefore(made.session())))))
                .csv(ask -> forecast(ask, made -> Reply.of(Form.CSV, OutlookTables.forecastCsv(made))));
        routes.at(
                        "/analysis/path",
                        "What it would take to adopt a draft in the Assembly.",
                        Parameter.required("title", "The title of the draft.", "Jerusalem"),
                        Parameter.query(
                                "majority", "simple, two-thirds or absolute, where it is settled.", "two-thirds"),
                        Parameter.query("session", "The session in which it is put.", "79"),
                        Parameter.query("decision", "The symbol of a decision that is put again.", "A/RES/ES-10/24"))
                .page(ask -> page("path", say("path.title"), "/analysis/path", ask, draft(ask)))
                .json(this::pathJson);
    }

    private Reply page(String template, String title, String path, Ask ask, Object view) {
        Frame frame = Frame.of(
                        title,
                        say("outlook.from-the-recorded-votes", title),
                        path,
                        SECTION,
                        new Frame.Link(say("site.analysis"), "/analysis"),
                        new Frame.Link(title, ""))
                .withQuery(ask.writtenQuery());
        return Reply.of(Form.HTML, templates.page(template, template.equals("path") ? frame : frame.withCsv(), view));
    }

    /// A fit that the ballots cannot carry is an answer too: it says so, and has no points.
    private Reply withEstimate(Ask ask, Function<Estimate, Reply> shown) {
        Optional<String> unknown = unknownIssue(ask);
        if (unknown.isPresent()) {
            return Problem.notFound(unknown.get()).reply();
        }
        return switch (outlook.get().points(ask.query("issue"))) {
            case Estimate estimate -> shown.apply(estimate);
            case Unplaced why ->
                ask.form() == Form.CSV
                        ? Reply.of(Form.CSV, OutlookTables.points(List.of()))
                        : Reply.of(
                                Form.JSON,
                                JsonOutput.bytes(
                                        JsonOutput.Layout.INDENTED,
                                        out -> out.object(() -> out.text("refused", OutlookTables.inWords(why))
                                                .texts("points", List.of()))));
        };
    }

    private Optional<String> unknownIssue(Ask ask) {
        List<String> issues = outlook.get().issues();
        return ask.query("issue").filter(name -> !issues.contains(name)).map(name -> Selection.noIssue(name, issues));
    }

    private Reply pointsPage(Ask ask) {
        Outlook of = outlook.get();
        Optional<String> unknownIssue = unknownIssue(ask);
        Optional<String> issue = unknownIssue.isPresent() ? Optional.empty() : ask.query("issue");
        String states = ask.query("states").orElse(String.join(",", USUAL_STATES));
        String command = "./plenary ideal-points --format csv"
                + issue.map(name -> " --issue " + quoted(name)).orElse("");
        String cut = ask.query("cut").orElse("");
        PointsView view = switch (of.points(issue)) {
            case Unplaced why ->
                new PointsView(
                        states,
                        issue.orElse(""),
                        of.issues(),
                        cut,
                        "",
                        "",
                        List.of(),
                        "",
                        of.base(),
                        command,
                        OutlookTables.inWords(why));
            case Estimate estimate -> {
                List<String> refused = new ArrayList<>(unknownIssue.stream().toList());
                List<OutlookPlots.Line> lines = lines(estimate, states, refused);
                List<OutlookPlots.Cut> cuts = cuts(estimate, cut);
                yield new PointsView(
                        states,
                        issue.orElse(""),
                        of.issues(),
                        cut,
                        cutInWords(cut, cuts),
                        lines.isEmpty() ? "" : OutlookPlots.points(lines, cuts),
                        lines,
                        OutlookTables.inWords(estimate.diagnostics()),
                        of.base(),
                        command,
                        String.join(" ", refused));
            }
        };
        return page("idealpoints", say("site.ideal-points"), "/analysis/ideal-points", ask, view);
    }

    /// The lines of the States that were typed; what cannot be shown is said in `refused`.
    private List<OutlookPlots.Line> lines(Estimate estimate, String states, List<String> refused) {
        Voters voters = Voters.of(office.record().states());
        Map<String, OutlookPlots.Line> lines = new LinkedHashMap<>();
        for (String typed : states.split(",", -1)) {
            Optional<Voter> meant = voters.meant(typed.strip());
            if (meant.isPresent()) {
                String code = meant.get().code();
                List<Estimate.Place> places = estimate.of(code);
                if (places.isEmpty()) {
                    refused.add(
                            say("idealpoints.no-ballot-among-these", meant.get().name()));
                } else {
                    lines.put(code, new OutlookPlots.Line(code, places));
                }
            } else if (!typed.isBlank()) {
                refused.add(Selection.unknownState(typed.strip(), office.record()));
            }
        }
        if (lines.size() > MOST_STATES) {
            refused.add(say("idealpoints.shown-are-the-first", MOST_STATES, lines.size()));
        }
        return lines.values().stream().limit(MOST_STATES).toList();
    }

    private List<OutlookPlots.Cut> cuts(Estimate estimate, String symbol) {
        if (symbol.isBlank()) {
            return List.of();
        }
        RollCalls calls = outlook.get().sample().rollCalls();
        Optional<Symbol> asked = office.record().decision(symbol).map(Decision::symbol);
        for (int i = 0; i < calls.size(); i++) {
            RollCalls.Entry entry = calls.entries().get(i);
            if (asked.isPresent() && entry.symbol().equals(asked)) {
                List<OutlookPlots.Cut> cuts = new ArrayList<>();
                int session = entry.session();
                estimate.cut(Integer.toString(outlook.get().sample().item(i))).ifPresent(cut -> {
                    cut.yesLine()
                            .ifPresent(at -> cuts.add(new OutlookPlots.Cut(say("idealpoints.cut-yes"), session, at)));
                    cut.noLine()
                            .ifPresent(at -> cuts.add(new OutlookPlots.Cut(say("idealpoints.cut-no"), session, at)));
                });
                return cuts;
            }
        }
        return List.of();
    }

    private static String cutInWords(String symbol, List<OutlookPlots.Cut> cuts) {
        if (symbol.isBlank()) {
            return "";
        }
        List<String> at = cuts.stream()
                .map(cut -> String.format(Locale.ROOT, "%.2f (%s)", cut.at(), cut.text()))
                .toList();
        return at.isEmpty()
                ? say("idealpoints.hardly-divides-the-line", symbol)
                : say("idealpoints.divides-the-line-at", symbol, InWords.list(at));
    }

    private BacktestView backtest(Ask ask) {
        Outlook of = outlook.get();
        int to = number(ask, "to").orElse(of.lastFullSession());
        int from = number(ask, "from").orElse(Math.max(1, to - USUAL_SESSIONS + 1));
        String command = "./plenary backtest --from-session %d --to-session %d".formatted(from, to);
        if (from > to || to - from >= MOST_SESSIONS) {
            return new BacktestView(
                    from,
                    to,
                    Optional.empty(),
                    "",
                    of.base(),
                    command,
                    say("backtest.ask-for-sessions", MOST_SESSIONS));
        }
        Backtest backtest = backtests.computeIfAbsent(from + "-" + to, key -> Backtest.of(of.history(), from, to));
        return backtest.rollCalls() == 0
                ? new BacktestView(
                        from,
                        to,
                        Optional.empty(),
                        "",
                        of.base(),
                        command,
                        say("backtest.no-contested-roll-call", of.base()))
                : new BacktestView(
                        from,
                        to,
                        Optional.of(backtest),
                        OutlookPlots.reliability(backtest.model()),
                        of.base(),
                        command,
                        "");
    }

    private Reply tested(Ask ask, Function<Backtest, Reply> shown) {
        BacktestView view = backtest(ask);
        return view.backtest()
                .map(shown)
                .orElseGet(() -> Problem.notFound(view.refusal()).reply());
    }

    private static OptionalInt number(Ask ask, String name) {
        return ask.query(name)
                .filter(text -> text.matches("[1-9]\\d{0,2}"))
                .map(text -> OptionalInt.of(Integer.parseInt(text)))
                .orElse(OptionalInt.empty());
    }

    private static Optional<Settled> settled(String word) {
        return Arrays.stream(Settled.values())
                .filter(settled -> settled.word().equals(word))
                .findFirst();
    }

    /// The draft that a query describes: a title, or a decision put again with its majority and, where it was
    /// an emergency special session that did so, in its session.
    private Optional<VoteDraft> asked(Ask ask) throws Outlook.Refused {
        Optional<String> word = ask.query("majority");
        Optional<Settled> majority = word.flatMap(OutlookPages::settled);
        if (word.isPresent() && majority.isEmpty()) {
            throw new Outlook.Refused(say("path.no-majority", word.get()));
        }
        Optional<String> session = ask.query("session").map(text -> text.strip().toUpperCase(Locale.ROOT));
        if (session.isPresent() && !VoteDraft.isSession(session.get())) {
            throw new Outlook.Refused(
                    say("path.no-session", session.get(), outlook.get().lastSession() + 1));
        }
        Optional<String> symbol = ask.query("decision");
        Optional<Decision> again = symbol.isPresent() ? Optional.of(decided(symbol.get())) : Optional.empty();
        LocalDate today = LocalDate.now(Clock.systemUTC());
        return ask.query("title")
                .or(() -> again.map(decision -> (decision.title() + " " + decision.note()).strip()))
                .map(title -> VoteDraft.titled(
                        title,
                        session.or(() -> again.flatMap(Decision::session).filter(name -> name.startsWith("ES-"))),
                        majority.or(() -> again.flatMap(Decision::majority)),
                        today));
    }

    private Decision decided(String symbol) throws Outlook.Refused {
        Optional<Decision> decision = office.record().decision(symbol);
        if (decision.isEmpty()) {
            throw new Outlook.Refused(say("path.no-decision", symbol)
                    + Nearest.maybe(
                            symbol,
                            office.record().decisions(Organ.GA).stream()
                                    .map(of -> of.symbol().canonical())
                                    .toList()));
        }
        if (decision.get().organ() != Organ.GA) {
            throw new Outlook.Refused(
                    say("path.put-to-the-council", decision.get().symbol().canonical()));
        }
        return decision.get();
    }

    private DraftView draft(Ask ask) {
        String title = ask.query("title").orElse("");
        String majority = ask.query("majority").orElse("");
        String session = ask.query("session").orElse("");
        String command = "";
        String refusal = "";
        try {
            Optional<VoteDraft> asked = asked(ask);
            if (asked.isPresent()) {
                VoteDraft draft = asked.get();
                title = draft.title();
                majority = draft.majority().map(Settled::word).orElse("");
                session = draft.sessionName()
                        .orElse(Integer.toString(outlook.get().session(draft)));
                command = "echo %s | ./plenary path -".formatted(quoted(OutlookTables.draft(draft)));
                Outlook.Way way = outlook.get().path(draft);
                Path path = way.path();
                return new DraftView(
                        title,
                        majority,
                        session,
                        way.forecast(),
                        Optional.of(path),
                        OutlookPlots.tally(path.tally(), path.needed(), path.lowYes(), path.highYes()),
                        outlook.get().base(way),
                        command,
                        "",
                        state -> OutlookTables.earlier(way.forecast(), state));
            }
            if (ask.query().containsKey("title")) {
                refusal = say("draftform.needs-a-title");
            }
        } catch (Outlook.Refused refused) {
            refusal = refused.sentence();
        }
        return new DraftView(
                title,
                majority,
                session,
                Optional.empty(),
                Optional.empty(),
                "",
                outlook.get().base(),
                command,
                refusal,
                state -> List.of());
    }

    /// As a shell takes it, whatever is in it.
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private Reply forecast(Ask ask, Function<Forecast, Reply> shown) {
        DraftView view = draft(ask);
        return view.forecast().map(shown).orElseGet(() -> refused(view));
    }

    private static Reply refused(DraftView view) {
        return (view.refusal().isEmpty()
                        ? Problem.badRequest(say("forecast.needs-the-title"))
                        : Problem.notFound(view.refusal()))
                .reply();
    }

    private Reply pathJson(Ask ask) {
        try {
            Optional<VoteDraft> asked = asked(ask);
            if (asked.isEmpty()) {
                return refused(draft(ask));
            }
            Outlook.Way way = outlook.get().path(asked.get());
            return Reply.of(Form.JSON, OutlookTables.path(way, outlook.get().base(way)));
        } catch (Outlook.Refused refusal) {
            return Problem.notFound(refusal.sentence()).reply();
        }
    }

    /// The address that asks what would be if a text with this title were put to the vote.
    public static String titled(String path, String title) {
        return path + "?title=" + URLEncoder.encode(title, StandardCharsets.UTF_8);
    }

    /// The address that asks what would be if a decision were put again.
    public static String again(Decision decision) {
        return "/analysis/path?decision=" + URLEncoder.encode(decision.symbol().canonical(), StandardCharsets.UTF_8);
    }
}
