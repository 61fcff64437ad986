package org.plenary.site.chamber;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import org.plenary.chamber.Actor;
import org.plenary.chamber.Command;
import org.plenary.chamber.Entry;
import org.plenary.chamber.Setting;
import org.plenary.chamber.json.Json;
import org.plenary.chamber.json.MalformedJson;
import org.plenary.chamber.ledger.Minutes;
import org.plenary.chamber.store.Access;
import org.plenary.chamber.store.Answer;
import org.plenary.chamber.store.Chambers;
import org.plenary.chamber.store.Snapshot;
import org.plenary.chamber.store.Token;
import org.plenary.followup.BadFact;
import org.plenary.followup.FactKind;
import org.plenary.rules.Rules;
import org.plenary.site.chamber.ChamberHttp.No;
import org.plenary.site.chamber.ChamberHttp.Route;
import org.plenary.site.chamber.page.ChamberView;
import org.plenary.site.chamber.page.MinutesView;
import org.plenary.site.chamber.page.Refused;
import org.plenary.site.chamber.page.SetUp;
import org.plenary.site.chamber.page.Sheet;
import org.plenary.site.chamber.page.TakeOver;
import org.plenary.site.chamber.page.VetoPath;
import org.plenary.site.language.Messages;
import org.plenary.site.page.Frame;
import org.plenary.site.page.Pages;
import org.plenary.site.page.Templates;
import org.plenary.site.pdf.Pdf;
import org.plenary.site.question.Meetings;
import org.plenary.site.question.Secretariat;
import org.plenary.site.web.Address;

import static org.plenary.site.language.Messages.say;

/// The pages of the chambers: setting one up, the presiding officer's desk, a delegate's page, the board, the
/// minutes.
///
/// A link is `/chambers/ID#TOKEN`. The page there sends the token, which no server sees by itself, to `enter`;
/// the answer is a cookie that only the page of that link is ever sent (its path), that no script reads, and
/// that no other site's page can use. Several links can be open in one browser. Everything works by plain
/// forms; a script adds that pages follow the meeting, and that a command is sent again until it is answered.
public final class ChamberPages implements HttpService {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final int LARGEST_FORM_BYTES = 64 * 1024;
    private static final long COOKIE_SECONDS = 7L * 24 * 60 * 60;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// Fields of a form that are no part of the command.
    private static final Set<String> APART = Set.of("name");

    /// Every address; tests try each with every role.
    public static final List<Route> ROUTES = List.of(
            new Route("GET", "/chambers", List.of("public")),
            new Route("POST", "/chambers", List.of("public")),
            new Route("GET", "/chambers/{id}", List.of("public")),
            new Route("POST", "/chambers/{id}/enter", List.of("public")),
            new Route("GET", "/chambers/{id}/minutes.html", List.of("public")),
            new Route("GET", "/chambers/{id}/minutes.pdf", List.of("public")),
            new Route("GET", "/chambers/{id}/minutes.txt", List.of("public")),
            new Route("GET", "/chambers/{id}/chair", List.of("chair")),
            new Route("GET", "/chambers/{id}/wall", List.of("wall")),
            new Route("GET", "/chambers/{id}/observer", List.of("observer")),
            new Route("GET", "/chambers/{id}/seat/{code}", List.of("seat")),
            new Route("GET", "/chambers/{id}/chair/events", List.of("chair")),
            new Route("GET", "/chambers/{id}/wall/events", List.of("wall")),
            new Route("GET", "/chambers/{id}/observer/events", List.of("observer")),
            new Route("GET", "/chambers/{id}/seat/{code}/events", List.of("seat")),
            new Route("POST", "/chambers/{id}/chair/do", List.of("chair")),
            new Route("POST", "/chambers/{id}/chair/assembly", List.of("chair")),
            new Route("GET", "/chambers/{id}/chair/follow-up", List.of("chair")),
            new Route("POST", "/chambers/{id}/chair/follow-up", List.of("chair")),
            new Route("POST", "/chambers/{id}/seat/{code}/do", List.of("seat")));

    /// What may follow the address of a link's own page.
    private static final Set<String> BELOW = Set.of("", "/do", "/events", "/assembly", "/follow-up");

    private final ChamberHttp http;
    private final Secretariat office;
    private final Rules rules;
    private final Templates templates;
    private final Map<String, Printed> printed = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Printed> eldest) {
            return size() > 32;
        }
    };

    /// Minutes on paper, kept while the log does not grow: drawing them takes longer than anything else here.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Printed(int size, byte[] pdf) {}

    /// @param http the same chambers as JSON; asked for what is no page
    /// @param office the rules, the matters of the record, and the facts that follow-up keeps
    public ChamberPages(ChamberHttp http, Secretariat office) {
        this.http = http;
        this.office = office;
        this.rules = office.rules();
        this.templates = new Templates(Pages.files());
    }

    /// The address under which others may reach a server that listens on a port of this machine.
    public static String reachedAt(int port) {
        return Reach.addresses("http", "127.0.0.1:" + port).getFirst();
    }

    @Override
    public void routing(HttpRules rules) {
        for (Route route : ROUTES) {
            Answering answering = switch (route.method() + " " + route.pattern()) {
                case "GET /chambers" -> this::form;
                case "POST /chambers" -> this::create;
                case "GET /chambers/{id}" -> this::gate;
                case "POST /chambers/{id}/enter" -> this::enter;
                case "GET /chambers/{id}/minutes.html" -> this::minutes;
                case "GET /chambers/{id}/minutes.pdf" -> this::minutesOnPaper;
                case "GET /chambers/{id}/minutes.txt" -> this::minutesAsText;
                case "POST /chambers/{id}/chair/assembly" -> this::assembly;
                case "GET /chambers/{id}/chair/follow-up" -> this::takeOver;
                case "POST /chambers/{id}/chair/follow-up" -> this::takenOver;
                default ->
                    route.pattern().endsWith("/events")
                            ? this::events
                            : route.method().equals("POST") ? this::command : this::screen;
            };
            if (route.method().equals("POST")) {
                rules.post(route.pattern(), guarded(answering));
            } else {
                rules.get(route.pattern(), guarded(answering));
            }
        }
        http.routing(rules);
    }

    private interface Answering {
        void answer(ServerRequest request, ServerResponse response) throws No;
    }

    private io.helidon.webserver.http.Handler guarded(Answering answering) {
        return (request, response) -> {
            try {
                answering.answer(request, response);
            } catch (No no) {
                if (no.status == 429) {
                    response.header(
                            "Retry-After", no.problem.text("retryAfterSeconds").orElse("1"));
                }
                if (wantsJson(request)) {
                    send(response, no.status, "application/problem+json", no.problem.canonical());
                } else {
                    Refused refused = new Refused(
                            no.problem.text("title").orElse(""),
                            no.problem.text("detail").orElse(""),
                            no.problem.text("rule"),
                            back(request));
                    send(response, no.status, "chamberrefused", say("chamberrefused.not-done"), refused);
                }
            }
        };
    }

    private static boolean wantsJson(ServerRequest request) {
        String accept = request.headers().first(HeaderNames.ACCEPT).orElse("");
        return accept.contains("json") || accept.contains("event-stream");
    }

    private static String back(ServerRequest request) {
        String path = request.path().path();
        return path.matches(".*/(do|assembly|follow-up)") ? path.substring(0, path.lastIndexOf('/')) : "/chambers";
    }

    private static void send(ServerResponse response, int status, String type, byte[] body) {
        response.header("X-Content-Type-Options", "nosniff");
        // Forms tell their origin only where there is a referrer; no secret is ever in an address.
        response.header("Referrer-Policy", "same-origin");
        response.header("Cross-Origin-Opener-Policy", "same-origin");
        response.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.header("Cache-Control", "no-store");
        response.header("Content-Security-Policy", POLICY);
        response.header("Content-Type", type);
        response.status(Status.create(status));
        response.send(body);
    }

    private void send(ServerResponse response, int status, String template, String title, Object it) {
        Frame frame = Frame.of(
                        title,
                        say("chambers.a-live-chamber"),
                        "/chambers",
                        "/chambers",
                        new Frame.Link(say("frame.chambers"), "/chambers"),
                        new Frame.Link(title, ""))
                .onlyPage();
        send(response, status, "text/html; charset=utf-8", templates.page(template, frame, it));
    }

    private static void elsewhere(ServerResponse response, String address) {
        response.header("Location", address);
        send(response, 303, "text/plain; charset=utf-8", new byte[0]);
    }

    private static String part(ServerRequest request, String name) {
        return request.path().pathParameters().first(name).orElse("");
    }

    private static Map<String, List<String>> posted(ServerRequest request) throws No {
        if (!request.content().hasEntity()) {
            return Map.of();
        }
        try (InputStream in = request.content().inputStream()) {
            byte[] body = in.readNBytes(LARGEST_FORM_BYTES + 1);
            if (body.length > LARGEST_FORM_BYTES) {
                throw new No(413, "too-large", say("refused.a-form-has-at-most-bytes", LARGEST_FORM_BYTES));
            }
            return FormFields.read(new String(body, StandardCharsets.UTF_8));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String host(ServerRequest request) {
        String host = request.headers().first(HeaderNames.HOST).orElse("localhost");
        return host.matches("[A-Za-z0-9.:\\[\\]-]+") ? host : "localhost";
    }

    private static boolean secure(ServerRequest request) {
        return request.headers()
                .first(HeaderNames.X_FORWARDED_PROTO)
                .filter("https"::equals)
                .isPresent();
    }

    private static String scheme(ServerRequest request) {
        return secure(request) ? "https" : "http";
    }

    private Function<String, String> names(Setting setting) {
        return code -> http.membership.name(code, setting.date());
    }

    // Setting up

    private void form(ServerRequest request, ServerResponse response) {
        form(request, response, 200, Map.of(), Optional.empty());
    }

    private void form(
            ServerRequest request,
            ServerResponse response,
            int status,
            Map<String, String> given,
            Optional<String> problem) {
        List<String> addresses = Reach.addresses(scheme(request), host(request));
        Map<String, String> filled = new LinkedHashMap<>(given);
        filled.putIfAbsent(
                "date",
                http.clock.instant().atZone(ZoneOffset.UTC).toLocalDate().toString());
        send(
                response,
                status,
                "chambers",
                say("chambers.set-up-a-chamber"),
                new SetUp(filled, problem, addresses, reach(addresses.getFirst()), matters()));
    }

    private static String reach(String address) {
        return Reach.loopback(address.replaceFirst("^https?://", ""))
                ? say("chambers.this-server-listens-on-this-machine")
                : "";
    }

    private void create(ServerRequest request, ServerResponse response) throws No {
        ChamberHttp.sameOrigin(request);
        http.paced(http.creations, request.remotePeer().host(), "refused.too-many-chambers");
        Map<String, List<String>> posted = posted(request);
        String address = FormFields.one(posted, "address")
                .filter(given -> given.matches("https?://[A-Za-z0-9.:\\[\\]-]+"))
                .orElse(scheme(request) + "://" + host(request));
        try {
            Setting setting = http.setting(setting(posted));
            Chambers.Created created = http.chambers.get().create(setting);
            send(response, 201, "chambersheet", setting.title(), sheet(created, setting, address));
        } catch (No no) {
            given(request, response, posted, no.problem.text("detail").orElse(""));
        } catch (IllegalArgumentException problem) {
            given(request, response, posted, String.valueOf(problem.getMessage()));
        }
    }

    private void given(
            ServerRequest request, ServerResponse response, Map<String, List<String>> posted, String problem) {
        Map<String, String> given = new LinkedHashMap<>();
        posted.forEach((name, values) -> given.put(name, values.getFirst()));
        form(request, response, 422, given, Optional.of(problem));
    }

    /// The matters of the record by their ids.
    private Map<String, String> matters() {
        Map<String, String> matters = new LinkedHashMap<>();
        office.record().matters().forEach(matter -> matters.put(matter.id(), matter.title()));
        return matters;
    }

    /// The form as the JSON that sets a chamber up.
    private static Json.Fields setting(Map<String, List<String>> posted) throws No {
        Json.Fields json = FormFields.json(
                posted, Set.of("address", "seats", "who", "rules", "session.symbol", "session.meeting"));
        boolean council = FormFields.one(posted, "organ").equals(Optional.of("SC"));
        Optional<String> adjourned = FormFields.one(posted, "session.symbol").filter(_ -> council);
        if (council) {
            json = json.without("session");
        }
        if (adjourned.isPresent()) {
            json = json.with(
                    "emergencySession",
                    Json.fields()
                            .with("symbol", adjourned.get())
                            .with(
                                    "meeting",
                                    FormFields.one(posted, "session.meeting").isPresent()));
        }
        if (!FormFields.one(posted, "disclosure").equals(Optional.of("before-lock"))) {
            json = json.without("disclosureSeconds");
        }
        json = switch (FormFields.one(posted, "rules").orElse("organ")) {
            case "main-committee" -> json.with("ruleBook", "main-committee");
            case "own" ->
                json.with(
                        "ruleBook",
                        FormFields.one(posted, "ruleBook")
                                .orElseThrow(() -> No.malformed(say("refused.paste-the-words-of-the-rule-book"))));
            default -> json.without("ruleBook");
        };
        List<String> seats = FormFields.codes(posted, "seats");
        return seats.isEmpty() ? json.with("seats", "all") : json.with("seats", seats);
    }

    private Sheet sheet(Chambers.Created created, Setting setting, String address) {
        Function<String, String> names = names(setting);
        List<Sheet.Card> seats = new ArrayList<>();
        List<Sheet.Card> others = new ArrayList<>();
        Sheet.Card chair = card(created.id(), created.tokens().getFirst(), names, address);
        for (Token token : created.tokens()) {
            if (token.actor() instanceof Actor.Seat) {
                seats.add(card(created.id(), token, names, address));
            } else if (!(token.actor() instanceof Actor.Chair)) {
                others.add(card(created.id(), token, names, address));
            }
        }
        return new Sheet(
                created.id(), setting.title(), setting.date().toString(), chair, others, seats, reach(address));
    }

    private static Sheet.Card card(String id, Token token, Function<String, String> names, String address) {
        String link = address + "/chambers/" + id + "#" + token.token();
        String who = switch (token.actor()) {
            case Actor.Seat(String code) -> names.apply(code);
            case Actor.Chair() -> say("chamber.presiding-officer");
            case Actor.Wall() -> say("chambersheet.board-on-the-wall");
            case Actor.Observer() -> say("chambersheet.observers");
            case Actor.Organiser() -> say("chamber.organiser");
        };
        String what = switch (token.actor()) {
            case Actor.Seat _ -> say("chambersheet.speaks-and-votes-for-this-delegation");
            case Actor.Chair() -> say("chambersheet.opens-the-meeting-gives-the-floor");
            case Actor.Wall() -> say("chambersheet.the-vote-in-large-type-for-a");
            case Actor.Observer() -> say("chambersheet.follows-the-meeting-live");
            case Actor.Organiser() -> "";
        };
        return new Sheet.Card(who, what, link, QrCode.svg(link, say("chambersheet.qr-code", who)));
    }

    // Coming in

    /// Where every link leads: with a token it goes on to the page of its role, without one it shows what is
    /// public.
    private void gate(ServerRequest request, ServerResponse response) throws No {
        String id = part(request, "id");
        if (id.endsWith(".json")) {
            response.next();
            return;
        }
        draw(response, http.snapshot(id), "chamberpublic", Optional.empty());
    }

    private void enter(ServerRequest request, ServerResponse response) throws No {
        ChamberHttp.sameOrigin(request);
        String id = part(request, "id");
        Map<String, List<String>> posted = posted(request);
        String token = FormFields.one(posted, "token")
                .map(given -> given.substring(given.lastIndexOf('#') + 1))
                .orElse("");
        Access access = http.access(request, id, Optional.of(token));
        String base = ChamberView.base(id, Optional.of(access.actor()));
        response.header(
                "Set-Cookie",
                "chamber=%s; Path=%s; Max-Age=%d; HttpOnly; SameSite=Strict%s"
                        .formatted(token, base, COOKIE_SECONDS, secure(request) ? "; Secure" : ""));
        elsewhere(response, base);
    }

    /// Who holds the link of the page that was asked for.
    private Access holder(ServerRequest request) throws No {
        String id = part(request, "id");
        http.snapshot(id);
        Access access = http.access(request, id, true);
        String asked = request.path().path();
        String own =
                Address.path(ChamberView.base(id, Optional.of(access.actor()))).orElse("");
        if (!asked.startsWith(own) || !BELOW.contains(asked.substring(own.length()))) {
            throw new No(403, "role", say("refused.this-link-is-for-another-page"))
                    .with("rule", Optional.of("CHAMBER-ROLE"));
        }
        return access;
    }

    private void screen(ServerRequest request, ServerResponse response) throws No {
        Access access = holder(request);
        String template = switch (access.actor()) {
            case Actor.Chair() -> "chamberchair";
            case Actor.Seat _ -> "chamberseat";
            case Actor.Wall() -> "chamberwall";
            case Actor.Observer(), Actor.Organiser() -> "chamberwatch";
        };
        draw(response, http.snapshot(access.chamber()), template, Optional.of(access.actor()));
    }

    private void draw(ServerResponse response, Snapshot snapshot, String template, Optional<Actor> actor) {
        Setting setting = snapshot.state().setting();
        Instant now = http.clock.instant();
        ChamberView view = new ChamberView(snapshot.state(), snapshot.log(), now, names(setting), rules, actor);
        send(response, 200, template, setting.title(), view);
    }

    private void events(ServerRequest request, ServerResponse response) throws No {
        http.events(holder(request).chamber(), request, response, true);
    }

    // Commands by forms

    private void command(ServerRequest request, ServerResponse response) throws No {
        Access access = ordered(request);
        Map<String, List<String>> posted = posted(request);
        String name = FormFields.one(posted, "name")
                .filter(given -> given.matches("[\\x21-\\x7e]{1,200}"))
                .orElseGet(ChamberPages::fresh);
        Json.Fields json = FormFields.json(posted, APART);
        OptionalLong saw = json.whole("saw").map(OptionalLong::of).orElseGet(OptionalLong::empty);
        Command command;
        try {
            command = Command.read(json);
        } catch (MalformedJson problem) {
            throw No.malformed(String.valueOf(problem.getMessage()))
                    .with("pointer", Optional.of(problem.pointer()))
                    .with("rule", Optional.of("CHAMBER-FORM"));
        }
        switch (http.answered(access, command, name, saw)) {
            case Answer.Done(Json.Fields done, Optional<Token> token) -> {
                if (token.isPresent()) {
                    link(
                            response,
                            access.chamber(),
                            token.get(),
                            Reach.addresses(scheme(request), host(request)).getFirst());
                } else if (wantsJson(request)) {
                    send(response, 200, "application/json", done.canonical());
                } else {
                    elsewhere(response, ChamberView.base(access.chamber(), Optional.of(access.actor())));
                }
            }
            case Answer.Refused(var refusal) -> throw http.refused(refusal, access);
        }
    }

    /// A cookie goes along by itself, so a form must come from a page of this site, and say so.
    private Access ordered(ServerRequest request) throws No {
        ChamberHttp.sameOrigin(request);
        if (request.headers().first(HeaderNames.ORIGIN).isEmpty()
                && request.headers()
                        .first(HeaderNames.create("Sec-Fetch-Site"))
                        .filter("same-origin"::equals)
                        .isEmpty()) {
            throw new No(403, "other-site", say("refused.a-form-says-from-which-page-it-comes"));
        }
        Access access = holder(request);
        http.pacedCommand(access);
        return access;
    }

    // After a veto

    /// Opens the chamber of an emergency special session, and shows its links.
    private void assembly(ServerRequest request, ServerResponse response) throws No {
        Access access = ordered(request);
        http.paced(http.creations, request.remotePeer().host(), "refused.too-many-chambers");
        Map<String, List<String>> posted = posted(request);
        Json.Fields fields = FormFields.json(posted, Set.of("seats"));
        List<String> seats = FormFields.codes(posted, "seats");
        if (!seats.isEmpty()) {
            fields = fields.with("seats", seats);
        }
        String address = Reach.addresses(scheme(request), host(request)).getFirst();
        // One name for each vote, so that a form that is sent again finds the chamber that it opened.
        String name = "assembly-" + fields.whole("vote").orElse(0L);
        switch (http.convened(access, fields, name)) {
            case Chambers.Convened.Opened(Chambers.Created created) -> {
                Setting setting = http.snapshot(created.id()).state().setting();
                send(response, 201, "chambersheet", setting.title(), sheet(created, setting, address));
            }
            case Chambers.Convened.Before(String opened, Optional<Token> chair) -> {
                if (chair.isPresent()) {
                    link(response, opened, chair.get(), address);
                } else {
                    elsewhere(response, "/chambers/" + opened);
                }
            }
            case Chambers.Convened.Refused(var refusal) -> throw http.refused(refusal, access);
        }
    }

    /// The form that makes tasks of the operative paragraphs of adopted texts.
    private void takeOver(ServerRequest request, ServerResponse response) throws No {
        takeOver(response, 200, http.snapshot(holder(request).chamber()), Map.of(), "", "");
    }

    private void takenOver(ServerRequest request, ServerResponse response) throws No {
        Access access = ordered(request);
        Map<String, List<String>> posted = posted(request);
        Snapshot snapshot = http.snapshot(access.chamber());
        if (office.followUp().store().isEmpty()) {
            takeOver(response, 422, snapshot, posted, say("chambertasks.this-server-keeps-no-facts"), "");
            return;
        }
        try {
            int taken = office.followUp()
                    .add(
                            FactKind.TASK,
                            new TasksOfTexts(snapshot, office.followUp().get()).rows(posted));
            if (taken == 0) {
                takeOver(response, 422, snapshot, posted, say("chambertasks.no-paragraph-was-chosen"), "");
                return;
            }
            takeOver(response, 200, snapshot, Map.of(), "", say("chambertasks.tasks-were-taken-over", taken));
        } catch (BadFact problem) {
            takeOver(response, 422, snapshot, posted, problem.problem().sentence(), "");
        } catch (No problem) {
            takeOver(
                    response,
                    422,
                    snapshot,
                    posted,
                    problem.problem.text("detail").orElse(""),
                    "");
        }
    }

    private void takeOver(
            ServerResponse response,
            int status,
            Snapshot snapshot,
            Map<String, List<String>> posted,
            String problem,
            String done) {
        TasksOfTexts tasks = new TasksOfTexts(snapshot, office.followUp().get());
        TakeOver view = new TakeOver(
                snapshot.state().id(), snapshot.state().setting().title(), tasks.texts(posted), problem, done);
        send(response, status, "chambertasks", say("chambertasks.tasks-of-adopted-texts"), view);
    }

    private void link(ServerResponse response, String chamber, Token token, String address) throws No {
        Setting setting = http.snapshot(chamber).state().setting();
        send(
                response,
                200,
                "chamberlink",
                say("chamberlink.the-new-link"),
                new Sheet(
                        chamber,
                        setting.title(),
                        setting.date().toString(),
                        card(chamber, token, names(setting), address),
                        List.of(),
                        List.of(),
                        reach(address)));
    }

    /// A name for a command whose form brought none.
    static String fresh() {
        byte[] octets = new byte[12];
        RANDOM.nextBytes(octets);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }

    /// The chambers on a matter, for its page. A store that was not opened yet is opened by the first who asks.
    public List<Meetings.Meeting> on(String matter) {
        return http.chambers.get().on(matter).stream()
                .flatMap(id -> http.chambers.get().snapshot(id).stream())
                .map(this::meeting)
                .toList();
    }

    private Meetings.Meeting meeting(Snapshot snapshot) {
        Setting setting = snapshot.state().setting();
        ChamberView view = new ChamberView(
                snapshot.state(), snapshot.log(), http.clock.instant(), names(setting), rules, Optional.empty());
        List<Meetings.Line> lines = new ArrayList<>();
        view.calling()
                .ifPresent(calling -> lines.add(new Meetings.Line(
                        say("meetings.on", calling.proposal(), calling.sentence()),
                        Optional.of("/chambers/" + calling.council()))));
        view.locked().reversed().stream()
                .filter(vote -> vote.closed())
                .forEach(vote -> lines.add(new Meetings.Line(vote.sentenceWithNumbers(), Optional.empty())));
        for (VetoPath path : view.paths()) {
            path.request()
                    .flatMap(VetoPath.Request::assembly)
                    .ifPresent(assembly -> lines.add(new Meetings.Line(
                            say(
                                    "meetings.emergency-special-session",
                                    assembly.session(),
                                    path.proposal(),
                                    assembly.by()),
                            Optional.of("/chambers/" + assembly.chamber()))));
            path.debate().ifPresent(debate -> lines.add(new Meetings.Line(debate.sentence(), Optional.empty())));
        }
        int tasks = view.adopted().isEmpty()
                ? 0
                : new TasksOfTexts(snapshot, office.followUp().get()).taken();
        if (tasks > 0) {
            lines.add(new Meetings.Line(
                    say("meetings.tasks-in-follow-up", tasks),
                    Optional.of("/follow-up/chambers/" + snapshot.state().id())));
        }
        return new Meetings.Meeting(
                setting.title(),
                "/chambers/" + snapshot.state().id(),
                say("meetings.held", view.setting(), view.phase()),
                lines);
    }

    // Minutes

    private void minutes(ServerRequest request, ServerResponse response) throws No {
        MinutesView view = minutes(http.snapshot(part(request, "id")));
        send(response, 200, "minutes", say("minutespaper.minutes", view.title()), view);
    }

    private MinutesView minutes(Snapshot snapshot) {
        List<Entry> log = http.published(snapshot);
        String id = snapshot.state().id();
        return MinutesView.of(
                log,
                Minutes.of(id, log, http.key),
                names(snapshot.state().setting()),
                rules,
                log.size() == snapshot.log().size());
    }

    private void minutesOnPaper(ServerRequest request, ServerResponse response) throws No {
        Snapshot snapshot = http.snapshot(part(request, "id"));
        response.header(
                "Content-Disposition",
                "inline; filename=\"minutes-%s.pdf\"".formatted(snapshot.state().id()));
        send(response, 200, "application/pdf", paper(snapshot));
    }

    private void minutesAsText(ServerRequest request, ServerResponse response) throws No {
        String text = MinutesText.of(minutes(http.snapshot(part(request, "id"))));
        send(response, 200, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] paper(Snapshot snapshot) {
        int size = http.published(snapshot).size();
        String kept = snapshot.state().id() + " " + Messages.spoken().locale();
        // One at a time: whoever asks for many costs nobody else their processor.
        synchronized (printed) {
            Printed before = printed.get(kept);
            if (before != null && before.size() == size) {
                return before.pdf();
            }
            MinutesView view = minutes(snapshot);
            byte[] pdf = Pdf.of(new String(templates.part("minutespaper", view), StandardCharsets.UTF_8), view.upTo());
            printed.put(kept, new Printed(size, pdf));
            return pdf;
        }
    }
}
