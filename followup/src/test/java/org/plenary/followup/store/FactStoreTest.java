package org.plenary.followup.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.plenary.followup.AsOf;
import org.plenary.followup.FactKind;
import org.plenary.followup.FollowUp;
import org.plenary.followup.letter.Endorsement;
import org.plenary.followup.letter.Statement;
import org.plenary.record.VotingRecord;

import static org.assertj.core.api.Assertions.assertThat;

class FactStoreTest {
    private static FactStore.Entry report(String id, String day) {
        return new FactStore.Entry(
                FactKind.EVIDENCE,
                Map.ofEntries(
                        Map.entry("id", id),
                        Map.entry("text", "A/RES/ES-10/24"),
                        Map.entry("tasks", "a-res-es-10-24-01"),
                        Map.entry("document", "Letter, with a comma, \"quoted\""),
                        Map.entry("publisher", "A ministry"),
                        Map.entry("by", "A State"),
                        Map.entry("date", day),
                        Map.entry("cited_for", "announced"),
                        Map.entry("what", "Announces\na thing"),
                        Map.entry("source", "the letter itself"),
                        Map.entry("learned", "2026-11-22")));
    }

    private static void holds(String address) {
        FollowUp shipped = FollowUp.compiledIn(VotingRecord.compiledIn());
        try (FactStore store = FactStore.open(address);
                FactStore other = FactStore.open(address)) {
            Supplier<FollowUp> facts = new StoredFacts(() -> shipped, () -> Optional.of(store));
            assertThat(facts.get().facts()).hasSameSizeAs(shipped.facts());
            other.add(List.of(report("e-1", "2025-01-01"), report("e-2", "2025-02-01")));
            assertThat(facts.get().facts()).hasSize(shipped.facts().size() + 2);
            assertThat(store.entries(FactKind.EVIDENCE).getFirst().text("what")).isEqualTo("Announces\na thing");
            assertThat(store.entries(FactKind.EVIDENCE).getFirst().text("document"))
                    .isEqualTo("Letter, with a comma, \"quoted\"");
            LocalDate day = LocalDate.parse("2025-01-15");
            assertThat(facts.get().asOf(AsOf.of(day)).facts())
                    .hasSize(shipped.asOf(AsOf.of(day)).facts().size() + 1);
            IntStream.range(0, 10)
                    .parallel()
                    .forEach(number ->
                            (number % 2 == 0 ? store : other).add(List.of(report("e-many-" + number, "2025-03-01"))));
            assertThat(store.size()).isEqualTo(12);
            assertThat(store.entries(FactKind.EVIDENCE)).hasSize(12);
        }
        try (FactStore again = FactStore.open(address)) {
            assertThat(again.size()).isEqualTo(12);
        }
    }

    @Test
    void whatIsEnteredIsThereForEveryNodeAndAfterAStart(@TempDir Path folder) {
        holds("jdbc:sqlite:" + folder.resolve("plenary.db"));
    }

    @Test
    void anEndorsementIsShownOnceConfirmedAndForgottenOnceWithdrawn(@TempDir Path folder) {
        LocalDate day = LocalDate.parse("2026-11-22");
        Statement statement = new Statement(
                "on-reports",
                "On reports",
                day,
                "Somebody",
                List.of("FRA"),
                Optional.of("suez-1956"),
                "en",
                List.of("One.", "Two."));
        try (FactStore store = FactStore.open("jdbc:sqlite:" + folder.resolve("plenary.db"))) {
            Desk desk = new Desk(store);
            assertThat(desk.publish(statement)).isTrue();
            assertThat(desk.publish(statement)).isFalse();
            assertThat(desk.statement("on-reports")).contains(statement);
            String secret = desk.ask("on-reports", Endorsement.Sort.PERSON, "A Name", "A role", "A place", day);
            assertThat(desk.endorsements("on-reports")).noneMatch(Endorsement::stands);
            desk.confirm("not the secret", day);
            assertThat(desk.endorsements("on-reports")).noneMatch(Endorsement::stands);
            desk.confirm(secret, day);
            assertThat(desk.endorsements("on-reports")).singleElement().matches(Endorsement::stands);
            desk.withdraw(secret, day.plusDays(1));
            desk.confirm(secret, day.plusDays(2));
            assertThat(desk.endorsements("on-reports")).singleElement().satisfies(one -> {
                assertThat(one.stands()).isFalse();
                assertThat(one.name() + one.role() + one.place()).isEmpty();
            });
            String editor = desk.newEditor();
            assertThat(desk.editor(editor)).isTrue();
            assertThat(desk.editor(secret)).isFalse();
            assertThat(desk.editor("")).isFalse();
        }
    }

    @Test
    void postgreSqlHoldsTheSame() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            holds(postgres.getJdbcUrl("postgres", "postgres"));
        }
    }
}
