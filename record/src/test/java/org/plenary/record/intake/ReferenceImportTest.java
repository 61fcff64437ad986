package org.plenary.record.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.plenary.record.Coverage;
import org.plenary.record.Decision;
import org.plenary.record.EventDate;
import org.plenary.record.Replay;
import org.plenary.record.Symbol;
import org.plenary.record.VotingRecord;
import org.plenary.record.planes.Planes;
import org.plenary.rules.Organ;
import org.plenary.rules.Rules;
import org.plenary.rules.calendar.WorkingDays;
import org.plenary.rules.vote.Position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// All files of the publishers imported together, in the folder that `PLENARY_REFERENCE` names.
class ReferenceImportTest {
    private static final VotingRecord COMPILED_IN = VotingRecord.compiledIn();

    @TempDir
    Path folder;

    @BeforeEach
    void theReferenceDataIsThere() {
        assumeTrue(
                System.getenv("PLENARY_REFERENCE") != null,
                "Skipped: the environment variable PLENARY_REFERENCE does not name the folder of the reference data.");
    }

    private static List<Path> files(String... names) {
        Path reference = Path.of(System.getenv().getOrDefault("PLENARY_REFERENCE", ""));
        return Stream.of(names).map(reference::resolve).toList();
    }

    @Test
    void everythingThatThePublishersHaveComesInAndIsReconciled() throws IOException {
        FactFile facts = FactFile.in(folder);
        ImportReport report = Import.into(facts, COMPILED_IN)
                .strict()
                .files(files(
                        "assembly/unvotes_1946_2014/unvotes.csv.gz",
                        "assembly/unvotes_1946_2014/issues.csv.gz",
                        "assembly/unvotes_1946_2014/roll_calls.csv.gz",
                        "assembly/voeten_codes_1946_2014.csv.gz",
                        "assembly/undl_2026_layout_1992_2011.csv.gz",
                        "assembly/emergency_sessions_undl_layout.csv",
                        "council/undl_layout_1946_2013.csv.gz",
                        "council/not_adopted.csv.gz",
                        "council/vetoes_1946_2025.csv",
                        "council/unsc_vetoes_1946_sept2022.csv"));
        assertThat(report.files()).allSatisfy(file -> {
            assertThat(file.taken()).as(file.file()).isTrue();
            assertThat(file.problems()).as(file.file()).isEmpty();
        });
        assertThat(report.files().getFirst().ballots()).isEqualTo(766_896);
        // The two sources of 1992 to 2011 agree on 99.7 % of the ballots.
        ImportReport.File library = report.files().get(4);
        assertThat((double) library.different() / library.ballots()).isLessThan(0.004);

        VotingRecord record = facts.record(COMPILED_IN);
        assertThat(record.decisions()).hasSizeGreaterThan(8000);
        assertThatTheTrapsAreKnown(record);
        assertThatEveryOutcomeIsTakenAgain(record);
        assertThatThePlanesHoldEveryBallot(record);
    }

    private static void assertThatTheTrapsAreKnown(VotingRecord record) {
        Map<String, Integer> swaps = new TreeMap<>();
        record.decisions()
                .forEach(decision -> decision.differences("swap")
                        .forEach(swap ->
                                swaps.merge(swap.field() + " " + decision.date().year(), 1, Integer::sum)));
        assertThat(swaps.keySet())
                .containsExactly("swap:COD/COG 1997", "swap:COD/COG 1998", "swap:GRC/GRD 2010", "swap:MCO/MNG 1993");
        Decision indiaPakistan = record.decision("2793 (XXVI)").orElseThrow();
        assertThat(indiaPakistan.differences("symbol")).extracting("value").containsExactly("R/26/2790");
        assertThat(record.decision("A/RES/2259(XXII)").orElseThrow().date()).isInstanceOf(EventDate.InMonth.class);
        assertThat(record.decision("S/RES/1559").orElseThrow().differences("tally"))
                .isNotEmpty();
        assertThat(record.decisionsOfSession("ES-5"))
                .extracting(Decision::symbol)
                .contains(Symbol.of("A/RES/2256(ES-V)"));
        // Namibia's code is NA, which is not "nothing".
        assertThat(record.decision("A/RES/60/66")
                        .orElseThrow()
                        .rollCall()
                        .orElseThrow()
                        .position("NAM"))
                .contains(Position.YES);
        assertThat(Coverage.of(record).differences()).containsKeys("ballot", "date", "swap", "symbol", "tally");
    }

    private static void assertThatEveryOutcomeIsTakenAgain(VotingRecord record) {
        Rules rules = new Rules(
                WorkingDays.of(record.holidays().dates(), record.holidays().years()));
        Replay replay = Replay.of(record, Replay.Selection.everything(), rules::rule);
        // The one open difference: a vote under the number of 63/263 that the data does not describe.
        assertThat(replay.differ().stream()
                        .filter(differing -> !differing.explained())
                        .map(Replay.Differing::symbol))
                .containsExactly(Symbol.of("A/RES/63/263"));
        assertThat(replay.agree()).isGreaterThan(6000);
    }

    private static void assertThatThePlanesHoldEveryBallot(VotingRecord record) {
        Planes planes = Planes.of(record.decisions(Organ.GA));
        assertThat(planes.count("USA", Position.NO, planes.everything())).isGreaterThan(2000);
        assertThat(planes.agreement("FRA", "GBR", planes.everything()).share()).isBetween(0.8, 0.95);
        assertThat(planes.on("Palestinian conflict").count()).isGreaterThan(500);
    }
}
