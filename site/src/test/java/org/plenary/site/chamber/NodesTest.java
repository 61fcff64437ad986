package org.plenary.site.chamber;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.plenary.chamber.json.Json;
import org.plenary.site.Plenary;

import static org.assertj.core.api.Assertions.assertThat;

/// Servers as processes of their own that are killed in the middle of a vote.
class NodesTest {
    private static final int CASTS = 5_000;
    private static final int SEATS = 50;

    @TempDir
    Path folder = Path.of("");

    /// A server in a process.
    private record Node(Process process, Caller caller) implements AutoCloseable {
        void kill() {
            process.toHandle().destroyForcibly();
            process.onExit().join();
        }

        @Override
        public void close() {
            kill();
        }
    }

    private Node node(String store) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Plenary.class.getName(),
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        folder.toString(),
                        "--store",
                        store)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = String.valueOf(said.readLine());
        assertThat(line).contains("http://");
        return new Node(process, new Caller(line.replaceFirst(".*(http://[0-9.:]+).*", "$1")));
    }

    /// Casts until all are sent or the server is gone; gives the entries that were acknowledged.
    private static List<Long> cast(Caller caller, Caller.Opened chamber, int from, int until) {
        List<Long> acknowledged = new ArrayList<>();
        for (int i = from; i < until; i++) {
            Optional<Caller.Reply> reply = caller.tried(
                    caller.command(chamber, "M" + i % SEATS, Caller.cast(i % 2 == 0 ? "yes" : "no"), "cast-" + i));
            if (reply.isEmpty()) {
                break;
            }
            assertThat(reply.get().status()).as(reply.get().body()).isEqualTo(200);
            acknowledged.add(reply.get().json().whole("seq").orElseThrow());
        }
        return acknowledged;
    }

    private static List<CompletableFuture<List<Long>>> senders(Caller caller, Caller.Opened chamber, int count) {
        List<CompletableFuture<List<Long>>> senders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int first = i * CASTS / count;
            int end = (i + 1) * CASTS / count;
            senders.add(CompletableFuture.supplyAsync(
                    () -> cast(caller, chamber, first, end),
                    task -> Thread.ofVirtual().start(task)));
        }
        return senders;
    }

    /// Kills a node when about half of the casts are acknowledged.
    private static List<Long> acknowledgedUntilKilled(Node node, Caller.Opened chamber) {
        List<CompletableFuture<List<Long>>> senders = senders(node.caller, chamber, 20);
        Json.Fields state;
        do {
            state = node.caller.get("/chambers/" + chamber.id() + ".json").json();
        } while (state.whole("seq").orElseThrow() < CASTS / 2);
        node.kill();
        List<Long> acknowledged = new ArrayList<>();
        senders.forEach(sender -> acknowledged.addAll(sender.join()));
        Collections.sort(acknowledged);
        assertThat(acknowledged).hasSizeBetween(CASTS / 4, CASTS - 1).doesNotHaveDuplicates();
        return acknowledged;
    }

    private static long number(String event) {
        return Long.parseLong(event.replaceFirst("(?s)id: ([0-9]+).*", "$1"));
    }

    /// Reads on from `after` and finds every acknowledged cast, those before it read already.
    private static void resumes(Caller caller, Caller.Opened chamber, List<String> read, List<Long> acknowledged) {
        long after = number(read.getLast());
        long last = acknowledged.getLast();
        List<String> all = new ArrayList<>(read);
        if (last > after) {
            caller
                    .events(
                            chamber,
                            "wall",
                            Optional.of(after),
                            event -> event.startsWith("id") && number(event) >= last)
                    .stream()
                    .filter(event -> event.startsWith("id"))
                    .forEach(all::add);
        }
        List<Long> numbers = all.stream().map(NodesTest::number).toList();
        assertThat(numbers).doesNotHaveDuplicates().isSorted();
        if (all.stream().noneMatch(event -> event.contains("event: state"))) {
            assertThat(numbers).containsAll(acknowledged);
        }
    }

    @Test
    void afterKillInTheMiddleOfFiveThousandCastsAllAcknowledgedAreThereAndTheBoardResumes() throws IOException {
        String store = "jdbc:sqlite:" + folder.resolve("chambers.db");
        Caller.Opened chamber;
        List<Long> acknowledged;
        List<String> read;
        try (Node node = node(store)) {
            chamber = node.caller.voting(SEATS, "");
            CompletableFuture<List<String>> board = CompletableFuture.supplyAsync(
                    () -> node.caller.events(chamber, "wall", Optional.empty(), event -> false).stream()
                            .filter(event -> event.startsWith("id"))
                            .toList(),
                    task -> Thread.ofVirtual().start(task));
            acknowledged = acknowledgedUntilKilled(node, chamber);
            read = board.join();
        }
        try (Node node = node(store)) {
            assertThat(node.caller
                            .get("/chambers/" + chamber.id() + ".json")
                            .json()
                            .whole("seq")
                            .orElseThrow())
                    .isGreaterThanOrEqualTo(acknowledged.getLast());
            resumes(node.caller, chamber, read, acknowledged);
            node.caller.done(chamber, "M1", Caller.cast("yes"));
        }
    }

    @Test
    void whenOneOfTwoNodesIsKilledNothingAcknowledgedIsLostAndItsBoardsMoveOver() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                Node one = node(postgres.getJdbcUrl("postgres", "postgres"));
                Node other = node(postgres.getJdbcUrl("postgres", "postgres"))) {
            Caller.Opened chamber = one.caller.voting(SEATS, "");
            CompletableFuture<List<String>> board = CompletableFuture.supplyAsync(
                    () -> one.caller.events(chamber, "wall", Optional.empty(), event -> false).stream()
                            .filter(event -> event.startsWith("id"))
                            .toList(),
                    task -> Thread.ofVirtual().start(task));
            CompletableFuture<List<Long>> beside = CompletableFuture.supplyAsync(
                    () -> cast(other.caller, chamber, CASTS, CASTS + 200),
                    task -> Thread.ofVirtual().start(task));
            List<Long> acknowledged = new ArrayList<>(acknowledgedUntilKilled(one, chamber));
            acknowledged.addAll(beside.join());
            Collections.sort(acknowledged);
            assertThat(acknowledged).doesNotHaveDuplicates();
            resumes(other.caller, chamber, board.join(), acknowledged);
            other.caller.done(chamber, "M1", Caller.cast("yes"));
            assertThat(other.caller
                            .get("/chambers/" + chamber.id() + "/minutes.json")
                            .status())
                    .isEqualTo(200);
        }
    }
}
