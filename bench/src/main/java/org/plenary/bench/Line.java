package org.plenary.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.plenary.chamber.json.Json;
import org.plenary.chamber.json.JsonReader;
import org.plenary.chamber.json.MalformedJson;

/// A connection that is kept, with the least HTTP that does: who sends shares the processors with the server.
final class Line implements AutoCloseable {
    private final Socket socket = new Socket();
    private final InputStream in;

    Line(int port) throws IOException {
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        in = new BufferedInputStream(socket.getInputStream(), 2048);
    }

    /// Sends a command and waits for its answer.
    Json.Fields post(String path, String token, String body, String name) throws IOException, MalformedJson {
        String request =
                "POST %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer %s\r\nIdempotency-Key: %s\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(path, token, name, body.length(), body);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        line();
        return (Json.Fields) JsonReader.read(body());
    }

    /// Asks for a page and reads it to its end.
    ///
    /// @return how many bytes it had
    int get(String path, String token) throws IOException {
        String request =
                "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer %s\r\n\r\n".formatted(path, token);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        String status = line();
        int bytes = body().length;
        if (!status.contains(" 200 ")) {
            throw new IOException("%s was answered with %s".formatted(path, status));
        }
        return bytes;
    }

    private byte[] body() throws IOException {
        int length = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        return in.readNBytes(length);
    }

    /// Asks for the events of a chamber; they are then read with [#events], or never.
    void watch(String chamber, String token, long after) throws IOException {
        socket.getOutputStream()
                .write(
                        "GET /chambers/%s/events HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer %s\r\nLast-Event-ID: %d\r\n\r\n"
                                .formatted(chamber, token, after)
                                .getBytes(StandardCharsets.US_ASCII));
    }

    /// Who hears of entries.
    interface Heard {
        void entry(int number, long atNanoseconds);
    }

    /// Reads events until the connection is closed.
    void events(Heard heard) throws IOException {
        byte[] buffer = new byte[8192];
        // The state of a small reader of "id: NUMBER" at the beginning of a line.
        int matched = 0;
        int number = 0;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            long now = System.nanoTime();
            for (int i = 0; i < count; i++) {
                byte octet = buffer[i];
                if (matched == 4 && octet >= '0' && octet <= '9') {
                    number = number * 10 + octet - '0';
                } else if (matched == 4) {
                    heard.entry(number, now);
                    matched = octet == '\n' ? 0 : -1;
                    number = 0;
                } else if (octet == '\n') {
                    matched = 0;
                } else if (matched >= 0) {
                    matched = octet == "id: ".charAt(matched) ? matched + 1 : -1;
                }
            }
        }
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

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
