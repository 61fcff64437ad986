package org.plenary.site.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.logging.Logger;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import org.plenary.site.language.Messages;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.plenary.site.language.Messages.say;

/// Serves [Routes] over HTTP, one virtual thread a request, with the headers every answer has.
public final class Server implements AutoCloseable {
    /// The library tells its features and channels at every start; only its warnings are of use here. Held,
    /// because loggers are held weakly.
    private static final Logger LIBRARY = Logger.getLogger("io.helidon");

    private static final System.Logger LOG = System.getLogger(Server.class.getName());

    /// Larger requests are refused. A question with 193 ballots has about 5 KB.
    public static final int LARGEST_REQUEST_BYTES = 2 * 1024 * 1024;

    /// Up to this size a request that is too large is read to its end before it is refused: a client that is
    /// still sending when the connection closes never sees why. A larger one is cut off.
    private static final long LARGEST_READ_BYTES = 4L * LARGEST_REQUEST_BYTES;

    private static final Map<String, String> EVERY_ANSWER = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "strict-origin-when-cross-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

    /// A minute without asking, then a question with the tag. After an import a reader may see the old page for
    /// that long.
    private static final String OF_THE_RECORD = "public, max-age=60";

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

    private volatile Served served;
    private final StaticFiles files;
    private final WebServer server;
    private final String host;

    /// What is served: the addresses of one record, so that a request sees one record from its first line to
    /// its last, with the answers that were kept of them.
    public static final class Served {
        private final Routes routes;
        private final BiFunction<Ask, Problem, Reply> problemPage;
        private final Kept kept = new Kept();

        public Served(Routes routes, BiFunction<Ask, Problem, Reply> problemPage) {
            this.routes = routes;
            this.problemPage = problemPage;
        }
    }

    private Server(
            Served served,
            StaticFiles files,
            String host,
            InetAddress address,
            int port,
            Optional<HttpService> first,
            Messages language) {
        this.served = served;
        this.files = files;
        this.host = host;
        this.server = WebServer.builder()
                .address(address)
                .port(port)
                .shutdownHook(false)
                .shutdownGracePeriod(Duration.ofSeconds(5))
                .maxPayloadSize(LARGEST_READ_BYTES)
                // Head and body are two writes; without this the second waits 40 ms for the first to be acknowledged.
                .connectionOptions(options -> options.tcpNoDelay(true))
                .directHandlers(DirectHandlers.builder()
                        .addHandler(DirectHandler.EventType.BAD_REQUEST, Server::direct)
                        .addHandler(DirectHandler.EventType.PAYLOAD_TOO_LARGE, Server::direct)
                        .addHandler(DirectHandler.EventType.INTERNAL_ERROR, Server::direct)
                        .addHandler(DirectHandler.EventType.OTHER, Server::direct)
                        .build())
                .routing((HttpRouting.Builder routing) -> {
                    routing.addFilter((chain, request, _) ->
                            language.during(() -> Origin.during(origin(request), () -> {
                                chain.proceed();
                                return chain;
                            })));
                    first.ifPresent(routing::register);
                    routing.any(this::handle);
                })
                .build()
                .start();
    }

    /// Why a server could not listen, in one sentence.
    public static final class NotListening extends Exception {
        private static final long serialVersionUID = 1L;

        NotListening(String message) {
            super(message);
        }
    }

    /// Starts to serve, with a service that is asked before the routes: streams are no pages.
    ///
    /// @param port 0 for any that is free
    /// @param language what all answers are written in
    /// @throws NotListening if the port is taken, or the host is none of this machine
    public static Server start(
            String host, int port, Served served, StaticFiles files, Optional<HttpService> first, Messages language)
            throws NotListening {
        LIBRARY.setLevel(java.util.logging.Level.WARNING);
        InetAddress address = probed(host, port);
        return new Server(served, files, host, address, port, first, language);
    }

    /// Serves `other` from the next request on. Requests under way end with what they began with.
    public void serve(Served other) {
        served = other;
    }

    /// The files it serves beside the routes.
    public StaticFiles files() {
        return files;
    }

    /// Tries the address first: the server itself would say less about why it cannot have it.
    private static InetAddress probed(String host, int port) throws NotListening {
        try {
            InetAddress address = InetAddress.getByName(host);
            try (ServerSocket probe = new ServerSocket()) {
                probe.setReuseAddress(true);
                probe.bind(new InetSocketAddress(address, port));
            }
            return address;
        } catch (UnknownHostException problem) {
            throw new NotListening(
                    "the host \"%s\" is not known; give an address of this machine with --host, such as 127.0.0.1 or 0.0.0.0."
                            .formatted(host));
        } catch (BindException problem) {
            String said = String.valueOf(problem.getMessage());
            throw new NotListening(
                    said.contains("in use")
                            ? "port %d on %s is taken; stop what listens there, or choose another port with --port."
                                    .formatted(port, host)
                            : said.contains("ermission")
                                    ? "port %d may not be used by this account; choose one above 1023 with --port."
                                            .formatted(port)
                                    : "%s is no address of this machine; give one with --host, such as 127.0.0.1 or 0.0.0.0."
                                            .formatted(host));
        } catch (SocketException problem) {
            throw new NotListening("cannot listen on %s port %d (%s); choose another with --host or --port."
                    .formatted(host, port, problem.getMessage()));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// The port it listens on.
    public int port() {
        return server.port();
    }

    /// The address to open in a browser.
    public String address() {
        String shown = host.contains(":") ? "[" + host + "]" : host;
        return "http://%s:%d".formatted(shown, port());
    }

    /// Lets requests under way end, and stops.
    @Override
    public void close() {
        server.stop();
    }

    private void handle(ServerRequest request, ServerResponse response) {
        String method = request.prologue().method().text();
        Served now = served;
        Optional<Ask> ask = Optional.empty();
        Sealed answer;
        try {
            ask = ask(request, method);
            answer = ask.isPresent()
                    ? answer(now, ask.get(), request)
                    : plain(Problem.badRequest(say("problem.address")).reply(), request);
        } catch (TooLarge problem) {
            answer = plain(
                    new Problem(413, say("problem.too-large"), say("problem.at-most-bytes", LARGEST_REQUEST_BYTES))
                            .reply(),
                    request);
        } catch (RuntimeException problem) {
            LOG.log(
                    Level.ERROR,
                    "Could not answer " + method + " " + request.path().rawPath(),
                    problem);
            answer = plain(new Problem(500, say("problem.internal"), say("problem.fault")).reply(), request);
        }
        Optional<Problem> problem = answer.reply().problem();
        if (problem.isPresent() && ask.isPresent() && wantsPage(request, ask.get())) {
            answer = plain(now.problemPage.apply(ask.get(), problem.get()), request);
        }
        send(request, response, method, ask.map(Ask::form).orElse(Form.JSON), answer);
        // The server says "Connection: close" by itself and then waits for the client to do it; a client that waits too
        // would wait for minutes.
        if (request.headers().contains(HeaderValues.CONNECTION_CLOSE)) {
            throw new CloseConnectionException("The client asked for it.");
        }
    }

    /// Whether a problem is shown to a person: a browser says so, a program gets JSON.
    private static boolean wantsPage(ServerRequest request, Ask ask) {
        return ask.form() == Form.HTML
                && ask.method().equals("GET")
                && request.headers().first(HeaderNames.ACCEPT).orElse("").contains("text/html");
    }

    private static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static Optional<Ask> ask(ServerRequest request, String method) {
        Optional<String> path = Address.path(request.path().rawPath());
        Optional<Map<String, List<String>>> query =
                Address.query(request.query().rawValue());
        if (path.isEmpty() || query.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Ask(
                method,
                path.get(),
                Form.of(path.get()),
                Map.of(),
                query.get(),
                method.equals("POST") ? body(request) : new byte[0],
                request.headers().first(HeaderNames.CONTENT_TYPE),
                origin(request)));
    }

    private static String origin(ServerRequest request) {
        String host = request.headers().first(HeaderNames.HOST).orElse("localhost");
        String scheme = request.headers()
                .first(HeaderNames.X_FORWARDED_PROTO)
                .filter("https"::equals)
                .orElse("http");
        return scheme + "://" + (host.matches("[A-Za-z0-9.:\\[\\]-]+") ? host : "localhost");
    }

    private static byte[] body(ServerRequest request) {
        if (!request.content().hasEntity()) {
            return new byte[0];
        }
        try (InputStream in = request.content().inputStream()) {
            byte[] body = in.readNBytes(LARGEST_REQUEST_BYTES + 1);
            if (body.length > LARGEST_REQUEST_BYTES) {
                in.transferTo(OutputStream.nullOutputStream());
                throw new TooLarge();
            }
            return body;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Sealed plain(Reply reply, ServerRequest request) {
        return Sealed.of(reply, packs(request), Optional.empty());
    }

    private Sealed answer(Served now, Ask ask, ServerRequest request) {
        Optional<Reply> file = files.at(ask.path());
        if (file.isPresent()) {
            boolean reading = ask.method().equals("GET") || ask.method().equals("HEAD");
            return plain(reading ? file.get() : notAllowed(List.of("GET")), request);
        }
        return switch (now.routes.match(ask.method(), ask.path())) {
            case Routes.Match.To(var route, var path, var parts) -> {
                Ask matched = new Ask(
                        ask.method(),
                        path,
                        route.form(),
                        parts,
                        ask.query(),
                        ask.body(),
                        ask.contentType(),
                        ask.origin());
                Messages language = route.form().forPrograms() ? Messages.ENGLISH : Messages.spoken();
                yield language.during(() -> route.ofRecord()
                        ? kept(now, route, matched)
                        : plain(route.answer().apply(matched), request));
            }
            case Routes.Match.OtherMethods(var methods) -> plain(notAllowed(methods), request);
            case Routes.Match.Nothing _ ->
                plain(Problem.notFound(say("problem.nothing-at", ask.path())).reply(), request);
        };
    }

    /// The answer as it was kept, or made and kept. Problems are not kept: there is no end of addresses with
    /// nothing.
    private static Sealed kept(Served now, Routes.Route route, Ask ask) {
        String address = ask.origin() + ask.path() + route.form().ending() + ask.writtenQuery();
        return now.kept.at(address).orElseGet(() -> {
            Reply reply = route.answer().apply(ask);
            Sealed answer = Sealed.of(reply, true, Optional.of(now.kept.since()));
            if (reply.status() == 200
                    && reply.keep() == Reply.Keep.WHILE_SAME
                    && reply.headers().isEmpty()) {
                now.kept.keep(address, answer.slim());
            }
            return answer;
        });
    }

    private static Reply notAllowed(List<String> methods) {
        return new Problem(405, say("problem.method"), say("problem.answers-to", allowed(methods)))
                .reply()
                .with("Allow", allowed(methods));
    }

    private static String allowed(List<String> methods) {
        return (methods.contains("GET") ? "GET, HEAD" : "")
                + (methods.contains("GET") && methods.size() > 1 ? ", " : "")
                + String.join(
                        ", ",
                        methods.stream()
                                .filter(method -> !method.equals("GET"))
                                .distinct()
                                .toList());
    }

    private static void send(ServerRequest request, ServerResponse response, String method, Form form, Sealed answer) {
        Reply reply = answer.reply();
        EVERY_ANSWER.forEach(response::header);
        // Pictures are made to be embedded elsewhere, and data to be fetched from elsewhere; pages are not.
        boolean embeddable = form == Form.SVG || form == Form.PNG;
        response.header("Content-Security-Policy", POLICY + (embeddable ? "*" : "'none'"));
        if (form != Form.HTML) {
            response.header("Access-Control-Allow-Origin", "*");
            response.header("Cross-Origin-Resource-Policy", "cross-origin");
        }
        reply.headers().forEach(response::header);
        response.header("Content-Type", reply.type());
        response.header(
                "Cache-Control",
                switch (reply.keep()) {
                    case NOT -> "no-store";
                    case WHILE_SAME -> answer.since().isPresent() ? OF_THE_RECORD : "public, no-cache";
                    case FOR_GOOD -> "public, max-age=31536000, immutable";
                });
        response.status(Status.create(reply.status()));
        if (answer.tag().isPresent()) {
            response.header("ETag", answer.tag().get());
            answer.since().ifPresent(since -> response.header("Last-Modified", date(since)));
            if (known(request, answer.tag().get(), answer.since())) {
                response.status(Status.NOT_MODIFIED_304);
                response.send();
                return;
            }
        }
        byte[] body;
        if (packs(request) && answer.packed().isPresent()) {
            body = answer.packed().get();
            response.header("Content-Encoding", "gzip");
        } else {
            body = answer.body();
        }
        if (answer.packed().isPresent() || Sealed.worthPacking(reply)) {
            response.header("Vary", "Accept-Encoding");
        }
        if (method.equals(Method.HEAD.text())) {
            response.header("Content-Length", String.valueOf(body.length));
            response.send();
        } else {
            response.send(body);
        }
    }

    private static String date(Instant moment) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
    }

    /// Whether the client has it already: by its tag, or, where it names none, by the time.
    private static boolean known(ServerRequest request, String tag, Optional<Instant> since) {
        Optional<String> tags = request.headers().first(HeaderNames.IF_NONE_MATCH);
        if (tags.isPresent()) {
            return tags.get().equals("*")
                    || List.of(tags.get().split("\\s*,\\s*")).contains(tag);
        }
        return since.isPresent()
                && request.headers()
                        .first(HeaderNames.IF_MODIFIED_SINCE)
                        .filter(date(since.get())::equals)
                        .isPresent();
    }

    private static boolean packs(ServerRequest request) {
        return request.headers()
                .first(HeaderNames.ACCEPT_ENCODING)
                .map(codings -> List.of(codings.split("\\s*,\\s*")).stream()
                        .anyMatch(coding ->
                                coding.equals("gzip") || (coding.startsWith("gzip;") && !coding.endsWith("q=0"))))
                .orElse(false);
    }

    /// What the server itself says about a request that never reached a route.
    private static DirectHandler.TransportResponse direct(
            DirectHandler.TransportRequest request,
            DirectHandler.EventType type,
            Status status,
            io.helidon.http.ServerResponseHeaders headers,
            String message) {
        Reply reply = new Problem(
                        status.code(),
                        status.reasonPhrase(),
                        switch (status.code()) {
                            case 413 -> "A request has at most %d bytes.".formatted(LARGEST_REQUEST_BYTES);
                            case 500 -> "This is a fault of the program.";
                            default -> "The request is not well formed.";
                        })
                .reply();
        return DirectHandler.TransportResponse.builder()
                .status(status)
                .headers(headers)
                .header(HeaderNames.CONTENT_TYPE, reply.type())
                .entity(new String(reply.body(), US_ASCII))
                .build();
    }
}
