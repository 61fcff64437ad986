package org.plenary.followup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;

import org.plenary.record.Decision;
import org.plenary.record.State;
import org.plenary.record.Symbol;
import org.plenary.record.VotingRecord;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// The shipped facts against themselves, the record, and the reference data where it is at hand.
class ShippedFactsTest {
    private final VotingRecord record = VotingRecord.compiledIn();
    private final FollowUp followUp = FollowUp.compiledIn(record);

    private static List<NamedCsvRecord> reference(String file) throws IOException {
        String folder = System.getenv("PLENARY_REFERENCE");
        assumeTrue(folder != null, "PLENARY_REFERENCE names no folder with the reference data");
        try (var rows = CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(Path.of(folder, file)))) {
            return rows.stream().toList();
        }
    }

    private static Symbol symbol(String typed) {
        return Symbol.typed(typed)
                .map(symbol -> symbol.equals(Symbol.of("A/RES/377(V)A")) ? Symbol.of("A/RES/377(V)") : symbol)
                .orElseThrow();
    }

    @Test
    void idsAreUniqueAndEveryReferenceLeadsSomewhere() {
        List<String> ids = new ArrayList<>();
        followUp.of(Task.class).forEach(one -> ids.add(one.id()));
        followUp.of(Evidence.class).forEach(one -> ids.add(one.id()));
        followUp.of(Indicator.class).forEach(one -> ids.add(one.id()));
        followUp.of(Mandate.class).forEach(one -> ids.add(one.id()));
        followUp.of(MeasureTaken.class).forEach(one -> ids.add(one.id()));
        followUp.of(Explanation.class).forEach(one -> ids.add(one.id()));
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(followUp.of(Sanctions.class)).extracting(Sanctions::id).doesNotHaveDuplicates();
        Set<String> known = new HashSet<>(ids);
        assertThat(followUp.of(Evidence.class))
                .allSatisfy(one -> assertThat(known).containsAll(one.tasks()));
        assertThat(followUp.of(Ending.class))
                .allSatisfy(one -> assertThat(known).contains(one.task()));
        assertThat(followUp.of(Indicator.class))
                .allSatisfy(one -> assertThat(known).contains(one.task()));
        assertThat(followUp.of(Indicator.Point.class)).allSatisfy(one -> {
            assertThat(known).contains(one.indicator());
            assertThat(known).containsAll(one.evidence().stream().toList());
        });
        assertThat(followUp.of(Mandate.Change.class))
                .allSatisfy(one -> assertThat(known).contains(one.mandate()));
        Set<String> charts =
                followUp.of(Indicator.class).stream().map(Indicator::chart).collect(Collectors.toSet());
        assertThat(followUp.of(Indicator.Target.class))
                .allSatisfy(one -> assertThat(charts).contains(one.chart()));
        Set<String> matters =
                record.matters().stream().map(matter -> matter.id()).collect(Collectors.toSet());
        assertThat(followUp.of(Mandate.class))
                .allSatisfy(one ->
                        assertThat(matters).containsAll(one.matter().stream().toList()));
        assertThat(followUp.of(MeasureTaken.class))
                .allSatisfy(one -> assertThat(matters).contains(one.matter()));
    }

    @Test
    void everyStateNamedIsOneOfTheRecordOrAPartyOutsideTheUnitedNations() {
        Set<String> codes = record.states().all().stream().map(State::code).collect(Collectors.toSet());
        Set<String> parties = new HashSet<>(codes);
        parties.addAll(Set.of("PSE", "COK"));
        assertThat(followUp.tasks())
                .allSatisfy(
                        task -> assertThat(codes).containsAll(task.addressee().states()));
        assertThat(followUp.of(Participation.class))
                .allSatisfy(one -> assertThat(parties).contains(one.state()));
    }

    @Test
    void adoptionsAreThoseOfTheRecord() {
        int compared = 0;
        for (Task task : followUp.tasks()) {
            var decision = record.decision(task.text());
            if (decision.isPresent()) {
                assertThat(decision.map(Decision::date)).as(task.id()).contains(task.happened());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(150);
    }

    @Test
    void everyRowOfTheReferenceTasksIsThereWithItsMarks() throws IOException {
        List<NamedCsvRecord> rows = reference("follow_up/tasks.csv");
        List<Task> tasks = followUp.tasks();
        assertThat(tasks).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            NamedCsvRecord row = rows.get(i);
            Task task = tasks.get(i);
            assertThat(task.text()).as(task.id()).isEqualTo(symbol(row.getField("resolution")));
            assertThat(task.paragraph().orElse("")).as(task.id()).isEqualTo(row.getField("paragraph"));
            assertThat(task.paragraphChecked())
                    .as(task.id())
                    .isEqualTo(row.getField("paragraph_checked").equals("yes"));
            assertThat(task.origin().verified())
                    .as(task.id())
                    .isEqualTo(row.getField("verified").equals("yes"));
            assertThat(task.force().printed().replace("binding decision", "binding"))
                    .as(task.id())
                    .isEqualTo(row.getField("force"));
            assertThat(task.origin().source()).as(task.id()).isEqualTo(row.getField("source"));
            if (row.getField("due_kind").equals("date") && row.getField("due").length() == 10) {
                LocalDate due = LocalDate.parse(row.getField("due"));
                assertThat(followUp.timing(task, due).date()).as(task.id()).contains(due);
                assertThat(followUp.timing(task, due).standing()).as(task.id()).isEqualTo(Timing.Standing.DUE);
            }
        }
    }

    @Test
    void everyRowOfTheReferenceEvidenceIsThereWithItsMarks() throws IOException {
        List<NamedCsvRecord> rows = reference("follow_up/evidence.csv");
        List<Evidence> evidence = followUp.of(Evidence.class);
        assertThat(evidence).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            NamedCsvRecord row = rows.get(i);
            Evidence one = evidence.get(i);
            assertThat(one.text()).as(one.id()).isEqualTo(symbol(row.getField("resolution")));
            assertThat(one.date().toString()).as(one.id()).isEqualTo(row.getField("date"));
            assertThat(one.by()).as(one.id()).isEqualTo(row.getField("by_whom"));
            assertThat(one.citedFor().word().replace('-', ' ')).as(one.id()).isEqualTo(row.getField("cited_for"));
            assertThat(one.figure().map(Evidence.Figure::value).orElse(""))
                    .as(one.id())
                    .isEqualTo(row.getField("figure"));
            assertThat(one.origin().verified())
                    .as(one.id())
                    .isEqualTo(row.getField("verified").equals("yes"));
            for (String id : one.tasks()) {
                assertThat(followUp.task(id).orElseThrow().paragraph())
                        .as(one.id())
                        .contains(row.getField("paragraph"));
            }
        }
    }

    @Test
    void theRomeStatuteIsInForceForEachStateFromTheDayTheReferenceGives() throws IOException {
        Map<String, NamedCsvRecord> rows = new HashMap<>();
        reference("obligations/rome_statute.csv").forEach(row -> rows.put(row.getField("iso3"), row));
        assertThat(followUp.of(Participation.class)).hasSameSizeAs(rows.values());
        for (Participation one : followUp.of(Participation.class)) {
            NamedCsvRecord row = requireNonNull(rows.get(one.state()));
            assertThat(one.inForce().toString()).as(one.state()).isEqualTo(row.getField("in_force"));
            assertThat(one.withdrawalEffective().map(LocalDate::toString).orElse(""))
                    .as(one.state())
                    .isEqualTo(row.getField("withdrawal_effective"));
            assertThat(one.origin().verified())
                    .as(one.state())
                    .isEqualTo(row.getField("verified").equals("yes"));
        }
    }

    @Test
    void everySanctionsRegimeOfTheReferenceIsThereWithItsMarks() throws IOException {
        List<NamedCsvRecord> rows = reference("obligations/un_arms_embargoes_and_sanctions.csv");
        List<Sanctions> regimes = followUp.of(Sanctions.class);
        assertThat(regimes).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            NamedCsvRecord row = rows.get(i);
            Sanctions one = regimes.get(i);
            assertThat(one.text()).as(one.id()).isEqualTo(symbol(row.getField("resolution")));
            assertThat(one.begins().toString()).as(one.id()).isEqualTo(row.getField("start"));
            assertThat(one.ends().map(LocalDate::toString).orElse(""))
                    .as(one.id())
                    .isEqualTo(row.getField("end"));
            assertThat(row.getField("binding"))
                    .as(one.id())
                    .startsWith(one.binding().word());
            assertThat(one.origin().verified())
                    .as(one.id())
                    .isEqualTo(row.getField("verified").equals("yes"));
        }
    }

    @Test
    void everyPointOfASeriesIsAFigureOfItsEvidence() {
        Map<String, Evidence> evidence =
                followUp.of(Evidence.class).stream().collect(Collectors.toMap(Evidence::id, one -> one));
        for (Indicator.Point point : followUp.of(Indicator.Point.class)) {
            Evidence one = requireNonNull(evidence.get(point.evidence().orElseThrow()));
            String figure = one.figure().orElseThrow().value();
            String drawn = point.low().compareTo(point.high()) == 0
                    ? point.low().toPlainString()
                    : point.low().toPlainString() + "-" + point.high().toPlainString();
            assertThat(drawn).as(one.id()).isEqualTo(figure);
        }
    }

    @Test
    void everyFigureSaysWhoCountedWhatAndInWhichDocument() {
        assertThat(followUp.of(Evidence.class)).allSatisfy(one -> {
            assertThat(Stream.of(
                            one.by(),
                            one.publisher(),
                            one.document(),
                            one.origin().source()))
                    .noneMatch(String::isBlank);
            one.figure().ifPresent(figure -> assertThat(figure.definition()).isNotBlank());
        });
        assertThat(followUp.of(Indicator.class))
                .allSatisfy(one ->
                        assertThat(List.of(one.publisher(), one.definition())).noneMatch(String::isBlank));
    }
}
