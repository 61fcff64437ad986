package org.plenary.site;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.plenary.record.VotingRecord;
import org.plenary.record.intake.FactFile;
import org.plenary.site.command.Commands;
import org.plenary.site.command.Terminal;
import org.plenary.site.page.Pages;
import org.plenary.site.question.Secretariat;
import org.plenary.site.web.Server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// Does what `docs/record.md` tells a newcomer to do, with the publishers' files, and finds what it says.
class RecordGuideTest {
    private static final Path GUIDE = Path.of("../docs/record.md");
    private static final Pattern STEP = Pattern.compile("(?m)^\\$ (.+)\\n((?:(?!\\$ |```).*\\n)*)");

    @TempDir
    Path folder;

    /// A command of the guide and what it says that comes of it.
    private record Step(String command, String result) {}

    private static List<Step> steps() throws IOException {
        List<Step> steps = new ArrayList<>();
        // A backslash at the end of a line goes on in the next, as in the shell.
        Matcher found = STEP.matcher(Files.readString(GUIDE).replaceAll("\\\\\\n +", ""));
        while (found.find()) {
            steps.add(new Step(found.group(1), found.group(2)));
        }
        return steps;
    }

    @Test
    void everyStepOfTheGuideGivesWhatItSaysAndThePageShowsTheSameFigure() throws Exception {
        String reference = System.getenv().getOrDefault("PLENARY_REFERENCE", "");
        assumeTrue(!reference.isEmpty(), "The publishers' files are not here; PLENARY_REFERENCE names their folder.");
        Path files = Path.of(reference, "assembly", "unvotes_1946_2014");
        Path data = folder.resolve("data");
        List<Step> steps = steps();
        assertThat(steps).hasSizeGreaterThan(4);
        for (Step step : steps) {
            List<String> words = words(step.command());
            String said = words.getFirst().equals("grep")
                    ? counted(words.get(2), folder.resolve(words.get(3)))
                    : ran(words.subList(1, words.size()), files, data);
            assertThat(said).as(step.command()).isEqualTo(step.result());
        }
        String figure = steps.getLast().result().strip();
        try (Server server = Pages.serve(
                        Secretariat.with(FactFile.in(data).record(VotingRecord.compiledIn())), "127.0.0.1", 0);
                HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(
                                    HttpRequest.newBuilder(URI.create(server.address() + "/states/FRA"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body())
                    .contains(">" + figure + "<");
        }
    }

    private String ran(List<String> words, Path files, Path data) {
        List<String> arguments = new ArrayList<>();
        for (String word : words) {
            boolean given = word.endsWith(".csv.gz");
            boolean made = word.equals("release");
            arguments.add(
                    given
                            ? files.resolve(word).toString()
                            : made ? folder.resolve(word).toString() : word);
        }
        arguments.addAll(List.of("--data", data.toString()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Commands.run(
                arguments,
                new Terminal(
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        System.err,
                        Map.of(),
                        false),
                Plenary.secretariat());
        return out.toString(StandardCharsets.UTF_8).replace(files + "/", "").replace(folder + "/", "");
    }

    private static String counted(String text, Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.contains(text)).count() + "\n";
        }
    }

    /// The words of a command, quoted ones whole.
    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)").matcher(command);
        while (word.find()) {
            for (int group = 1; group <= 3; group++) {
                String text = word.group(group);
                if (text != null) {
                    words.add(text);
                }
            }
        }
        return words;
    }
}
