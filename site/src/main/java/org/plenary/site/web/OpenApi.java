package org.plenary.site.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.plenary.site.json.JsonInput;
import org.plenary.site.json.JsonOutput;
import org.plenary.site.json.JsonOutput.Layout;
import org.plenary.site.web.Routes.Route;

/// The description of the addresses in the format OpenAPI 3.1, written from [Routes]: nothing is described
/// twice, and nothing is described that is not there. What the answers look like is taken from the answers to
/// the examples.
public final class OpenApi {
    private static final String ORIGIN = "http://localhost";

    private final Routes routes;
    private Optional<byte[]> written = Optional.empty();

    /// @param routes may still grow until the document is first asked for
    public OpenApi(Routes routes) {
        this.routes = routes;
    }

    /// The document; made when it is first asked for, because it asks for every example.
    public synchronized byte[] document() {
        byte[] document = written.orElseGet(this::write);
        written = Optional.of(document);
        return document;
    }

    private byte[] write() {
        Map<String, List<Route>> byAddress = new LinkedHashMap<>();
        routes.all()
                .forEach(route -> byAddress
                        .computeIfAbsent(route.address(), _ -> new ArrayList<>())
                        .add(route));
        return JsonOutput.bytes(
                Layout.COMPACT,
                out -> out.object(() -> {
                    out.text("openapi", "3.1.1");
                    out.object(
                            "info",
                            () -> out.text("title", "Plenary")
                                    .text("version", "1")
                                    .text(
                                            "description",
                                            "Every page has the same address in other forms. No key and no quota; for everything at once take the release files that the data page links. Errors are problems in the sense of RFC 9457.")
                                    .object(
                                            "license",
                                            () -> out.text("name", "Apache-2.0").text("identifier", "Apache-2.0")));
                    out.object(
                            "paths",
                            () -> byAddress.forEach((address, at) -> out.object(
                                    address.replace("...}", "}"),
                                    () -> at.forEach(route -> out.object(
                                            route.method().toLowerCase(Locale.ROOT), () -> operation(out, route))))));
                    out.object(
                            "components",
                            () -> out.object(
                                    "responses",
                                    () -> out.object(
                                            "Problem",
                                            () -> out.text("description", "What was wrong.")
                                                    .object(
                                                            "content",
                                                            () -> out.object(
                                                                    "application/problem+json",
                                                                    () -> out.object("schema", () -> problem(out)))))));
                }));
    }

    private static void problem(JsonOutput out) {
        out.text("type", "object");
        out.object("properties", () -> {
            for (String name : List.of("type", "title", "detail")) {
                out.object(name, () -> out.text("type", "string"));
            }
            out.object("status", () -> out.text("type", "integer"));
        });
    }

    private void operation(JsonOutput out, Route route) {
        out.text("summary", route.says());
        out.array("parameters", route.parameters(), parameter -> out.object(() -> parameter(out, parameter)));
        route.body()
                .ifPresent(body -> out.object(
                        "requestBody",
                        () -> out.truth("required", true)
                                .object(
                                        "content",
                                        () -> out.object(Form.JSON.mediaType(), () -> out.text("example", body)))));
        out.object("responses", () -> {
            out.object(
                    "200",
                    () -> out.text("description", route.says())
                            .object(
                                    "content",
                                    () -> out.object(
                                            route.type(),
                                            () -> schema(route)
                                                    .ifPresent(
                                                            schema -> out.object("schema", () -> schema.write(out))))));
            out.object("default", () -> out.text("$ref", "#/components/responses/Problem"));
        });
    }

    private static void parameter(JsonOutput out, Parameter parameter) {
        boolean path = parameter.place() == Parameter.Place.PATH;
        out.text("name", parameter.name())
                .text("in", path ? "path" : "query")
                .text("description", parameter.says())
                .truth("required", parameter.required())
                .object("schema", () -> out.text("type", "string"))
                .text("example", parameter.examples().getFirst());
    }

    /// What the answers to the examples have in common; empty for answers that are no JSON, and for this
    /// document.
    private Optional<Schema> schema(Route route) {
        if (!route.type().equals(Form.JSON.type()) || route.pattern().equals("/openapi")) {
            return Optional.empty();
        }
        Schema schema = new Schema();
        for (Ask ask : asks(route)) {
            try {
                schema.see(JsonInput.read(route.answer().apply(ask).body(), JsonInput.Language.JSON));
            } catch (JsonInput.Malformed problem) {
                throw new IllegalStateException(
                        "The answer to %s is no JSON: %s".formatted(ask.path(), problem.getMessage()), problem);
            }
        }
        return Optional.of(schema);
    }

    /// Every example of the address: each of its paths, bare and with each value of the query.
    public static List<Ask> asks(Route route) {
        List<Map<String, String>> paths = List.of(Map.of());
        for (Parameter parameter : route.parameters()) {
            if (parameter.place() == Parameter.Place.PATH) {
                paths = paths.stream()
                        .flatMap(path -> parameter.examples().stream().map(value -> {
                            Map<String, String> more = new LinkedHashMap<>(path);
                            more.put(parameter.name(), value);
                            return more;
                        }))
                        .map(Map::copyOf)
                        .toList();
            }
        }
        return paths.stream()
                .flatMap(parts -> queries(route).stream().map(query -> ask(route, parts, query)))
                .toList();
    }

    private static List<Map<String, List<String>>> queries(Route route) {
        Map<String, List<String>> always = new LinkedHashMap<>();
        route.parameters().stream()
                .filter(parameter -> parameter.place() == Parameter.Place.QUERY && parameter.required())
                .forEach(parameter -> always.put(
                        parameter.name(), List.of(parameter.examples().getFirst())));
        List<Map<String, List<String>>> queries = new ArrayList<>();
        queries.add(Map.copyOf(always));
        for (Parameter parameter : route.parameters()) {
            if (parameter.place() == Parameter.Place.QUERY) {
                parameter.examples().forEach(value -> {
                    Map<String, List<String>> query = new LinkedHashMap<>(always);
                    query.put(parameter.name(), List.of(value));
                    queries.add(query);
                });
            }
        }
        return queries;
    }

    private static Ask ask(Route route, Map<String, String> parts, Map<String, List<String>> query) {
        String path = route.pattern();
        for (Map.Entry<String, String> part : parts.entrySet()) {
            path = path.replace("{" + part.getKey() + "...}", part.getValue())
                    .replace("{" + part.getKey() + "}", part.getValue());
        }
        return new Ask(
                route.method(),
                path,
                route.form(),
                parts,
                query,
                route.body().orElse("").getBytes(StandardCharsets.UTF_8),
                route.body().map(_ -> Form.JSON.type()),
                ORIGIN);
    }
}
