package org.plenary.site.chamber;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import org.plenary.chamber.Actor;
import org.plenary.chamber.Chamber;
import org.plenary.chamber.ledger.SigningKey;
import org.plenary.chamber.store.Chambers;
import org.plenary.chamber.store.JdbcStore;
import org.plenary.site.chamber.ChamberHttp.Route;
import org.plenary.site.chamber.page.ChamberView;
import org.plenary.site.page.Pages;
import org.plenary.site.question.Secretariat;
import org.plenary.site.web.Server;

import static org.assertj.core.api.Assertions.assertThat;

/// The pages of a chamber without scripts, through a real server and a real store.
class ChamberPagesTest {
    private static final Secretariat OFFICE = Secretariat.withCompiledInRecord();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String COUNCIL = "organ=SC&date=2024-03-22&title=A+%3Cb%3Emeeting&lockSeconds=0";

    @TempDir
    static Path folder = Path.of("");

    private static Optional<Server> server = Optional.empty();
    private static Optional<Chambers> chambers = Optional.empty();

    @BeforeAll
    static void start() throws Server.NotListening {
        Chambers opened = new Chambers(
                new Chamber(OFFICE.rules()), JdbcStore.open("jdbc:sqlite:" + folder.resolve("plenary.db")));
        chambers = Optional.of(opened);
        ChamberHttp http = new ChamberHttp(opened, OFFICE.membership(), SigningKey.generate("plenary.test"));
        server = Optional.of(Pages.serve(OFFICE, "127.0.0.1", 0, Optional.of(new ChamberPages(http, OFFICE.rules()))));
    }

    @AfterAll
    static void stop() {
        server.orElseThrow().close();
        chambers.orElseThrow().close();
    }

    /// A chamber with its links, and the cookie of each once it was entered.
    private record Hall(String id, Map<String, String> tokens) {
        String base(String role) {
            return ChamberView.base(id, Optional.of(actor(role)));
        }
    }

    private static Actor actor(String role) {
        return switch (role) {
            case "chair" -> new Actor.Chair();
            case "wall" -> new Actor.Wall();
            case "observer" -> new Actor.Observer();
            default -> new Actor.Seat(role);
        };
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(server.orElseThrow().address() + path));
    }

    private static HttpResponse<String> sent(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException problem) {
            throw new AssertionError(problem);
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new AssertionError(problem);
        }
    }

    private static HttpRequest.Builder posting(String path, String form) {
        return to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", server.orElseThrow().address())
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }

    private static HttpResponse<String> created(String form) {
        return sent(posting("/chambers", form).build());
    }

    private static Hall council() {
        HttpResponse<String> sheet = created(COUNCIL);
        assertThat(sheet.statusCode()).as(sheet.body()).isEqualTo(201);
        Map<String, String> tokens = new LinkedHashMap<>();
        String id = "";
        var card = java.util.regex.Pattern.compile(
                        "<h3>([^<]*)</h3>.*?href=\"[^\"]*/chambers/([A-Za-z0-9_-]{12})#([A-Za-z0-9_-]{22})\"")
                .matcher(sheet.body());
        Map<String, String> byName = new LinkedHashMap<>();
        while (card.find()) {
            id = card.group(2);
            byName.put(card.group(1), card.group(3));
        }
        tokens.put("chair", byName.get("Presiding officer"));
        tokens.put("wall", byName.get("Board on the wall"));
        tokens.put("observer", byName.get("Observers"));
        tokens.put("FRA", byName.get("France"));
        tokens.put("USA", byName.get("United States"));
        return new Hall(id, tokens);
    }

    private static HttpResponse<String> entered(Hall hall, String role) {
        return sent(posting(
                        "/chambers/" + hall.id() + "/enter",
                        "token=" + hall.tokens().get(role))
                .build());
    }

    private static String cookie(Hall hall, String role) {
        return "chamber=" + hall.tokens().get(role);
    }

    private static HttpResponse<String> page(Hall hall, String role) {
        return sent(to(hall.base(role)).header("Cookie", cookie(hall, role)).build());
    }

    private static HttpResponse<String> done(Hall hall, String role, String... pairs) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.add(pairs[i] + "=" + URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
        }
        return sent(posting(hall.base(role) + "/do", String.join("&", fields))
                .header("Cookie", cookie(hall, role))
                .build());
    }

    private static void must(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private static Hall voting() {
        Hall hall = council();
        must(done(hall, "chair", "type", "open-meeting"));
        must(done(
                hall,
                "USA",
                "type",
                "submit",
                "proposal.symbol",
                "S/2024/239",
                "proposal.title",
                "A <i>draft</i>",
                "proposal.text",
                "One\nTwo"));
        must(done(hall, "chair", "type", "open-vote", "proposal", "S/2024/239"));
        return hall;
    }

    @Test
    void theSheetHasACodeForEverySeat() {
        HttpResponse<String> sheet = created(COUNCIL);
        assertThat(sheet.body().split("class=\"qr\"", -1)).hasSize(1 + 3 + 15);
        assertThat(sheet.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(sheet.body()).contains("A &lt;b&gt;meeting").doesNotContain("<b>meeting");
    }

    @Test
    void aFormThatCannotBeAcceptedComesBackFilledInAndSaysWhy() {
        HttpResponse<String> form = created("organ=GA&date=2024-03-22&title=Mine&session=XX&seats=FRA");
        assertThat(form.statusCode()).isEqualTo(422);
        assertThat(form.body()).contains("is not a session", "value=\"Mine\"", "value=\"FRA\"");
    }

    @Test
    void aLinkBecomesACookieOfItsOwnPageAndNothingElse() {
        Hall hall = council();
        HttpResponse<String> answer = entered(hall, "FRA");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/chambers/" + hall.id() + "/seat/FRA");
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .contains("Path=/chambers/" + hall.id() + "/seat/FRA", "HttpOnly", "SameSite=Strict");
        assertThat(page(hall, "FRA").body())
                .contains("France")
                .doesNotContain(hall.tokens().get("FRA"));
        assertThat(page(hall, "FRA").headers().firstValue("Referrer-Policy")).contains("same-origin");
    }

    @Test
    void aTokenThatIsUnknownEntersNothing() {
        Hall hall = council();
        HttpResponse<String> answer = sent(posting("/chambers/" + hall.id() + "/enter", "token=" + "A".repeat(22))
                .build());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aBallotIsCastByAFormAndItsReceiptStandsOnThePage() {
        Hall hall = voting();
        must(done(hall, "FRA", "type", "cast", "vote", "1", "position", "yes", "name", "mine"));
        must(done(hall, "FRA", "type", "cast", "vote", "1", "position", "yes", "name", "mine"));
        String page = page(hall, "FRA").body();
        assertThat(page)
                .contains("Your vote: <b>yes</b>", "value=\"yes\" aria-pressed=\"true\"", "Receipt", "Until the lock")
                .doesNotContain("changed once");
        assertThat(page).contains("A &lt;i&gt;draft&lt;/i&gt;").doesNotContain("<i>draft");
        must(done(hall, "FRA", "type", "cast", "vote", "1", "position", "no"));
        assertThat(page(hall, "FRA").body()).contains("Your vote: <b>no</b>", "changed once");
        assertThat(page(hall, "USA").body()).contains("No vote of yours is in yet");
    }

    @Test
    void afterTheLockTheFormIsGoneAndAnIntentionMovesNothing() {
        Hall hall = voting();
        must(done(hall, "FRA", "type", "cast", "vote", "1", "position", "yes"));
        must(done(hall, "chair", "type", "announce-lock", "vote", "1", "seconds", "0"));
        must(done(hall, "chair", "type", "close-vote", "vote", "1"));
        HttpResponse<String> late = done(hall, "FRA", "type", "cast", "vote", "1", "position", "no");
        assertThat(late.statusCode()).isEqualTo(410);
        assertThat(late.body()).contains("CHAMBER-LOCK", "Nothing was changed");
        assertThat(page(hall, "FRA").body()).doesNotContain("class=\"ballot\"").contains("We had meant");
        must(done(hall, "FRA", "type", "state-intention", "vote", "1", "position", "abstained"));
        must(done(hall, "chair", "type", "declare", "vote", "1", "outcome", "adopted", "reason", "For the test"));
        String minutes =
                sent(to("/chambers/" + hall.id() + "/minutes.html").build()).body();
        assertThat(minutes)
                .contains(
                        "In favour (1):</b> France",
                        "France: cast yes, had intended abstained",
                        "Declared otherwise by the presiding officer: adopted. By the rules: not adopted",
                        "CHARTER-27-3",
                        "Key of the signer");
    }

    @Test
    void theMinutesOnPaperAreTaggedAndTheSameEveryTime() throws IOException, InterruptedException {
        Hall hall = voting();
        HttpRequest request = to("/chambers/" + hall.id() + "/minutes.pdf").build();
        HttpResponse<byte[]> pdf = CLIENT.send(request, BodyHandlers.ofByteArray());
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(CLIENT.send(request, BodyHandlers.ofByteArray()).body()).isEqualTo(pdf.body());
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf.body())) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(document))
                    .contains("A <b>meeting", "A <i>draft</i>", "Head of the tree");
        }
    }

    @Test
    void ballotsThatAreNotDisclosedStandOnNoPageButTheirOwn() {
        Hall hall = council();
        must(done(hall, "chair", "type", "open-meeting"));
        must(done(hall, "USA", "type", "submit", "proposal.symbol", "S/1", "proposal.title", "A draft"));
        must(done(hall, "chair", "type", "open-vote", "proposal", "S/1", "disclosure", "at-lock"));
        must(done(hall, "FRA", "type", "cast", "vote", "1", "position", "no"));
        for (String role : List.of("chair", "wall", "observer", "USA")) {
            assertThat(page(hall, role).body())
                    .as(role)
                    .doesNotContain("France: no", "tile p-no")
                    .contains("<b>1</b> of 15 ballots are in");
        }
        assertThat(page(hall, "wall").body()).contains("France: voted, not shown yet");
        assertThat(page(hall, "FRA").body()).contains("Your vote: <b>no</b>");
    }

    @Test
    void aLinkThatIsReplacedStopsAndTheNewOneIsShownOnce() {
        Hall hall = council();
        HttpResponse<String> fresh = done(hall, "chair", "type", "reissue-link", "role", "seat", "seat", "FRA");
        assertThat(fresh.statusCode()).as(fresh.body()).isEqualTo(200);
        assertThat(fresh.body()).contains("A new link: France", "class=\"qr\"");
        assertThat(page(hall, "FRA").statusCode()).isEqualTo(401);
    }

    @Test
    void aFormOfAnotherSiteGivesNoCommand() {
        Hall hall = council();
        String path = hall.base("chair") + "/do";
        HttpRequest.Builder request = to(path).header("Cookie", cookie(hall, "chair"))
                .POST(HttpRequest.BodyPublishers.ofString("type=open-meeting"));
        assertThat(sent(request.copy().build()).statusCode()).isEqualTo(403);
        assertThat(sent(request.copy()
                                .header("Origin", "https://elsewhere.example")
                                .build())
                        .statusCode())
                .isEqualTo(403);
        assertThat(sent(request.copy()
                                .header("Sec-Fetch-Site", "cross-site")
                                .header("Origin", server.orElseThrow().address())
                                .build())
                        .statusCode())
                .isEqualTo(403);
        assertThat(page(hall, "chair").body()).contains("Not opened yet");
    }

    @Test
    void aSecondChairThatSawAnOlderStateIsToldSo() {
        Hall hall = council();
        must(done(hall, "chair", "type", "open-meeting", "saw", "0"));
        HttpResponse<String> late = done(hall, "chair", "type", "suspend", "saw", "0");
        assertThat(late.statusCode()).isEqualTo(409);
    }

    /// Every address with every role; a new one without a rule fails here.
    @TestFactory
    Stream<DynamicTest> everyPageOpensToItsRolesAlone() {
        Hall hall = council();
        Hall other = council();
        return ChamberPages.ROUTES.stream()
                .flatMap(route -> Stream.of(
                                "nobody", "chair", "wall", "observer", "FRA", "USA", "another chamber's chair")
                        .map(who -> DynamicTest.dynamicTest(
                                route.method() + " " + route.pattern() + " by " + who,
                                () -> opens(route, who, hall, other))));
    }

    private static void opens(Route route, String who, Hall hall, Hall other) throws IOException, InterruptedException {
        String path = route.pattern().replace("{id}", hall.id()).replace("{code}", "FRA");
        HttpRequest.Builder request =
                to(path).header("Origin", server.orElseThrow().address());
        if (!who.equals("nobody")) {
            request.header("Cookie", who.startsWith("another") ? cookie(other, "chair") : cookie(hall, who));
        }
        if (route.method().equals("POST")) {
            request.POST(HttpRequest.BodyPublishers.ofString("type=take-nothing"));
        }
        HttpResponse<java.io.InputStream> answer = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
        answer.body().close();
        String role = who.equals("FRA") ? "seat" : who;
        boolean mine = route.roles().contains(role) || route.roles().contains("public");
        if (mine) {
            // A form that is let in and says nothing is malformed, which is another thing than not being let in.
            assertThat(answer.statusCode()).isIn(200, 201, 401, 422);
            assertThat(answer.statusCode() == 401).isEqualTo(path.endsWith("/enter"));
        } else {
            assertThat(answer.statusCode()).isEqualTo(who.equals("nobody") ? 401 : 403);
        }
    }
}
