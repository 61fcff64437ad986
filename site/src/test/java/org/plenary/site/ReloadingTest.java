package org.plenary.site;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.plenary.site.command.Commands;
import org.plenary.site.command.ExitCode;
import org.plenary.site.command.Terminal;

import static org.assertj.core.api.Assertions.assertThat;

/// A real server, and a real import while it runs.
class ReloadingTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    private static final String ROLL_CALLS = """
            rcid,session,importantvote,date,unres,amend,para,short,descr
            7004,60,0,2005-11-23,R/60/381,NA,NA,OCEANS,Oceans
            """;

    private static final String BALLOTS = """
            rcid,country,country_code,vote
            7004,Namibia,NA,yes
            7004,Russia,RU,yes
            7004,Serbia,RS,abstain
            """;

    @TempDir
    Path folder;

    private record Ran(ExitCode code, String said) {}

    private static Terminal terminal(ByteArrayOutputStream out, ByteArrayOutputStream err) {
        return new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                false);
    }

    private static Ran run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ExitCode code = Commands.run(List.of(arguments), terminal(out, err), Plenary.secretariat());
        return new Ran(code, out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8));
    }

    private static String address(ByteArrayOutputStream out) throws InterruptedException {
        Pattern listens = Pattern.compile("listens on (http://[0-9.:]+)");
        for (long end = System.nanoTime() + SOON.toNanos(); System.nanoTime() < end; Thread.sleep(20)) {
            Matcher said = listens.matcher(out.toString(StandardCharsets.UTF_8));
            if (said.find()) {
                return said.group(1);
            }
        }
        throw new AssertionError("The server does not start: " + out.toString(StandardCharsets.UTF_8));
    }

    private static int status(HttpClient client, String address) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    @Test
    void aRunningServerShowsWhatIsImportedAndEveryRequestIsAnswered() throws Exception {
        Path rollCalls = Files.writeString(folder.resolve("rolls.csv"), ROLL_CALLS);
        Path ballots = Files.writeString(folder.resolve("ballots.csv"), BALLOTS);
        String data = folder.resolve("data").toString();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Thread serving = Thread.ofPlatform()
                .start(() -> Commands.run(
                        List.of("serve", "--port", "0", "--data", data), terminal(out, err), Plenary.secretariat()));
        try (HttpClient client = HttpClient.newHttpClient()) {
            String address = address(out);
            assertThat(status(client, address + "/search.json?q=oceans")).isEqualTo(200);
            List<Integer> answers = Collections.synchronizedList(new ArrayList<>());
            Thread asking = Thread.ofVirtual().start(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    try {
                        answers.add(status(client, address + "/decisions.json"));
                    } catch (InterruptedException ended) {
                        return;
                    } catch (Exception problem) {
                        answers.add(0);
                        return;
                    }
                }
            });
            Ran ran = run("import", rollCalls.toString(), ballots.toString(), "--data", data);
            assertThat(ran.code()).as(ran.said()).isEqualTo(ExitCode.DONE);
            long end = System.nanoTime() + SOON.toNanos();
            String found = "";
            while (!found.contains("60/381") && System.nanoTime() < end) {
                Thread.sleep(50);
                found = client.send(
                                HttpRequest.newBuilder(URI.create(address + "/search.json?q=oceans"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
            }
            asking.interrupt();
            asking.join(SOON);
            assertThat(found).contains("60/381");
            assertThat(answers).isNotEmpty().containsOnly(200);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("the imported facts changed");
        } finally {
            serving.interrupt();
            serving.join(SOON);
        }
    }

    @Test
    void aFileThatCannotBeReadIsSaidAndThePagesStayAsTheyWere() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Thread serving = Thread.ofPlatform()
                .start(() -> Commands.run(
                        List.of("serve", "--port", "0", "--data", data.toString()),
                        terminal(out, err),
                        Plenary.secretariat()));
        try (HttpClient client = HttpClient.newHttpClient()) {
            String address = address(out);
            Files.writeString(data.resolve("record.duckdb"), "this is no database");
            for (long end = System.nanoTime() + SOON.toNanos();
                    err.size() == 0 && System.nanoTime() < end;
                    Thread.sleep(50)) {
                assertThat(status(client, address + "/decisions/S/RES/2623.json"))
                        .isEqualTo(200);
            }
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .contains("cannot be read")
                    .contains("as it was");
            assertThat(status(client, address + "/decisions/S/RES/2623.json")).isEqualTo(200);
        } finally {
            serving.interrupt();
            serving.join(SOON);
        }
    }
}
