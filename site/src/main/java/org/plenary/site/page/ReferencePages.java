package org.plenary.site.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.plenary.record.Coverage;
import org.plenary.record.Decision;
import org.plenary.record.Difference;
import org.plenary.record.EventDate;
import org.plenary.record.ImportedFile;
import org.plenary.record.Source;
import org.plenary.record.State;
import org.plenary.record.VotingRecord;
import org.plenary.rules.law.Provision;
import org.plenary.rules.law.Provisions;
import org.plenary.rules.precedent.Precedent;
import org.plenary.rules.precedent.Precedents;
import org.plenary.site.json.JsonOutput;
import org.plenary.site.json.JsonOutput.Layout;
import org.plenary.site.question.Nearest;
import org.plenary.site.web.Ask;
import org.plenary.site.web.Form;
import org.plenary.site.web.Parameter;
import org.plenary.site.web.Problem;
import org.plenary.site.web.Reply;
import org.plenary.site.web.Routes;

import static org.plenary.site.language.Messages.say;

/// What one looks things up in: States, rules, and what the record has and lacks.
public final class ReferencePages {
    private final Docket docket;
    private final VotingRecord record;
    private final Templates templates;
    private final Feeds feeds;

    ReferencePages(Docket docket, Templates templates) {
        this.docket = docket;
        this.record = docket.record();
        this.templates = templates;
        this.feeds = new Feeds(docket);
    }

    /// What the page of a rule shows.
    ///
    /// @param precedents votes on which the tests take it
    public record RuleView(Provision provision, List<Precedent> precedents, VotingRecord record) {
        /// The page of the decision a precedent is about, where the record has one of that symbol and day.
        public Optional<String> href(Precedent precedent) {
            return record.decision(precedent.text())
                    .filter(decision ->
                            decision.date().covers(precedent.question().date()))
                    .map(decision -> Addresses.decision(decision.symbol()));
        }

        /// The day, as exactly as it is known.
        public String date(Precedent precedent) {
            LocalDate day = precedent.question().date();
            return Phrases.shortDate(
                    switch (precedent.precision()) {
                        case DAY -> new EventDate.OnDay(day);
                        case MONTH -> new EventDate.InMonth(YearMonth.from(day));
                        case YEAR -> new EventDate.InYear(day.getYear());
                    });
        }
    }

    /// What the page of the data shows.
    public record DataView(
            Coverage coverage,
            List<Line> years,
            List<Source> sources,
            List<ImportedFile> files,
            List<Difference> differences) {
        /// Decisions of one organ in one decade.
        public record Line(String organ, String decade, int decisions, int withTally, int withBallots, int verified) {}
    }

    void register(Routes routes) {
        routes.ofRecord("/states", "Members of the United Nations, past and present.")
                .page(_ -> page("states", statesFrame(), states()))
                .json(_ -> Reply.of(Form.JSON, statesJson()))
                .csv(_ -> Reply.of(Form.CSV, RecordTables.states(states())));
        // Not kept: the page says what was asked, as of this day.
        routes.ofRecord(
                        "/states/{code}/card",
                        "A State as a card of 1200 x 630 pixels: how it voted, year by year.",
                        Parameter.path("code", "ISO 3166 alpha-3, or a former code such as SUN.", "FRA", "SUN", "IRQ"))
                .in(
                        Form.SVG,
                        ask -> state(
                                ask,
                                view -> Reply.of(Form.SVG, PageCards.of(view).svg())))
                .in(
                        Form.PNG,
                        ask -> state(
                                ask,
                                view -> Reply.of(Form.PNG, PageCards.of(view).png())));
        routes.at(
                        "/states/{code}",
                        "A State: when it was a Member, its names, and how it voted.",
                        Parameter.path("code", "ISO 3166 alpha-3, or a former code such as SUN.", "FRA", "SUN", "IRQ"),
                        Parameter.query(
                                "from", "The first vote of the list, from 0; other forms have every one.", "100"))
                .page(ask -> state(ask, view -> statePage(ask, view)))
                .json(ask -> state(ask, view -> Reply.of(Form.JSON, RecordTables.stateJson(view))))
                .csv(ask -> state(ask, view -> Reply.of(Form.CSV, RecordTables.votes(view))))
                .feed(ask -> state(
                        ask,
                        view -> feeds.decisions(
                                ask, say("state.feed", view.state().name()), view.decisions())));
        routes.ofRecord("/rules", "Every provision that a ruling can cite.")
                .page(_ -> page("rules", rulesFrame(), Provisions.instruments()))
                .json(_ -> Reply.of(Form.JSON, rulesJson()))
                .csv(_ -> Reply.of(Form.CSV, RecordTables.provisions(Provisions.all())));
        routes.ofRecord(
                        "/rules/{id}",
                        "A provision: its words, its versions by date, its readings.",
                        Parameter.path("id", "The id, as rulings give it.", "CHARTER-27-3"))
                .page(ask -> rule(ask, this::rulePage))
                .json(ask -> rule(
                        ask,
                        provision -> Reply.of(
                                Form.JSON,
                                JsonOutput.bytes(Layout.INDENTED, out -> RecordTables.provision(out, provision)))))
                .csv(ask -> rule(ask, provision -> Reply.of(Form.CSV, RecordTables.provisions(List.of(provision)))));
        routes.ofRecord("/data", "What the record has and what it lacks.")
                .page(_ -> page("data", dataFrame(), data()))
                .json(_ ->
                        Reply.of(Form.JSON, JsonOutput.bytes(Layout.INDENTED, out -> RecordTables.data(out, record))))
                .csv(_ -> Reply.of(Form.CSV, RecordTables.coverage(Coverage.of(record))));
        routes.ofRecord("/data/differences", "Fields of decisions that two sources give differently.")
                .page(_ -> page("differences", differencesFrame(), data()))
                .json(_ -> Reply.of(
                        Form.JSON,
                        JsonOutput.bytes(Layout.COMPACT, out -> RecordTables.differences(out, differences()))))
                .csv(_ -> Reply.of(Form.CSV, RecordTables.differences(differences())));
    }

    private Reply page(String template, Frame frame, Object it) {
        return Reply.of(Form.HTML, templates.page(template, frame, it));
    }

    private List<State> states() {
        return record.states().all().stream()
                .sorted(Comparator.comparing(State::name))
                .toList();
    }

    private byte[] statesJson() {
        return JsonOutput.bytes(
                Layout.COMPACT,
                out -> out.array(() -> states().forEach(state -> out.object(() -> out.text("code", state.code())
                        .text("name", state.name())
                        .text("region", state.region())
                        .text("membership", state.membership())))));
    }

    private Reply state(Ask ask, Function<StateView, Reply> shown) {
        String asked = ask.part("code");
        Optional<State> state = record.states().byCode(asked);
        if (state.isPresent()) {
            int from = ask.query("from")
                    .filter(text -> text.matches("[0-9]{1,6}"))
                    .map(Integer::parseInt)
                    .orElse(0);
            return shown.apply(new StateView(docket, state.get(), from));
        }
        return record.states()
                .named(asked)
                .map(meant -> Reply.elsewhere(
                        308, Addresses.state(meant.code()) + ask.form().ending()))
                .orElseGet(() -> Problem.notFound(record.states()
                                .nearest(asked)
                                .map(near -> say("reference.no-state-maybe", asked, near))
                                .orElseGet(() -> say("reference.no-state-in-the-record-has-the-code", asked)))
                        .reply());
    }

    private Reply statePage(Ask ask, StateView view) {
        State state = view.state();
        Frame frame = Frame.of(
                        state.name(),
                        say("reference.how-voted-in-the-decisions-of-this", state.name()),
                        Addresses.state(state.code()),
                        "/states",
                        new Frame.Link(say("reference.states"), "/states"),
                        new Frame.Link(state.name(), ""))
                .withCsv()
                .withFeed()
                .withPreview(PageCards.preview(ask, Addresses.state(state.code()), PageCards.of(view)));
        return page("state", frame, view);
    }

    private static Frame statesFrame() {
        return Frame.of(
                        say("reference.states"),
                        say("reference.members-of-the-united-nations-past"),
                        "/states",
                        "/states",
                        new Frame.Link(say("reference.states"), ""))
                .withCsv();
    }

    private static Frame rulesFrame() {
        return Frame.of(
                        say("reference.rules"),
                        say("reference.every-provision-that-a-ruling-can"),
                        "/rules",
                        "/rules",
                        new Frame.Link(say("reference.rules"), ""))
                .withCsv();
    }

    private static byte[] rulesJson() {
        return JsonOutput.bytes(
                Layout.COMPACT,
                out -> out.array(() -> Provisions.all().forEach(provision -> RecordTables.provision(out, provision))));
    }

    private Reply rule(Ask ask, Function<Provision, Reply> shown) {
        String id = ask.part("id");
        return Provisions.of(id)
                .map(shown)
                .orElseGet(() -> Problem.notFound(Nearest.to(
                                        id,
                                        Provisions.all().stream()
                                                .map(Provision::id)
                                                .toList())
                                .map(near -> say("reference.no-provision-maybe", id, near))
                                .orElseGet(() -> say("reference.no-provision-has-the-id-the-rules", id)))
                        .reply());
    }

    private Reply rulePage(Provision provision) {
        Frame frame = Frame.of(
                        provision.citation(),
                        provision.words().versions().getLast().value(),
                        Addresses.rule(provision.id()),
                        "/rules",
                        new Frame.Link(say("reference.rules"), "/rules"),
                        new Frame.Link(provision.id(), ""))
                .withCsv();
        return page("rule", frame, new RuleView(provision, Precedents.testing(provision.id()), record));
    }

    private DataView data() {
        Coverage coverage = Coverage.of(record);
        List<DataView.Line> lines = coverage.lines().stream()
                .map(line -> Phrases.organ(line.organ()) + "|" + line.year() / 10 * 10)
                .distinct()
                .sorted()
                .map(key -> line(coverage, key))
                .toList();
        return new DataView(coverage, lines, List.copyOf(record.sources()), record.importedFiles(), differences());
    }

    private static DataView.Line line(Coverage coverage, String key) {
        List<Coverage.Line> lines = coverage.lines().stream()
                .filter(line -> key.equals(Phrases.organ(line.organ()) + "|" + line.year() / 10 * 10))
                .toList();
        return new DataView.Line(
                key.substring(0, key.indexOf('|')),
                key.substring(key.indexOf('|') + 1) + "s",
                lines.stream().mapToInt(Coverage.Line::decisions).sum(),
                lines.stream().mapToInt(Coverage.Line::withTally).sum(),
                lines.stream().mapToInt(Coverage.Line::withBallots).sum(),
                lines.stream().mapToInt(Coverage.Line::verified).sum());
    }

    private List<Difference> differences() {
        return record.decisions().stream()
                .map(Decision::differences)
                .flatMap(List::stream)
                .toList();
    }

    private static Frame dataFrame() {
        return Frame.of(
                        say("reference.data"),
                        say("reference.what-the-record-has-what-it-lacks"),
                        "/data",
                        "/data",
                        new Frame.Link(say("reference.data"), ""))
                .withCsv();
    }

    private static Frame differencesFrame() {
        return Frame.of(
                        say("reference.differences-between-sources"),
                        say("reference.fields-of-decisions-that-two"),
                        "/data/differences",
                        "/data",
                        new Frame.Link(say("reference.data"), "/data"),
                        new Frame.Link(say("reference.differences"), ""))
                .withCsv();
    }
}
