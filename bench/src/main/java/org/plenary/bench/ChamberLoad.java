package org.plenary.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.plenary.chamber.json.Json;
import org.plenary.chamber.json.MalformedJson;

/// Load on the chambers through the whole path: HTTP, token, rules, log, durable commit. The server is a
/// process of its own; senders and readers share the machine with it.
///
/// Arguments, in any order: `sqlite` (the default), `postgres` (one from the build's libraries, with `fsync`)
/// or a JDBC address; and which parts: `pages`, `at-once`, `sustained`, `readers`, `deaf`, `many` (all
/// without). `-X...` goes to the server's JVM.
public final class ChamberLoad {
    private static final int SEATS = 193;
    private static final int ROUNDS = 20;
    private static final int SECONDS = 10;
    private static final int READERS = 2_000;
    private static final int DEAF = 200;
    private static final int CHAMBERS = 200;
    private static final int LINES_PER_CHAMBER = 8;
    private static final int SCREENS = 500;
    private static final List<String> PARTS = List.of("pages", "at-once", "sustained", "readers", "deaf", "many");

    private final int port;
    private final ServerProcess server;
    private final ExecutorService senders;

    private ChamberLoad(ServerProcess server, ExecutorService senders) {
        this.port = server.port();
        this.server = server;
        this.senders = senders;
    }

    /// Runs the parts that are named.
    public static void main(String[] arguments) throws Exception {
        List<String> given = Arrays.asList(arguments);
        List<String> parts = PARTS.stream()
                .filter(part -> given.contains(part) || PARTS.stream().noneMatch(given::contains))
                .toList();
        List<String> options =
                given.stream().filter(word -> word.startsWith("-X")).toList();
        Optional<String> address =
                given.stream().filter(word -> word.startsWith("jdbc:")).findFirst();
        System.out.printf(
                Locale.ROOT,
                "%s, %d processors, JDK %s, %s%n",
                processor(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                address.map(known -> known.replaceAll("(jdbc:[a-z]+):.*", "$1"))
                        .orElse(given.contains("postgres") ? "postgres" : "sqlite"));
        if (address.isPresent()) {
            run(address.get(), options, parts);
        } else if (given.contains("postgres")) {
            try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start()) {
                run(postgres.getJdbcUrl("postgres", "postgres"), options, parts);
            }
        } else {
            run("jdbc:sqlite:" + Files.createTempDirectory("plenary-load").resolve("load.db"), options, parts);
        }
    }

    private static void run(String store, List<String> options, List<String> parts) throws Exception {
        try (ServerProcess server = ServerProcess.start(store, options);
                ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            ChamberLoad load = new ChamberLoad(server, senders);
            load.warm();
            for (String part : parts) {
                switch (part) {
                    case "pages" -> load.pages();
                    case "at-once" -> load.atOnce();
                    case "sustained" -> load.sustained();
                    case "readers" -> load.readers();
                    case "deaf" -> load.deaf();
                    default -> load.many();
                }
            }
            System.out.println("resident memory of the server: " + server.resident());
            senders.shutdownNow();
        }
    }

    private static String processor() throws IOException {
        Path file = Path.of("/proc/cpuinfo");
        return !Files.exists(file)
                ? System.getProperty("os.arch", "unknown")
                : Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 2))
                        .findFirst()
                        .orElse("unknown");
    }

    private void warm() throws Exception {
        Meeting meeting = new Meeting(port, SEATS);
        for (int i = 0; i < 3; i++) {
            meeting.sustained(senders, 2);
        }
        meeting.close();
    }

    /// The screens of a chamber in which every seat has cast a ballot, one asked for after the other.
    private void pages() throws Exception {
        try (Meeting meeting = new Meeting(port, LINES_PER_CHAMBER)) {
            meeting.spread(senders, 1);
            for (String screen : List.of("", "/wall", "/chair", "/seat/M1", "/minutes.html")) {
                System.out.println("/chambers/{id}" + screen + ": " + Percentiles.of(meeting.asked(screen)));
            }
        }
    }

    private void atOnce() throws Exception {
        Meeting meeting = new Meeting(port, SEATS);
        long[] last = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            last[i] = meeting.atOnce(senders);
        }
        System.out.println("193 ballots at once, last acknowledgement: " + Percentiles.of(last));
        meeting.close();
    }

    private void sustained() throws Exception {
        Meeting meeting = new Meeting(port, SEATS);
        long[] each = meeting.sustained(senders, SECONDS);
        System.out.printf(
                Locale.ROOT,
                "%,.0f durable casts a second, sustained over %d s%n",
                each.length / (double) SECONDS,
                SECONDS);
        System.out.println("one cast meanwhile: " + Percentiles.of(each));
        meeting.close();
    }

    private void readers() throws Exception {
        Meeting meeting = new Meeting(port, LINES_PER_CHAMBER);
        Board board = new Board(meeting, READERS, 0);
        meeting.spread(senders, 2);
        List<long[]> casts = new ArrayList<>();
        int from = meeting.last();
        for (int i = 0; i < 3; i++) {
            casts.add(meeting.spread(senders, SECONDS));
        }
        Thread.sleep(1_000);
        System.out.println("193 casts spread over ten seconds, %,d readers of the board: ".formatted(READERS)
                + Percentiles.of(casts.stream().flatMapToLong(Arrays::stream).toArray()));
        System.out.println("from a cast's sending until a reader has it: " + Percentiles.of(board.delays(from)));
        board.close();
        meeting.close();
    }

    /// Five runs with readers that never read, each beside one without.
    private void deaf() throws Exception {
        double[] without = new double[5];
        double[] with = new double[5];
        for (int i = 0; i < 5; i++) {
            without[i] = cast99(READERS, 0);
            with[i] = cast99(READERS - DEAF, DEAF);
        }
        Arrays.sort(without);
        Arrays.sort(with);
        System.out.printf(
                Locale.ROOT,
                "p99 of a cast, median of five: %.1f ms with %,d readers; %.1f ms when %d of them never read%n",
                without[2],
                READERS,
                with[2],
                DEAF);
    }

    private double cast99(int reading, int deaf) throws Exception {
        Meeting meeting = new Meeting(port, LINES_PER_CHAMBER);
        Board board = new Board(meeting, reading, deaf);
        Percentiles casts = Percentiles.of(meeting.spread(senders, 5));
        board.close();
        meeting.close();
        return casts.p99Milliseconds();
    }

    private void many() throws Exception {
        List<Meeting> meetings = new ArrayList<>();
        for (int i = 0; i < CHAMBERS; i++) {
            meetings.add(new Meeting(port, LINES_PER_CHAMBER));
        }
        System.out.println("resident memory with %d chambers open: %s".formatted(CHAMBERS, server.resident()));
        List<Future<long[]>> voting = new ArrayList<>();
        for (Meeting meeting : meetings) {
            voting.add(senders.submit(() -> meeting.spread(senders, SECONDS)));
        }
        List<long[]> all = new ArrayList<>();
        for (Future<long[]> one : voting) {
            all.add(one.get());
        }
        System.out.println("%d chambers at once, 193 ballots each spread over ten seconds, one cast: "
                        .formatted(CHAMBERS)
                + Percentiles.of(all.stream().flatMapToLong(Arrays::stream).toArray()));
        System.out.println("resident memory after it: " + server.resident());
        for (Meeting meeting : meetings) {
            meeting.close();
        }
    }

    /// Connections that watch one chamber, and when each heard of each entry.
    private final class Board implements AutoCloseable {
        private static final int MOST = 4_096;

        private final Meeting meeting;
        private final List<Line> lines = new ArrayList<>();
        private final List<long[]> heard = new ArrayList<>();

        Board(Meeting meeting, int reading, int deaf) throws IOException, InterruptedException {
            this.meeting = meeting;
            for (int i = 0; i < reading + deaf; i++) {
                Line line = new Line(port);
                lines.add(line);
                line.watch(meeting.id, meeting.wall, 0);
                if (i < reading) {
                    long[] times = new long[MOST];
                    heard.add(times);
                    reading(line, times);
                }
            }
            Thread.sleep(1_000);
        }

        /// Reads until the connection is closed, which is how the reading ends.
        private void reading(Line line, long[] times) {
            Thread.ofVirtual().start(() -> {
                try {
                    line.events((number, at) -> {
                        if (number < MOST) {
                            times[number] = at;
                        }
                    });
                } catch (IOException closed) {
                    times[0] = System.nanoTime();
                }
            });
        }

        /// Nanoseconds from the sending of each cast after entry `from` until each reader had it.
        long[] delays(int from) {
            int to = Math.min(MOST, meeting.last() + 1);
            long[] delays = new long[heard.size() * (to - from - 1)];
            int next = 0;
            for (long[] times : heard) {
                for (int number = from + 1; number < to; number++) {
                    if (times[number] == 0) {
                        throw new IllegalStateException("A reader did not hear of entry " + number + ".");
                    }
                    delays[next++] = times[number] - meeting.sent[number];
                }
            }
            return delays;
        }

        @Override
        public void close() throws IOException {
            for (Line line : lines) {
                line.close();
            }
        }
    }

    /// A chamber with an open vote.
    private static final class Meeting implements AutoCloseable {
        private final String id;
        private final String path;
        private final String wall;
        private final String presiding;
        private final List<String> tokens = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        /// When the cast was sent that became an entry, by its number.
        private final long[] sent = new long[Board.MOST];

        private int last;
        private int names;

        Meeting(int port, int connections) throws IOException, MalformedJson {
            for (int i = 0; i < connections; i++) {
                lines.add(new Line(port));
            }
            Line chair = lines.getFirst();
            String codes = String.join(
                    ",",
                    IntStream.range(0, SEATS).mapToObj("\"M%d\""::formatted).toList());
            Json.Fields created = chair.post(
                    "/chambers.json",
                    "",
                    "{\"organ\":\"GA\",\"session\":\"79\",\"title\":\"Load\",\"date\":\"2025-03-04\",\"seats\":[%s]}"
                            .formatted(codes),
                    "create");
            id = created.text("id").orElseThrow(() -> new IllegalStateException(created.text()));
            path = "/chambers/" + id + "/commands";
            wall = token(created.fields("wall"));
            presiding = token(created.fields("chair"));
            chair.post(path, presiding, "{\"type\":\"open-meeting\"}", "1");
            chair.post(path, presiding, "{\"type\":\"submit\",\"proposal\":{\"symbol\":\"L.1\",\"title\":\"T\"}}", "2");
            chair.post(path, presiding, "{\"type\":\"open-vote\",\"proposal\":\"L.1\"}", "3");
            last = 3;
            Json.Fields links = created.fields("seats").orElseThrow();
            for (int i = 0; i < SEATS; i++) {
                tokens.add(token(links.fields("M" + i)));
            }
        }

        private static String token(Optional<Json.Fields> link) {
            return link.flatMap(fields -> fields.text("token")).orElseThrow();
        }

        synchronized int last() {
            return last;
        }

        /// Nanoseconds until the last of 193 casts, sent together, is acknowledged.
        long atOnce(ExecutorService senders) throws InterruptedException, ExecutionException {
            CountDownLatch start = new CountDownLatch(1);
            String name = "once" + names++;
            List<Future<Long>> all = new ArrayList<>();
            for (int i = 0; i < SEATS; i++) {
                int seat = i;
                all.add(senders.submit(() -> {
                    start.await();
                    cast(lines.get(seat), seat, name);
                    return System.nanoTime();
                }));
            }
            Thread.sleep(100);
            long from = System.nanoTime();
            start.countDown();
            long end = from;
            for (Future<Long> one : all) {
                end = Math.max(end, one.get());
            }
            return end - from;
        }

        /// Nanoseconds of each cast, when every seat casts again as soon as it has its receipt.
        long[] sustained(ExecutorService senders, int seconds) throws InterruptedException, ExecutionException {
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            String name = "again" + names++;
            List<Future<List<Long>>> all = new ArrayList<>();
            for (int i = 0; i < SEATS; i++) {
                int seat = i;
                all.add(senders.submit(() -> {
                    List<Long> times = new ArrayList<>();
                    for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                        cast(lines.get(seat), seat, name + "-" + times.size());
                        times.add(System.nanoTime() - now);
                    }
                    return times;
                }));
            }
            List<Long> times = new ArrayList<>();
            for (Future<List<Long>> one : all) {
                times.addAll(one.get());
            }
            return times.stream().mapToLong(Long::longValue).toArray();
        }

        /// Nanoseconds of 193 casts spread evenly, each from the moment at which it was to be sent, so that a
        /// late sender does not hide a slow server.
        long[] spread(ExecutorService senders, int seconds) throws InterruptedException, ExecutionException {
            long begin = System.nanoTime() + 50_000_000L;
            String name = "spread" + names++;
            long[] times = new long[SEATS];
            List<Future<?>> all = new ArrayList<>();
            for (int connection = 0; connection < lines.size(); connection++) {
                int first = connection;
                all.add(senders.submit(() -> {
                    for (int seat = first; seat < SEATS; seat += lines.size()) {
                        long due = begin + (long) seat * seconds * 1_000_000_000L / SEATS;
                        long wait = due - System.nanoTime();
                        if (wait > 0) {
                            Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
                        }
                        int entry = cast(lines.get(first), seat, name);
                        times[seat] = System.nanoTime() - due;
                        synchronized (this) {
                            last = Math.max(last, entry);
                            if (entry < sent.length) {
                                sent[entry] = due;
                            }
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
            return times;
        }

        /// Nanoseconds of each of some hundred asks for a screen, after as many to warm up.
        long[] asked(String screen) throws IOException {
            String token = switch (screen) {
                case "/chair" -> presiding;
                case "/seat/M1" -> tokens.get(1);
                default -> wall;
            };
            long[] times = new long[SCREENS];
            for (int i = -SCREENS; i < SCREENS; i++) {
                long before = System.nanoTime();
                lines.getFirst().get("/chambers/" + id + screen, token);
                if (i >= 0) {
                    times[i] = System.nanoTime() - before;
                }
            }
            return times;
        }

        private int cast(Line line, int seat, String name) throws IOException, MalformedJson {
            Json.Fields answer =
                    line.post(path, tokens.get(seat), "{\"type\":\"cast\",\"vote\":1,\"position\":\"yes\"}", name);
            return (int) (long)
                    answer.whole("seq").orElseThrow(() -> new IllegalStateException("No receipt: " + answer.text()));
        }

        @Override
        public void close() throws IOException {
            for (Line line : lines) {
                line.close();
            }
        }
    }
}
