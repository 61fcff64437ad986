package org.plenary.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
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

import org.plenary.chamber.Chamber;
import org.plenary.chamber.json.Json;
import org.plenary.chamber.json.JsonReader;
import org.plenary.chamber.json.MalformedJson;
import org.plenary.chamber.ledger.SigningKey;
import org.plenary.chamber.store.Chambers;
import org.plenary.chamber.store.JdbcStore;
import org.plenary.site.chamber.ChamberHttp;
import org.plenary.site.page.Pages;
import org.plenary.site.question.Secretariat;
import org.plenary.site.web.Server;

/// Casts through the whole path: HTTP, token, rules, log, durable commit. Server and senders share this
/// machine.
///
/// Prints how long 193 ballots at once take until the last is acknowledged, and how many are acknowledged
/// a second
/// when 193 seats cast one after another, each waiting for its receipt. Arguments: a JDBC address of the
/// store (a new
/// SQLite file without), and the seconds of the sustained part (10 without).
public final class ChamberLoad {
    private static final int SEATS = 193;
    private static final int ROUNDS = 20;

    private ChamberLoad() {}

    /// Runs it.
    public static void main(String[] arguments) throws Exception {
        String store = arguments.length > 0
                ? arguments[0]
                : "jdbc:sqlite:" + Files.createTempDirectory("plenary-load").resolve("load.db");
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        Secretariat office = Secretariat.withCompiledInRecord();
        try (Chambers chambers = new Chambers(new Chamber(office.rules()), JdbcStore.open(store));
                Server server = Pages.serve(
                        office,
                        "127.0.0.1",
                        0,
                        Optional.of(
                                new ChamberHttp(chambers, office.membership(), SigningKey.generate("plenary.load"))));
                ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            System.out.printf(
                    Locale.ROOT,
                    "%s, %d processors, JDK %s, %s%n",
                    processor(),
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.version(),
                    store.replaceAll("(jdbc:[a-z]+):.*", "$1"));
            Meeting meeting = new Meeting(server.port());
            for (int i = 0; i < 3; i++) {
                meeting.sustained(senders, 2);
            }
            long[] last = new long[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                last[i] = meeting.atOnce(senders);
            }
            report("193 ballots at once, last acknowledgement", last);
            long[] each = meeting.sustained(senders, seconds);
            System.out.printf(Locale.ROOT, "%,.0f durable casts a second%n", each.length / (double) seconds);
            report("one cast", each);
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

    private static void report(String what, long[] nanoseconds) {
        long[] sorted = nanoseconds.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%n",
                what,
                at(sorted, 50),
                at(sorted, 95),
                at(sorted, 99));
    }

    private static double at(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    /// A chamber with an open vote, and a connection for each seat.
    private static final class Meeting {
        private final String path;
        private final List<Connection> seats = new ArrayList<>();
        private int names;

        Meeting(int port) throws IOException, MalformedJson {
            Connection chair = new Connection(port, "");
            String codes = String.join(
                    ",",
                    IntStream.range(0, SEATS).mapToObj("\"M%d\""::formatted).toList());
            String body =
                    "{\"organ\":\"GA\",\"session\":\"79\",\"title\":\"Load\",\"date\":\"2025-03-04\",\"seats\":[%s]}"
                            .formatted(codes);
            Json.Fields created = chair.post("/chambers.json", body, "create");
            path = "/chambers/" + created.text("id").orElseThrow() + "/commands";
            Connection presiding = new Connection(port, token(created.fields("chair")));
            presiding.post(path, "{\"type\":\"open-meeting\"}", "1");
            presiding.post(path, "{\"type\":\"submit\",\"proposal\":{\"symbol\":\"L.1\",\"title\":\"T\"}}", "2");
            presiding.post(path, "{\"type\":\"open-vote\",\"proposal\":\"L.1\"}", "3");
            Json.Fields links = created.fields("seats").orElseThrow();
            for (int i = 0; i < SEATS; i++) {
                seats.add(new Connection(port, token(links.fields("M" + i))));
            }
        }

        private static String token(Optional<Json.Fields> link) {
            return link.flatMap(fields -> fields.text("token")).orElseThrow();
        }

        /// Nanoseconds until the last of 193 casts, sent together, is acknowledged.
        long atOnce(ExecutorService senders) throws InterruptedException, ExecutionException {
            CountDownLatch start = new CountDownLatch(1);
            String name = "once" + names++;
            List<Future<Long>> sent = new ArrayList<>();
            for (Connection seat : seats) {
                sent.add(senders.submit(() -> {
                    start.await();
                    cast(seat, name);
                    return System.nanoTime();
                }));
            }
            Thread.sleep(100);
            long from = System.nanoTime();
            start.countDown();
            long last = from;
            for (Future<Long> one : sent) {
                last = Math.max(last, one.get());
            }
            return last - from;
        }

        /// Nanoseconds of each cast, when every seat casts again as soon as it has its receipt.
        long[] sustained(ExecutorService senders, int seconds) throws InterruptedException, ExecutionException {
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            String name = "again" + names++;
            List<Future<List<Long>>> sent = new ArrayList<>();
            for (Connection seat : seats) {
                sent.add(senders.submit(() -> {
                    List<Long> times = new ArrayList<>();
                    for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                        cast(seat, name + "-" + times.size());
                        times.add(System.nanoTime() - now);
                    }
                    return times;
                }));
            }
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> one : sent) {
                all.addAll(one.get());
            }
            return all.stream().mapToLong(Long::longValue).toArray();
        }

        private void cast(Connection seat, String name) throws IOException, MalformedJson {
            Json.Fields answer = seat.post(path, "{\"type\":\"cast\",\"vote\":1,\"position\":\"yes\"}", name);
            if (answer.fields("receipt").isEmpty()) {
                throw new IllegalStateException("No receipt: " + answer.text());
            }
        }
    }

    /// A connection that is kept, with the least HTTP that does: the senders share the processors with the
    /// server.
    private static final class Connection {
        private final Socket socket;
        private final InputStream in;
        private final String authorization;

        Connection(int port, String token) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 8192);
            authorization = token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n";
        }

        Json.Fields post(String path, String body, String name) throws IOException, MalformedJson {
            String request =
                    "POST %s HTTP/1.1\r\nHost: 127.0.0.1\r\n%sIdempotency-Key: %s\r\nContent-Length: %d\r\n\r\n%s"
                            .formatted(path, authorization, name, body.length(), body);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            int length = 0;
            for (String line = line(); !line.isEmpty(); line = line()) {
                if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                    length = Integer.parseInt(line.substring(15).strip());
                }
            }
            return (Json.Fields) JsonReader.read(in.readNBytes(length));
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int octet = in.read(); octet != '\n'; octet = in.read()) {
                if (octet < 0) {
                    throw new IOException("The server closed the connection.");
                }
                if (octet != '\r') {
                    line.append((char) octet);
                }
            }
            return line.toString();
        }
    }
}
