package org.plenary.site;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.plenary.analysis.Measured;
import org.plenary.analysis.Methods;
import org.plenary.record.VotingRecord;
import org.plenary.record.intake.FactFile;
import org.plenary.record.intake.Import;
import org.plenary.site.page.Pages;
import org.plenary.site.question.Secretariat;
import org.plenary.site.web.Server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// The pages of the analysis, with the compiled-in record alone and with an imported one.
class AnalysisPagesTest {
    private static Server server;
    private static HttpClient client;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Server.NotListening {
        server = Pages.serve(Plenary.secretariat().get(), "127.0.0.1", 0);
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    private static HttpResponse<String> get(Server from, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(from.address() + path))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/analysis",
                "/analysis/agreement",
                "/analysis/agreement?order=bloc",
                "/analysis/agreement?state=France&measure=lijphart",
                "/analysis/agreement?group=African",
                "/analysis/agreement/USA/RUS",
                "/analysis/blocs",
                "/analysis/blocs?session=77-80&since=52-64&count=3",
                "/analysis/cohesion",
            })
    void withTheCompiledInRecordEveryPageSaysHowThinItsBaseIs(String path) throws Exception {
        HttpResponse<String> answer = get(server, path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("So few votes say little")
                .contains("Made by <span class=\"id\">plenary agreement")
                .doesNotContain("NaN");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /analysis/agreement?session=45             | 404 | no recorded vote with ballots in session 45; the nearest is
            /analysis/agreement?session=x              | 404 | is no session
            /analysis/agreement?state=Frnace           | 404 | Maybe
            /analysis/agreement?measure=cosine         | 400 | identical, lijphart, without-abstentions
            /analysis/agreement/USA/Atlantis           | 404 | is no State of the record
            /analysis/agreement?matter=atlantis        | 404 | is no matter of the record
            /analysis/agreement?search=xyzzyplugh      | 404 | finds no decision
            /analysis/blocs?count=99                   | 400 | it takes 2 to 20
            /analysis/blocs?since=45                   | 404 | the nearest is
            /analysis/power/uniting-for-peace?weight=2 | 400 | it takes 0 to 1
            """)
    void badInputGetsOneSentenceAndTheNearestValidThing(String path, int status, String says) throws Exception {
        HttpResponse<String> answer = get(server, path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(says);
    }

    @Test
    void thePowerTableHasTheExactFractionsOfTheCouncil() throws Exception {
        assertThat(get(server, "/analysis/power").body()).contains("0.1963 (421/2145)");
        assertThat(get(server, "/analysis/power.csv").body())
                .startsWith("game,player,index,value\r\ncouncil,permanent,shapley-shubik,0.1962703962703962");
        assertThat(get(server, "/analysis/power/uniting-for-peace").body())
                .contains("0.196270")
                .contains("129 of 193");
        assertThat(get(server, "/analysis/power/uniting-for-peace.json?weight=0.5")
                        .body())
                .contains("with-uniting-for-peace-weight-1/2");
    }

    @Test
    void theMethodPageHasEveryMeasureWithItsFormulaAndCommand() throws Exception {
        String body = get(server, "/method").body();
        String json = get(server, "/method.json").body();
        for (Measured measure : Methods.all()) {
            assertThat(body).contains("id=\"" + measure.id() + "\"");
            assertThat(json).contains("\"" + measure.id() + "\"");
            assertThat(measure.formula()).isNotBlank();
            assertThat(measure.base()).isNotBlank();
            assertThat(measure.uncertainty()).isNotBlank();
            assertThat(measure.command()).startsWith("plenary ");
        }
    }

    @Test
    void withAnImportedRecordTheFiguresAreThoseOfTheWholeRecord() throws Exception {
        String reference = System.getenv("PLENARY_REFERENCE");
        assumeTrue(
                reference != null,
                "Skipped: the environment variable PLENARY_REFERENCE does not name the folder of the reference data.");
        Path set = Path.of(reference == null ? "" : reference, "assembly/unvotes_1946_2014");
        FactFile facts = FactFile.in(folder);
        Import.into(facts, VotingRecord.compiledIn())
                .files(List.of(
                        set.resolve("unvotes.csv.gz"), set.resolve("issues.csv.gz"), set.resolve("roll_calls.csv.gz")));
        try (Server whole = Pages.serve(Secretariat.with(facts.record(VotingRecord.compiledIn())), "127.0.0.1", 0)) {
            assertThat(get(whole, "/analysis/agreement/USA/RUS?session=1-49").body())
                    .contains("voted alike in")
                    .doesNotContain("So few votes");
            String csv = get(whole, "/analysis/agreement.csv?session=1-18&issue=Palestinian%20conflict")
                    .body();
            assertThat(csv).startsWith("a,b,same,both,agreement\n").contains("\nRUS,USA,");
            assertThat(get(whole, "/analysis/agreement?issue=palestinian%20conflct")
                            .body())
                    .contains("Maybe &#34;Palestinian conflict&#34;?");
            HttpResponse<String> map = get(whole, "/analysis/agreement?order=bloc");
            assertThat(map.statusCode()).isEqualTo(200);
            assertThat(map.body().length()).isLessThan(600_000);
        }
    }
}
