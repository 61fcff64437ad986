package org.plenary.site.chamber;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.plenary.chamber.Actor;
import org.plenary.chamber.Chamber;
import org.plenary.chamber.Command;
import org.plenary.chamber.Setting;
import org.plenary.chamber.json.Json;
import org.plenary.chamber.json.JsonReader;
import org.plenary.chamber.json.MalformedJson;
import org.plenary.chamber.json.RecordJson;
import org.plenary.chamber.ledger.SigningKey;
import org.plenary.chamber.store.Access;
import org.plenary.chamber.store.Answer;
import org.plenary.chamber.store.Chambers;
import org.plenary.chamber.store.JdbcStore;
import org.plenary.chamber.store.Token;
import org.plenary.site.Chromium;
import org.plenary.site.page.Pages;
import org.plenary.site.question.Secretariat;
import org.plenary.site.web.Server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// A meeting in the windows of a real [Chromium].
///
/// The pictures of the documentation are made here, with `-Dplenary.docs=write`; what a screen reader is told
/// is written anew with `-Dplenary.golden=write`.
class ChamberBrowserTest {
    private static final Secretariat OFFICE = Secretariat.withCompiledInRecord();
    private static final Path HEARD = Path.of("src/test/resources/org/plenary/site/heard/ballot.yaml");
    private static final boolean GOLDEN = "write".equals(System.getProperty("plenary.golden"));
    private static final boolean DOCS = "write".equals(System.getProperty("plenary.docs"));

    @TempDir
    static Path folder = Path.of("");

    private static Server server;
    private static Chambers chambers;
    private static Chromium chromium;

    @BeforeAll
    static void start() throws Server.NotListening {
        chromium = Chromium.start();
        chambers = new Chambers(
                new Chamber(OFFICE.rules()), JdbcStore.open("jdbc:sqlite:" + folder.resolve("plenary.db")));
        ChamberHttp http = new ChamberHttp(chambers, OFFICE.membership(), SigningKey.generate("plenary.test"));
        server = Pages.serve(OFFICE, "127.0.0.1", 0, java.util.Optional.of(new ChamberPages(http, OFFICE)));
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
        if (server != null) {
            server.close();
        }
        if (chambers != null) {
            chambers.close();
        }
    }

    /// A chamber, its links, and the seats that a script holds.
    private record Hall(String id, Map<String, String> tokens, List<String> seats) {
        static Hall of(String setting) {
            try {
                Setting read = RecordJson.read(
                        Setting.class,
                        (Json.Fields) JsonReader.read(setting.replace('\'', '"').getBytes(StandardCharsets.UTF_8)),
                        "",
                        List.of());
                Chambers.Created created = chambers.create(read);
                Map<String, String> tokens = new TreeMap<>();
                for (Token token : created.tokens()) {
                    tokens.put(token.actor().name(), token.token());
                }
                return new Hall(created.id(), tokens, read.seats());
            } catch (MalformedJson problem) {
                throw new AssertionError(problem);
            }
        }

        static Hall council(String more) {
            return of(
                    "{'organ':'SC','title':'Mock Council','date':'2024-03-22','lockSeconds':1" + more
                            + ",'seats':['DZA','CHN','ECU','FRA','GUY','JPN','MLT','MOZ','KOR','RUS','SLE','SVN','CHE','GBR','USA']}");
        }

        void does(String role, String command) {
            try {
                Access access = chambers.access(tokens.getOrDefault(role, "")).orElseThrow();
                Json json = JsonReader.read(command.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
                Answer answer = chambers.send(access, Command.read(json), ChamberPages.fresh(), OptionalLong.empty())
                        .join();
                assertThat(answer).isInstanceOf(Answer.Done.class);
            } catch (MalformedJson problem) {
                throw new AssertionError(command, problem);
            }
        }

        String link(String role) {
            return server.address() + "/chambers/" + id + "#" + tokens.get(role);
        }

        void draft() {
            does("chair", "{'type':'open-meeting'}");
            does("chair", "{'type':'take-up','item':'The situation in the simulated region'}");
            does(
                    "DZA",
                    "{'type':'submit','proposal':{'symbol':'S/2024/999','title':'Calls for a ceasefire in the simulated region','text':'Calls for a ceasefire;\\nDecides to meet again.'}}");
        }

        void voting() {
            draft();
            does("chair", "{'type':'open-vote','proposal':'S/2024/999'}");
        }
    }

    private static BrowserContext window(int width, int height, ColorScheme scheme) {
        return chromium.window(width, height, scheme, true);
    }

    private static Page entered(BrowserContext context, Hall hall, String role, List<String> complaints) {
        Page page = Chromium.open(context, hall.link(role), complaints);
        page.waitForURL("**/chambers/" + hall.id() + "/**");
        assertThat(page.locator("#conn")).hasText("live");
        return page;
    }

    private static void picture(Page page, String name) {
        if (DOCS) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("../docs/chamber-" + name + ".png")));
        }
    }

    @Test
    void aWholeMockVoteIsHeldInThreeWindows() {
        Hall hall = Hall.council("");
        List<String> complaints = new ArrayList<>();
        try (BrowserContext desk = window(1280, 900, ColorScheme.LIGHT);
                BrowserContext phone = window(360, 740, ColorScheme.LIGHT);
                BrowserContext board = window(1920, 1080, ColorScheme.DARK)) {
            Page chair = entered(desk, hall, "chair", complaints);
            Page france = entered(phone, hall, "FRA", complaints);
            Page wall = entered(board, hall, "wall", complaints);

            chair.locator("text=Open the meeting").click();
            assertThat(wall.locator("#phase")).containsText("Meeting 1 is open");
            assertThat(france.locator("#phase")).containsText("Meeting 1 is open");
            france.locator("text=Take our seat").click();
            assertThat(chair.locator("#quorum")).containsText("Seats taken: 1 of 15.");
            france.locator("text=Ask for the floor").click();
            chair.locator("text=Give the floor to France").click();
            assertThat(wall.locator("#floor")).containsText("France has the floor");
            hall.does(
                    "DZA",
                    "{'type':'submit','proposal':{'symbol':'S/2024/999','title':'Calls for a ceasefire in the simulated region'}}");
            chair.locator("#texts >> text=Put it to the vote").click();

            assertThat(wall.locator("#what")).containsText("S/2024/999");
            france.locator(".ballot button[value=yes]").click();
            assertThat(france.locator("#told")).containsText("Vote received: yes");
            assertThat(france.locator("#receipt")).containsText("Your vote: yes");
            assertThat(france.locator(".ballot button[value=yes]")).hasAttribute("aria-pressed", "true");
            assertThat(wall.locator("[data-seat=FRA]")).hasClass(java.util.regex.Pattern.compile(".*p-yes.*"));
            for (String seat : hall.seats()) {
                if (!seat.equals("FRA")) {
                    hall.does(
                            seat,
                            "{'type':'cast','vote':1,'position':'%s'}"
                                    .formatted(seat.equals("RUS") ? "no" : seat.equals("GUY") ? "abstained" : "yes"));
                }
            }
            assertThat(wall.locator("#standing")).containsText("15 of 15 ballots are in");
            picture(wall, "wall");
            picture(france, "seat");
            picture(chair, "chair");

            chair.locator("text=Announce the lock").click();
            chair.locator("text=Lock at that moment").click();
            assertThat(wall.locator("#standing .stamp")).hasText("Not adopted");
            assertThat(wall.locator("#standing")).containsText("a permanent member voted against: Russian Federation");
            assertThat(france.locator(".ballot")).hasCount(0);
            chair.locator("text=Declare it as the rules give it").click();
            assertThat(chair.locator("#log")).containsText("declared the result of vote 1: not adopted");

            Page minutes =
                    Chromium.open(desk, server.address() + "/chambers/" + hall.id() + "/minutes.html", complaints);
            assertThat(minutes.locator("main")).containsText("Against (1): Russian Federation.");
            picture(minutes, "minutes");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void aLinkLeavesTheAddressAndNoScriptSeesItsCookie() {
        Hall hall = Hall.council("");
        try (BrowserContext context = window(1280, 900, ColorScheme.LIGHT)) {
            Page page = entered(context, hall, "FRA", new ArrayList<>());
            assertThat(page.url()).isEqualTo(server.address() + "/chambers/" + hall.id() + "/seat/FRA");
            assertThat((String) page.evaluate("document.cookie")).isEmpty();
            assertThat(page.content()).doesNotContain(hall.tokens().get("FRA"));
            page.goBack();
            assertThat(page.url()).doesNotContain("#");
            Page chair = entered(context, hall, "chair", new ArrayList<>());
            page.reload();
            assertThat(page.url()).isNotEqualTo(chair.url());
        }
    }

    @Test
    void aVoteIsCastWithTheKeyboardAlone() {
        Hall hall = Hall.council("");
        hall.voting();
        try (BrowserContext context = window(360, 740, ColorScheme.DARK)) {
            Page page = entered(context, hall, "FRA", new ArrayList<>());
            for (int i = 0;
                    i < 8
                            && page.locator(".ballot button[value=abstained]:focus")
                                            .count()
                                    == 0;
                    i++) {
                page.keyboard().press("Tab");
            }
            assertThat(page.locator(".ballot button[value=abstained]:focus")).hasCount(1);
            page.keyboard().press("Enter");
            assertThat(page.locator("#told")).containsText("Vote received: abstained");
            page.keyboard().press("Shift+Tab");
            page.keyboard().press("Space");
            assertThat(page.locator("#receipt")).containsText("Your vote: no");
            assertThat(page.locator("#receipt")).containsText("changed once");
        }
    }

    @Test
    void anUpdateNeverRedrawsTheBallotUnderTheFinger() {
        Hall hall = Hall.council("");
        hall.voting();
        try (BrowserContext context = window(360, 740, ColorScheme.LIGHT)) {
            Page page = entered(context, hall, "FRA", new ArrayList<>());
            page.evaluate("document.querySelectorAll('.ballot button').forEach(one => { one.mine = true; })");
            double before = page.locator(".ballot button[value=no]").boundingBox().y;
            hall.does("USA", "{'type':'cast','vote':1,'position':'yes'}");
            hall.does("CHN", "{'type':'request-floor'}");
            hall.does("chair", "{'type':'give-floor','seconds':60}");
            assertThat(page.locator("#floor")).containsText("China has the floor");
            assertThat(page.locator("#result")).containsText("1 of 15 ballots are in");
            assertThat((Boolean)
                            page.evaluate("[...document.querySelectorAll('.ballot button')].every(one => one.mine)"))
                    .isTrue();
            assertThat(page.locator(".ballot button[value=no]").boundingBox().y).isEqualTo(before);
        }
    }

    @Test
    void aPageSaysThatItIsCutOffAndCatchesUp() {
        Hall hall = Hall.council("");
        hall.voting();
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context = window(1280, 900, ColorScheme.LIGHT)) {
            Page page = entered(context, hall, "wall", complaints);
            page.route("**/events", com.microsoft.playwright.Route::abort);
            // The stream that runs goes on by itself; a page that is hidden and seen again opens a new one.
            page.evaluate("""
                    () => {
                      const see = hidden => { Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
                        document.dispatchEvent(new Event("visibilitychange")); };
                      see(true); see(false);
                    }""");
            assertThat(page.locator("#conn"))
                    .hasText(java.util.regex.Pattern.compile("reconnecting|not updated since .*"));
            hall.does("FRA", "{'type':'cast','vote':1,'position':'yes'}");
            page.unroute("**/events");
            assertThat(page.locator("#conn")).hasText("live");
            assertThat(page.locator("[data-seat=FRA]")).hasClass(java.util.regex.Pattern.compile(".*p-yes.*"));
        }
    }

    @Test
    void theDeskAfterAVetoIsAccessibleAndSoIsTheFormForTasks() {
        Hall hall = Hall.council("");
        hall.voting();
        for (String seat : hall.seats()) {
            hall.does(seat, "{'type':'cast','vote':1,'position':'%s'}".formatted(seat.equals("RUS") ? "no" : "yes"));
        }
        hall.does("chair", "{'type':'announce-lock','vote':1,'seconds':0}");
        hall.does("chair", "{'type':'close-vote','vote':1}");
        hall.does(
                "chair",
                "{'type':'submit','proposal':{'symbol':'S/2024/1000','title':'A text','text':'1. Calls upon all States to help.'}}");
        hall.does("chair", "{'type':'adopt-without-vote','proposal':'S/2024/1000'}");
        hall.does(
                "chair",
                "{'type':'report-ballot','election':'A seat','body':'icj','seats':1,'votes':{'Judge':8},'valid':15,'restricted':false}");
        List<String> complaints = new ArrayList<>();
        try (BrowserContext phone = window(360, 740, ColorScheme.LIGHT);
                BrowserContext desk = window(1280, 900, ColorScheme.LIGHT)) {
            Page wide = entered(desk, hall, "chair", complaints);
            wide.locator("#path").scrollIntoViewIfNeeded();
            wide.evaluate("window.scrollTo(0, document.getElementById('path').offsetTop - 120)");
            picture(wide, "after-veto");
            for (String role : List.of("chair", "FRA", "observer")) {
                Page page = entered(phone, hall, role, complaints);
                assertThat(page.locator("#path")).containsText("After the veto on S/2024/999");
                page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })");
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as(role)
                        .isLessThanOrEqualTo(360);
                assertThat(chromium.violations(page)).as(role).isEmpty();
            }
            Page tasks =
                    Chromium.open(phone, server.address() + "/chambers/" + hall.id() + "/chair/follow-up", complaints);
            assertThat(tasks.locator("h1")).hasText("What the adopted texts ask");
            assertThat((Integer) tasks.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(360);
            assertThat(chromium.violations(tasks)).isEmpty();
            assertThat(complaints).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"chair", "FRA", "wall", "observer", "", "/chambers", "minutes.html"})
    void everyPageIsAccessibleAndNoWiderThanAPhone(String which) {
        Hall hall = Hall.council("");
        hall.voting();
        hall.does("FRA", "{'type':'cast','vote':1,'position':'yes'}");
        hall.does("GBR", "{'type':'raise-point-of-order','text':'The text was not circulated.'}");
        hall.does("chair", "{'type':'rule','point':1,'verdict':'upheld'}");
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            List<String> complaints = new ArrayList<>();
            try (BrowserContext context = window(360, 740, scheme)) {
                Page page = hall.tokens().containsKey(which)
                        ? entered(context, hall, which, complaints)
                        : Chromium.open(
                                context,
                                server.address()
                                        + (which.startsWith("/") ? which : "/chambers/" + hall.id() + "/" + which)
                                                .replaceFirst("(?<=.)/$", ""),
                                complaints);
                page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })");
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .isLessThanOrEqualTo(360);
                assertThat(chromium.violations(page)).as(which).isEmpty();
                assertThat(complaints).isEmpty();
            }
        }
    }

    @Test
    void theSheetOfLinksIsMadeByTheFormAndIsAccessible() {
        try (BrowserContext context = window(1280, 900, ColorScheme.LIGHT)) {
            Page page = Chromium.open(context, server.address() + "/chambers", new ArrayList<>());
            page.locator("input[name=title]").fill("Mock Council, room 4");
            page.locator("input[name=date]").fill("2024-03-22");
            page.locator("text=Set it up").click();
            assertThat(page.locator(".card")).hasCount(18);
            picture(page, "sheet");
            assertThat(chromium.violations(page)).isEmpty();
            page.locator("text=Open the presiding officer's desk").click();
            assertThat(page.locator("#phase")).containsText("Not opened yet");
        }
    }

    @Test
    void aScreenReaderIsToldTheBallotAsItWasReadAndApproved() throws IOException {
        Hall hall = Hall.council(",'disclosure':'at-lock'");
        hall.voting();
        try (BrowserContext context = window(360, 740, ColorScheme.LIGHT)) {
            Page page = entered(context, hall, "FRA", new ArrayList<>());
            String heard = page.locator("#ballot").ariaSnapshot() + "\n";
            if (GOLDEN) {
                Files.writeString(HEARD, heard);
            }
            assertThat(HEARD)
                    .as("the golden file; this class says how to write it")
                    .exists();
            assertThat(heard).isEqualTo(Files.readString(HEARD));
        }
    }

    @Test
    void theSimulatedChambersMeetByThemselves() {
        try (Simulation simulation =
                        new Simulation(chambers, OFFICE.membership(), java.time.LocalDate.of(2024, 3, 22), 0.01);
                BrowserContext context = window(1280, 900, ColorScheme.LIGHT)) {
            Simulation.Meeting council = simulation.start().getFirst();
            Page wall =
                    Chromium.open(context, server.address() + council.link(new Actor.Wall().name()), new ArrayList<>());
            assertThat(wall.locator(".who")).containsText("every ballot comes from a script");
            assertThat(wall.locator("#standing .stamp")).isVisible();
        }
    }
}
