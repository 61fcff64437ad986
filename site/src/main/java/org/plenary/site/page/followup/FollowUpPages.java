package org.plenary.site.page.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.plenary.followup.AsOf;
import org.plenary.followup.ChamberText;
import org.plenary.followup.FollowUp;
import org.plenary.followup.Force;
import org.plenary.followup.Instrument;
import org.plenary.followup.Task;
import org.plenary.followup.TaskFilter;
import org.plenary.followup.Timing;
import org.plenary.record.Matter;
import org.plenary.record.State;
import org.plenary.record.Symbol;
import org.plenary.rules.Organ;
import org.plenary.site.feed.Entry;
import org.plenary.site.feed.Feed;
import org.plenary.site.page.Frame;
import org.plenary.site.page.Frame.Link;
import org.plenary.site.page.Templates;
import org.plenary.site.web.Address;
import org.plenary.site.web.Ask;
import org.plenary.site.web.Form;
import org.plenary.site.web.Parameter;
import org.plenary.site.web.Problem;
import org.plenary.site.web.Reply;
import org.plenary.site.web.Routes;

import static org.plenary.site.language.Messages.say;

/// Registers the pages of follow-up. Every one of them takes `?asOf=` (what had happened by that day) and
/// `?known=` (of what was known here by that day).
public final class FollowUpPages {
    private static final String HOME = "/follow-up";

    private static final Parameter AS_OF =
            Parameter.query("asOf", "What had happened by this day; this day if none.", "2026-01-01");
    private static final Parameter KNOWN =
            Parameter.query("known", "Only what was known here by this day.", "2026-12-31");
    private static final Parameter ADDRESSEE = Parameter.query(
            "addressee",
            "A code, a kind such as secretary-general, or a name as the text has it.",
            "Secretary-General");
    private static final Parameter STANDING = Parameter.query(
            "standing",
            "no-date-set, not-yet-due, due, condition-met, date-passed, superseded or ended.",
            "date-passed");
    private static final Parameter FORCE = Parameter.query(
            "force", "binding, demand-in-a-recommendation, recommendation or internal.", "recommendation");
    private static final Parameter FROM =
            Parameter.query("from", "The first day of the date that counts.", "1956-01-01");
    private static final Parameter TO = Parameter.query("to", "The last day of it.", "2027-12-31");

    private final Supplier<FollowUp> facts;
    private final Templates templates;
    private final Clock clock;

    /// @param facts asked for each time, because people add to them
    public FollowUpPages(Supplier<FollowUp> facts, Templates templates, Clock clock) {
        this.facts = facts;
        this.templates = templates;
        this.clock = clock;
    }

    /// Registers every address.
    public void register(Routes routes) {
        routes.at(HOME, "What is due next, which dates passed, and the ways to every task.", AS_OF, KNOWN)
                .page(answering(this::board));
        lists(
                routes.at(
                        HOME + "/tasks",
                        "Every task, with what the calendar says about it.",
                        Parameter.query("matter", "The id of a matter.", "suez-1956"),
                        ADDRESSEE,
                        STANDING,
                        FORCE,
                        FROM,
                        TO,
                        AS_OF,
                        KNOWN),
                (ask, shown) -> Optional.of(all(ask, shown)));
        lists(
                routes.at(
                        HOME + "/matters/{id}",
                        "What the texts of a matter ask.",
                        Parameter.path("id", "The id of a matter.", "suez-1956"),
                        ADDRESSEE,
                        STANDING,
                        FORCE,
                        FROM,
                        TO,
                        AS_OF,
                        KNOWN),
                this::ofMatter);
        lists(
                routes.at(
                        HOME + "/states/{code}",
                        "What is asked of a State, by name and with all others.",
                        Parameter.path("code", "ISO 3166 alpha-3.", "ZAF"),
                        STANDING,
                        FORCE,
                        AS_OF,
                        KNOWN),
                this::ofState);
        lists(
                routes.at(
                        HOME + "/organs/{organ}",
                        "What the texts of an organ ask.",
                        Parameter.path("organ", "SC or GA.", "SC"),
                        ADDRESSEE,
                        STANDING,
                        FORCE,
                        AS_OF,
                        KNOWN),
                this::ofOrgan);
        // Unlisted, because there is such a page only once a chamber adopted a text.
        lists(routes.unlisted(HOME + "/chambers/{id}"), this::ofChamber);
        routes.at(
                        DatesView.BASE,
                        "What fell or falls due, by day: past and coming, with the ends set for bodies.",
                        Parameter.query("matter", "The id of a matter.", "east-jerusalem-opt"),
                        Parameter.query("state", "A State asked by name or with all others, by code.", "ISR"),
                        ADDRESSEE,
                        FROM,
                        TO,
                        AS_OF,
                        KNOWN)
                .page(dates(this::datesPage))
                .json(dates((_, view) -> Reply.of(Form.JSON, FollowUpJson.dates(view))))
                .csv(dates((_, view) -> Reply.of(Form.CSV, FollowUpCsv.dates(view))))
                .in(Form.ICS, dates((ask, view) -> Reply.of(Form.ICS, DueCalendar.of(view, ask.origin()))));
        routes.at(
                        HOME + "/tasks/{id}",
                        "A task: what the calendar says, what documents say, what others judged.",
                        Parameter.path("id", "The id of a task.", "s-res-2735-03", "a-res-es-10-24-01"),
                        AS_OF,
                        KNOWN)
                .page(task(this::taskPage))
                .json(task(view -> Reply.of(Form.JSON, FollowUpJson.task(view))))
                .csv(task(view -> Reply.of(
                        Form.CSV, FollowUpCsv.evidence(view.shown().facts().evidence(view.task())))));
        routes.at(
                        HOME + "/texts/{symbol...}",
                        "What one text asked and what is reported, for printing.",
                        Parameter.path("symbol", "The symbol of a text.", "A/RES/ES-10/24"),
                        AS_OF,
                        KNOWN)
                .page(brief(this::briefPage))
                .json(brief(view -> Reply.of(Form.JSON, FollowUpJson.brief(view))))
                .csv(brief(view -> Reply.of(Form.CSV, FollowUpCsv.tasks(view.lines()))))
                .in(Form.PDF, brief((ask, view) -> Reply.of(Form.PDF, OnePage.pdf(view, ask.origin(), templates))));
        routes.at(
                        HOME + "/obligations",
                        "Who is bound by what on which day, with reasons.",
                        Parameter.query("state", "A State, by code or name.", "FRA"),
                        Parameter.query(
                                "instrument",
                                "charter-2, charter-25, charter-49, rome-statute, s-res-...",
                                "rome-statute"),
                        Parameter.query("day", "The day asked about; this day if none.", "2020-01-01"),
                        AS_OF,
                        KNOWN)
                .page(obligations(this::obligationsPage))
                .json(obligations(view -> Reply.of(Form.JSON, FollowUpJson.obligations(view))))
                .csv(obligations(view -> Reply.of(Form.CSV, FollowUpCsv.obligations(view))));
    }

    /// The days are those of New York, whatever the clock of the machine says.
    private LocalDate today() {
        return AsOf.today(clock).day();
    }

    private Function<Ask, Reply> answering(Function<Shown, Reply> page) {
        return answering((_, shown) -> page.apply(shown));
    }

    private interface Answer {
        Reply of(Ask ask, Shown shown);
    }

    private Function<Ask, Reply> answering(Answer answer) {
        return ask -> {
            try {
                return answer.of(ask, AskedDay.read(ask, facts.get(), today()));
            } catch (AskedDay.NoDay problem) {
                return Problem.badRequest(String.valueOf(problem.getMessage())).reply();
            }
        };
    }

    private Reply page(String template, Frame frame, Object it) {
        return Reply.of(Form.HTML, templates.page("followup/" + template, frame, it));
    }

    private static Frame frame(String title, String description, String path, Link... crumbs) {
        List<Link> way = new ArrayList<>(List.of(new Link(say("site.follow-up"), HOME)));
        way.addAll(List.of(crumbs));
        return Frame.of(title, description, path, HOME, way.toArray(Link[]::new));
    }

    private Reply board(Shown shown) {
        Frame frame = Frame.of(
                        say("followup.board.what-was-asked-of-whom-by-when"),
                        say("followup.board.tasks-in-resolutions"),
                        HOME,
                        HOME,
                        new Link(say("site.follow-up"), ""))
                .onlyPage();
        return page("board", frame, BoardView.of(shown));
    }

    private interface Lists {
        Optional<TasksView> of(Ask ask, Shown shown);
    }

    /// A list in all its forms.
    private void lists(Routes.Place place, Lists list) {
        place.page(list(list, (_, view) -> listPage(view)))
                .json(list(list, (_, view) -> Reply.of(Form.JSON, FollowUpJson.tasks(view))))
                .csv(list(list, (_, view) -> Reply.of(Form.CSV, FollowUpCsv.tasks(view.lines()))))
                .feed(list(list, (ask, view) -> Reply.of(Form.ATOM, feed(ask, view))))
                .in(Form.ICS, list(list, (ask, view) -> Reply.of(Form.ICS, DueCalendar.of(view, ask.origin()))));
    }

    private interface ListAnswer {
        Reply of(Ask ask, TasksView view);
    }

    private Function<Ask, Reply> list(Lists list, ListAnswer answer) {
        return answering((ask, shown) -> {
            String unknown = unknown(ask);
            if (!unknown.isEmpty()) {
                return Problem.badRequest(unknown).reply();
            }
            return list.of(ask, shown)
                    .map(view -> answer.of(ask, view))
                    .orElseGet(() -> Problem.notFound(say("followup.nothing-under", ask.path()))
                            .reply());
        });
    }

    private static String unknown(Ask ask) {
        Optional<String> standing = ask.query("standing");
        if (standing.isPresent() && Timing.Standing.of(standing.get()).isEmpty()) {
            String known = Stream.of(Timing.Standing.values())
                    .map(Timing.Standing::word)
                    .collect(Collectors.joining(", "));
            return say("followup.tasks.no-standing", standing.get(), known);
        }
        Optional<String> force = ask.query("force");
        if (force.isPresent() && Force.of(force.get()).isEmpty()) {
            return say("followup.tasks.no-force", force.get());
        }
        return "";
    }

    private static TasksView view(
            Ask ask, Shown shown, String heading, String kicker, String lede, String base, TaskFilter within) {
        TaskFilter filter = within.addressee(ask.query("addressee"))
                .standing(ask.query("standing").flatMap(Timing.Standing::of))
                .force(ask.query("force").flatMap(Force::of))
                .dates(AskedDay.day(ask, "from"), AskedDay.day(ask, "to"));
        if (within.matter().isEmpty() && ask.query("matter").isPresent()) {
            filter = filter.matter(ask.query("matter").get());
        }
        return new TasksView(shown, heading, kicker, lede, base, within, filter);
    }

    private static TasksView all(Ask ask, Shown shown) {
        return view(
                ask,
                shown,
                say("followup.board.every-task"),
                say("site.follow-up"),
                say("followup.tasks.one-line-for-each-thing"),
                HOME + "/tasks",
                TaskFilter.ALL);
    }

    private Optional<TasksView> ofMatter(Ask ask, Shown shown) {
        return shown.matter(ask.part("id"))
                .map(matter -> view(
                        ask,
                        shown,
                        matter.title(),
                        kicker(say("site.matter")),
                        say("followup.tasks.of-this-matter"),
                        HOME + "/matters/" + matter.id(),
                        TaskFilter.ALL.matter(matter.id())));
    }

    private Optional<TasksView> ofState(Ask ask, Shown shown) {
        return shown.record()
                .states()
                .byCode(ask.part("code"))
                .map(State::code)
                .map(code -> view(
                        ask,
                        shown,
                        say("followup.tasks.asked-of", shown.name(code, shown.day())),
                        kicker(say("site.state")),
                        say("followup.tasks.of-it-by-name"),
                        HOME + "/states/" + code,
                        TaskFilter.ALL.state(code)));
    }

    private Optional<TasksView> ofOrgan(Ask ask, Shown shown) {
        return List.of(Organ.values()).stream()
                .filter(organ -> organ.name().equals(ask.part("organ")))
                .findFirst()
                .map(organ -> view(
                        ask,
                        shown,
                        organ == Organ.SC
                                ? say("followup.board.asked-by-the-security-council")
                                : say("followup.board.asked-by-the-general-assembly"),
                        kicker(say("column.organ")),
                        say("followup.tasks.of-its-texts"),
                        HOME + "/organs/" + organ.name(),
                        TaskFilter.ALL.organ(organ)));
    }

    private Optional<TasksView> ofChamber(Ask ask, Shown shown) {
        String id = ask.part("id");
        if (shown.lines(TaskFilter.ALL.chamber(id)).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(view(
                ask,
                shown,
                say("followup.tasks.asked-in-chamber", id),
                kicker(say("followup.tasks.chamber")),
                say("followup.tasks.of-texts-of-a-chamber"),
                HOME + "/chambers/" + Address.inPath(id),
                TaskFilter.ALL.chamber(id)));
    }

    private static String kicker(String of) {
        return say("site.follow-up") + " · " + of;
    }

    private Reply listPage(TasksView view) {
        Frame frame = frame(view.heading(), view.lede(), view.base(), new Link(view.heading(), ""))
                .withCsv()
                .withFeed()
                .withCalendar()
                .withQuery(view.query());
        return page("tasks", frame, view);
    }

    private static byte[] feed(Ask ask, TasksView view) {
        Shown shown = view.shown();
        List<Entry> entries = new ArrayList<>();
        for (Shown.Line line : view.lines()) {
            Task task = line.task();
            entries.add(new Entry(
                    "/follow-up/tasks/" + task.id(),
                    "%s: %s".formatted(shown.addressee(task), task.what()),
                    task.adopted(),
                    "/follow-up/tasks/" + task.id(),
                    "%s. %s.%s"
                            .formatted(
                                    line.symbol(),
                                    line.standing(),
                                    line.date().map(day -> " " + day + ".").orElse("")),
                    List.of(task.act().word(), task.force().word())));
            shown.facts()
                    .evidence(task)
                    .forEach(one -> entries.add(new Entry(
                            "/follow-up/evidence/" + one.id() + "/" + task.id(),
                            say("followup.feed.on", one.by(), line.symbol(), FactWords.citedFor(one.citedFor())),
                            one.date().last(),
                            "/follow-up/tasks/" + task.id(),
                            "%s. %s, %s.".formatted(one.what(), one.document(), one.publisher()),
                            List.of(one.citedFor().word()))));
        }
        LocalDate since = view.lines().stream()
                .map(line -> line.task().adopted())
                .min(LocalDate::compareTo)
                .orElse(shown.day());
        return new Feed(view.heading(), view.base() + ".atom", view.base(), since, entries).atom(ask.origin());
    }

    private interface DatesAnswer {
        Reply of(Ask ask, DatesView view);
    }

    private Function<Ask, Reply> dates(DatesAnswer answer) {
        return answering((ask, shown) -> {
            Optional<String> matter = ask.query("matter");
            if (matter.isPresent() && shown.matter(matter.get()).isEmpty()) {
                return Problem.badRequest(say("followup.no-matter", matter.get()))
                        .reply();
            }
            Optional<String> state = ask.query("state");
            Optional<State> named =
                    state.flatMap(typed -> shown.record().states().named(typed));
            if (state.isPresent() && named.isEmpty()) {
                return Problem.badRequest(say("followup.no-state", state.get())).reply();
            }
            TaskFilter filter =
                    matter.map(TaskFilter.ALL::matter).orElse(TaskFilter.ALL).addressee(ask.query("addressee"));
            return answer.of(
                    ask,
                    DatesView.of(
                            shown,
                            named.map(one -> filter.state(one.code())).orElse(filter),
                            AskedDay.day(ask, "from"),
                            AskedDay.day(ask, "to")));
        });
    }

    private Reply datesPage(Ask ask, DatesView view) {
        Frame frame = frame(
                        say("followup.dates.by-date-what-fell-or-falls-due"),
                        say("followup.dates.every-date-by-day"),
                        DatesView.BASE,
                        new Link(say("followup.board.by-date"), ""))
                .withCsv()
                .withCalendar()
                .withQuery(view.query());
        return page("dates", frame, view);
    }

    private Function<Ask, Reply> task(Function<TaskView, Reply> answer) {
        return answering((ask, shown) -> shown.facts()
                .task(ask.part("id"))
                .map(task -> answer.apply(new TaskView(shown, task)))
                .orElseGet(() -> Problem.notFound(
                                say("followup.task.there-is-no-task", ask.part("id"), shown.dayInWords()))
                        .reply()));
    }

    private Reply taskPage(TaskView view) {
        Task task = view.task();
        List<Matter> matters = view.matters();
        List<Link> crumbs = new ArrayList<>();
        if (!matters.isEmpty()) {
            crumbs.add(new Link(
                    matters.getFirst().title(),
                    view.shown().ofMatter(matters.getFirst().id())));
        }
        crumbs.add(new Link(view.shown().symbol(task), view.shown().text(task.text())));
        crumbs.add(new Link(task.what(), ""));
        Frame frame = frame(
                        task.what(),
                        say("followup.task.asked-of-in", view.shown().addressee(task), FactWords.cited(task)),
                        "/follow-up/tasks/" + task.id(),
                        crumbs.toArray(Link[]::new))
                .withCsv()
                .withQuery(view.shown().query());
        return page("task", frame, view);
    }

    private interface BriefAnswer {
        Reply of(Ask ask, BriefView view);
    }

    private Function<Ask, Reply> brief(Function<BriefView, Reply> answer) {
        return brief((_, view) -> answer.apply(view));
    }

    private Function<Ask, Reply> brief(BriefAnswer answer) {
        return answering((ask, shown) -> {
            Optional<Symbol> symbol = ChamberText.typed(ask.part("symbol"));
            if (symbol.isEmpty() || !new BriefView(shown, symbol.get()).known()) {
                return Problem.notFound(say("followup.brief.nothing-of", ask.part("symbol"), shown.dayInWords()))
                        .reply();
            }
            return answer.of(ask, new BriefView(shown, symbol.get()));
        });
    }

    private Reply briefPage(BriefView view) {
        Frame frame = frame(
                        say("followup.brief.what-it-asks", view.symbol()),
                        say("followup.brief.what-was-asked", view.shown().dayInWords()),
                        "/follow-up/texts/" + view.text().canonical(),
                        new Link(view.symbol(), ""))
                .withCsv()
                .withPdf()
                .withQuery(view.shown().query());
        return page("brief", frame, view);
    }

    private Function<Ask, Reply> obligations(Function<ObligationsView, Reply> answer) {
        return answering((ask, shown) -> {
            LocalDate day = AskedDay.day(ask, "day").orElse(shown.day());
            Optional<String> state = ask.query("state");
            Optional<String> code = state.flatMap(
                            typed -> shown.record().states().named(typed))
                    .map(State::code)
                    .or(() -> state.filter(typed ->
                            shown.facts().obligations().participation(typed).isPresent()));
            if (state.isPresent() && code.isEmpty()) {
                return Problem.badRequest(shown.record()
                                .states()
                                .nearest(state.get())
                                .map(near -> say("followup.no-state-maybe", state.get(), near))
                                .orElseGet(() -> say("followup.no-state", state.get())))
                        .reply();
            }
            Optional<String> instrument = ask.query("instrument");
            Optional<Instrument> known =
                    instrument.flatMap(id -> shown.facts().obligations().instrument(id));
            if (instrument.isPresent() && known.isEmpty()) {
                return Problem.badRequest(say("followup.obligations.no-instrument", instrument.get()))
                        .reply();
            }
            return answer.apply(new ObligationsView(shown, day, code, known));
        });
    }

    private Reply obligationsPage(ObligationsView view) {
        Frame frame = frame(
                        say("site.who-is-bound-by-what-on-which-day"),
                        say("followup.obligations.by-state-and-day"),
                        "/follow-up/obligations",
                        new Link(say("followup.obligations.obligations"), ""))
                .withCsv()
                .withQuery(view.query());
        return page("obligations", frame, view);
    }
}
