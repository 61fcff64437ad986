package org.plenary.site;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.plenary.record.Decision;
import org.plenary.record.VotingRecord;
import org.plenary.site.json.Json;
import org.plenary.site.json.JsonInput;
import org.plenary.site.page.Pages;
import org.plenary.site.web.Address;
import org.plenary.site.web.Server;

import static org.assertj.core.api.Assertions.assertThat;

/// Reads the description that the server gives of itself, and asks the server for everything in it.
class OpenApiTest {
    private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)}");

    private static Server server;
    private static HttpClient client;
    private static Json description;

    @BeforeAll
    static void start() throws Exception {
        server = Pages.serve(Plenary.secretariat().get(), "127.0.0.1", 0);
        client = HttpClient.newHttpClient();
        description = json(get("/openapi.json").body());
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static Json json(String text) throws JsonInput.Malformed {
        return JsonInput.read(text.getBytes(StandardCharsets.UTF_8), JsonInput.Language.JSON);
    }

    private static Optional<Json> at(Json value, String... names) {
        Optional<Json> found = Optional.of(value);
        for (String name : names) {
            found = found.flatMap(inner -> Optional.ofNullable(fields(inner).get(name)));
        }
        return found;
    }

    private static Map<String, Json> fields(Json value) {
        return value instanceof Json.Fields object ? object.values() : Map.of();
    }

    private static List<Json> items(Optional<Json> value) {
        return value.orElse(new Json.Nothing()) instanceof Json.Items(var values) ? values : List.of();
    }

    private static String text(Json value, String name) {
        return at(value, name).orElseThrow() instanceof Json.Text(var text) ? text : "";
    }

    /// An operation of the description.
    private record Operation(String path, String method, Json described) {
        List<Json> parameters(String in) {
            return items(at(described, "parameters")).stream()
                    .filter(parameter -> text(parameter, "in").equals(in))
                    .toList();
        }

        /// The address with the example of each part of the path and of each value that must be given.
        String example() {
            String query = parameters("query").stream()
                    .filter(parameter -> at(parameter, "required").orElseThrow().equals(new Json.Truth(true)))
                    .map(parameter -> text(parameter, "name") + "=" + Address.inPath(text(parameter, "example")))
                    .collect(Collectors.joining("&"));
            return filled() + (query.isEmpty() ? "" : "?" + query);
        }

        private String filled() {
            Matcher names = NAME.matcher(path);
            return names.replaceAll(name -> parameters("path").stream()
                    .filter(parameter -> text(parameter, "name").equals(name.group(1)))
                    .map(parameter -> Matcher.quoteReplacement(Address.inPath(text(parameter, "example"))))
                    .findFirst()
                    .orElseThrow());
        }

        String type() {
            return fields(at(described, "responses", "200", "content").orElseThrow())
                    .keySet()
                    .iterator()
                    .next();
        }

        Json schema() {
            return at(described, "responses", "200", "content", type(), "schema")
                    .orElse(new Json.Fields(Map.of(), Set.of()));
        }
    }

    private static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        fields(at(description, "paths").orElseThrow())
                .forEach((path, methods) -> fields(methods)
                        .forEach((method, described) -> operations.add(new Operation(path, method, described))));
        return operations;
    }

    @Test
    void everyAddressAnswersItsExampleInTheTypeThatIsDescribed() throws Exception {
        assertThat(operations()).hasSizeGreaterThan(30);
        for (Operation operation : operations()) {
            if (operation.method().equals("get")) {
                HttpResponse<String> answer = get(operation.example());
                assertThat(answer.statusCode()).as(operation.example()).isEqualTo(200);
                assertThat(answer.headers().firstValue("content-type").orElse(""))
                        .as(operation.example())
                        .isEqualTo(operation.type());
            }
        }
    }

    @Test
    void everyQueryThatIsDescribedIsTaken() throws Exception {
        for (Operation operation : operations()) {
            for (Json parameter : operation.parameters("query")) {
                String address = operation.example() + (operation.example().contains("?") ? "&" : "?")
                        + text(parameter, "name") + "=" + Address.inPath(text(parameter, "example"));
                assertThat(get(address).statusCode()).as(address).isEqualTo(200);
            }
        }
    }

    @Test
    void whatTakesABodyAnswersTheExample() throws Exception {
        for (Operation operation : operations()) {
            // A form of a page has no example that stands in the description.
            if (operation.method().equals("post")
                    && at(operation.described(), "requestBody").isPresent()) {
                String body = at(operation.described(), "requestBody", "content", "application/json")
                        .map(content -> text(content, "example"))
                        .orElseThrow();
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(URI.create(server.address() + operation.path()))
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(operation.path()).isEqualTo(200);
            }
        }
    }

    @Test
    void whatIsNotThereIsTheProblemThatIsDescribed() throws Exception {
        for (Operation operation : operations()) {
            if (operation.method().equals("get")
                    && !operation.parameters("path").isEmpty()) {
                String address = operation.path().replaceAll("\\{[a-z-]+}", "no-such-thing");
                HttpResponse<String> answer = get(address);
                assertThat(answer.statusCode()).as(address).isEqualTo(404);
                assertThat(answer.headers().firstValue("content-type").orElse(""))
                        .isEqualTo("application/problem+json");
            }
        }
    }

    @Test
    void theAnswersOfTheWholeRecordAreAsDescribed() throws Exception {
        VotingRecord record = VotingRecord.compiledIn();
        List<String> addresses = Stream.of(
                        record.decisions().stream()
                                .map(Decision::symbol)
                                .map(symbol -> "/decisions/{symbol}.json " + "/decisions/"
                                        + Address.inPath(symbol.canonical()) + ".json"),
                        record.matters().stream().map(matter -> "/matters/{id}.json /matters/" + matter.id() + ".json"),
                        record.states().all().stream()
                                .map(state -> "/states/{code}.json /states/" + state.code() + ".json"))
                .flatMap(addressed -> addressed)
                .toList();
        Map<String, Json> schemas = new HashMap<>();
        operations().forEach(operation -> schemas.put(operation.path(), operation.schema()));
        Map<String, String> found = new TreeMap<>();
        for (String pair : addresses) {
            String[] parts = pair.split(" ", 2);
            List<String> differences = new ArrayList<>();
            compare(json(get(parts[1]).body()), schemas.getOrDefault(parts[0], new Json.Nothing()), "", differences);
            differences.forEach(difference -> found.putIfAbsent(difference, parts[1]));
        }
        assertThat(found)
                .as("members that no example of the address shows, each with an address that would")
                .isEmpty();
    }

    /// Finds members that the schema has not, and values of other types.
    private static void compare(Json value, Json schema, String at, List<String> differences) {
        String type = switch (value) {
            case Json.Fields _ -> "object";
            case Json.Items _ -> "array";
            case Json.Text _ -> "string";
            case Json.Decimal(var number) -> number.scale() > 0 ? "number" : "integer";
            case Json.Truth _ -> "boolean";
            case Json.Nothing _ -> "null";
        };
        Json described = at(schema, "type").orElse(new Json.Nothing());
        boolean fits = described instanceof Json.Text(var only)
                ? only.equals(type) || (only.equals("number") && type.equals("integer"))
                : items(Optional.of(described)).contains(new Json.Text(type));
        if (!fits) {
            differences.add("%s is not described as %s".formatted(at, type));
        }
        fields(value)
                .forEach((name, member) -> at(schema, "properties", name)
                        .or(() -> name.matches("[A-Z]{3}") ? at(schema, "additionalProperties") : Optional.empty())
                        .ifPresentOrElse(
                                inner -> compare(member, inner, at + "/" + name, differences),
                                () -> differences.add("%s/%s is not described".formatted(at, name))));
        for (Json item : items(Optional.of(value))) {
            compare(item, at(schema, "items").orElse(new Json.Nothing()), at + "/-", differences);
        }
    }
}
