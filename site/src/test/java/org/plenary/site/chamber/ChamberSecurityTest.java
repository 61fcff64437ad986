package org.plenary.site.chamber;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.plenary.chamber.Chamber;
import org.plenary.chamber.ledger.SigningKey;
import org.plenary.chamber.store.Chambers;
import org.plenary.chamber.store.JdbcStore;
import org.plenary.site.page.Pages;
import org.plenary.site.question.Secretariat;
import org.plenary.site.web.Server;

import static org.assertj.core.api.Assertions.assertThat;

/// What somebody may try against the chambers. A server for each test, because failures are counted by address.
class ChamberSecurityTest {
    private static final Secretariat OFFICE = Secretariat.withCompiledInRecord();

    @TempDir
    Path folder = Path.of("");

    private Optional<Server> server = Optional.empty();
    private Optional<Chambers> chambers = Optional.empty();

    @BeforeEach
    void start() throws Server.NotListening {
        Chambers opened = new Chambers(
                new Chamber(OFFICE.rules()), JdbcStore.open("jdbc:sqlite:" + folder.resolve("plenary.db")));
        chambers = Optional.of(opened);
        server = Optional.of(Pages.serve(
                OFFICE,
                "127.0.0.1",
                0,
                Optional.of(new ChamberHttp(opened, OFFICE.membership(), SigningKey.generate("plenary.test")))));
    }

    @AfterEach
    void stop() {
        server.orElseThrow().close();
        chambers.orElseThrow().close();
    }

    private Caller caller() {
        return new Caller(server.orElseThrow().address());
    }

    @Test
    void aPageOfAnotherSiteGivesNoCommandAndSetsUpNoChamber() {
        Caller caller = caller();
        Caller.Opened chamber = caller.voting(2, "");
        String body = "{\"type\":\"take-seat\"}";
        for (String[] header : new String[][] {
            {"Origin", "https://elsewhere.example"}, {"Origin", "null"}, {"Sec-Fetch-Site", "cross-site"}
        }) {
            for (String path : List.of(
                    "/chambers.json",
                    "/chambers/" + chamber.id() + "/commands",
                    "/chambers/" + chamber.id() + "/assembly")) {
                assertThat(caller.post(
                                        path,
                                        body,
                                        header[0],
                                        header[1],
                                        "Authorization",
                                        "Bearer " + chamber.token("M1"),
                                        "Idempotency-Key",
                                        "k")
                                .status())
                        .as(path + " " + header[0] + ": " + header[1])
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void aCookieIsNoTokenForACommandAndNoneIsSetByAskingForOne() {
        Caller caller = caller();
        Caller.Opened chamber = caller.voting(2, "");
        Caller.Reply reply = caller.post(
                "/chambers/" + chamber.id() + "/commands",
                "{\"type\":\"take-seat\"}",
                "Cookie",
                "chamber=" + chamber.token("M1"),
                "Idempotency-Key",
                "k");
        assertThat(reply.status()).isEqualTo(401);
        HttpRequest fixed = caller.request("/chambers/" + chamber.id() + ".json?token=" + chamber.token("M1"))
                .header("Cookie", "chamber=AAAAAAAAAAAAAAAAAAAAAA")
                .build();
        assertThat(caller.sent(fixed).header("set-cookie")).isEmpty();
        HttpRequest stream = caller.request("/chambers/" + chamber.id() + "/events")
                .header("Cookie", "chamber=AAAAAAAAAAAAAAAAAAAAAA")
                .build();
        assertThat(caller.sent(stream).status()).isEqualTo(401);
    }

    @Test
    void everyAnswerForbidsScriptsInPagesAndTellsNoReferrer() {
        Caller caller = caller();
        Caller.Opened chamber = caller.voting(2, "");
        for (ChamberHttp.Route route : ChamberHttp.ROUTES) {
            if (!route.method().equals("GET") || route.pattern().endsWith("/events")) {
                continue;
            }
            String path = route.pattern()
                    .replace("{id}", chamber.id())
                    .replace("proofs/{file}", "proofs/0.json")
                    .replace("{file}", chamber.id() + ".json");
            Caller.Reply reply = caller.get(path);
            assertThat(reply.header("content-security-policy"))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe-inline")
                    .doesNotContain("unsafe-eval");
            assertThat(reply.header("referrer-policy")).as(path).isEqualTo("no-referrer");
            assertThat(reply.header("x-content-type-options")).as(path).isEqualTo("nosniff");
        }
    }

    @Test
    void whoGuessesTokensIsStoppedAndGoodLinksFromTheSameAddressGoOn() {
        Caller caller = caller();
        Caller.Opened chamber = caller.voting(2, "");
        Set<Integer> statuses = new HashSet<>();
        // Sixty a minute are allowed; the minute may turn in between, once.
        for (int i = 0; i < 125; i++) {
            statuses.add(caller.post(
                            "/chambers/" + chamber.id() + "/commands",
                            "{}",
                            "Authorization",
                            "Bearer AAAAAAAAAAAAAAAAAAAAAA",
                            "Idempotency-Key",
                            "k")
                    .status());
        }
        assertThat(statuses).containsExactlyInAnyOrder(401, 429);
        caller.done(chamber, "M1", Caller.cast("yes"));
    }

    @Test
    void noTokenStandsInWhatIsLogged() {
        ByteArrayOutputStream logged = new ByteArrayOutputStream();
        Handler handler = new StreamHandler(logged, new SimpleFormatter());
        handler.setLevel(java.util.logging.Level.ALL);
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            Caller caller = caller();
            Caller.Opened chamber = caller.voting(2, "");
            caller.send(chamber, "M1", "{'type':'cast','vote':9,'position':'yes'}");
            caller.post(
                    "/chambers/" + chamber.id() + "/commands", "{", "Authorization", "Bearer " + chamber.token("M1"));
            caller.get("/chambers/" + chamber.id() + "/nothing?token=" + chamber.token("M1"));
            handler.flush();
            assertThat(logged.toString(StandardCharsets.UTF_8))
                    .doesNotContain(chamber.token("M1"))
                    .doesNotContain(chamber.token("chair"));
        } finally {
            root.removeHandler(handler);
        }
    }

    @Test
    void oneSeatThatCastsFiftyTimesAtOnceHasOneBallotAndNoErrorOfTheServer() {
        Caller caller = caller();
        Caller.Opened chamber = caller.voting(2, "");
        for (int round = 0; round < 10; round++) {
            List<CompletableFuture<Caller.Reply>> replies = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                HttpRequest request = caller.command(
                        chamber,
                        "M1",
                        Caller.cast(i % 2 == 0 ? "yes" : "no"),
                        "round" + round + "-" + i / 2 * 2 + i % 2);
                replies.add(CompletableFuture.supplyAsync(() -> caller.sent(request)));
            }
            replies.forEach(reply -> assertThat(reply.join().status()).isEqualTo(200));
            assertThat(((org.plenary.chamber.json.Json.Fields) caller.get("/chambers/" + chamber.id() + ".json")
                                    .json()
                                    .items("votes")
                                    .getFirst())
                            .whole("cast"))
                    .contains(1L);
        }
    }

    @Test
    void readersThatNeverReadKeepNobodyFromVotingOrWatching() throws IOException {
        Caller caller = caller();
        Caller.Opened chamber = caller.voting(100, "");
        List<Socket> deaf = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) {
                Socket socket = new Socket();
                socket.setReceiveBufferSize(1_024);
                socket.connect(new java.net.InetSocketAddress(
                        InetAddress.getLoopbackAddress(), server.orElseThrow().port()));
                socket.getOutputStream()
                        .write("GET /chambers/%s/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
                                .formatted(chamber.id(), chamber.token("wall"))
                                .getBytes(StandardCharsets.US_ASCII));
                deaf.add(socket);
            }
            CompletableFuture<List<String>> board = CompletableFuture.supplyAsync(() ->
                    caller.events(chamber, "observer", Optional.empty(), event -> event.contains("\"seat\":\"M99\"")));
            for (int i = 0; i < 100; i++) {
                caller.done(chamber, "M" + i, Caller.cast("yes"));
            }
            assertThat(board.join().stream().filter(event -> event.contains("event: ballot-cast")))
                    .hasSize(100);
        } finally {
            for (Socket socket : deaf) {
                socket.close();
            }
        }
    }
}
