package org.plenary.site.chamber;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.plenary.chamber.Chamber;
import org.plenary.chamber.json.Json;
import org.plenary.chamber.json.JsonReader;
import org.plenary.chamber.json.MalformedJson;
import org.plenary.chamber.ledger.SigningKey;
import org.plenary.chamber.ledger.Verification;
import org.plenary.chamber.store.Chambers;
import org.plenary.chamber.store.JdbcStore;
import org.plenary.site.page.Pages;
import org.plenary.site.question.Secretariat;
import org.plenary.site.web.Server;

import static org.assertj.core.api.Assertions.assertThat;

/// Chambers through a real server and a real store, by the letter of the contract.
class ChamberHttpTest {
    private static final Secretariat OFFICE = Secretariat.withCompiledInRecord();
    private static final SigningKey KEY = SigningKey.generate("plenary.test");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder = Path.of("");

    private static Optional<Server> server = Optional.empty();
    private static Optional<Chambers> chambers = Optional.empty();
    private static int names;

    @BeforeAll
    static void start() throws Server.NotListening {
        Chambers opened = new Chambers(
                new Chamber(OFFICE.rules()), JdbcStore.open("jdbc:sqlite:" + folder.resolve("plenary.db")));
        chambers = Optional.of(opened);
        ChamberHttp http = new ChamberHttp(opened, OFFICE.membership(), KEY);
        server = Optional.of(Pages.serve(OFFICE, "127.0.0.1", 0, Optional.of(new ChamberPages(http, OFFICE))));
    }

    @AfterAll
    static void stop() {
        server.orElseThrow().close();
        chambers.orElseThrow().close();
    }

    private record Reply(int status, String body, Map<String, List<String>> headers) {
        Json.Fields json() {
            try {
                return (Json.Fields) JsonReader.read(body.getBytes(StandardCharsets.UTF_8));
            } catch (MalformedJson problem) {
                throw new AssertionError(body, problem);
            }
        }
    }

    private record Opened(String id, Json.Fields links) {
        String token(String role) {
            Optional<Json.Fields> link = links.fields(role);
            return link.or(() -> links.fields("seats").flatMap(seats -> seats.fields(role)))
                    .flatMap(found -> found.text("token"))
                    .orElseThrow();
        }
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.orElseThrow().address() + path));
    }

    private static Reply sent(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
            return new Reply(
                    response.statusCode(), response.body(), response.headers().map());
        } catch (IOException problem) {
            throw new AssertionError(problem);
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new AssertionError(problem);
        }
    }

    private static Reply get(String path) {
        return sent(request(path).build());
    }

    private static Reply post(String path, String json, String... headers) {
        HttpRequest.Builder builder = request(path).POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')));
        return sent(
                headers.length == 0 ? builder.build() : builder.headers(headers).build());
    }

    private static Opened opened(String json) {
        Reply reply = post("/chambers.json", json);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return new Opened(reply.json().text("id").orElseThrow(), reply.json());
    }

    private static Opened council() {
        return opened("{'organ':'SC','title':'A meeting','date':'2024-03-22','seats':'all','lockSeconds':0}");
    }

    private static Reply send(Opened chamber, String role, String json) {
        return send(chamber, role, json, "name-" + names++);
    }

    private static Reply send(Opened chamber, String role, String json, String name) {
        return post(
                "/chambers/" + chamber.id() + "/commands",
                json,
                "Authorization",
                "Bearer " + chamber.token(role),
                "Idempotency-Key",
                name);
    }

    private static Reply done(Opened chamber, String role, String json) {
        Reply reply = send(chamber, role, json);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply;
    }

    private static Opened voting() {
        Opened chamber = council();
        done(chamber, "chair", "{'type':'open-meeting'}");
        done(chamber, "USA", "{'type':'submit','proposal':{'symbol':'S/2024/239','title':'A draft'}}");
        assertThat(done(chamber, "chair", "{'type':'open-vote','proposal':'S/2024/239'}")
                        .json()
                        .whole("vote"))
                .contains(1L);
        return chamber;
    }

    @Test
    void aDraftIsSubmittedVotedAndVetoedAndTheMinutesHold() {
        Opened chamber = voting();
        for (String seat : List.of("ECU", "FRA", "GBR", "JPN", "KOR", "MLT", "MOZ", "SLE", "SVN", "CHE", "USA")) {
            Json.Fields receipt = done(chamber, seat, "{'type':'cast','vote':1,'position':'yes'}")
                    .json()
                    .fields("receipt")
                    .orElseThrow();
            assertThat(receipt.text("seat")).contains(seat);
            assertThat(receipt.text("leaf").orElseThrow()).hasSize(44);
        }
        done(chamber, "RUS", "{'type':'cast','vote':1,'position':'no'}");
        assertThat(send(chamber, "chair", "{'type':'close-vote','vote':1}").status())
                .isEqualTo(409);
        done(chamber, "chair", "{'type':'announce-lock','vote':1}");
        Json.Fields ruling = done(chamber, "chair", "{'type':'close-vote','vote':1}")
                .json()
                .fields("ruling")
                .orElseThrow();
        assertThat(ruling.text("because")).contains("veto");
        Reply late = send(chamber, "CHN", "{'type':'cast','vote':1,'position':'no'}");
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.json().text("rule")).contains("CHAMBER-LOCK");
        done(chamber, "CHN", "{'type':'state-intention','vote':1,'position':'no'}");
        done(chamber, "chair", "{'type':'declare','vote':1,'outcome':'adopted','reason':'A test.'}");

        assertThat(get("/chambers/" + chamber.id() + ".json").body()).contains("\"because\":\"veto\"");
        byte[] minutes =
                get("/chambers/" + chamber.id() + "/minutes.json").body().getBytes(StandardCharsets.UTF_8);
        assertThat(new Verification(OFFICE.rules(), Optional.of(KEY.verifier())).of(minutes))
                .isInstanceOfSatisfying(
                        Verification.Report.Holds.class,
                        holds -> assertThat(holds.declaredOtherwise()).hasSize(1));
        assertThat(get("/chambers/" + chamber.id() + "/minutes.txt").body())
                .contains(
                        "Against (1): Russian Federation.",
                        "because a permanent member voted against",
                        "By the rules it is: not adopted. Reason: A test.",
                        "Stated after the vote: China, cast absent, had intended no.",
                        "CHARTER-27-3");
        assertThat(get("/chambers/" + chamber.id() + "/ballots.csv").body())
                .startsWith("vote,subject,seat,position,intention\r\n")
                .contains("1,S/2024/239,CHN,absent,no\r\n", "1,S/2024/239,RUS,no,\r\n");
        assertThat(get("/chambers/" + chamber.id() + "/due.ics").body())
                .contains("BEGIN:VEVENT", "DTSTART;VALUE=DATE:20240408");
    }

    @Test
    void theSameKeyAgainGivesTheSameAnswer() {
        Opened chamber = voting();
        Reply first = send(chamber, "FRA", "{'type':'cast','vote':1,'position':'yes'}", "my-cast");
        assertThat(first.status()).isEqualTo(200);
        assertThat(send(chamber, "FRA", "{'type':'cast','vote':1,'position':'yes'}", "my-cast")
                        .body())
                .isEqualTo(first.body());
        Reply other = send(chamber, "FRA", "{'type':'cast','vote':1,'position':'no'}", "my-cast");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().text("rule")).contains("CHAMBER-NAME");
    }

    @Test
    void closingAVoteWaitsForTheLockThatWasAnnounced() {
        Opened chamber = voting();
        done(chamber, "chair", "{'type':'announce-lock','vote':1,'seconds':1}");
        done(chamber, "FRA", "{'type':'cast','vote':1,'position':'yes'}");
        done(chamber, "chair", "{'type':'close-vote','vote':1}");
    }

    @Test
    void anAssemblyOfAllMembersHasALinkForEach() {
        Opened chamber =
                opened("{'organ':'GA','session':'ES-10','title':'A meeting','date':'2024-09-18','seats':'all'}");
        assertThat(chamber.links().fields("seats").orElseThrow().values()).hasSize(193);
        assertThat(chamber.links().fields("wall").orElseThrow().text("link").orElseThrow())
                .startsWith("/chambers/" + chamber.id() + "#");
    }

    @Test
    void whatIsMalformedIsRefusedWithItsField() {
        assertThat(post("/chambers.json", "{'organ':'XX'}").json().text("pointer"))
                .contains("/organ");
        assertThat(post("/chambers.json", "{").status()).isEqualTo(422);
        assertThat(post("/chambers.json", "").status()).isEqualTo(422);
        assertThat(post("/chambers.json", "{'organ':'SC','title':'T','date':'1945-01-01','seats':['FRA']}")
                        .status())
                .isEqualTo(422);
        Opened chamber = council();
        Reply reply = send(chamber, "chair", "{'type':'dance'}");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.headers().getOrDefault("content-type", List.of()).getFirst())
                .startsWith("application/problem+json");
        assertThat(reply.json().text("pointer")).contains("/type");
        assertThat(post(
                                "/chambers/" + chamber.id() + "/commands",
                                "{'type':'open-meeting'}",
                                "Authorization",
                                "Bearer " + chamber.token("chair"))
                        .json()
                        .text("rule"))
                .contains("CHAMBER-NAME");
        assertThat(get("/chambers/nothingatall.json").status()).isEqualTo(404);
    }

    @Test
    void aChairThatSawAnOlderStateGetsTheNewOne() {
        Opened chamber = council();
        done(chamber, "chair", "{'type':'open-meeting'}");
        done(chamber, "chair", "{'type':'take-up','item':'Item 1'}");
        Reply stale = send(chamber, "chair", "{'type':'adjourn','saw':1}");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().fields("state").orElseThrow().text("item")).contains("Item 1");
    }

    @Test
    void aPageOfAnotherSiteCannotGiveCommands() {
        Opened chamber = council();
        Reply reply = post(
                "/chambers/" + chamber.id() + "/commands",
                "{'type':'open-meeting'}",
                "Authorization",
                "Bearer " + chamber.token("chair"),
                "Idempotency-Key",
                "k",
                "Origin",
                "https://elsewhere.example");
        assertThat(reply.status()).isEqualTo(403);
    }

    @Test
    void aReplacedLinkIsRefused() {
        Opened chamber = council();
        Reply reply = done(chamber, "chair", "{'type':'reissue-link','role':'seat','seat':'FRA'}");
        String fresh = reply.json().fields("issued").orElseThrow().text("token").orElseThrow();
        assertThat(send(chamber, "FRA", "{'type':'take-seat'}").status()).isEqualTo(401);
        assertThat(post(
                                "/chambers/" + chamber.id() + "/commands",
                                "{'type':'take-seat'}",
                                "Authorization",
                                "Bearer " + fresh,
                                "Idempotency-Key",
                                "k")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theBoardResumesWhereItLeftOff() throws Exception {
        Opened chamber = voting();
        List<String> first = events(chamber, "wall", Optional.empty(), 4);
        assertThat(first.getFirst()).startsWith("id: 0").contains("event: chamber-created");
        assertThat(first.getLast()).startsWith("id: 3").contains("event: vote-opened");
        CompletableFuture<List<String>> later = CompletableFuture.supplyAsync(() -> {
            try {
                return events(chamber, "wall", Optional.of("3"), 1);
            } catch (IOException | InterruptedException problem) {
                throw new IllegalStateException(problem);
            }
        });
        done(chamber, "FRA", "{'type':'cast','vote':1,'position':'yes'}");
        assertThat(later.get().getFirst())
                .startsWith("id: 4")
                .contains("event: ballot-cast", "\"position\":\"yes\"", "\"seat\":\"FRA\"");
    }

    private static List<String> events(Opened chamber, String role, Optional<String> last, int count)
            throws IOException, InterruptedException {
        HttpRequest.Builder builder = request("/chambers/" + chamber.id() + "/events")
                .header("Authorization", "Bearer " + chamber.token(role));
        last.ifPresent(id -> builder.header("Last-Event-ID", id));
        HttpResponse<InputStream> response = CLIENT.send(builder.build(), BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        List<String> events = new ArrayList<>();
        StringBuilder event = new StringBuilder();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            while (events.size() < count) {
                String line = lines.readLine();
                if (line.isEmpty()) {
                    events.add(event.toString());
                    event.setLength(0);
                } else {
                    event.append(line).append('\n');
                }
            }
        }
        return events;
    }

    @Test
    void everyRouteAnswersEveryRoleAsItSaysAndNoOther() throws Exception {
        Opened chamber = council();
        Opened other = council();
        for (ChamberHttp.Route route : ChamberHttp.ROUTES) {
            for (String role : List.of("nobody", "wall", "observer", "FRA", "USA", "chair", "chair of another")) {
                String kind = role.length() == 3 ? "seat" : role;
                boolean may = route.roles().contains("public") || route.roles().contains(kind);
                String path = route.pattern().replace("{id}", chamber.id()).replace("{file}", chamber.id() + ".json");
                HttpRequest.Builder builder = request(path).header("Idempotency-Key", "matrix" + names++);
                if (!role.equals("nobody")) {
                    String token = role.equals("chair of another") ? other.token("chair") : chamber.token(role);
                    builder.header("Authorization", "Bearer " + token);
                }
                String body = path.equals("/chambers.json")
                        ? "{\"organ\":\"SC\",\"title\":\"T\",\"date\":\"2024-03-22\",\"seats\":[\"FRA\"]}"
                        : role.length() == 3 ? "{\"type\":\"take-seat\"}" : "{\"type\":\"take-up\",\"item\":\"I\"}";
                HttpRequest request = route.method().equals("GET")
                        ? builder.build()
                        : builder.POST(HttpRequest.BodyPublishers.ofString(body))
                                .build();
                HttpResponse<InputStream> response = CLIENT.send(request, BodyHandlers.ofInputStream());
                response.body().close();
                int refused = role.equals("nobody") ? 401 : 403;
                assertThat(response.statusCode() == refused)
                        .as("%s %s by %s: %d", route.method(), path, role, response.statusCode())
                        .isEqualTo(!may);
                assertThat(response.statusCode()).isLessThan(500);
            }
        }
    }

    @Test
    void aSeatActsForItselfAndForNoOther() {
        Opened chamber = voting();
        assertThat(send(chamber, "FRA", "{'type':'cast','vote':1,'position':'yes','seat':'USA'}")
                        .status())
                .isEqualTo(422);
        done(chamber, "FRA", "{'type':'cast','vote':1,'position':'no'}");
        Json.Fields vote = (Json.Fields)
                get("/chambers/" + chamber.id() + ".json").json().items("votes").getFirst();
        assertThat(vote.fields("ballots").orElseThrow().values()).containsOnlyKeys("FRA");
        assertThat(send(chamber, "FRA", "{'type':'withdraw','proposal':'S/2024/239'}")
                        .status())
                .as("the mover alone withdraws")
                .isEqualTo(422);
    }
}
