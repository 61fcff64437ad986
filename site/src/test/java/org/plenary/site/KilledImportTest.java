package org.plenary.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.plenary.record.VotingRecord;
import org.plenary.record.intake.FactFile;

import static org.assertj.core.api.Assertions.assertThat;

/// An import in a process of its own, killed while it writes.
class KilledImportTest {
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final int ROLL_CALLS = 3_000;

    @TempDir
    Path folder;

    private Process importing(Path data, Path... files) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Plenary.class.getName(),
                "import",
                "--data",
                data.toString()));
        for (Path file : files) {
            command.add(file.toString());
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
    }

    private Path rollCalls(String name, int first, int count) throws IOException {
        StringBuilder rows = new StringBuilder("rcid,session,importantvote,date,unres,amend,para,short,descr\n");
        for (int i = 0; i < count; i++) {
            rows.append("%d,60,0,2005-11-23,R/60/%d,NA,NA,OCEANS,Oceans %s%n"
                    .formatted(first + i, first + i, "and the law of the sea ".repeat(20)));
        }
        return Files.writeString(folder.resolve(name), rows);
    }

    @Test
    void anImportThatIsKilledHalfWayLeavesTheRecordAsItWas() throws Exception {
        Path data = folder.resolve("data");
        assertThat(importing(data, rollCalls("few.csv", 70_001, 2)).waitFor(SOON.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        FactFile facts = FactFile.in(data);
        var before = facts.version();
        int decisions = facts.record(VotingRecord.compiledIn()).decisions().size();
        assertThat(decisions).isEqualTo(VotingRecord.compiledIn().decisions().size() + 2);

        Path half = data.resolve("record.duckdb.new");
        Process process = importing(data, rollCalls("many.csv", 80_001, ROLL_CALLS));
        for (long end = System.nanoTime() + SOON.toNanos(); !Files.exists(half) && System.nanoTime() < end; ) {
            assertThat(process.isAlive())
                    .as(Files.readString(folder.resolve("said")))
                    .isTrue();
            Thread.sleep(1);
        }
        process.destroyForcibly().waitFor();

        assertThat(half).exists();
        assertThat(facts.version()).isEqualTo(before);
        assertThat(facts.record(VotingRecord.compiledIn()).decisions()).hasSize(decisions);

        Process again = importing(data, folder.resolve("many.csv"));
        assertThat(again.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(again.exitValue())
                .as(Files.readString(folder.resolve("said")))
                .isZero();
        assertThat(half).doesNotExist();
        assertThat(facts.record(VotingRecord.compiledIn()).decisions()).hasSize(decisions + ROLL_CALLS);
    }
}
