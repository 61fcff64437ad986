package org.plenary.site.followup;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.plenary.followup.FactKind;
import org.plenary.followup.letter.Statement;
import org.plenary.followup.store.Desk;
import org.plenary.followup.store.FactStore;
import org.plenary.site.page.Pages;
import org.plenary.site.question.Secretariat;
import org.plenary.site.web.Server;

import static org.assertj.core.api.Assertions.assertThat;

/// What people enter behind links.
class DeskTest {
    private static HttpResponse<String> get(HttpClient client, String address) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> send(HttpClient client, String address, Map<String, String> fields)
            throws Exception {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void factsAndEndorsementsComeInByLinkAndByNoOtherWay(@TempDir Path folder) throws Exception {
        try (FactStore store = FactStore.open("jdbc:sqlite:" + folder.resolve("plenary.db"));
                Server server =
                        Pages.serve(Secretariat.withCompiledInRecord().with(() -> Optional.of(store)), "127.0.0.1", 0);
                HttpClient client = HttpClient.newHttpClient()) {
            Desk desk = new Desk(store);
            desk.publish(new Statement(
                    "on-reports",
                    "On reports",
                    LocalDate.parse("2026-11-20"),
                    "Somebody <b>",
                    List.of("FRA"),
                    Optional.of("suez-1956"),
                    "en",
                    List.of("A text.")));
            String enter = server.address() + "/follow-up/enter/" + desk.newEditor();
            assertThat(get(client, server.address() + "/follow-up/enter/AAAAAAAAAAAAAAAAAAAAAA")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(get(client, enter).statusCode()).isEqualTo(200);

            Map<String, String> fact = Map.of(
                    "table",
                    "evidence",
                    "id",
                    "e-desk-1",
                    "text",
                    "A/RES/ES-10/24",
                    "tasks",
                    "a-res-es-10-24-02",
                    "document",
                    "Letter <script>",
                    "publisher",
                    "A ministry",
                    "by",
                    "A State",
                    "date",
                    "2025-01-01",
                    "cited_for",
                    "announced",
                    "what",
                    "Announces a thing");
            HttpResponse<String> without = send(client, enter, fact);
            assertThat(without.statusCode()).isEqualTo(422);
            assertThat(without.body())
                    .contains("Nothing was taken.", "id=\"e-source\"", "Expected a value.", "value=\"e-desk-1\"");
            Map<String, String> noDay = new java.util.HashMap<>(fact);
            noDay.put("date", "2025-13-01");
            assertThat(send(client, enter, noDay).body())
                    .contains("Found \"2025-13-01\"; expected a day", "aria-invalid=\"true\"");
            for (FactKind kind : FactKind.values()) {
                assertThat(get(client, enter + "?table=" + kind.table()).body())
                        .as(kind.table())
                        .doesNotContainPattern("<label for=[^>]*>[a-z]");
            }
            Map<String, String> sourced = new java.util.HashMap<>(fact);
            sourced.put("source", "the letter");
            assertThat(send(client, enter, sourced).body()).contains("Entered.");
            assertThat(send(client, enter, sourced).body()).contains("The same is there already");
            assertThat(get(client, server.address() + "/follow-up/tasks/a-res-es-10-24-02")
                            .body())
                    .contains("Announces a thing", "Letter &lt;script&gt;");
            assertThat(get(client, server.address() + "/follow-up/tasks/a-res-es-10-24-02?asOf=2024-12-31")
                            .body())
                    .doesNotContain("Announces a thing");

            Map<String, String> said = Map.of(
                    "table", "explanations",
                    "id", "x-desk-1",
                    "text", "A/RES/ES-10/24",
                    "by", "FRA",
                    "date", "2024-09-18",
                    "moment", "after",
                    "words", "Said a thing",
                    "meeting", "A/ES-10/PV.1",
                    "paragraph", "page 12",
                    "source", "the record");
            assertThat(send(client, enter, said).body()).contains("Entered.");
            assertThat(get(client, server.address() + "/follow-up/texts/A/RES/ES-10/24")
                            .body())
                    .contains("Said a thing", "A/ES-10/PV.1, page 12");

            HttpResponse<String> asked = send(
                    client,
                    enter.replace("/enter/", "/ask/"),
                    Map.of("statement", "on-reports", "sort", "person", "name", "A Name", "role", "", "place", "Here"));
            Matcher link =
                    Pattern.compile("/follow-up/endorsements/[A-Za-z0-9_-]{22}").matcher(asked.body());
            assertThat(link.find()).isTrue();
            String consent = server.address() + link.group();
            String page = server.address() + "/follow-up/statements/on-reports";
            assertThat(get(client, page).body()).contains("Endorsed by 0", "Somebody &lt;b&gt;");
            assertThat(send(client, consent, Map.of("decision", "confirm")).statusCode())
                    .isEqualTo(303);
            assertThat(get(client, page).body()).contains("Endorsed by 1", "A Name");
            assertThat(get(client, page + ".json").body()).contains("\"count\": 1");
            send(client, consent, Map.of("decision", "withdraw"));
            assertThat(get(client, page).body())
                    .contains("Endorsed by 0", "1 withdrawn")
                    .doesNotContain("A Name");
            assertThat(get(client, consent).body()).contains("Withdrawn on").doesNotContain("A Name");
            assertThat(get(client, server.address() + "/openapi.json").body())
                    .doesNotContain("/follow-up/enter", "/follow-up/endorsements");
        }
    }
}
