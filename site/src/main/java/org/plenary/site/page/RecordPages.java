package org.plenary.site.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.plenary.record.Decision;
import org.plenary.record.Matter;
import org.plenary.record.State;
import org.plenary.record.Symbol;
import org.plenary.record.VotingRecord;
import org.plenary.rules.Organ;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.RollCall;
import org.plenary.site.json.JsonOutput.Layout;
import org.plenary.site.picture.ShareCard;
import org.plenary.site.question.Meetings;
import org.plenary.site.web.Address;
import org.plenary.site.web.Ask;
import org.plenary.site.web.Form;
import org.plenary.site.web.Parameter;
import org.plenary.site.web.Problem;
import org.plenary.site.web.Reply;
import org.plenary.site.web.Routes;

import static org.plenary.site.language.Messages.say;

/// The pages of the record: home, matters, decisions with their what-if, search.
final class RecordPages {
    private static final int NEAREST = 5;

    private final Docket docket;
    private final VotingRecord record;
    private final Templates templates;
    private final Feeds feeds;
    private final Meetings meetings;

    RecordPages(Docket docket, Templates templates, Meetings meetings) {
        this.docket = docket;
        this.record = docket.record();
        this.templates = templates;
        this.feeds = new Feeds(docket);
        this.meetings = meetings;
    }

    void register(Routes routes) {
        routes.ofRecord("/", "Where each matter stands, and the latest decisions.")
                .page(_ -> page("home", homeFrame(), HomeView.of(docket)))
                .json(_ -> Reply.of(Form.JSON, DecisionJson.list(docket, latest())))
                .feed(ask -> feeds.decisions(ask, say("record.latest-decisions"), record.decisions()));
        routes.ofRecord("/matters", "Situations that came before the Council and the Assembly.")
                .page(_ -> page("matters", mattersFrame(), MattersView.of(docket)))
                .json(_ -> Reply.of(Form.JSON, MatterJson.list(MattersView.of(docket))))
                .csv(_ -> Reply.of(Form.CSV, MatterJson.csv(MattersView.of(docket))));
        routes.ofRecord("/card", "The site as a card of 1200 x 630 pixels, for pages that have none of their own.")
                .in(Form.SVG, _ -> Reply.of(Form.SVG, PageCards.ofSite(docket).svg()))
                .in(Form.PNG, _ -> Reply.of(Form.PNG, PageCards.ofSite(docket).png()));
        routes.ofRecord(
                        "/matters/{id}/card",
                        "A matter as a card of 1200 x 630 pixels, to be shared.",
                        Parameter.path("id", "The matter, as the list of matters names it.", "suez-1956", "ukraine"))
                .in(
                        Form.SVG,
                        ask -> matter(
                                ask,
                                view -> Reply.of(Form.SVG, PageCards.of(view).svg())))
                .in(
                        Form.PNG,
                        ask -> matter(
                                ask,
                                view -> Reply.of(Form.PNG, PageCards.of(view).png())));
        // Not kept: the page says what was asked, as of this day.
        routes.at(
                        "/matters/{id}",
                        "A matter: its steps by date, and where it stands.",
                        Parameter.path(
                                "id",
                                "The matter, as the list of matters names it.",
                                "suez-1956",
                                "ukraine",
                                "namibia",
                                "east-jerusalem-opt"),
                        Parameter.query("kind", "Only steps of this kind.", "veto"))
                .page(ask -> matter(ask, view -> matterPage(ask, view)))
                .json(ask -> matter(ask, view -> Reply.of(Form.JSON, MatterJson.one(view))))
                .csv(ask -> matter(ask, view -> Reply.of(Form.CSV, MatterJson.csv(view))))
                .feed(ask -> matter(ask, view -> feeds.matter(ask, view.matter())));
        routes.ofRecord(
                        "/decisions",
                        "Decisions in a list, newest first.",
                        Parameter.query("organ", "SC for the Security Council, GA for the Assembly.", "SC", "GA"),
                        Parameter.query("decade", "Only those of the ten years that begin with this one.", "1950"),
                        Parameter.query("outcome", "adopted, not-adopted or vetoed.", "vetoed"),
                        Parameter.query("session", "Only those of this session of the Assembly.", "ES-10"),
                        Parameter.query("page", "The page of the list, from 1; other forms have every row.", "2"))
                .page(ask -> decisions(ask, view -> page("decisions", decisionsFrame(ask), view)))
                .json(ask -> decisions(ask, view -> Reply.of(Form.JSON, DecisionJson.list(docket, view.found()))))
                .csv(ask -> decisions(ask, view -> Reply.of(Form.CSV, DecisionCsv.list(docket, view.found()))))
                .feed(ask -> decisions(ask, view -> feeds.decisions(ask, decisionsTitle(ask), view.found())));
        routes.ofRecord(
                        "/decisions/{symbol...}/card",
                        "The decision as a card of 1200 x 630 pixels, to be shared.",
                        Parameter.path("symbol", "The symbol, with its slashes.", "A/RES/ES-10/24", "S/2024/239"),
                        whatIf())
                .in(Form.SVG, ask -> decision(ask, (_, ruled) -> card(ask, ruled)))
                .in(Form.PNG, ask -> decision(ask, (_, ruled) -> card(ask, ruled)));
        routes.ofRecord(
                        "/decisions/{symbol...}",
                        "A decision with its ballots, the ruling taken again on it, and what would have changed it.",
                        Parameter.path(
                                "symbol",
                                "The symbol, with its slashes; other usual forms lead to this one.",
                                "A/RES/ES-10/24",
                                "S/2024/239",
                                "S/RES/34",
                                "S/PV.23 (Syria and Lebanon)",
                                "S/PV.45 (Spain)",
                                "S/PV.49 (Spain) preliminary question",
                                "A/RES/39(I)",
                                "A/RES/44(I)",
                                "A/RES/44(I) motion two-thirds",
                                "A/RES/54/200"),
                        whatIf(),
                        Parameter.query(
                                "show",
                                "What of the board stands out, and the only rows of the table: a position, a regional group, moved, alone.",
                                "no"),
                        Parameter.query("picture", "For the picture: bar, board, or table for the Council's.", "bar"))
                .page(ask -> decision(ask, this::decisionPage))
                .json(ask -> decision(
                        ask, (_, ruled) -> Reply.of(Form.JSON, DecisionJson.bytes(docket, ruled, Layout.INDENTED))))
                .csv(ask -> decision(ask, this::ballots))
                .in(Form.SVG, ask -> decision(ask, this::embed));
    }

    private static Parameter whatIf() {
        return Parameter.query(
                "what-if",
                "Positions to change, as CODE:position with commas between; the answer is hypothetical.",
                "FRA:no,GBR:no");
    }

    private DecisionView view(Ask ask, RuledDecision ruled) {
        return new DecisionView(docket, ruled, ask.query().containsKey("what-if"), ask.query("show"));
    }

    private Reply card(Ask ask, RuledDecision ruled) {
        ShareCard card = DecisionPictures.card(view(ask, ruled));
        return ask.form() == Form.PNG ? Reply.of(Form.PNG, card.png()) : Reply.of(Form.SVG, card.svg());
    }

    private Reply embed(Ask ask, RuledDecision ruled) {
        DecisionView view = view(ask, ruled);
        if (view.hypothetical()) {
            // Only the card says on its face that nothing of it happened.
            return Reply.of(Form.SVG, DecisionPictures.card(view).svg());
        }
        return DecisionPictures.embed(view, ask)
                .map(picture -> Reply.of(Form.SVG, picture.document()))
                .orElseGet(() -> Problem.notFound(say(
                                "record.picture-has-no-pictures-are-each",
                                ruled.decision().symbol(),
                                ask.query("picture").orElse("bar"),
                                String.join(", ", DecisionPictures.EMBEDDABLE)))
                        .reply());
    }

    private Reply ballots(Ask ask, RuledDecision ruled) {
        DecisionView view = view(ask, ruled);
        return view.board().unknown() ? unknownShow(view) : Reply.of(Form.CSV, DecisionCsv.ballots(view));
    }

    private static Reply unknownShow(DecisionView view) {
        return Problem.badRequest(say(
                        "record.show-expected-one-of",
                        String.join(", ", view.board().words())))
                .reply();
    }

    /// What a filtered list is of, for the title of its feed.
    private static String decisionsTitle(Ask ask) {
        return Stream.of(
                        ask.query("organ").map(organ -> Phrases.organ(Organ.valueOf(organ.toUpperCase(Locale.ROOT)))),
                        ask.query("session").map(Phrases::session),
                        ask.query("decade").map(decade -> say("decisions.decade", decade)),
                        ask.query("outcome")
                                .map(DecisionsView::outcomeInWords)
                                .map(outcome -> outcome.toLowerCase(Locale.ENGLISH)))
                .flatMap(Optional::stream)
                .reduce(say("record.feed"), (one, two) -> one + ", " + two);
    }

    /// The page for a problem, with what may have been meant.
    Reply problem(Ask ask, Problem problem) {
        String asked = Stream.of("/decisions/", "/states/", "/matters/", "/rules/")
                .filter(ask.path()::startsWith)
                .map(start -> ask.path().substring(start.length()))
                .findFirst()
                .orElse("");
        Frame frame = Frame.of(problem.title(), problem.detail(), ask.path(), "")
                .onlyPage()
                .withoutSearch();
        byte[] body = templates.page(
                "problem",
                frame,
                new ProblemView(problem, asked, ask.path().startsWith("/decisions/") ? nearest(asked) : List.of()));
        return Reply.of(problem.status(), Form.HTML.type(), body, Reply.Keep.NOT);
    }

    private List<DecisionView.Other> nearest(String asked) {
        return asked.isBlank()
                ? List.of()
                : near(asked).stream()
                        .map(decision -> DecisionView.other(docket, decision))
                        .toList();
    }

    /// What may have been meant. Of several votes on a text, those that could not be told apart have the number
    /// of their source in their name, `A/RES/65/206, rcid 5884`, until another import settles which they are:
    /// the text comes first.
    private List<Decision> near(String asked) {
        Stream<String> text = asked.contains(", ") ? Stream.of(asked.substring(0, asked.indexOf(", "))) : Stream.of();
        return Stream.concat(text, record.nearest(asked, NEAREST).stream().map(Symbol::canonical))
                .flatMap(symbol -> record.decision(symbol).stream())
                .distinct()
                .limit(NEAREST)
                .toList();
    }

    private List<Decision> latest() {
        return record.decisions().reversed().stream().limit(20).toList();
    }

    private Reply page(String template, Frame frame, Object it) {
        return Reply.of(Form.HTML, templates.page(template, frame, it));
    }

    private static Frame homeFrame() {
        return Frame.of(
                        say("record.what-was-decided-by-which-rule-and"),
                        say("record.votes-of-the-security-council-and"),
                        "/",
                        "/")
                .withFeed()
                .withoutSearch();
    }

    private static Frame mattersFrame() {
        return Frame.of(
                        say("record.matters"),
                        say("record.situations-that-came-before-the"),
                        "/matters",
                        "/matters",
                        new Frame.Link(say("record.matters"), ""))
                .withCsv();
    }

    private static Frame decisionsFrame(Ask ask) {
        return Frame.of(
                        say("record.decisions"),
                        say("record.recorded-votes-of-the-security"),
                        "/decisions",
                        "/decisions",
                        new Frame.Link(say("record.decisions"), ""))
                .withCsv()
                .withFeed()
                .withQuery(ask.writtenQuery());
    }

    private Reply matter(Ask ask, Function<MatterView, Reply> shown) {
        Optional<Matter> matter = record.matter(ask.part("id"));
        if (matter.isEmpty()) {
            return Problem.notFound(say(
                            "record.there-is-no-matter-there-are",
                            ask.part("id"),
                            String.join(
                                    ", ",
                                    record.matters().stream().map(Matter::id).toList())))
                    .reply();
        }
        return shown.apply(new MatterView(
                docket,
                matter.get(),
                ask.query("kind"),
                meetings.on(matter.get().id())));
    }

    private Reply matterPage(Ask ask, MatterView view) {
        Matter matter = view.matter();
        Frame frame = Frame.of(
                        matter.title(),
                        matter.summary(),
                        Addresses.matter(matter.id()),
                        "/matters",
                        new Frame.Link(say("record.matters"), "/matters"),
                        new Frame.Link(matter.title(), ""))
                .withCsv()
                .withFeed()
                .withQuery(ask.writtenQuery())
                .withPreview(PageCards.preview(ask, Addresses.matter(matter.id()), PageCards.of(view)));
        return page("matter", frame, view);
    }

    private Reply decisions(Ask ask, Function<DecisionsView, Reply> shown) {
        Optional<String> organ = ask.query("organ");
        Optional<Organ> known = organ.flatMap(value -> Stream.of(Organ.values())
                .filter(one -> one.name().equalsIgnoreCase(value))
                .findFirst());
        if (organ.isPresent() && known.isEmpty()) {
            return Problem.badRequest(say("record.organ-is-not-known-expected-sc-or", organ.get()))
                    .reply();
        }
        Optional<Integer> decade = ask.query("decade").flatMap(RecordPages::number);
        if (ask.query("decade").isPresent() && decade.isEmpty()) {
            return Problem.badRequest(
                            say("record.decade-is-no-year", ask.query("decade").get()))
                    .reply();
        }
        int page = ask.query("page")
                .flatMap(RecordPages::number)
                .filter(number -> number > 0)
                .orElse(1);
        return shown.apply(new DecisionsView(
                docket,
                new DecisionsView.Filter(
                        known, decade.map(year -> year / 10 * 10), ask.query("outcome"), ask.query("session"), page)));
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,4}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    /// Shows a decision.
    private interface Shown {
        Reply of(Ask ask, RuledDecision ruled);
    }

    private Reply decision(Ask ask, Shown shown) {
        String typed = ask.part("symbol");
        Optional<Decision> found = record.decision(typed);
        if (found.isEmpty()) {
            List<String> near = near(typed).stream()
                    .map(decision -> decision.symbol().canonical())
                    .toList();
            return Problem.notFound(
                            near.isEmpty()
                                    ? say("record.no-decision-is-recorded-here-under", typed)
                                    : say("record.no-decision-but-near", typed, String.join(", ", near)))
                    .reply();
        }
        Decision decision = found.get();
        String canonical = Addresses.decision(decision.symbol());
        if (!decision.symbol().canonical().equals(typed)) {
            boolean card = ask.path().endsWith("/card");
            return Reply.elsewhere(
                    308, canonical + (card ? "/card" : "") + ask.form().ending() + ask.writtenQuery());
        }
        Optional<RollCall> cast = docket.ruled(decision).rollCall();
        Optional<String> asked = Optional.ofNullable(ask.query().get("what-if")).map(List::getFirst);
        if (asked.isEmpty()) {
            return shown.of(ask, docket.ruled(decision));
        }
        if (cast.isEmpty()) {
            return Problem.badRequest(say("record.the-ballots-of-are-not-all-known-by", decision.symbol()))
                    .reply();
        }
        return scenario(ask, decision, cast.get(), asked.get(), shown);
    }

    private Reply scenario(Ask ask, Decision decision, RollCall cast, String asked, Shown shown) {
        Scenario.Read read = Scenario.read(asked, cast);
        if (!read.refused().isEmpty()) {
            return Problem.badRequest(say("record.what-if-is-no-position-of-a-member", read.refused(), cast.member(0)))
                    .reply();
        }
        Map<String, Position> positions = turned(ask, cast, read.positions());
        String written = Scenario.written(positions);
        if (ask.form() == Form.HTML
                && (!written.equals(asked)
                        || ask.query("turn").isPresent()
                        || ask.query("change").isPresent())) {
            String address = "%s?what-if=%s".formatted(Addresses.decision(decision.symbol()), Address.inPath(written));
            return ask.query("part").isPresent()
                    ? shown.of(ask, docket.ruled(decision, positions).orElseThrow())
                    : Reply.elsewhere(303, address);
        }
        return shown.of(ask, docket.ruled(decision, positions).orElseThrow());
    }

    /// The scenario with what a press of a button asks to be changed.
    private Map<String, Position> turned(Ask ask, RollCall cast, Map<String, Position> positions) {
        Optional<String> turn = ask.query("turn");
        if (turn.isPresent()) {
            return Scenario.turned(positions, turn.get(), cast);
        }
        Optional<String> change = ask.query("change");
        Optional<Position> to = ask.query("to").flatMap(Position::of);
        if (change.isEmpty() || to.isEmpty()) {
            return positions;
        }
        Map<String, Position> changed = positions;
        for (int i = 0; i < cast.size(); i++) {
            String code = cast.member(i);
            boolean meant = code.equals(change.get())
                    || record.states()
                            .byCode(code)
                            .flatMap(State::region)
                            .filter(change.get()::equals)
                            .isPresent();
            if (meant) {
                changed = Scenario.with(changed, code, to.get(), cast.position(i));
            }
        }
        return changed;
    }

    private Reply decisionPage(Ask ask, RuledDecision ruled) {
        boolean asking = ask.query().containsKey("what-if");
        DecisionView view = view(ask, ruled);
        if (view.board().unknown()) {
            return unknownShow(view);
        }
        if (ask.query("part").filter("ruling"::equals).isPresent()) {
            return Reply.of(Form.HTML, templates.part("part", view)).keep(Reply.Keep.NOT);
        }
        Decision decision = ruled.decision();
        List<Frame.Link> crumbs = new ArrayList<>();
        List<Matter> matters = view.matters();
        if (matters.isEmpty()) {
            crumbs.add(new Frame.Link(say("record.decisions"), "/decisions"));
        } else {
            crumbs.add(new Frame.Link(say("record.matters"), "/matters"));
            crumbs.add(new Frame.Link(
                    matters.getFirst().title(),
                    Addresses.matter(matters.getFirst().id())));
        }
        crumbs.add(new Frame.Link(decision.display(), asking ? view.href() : ""));
        if (asking) {
            crumbs.add(new Frame.Link(say("record.what-if"), ""));
        }
        Frame frame = Frame.of(
                        decision.display(),
                        view.ruling().isPresent() ? view.sentence() : view.undecided(),
                        view.href(),
                        "/decisions",
                        crumbs.toArray(Frame.Link[]::new))
                .withQuery(ask.writtenQuery());
        frame = view.tiles().isEmpty() ? frame : frame.withCsv();
        frame = asking ? frame.asHypothetical() : frame;
        String query = asking ? ask.writtenQuery() : "";
        frame = frame.withPreview(new Frame.Preview(
                ask.origin() + view.href() + query,
                ask.origin() + Addresses.card(decision.symbol()) + Form.PNG.ending() + query,
                DecisionPictures.card(view).alternative(),
                Optional.of(OEmbed.address(ask.origin(), view.href() + query))));
        return page("decision", frame, view);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
