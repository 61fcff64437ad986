package org.plenary.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.plenary.site.Plenary;

/// `./plenary serve` in a process of its own, as users run it, so that its memory is its own.
final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Starts a server on a free port.
    ///
    /// @param options for the JVM, besides those of the launcher
    static ServerProcess start(String store, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Plenary.class.getName(),
                "serve",
                "--port",
                "0",
                "--data",
                Files.createTempDirectory("plenary-load").toString(),
                "--store",
                store));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = Optional.ofNullable(said.readLine())
                .orElseThrow(() -> new IOException("The server ended without a word."));
        return new ServerProcess(process, Integer.parseInt(line.replaceFirst(".*:([0-9]+) .*", "$1")));
    }

    int port() {
        return port;
    }

    /// Resident memory in megabytes, as the kernel counts it: now, and at its highest.
    String resident() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return "not known on this system";
        }
        StringBuilder told = new StringBuilder();
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith("VmRSS") || line.startsWith("VmHWM")) {
                long kilobytes = Long.parseLong(line.replaceAll("[^0-9]", ""));
                told.append(line, 0, 5).append(' ').append(kilobytes / 1024).append(" MB ");
            }
        }
        return told.toString().strip();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
