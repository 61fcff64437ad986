package org.plenary.record;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import org.plenary.rules.vote.Position;

import static org.assertj.core.api.Assertions.assertThat;

/// The example of the package documentation, line by line.
class PackageExampleTest {
    @Test
    void theExampleOfThePackageDocumentationHolds() {
        VotingRecord record = VotingRecord.compiledIn();
        Decision suez = record.decision("s/res/119").orElseThrow();
        assertThat(suez.display()).isEqualTo("S/RES/119 (1956)");
        assertThat(suez.date().printed()).isEqualTo("31 October 1956");
        assertThat(suez.rollCall().orElseThrow().with(Position.NO)).containsExactly("FRA", "GBR");
        assertThat(record.states().nameOn("EGY", LocalDate.of(1960, 1, 1))).isEqualTo("United Arab Republic");
    }
}
