package org.plenary.site;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.plenary.analysis.RollCalls;
import org.plenary.record.intake.FactFile;
import org.plenary.site.command.Commands;
import org.plenary.site.command.ExitCode;
import org.plenary.site.command.Terminal;
import org.plenary.site.page.Pages;
import org.plenary.site.question.Secretariat;
import org.plenary.site.web.Server;

/// One run through what people start most, so that the JDK can keep the classes it loads for the next start
/// (JEP 514). The build runs it once; nobody else needs it.
public final class TrainingRun {
    private static final String QUESTION = """
            {"id": "S/2024/239", "organ": "SC", "date": "2024-03-22", "kind": "draft-resolution",
             "positions": {"USA": "yes", "RUS": "no", "CHN": "no", "DZA": "no", "GUY": "abstained", "ECU": "yes", "FRA": "yes",
                           "GBR": "yes", "JPN": "yes", "KOR": "yes", "MLT": "yes", "MOZ": "yes", "SLE": "yes", "SVN": "yes", "CHE": "yes"}}
            """;
    private static final String TALLY = """
            {"id": "A/RES/ES-10/24", "organ": "GA", "session": "ES-10", "date": "2024-09-18", "kind": "draft-resolution",
             "important": ["peace-and-security"], "tally": {"yes": 124, "no": 14, "abstained": 43}}
            """;

    private TrainingRun() {}

    /// Runs what the first of `arguments` names, `commands`, `agreement` or `serve`; any failure is a failure of the
    /// build. One cache for all would make every short command load the server's classes. The second is a folder
    /// for data: `commands` leaves there what `agreement` reads.
    public static void main(String[] arguments) throws IOException, Server.NotListening {
        String part = arguments[0];
        Supplier<Secretariat> office = Plenary.secretariat();
        if (part.equals("serve")) {
            run(office, "", "serve", "--help");
            try (Server server = Pages.serve(office.get(), "127.0.0.1", 0)) {
                for (String path :
                        List.of("/healthz", "/", "/decisions/A/RES/ES-10/24", "/decisions/S/2024/239", "/matters")) {
                    get(server.port(), path);
                }
            }
            Runtime.getRuntime().exit(0);
        }
        FactFile facts = FactFile.in(Path.of(arguments[1]));
        if (part.equals("commands")) {
            // A data folder as an import leaves it, as far as a count goes: the facts themselves are not opened.
            Files.write(facts.location(), new byte[0]);
            RollCalls.of(facts, () -> office.get().record());
        }
        for (String format : List.of("text", "json")) {
            if (part.equals("agreement")) {
                run(office, "", "agreement", "USA", "RUS", "--format", format, "--data", arguments[1]);
            } else {
                run(office, "", "show", "S/2024/239", "--format", format);
                for (String question : List.of(QUESTION, TALLY)) {
                    run(office, question, "decide", "-", "--format", format);
                }
            }
        }
        Runtime.getRuntime().exit(0);
    }

    private static void run(Supplier<Secretariat> office, String input, String... arguments) {
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8),
                System.err,
                Map.of(),
                false);
        ExitCode code = Commands.run(List.of(arguments), terminal, office);
        if (code != ExitCode.DONE) {
            throw new IllegalStateException("%s ended with %s.".formatted(String.join(" ", arguments), code));
        }
    }

    private static void get(int port, String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n"
                            .formatted(path)
                            .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            String status = new String(in.readNBytes(12), StandardCharsets.US_ASCII);
            in.transferTo(OutputStream.nullOutputStream());
            if (!status.endsWith("200")) {
                throw new IllegalStateException("%s answered %s.".formatted(path, status));
            }
        }
    }
}
