package org.plenary.site.chamber;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
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
import org.plenary.chamber.Command;
import org.plenary.chamber.ledger.SigningKey;
import org.plenary.chamber.store.Chambers;
import org.plenary.chamber.store.JdbcStore;
import org.plenary.followup.store.FactStore;
import org.plenary.rules.Organ;
import org.plenary.site.chamber.ChamberHttp.Route;
import org.plenary.site.chamber.page.ChamberView;
import org.plenary.site.metrics.Metrics;
import org.plenary.site.page.Pages;
import org.plenary.site.question.Secretariat;
import org.plenary.site.web.Server;

import static org.assertj.core.api.Assertions.assertThat;

/// The pages of a chamber without scripts, through a real server and a real store.
class ChamberPagesTest {
    private static final Secretariat OFFICE = Secretariat.withCompiledInRecord().with(() -> ChamberPagesTest.store);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final LocalDate DAY = LocalDate.of(2024, 3, 22);
    private static final String COUNCIL = "organ=SC&date=2024-03-22&title=A+%3Cb%3Emeeting&lockSeconds=0";

    @TempDir
    static Path folder = Path.of("");

    private static Optional<FactStore> store = Optional.empty();
    private static Optional<Server> server = Optional.empty();
    private static Optional<Chambers> chambers = Optional.empty();

    @BeforeAll
    static void start() throws Server.NotListening {
        Chambers opened = new Chambers(
                new Chamber(OFFICE.rules()), JdbcStore.open("jdbc:sqlite:" + folder.resolve("plenary.db")));
        chambers = Optional.of(opened);
        store = Optional.of(FactStore.open("jdbc:sqlite:" + folder.resolve("plenary.db")));
        ChamberHttp http = new ChamberHttp(
                () -> opened,
                InstantSource.system(),
                OFFICE.membership(),
                SigningKey.generate("plenary.test"),
                id -> OFFICE.record().matter(id).isPresent(),
                new Metrics());
        ChamberPages pages = new ChamberPages(http, OFFICE);
        server = Optional.of(Pages.serve(OFFICE.holding(pages::on), "127.0.0.1", 0, Optional.of(pages)));
    }

    @AfterAll
    static void stop() {
        server.orElseThrow().close();
        chambers.orElseThrow().close();
        store.orElseThrow().close();
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
        return hall(created(COUNCIL));
    }

    /// The links that stand on a sheet.
    private static Hall hall(HttpResponse<String> sheet) {
        assertThat(sheet.statusCode()).as(sheet.body()).isEqualTo(201);
        Map<String, String> roles = new LinkedHashMap<>(
                Map.of("Presiding officer", "chair", "Board on the wall", "wall", "Observers", "observer"));
        OFFICE.membership()
                .members(Organ.GA, DAY)
                .orElseThrow()
                .forEach(code -> roles.put(OFFICE.membership().name(code, DAY), code));
        Map<String, String> tokens = new LinkedHashMap<>();
        String id = "";
        var card = java.util.regex.Pattern.compile(
                        "<h3>([^<]*)</h3>.*?href=\"[^\"]*/chambers/([A-Za-z0-9_-]{12})#([A-Za-z0-9_-]{22})\"")
                .matcher(sheet.body());
        while (card.find()) {
            id = card.group(2);
            tokens.put(roles.getOrDefault(card.group(1), card.group(1)), card.group(3));
        }
        return new Hall(id, tokens);
    }

    private static HttpResponse<String> get(String path) {
        return sent(to(path).build());
    }

    private static HttpResponse<String> posted(Hall hall, String role, String below, String form) {
        return sent(posting(hall.base(role) + below, form)
                .header("Cookie", cookie(hall, role))
                .build());
    }

    /// Casts for many, `"yes", "FRA GBR"` and so on, and locks.
    private static void voted(Hall hall, int vote, String... positionsAndSeats) {
        for (int i = 0; i < positionsAndSeats.length; i += 2) {
            for (String seat : positionsAndSeats[i + 1].split(" ", -1)) {
                must(done(hall, seat, "type", "cast", "vote", String.valueOf(vote), "position", positionsAndSeats[i]));
            }
        }
        must(done(hall, "chair", "type", "announce-lock", "vote", String.valueOf(vote), "seconds", "0"));
        must(done(hall, "chair", "type", "close-vote", "vote", String.valueOf(vote)));
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
        assertThat(page(hall, "USA").body()).contains("United States has not voted yet");
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
        assertThat(page(hall, "wall").body()).contains("<meta property=\"og:image\" content=\"http", "/card.png\">");
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

    /// The whole path of a text that is vetoed, as somebody walks it who has nothing but forms.
    @Test
    void aVetoedTextIsTakenToTheAssemblyAndItsTasksToFollowUpByForms() {
        Hall council = hall(created(COUNCIL + "&matter=ukraine"));
        must(done(council, "chair", "type", "open-meeting"));
        must(
                done(
                        council,
                        "USA",
                        "type",
                        "submit",
                        "proposal.symbol",
                        "S/2024/239",
                        "proposal.title",
                        "A draft",
                        "proposal.text",
                        "The Council,\r\n1. Demands that all parties cease fire;\r\n2. Requests the Secretary-General to report."));
        must(done(council, "chair", "type", "open-vote", "proposal", "S/2024/239"));
        voted(council, 1, "yes", "ECU FRA GBR JPN KOR MLT MOZ SLE SVN CHE USA", "no", "RUS");
        assertThat(page(council, "chair").body())
                .contains("After the veto on S/2024/239", "No delegation has moved it", "Set the day");
        assertThat(page(council, "FRA").body()).contains("Move that the Council call an emergency special session");
        assertThat(posted(council, "chair", "/assembly", "vote=1&session=ES-12&convener=council")
                        .body())
                .contains("UFP-377A-4", "Nothing was changed");
        must(done(council, "FRA", "type", "move", "motion", "emergency-session-request", "proposal", "S/2024/239"));
        must(done(council, "chair", "type", "set-debate", "vote", "1", "date", "2024-04-05"));

        String form = "vote=1&session=ES-12&convener=members&seats=FRA+KEN%2C+RUS";
        Hall assembly = hall(posted(council, "chair", "/assembly", form));
        assertThat(assembly.tokens()).containsOnlyKeys("chair", "wall", "observer", "FRA", "KEN", "RUS");
        assertThat(page(council, "chair").body()).contains("/chambers/" + assembly.id());
        HttpResponse<String> again = posted(council, "chair", "/assembly", form);
        assertThat(again.body()).as("a form that is sent again").contains("A new link: Presiding officer");
        assembly.tokens()
                .put(
                        "chair",
                        again.body().replaceFirst("(?s).*/chambers/" + assembly.id() + "#([A-Za-z0-9_-]{22}).*", "$1"));
        assertThat(page(assembly, "chair").body())
                .contains("0 of the 2 Members needed have concurred")
                .doesNotContain("Tell Members");
        must(done(assembly, "FRA", "type", "concur"));
        must(done(assembly, "KEN", "type", "concur"));
        assertThat(page(assembly, "FRA").body()).contains("France has concurred");
        assertThat(done(assembly, "chair", "type", "give-notice", "seconds", "0")
                        .body())
                .contains("CHAMBER-REASON");
        must(done(assembly, "chair", "type", "give-notice", "seconds", "0", "reason", "A rehearsal"));
        must(done(assembly, "chair", "type", "open-meeting"));
        must(done(assembly, "chair", "type", "open-vote", "proposal", "A/ES-12/L.1"));
        voted(assembly, 1, "yes", "FRA KEN", "no", "RUS");
        assertThat(page(assembly, "chair").body()).contains("What A/ES-12/L.1 asks: take it over into follow-up");

        HttpResponse<String> tasks = sent(to(assembly.base("chair") + "/follow-up")
                .header("Cookie", cookie(assembly, "chair"))
                .build());
        assertThat(tasks.body())
                .contains("Demands that all parties cease fire;", "value=\"secretary-general\" selected")
                .doesNotContain("is a task");
        String one = "text=A/ES-12/L.1&take.1.A/ES-12/L.1=yes&kind.1.A/ES-12/L.1=parties&act.1.A/ES-12/L.1=cease"
                + "&force.1.A/ES-12/L.1=recommendation&within.1.A/ES-12/L.1=P30D";
        assertThat(posted(assembly, "chair", "/follow-up", one).body())
                .contains("Nothing was taken over. Paragraph 1: expected of whom something is asked.");
        assertThat(posted(assembly, "chair", "/follow-up", one + "&addressee.1.A/ES-12/L.1=all+parties")
                        .body())
                .contains("One task was taken over.", "One paragraph is a task");
        assertThat(posted(assembly, "chair", "/follow-up", one + "&addressee.1.A/ES-12/L.1=all+parties")
                        .statusCode())
                .as("a text is taken over once")
                .isEqualTo(422);
        assertThat(get("/follow-up/chambers/" + assembly.id()).body())
                .contains("all parties", "21 April 2024", "no documents of the United Nations");

        assertThat(get("/matters/ukraine").body())
                .contains(
                        "/chambers/" + council.id(),
                        "S/2024/239: not adopted, 11–1–0, because a permanent member voted against",
                        "Emergency special session ES-12 on S/2024/239",
                        "debate on the veto is set for 5 April 2024",
                        "/chambers/" + assembly.id(),
                        "A/ES-12/L.1: adopted, 2–1–0, because two thirds",
                        "Tasks in follow-up from its adopted texts: 1.");
        String minutes = get("/chambers/" + assembly.id() + "/minutes.txt").body();
        assertThat(minutes)
                .contains(
                        "A/ES-12/L.1 was carried over from vote 1 of the Council's chamber " + council.id(),
                        "Kenya concurred in the request for an emergency special session (2 of 2 needed).",
                        "Members were told that the session opens at",
                        "Reason: A rehearsal.");
        String html = get("/chambers/" + assembly.id() + "/minutes.html").body();
        minutes.lines()
                .filter(line -> line.matches(" +[0-9]+  [0-9:]{8}  .*"))
                .map(line -> line.substring(17))
                .forEach(line -> assertThat(html).contains(line));
    }

    @Test
    void aTextIsLaidUnderSilenceAndOneObjectionEndsIt() {
        Hall hall = council();
        must(done(hall, "USA", "type", "submit", "proposal.symbol", "S/1", "proposal.title", "A draft"));
        must(done(hall, "chair", "type", "begin-silence", "proposal", "S/1", "seconds", "3600"));
        assertThat(page(hall, "FRA").body()).contains("Under silence", "Break the silence");
        assertThat(done(hall, "chair", "type", "end-silence", "proposal", "S/1").statusCode())
                .isEqualTo(409);
        must(done(hall, "FRA", "type", "break-silence", "proposal", "S/1", "reason", "Not like this"));
        assertThat(page(hall, "chair").body()).contains("France broke the silence on S/1. Reason: Not like this.");
        assertThat(page(hall, "USA").body()).doesNotContain("Break the silence");
    }

    @Test
    void tellersReportAnElectionByAForm() {
        Hall hall = hall(created("organ=GA&session=79&date=2024-03-22&title=T&seats=FRA+KEN+NOR"));
        must(done(hall, "chair", "type", "open-meeting"));
        List<String> report = List.of(
                "type", "report-ballot", "election", "A seat", "body", "other", "seats", "1", "valid", "3", "votes");
        List<String> wrong = new ArrayList<>(report);
        wrong.add("Norway: many");
        assertThat(done(hall, "chair", wrong.toArray(String[]::new)).body())
                .contains("Expected a candidate and a number");
        List<String> right = new ArrayList<>(report);
        right.add("Norway: 2\r\nCôte d'Ivoire 1");
        must(done(hall, "chair", right.toArray(String[]::new)));
        for (String role : List.of("chair", "wall", "observer", "KEN")) {
            assertThat(page(hall, role).body()).as(role).contains("Elected: Norway.", "2 votes elect");
        }
        assertThat(get("/chambers/" + hall.id() + "/minutes.html").body())
                .contains("Tellers reported a secret ballot (A seat, 3 papers valid): Norway 2, Côte d'Ivoire 1.");
    }

    @Test
    void aBodyWithRulesOfItsOwnIsSetUpByTheForm() {
        String head = "organ=GA&date=2026-03-02&title=Springfield&seats=ASH+BRO+CAP&barred=CAP&disclosure=before-lock"
                + "&disclosureSeconds=20&rules=own&ruleBook=";
        String book = """
                id: crisis-committee
                title: Crisis committee
                canBlock: [ASH]
                questions:
                  substantive: {votes: 2/3, block: true}
                """;
        Hall hall = hall(created(head + URLEncoder.encode(book, StandardCharsets.UTF_8)));
        assertThat(page(hall, "chair").body())
                .contains(
                        "Crisis committee, by the law of 2 March 2026",
                        "Ballots are shown to everybody 20 seconds before the lock.");
        assertThat(get("/chambers/" + hall.id() + ".json").body())
                .contains("\"disclosure\":\"before-lock\"", "\"barred\":[\"CAP\"]", "crisis-committee");
        HttpResponse<String> wrong =
                created(head + URLEncoder.encode(book.replace("2/3", "most"), StandardCharsets.UTF_8));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("found \"most\"", "<details open", "canBlock: [ASH]");
        assertThat(created(head + "&matter=atlantis").body()).contains("Not set up: Paste the words");
    }

    /// What scripts can command, people can: by a form on the desk or on the page of a seat.
    @Test
    void everyCommandHasAForm() throws IOException {
        StringBuilder forms = new StringBuilder();
        try (var files = Files.newDirectoryStream(Path.of("src/main/jte"), "chamber*.jte")) {
            for (Path file : files) {
                forms.append(Files.readString(file));
            }
        }
        for (String type : Command.types().keySet()) {
            // The program itself gives this one, when the desk opens the Assembly's chamber.
            if (!type.equals("convene")) {
                assertThat(forms.toString()).contains('"' + type + '"');
            }
        }
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
