package org.plenary.followup;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.plenary.followup.store.FactStore;
import org.plenary.followup.store.StoredFacts;
import org.plenary.record.Symbol;
import org.plenary.record.VotingRecord;

import static org.assertj.core.api.Assertions.assertThat;

/// Tasks of texts that a chamber adopted.
class ChamberTextTest {
    private static final ZonedDateTime ADOPTED = ZonedDateTime.parse("2026-11-20T23:30:00-05:00[America/New_York]");
    private static final ChamberText TEXT = new ChamberText(
            "k3x9",
            "A/ES-10/L.99",
            ADOPTED,
            List.of(
                    new ChamberText.Clause(
                            "4",
                            new Addressee(Addressee.Kind.SECRETARY_GENERAL, List.of("Secretary-General")),
                            Act.REPORT,
                            "Report on what was done",
                            Force.INTERNAL,
                            Optional.of(Term.parse("P3M"))),
                    new ChamberText.Clause(
                            "5",
                            new Addressee(Addressee.Kind.STATES, List.of("FRA", "KEN")),
                            Act.CONTRIBUTE,
                            "Give what is needed",
                            Force.RECOMMENDATION,
                            Optional.empty())));

    @Test
    void itsTasksSayThatTheyAreOfNoDocumentOfTheUnitedNations(@TempDir Path folder) {
        FollowUp shipped = FollowUp.compiledIn(VotingRecord.compiledIn());
        try (FactStore store = FactStore.open("jdbc:sqlite:" + folder.resolve("plenary.db"))) {
            StoredFacts facts = new StoredFacts(() -> shipped, () -> Optional.of(store));
            assertThat(facts.add(FactKind.TASK, TEXT.tasks())).isEqualTo(2);
            assertThat(facts.add(FactKind.TASK, TEXT.tasks())).isZero();
            List<Task> tasks = facts.get().tasks(Symbol.of("chamber/k3x9/A/ES-10/L.99"));
            assertThat(tasks)
                    .extracting(Task::id)
                    .containsExactly("chamber-k3x9-a-es-10-l-99-01", "chamber-k3x9-a-es-10-l-99-02");
            assertThat(tasks)
                    .allSatisfy(task -> assertThat(task.origin().source())
                            .isEqualTo("chamber k3x9, not a United Nations document"));
            assertThat(tasks.getFirst().cited()).isEqualTo("A/ES-10/L.99 of chamber k3x9, paragraph 4");
            assertThat(tasks.getFirst().adopted()).isEqualTo("2026-11-20");
            assertThat(facts.get()
                            .timing(tasks.getFirst(), LocalDate.parse("2026-12-01"))
                            .date())
                    .contains(LocalDate.parse("2027-02-20"));
        }
    }

    @Test
    void noListShowsThemUnlessTheChamberIsAskedFor(@TempDir Path folder) {
        FollowUp shipped = FollowUp.compiledIn(VotingRecord.compiledIn());
        LocalDate day = LocalDate.parse("2026-11-22");
        try (FactStore store = FactStore.open("jdbc:sqlite:" + folder.resolve("plenary.db"))) {
            StoredFacts facts = new StoredFacts(() -> shipped, () -> Optional.of(store));
            facts.add(FactKind.TASK, TEXT.tasks());
            assertThat(TaskFilter.ALL.of(facts.get(), day)).hasSameSizeAs(TaskFilter.ALL.of(shipped, day));
            assertThat(TaskFilter.ALL.state("KEN").of(facts.get(), day))
                    .noneMatch(listed -> listed.task().id().startsWith("chamber-"));
            assertThat(TaskFilter.ALL.chamber("k3x9").of(facts.get(), day)).hasSize(2);
            assertThat(TaskFilter.ALL.chamber("other").of(facts.get(), day)).isEmpty();
            assertThat(TaskFilter.ALL.text(TEXT.symbol()).of(facts.get(), day)).hasSize(2);
        }
    }

    @Test
    void everyTermIsWrittenAsItIsRead() {
        for (String term : List.of("P12M", "P1Y2M10D", "P30D", "PT48H", "10 working days")) {
            assertThat(Term.parse(Term.parse(term).written())).isEqualTo(Term.parse(term));
        }
    }
}
