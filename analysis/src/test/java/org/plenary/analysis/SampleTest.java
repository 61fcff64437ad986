package org.plenary.analysis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.plenary.record.State;
import org.plenary.record.States;
import org.plenary.record.VotingRecord;
import org.plenary.record.intake.FactFile;
import org.plenary.record.intake.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SampleTest {
    @TempDir
    Path folder;

    private static Sample reference() throws IOException {
        return Sample.of(
                ReferenceRollCalls.read(),
                RepeatedResolutions.read(
                        ReferenceRollCalls.folder().resolve("ideal_points/voeten_matches_repeated_resolutions.csv")));
    }

    @Test
    void theRulesLeaveTheCountsOfSessions1To68() throws IOException {
        Sample sample = reference();
        assertThat(sample.rollCalls().size()).isEqualTo(5226);
        assertThat(sample.items()).isEqualTo(4452);
        assertThat(sample.rollCalls().voterSessions()).isEqualTo(9311);
        assertThat(sample.steps()).extracting(Sample.Step::rollCalls).containsExactly(1, 0, 0, 315, 78);
    }

    /// The published file says for each State and session on how many roll calls its point rests.
    @Test
    void everyStateHasAsManyBallotsInEverySessionAsThePublishedSample() throws IOException {
        RollCalls calls = reference().rollCalls();
        States states = VotingRecord.compiledIn().states();
        Map<Integer, Set<String>> codes = new HashMap<>();
        for (State state : states.all()) {
            state.cow()
                    .forEach(number ->
                            codes.computeIfAbsent(number, of -> new HashSet<>()).add(state.code()));
        }
        codes.put(713, Set.of("TWN"));
        codes.put(710, Set.of("CHN"));
        codes.put(365, Set.of("RUS"));
        Map<String, Integer> differing = new HashMap<>();
        int[] compared = {0};
        ReferenceRollCalls.rows(
                ReferenceRollCalls.folder().resolve("ideal_points/ideal_points_all_apr2020.csv.gz"),
                rows -> rows.forEach(row -> {
                    int session = calls.sessions().indexOf(Integer.parseInt(row.getField("session")));
                    if (session >= 0) {
                        int ballots = codes.getOrDefault(Integer.parseInt(row.getField("ccode")), Set.of()).stream()
                                .flatMapToInt(code -> calls.voter(code).stream())
                                .map(voter -> calls.ballotsOf(voter, session))
                                .sum();
                        compared[0]++;
                        if (ballots != Integer.parseInt(row.getField("NVotes"))) {
                            differing.put(row.getField("ccode") + " " + row.getField("session"), ballots);
                        }
                    }
                }));
        assertThat(compared[0]).isEqualTo(9311);
        assertThat(differing).isEmpty();
    }

    @Test
    void anImportOfTheSameFilesGivesTheSameSample() throws IOException {
        Path set = ReferenceRollCalls.folder().resolve("assembly/unvotes_1946_2014");
        FactFile facts = FactFile.in(folder);
        Import.into(facts, VotingRecord.compiledIn())
                .files(List.of(
                        set.resolve("unvotes.csv.gz"), set.resolve("issues.csv.gz"), set.resolve("roll_calls.csv.gz")));
        VotingRecord record = facts.record(VotingRecord.compiledIn());
        RollCalls imported =
                Sample.of(RollCalls.of(record), RepeatedResolutions.none()).rollCalls();
        Map<Integer, String> read = ballotsByNumber(reference().rollCalls());
        Map<Integer, String> merged = ballotsByNumber(imported);
        // Ten roll calls are known from the compiled-in record too and stand under its own citations.
        assertThat(merged.keySet()).hasSize(read.size() - 10).isSubsetOf(read.keySet());
        // Two where the file has a ballot of Fiji in the month before its admission, and one of a special session that
        // the file counts with the year after.
        assertThat(merged.keySet().stream().filter(rcid -> !Objects.equals(merged.get(rcid), read.get(rcid))))
                .containsExactlyInAnyOrder(1110, 1111, 9018);
    }

    private static Map<Integer, String> ballotsByNumber(RollCalls calls) {
        Map<Integer, String> byNumber = new HashMap<>();
        for (int i = 0; i < calls.size(); i++) {
            StringBuilder ballots = new StringBuilder();
            byte[] cast = calls.ballots(i);
            for (int v = 0; v < cast.length; v++) {
                if (cast[v] != RollCalls.NONE) {
                    ballots.append(calls.voters().get(v).code()).append(cast[v]);
                }
            }
            int session = calls.entries().get(i).session();
            calls.entries().get(i).rcid().ifPresent(rcid -> byNumber.put(rcid, session + ballots.toString()));
        }
        return byNumber;
    }

    @Test
    void aListOfRepeatedResolutionsOfAnotherFormIsRefused() throws IOException {
        Path list = Files.writeString(folder.resolve("list.csv"), "a,b\n1,2\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> RepeatedResolutions.read(list)).hasMessageContaining("the header is 'a,b'");
        Files.writeString(list, "v1,rcid1,rcid2\n1,10,20\n2,20,thirty\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> RepeatedResolutions.read(list)).hasMessageContaining("line 3: '2,20,thirty'");
    }

    @Test
    void resolutionsRepeatedOverManyYearsAreOneItem() throws IOException {
        Path list = Files.writeString(
                folder.resolve("list.csv"), "v1,rcid1,rcid2\n1,20,30\n2,10,20\n3,30,40\n", StandardCharsets.UTF_8);
        RepeatedResolutions repeated = RepeatedResolutions.read(list);
        assertThat(IntStream.of(10, 20, 30, 40).map(repeated::item)).containsOnly(10);
        assertThat(repeated.item(50)).isEqualTo(50);
    }
}
