package org.plenary.chamber.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.plenary.chamber.Actor;
import org.plenary.chamber.Entry;
import org.plenary.chamber.Event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SqliteStoreTest extends StoreContract {
    @TempDir
    Path folder = Path.of("");

    @Override
    String address() {
        return "jdbc:sqlite:" + folder.resolve("chambers.db");
    }

    @Override
    int rounds() {
        return 1_000;
    }

    @Test
    void noTokenStandsInAnyFileOfTheStore() throws IOException {
        Chambers.Created created = meeting(3);
        close();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> {
                try {
                    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                    created.tokens().forEach(token -> assertThat(text).doesNotContain(token.token()));
                } catch (IOException problem) {
                    throw new UncheckedIOException(problem);
                }
            });
        }
        open();
    }

    @Test
    void afterKillInTheMiddleOfFiveThousandCastsEveryAcknowledgedOneIsThere() throws Exception {
        close();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CastUntilKilled.class.getName(),
                        address())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> acknowledged = new ArrayList<>();
        String chamber;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            chamber = lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged.add(line);
                if (acknowledged.size() == 2_500) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        open();
        assertThat(acknowledged.size()).isBetween(2_500, 4_999);
        List<Entry> log = chambers.snapshot(chamber).orElseThrow().log();
        List<String> kept = log.stream()
                .filter(entry -> entry.event() instanceof Event.BallotCast)
                .map(entry -> entry.seq() + " " + entry.by())
                .toList();
        assertThat(kept).containsAll(acknowledged.subList(0, acknowledged.size() - 1));
        Answer next = send(chambers, chamber, new Actor.Seat("M01"), cast(1, "yes"), "after")
                .join();
        assertThat(next).isInstanceOf(Answer.Done.class);
    }

    @Test
    void anAddressOfAnotherKindIsRefusedWithoutItsPassword() {
        assertThatThrownBy(() -> JdbcStore.open("jdbc:mysql://me:secret@host/db?password=secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jdbc:mysql:")
                .message()
                .doesNotContain("secret");
    }
}
