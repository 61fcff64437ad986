package org.plenary.followup;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.plenary.record.VotingRecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AdmissionTest {
    private final Admission admission = new Admission(FollowUp.compiledIn(VotingRecord.compiledIn()));

    private static Fields evidence(Map<String, String> changed) {
        Map<String, String> row = new HashMap<>(Map.of(
                "id",
                "e-new",
                "text",
                "A/RES/ES-10/24",
                "tasks",
                "a-res-es-10-24-01",
                "document",
                "Letter",
                "publisher",
                "A ministry",
                "by",
                "A State",
                "date",
                "2025-01-01",
                "cited_for",
                "announced"));
        row.putAll(Map.of("what", "Announces a thing", "source", "the letter", "learned", "2026-11-22"));
        row.putAll(changed);
        return new Fields("mine.csv", 7, row);
    }

    @Test
    void aNewFactIsFreshAndTheSameAgainIsTheSameWheneverItWasLearned() {
        assertThat(admission.take(FactKind.EVIDENCE, evidence(Map.of()))).isEqualTo(Admission.Verdict.FRESH);
        assertThat(admission.take(FactKind.EVIDENCE, evidence(Map.of("learned", "2027-01-01"))))
                .isEqualTo(Admission.Verdict.SAME);
        assertThat(admission.admitted()).hasSize(1);
    }

    @Test
    void whatIsThereIsNotSaidAgainInOtherWords() {
        admission.take(FactKind.EVIDENCE, evidence(Map.of()));
        assertThatThrownBy(() -> admission.take(FactKind.EVIDENCE, evidence(Map.of("what", "Announces another"))))
                .hasMessageContaining("mine.csv, line 7, column id")
                .hasMessageContaining("facts are not changed");
        assertThat(admission.admitted()).hasSize(1);
    }

    @Test
    void aFactWithoutASourceIsRefusedAndSaysWhere() {
        assertThatThrownBy(() -> admission.take(FactKind.EVIDENCE, evidence(Map.of("source", " "))))
                .hasMessage("mine.csv, line 7, column source: found \"\"; expected a value.");
    }

    @Test
    void aFigureNeedsItsUnitAndWhatWasCounted() {
        assertThatThrownBy(() -> admission.take(FactKind.EVIDENCE, evidence(Map.of("figure", "12", "unit", "trucks"))))
                .hasMessageContaining("column definition");
    }

    @Test
    void aReferenceToNothingIsRefused() {
        assertThatThrownBy(() -> admission.take(FactKind.EVIDENCE, evidence(Map.of("tasks", "no-such-task"))))
                .hasMessageContaining("there is no \"no-such-task\"");
    }

    @Test
    void aGradeIsOneOfItsScale() {
        Map<String, String> row = new HashMap<>(Map.of(
                "id",
                "a-1",
                "text",
                "A/RES/ES-10/24",
                "task",
                "a-res-es-10-24-01",
                "by",
                "A committee",
                "date",
                "2026-01-01",
                "document",
                "Report",
                "scale",
                "human-rights-committee",
                "grade",
                "F",
                "source",
                "report"));
        row.put("learned", "2026-11-22");
        assertThatThrownBy(() -> admission.take(FactKind.ASSESSMENT, new Fields("a.csv", 2, row)))
                .hasMessageContaining("expected a grade of that scale: A, B, C, D, E");
        row.put("grade", "C");
        assertThat(admission.take(FactKind.ASSESSMENT, new Fields("a.csv", 2, row)))
                .isEqualTo(Admission.Verdict.FRESH);
    }

    @Test
    void everyLayoutIsRecognisedByItsHeaderAndByNoOther() {
        for (FactKind kind : FactKind.values()) {
            assertThat(FactKind.ofHeader(kind.columns())).contains(kind);
            assertThat(FactKind.ofHeader(kind.needed())).contains(kind);
        }
        assertThat(FactKind.ofHeader(java.util.List.of("rcid", "ccode", "member", "vote")))
                .isEmpty();
    }
}
