package org.plenary.record.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.plenary.record.Decision;
import org.plenary.record.VotingRecord;
import org.plenary.rules.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// The file of imported facts: replaced as a whole or not at all.
class FactFileTest {
    private static final VotingRecord COMPILED_IN = VotingRecord.compiledIn();

    @TempDir
    Path folder;

    private static String rollCalls(int first, int count) {
        StringBuilder rows = new StringBuilder("rcid,session,date,unres\n");
        for (int i = first; i < first + count; i++) {
            rows.append(i)
                    .append(",60,2005-11-2")
                    .append(i % 10)
                    .append(",R/60/")
                    .append(i % 400)
                    .append('\n');
        }
        return rows.toString();
    }

    private static Facts facts(Path data) {
        return FactFile.in(data).facts(new StateCodes(COMPILED_IN.states()));
    }

    private static ImportReport imported(Path data, Path... files) throws IOException {
        return Import.into(FactFile.in(data), COMPILED_IN)
                .on(LocalDate.of(2026, 1, 1))
                .files(List.of(files));
    }

    @Test
    void aFolderWithoutImportsIsTheCompiledInRecord() {
        FactFile none = FactFile.in(folder.resolve("none"));
        assertThat(none.exists()).isFalse();
        assertThat(none.version()).isEmpty();
        assertThat(none.record(COMPILED_IN)).isSameAs(COMPILED_IN);
    }

    @Test
    void anImportThatWasKilledLeavesTheRecordAsItWasAndNothingBehind() throws IOException {
        Path data = folder.resolve("data");
        imported(data, Files.writeString(folder.resolve("a.csv"), rollCalls(5001, 3)));
        Facts before = facts(data);
        // What a process leaves that is killed while it writes.
        Files.writeString(data.resolve("record.duckdb.new"), "half a file");
        Files.writeString(data.resolve("record.duckdb.new.wal"), "half a log");
        Files.writeString(data.resolve("record.prepared.new-1-1"), "half a copy");
        assertThat(facts(data)).isEqualTo(before);
        imported(data, Files.writeString(folder.resolve("b.csv"), rollCalls(5101, 2)));
        assertThat(facts(data).votes()).isEqualTo(5);
        try (var left = Files.list(data)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("record.duckdb", "record.lock", "record.prepared");
        }
    }

    @Test
    void aFileThatIsNoneIsAnErrorThatSaysWhatToDo() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("record.duckdb"), "this is no database");
        assertThatThrownBy(() -> FactFile.in(data).record(COMPILED_IN))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContainingAll("record.duckdb", "cannot be read", "Maybe", "import again");
    }

    private void importThreeRollCallsWithBallots(Path data) throws IOException {
        imported(
                data,
                Files.writeString(folder.resolve("a.csv"), rollCalls(5001, 3)),
                Files.writeString(
                        folder.resolve("b.csv"),
                        "rcid,country,country_code,vote\n5001,Namibia,NA,yes\n5001,France,FR,abstain\n"));
    }

    private static List<Decision> putTogether(Path data) {
        return new Merging(COMPILED_IN, facts(data)).record().decisions();
    }

    @Test
    void theCopyThatAnImportPreparesIsTheRecordPutTogetherAnew() throws IOException {
        Path data = folder.resolve("data");
        importThreeRollCallsWithBallots(data);
        VotingRecord prepared = Prepared.in(data)
                .read(
                        KeptFile.madeOf(data.resolve("record.duckdb"), List.of(VotingRecord.class, Kind.class)),
                        COMPILED_IN)
                .orElseThrow();
        VotingRecord anew = new Merging(COMPILED_IN, facts(data)).record();
        assertThat(prepared.decisions()).usingRecursiveComparison().isEqualTo(anew.decisions());
        assertThat(prepared.importedFiles()).hasSize(2).isEqualTo(anew.importedFiles());
    }

    @Test
    void whatIsKeptBesideTheFactsIsForgottenWhenTheyChange() throws IOException {
        Path data = folder.resolve("data");
        FactFile facts = FactFile.in(data);
        facts.keep("something.kept", "letters", FactFileTest.class, new byte[] {1, 2, 3});
        assertThat(facts.kept("something.kept", "letters", FactFileTest.class)).isEmpty();
        importThreeRollCallsWithBallots(data);
        facts.keep("something.kept", "letters", FactFileTest.class, new byte[] {1, 2, 3});
        assertThat(facts.kept("something.kept", "letters", FactFileTest.class)).contains(new byte[] {1, 2, 3});
        assertThat(facts.kept("something.kept", "numbers", FactFileTest.class)).isEmpty();
        imported(data, Files.writeString(folder.resolve("c.csv"), rollCalls(6001, 2)));
        assertThat(facts.kept("something.kept", "letters", FactFileTest.class)).isEmpty();
    }

    @Test
    void aDamagedCopyIsIgnoredAndMadeAnew() throws IOException {
        Path data = folder.resolve("data");
        importThreeRollCallsWithBallots(data);
        Path copy = data.resolve("record.prepared");
        byte[] whole = Files.readAllBytes(copy);
        byte[] damaged = whole.clone();
        damaged[damaged.length - 5] ^= 1;
        for (byte[] wrong : List.of(damaged, Arrays.copyOf(whole, whole.length / 2), new byte[0])) {
            Files.write(copy, wrong);
            assertThat(FactFile.in(data).record(COMPILED_IN).decisions()).hasSameSizeAs(putTogether(data));
            assertThat(Files.readAllBytes(copy)).isEqualTo(whole);
        }
    }

    @Test
    void aCopyOfOtherFactsIsIgnored() throws IOException {
        Path data = folder.resolve("data");
        importThreeRollCallsWithBallots(data);
        Path copy = data.resolve("record.prepared");
        byte[] old = Files.readAllBytes(copy);
        imported(data, Files.writeString(folder.resolve("c.csv"), rollCalls(5101, 2)));
        Files.write(copy, old);
        assertThat(FactFile.in(data).record(COMPILED_IN).decisions())
                .hasSize(COMPILED_IN.decisions().size() + 5);
    }

    @Test
    void twoImportsAtOnceBothComeIn() throws Exception {
        Path data = folder.resolve("data");
        Path one = Files.writeString(folder.resolve("a.csv"), rollCalls(5001, 3));
        Path other = Files.writeString(folder.resolve("b.csv"), rollCalls(5101, 4));
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<ImportReport>> tasks = List.of(() -> imported(data, one), () -> imported(data, other));
            for (Future<ImportReport> task : both.invokeAll(tasks)) {
                assertThat(task.get().allTaken()).isTrue();
            }
        }
        assertThat(facts(data).votes()).isEqualTo(7);
    }

    @Test
    void theVersionChangesWithTheFile() throws IOException {
        Path data = folder.resolve("data");
        imported(data, Files.writeString(folder.resolve("a.csv"), rollCalls(5001, 3)));
        var first = FactFile.in(data).version();
        imported(data, Files.writeString(folder.resolve("b.csv"), rollCalls(5101, 2)));
        assertThat(FactFile.in(data).version()).isPresent().isNotEqualTo(first);
    }

    @Test
    void anybodyCanQueryTheBallotsOneByOne() throws IOException, SQLException {
        Path data = folder.resolve("data");
        imported(
                data,
                Files.writeString(folder.resolve("a.csv"), rollCalls(5001, 1)),
                Files.writeString(
                        folder.resolve("b.csv"),
                        "rcid,country,country_code,vote\n5001,Namibia,NA,yes\n5001,France,FR,abstain\n"));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + data.resolve("record.duckdb"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT state, position FROM ballots WHERE id = '5001' ORDER BY state")) {
            List<String> ballots = new ArrayList<>();
            while (rows.next()) {
                ballots.add(rows.getString(1) + " " + rows.getString(2));
            }
            assertThat(ballots).containsExactly("FRA abstained", "NAM yes");
        }
    }

    /// Files of several publications about the same votes, some of which contradict each other.
    private static List<String> files() {
        return List.of("""
                rcid,session,date,unres,short
                5001,60,2005-11-23,R/60/101,ONE
                5002,60,2005-11-23,R/60/102,TWO
                """, """
                rcid,session,date,unres,short
                5002,60,2005-11-24,R/60/102,OTHER
                5003,60,2005-11-25,R/60/102,THREE
                """, """
                ms_code,ms_vote,date,resolution
                FRA,Y,2005-11-23,A/RES/60/101
                GBR,N,2005-11-23,A/RES/60/101
                """, """
                ms_code,ms_vote,date,resolution
                FRA,N,2005-11-23,A/RES/60/101
                """, """
                undl_id,ms_code,ms_vote,date,resolution
                9,FRA,A,2005-11-30,A/RES/60/102
                """, """
                vote_id,symbol,date,yes,no,abstain,nv,veto,vetoing,title
                3108,S/2024/239,2024-03-21,10,3,2,0,2,CHN|RUS,Gaza
                """, """
                rcid,country,country_code,vote
                5001,France,FR,yes
                5002,France,FR,no
                """, """
                rcid,ccode,member,vote
                5001,220,1,1
                5002,220,1,2
                5001,2,1,8
                """, """
                rcid,short_name,issue
                5001,me,Palestinian conflict
                5002,ec,Economic development
                """);
    }

    @Property(tries = 6)
    void theOrderOfImportsDoesNotMatter(@ForAll Random random) throws IOException {
        Path here = Files.createTempDirectory("order");
        List<Path> rollCalls = new ArrayList<>();
        List<Path> others = new ArrayList<>();
        for (int i = 0; i < files().size(); i++) {
            Path file = Files.writeString(here.resolve(i + ".csv"), files().get(i));
            (i < 2 ? rollCalls : others).add(file);
        }
        Path together = here.resolve("together");
        List<Path> all = new ArrayList<>(rollCalls);
        all.addAll(others);
        imported(together, all.toArray(Path[]::new));

        // Ballots by roll-call number need some roll calls before them; everything else comes in any order.
        Path oneByOne = here.resolve("one-by-one");
        Collections.shuffle(rollCalls, random);
        imported(oneByOne, rollCalls.getFirst());
        imported(oneByOne, rollCalls.getLast());
        Collections.shuffle(others, random);
        for (Path file : others) {
            imported(oneByOne, file);
        }
        assertThat(facts(oneByOne)).isEqualTo(facts(together));
        assertThat(decisions(oneByOne)).isEqualTo(decisions(together));
        delete(here);
    }

    private static Set<Decision> decisions(Path data) {
        return new HashSet<>(FactFile.in(data).record(COMPILED_IN).decisions());
    }

    private static void delete(Path here) throws IOException {
        try (var files = Files.walk(here)) {
            for (Path path : files.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
