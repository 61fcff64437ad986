package org.plenary.site.chamber;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import org.plenary.chamber.Actor;
import org.plenary.chamber.AdoptedText;
import org.plenary.chamber.ChamberState;
import org.plenary.chamber.Command;
import org.plenary.chamber.Entry;
import org.plenary.chamber.HouseRules;
import org.plenary.chamber.PublicView;
import org.plenary.chamber.Refusal;
import org.plenary.chamber.Setting;
import org.plenary.chamber.VoteState;
import org.plenary.chamber.json.Json;
import org.plenary.chamber.json.JsonReader;
import org.plenary.chamber.json.MalformedJson;
import org.plenary.chamber.json.RecordJson;
import org.plenary.chamber.ledger.MerkleTree;
import org.plenary.chamber.ledger.Minutes;
import org.plenary.chamber.ledger.SigningKey;
import org.plenary.chamber.store.Access;
import org.plenary.chamber.store.Answer;
import org.plenary.chamber.store.Chambers;
import org.plenary.chamber.store.Snapshot;
import org.plenary.chamber.store.Token;
import org.plenary.rules.Organ;
import org.plenary.rules.book.RuleBook;
import org.plenary.site.metrics.Metrics;
import org.plenary.site.question.FieldProblem;
import org.plenary.site.question.Membership;
import org.plenary.site.question.RuleBookReader;

import static org.plenary.site.language.Messages.say;

/// The addresses of the chambers.
public final class ChamberHttp implements HttpService {
    private static final int LARGEST_BODY_BYTES = 256 * 1024;
    private static final int COMMANDS_PER_SECOND = 1_000;
    private static final int FAILED_TOKENS_PER_MINUTE = 60;
    private static final int CHAMBERS_PER_MINUTE = 600;
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final byte[] STILL_HERE = ": still here\n\n".getBytes(StandardCharsets.UTF_8);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(601);

    final Supplier<Chambers> chambers;
    final InstantSource clock;
    final Membership membership;
    final SigningKey key;
    private final Pace commands;
    private final Pace failures;
    final Pace creations;
    private final Predicate<String> matters;
    private final Frames frames = new Frames();
    private final Metrics metrics;

    /// Without a record whose matters could be named.
    ///
    /// @param membership who is seated when seats are asked for with "all"
    /// @param key signs the minutes
    public ChamberHttp(Chambers chambers, Membership membership, SigningKey key) {
        this(() -> chambers, chambers.clock(), membership, key, _ -> false, new Metrics());
    }

    /// @param chambers the chambers, opened when somebody first asks for one
    /// @param matters whether the record has a matter of this id
    public ChamberHttp(
            Supplier<Chambers> chambers,
            InstantSource clock,
            Membership membership,
            SigningKey key,
            Predicate<String> matters,
            Metrics metrics) {
        this.matters = matters;
        this.metrics = metrics;
        this.chambers = chambers;
        this.clock = clock;
        this.membership = membership;
        this.key = key;
        this.commands = new Pace(COMMANDS_PER_SECOND, Duration.ofSeconds(1), clock);
        this.failures = new Pace(FAILED_TOKENS_PER_MINUTE, Duration.ofMinutes(1), clock);
        this.creations = new Pace(CHAMBERS_PER_MINUTE, Duration.ofMinutes(1), clock);
    }

    /// An address, and who may use it.
    ///
    /// @param roles words of the roles that may, or `public` for everybody
    public record Route(String method, String pattern, List<String> roles) {
        public Route {
            roles = List.copyOf(roles);
        }
    }

    /// Every address; tests try each with every role.
    public static final List<Route> ROUTES = List.of(
            new Route("POST", "/chambers.json", List.of("public")),
            new Route("POST", "/chambers/{id}/commands", List.of("chair", "seat")),
            new Route("GET", "/chambers/{id}/events", List.of("chair", "seat", "observer", "wall")),
            new Route("POST", "/chambers/{id}/assembly", List.of("chair")),
            new Route("GET", "/chambers.json", List.of("public")),
            new Route("GET", "/chambers/{file}", List.of("public")),
            new Route("GET", "/chambers/{id}/adopted.json", List.of("public")),
            new Route("GET", "/chambers/{id}/checkpoint", List.of("public")),
            new Route("GET", "/chambers/{id}/proofs/{file}", List.of("public")),
            new Route("GET", "/chambers/{id}/minutes.json", List.of("public")),
            new Route("GET", "/chambers/{id}/ballots.csv", List.of("public")),
            new Route("GET", "/chambers/{id}/due.ics", List.of("public")));

    @Override
    public void routing(HttpRules rules) {
        for (Route route : ROUTES) {
            switch (route.method() + " " + route.pattern()) {
                case "POST /chambers.json" -> rules.post(route.pattern(), guarded(this::create));
                case "POST /chambers/{id}/commands" -> rules.post(route.pattern(), guarded(this::command));
                case "GET /chambers/{id}/events" -> rules.get(route.pattern(), guarded(this::events));
                case "POST /chambers/{id}/assembly" -> rules.post(route.pattern(), guarded(this::assembly));
                case "GET /chambers.json" -> rules.get(route.pattern(), guarded(this::onMatter));
                case "GET /chambers/{id}/adopted.json" -> rules.get(route.pattern(), guarded(this::adopted));
                case "GET /chambers/{id}/checkpoint" -> rules.get(route.pattern(), guarded(this::checkpoint));
                case "GET /chambers/{id}/proofs/{file}" -> rules.get(route.pattern(), guarded(this::proof));
                case "GET /chambers/{file}" -> rules.get(route.pattern(), guarded(this::state));
                case "GET /chambers/{id}/minutes.json" -> rules.get(route.pattern(), guarded(this::minutes));
                case "GET /chambers/{id}/ballots.csv" -> rules.get(route.pattern(), guarded(this::ballots));
                case "GET /chambers/{id}/due.ics" -> rules.get(route.pattern(), guarded(this::due));
                default -> throw new IllegalStateException("Nothing answers at " + route + ".");
            }
        }
    }

    private interface Answering {
        void answer(ServerRequest request, ServerResponse response) throws No;
    }

    /// A refusal on its way out.
    static final class No extends Exception {
        private static final long serialVersionUID = 1L;
        final int status;
        final transient Json.Fields problem;

        /// @param kind names the title, which is the same for each of its kind
        No(int status, String kind, String detail) {
            this(
                    status,
                    Json.fields()
                            .with("type", "about:blank")
                            .with("title", say("refused-title." + kind))
                            .with("status", status)
                            .with("detail", detail));
        }

        No(int status, Json.Fields problem) {
            super(problem.text("detail").orElse(""), null, false, false);
            this.status = status;
            this.problem = problem;
        }

        /// What was sent is not what was expected.
        static No malformed(String detail) {
            return new No(422, "malformed", detail);
        }

        No with(String name, Optional<String> value) {
            return new No(status, problem.with(name, value));
        }
    }

    private static io.helidon.webserver.http.Handler guarded(Answering answering) {
        return (request, response) -> {
            response.header("X-Content-Type-Options", "nosniff");
            response.header("Referrer-Policy", "no-referrer");
            response.header("Cache-Control", "no-store");
            response.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            try {
                answering.answer(request, response);
            } catch (No no) {
                if (no.status == 429) {
                    response.header(
                            "Retry-After", no.problem.text("retryAfterSeconds").orElse("1"));
                }
                send(response, no.status, "application/problem+json", no.problem.canonical());
            }
        };
    }

    private static void send(ServerResponse response, int status, String type, byte[] body) {
        response.header("Content-Type", type);
        response.status(Status.create(status));
        response.send(body);
    }

    private static void send(ServerResponse response, int status, Json json) {
        send(response, status, "application/json", json.canonical());
    }

    private void create(ServerRequest request, ServerResponse response) throws No {
        sameOrigin(request);
        paced(creations, request.remotePeer().host(), "refused.too-many-chambers");
        Setting setting = setting(body(request));
        Chambers.Created created;
        try {
            created = chambers.get().create(setting);
        } catch (IllegalArgumentException problem) {
            throw new No(422, "not-set-up", String.valueOf(problem.getMessage()));
        }
        response.header("Location", "/chambers/" + created.id() + ".json");
        send(response, 201, links(created));
    }

    private static Json.Fields links(Chambers.Created created) {
        Json.Fields json = Json.fields().with("id", created.id());
        SortedMap<String, Json> seats = new TreeMap<>();
        for (Token token : created.tokens()) {
            Json.Fields link = link(created.id(), token);
            if (token.actor() instanceof Actor.Seat(String code)) {
                seats.put(code, link);
            } else {
                json = json.with(token.actor().name(), link);
            }
        }
        return json.with("seats", new Json.Fields(seats));
    }

    /// The token stands behind the number sign, which browsers keep to themselves: no log and no referrer
    /// sees it.
    private static Json.Fields link(String chamber, Token token) {
        return Json.fields()
                .with("link", "/chambers/" + chamber + "#" + token.token())
                .with("token", token.token());
    }

    Setting setting(Json body) throws No {
        if (!(body instanceof Json.Fields fields)) {
            throw No.malformed(say("refused.a-chamber-is-set-up-by-an-object"));
        }
        Json.Fields whole = fields;
        Optional<Json> own = fields.at("ruleBook").filter(json -> !(json instanceof Json.Nothing));
        if (own.isPresent()) {
            whole = whole.with("ruleBook", RecordJson.write(ownRules(own.get())));
            if (fields.at("organ").isEmpty()) {
                // The order of business of a body with majorities of its own follows the Assembly's.
                whole = whole.with("organ", Organ.GA.name());
            }
        }
        if (fields.text("seats").equals(Optional.of("all"))) {
            whole = whole.with("seats", all(whole));
        }
        if (fields.at("convening").isPresent()) {
            throw No.malformed(say("refused.a-session-after-a-veto-is-opened-from"))
                    .with("pointer", Optional.of("/convening"));
        }
        Setting setting;
        try {
            setting = RecordJson.read(Setting.class, whole, "", List.of());
        } catch (MalformedJson problem) {
            throw malformed(problem);
        }
        Optional<String> unknown = setting.matter().filter(matters.negate());
        if (unknown.isPresent()) {
            throw No.malformed(say("refused.the-record-has-no-matter", unknown.get()))
                    .with("pointer", Optional.of("/matter"));
        }
        return setting;
    }

    /// A rule book as an object, as the text of a rule-book file, or by the id of one that comes with Plenary.
    private static HouseRules ownRules(Json json) throws No {
        if (json.equals(new Json.Text(RuleBook.mainCommittee().id()))) {
            return HouseRules.of(RuleBook.mainCommittee());
        }
        byte[] text =
                json instanceof Json.Text(String written) ? written.getBytes(StandardCharsets.UTF_8) : json.canonical();
        return switch (RuleBookReader.read("ruleBook", text)) {
            case RuleBookReader.Read.Good(RuleBook book) -> HouseRules.of(book);
            case RuleBookReader.Read.Bad(List<FieldProblem> problems) ->
                throw No.malformed(problems.getFirst().message())
                        .with(
                                "pointer",
                                Optional.of("/ruleBook" + problems.getFirst().pointer()))
                        .with("rule", Optional.of("CHAMBER-FORM"));
        };
    }

    private List<String> all(Json.Fields fields) throws No {
        Optional<Organ> organ = fields.text("organ")
                .flatMap(word -> List.of(Organ.values()).stream()
                        .filter(known -> known.name().equals(word))
                        .findFirst());
        if (organ.isEmpty()) {
            throw No.malformed(say("refused.expected-sc-or-ga")).with("pointer", Optional.of("/organ"));
        }
        try {
            LocalDate day = LocalDate.parse(fields.text("date").orElse(""));
            return membership.members(organ.get(), day).stream()
                    .flatMap(List::stream)
                    .sorted(java.util.Comparator.comparing(code -> membership.name(code, day)))
                    .toList();
        } catch (DateTimeException problem) {
            throw No.malformed(say("refused.expected-a-day")).with("pointer", Optional.of("/date"));
        }
    }

    private static No malformed(MalformedJson problem) {
        return No.malformed(String.valueOf(problem.getMessage()))
                .with("pointer", Optional.of(problem.pointer()))
                .with("rule", Optional.of("CHAMBER-FORM"));
    }

    private static Json body(ServerRequest request) throws No {
        if (!request.content().hasEntity()) {
            throw No.malformed(say("refused.expected-a-json-object-in-the-body"));
        }
        try (InputStream in = request.content().inputStream()) {
            byte[] bytes = in.readNBytes(LARGEST_BODY_BYTES + 1);
            if (bytes.length > LARGEST_BODY_BYTES) {
                throw new No(413, "too-large", say("refused.a-command-has-at-most-bytes", LARGEST_BODY_BYTES));
            }
            return JsonReader.read(bytes);
        } catch (MalformedJson problem) {
            throw malformed(problem);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// A page of another site cannot give commands in a visitor's name: browsers say where a request comes
    /// from.
    static void sameOrigin(ServerRequest request) throws No {
        Optional<String> origin = request.headers().first(HeaderNames.ORIGIN);
        String host = request.headers().first(HeaderNames.HOST).orElse("");
        boolean other =
                origin.filter(from -> !from.replaceFirst("^https?://", "").equals(host))
                                .isPresent()
                        || request.headers()
                                .first(HeaderNames.create("Sec-Fetch-Site"))
                                .filter("cross-site"::equals)
                                .isPresent();
        if (other) {
            throw new No(403, "other-site", say("refused.commands-come-from-pages-of-this-site"));
        }
    }

    /// @param many the key of the message that says what there was too much of
    void paced(Pace pace, String name, String many) throws No {
        if (!pace.within(name)) {
            throw tooMany(pace, say(many));
        }
    }

    void pacedCommand(Access access) throws No {
        paced(commands, access.chamber() + "\n" + access.actor().name(), "refused.too-many-commands");
    }

    private static No tooMany(Pace pace, String detail) {
        return new No(429, "too-many", detail).with("retryAfterSeconds", Optional.of(String.valueOf(pace.seconds())));
    }

    /// Who sent this, by the bearer token; for streams also by the cookie of a link.
    Access access(ServerRequest request, String chamber, boolean cookie) throws No {
        Optional<String> bearer = request.headers()
                .first(HeaderNames.AUTHORIZATION)
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(value -> value.substring(7).strip());
        Optional<String> token = bearer.isPresent() || !cookie
                ? bearer
                : request.headers().cookies().first("chamber").asOptional();
        return access(request, chamber, token);
    }

    /// Who holds this token of a chamber.
    Access access(ServerRequest request, String chamber, Optional<String> token) throws No {
        String address = request.remotePeer().host();
        Optional<Access> access = token.filter(given -> given.matches("[A-Za-z0-9_-]{22}"))
                .flatMap(secret -> chambers.get().access(secret));
        if (access.isEmpty()) {
            // Only failures are refused: a hall behind one address keeps its good links when somebody guesses there.
            if (!failures.within(address)) {
                throw tooMany(failures, say("refused.too-many-failed-tokens"));
            }
            throw new No(
                            401,
                            "no-link",
                            token.isEmpty() ? say("refused.a-link-is-needed") : say("refused.the-link-is-unknown"))
                    .with("rule", Optional.of("CHAMBER-ROLE"));
        }
        if (!access.get().chamber().equals(chamber)) {
            throw new No(403, "role", say("refused.this-link-is-for-another-chamber"))
                    .with("rule", Optional.of("CHAMBER-ROLE"));
        }
        return access.get();
    }

    private static String id(ServerRequest request) {
        return request.path().pathParameters().get("id");
    }

    Snapshot snapshot(String id) throws No {
        Optional<Snapshot> snapshot =
                id.matches("[A-Za-z0-9_-]{12}") ? chambers.get().snapshot(id) : Optional.empty();
        return snapshot.orElseThrow(() -> new No(404, "not-found", say("refused.there-is-no-such-chamber")));
    }

    private static String name(ServerRequest request) throws No {
        return request.headers()
                .first(HeaderNames.create("Idempotency-Key"))
                .filter(given -> given.matches("[\\x21-\\x7e]{1,200}"))
                .orElseThrow(() -> No.malformed(say("refused.the-header-names-the-command"))
                        .with("rule", Optional.of("CHAMBER-NAME")));
    }

    private void command(ServerRequest request, ServerResponse response) throws No {
        sameOrigin(request);
        Access access = access(request, id(request), false);
        pacedCommand(access);
        String name = name(request);
        Json body = body(request);
        Command command;
        try {
            command = Command.read(body);
        } catch (MalformedJson problem) {
            throw malformed(problem);
        }
        if (command instanceof Command.Convene) {
            throw No.malformed(say("refused.the-chamber-of-a-session-after-a-veto"))
                    .with("pointer", Optional.of("/type"))
                    .with("rule", Optional.of("CHAMBER-FORM"));
        }
        OptionalLong saw =
                body instanceof Json.Fields fields && fields.whole("saw").isPresent()
                        ? OptionalLong.of(fields.whole("saw").get())
                        : OptionalLong.empty();
        Answer answer = metrics.timed(command, () -> answered(access, command, name, saw));
        switch (answer) {
            case Answer.Done(Json.Fields json, Optional<Token> token) ->
                send(
                        response,
                        200,
                        token.map(fresh -> json.with("issued", link(access.chamber(), fresh)))
                                .orElse(json));
            case Answer.Refused(Refusal refusal) -> throw refused(refusal, access);
        }
    }

    /// Sends a command. Locking a vote whose hour has been announced waits for that hour.
    Answer answered(Access access, Command command, String name, OptionalLong saw) throws No {
        Instant end = clock.instant().plus(LONGEST_WAIT);
        while (true) {
            Answer answer;
            try {
                answer = chambers.get().send(access, command, name, saw).join();
            } catch (CompletionException problem) {
                throw new No(503, "store", say("refused.it-is-not-known-whether-this-was-kept"));
            }
            Optional<Instant> later =
                    answer instanceof Answer.Refused(Refusal refusal) ? refusal.notBefore() : Optional.empty();
            if (later.isEmpty() || later.get().isAfter(end)) {
                return answer;
            }
            pause(Duration.between(clock.instant(), later.get()).plusMillis(1));
        }
    }

    private static void pause(Duration duration) throws No {
        try {
            Thread.sleep(duration.isNegative() ? Duration.ZERO : duration);
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new No(503, "stopping", say("refused.the-server-is-stopping-send-it-again"));
        }
    }

    No refused(Refusal refusal, Access access) {
        int status = switch (refusal.kind()) {
            case NOT_THIS_ROLE -> 403;
            case STALE, OUT_OF_ORDER -> 409;
            case LOCKED -> 410;
            case AGAINST_THE_RULES, MALFORMED -> 422;
        };
        String kind = switch (refusal.kind()) {
            case NOT_THIS_ROLE -> "role";
            case STALE -> "stale";
            case OUT_OF_ORDER -> "out-of-order";
            case LOCKED -> "locked";
            case AGAINST_THE_RULES -> "rules";
            case MALFORMED -> "malformed";
        };
        No no = new No(status, kind, refusal.message())
                .with("rule", Optional.of(refusal.rule()))
                .with("pointer", refusal.pointer());
        if (refusal.kind() != Refusal.Kind.STALE) {
            return no;
        }
        return new No(
                status,
                chambers.get()
                        .snapshot(access.chamber())
                        .map(now -> no.problem.with("state", PublicView.of(now.state(), clock.instant())))
                        .orElse(no.problem));
    }

    private void state(ServerRequest request, ServerResponse response) throws No {
        String file = request.path().pathParameters().get("file");
        if (!file.endsWith(".json")) {
            throw new No(404, "not-found", say("refused.there-is-nothing-here"));
        }
        Snapshot snapshot = snapshot(file.substring(0, file.length() - ".json".length()));
        send(response, 200, PublicView.of(snapshot.state(), clock.instant()));
    }

    List<Entry> published(Snapshot snapshot) {
        int size = PublicView.disclosed(snapshot.log(), snapshot.state(), clock.instant());
        return snapshot.log().subList(0, size);
    }

    private void minutes(ServerRequest request, ServerResponse response) throws No {
        List<Entry> log = published(snapshot(id(request)));
        send(response, 200, Minutes.of(id(request), log, key));
    }

    private void ballots(ServerRequest request, ServerResponse response) throws No {
        Snapshot snapshot = snapshot(id(request));
        send(
                response,
                200,
                "text/csv; charset=utf-8; header=present",
                BallotTable.of(snapshot.state()).getBytes(StandardCharsets.UTF_8));
    }

    private void due(ServerRequest request, ServerResponse response) throws No {
        Snapshot snapshot = snapshot(id(request));
        send(response, 200, "text/calendar; charset=utf-8", DueDates.of(snapshot.state()));
    }

    /// Opens the chamber of an emergency special session after a veto in this one.
    private void assembly(ServerRequest request, ServerResponse response) throws No {
        sameOrigin(request);
        Access access = access(request, id(request), false);
        if (!(access.actor() instanceof Actor.Chair)) {
            throw new No(403, "role", say("refused.the-chamber-of-a-session-is-opened-by"))
                    .with("rule", Optional.of("CHAMBER-ROLE"));
        }
        paced(creations, request.remotePeer().host(), "refused.too-many-chambers");
        String name = name(request);
        if (!(body(request) instanceof Json.Fields fields)) {
            throw No.malformed(say("refused.expected-vote-convener-and-session"));
        }
        switch (convened(access, fields, name)) {
            case Chambers.Convened.Opened(Chambers.Created created) -> {
                response.header("Location", "/chambers/" + created.id() + ".json");
                send(response, 201, links(created));
            }
            case Chambers.Convened.Before(String opened, Optional<Token> chair) ->
                send(
                        response,
                        200,
                        chair.map(token -> Json.fields().with("chair", link(opened, token)))
                                .orElseGet(Json::fields)
                                .with("id", opened));
            case Chambers.Convened.Refused(Refusal refusal) -> throw refused(refusal, access);
        }
    }

    /// Opens the chamber of a session after a veto, as its fields say, or says why not.
    Chambers.Convened convened(Access access, Json.Fields fields, String name) throws No {
        Command.Convene convene = convene(fields);
        Setting council = snapshot(access.chamber()).state().setting();
        Json.Fields wanted = fields.without("vote").without("convener");
        Json.Fields whole = wanted.with("organ", Organ.GA.name())
                .with("seats", wanted.at("seats").orElse(new Json.Text("all")))
                .with("date", wanted.text("date").orElse(council.date().toString()))
                .with(
                        "title",
                        wanted.text("title")
                                .orElseGet(() -> say("chambers.emergency-special-session", council.title())))
                .with("matter", wanted.text("matter").or(council::matter));
        try {
            return chambers.get().convene(access, setting(whole), convene, name);
        } catch (IllegalArgumentException problem) {
            throw new No(422, "not-set-up", String.valueOf(problem.getMessage()));
        }
    }

    private static Command.Convene convene(Json.Fields fields) throws No {
        Json.Fields named = Json.fields().with("type", "convene").with("chamber", "");
        for (String field : List.of("vote", "convener", "session")) {
            Optional<Json> value = fields.at(field);
            if (value.isPresent()) {
                named = named.with(field, value.get());
            }
        }
        try {
            Command.Convene convene = (Command.Convene) Command.read(named);
            if (!convene.session().matches("ES-[1-9][0-9]{0,2}")) {
                throw No.malformed(say("refused.expected-an-emergency-special-session"))
                        .with("pointer", Optional.of("/session"));
            }
            return convene;
        } catch (MalformedJson problem) {
            throw malformed(problem);
        }
    }

    /// The chambers that name a matter of the record, each with where its meeting stands.
    private void onMatter(ServerRequest request, ServerResponse response) throws No {
        String matter = request.query()
                .first("matter")
                .asOptional()
                .filter(matters)
                .orElseThrow(() -> No.malformed(say("refused.expected-a-matter-of-the-record"))
                        .with("pointer", Optional.of("/matter")));
        List<Json.Fields> found = chambers.get().on(matter).stream()
                .flatMap(id -> chambers.get().snapshot(id).stream())
                .map(snapshot -> summary(snapshot.state()))
                .toList();
        send(response, 200, Json.fields().with("matter", matter).with("chambers", Json.items(found)));
    }

    private static Json.Fields summary(ChamberState state) {
        Setting setting = state.setting();
        return Json.fields()
                .with("id", state.id())
                .with("organ", setting.organ().name())
                .with("session", setting.session())
                .with("title", setting.title())
                .with("date", setting.date().toString())
                .with("phase", state.phase().word())
                .with("last", state.last().toString());
    }

    /// Adopted texts with their operative paragraphs, for follow-up.
    private void adopted(ServerRequest request, ServerResponse response) throws No {
        ChamberState state = snapshot(id(request)).state();
        send(
                response,
                200,
                summary(state)
                        .with("matter", state.setting().matter())
                        .with(
                                "adopted",
                                Json.items(AdoptedText.of(state).stream()
                                        .map(RecordJson::write)
                                        .toList())));
    }

    /// The signed head of what is published of the log, for a witness to keep.
    private void checkpoint(ServerRequest request, ServerResponse response) throws No {
        List<Entry> log = published(snapshot(id(request)));
        MerkleTree tree = new MerkleTree(log.stream().map(Minutes::leaf).toList());
        send(
                response,
                200,
                "text/plain; charset=utf-8",
                Minutes.checkpoint(id(request), tree, key).note().getBytes(StandardCharsets.UTF_8));
    }

    /// The proof that goes with a receipt.
    private void proof(ServerRequest request, ServerResponse response) throws No {
        List<Entry> log = published(snapshot(id(request)));
        String file = request.path().pathParameters().get("file");
        if (!file.matches("[0-9]{1,9}\\.json") || Integer.parseInt(file.replace(".json", "")) >= log.size()) {
            throw new No(404, "not-found", say("refused.entries-can-be-proven-now", log.size() - 1));
        }
        send(response, 200, Minutes.proof(id(request), log, Integer.parseInt(file.replace(".json", "")), key));
    }

    private void events(ServerRequest request, ServerResponse response) throws No {
        String id = id(request);
        access(request, id, true);
        events(id, request, response, false);
    }

    /// Sends the events of a chamber to somebody who may have them.
    ///
    /// @param greets whether a comment comes first
    void events(String id, ServerRequest request, ServerResponse response, boolean greets) throws No {
        Snapshot snapshot = snapshot(id);
        OptionalInt last = request.headers()
                .first(HeaderNames.create("Last-Event-ID"))
                .filter(value -> value.matches("[0-9]{1,9}"))
                .map(value -> OptionalInt.of(Integer.parseInt(value)))
                .orElseGet(OptionalInt::empty);
        response.header("Content-Type", "text/event-stream");
        response.header("X-Accel-Buffering", "no");
        metrics.streamOpened();
        try (OutputStream out = response.outputStream()) {
            if (greets) {
                // Something at once, so that a page that is up to date learns that it is heard.
                out.write(": following\n\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
            stream(id, snapshot, last.isPresent() ? last.getAsInt() + 1 : 0, out);
        } catch (IOException | UncheckedIOException | No problem) {
            // The reader went away, or the server stops; that is how every stream ends.
        } finally {
            metrics.streamClosed();
        }
    }

    /// Sends what there is, then what comes, at most ten times a second, and a comment when nothing comes.
    private void stream(String id, Snapshot first, int from, OutputStream out) throws IOException, No {
        Snapshot now = first;
        int next = from;
        while (true) {
            Instant shown = clock.instant();
            out.write(frames.of(id, now, next, shown));
            out.flush();
            next = Math.max(next, now.log().size());
            pause(Frames.untilNext(clock.instant()));
            Snapshot later = snapshot(id);
            while (later.log().size() <= next) {
                Optional<Instant> disclosed =
                        later.state().voting().flatMap(VoteState::disclosedAt).filter(shown::isBefore);
                if (!changed(later, disclosed)) {
                    if (disclosed.filter(at -> !clock.instant().isBefore(at)).isPresent()) {
                        // Ballots are shown from now on although nothing was entered: the state says them.
                        shown = clock.instant();
                        out.write(Frames.state(later, shown));
                    } else {
                        out.write(STILL_HERE);
                    }
                    out.flush();
                }
                later = snapshot(id);
            }
            now = later;
        }
    }

    /// Waits until there is more, at most until ballots are disclosed or a sign of life is due.
    private boolean changed(Snapshot snapshot, Optional<Instant> disclosed) throws No {
        try {
            long wait = disclosed
                    .map(at -> Duration.between(clock.instant(), at).toMillis() + 1)
                    .filter(millis -> millis < HEARTBEAT.toMillis())
                    .orElse(HEARTBEAT.toMillis());
            snapshot.changed().get(Math.max(1, wait), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException problem) {
            return false;
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new No(503, "stopping", say("refused.the-server-is-stopping"));
        } catch (ExecutionException problem) {
            throw new IllegalStateException("A snapshot only ever completes.", problem);
        }
    }
}
