package org.plenary.site.language;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.plenary.chamber.Chamber;
import org.plenary.chamber.ledger.SigningKey;
import org.plenary.chamber.store.Chambers;
import org.plenary.chamber.store.JdbcStore;
import org.plenary.followup.store.FactStore;
import org.plenary.rules.Organ;
import org.plenary.site.chamber.ChamberHttp;
import org.plenary.site.chamber.ChamberPages;
import org.plenary.site.metrics.Metrics;
import org.plenary.site.page.Pages;
import org.plenary.site.question.Secretariat;
import org.plenary.site.web.Server;

import static org.assertj.core.api.Assertions.assertThat;

/// Holds a meeting by forms in the made-up language of [OtherLanguageTest], from the Council's vote to the
/// tasks of the Assembly's text.
///
/// Three words in a row without a ring are English. They may stand on a page where somebody typed them, and
/// where the rules wrote them down when they decided: then they are in the log, and so in the minutes as JSON.
class OtherLanguageInChambersTest {
    private static final Secretariat OFFICE =
            Secretariat.withCompiledInRecord().with(() -> OtherLanguageInChambersTest.facts);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern ENGLISH = Pattern.compile("\\p{L}{2,}(?:[ ,:;.]+\\p{L}{2,}){2,}");
    private static final Pattern CARD =
            Pattern.compile("href=\"[^\"]*/chambers/([A-Za-z0-9_-]{12})#([A-Za-z0-9_-]{22})\"");
    private static final LocalDate DAY = LocalDate.of(2024, 3, 22);
    private static final List<String> COUNCIL = OFFICE.membership().members(Organ.SC, DAY).orElseThrow().stream()
            .sorted(Comparator.comparing(code -> OFFICE.membership().name(code, DAY)))
            .toList();
    private static final Pattern STATES = Pattern.compile(COUNCIL.stream()
            .map(code -> Pattern.quote(OFFICE.membership().name(code, DAY)))
            .collect(Collectors.joining("|")));

    @TempDir
    static Path folder = Path.of("");

    private static Optional<FactStore> facts = Optional.empty();
    private static Optional<Chambers> chambers = Optional.empty();
    private static Optional<Server> server = Optional.empty();

    @BeforeAll
    static void start() throws Server.NotListening {
        String database = "jdbc:sqlite:" + folder.resolve("plenary.db");
        Chambers opened = new Chambers(new Chamber(OFFICE.rules()), JdbcStore.open(database));
        chambers = Optional.of(opened);
        facts = Optional.of(FactStore.open(database));
        ChamberHttp http = new ChamberHttp(
                () -> opened,
                opened.clock(),
                OFFICE.membership(),
                SigningKey.generate("plenary.test"),
                id -> OFFICE.record().matter(id).isPresent(),
                new Metrics());
        ChamberPages pages = new ChamberPages(http, OFFICE);
        server = Optional.of(Pages.serve(
                OFFICE.holding(pages::on),
                "127.0.0.1",
                0,
                Optional.of(pages),
                Messages.ENGLISH.reworded(Locale.of("eo"), OtherLanguageTest::changed)));
    }

    @AfterAll
    static void stop() {
        server.orElseThrow().close();
        chambers.orElseThrow().close();
        facts.orElseThrow().close();
    }

    private static HttpResponse<String> sent(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException problem) {
            throw new AssertionError(problem);
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new AssertionError(problem);
        }
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(server.orElseThrow().address() + path));
    }

    private static HttpResponse<String> form(String path, String token, String fields) {
        return sent(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", server.orElseThrow().address())
                .header("Cookie", "chamber=" + token)
                .POST(HttpRequest.BodyPublishers.ofString(fields)));
    }

    /// A chamber, and the tokens of its links.
    private record Hall(String id, Map<String, String> tokens) {
        /// @param sheet shows the links of the presiding officer, the board, the observers and the seats, in
        /// that order
        static Hall of(HttpResponse<String> sheet, List<String> seats) {
            assertThat(sheet.statusCode()).as(sheet.body()).isEqualTo(201);
            List<String> roles = new java.util.ArrayList<>(List.of("chair", "chair", "observer", "wall"));
            roles.addAll(seats);
            Map<String, String> tokens = new TreeMap<>();
            String id = "";
            var card = CARD.matcher(sheet.body());
            for (String role : roles) {
                assertThat(card.find()).isTrue();
                id = card.group(1);
                tokens.put(role, card.group(2));
            }
            return new Hall(id, tokens);
        }

        String base(String role) {
            return "/chambers/" + id + (role.length() == 3 ? "/seat/" : "/") + role;
        }

        String token(String role) {
            return tokens.getOrDefault(role, "");
        }

        HttpResponse<String> sends(String role, String fields) {
            return form(base(role) + "/do", token(role), fields);
        }

        void does(String role, String fields) {
            HttpResponse<String> answer = sends(role, fields);
            assertThat(answer.statusCode())
                    .as(fields + answer.body().replaceAll("(?s)^.*<h1>|\u0325", ""))
                    .isEqualTo(303);
        }

        String page(String role) {
            return sent(to(base(role)).header("Cookie", "chamber=" + token(role)))
                    .body();
        }

        String below(String path) {
            return sent(to("/chambers/" + id + path)).body();
        }

        /// Looks at every page of the meeting as it stands.
        void isSaidIn(String... typed) {
            Set<String> log = new TreeSet<>(List.of(below("/minutes.json"), String.join("\n", typed)));
            for (String role : List.of("chair", "wall", "observer", "FRA")) {
                said(role, page(role), log);
            }
            said("the public view", below(""), log);
            said("the minutes", below("/minutes.html"), log);
            said("the minutes as text", below("/minutes.txt").replaceAll("(?m)^ +", "<br>"), log);
        }
    }

    /// Says that nothing on a page is English but what somebody typed, the rules wrote, or States are called.
    private static void said(String which, String html, Set<String> known) {
        assertThat(html).as(which).contains("\u0325");
        Set<String> texts = OtherLanguageTest.texts(html);
        assertThat(texts).as(which).doesNotContainAnyElementsOf(OtherLanguageTest.english());
        Set<String> english = texts.stream()
                .flatMap(text -> ENGLISH.matcher(STATES.matcher(text).replaceAll("-"))
                        .results()
                        .map(found -> found.group()))
                .filter(words -> known.stream().noneMatch(text -> lower(text).contains(lower(words))))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(english).as("%s: words that are in no message", which).isEmpty();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @Test
    void aVoteOfTheCouncilIsSaidInTheOtherLanguage() {
        said("the form", sent(to("/chambers")).body(), offered());
        HttpResponse<String> wrong = form("/chambers", "", "organ=GA&date=2024-03-22&title=T&rules=own");
        assertThat(wrong.statusCode()).isEqualTo(422);
        said("the form sent back", wrong.body(), offered());
        HttpResponse<String> sheet = form(
                "/chambers",
                "",
                "organ=SC&date=2024-03-22&title=Xy&lockSeconds=0&matter=ukraine&seats=" + String.join("+", COUNCIL)
                        + "&disclosure=at-lock");
        said("the sheet", sheet.body(), Set.of());
        Hall council = Hall.of(sheet, COUNCIL);
        council.isSaidIn();
        said("who asks without a link", sent(to(council.base("chair"))).body(), Set.of());

        council.does("chair", "type=open-meeting");
        council.does("chair", "type=take-up&item=Qz");
        council.does("FRA", "type=take-seat");
        council.does("chair", "type=submit&proposal.symbol=S/1&proposal.title=Zq&proposal.text=1.+Urges.");
        council.does("GBR", "type=sponsor&proposal=S/1");
        council.does("FRA", "type=request-floor&list=speakers");
        council.does("GBR", "type=request-floor&list=right-of-reply");
        council.does("chair", "type=give-floor&list=speakers");
        council.does("chair", "type=close-list&list=speakers");
        council.does("USA", "type=raise-point-of-order&text=Hm");
        council.isSaidIn();
        council.does("chair", "type=rule&point=1&verdict=not-upheld");
        council.does("USA", "type=challenge&ruling=1");
        council.does("chair", "type=open-vote&challenge=1");
        council.does("FRA", "type=cast&vote=1&position=no");
        council.isSaidIn();
        council.does("chair", "type=announce-lock&vote=1&seconds=0");
        council.does("chair", "type=close-vote&vote=1");
        council.does("GBR", "type=move&motion=division&proposal=S/1&part=p");
        council.does("GBR", "type=move&motion=emergency-session-request&proposal=S/1");
        council.isSaidIn();

        council.does("chair", "type=adopt-without-vote&motion=1");
        council.does("chair", "type=rule&motion=2&verdict=not-upheld");
        council.does("chair", "type=open-vote&proposal=S/1&method=roll-call&class=substantive");
        council.does("FRA", "type=cast&vote=2&position=yes");
        council.isSaidIn();
        council.does("FRA", "type=cast&vote=2&position=abstained");
        for (String seat : List.of("CHN", "GBR", "USA")) {
            council.does(seat, "type=cast&vote=2&position=yes");
        }
        council.does("RUS", "type=cast&vote=2&position=no");
        council.does("chair", "type=announce-lock&vote=2&seconds=0");
        // What the rules ask of a vote that is locked and not closed yet is not in the log.
        council.isSaidIn("negative votes of permanent members");
        HttpResponse<String> late = council.sends("RUS", "type=cast&vote=2&position=yes");
        assertThat(late.statusCode()).isEqualTo(410);
        assertThat(OtherLanguageTest.texts(late.body())).doesNotContainAnyElementsOf(OtherLanguageTest.english());
        council.does("chair", "type=close-vote&vote=2");
        council.isSaidIn();
        council.does("chair", "type=declare&vote=2&outcome=adopted&reason=Hm");
        council.does("FRA", "type=state-intention&vote=2&position=yes");
        council.does("USA", "type=explain&vote=2&text=Hm");
        council.isSaidIn();
    }

    /// What the form shows of the record, and of how a rule book is written.
    private static Set<String> offered() {
        Set<String> offered = new TreeSet<>(Set.of("{votes: more than 1/2}"));
        OFFICE.record().matters().forEach(matter -> offered.add(matter.title()));
        return offered;
    }

    @Test
    void theWayToTheAssemblyIsSaidInTheOtherLanguage() {
        Hall council = Hall.of(
                form(
                        "/chambers",
                        "",
                        "organ=SC&date=2024-03-22&title=Xy&lockSeconds=0&matter=ukraine&seats="
                                + String.join("+", COUNCIL)),
                COUNCIL);
        council.does("chair", "type=open-meeting");
        council.does(
                "USA",
                "type=submit&proposal.symbol=S/1&proposal.title=Zq&proposal.text=1.+Urges+the+Secretary-General.");
        council.does("chair", "type=open-vote&proposal=S/1");
        for (String seat : COUNCIL) {
            council.does(seat, "type=cast&vote=1&position=" + (seat.equals("RUS") ? "no" : "yes"));
        }
        council.does("chair", "type=announce-lock&vote=1&seconds=0");
        council.does("chair", "type=close-vote&vote=1");
        council.isSaidIn();
        council.does("FRA", "type=move&motion=emergency-session-request&proposal=S/1");
        council.does("chair", "type=set-debate&vote=1&date=2024-04-05");
        council.does("chair", "type=report-ballot&election=Xe&body=icj&seats=1&valid=5&votes=Ab:+3");
        council.does("chair", "type=submit&proposal.symbol=S/2&proposal.title=Zq");
        council.does("chair", "type=begin-silence&proposal=S/2&seconds=3600");
        council.isSaidIn();

        List<String> members = List.of("FRA", "GBR", "RUS");
        HttpResponse<String> sheet = form(
                council.base("chair") + "/assembly",
                council.token("chair"),
                "vote=1&session=ES-12&convener=members&seats=" + String.join("+", members));
        Hall assembly = Hall.of(sheet, members);
        council.isSaidIn();
        assembly.isSaidIn();
        assembly.does("FRA", "type=concur");
        assembly.does("GBR", "type=concur");
        assembly.isSaidIn();
        assembly.does("chair", "type=give-notice&seconds=0&reason=Hm");
        assembly.isSaidIn();
        assembly.does("chair", "type=open-meeting");
        assembly.does("chair", "type=open-vote&proposal=A/ES-12/L.1");
        assembly.does("FRA", "type=cast&vote=1&position=yes");
        assembly.does("chair", "type=announce-lock&vote=1&seconds=0");
        assembly.does("chair", "type=close-vote&vote=1");
        assembly.isSaidIn();
        String desk = assembly.base("chair") + "/follow-up";
        HttpResponse<String> tasks = sent(to(desk).header("Cookie", "chamber=" + assembly.token("chair")));
        said("the form for tasks", tasks.body(), Set.of("Urges the Secretary-General."));
        String nobody = "text=A/ES-12/L.1&take.1.A/ES-12/L.1=yes";
        HttpResponse<String> refused = form(desk, assembly.token("chair"), nobody);
        said("tasks without an addressee", refused.body(), Set.of("Urges the Secretary-General."));
        said(
                "a new link",
                assembly.sends("chair", "type=reissue-link&role=wall").body(),
                Set.of());
    }
}
