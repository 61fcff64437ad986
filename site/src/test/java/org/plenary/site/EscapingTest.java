package org.plenary.site;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.plenary.site.page.Pages;
import org.plenary.site.web.Server;

import static org.assertj.core.api.Assertions.assertThat;

/// What comes from outside never becomes markup.
class EscapingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/decisions?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
                "/decisions/%3Cscript%3Ealert(1)%3C/script%3E",
                "/decisions/S/2024/239?what-if=%3Cscript%3Ealert(1)%3C/script%3E",
                "/search?q=%3Cscript%3Ealert(1)%3C/script%3E",
                "/matters/%3Cscript%3Ealert(1)",
                "/follow-up/tasks?addressee=%3Cscript%3Ealert(1)%3C/script%3E",
                "/follow-up/obligations?state=%3Cscript%3Ealert(1)%3C/script%3E"
            })
    void markupInAnAddressIsShownAsText(String path) throws Exception {
        try (Server server = Pages.serve(Plenary.secretariat().get(), "127.0.0.1", 0);
                HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(server.address() + path))
                            .header("Accept", "text/html")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body()).contains("<!doctype html>").doesNotContain("<script>");
        }
    }

    @Test
    void noPageHasInlineScriptsOrStyles() throws Exception {
        try (Server server = Pages.serve(Plenary.secretariat().get(), "127.0.0.1", 0);
                HttpClient client = HttpClient.newHttpClient()) {
            for (String path :
                    new String[] {"/", "/decisions/A/RES/ES-10/24", "/decisions/S/2024/239", "/matters/suez-1956"}) {
                String body = client.send(
                                HttpRequest.newBuilder(URI.create(server.address() + path))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
                assertThat(body).doesNotContain(" style=", "<style", " onclick", "javascript:");
            }
        }
    }
}
