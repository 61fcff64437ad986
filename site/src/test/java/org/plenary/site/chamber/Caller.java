package org.plenary.site.chamber;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import org.plenary.chamber.json.Json;
import org.plenary.chamber.json.JsonReader;
import org.plenary.chamber.json.MalformedJson;

import static org.assertj.core.api.Assertions.assertThat;

/// Calls a running server as a browser or a script would.
final class Caller {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final String address;

    Caller(String address) {
        this.address = address;
    }

    record Reply(int status, String body, Map<String, List<String>> headers) {
        Json.Fields json() {
            try {
                return (Json.Fields) JsonReader.read(body.getBytes(StandardCharsets.UTF_8));
            } catch (MalformedJson problem) {
                throw new AssertionError(body, problem);
            }
        }

        String header(String name) {
            return String.join("", headers.getOrDefault(name, List.of()));
        }
    }

    /// A chamber with its links.
    record Opened(String id, Json.Fields links) {
        String token(String role) {
            return links.fields(role)
                    .or(() -> links.fields("seats").flatMap(seats -> seats.fields(role)))
                    .flatMap(found -> found.text("token"))
                    .orElseThrow();
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30));
    }

    /// Sends a request; an empty answer where the server is not there (any more).
    Optional<Reply> tried(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
            return Optional.of(new Reply(
                    response.statusCode(), response.body(), response.headers().map()));
        } catch (IOException problem) {
            return Optional.empty();
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new AssertionError(problem);
        }
    }

    Reply sent(HttpRequest request) {
        return tried(request).orElseThrow(() -> new AssertionError("No answer to " + request));
    }

    Reply get(String path) {
        return sent(request(path).build());
    }

    Reply post(String path, String json, String... headers) {
        HttpRequest.Builder builder = request(path).POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')));
        return sent(
                headers.length == 0 ? builder.build() : builder.headers(headers).build());
    }

    Opened opened(String json) {
        Reply reply = post("/chambers.json", json);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return new Opened(reply.json().text("id").orElseThrow(), reply.json());
    }

    HttpRequest command(Opened chamber, String role, String json, String name) {
        return request("/chambers/" + chamber.id() + "/commands")
                .header("Authorization", "Bearer " + chamber.token(role))
                .header("Idempotency-Key", name)
                .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')))
                .build();
    }

    Reply send(Opened chamber, String role, String json) {
        return sent(command(chamber, role, json, "name-" + NAMES.getAndIncrement()));
    }

    Json.Fields done(Opened chamber, String role, String json) {
        Reply reply = send(chamber, role, json);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    /// A chamber of the Assembly with a vote open on `L.1`, of seats `M0`, `M1` and so on.
    Opened voting(int seats, String more) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < seats; i++) {
            codes.add("'M" + i + "'");
        }
        Opened chamber = opened("{'organ':'GA','session':'79','title':'A meeting','date':'2024-03-22','seats':%s%s}"
                .formatted(codes, more));
        done(chamber, "chair", "{'type':'open-meeting'}");
        done(chamber, "chair", "{'type':'submit','proposal':{'symbol':'L.1','title':'A draft'}}");
        done(chamber, "chair", "{'type':'open-vote','proposal':'L.1'}");
        return chamber;
    }

    static String cast(String position) {
        return "{'type':'cast','vote':1,'position':'%s'}".formatted(position);
    }

    /// Reads events from entry `after` on until one satisfies `last`, or the stream ends.
    List<String> events(Opened chamber, String role, Optional<Long> after, Predicate<String> last) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(
                        URI.create(address + "/chambers/" + chamber.id() + "/events"))
                .header("Authorization", "Bearer " + chamber.token(role));
        after.ifPresent(id -> builder.header("Last-Event-ID", String.valueOf(id)));
        List<String> events = new ArrayList<>();
        StringBuilder event = new StringBuilder();
        try {
            HttpResponse<InputStream> response = CLIENT.send(builder.build(), BodyHandlers.ofInputStream());
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    event.append(line).append('\n');
                    if (line.isEmpty()) {
                        events.add(event.toString());
                        if (last.test(event.toString())) {
                            return events;
                        }
                        event.setLength(0);
                    }
                }
            }
        } catch (IOException problem) {
            // The server went away in the middle: what was read was read.
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new AssertionError(problem);
        }
        return events;
    }
}
