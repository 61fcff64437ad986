package org.plenary.site;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.plenary.site.page.Pages;
import org.plenary.site.web.Server;

import static org.assertj.core.api.Assertions.assertThat;

/// Checking a text over HTTP.
class CheckPageTest {
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

    private static HttpResponse<String> post(String path, String body, String type) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.address() + path))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> form(String text, String dated) throws Exception {
        return post(
                "/check",
                "text=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&dated="
                        + URLEncoder.encode(dated, StandardCharsets.UTF_8),
                "application/x-www-form-urlencoded");
    }

    @Test
    void aTextComesBackWithItsAnswersInTheMargin() throws Exception {
        HttpResponse<String> answer =
                form("On Friday Washington vetoed the text.\n\nResolution 2334 passed.", "2018-06-02");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "<mark class=\"v-agrees\">",
                        "href=\"/decisions/S/2018/516\"",
                        "href=\"/decisions/S/RES/2334\"");
    }

    @Test
    void theWordsOfATextStandAsTheyStood() throws Exception {
        assertThat(form("Today resolution 2334, passed.", "").body())
                .contains(
                        "<p class=\"said\">Today <mark class=\"v-agrees\">resolution 2334</mark><sup", "</sup>, <mark");
    }

    @Test
    void anAnswerIsNotToBeKept() throws Exception {
        HttpResponse<String> answer = form("Resolution 2334 passed.", "");
        assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
    }

    @Test
    void markupInATextIsShownAsText() throws Exception {
        HttpResponse<String> answer =
                form("Resolution 2334 <script>alert(1)</script> passed \"unanimously\" <b onclick=x>.", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<script>", "<b onclick");
    }

    @Test
    void anEmptyTextAndADayThatIsNoneAreSaidSo() throws Exception {
        HttpResponse<String> empty = form("  ", "");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("The text is empty");
        HttpResponse<String> day = form("Resolution 2334 passed.", "last week");
        assertThat(day.statusCode()).isEqualTo(422);
        assertThat(day.body()).contains("expected one such as 2024-09-19", "Resolution 2334 passed.");
    }

    @Test
    void anEditorGetsSpansAndVerdictsAsJson() throws Exception {
        HttpResponse<String> answer = post(
                "/check.json",
                "{\"text\": \"Resolution 2334 was adopted by 14 votes to 2.\", \"dated\": \"2016-12-24\"}",
                "application/json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("{\"file\":\"request\",\"dated\":\"2016-12-24\",\"statements\":[{\"start\":0,\"end\":15,")
                .contains("\"kind\":\"tally\",\"verdict\":\"differs\",\"decision\":\"S/RES/2334\"");
    }

    @Test
    void aBodyThatIsTheTextItselfIsReadAsItsTypeSays() throws Exception {
        HttpResponse<String> answer =
                post("/check.json", "<p>Resolution <i>2334</i> passed.</p>", "text/html; charset=utf-8");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"text\":\"Resolution 2334\"");
    }

    @Test
    void whatCannotBeReadIsAProblem() throws Exception {
        assertThat(post("/check.json", "{\"text\": \"\"}", "application/json").statusCode())
                .isEqualTo(422);
        assertThat(post("/check.json", "{\"text\": \"x\", \"markup\": \"pdf\"}", "application/json")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("/check.json", "{", "application/json").statusCode()).isEqualTo(400);
        assertThat(post("/check.json", "a\u0000b", "text/plain").body()).contains("null byte");
    }
}
