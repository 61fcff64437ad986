package org.plenary.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// A real Chromium for tests: the one `PLENARY_CHROMIUM` names, else Debian's.
public final class Chromium implements AutoCloseable {
    /// Asks axe for its violations, each as one line that names the rule and the elements.
    private static final String VIOLATIONS = """
            async () => {
              const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
              const result = await axe.run(document, {
                runOnly: { type: "tag", values: tags }, resultTypes: ["violations"], preload: false, iframes: false
              });
              return result.violations.map(rule => `${rule.id} (${rule.help}), ${rule.nodes.length} times: `
                + rule.nodes.slice(0, 5).map(node => `${node.html.slice(0, 200)} ${node.failureSummary}`).join(" | "));
            }""";

    private final Playwright playwright;
    private final Browser browser;
    private final String axe;

    private Chromium(Playwright playwright, Browser browser, String axe) {
        this.playwright = playwright;
        this.browser = browser;
        this.axe = axe;
    }

    /// Starts it. Without one the tests of the class are skipped, except in CI, where they fail.
    public static Chromium start() {
        String named = System.getenv().getOrDefault("PLENARY_CHROMIUM", "");
        Path chromium = Path.of(named.isBlank() ? "/usr/bin/chromium" : named);
        if (!Files.isExecutable(chromium)) {
            String missing = "No Chromium at " + chromium
                    + ": install the package chromium, or name a Chromium in PLENARY_CHROMIUM.";
            assertThat(System.getenv("CI")).as(missing).isNotEqualTo("true");
            assumeTrue(false, missing);
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        return new Chromium(playwright, browser, axe());
    }

    /// The builder around this script opens pages of its own, which is slow; the script is all that is needed.
    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// A window of its own, that knows nothing of the others and moves nothing.
    public BrowserContext window(int width, int height, ColorScheme scheme, boolean scripts) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(60_000);
        return context;
    }

    /// Opens a page and notes what the browser complains of: a script that fails, a style the policy forbids.
    public static Page open(BrowserContext window, String address, List<String> complaints) {
        Page page = window.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(address);
        return page;
    }

    /// What axe finds against WCAG 2.2 AA and its own best practice on the page as it is now.
    public List<?> violations(Page page) {
        page.evaluate(axe);
        return (List<?>) page.evaluate(VIOLATIONS);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
