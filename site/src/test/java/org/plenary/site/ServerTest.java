package org.plenary.site;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.plenary.site.page.Pages;
import org.plenary.site.web.Server;

import static org.assertj.core.api.Assertions.assertThat;

/// Speaks HTTP with a real server.
class ServerTest {
    private static final String QUESTION = """
            {"id": "S/2024/239", "organ": "SC", "date": "2024-03-22", "kind": "draft-resolution",
             "tally": {"yes": 11, "no": 3, "abstained": 1, "permanentNo": ["CHN", "RUS"]}}""";

    private static Server server;
    private static HttpClient client;

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

    private static HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void theHealthCheckIsOk() throws Exception {
        HttpResponse<String> answer = send("GET", "/healthz", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"ok\"");
    }

    @Test
    void aQuestionIsRuledOn() throws Exception {
        HttpResponse<String> answer = send("POST", "/decide.json", QUESTION, "Content-Type", "application/json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "content-type")).isEqualTo("application/json");
        assertThat(answer.body())
                .startsWith(
                        "{\"id\":\"S/2024/239\",\"outcome\":\"not-adopted\",\"because\":\"veto\",\"tally\":{\"yes\":11,")
                .contains("\"vetoes\":[\"CHN\",\"RUS\"],\"threshold\":9,\"margin\":2,")
                .contains("\"due\":\"2024-04-08\"");
    }

    @Test
    void inAnArrayAnErrorStandsInItsPlaceAndTheOthersAreRuled() throws Exception {
        HttpResponse<String> answer =
                send("POST", "/decide.json", "[{\"id\": \"a\", \"organ\": \"XX\"}, " + QUESTION + "]");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("[{\"id\":\"a\",\"error\":{\"file\":\"request\",\"pointer\":\"/0/organ\"")
                .contains("\"outcome\":\"not-adopted\"");
    }

    @Test
    void oneWrongQuestionIsAProblem() throws Exception {
        HttpResponse<String> answer = send("POST", "/decide.json", "{\"organ\": \"SC\"}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(header(answer, "content-type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("\"pointer\":\"/kind\"", "\"pointer\":\"/date\"");
    }

    @Test
    void aTextThatIsNoJsonIsABadRequestThatSaysWhere() throws Exception {
        HttpResponse<String> answer = send("POST", "/decide.json", "{\"organ\": \"SC\"");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("This is not JSON at line 1");
    }

    @Test
    void aRequestThatIsTooLargeIsRefused() throws Exception {
        HttpResponse<String> answer =
                send("POST", "/decide.json", "[" + " ".repeat(Server.LARGEST_REQUEST_BYTES) + "]");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"status\":413");
    }

    @Test
    void anAddressSaysWhichMethodsItAnswers() throws Exception {
        HttpResponse<String> answer = send("GET", "/decide.json", "");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(header(answer, "allow")).isEqualTo("POST");
        assertThat(send("DELETE", "/healthz", "").statusCode()).isEqualTo(405);
    }

    @Test
    void addressesThatAreNotThereOrNotWellFormedAreProblems() throws Exception {
        assertThat(send("GET", "/nothing-here", "").statusCode()).isEqualTo(404);
        assertThat(send("GET", "/static/..%2f..%2fetc/passwd", "").statusCode()).isBetween(400, 404);
        assertThat(send("GET", "/%00", "").statusCode()).isBetween(400, 404);
        assertThat(send("GET", "/%ff", "").statusCode()).isBetween(400, 404);
        assertThat(send("GET", "/?q=%ff", "").statusCode()).isEqualTo(400);
    }

    @Test
    void everyAnswerForbidsInlineScriptsAndFramesAndGuessing() throws Exception {
        for (String path : new String[] {"/healthz", "/nothing-here"}) {
            HttpResponse<String> answer = send("GET", path, "");
            assertThat(header(answer, "content-security-policy"))
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(header(answer, "x-content-type-options")).isEqualTo("nosniff");
            assertThat(header(answer, "referrer-policy")).isNotEmpty();
            assertThat(header(answer, "set-cookie")).isEmpty();
        }
    }

    @Test
    void aHeadRequestGetsTheHeadersAndNoBody() throws Exception {
        HttpResponse<String> answer = send("HEAD", "/healthz", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(header(answer, "content-length"))
                .isEqualTo(String.valueOf("{\"status\":\"ok\"}".getBytes(StandardCharsets.UTF_8).length));
    }

    @Test
    void theSameAddressIsAPageJsonAndATable() throws Exception {
        HttpResponse<String> page = send("GET", "/decisions/A/RES/ES-10/24", "");
        assertThat(page.body()).contains("124–14–43", "92");
        assertThat(send("GET", "/decisions/A/RES/ES-10/24.json", "").body()).containsPattern("\"margin\": ?32");
        assertThat(send("GET", "/decisions/S/2024/239.csv", "").body()).contains("CHN", "no");
    }

    @Test
    void aPageThatIsStillTheSameIsNotSentAgain() throws Exception {
        HttpResponse<String> first = send("GET", "/matters", "");
        assertThat(send("GET", "/matters", "", "If-None-Match", header(first, "etag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void anAnswerOfTheRecordIsKeptAndSaysSinceWhenItIsGood() throws Exception {
        HttpResponse<String> first = send("GET", "/matters", "");
        assertThat(header(first, "cache-control")).isEqualTo("public, max-age=60");
        HttpResponse<String> again = send("GET", "/matters", "", "If-Modified-Since", header(first, "last-modified"));
        assertThat(again.statusCode()).isEqualTo(304);
        HttpResponse<String> other = send(
                "GET",
                "/matters",
                "",
                "If-None-Match",
                "\"another\"",
                "If-Modified-Since",
                header(first, "last-modified"));
        assertThat(other.statusCode()).as("the tag counts, not the time").isEqualTo(200);
        assertThat(other.body()).isEqualTo(first.body());
    }

    @Test
    void statesAreComparedOverASearchWithTheBaseOfEachAgreement() throws Exception {
        HttpResponse<String> json = send("GET", "/compare.json?states=EGY,IND&q=session:ES-10", "");
        assertThat(json.body())
                .startsWith("{\"query\":\"session:ES-10\",\"states\":[\"EGY\",\"IND\"],\"agreement\":[{\"a\":\"EGY\"")
                .contains("\"both\":");
        assertThat(send("GET", "/compare.csv?states=Egypt,India", "").body())
                .startsWith("symbol,organ,date,title,EGY,IND");
        HttpResponse<String> unknown = send("GET", "/compare.json?states=Egyptt", "");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("Maybe Egypt?");
    }

    @Test
    void theBoardAndItsTableShowWhatTheAddressAsksFor() throws Exception {
        HttpResponse<String> table = send("GET", "/decisions/A/RES/ES-10/24.csv?show=no", "");
        assertThat(table.body().lines()).hasSize(15).anyMatch(line -> line.contains(",USA,United States,no,recorded,"));
        assertThat(send("GET", "/decisions/A/RES/ES-10/24?show=moved", "").body())
                .contains("board dim", "Changed since the earlier vote");
        assertThat(send("GET", "/decisions/A/RES/ES-10/24.csv?show=sideways", "")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aPictureOfAWhatIfSaysSoOnItsFace() throws Exception {
        for (String form : new String[] {".svg", "/card.svg"}) {
            HttpResponse<String> picture =
                    send("GET", "/decisions/S/2024/239" + form + "?what-if=CHN:abstained,RUS:abstained", "");
            assertThat(picture.body()).contains("Hypothetical, not the record.", "China no to abstained");
        }
        HttpResponse<String> page = send("GET", "/decisions/S/2024/239?what-if=CHN:abstained", "");
        assertThat(page.body())
                .contains(
                        "<meta property=\"og:title\" content=\"Hypothetical: ",
                        "/decisions/S/2024/239/card.png?what-if=CHN:abstained");
        HttpResponse<String> embedded =
                send("GET", "/oembed.json?maxwidth=600&url=/decisions/S/2024/239?what-if=CHN:abstained", "");
        assertThat(embedded.body()).contains("\"title\":\"Hypothetical: S/2024/239\"", "\"width\":600");
    }

    @Test
    void aSymbolInAnotherFormLeadsToTheCanonicalAddress() throws Exception {
        HttpResponse<String> answer = send("GET", "/decisions/a/res/es-10/24", "");
        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(header(answer, "location")).isEqualTo("/decisions/A/RES/ES-10/24");
    }

    @Test
    void aNameThatAnotherImportGaveToAVoteLeadsToItsText() throws Exception {
        HttpResponse<String> answer = send("GET", "/decisions/A/RES/ES-10/24,%20rcid%201", "");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Nearest: A/RES/ES-10/24");
    }

    @Test
    void aPortThatIsTakenIsSaidInOneSentence() throws Exception {
        Path data = Files.createTempDirectory("plenary");
        var err = new java.io.ByteArrayOutputStream();
        var code = org.plenary.site.command.Commands.run(
                java.util.List.of("serve", "--port", String.valueOf(server.port()), "--data", data.toString()),
                new org.plenary.site.command.Terminal(
                        java.io.InputStream.nullInputStream(),
                        System.out,
                        new java.io.PrintStream(err, true, StandardCharsets.UTF_8),
                        java.util.Map.of(),
                        false),
                Plenary.secretariat());
        assertThat(code.number()).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "plenary: port %d on 127.0.0.1 is taken; stop what listens there, or choose another port with --port.%n"
                                .formatted(server.port()));
    }

    @ParameterizedTest
    @CsvSource({
        "/, /card.png",
        "/follow-up/statements, /card.png",
        "/states/FRA, /states/FRA/card.png",
        "/matters/suez-1956, /matters/suez-1956/card.png",
        "/decisions/S/2024/239, /decisions/S/2024/239/card.png",
        "/decisions/S/2024/239?what-if=CHN:abstained, /decisions/S/2024/239/card.png?what-if=CHN%3Aabstained"
    })
    void aPageNamesThePictureThatIsShownInThePlaceOfALink(String page, String picture) throws Exception {
        Matcher named = Pattern.compile("<meta property=\"og:image\" content=\"([^\"]*)\">")
                .matcher(send("GET", page, "", "Accept", "text/html").body());
        assertThat(named.find()).as(page).isTrue();
        assertThat(URLDecoder.decode(named.group(1), StandardCharsets.UTF_8))
                .isEqualTo(server.address() + URLDecoder.decode(picture, StandardCharsets.UTF_8));
        HttpResponse<String> answer =
                send("GET", named.group(1).substring(server.address().length()), "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "content-type")).isEqualTo("image/png");
    }

    @ParameterizedTest
    @CsvSource({
        "/states/Frnace, Maybe France?",
        "/rules/CHARTER-27-33, Maybe CHARTER-27-3?",
        "/decisions/A/RES/ES-10/99, A/RES/ES-10/"
    })
    void aWrongAddressIsAnsweredWithWhatMayBeMeant(String page, String meant) throws Exception {
        HttpResponse<String> answer = send("GET", page, "", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body().replaceAll("<input[^>]*>", "")).contains(meant);
        assertThat(answer.body()).contains("value=\"" + page.replaceFirst("/[a-z]+/", "") + "\"");
    }
}
