package org.plenary.site.language;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.plenary.site.page.Pages;
import org.plenary.site.question.Secretariat;
import org.plenary.site.web.Server;

import static org.assertj.core.api.Assertions.assertThat;

/// Serves the site in a made-up language, in which every letter of every message has a ring below it, and
/// looks for messages that are still English.
class OtherLanguageTest {
    /// Words that are also words of the query language, values that sources give, or an instrument.
    private static final Set<String> ALSO_IN_THE_RECORD =
            Set.of("yes", "no", "abstained", "absent", "barred", "excluded", "outcome", "majority", "Other bodies");

    private static Server server;
    private static HttpClient client;

    @BeforeAll
    static void start() throws Server.NotListening {
        server = Pages.serve(
                Secretariat.withCompiledInRecord(),
                "127.0.0.1",
                0,
                Optional.empty(),
                Messages.ENGLISH.reworded(Locale.of("eo"), OtherLanguageTest::changed));
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    /// Every letter of the text with a ring below it; tags, entities and the parts of a pattern stay.
    static String changed(String pattern) {
        StringBuilder out = new StringBuilder();
        int depth = 0;
        boolean form = false;
        for (int at = 0; at < pattern.length(); at++) {
            char read = pattern.charAt(at);
            if (read == '<' || read == '&') {
                int end = pattern.indexOf(read == '<' ? '>' : ';', at);
                if (end > 0 && (read == '<' || end - at < 8)) {
                    out.append(pattern, at, end + 1);
                    at = end;
                    continue;
                }
            }
            if (read == '{') {
                depth++;
                form = depth == 2 || (form && depth > 2);
            } else if (read == '}') {
                depth--;
                form = depth == 2;
            }
            out.append(read);
            if (Character.isLetter(read) && (depth == 0 || form)) {
                out.append('\u0325');
            }
        }
        return out.toString();
    }

    private static String page(String path) throws Exception {
        HttpResponse<String> answer = sent(HttpRequest.newBuilder(URI.create(server.address() + path)));
        assertThat(answer.statusCode()).as(path).isIn(200, 404);
        return answer.body();
    }

    private static HttpResponse<String> sent(HttpRequest.Builder request) throws Exception {
        return client.send(request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
    }

    /// The texts between tags, and those in attributes that are read aloud.
    static Set<String> texts(String html) {
        String shown = html.replaceAll("(?s)<script.*?</script>", "")
                .replaceAll(
                        "\\s(aria-label|placeholder|data-l|data-say|data-sure|title|alt|label)=\"([^\"]*)\"", ">$2<");
        return List.of(shown.split("<[^>]*>", -1)).stream()
                .map(text -> text.replace("&#39;", "'").replace("&amp;", "&").strip())
                .filter(text -> text.matches("(?s).*[a-zA-Z]{2,}.*"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theMadeUpLanguageKeepsPatternsAndMarkup() {
        assertThat(changed("ab <a href=\"{0}\">c</a> {1, plural, one {# d} other {# e}}"))
                .isEqualTo("a\u0325b\u0325 <a href=\"{0}\">c\u0325</a> {1, plural, one {# d\u0325} other {# e\u0325}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/matters",
                "/decisions",
                "/decisions?session=ES-10",
                "/decisions/A/RES/ES-10/24",
                "/decisions/A/RES/ES-10/24?show=moved",
                "/decisions/A/RES/ES-10/24?what-if=ISR:abstained,USA:yes",
                "/decisions/S/2024/239",
                "/decisions/S/2024/239?what-if=",
                "/decisions/S/PV.49",
                "/search",
                "/search?q=vetoed-by:france",
                "/states",
                "/compare",
                "/compare?states=FRA,EGY,IND&q=session:ES-10",
                "/rules",
                "/rules/CHARTER-27-3",
                "/data",
                "/data/differences",
                "/check"
            })
    void noMessageIsLeftInEnglish(String path) throws Exception {
        String html = page(path);
        assertThat(html).contains("<html lang=\"eo\"").contains("\u0325");
        assertThat(texts(html)).as("texts of %s", path).isNotEmpty().doesNotContainAnyElementsOf(english());
    }

    @ParameterizedTest
    @CsvSource({
        "'Resolution 2334 was adopted on Friday by 14 votes to 2. It was a shame.', 2016-12-24, 200",
        "'Nothing of the kind.', '', 200",
        "'', '', 422",
        "'<p></p>', '', 422",
        "'Resolution 2334 passed.', 'last week', 422"
    })
    void noMessageIsLeftInEnglishOnACheckedText(String text, String dated, int status) throws Exception {
        String form = "text=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&dated="
                + URLEncoder.encode(dated, StandardCharsets.UTF_8);
        HttpResponse<String> answer = sent(HttpRequest.newBuilder(URI.create(server.address() + "/check"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(texts(answer.body())).isNotEmpty().doesNotContainAnyElementsOf(english());
    }

    /// The messages that stand on a page as they are.
    static Set<String> english() {
        return Messages.ENGLISH.keys().stream()
                .map(Messages.ENGLISH::source)
                .filter(text -> !text.contains("{") && !text.contains("<"))
                .filter(text -> text.matches("(?s).*[a-zA-Z]{2,}.*"))
                // The ids of rules are the same in every language.
                .filter(text -> !text.matches("[A-Z]+-[A-Za-z0-9-]+"))
                .filter(text -> !ALSO_IN_THE_RECORD.contains(text))
                .collect(Collectors.toSet());
    }
}
