package org.plenary.site;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import org.plenary.site.command.Commands;
import org.plenary.site.command.ExitCode;
import org.plenary.site.command.Terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/// Runs the scenario files: input, command and expected output in one file that a delegate can read.
///
/// A file is a title and parts that begin with `== name`: files by their names, then `command`, `out`, `err`
/// and `exit`. With `PLENARY_WRITE_SCENARIOS` in the environment the expected output is written anew, to be
/// read before it is kept.
class ScenarioTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyScenarioEndsAsItSays() throws IOException, URISyntaxException {
        Path scenarios = Path.of(Objects.requireNonNull(ScenarioTest.class.getResource("/scenarios"))
                .toURI());
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.list(scenarios)) {
            found.filter(file -> file.toString().endsWith(".txt")).sorted().forEach(files::add);
        }
        assertThat(files).hasSizeGreaterThan(5);
        return files.stream().map(file -> dynamicTest(file.getFileName().toString(), () -> run(file)));
    }

    private void run(Path file) throws IOException {
        Map<String, String> parts = parts(Files.readString(file));
        for (Map.Entry<String, String> part : parts.entrySet()) {
            if (part.getKey().contains(".")) {
                Files.writeString(folder.resolve(part.getKey()), part.getValue());
            }
        }
        String place = folder + "/";
        List<String> arguments = new ArrayList<>();
        for (String word : part(parts, "command").strip().split(" +", -1)) {
            arguments.add(parts.containsKey(word) ? place + word : word);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ExitCode code = Commands.run(
                arguments,
                new Terminal(
                        new ByteArrayInputStream(parts.getOrDefault("in", "").getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Map.of(),
                        false),
                Plenary.secretariat());
        String said = out.toString(StandardCharsets.UTF_8).replace(place, "");
        String complained = err.toString(StandardCharsets.UTF_8).replace(place, "");
        if (System.getenv().containsKey("PLENARY_WRITE_SCENARIOS")) {
            String head = Files.readString(file).replaceFirst("(?s)== out\n.*", "");
            Path source =
                    Path.of("src/test/resources/scenarios", file.getFileName().toString());
            Files.writeString(
                    source, head + "== out\n" + said + "== err\n" + complained + "== exit\n" + code.number() + "\n");
            return;
        }
        assertThat(said).isEqualTo(part(parts, "out"));
        assertThat(complained).isEqualTo(part(parts, "err"));
        assertThat(code.number()).isEqualTo(Integer.parseInt(part(parts, "exit").strip()));
    }

    private static String part(Map<String, String> parts, String name) {
        return Objects.requireNonNull(parts.get(name), () -> "The scenario has no part \"== " + name + "\".");
    }

    private static Map<String, String> parts(String text) {
        Map<String, String> parts = new LinkedHashMap<>();
        String name = "title";
        StringBuilder body = new StringBuilder();
        for (String line : text.split("(?<=\n)", -1)) {
            if (line.startsWith("== ")) {
                parts.put(name, body.toString());
                name = line.substring(3).strip();
                body = new StringBuilder();
            } else {
                body.append(line);
            }
        }
        parts.put(name, body.toString());
        return parts;
    }
}
