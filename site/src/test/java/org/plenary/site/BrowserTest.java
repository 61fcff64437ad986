package org.plenary.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Sizes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import org.plenary.followup.letter.Statement;
import org.plenary.followup.store.Desk;
import org.plenary.followup.store.FactStore;
import org.plenary.site.page.Pages;
import org.plenary.site.question.Secretariat;
import org.plenary.site.web.Server;

import static org.assertj.core.api.Assertions.assertThat;

/// Looks at the pages in a real [Chromium].
///
/// After a wanted change of what a screen reader is told, write the golden files anew with
/// `-Dplenary.golden=write`, read them, and commit them.
class BrowserTest {
    private static final String ASSEMBLY = "/decisions/A/RES/ES-10/24";
    private static final String COUNCIL = "/decisions/S/2024/239";
    private static final String WHAT_IF = ASSEMBLY + "?what-if=ISR:abstained,USA:yes";

    /// Named by the tests, so not private.
    static final List<String> PAGES = List.of(
            "/",
            "/matters",
            "/matters/ukraine",
            "/decisions",
            ASSEMBLY,
            COUNCIL,
            WHAT_IF,
            ASSEMBLY + "?show=moved",
            COUNCIL + "?show=permanent",
            "/search",
            "/search?q=vetoed-by:france",
            "/states",
            "/states/EGY",
            "/compare",
            "/compare?states=FRA,EGY,IND&q=session:ES-10",
            "/rules",
            "/rules/CHARTER-27-3",
            "/check",
            "/data",
            "/data/differences",
            "/follow-up",
            "/follow-up/matters/east-jerusalem-opt",
            "/follow-up/matters/east-jerusalem-opt?addressee=ISR",
            "/follow-up/dates",
            "/follow-up/tasks",
            "/follow-up/organs/SC",
            "/follow-up/states/ISR?asOf=2025-01-01",
            "/follow-up/tasks/s-res-2735-03",
            "/follow-up/texts/A/RES/ES-10/24",
            "/follow-up/statements",
            "/follow-up/statements/on-reports",
            "/follow-up/obligations",
            "/follow-up/obligations?state=HUN&day=2025-04-03",
            "/analysis",
            "/analysis/agreement?state=FRA",
            "/analysis/agreement/USA/RUS",
            "/analysis/blocs",
            "/analysis/cohesion?states=USA,GBR,FRA",
            "/analysis/ideal-points?states=USA,FRA,EGY&cut=A/RES/ES-10/24",
            "/analysis/backtest",
            "/analysis/forecast?title=Jerusalem",
            "/analysis/path?decision=A/RES/ES-10/24",
            "/analysis/power",
            "/analysis/power/uniting-for-peace",
            "/method");

    private static final int DESK = 1280;
    private static final int PHONE = 360;
    private static final int HEAVIEST_HOME_BYTES = 60_000;

    private static final Path GOLDEN = Path.of("src/test/resources/org/plenary/site/heard");
    private static final boolean WRITE = "write".equals(System.getProperty("plenary.golden"));

    @TempDir
    static Path folder = Path.of("");

    private static Server server;
    private static FactStore store;
    private static String editor = "";
    private static Chromium chromium;
    private static BrowserContext desk;
    private static BrowserContext phone;

    @BeforeAll
    static void start() throws Server.NotListening {
        chromium = Chromium.start();
        store = FactStore.open("jdbc:sqlite:" + folder.resolve("plenary.db"));
        Desk written = new Desk(store);
        written.publish(new Statement(
                "on-reports",
                "On reports",
                LocalDate.parse("2026-11-20"),
                "Somebody",
                List.of("FRA"),
                Optional.of("suez-1956"),
                "en",
                List.of("A text.")));
        editor = written.newEditor();
        server = Pages.serve(Secretariat.withCompiledInRecord().with(() -> Optional.of(store)), "127.0.0.1", 0);
        desk = chromium.window(DESK, 900, ColorScheme.LIGHT, true);
        phone = chromium.window(PHONE, 900, ColorScheme.DARK, true);
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
        if (server != null) {
            server.close();
        }
        if (store != null) {
            store.close();
        }
    }

    private static BrowserContext withoutScripts(int width) {
        return chromium.window(width, 900, ColorScheme.LIGHT, false);
    }

    private static Page open(BrowserContext context, String path, List<String> complaints) {
        return Chromium.open(context, server.address() + path, complaints);
    }

    private static void beAccessible(BrowserContext context, String path) {
        List<String> complaints = new ArrayList<>();
        try (Page page = open(context, path, complaints)) {
            assertThat(chromium.violations(page)).as(path).isEmpty();
            assertThat(complaints)
                    .as("complaints of the browser about %s", path)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void aPageIsAccessibleOnADesk(String path) {
        beAccessible(desk, path);
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void aPageIsAccessibleOnAPhoneInTheDark(String path) {
        beAccessible(phone, path);
    }

    @Test
    void aPageThatIsNotThereIsAccessibleToo() {
        try (Page page = open(phone, "/decisions/A/RES/ES-10/99", new ArrayList<>())) {
            assertThat(page.locator("main h2").first().innerText()).isEqualTo("Nearest symbols");
            assertThat(chromium.violations(page)).isEmpty();
        }
    }

    @Test
    void theFormsBehindAnEditorsLinkAreAccessible() {
        for (BrowserContext context : List.of(desk, phone)) {
            List<String> complaints = new ArrayList<>();
            try (Page page = open(context, "/follow-up/enter/" + editor, complaints)) {
                assertThat(chromium.violations(page)).as("the form for facts").isEmpty();
                page.locator("#f-id").fill("e-typed");
                page.locator(".after button").click();
                assertThat(page.locator("#f-id").inputValue()).isEqualTo("e-typed");
                assertThat(page.locator("[aria-invalid] ~ .error").count()).isEqualTo(1);
                assertThat(chromium.violations(page))
                        .as("the form with an error")
                        .isEmpty();
                // The browser notes that the form came back with an error, which is what was asked for.
                assertThat(complaints).allMatch(complaint -> complaint.contains("422"));
                complaints.clear();
                Locator asking = page.locator("form[action*='/ask/']");
                asking.locator("[name=name]").fill("A Name");
                asking.locator("[name=place]").fill("Here");
                asking.locator("button").click();
                assertThat(chromium.violations(page)).as("the link to send").isEmpty();
                Matcher link = Pattern.compile("/follow-up/endorsements/[A-Za-z0-9_-]{22}")
                        .matcher(page.content());
                assertThat(link.find()).as("a link for the one who is asked").isTrue();
                page.navigate(server.address() + link.group());
                assertThat(chromium.violations(page))
                        .as("the question to endorse")
                        .isEmpty();
                assertThat(complaints).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void noPageIsWiderThanItsWindow(String path) {
        try (Page page = open(phone, path, new ArrayList<>())) {
            // A desk of 1280 points at 200 % has room for 640.
            for (int width : new int[] {PHONE, 640, 1920}) {
                page.setViewportSize(width, 900);
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as("%s at %d", path, width)
                        .isLessThanOrEqualTo(width);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void aPageIsReadWithoutScriptsAndNoScriptHoldsItUp(String path) {
        try (BrowserContext context = withoutScripts(DESK);
                Page page = open(context, path, new ArrayList<>())) {
            assertThat(page.locator("main h1").innerText()).isNotBlank();
            assertThat(page.locator("script:not([defer])").count())
                    .as("scripts that hold the page up")
                    .isZero();
        }
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void theFirstStopOfTheKeyboardLeadsToTheContentAndEveryStopIsSeen(String path) {
        try (Page page = open(desk, path, new ArrayList<>())) {
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus").innerText()).isEqualTo("Skip to the content");
            for (int stop = 0; stop < 25; stop++) {
                page.keyboard().press("Tab");
                assertThat((Boolean) page.evaluate("""
                                () => {
                                  const at = document.activeElement;
                                  if (at === document.body) return true;
                                  const box = at.getBoundingClientRect();
                                  const style = getComputedStyle(at);
                                  const shape = at.closest("svg");
                                  return box.width > 0 && box.height > 0
                                    && (shape !== null || style.outlineStyle !== "none");
                                }"""))
                        .as("stop %d of %s is seen: %s", stop, path, page.evaluate("document.activeElement.outerHTML"))
                        .isTrue();
            }
        }
    }

    @Test
    void aPositionIsChangedByKeyboardAndTheRulingIsSpoken() {
        List<String> complaints = new ArrayList<>();
        try (Page page = open(desk, ASSEMBLY + "?what-if=", complaints)) {
            Locator stops = page.locator(".board .tile[tabindex='0']");
            assertThat(stops.count()).as("tab stops of the board").isEqualTo(1);
            String tally = page.locator("#ruling .tally").innerText();

            page.locator("#what-if button").focus();
            page.keyboard().press("Tab");
            Locator focused = page.locator(".board .tile:focus");
            assertThat(focused.count()).as("tiles focused after one Tab").isEqualTo(1);
            String first = focused.getAttribute("data-state");
            page.keyboard().press("ArrowRight");
            String second = focused.getAttribute("data-state");
            assertThat(second).isNotEqualTo(first);
            page.keyboard().press("Enter");

            PlaywrightAssertions.assertThat(page.locator("#say")).containsText("Hypothetical: ");
            assertThat(page.url()).startsWith(server.address() + ASSEMBLY + "?what-if=" + second + ":");
            assertThat(page.locator("#ruling .tally").innerText()).isNotEqualTo(tally);
            assertThat(focused.getAttribute("data-state"))
                    .as("the tile that keeps the focus")
                    .isEqualTo(second);
            assertThat(focused.getAttribute("class")).contains("changed");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void withoutScriptsATileIsTurnedByTheFormAndTheServerLeadsToTheCanonicalAddress() {
        try (BrowserContext context = withoutScripts(PHONE);
                Page page = open(context, COUNCIL + "?what-if=CHN:abstained", new ArrayList<>())) {
            List<Integer> statuses = new ArrayList<>();
            page.onResponse(answer -> {
                if (answer.request().isNavigationRequest()) {
                    statuses.add(answer.status());
                }
            });
            page.locator("button[data-state=RUS]").click();
            page.waitForURL(server.address() + COUNCIL + "?what-if=CHN:abstained,RUS:abstained");
            assertThat(statuses).containsExactly(303, 200);
            assertThat(page.locator("#ruling .stamp").innerText())
                    .isEqualToIgnoringCase("Hypothetical: would be adopted");
            assertThat(page.locator("#ruling .tally").innerText()).isEqualTo("11–1–3");
        }
    }

    @Test
    void aTextIsCheckedByKeyboardAndItsAnswersAreAccessible() {
        for (int width : List.of(DESK, PHONE)) {
            BrowserContext context = width == PHONE ? phone : desk;
            List<String> complaints = new ArrayList<>();
            try (Page page = open(context, "/check", complaints)) {
                page.locator("#text").fill("Resolution 2334 was adopted by 14 votes to 2, with one abstention.");
                page.locator("#text").press("Tab");
                page.locator(".checkform button").focus();
                page.keyboard().press("Enter");
                PlaywrightAssertions.assertThat(page.locator(".notes .v-differs"))
                        .containsText("14 in favour, 0 against, 1 abstaining");
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .isLessThanOrEqualTo(width);
                page.locator(".said sup a").first().press("Enter");
                assertThat(page.url()).endsWith("#n1");
                assertThat(chromium.violations(page)).isEmpty();
                assertThat(complaints).isEmpty();
            }
        }
    }

    @Test
    void theFirstVisitOfTheHomePageIsLight() {
        try (BrowserContext context = chromium.window(DESK, 900, ColorScheme.LIGHT, true);
                Page page = context.newPage()) {
            List<Request> requests = new ArrayList<>();
            page.onRequestFinished(requests::add);
            page.navigate(server.address() + "/");
            // Of a copy, because asking the browser for a size lets its other events in.
            Map<String, Integer> sizes = List.copyOf(requests).stream()
                    .collect(Collectors.toMap(Request::url, request -> {
                        Sizes size = request.sizes();
                        return size.responseHeadersSize + size.responseBodySize;
                    }));
            assertThat(sizes).as("the page, its style and its script").hasSizeGreaterThanOrEqualTo(3);
            assertThat(sizes.values().stream().mapToInt(Integer::intValue).sum())
                    .as("bytes of %s", sizes)
                    .isPositive()
                    .isLessThan(HEAVIEST_HOME_BYTES);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "assembly.yaml, /decisions/A/RES/ES-10/24",
        "council.yaml, /decisions/S/2024/239",
        "what-if.yaml, '/decisions/A/RES/ES-10/24?what-if=ISR:abstained,USA:yes'"
    })
    void aScreenReaderIsToldTheRulingAsItWasReadAndApproved(String name, String path) throws IOException {
        try (Page page = open(desk, path, new ArrayList<>())) {
            String heard = Stream.of("main > header", "#ruling", "#counts")
                            .map(part -> page.locator(part).ariaSnapshot())
                            .collect(Collectors.joining("\n"))
                    + "\n";
            Path file = GOLDEN.resolve(name);
            if (WRITE) {
                Files.createDirectories(GOLDEN);
                Files.writeString(file, heard);
            }
            assertThat(file)
                    .as("the golden file; this class says how to write it")
                    .exists();
            assertThat(heard).isEqualTo(Files.readString(file));
        }
    }
}
