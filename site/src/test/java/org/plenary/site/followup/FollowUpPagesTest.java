package org.plenary.site.followup;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.plenary.site.page.Pages;
import org.plenary.site.pdf.Pdf;
import org.plenary.site.question.Secretariat;
import org.plenary.site.web.Server;

import static org.assertj.core.api.Assertions.assertThat;

/// The pages of follow-up as a reader asks for them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowUpPagesTest {
    private Server server;
    private HttpClient client;

    @BeforeAll
    void start() throws Exception {
        server = Pages.serve(Secretariat.withCompiledInRecord(), "127.0.0.1", 0);
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    void stop() {
        client.close();
        server.close();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @Test
    void aDeskOfficerIsThreeClicksFromTheAnswer() throws Exception {
        assertThat(get("/follow-up").body()).contains("href=\"/follow-up/matters/east-jerusalem-opt\"");
        assertThat(get("/follow-up/matters/east-jerusalem-opt").body())
                .contains("/follow-up/matters/east-jerusalem-opt?addressee=ISR");
        assertThat(get("/follow-up/matters/east-jerusalem-opt?addressee=ISR").body())
                .contains("href=\"/follow-up/tasks/a-res-es-10-24-01\"")
                .contains("Date passed")
                .contains("Statement on the adoption, Ministry of Foreign Affairs of Israel");
        assertThat(get("/follow-up/tasks/a-res-es-10-24-01").body())
                .contains("The date set in the text passed on 18 September 2025")
                .contains("According to: Statement on the adoption, Ministry of Foreign Affairs of Israel");
    }

    @Test
    void aViewOfAnEarlierDayKnowsNothingLater() throws Exception {
        assertThat(get("/follow-up/tasks/a-res-es-10-24-01?asOf=2025-09-17").body())
                .contains("Not yet due")
                .doesNotContain("passed on");
        assertThat(get("/follow-up/tasks/a-res-es-10-24-01?asOf=2024-09-17").statusCode())
                .isEqualTo(404);
        assertThat(get("/follow-up/tasks.csv?asOf=1957-01-01").body().lines().skip(1))
                .isNotEmpty()
                .allMatch(line -> line.contains(",A/RES/") && line.matches(".*,19(50|56)-.*"));
        assertThat(get("/follow-up/tasks.json?known=2026-11-21").body()).contains("\"tasks\": []");
    }

    @Test
    void aDayThatIsNoneIsSaidToBeNone() throws Exception {
        HttpResponse<String> answer = get("/follow-up/tasks.json?asOf=2025-02-30");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("asOf: '2025-02-30' is no day; expected one such as 2024-09-18.");
        assertThat(get("/follow-up/tasks.json?standing=late").body()).contains("expected one of no-date-set");
    }

    @Test
    void anEntryOfTheCalendarKeepsItsIdentityAndItsBytes() throws Exception {
        String early =
                get("/follow-up/matters/east-jerusalem-opt.ics?asOf=2024-12-01").body();
        String late =
                get("/follow-up/matters/east-jerusalem-opt.ics?asOf=2026-11-22").body();
        assertThat(List.of(early, late))
                .allSatisfy(calendar -> assertThat(calendar)
                        .startsWith("BEGIN:VCALENDAR\r\n")
                        .contains("UID:a-res-es-10-24-01@follow-up.plenary")
                        .contains("DTSTART;VALUE=DATE:20250918"));
        assertThat(entry(early)).isEqualTo(entry(late));
        assertThat(late.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    private static String entry(String calendar) {
        String unfolded = calendar.replace("\r\n ", "");
        int uid = unfolded.indexOf("UID:a-res-es-10-24-01@");
        int start = unfolded.lastIndexOf("BEGIN:VEVENT", uid);
        return unfolded.substring(start, unfolded.indexOf("END:VEVENT", uid)).replaceAll("URL:.*", "");
    }

    @Test
    void everyDayOfWhatFallsDueIsListedByMonth() throws Exception {
        String page = get("/follow-up/dates?matter=east-jerusalem-opt&asOf=2026-11-22")
                .body();
        assertThat(page).contains("September 2025", "Mandate ends", "December 2027");
        assertThat(page.indexOf("December 2027")).isLessThan(page.indexOf("September 2025"));
        assertThat(get("/follow-up/dates.csv?asOf=2026-11-22").body())
                .contains("2025-09-18,due,a-res-es-10-24-01")
                .contains("2016-01-16,condition-met,s-res-2231-02")
                .contains("2026-05-17,due,s-res-2803-11")
                .contains("2026-11-17,due,s-res-2803-11")
                .contains("1994-05-25,ended,s-res-418-01");
        assertThat(get("/follow-up/dates.csv?asOf=2015-12-01").body()).doesNotContain("condition-met");
        assertThat(get("/follow-up/dates.ics?asOf=2026-11-22").body())
                .contains("UID:s-res-2803-11-2026-05-17@follow-up.plenary")
                .contains("UID:a-res-es-10-24-01@follow-up.plenary");
        assertThat(get("/follow-up/dates.json?from=2025-09-01&to=2025-09-30").body())
                .contains("a-res-es-10-24-01")
                .doesNotContain("s-res-418-01");
        assertThat(get("/follow-up/dates.json?matter=none").statusCode()).isEqualTo(400);
    }

    @Test
    void aDateIsNoMoreExactThanTheText() throws Exception {
        assertThat(get("/follow-up/tasks/a-res-es-8-2-01").body()).contains(">December 1981</time>");
        assertThat(get("/follow-up/dates?to=1982-01-01").body()).contains("December 1981", ">by 31</time>");
    }

    @Test
    void whatDependedOnAConditionIsNotDueNext() throws Exception {
        String page = get("/follow-up?asOf=2026-11-22").body();
        String next = page.substring(page.indexOf("id=\"next\""), page.indexOf("id=\"met\""));
        assertThat(next).doesNotContain("s-res-2231");
        assertThat(page.substring(page.indexOf("id=\"met\""))).contains("s-res-2231-02", "Condition met");
    }

    @Test
    void whatIsBindingIsAskedByDayWithReasons() throws Exception {
        assertThat(get("/follow-up/obligations.csv?state=HUN&instrument=rome-statute&day=2026-06-01")
                        .body())
                .contains(",bound,");
        assertThat(get("/follow-up/obligations.csv?state=HUN&instrument=rome-statute&day=2026-06-02")
                        .body())
                .contains(",not-bound,")
                .contains("took effect on 2 June 2026");
        assertThat(get("/follow-up/obligations?state=FRA&day=1985-01-01").body())
                .contains("Binding decisions that ask it", "/follow-up/tasks/s-res-418-01?asOf=1985-01-01");
        assertThat(get("/follow-up/obligations.json?state=FRA&day=1995-01-01").body())
                .doesNotContain("s-res-418-01");
    }

    @Test
    void theBriefSaysWhatIsReportedByWhomAndWhatIsNotFound() throws Exception {
        assertThat(get("/follow-up/texts/A/RES/ES-10/24").body())
                .contains("No report found in the sources listed here.")
                .contains("19 December 2024, Secretary-General (act done)");
    }

    @Test
    void theBriefOnPaperIsOnePageWhateverTheText() throws Exception {
        for (String text : List.of("A/RES/ES-10/24", "S/RES/2803", "A/RES/ES-11/1", "S/RES/2231", "A/RES/997(ES-I)")) {
            byte[] pdf = client.send(
                            HttpRequest.newBuilder(URI.create(
                                            server.address() + "/follow-up/texts/" + text + ".pdf?asOf=2026-11-22"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
            assertThat(Pdf.pages(pdf)).as(text).isEqualTo(1);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getDocumentCatalog().getMarkInfo().isMarked())
                        .isTrue();
                assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                        .contains("As of 22 November 2026", "nothing here says whether something was done");
            }
        }
    }

    @Test
    void whatAPageShowsIsInItsJson() throws Exception {
        assertThat(get("/follow-up/matters/east-jerusalem-opt.json").body())
                .contains("\"setToEnd\": \"2027-12-31\"", "\"how\": \"constituted\"", "\"publisher\"");
        assertThat(get("/follow-up/tasks/a-res-es-10-24-11.json").body()).contains("\"sort\": \"own-measure\"");
        assertThat(get("/follow-up/texts/S/RES/2803.json").body()).contains("isf-gaza");
    }

    @Test
    void aMatterAndAStateShowTheirPart() throws Exception {
        String suez = get("/matters/suez-1956").body();
        assertThat(suez.substring(suez.indexOf("<ol class=\"time\">"), suez.indexOf("</ol></section>")))
                .contains(
                        "United Nations Emergency Force (UNEF I): ended 17 June 1967",
                        "consent of the nations concerned");
        String territory = get("/matters/east-jerusalem-opt").body();
        String timeline = territory.substring(
                territory.indexOf("<ol class=\"time\">"),
                territory.indexOf("</ol></section>", territory.indexOf("class=\"time\"")));
        assertThat(timeline)
                .contains(
                        "Government of Slovenia stated",
                        "Constituted at Davos",
                        "Board of Peace: the mandate is set to end")
                .containsOnlyOnce("International Stabilization Force in Gaza: to 31 December 2027");
        assertThat(get("/matters/golan-1982").body())
                .containsOnlyOnce("recognition of Israeli sovereignty over the Golan");
        assertThat(get("/matters/east-jerusalem-opt?kind=body").body())
                .contains("Register of Damage (wall): no end recorded here", "Constituted at Davos");
        assertThat(get("/matters/korea-1950").body()).contains("Peace Observation Commission", "(unverified)");
        assertThat(get("/matters/east-jerusalem-opt?kind=own-measure").body())
                .contains("Slovenia")
                .doesNotContain("Constituted at Davos");
        assertThat(get("/states/CHE").body()).contains("/follow-up/tasks/a-res-es-10-24-");
    }
}
