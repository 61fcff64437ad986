package org.plenary.record;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CoverageTest {
    private final VotingRecord record = VotingRecord.compiledIn();
    private final Coverage coverage = Coverage.of(record);

    @Test
    void everyDecisionIsCountedOnce() {
        assertThat(coverage.lines().stream().mapToInt(Coverage.Line::decisions).sum())
                .isEqualTo(record.decisions().size());
    }

    @Test
    void everyDifferenceIsCountedByItsField() {
        assertThat(coverage.differences().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(record.decisions().stream()
                        .mapToInt(decision -> decision.differences().size())
                        .sum());
        assertThat(coverage.differences().keySet()).isSubsetOf("ballot", "date", "outcome", "symbol", "tally");
    }

    @Test
    void noLineClaimsMoreThanItHas() {
        assertThat(coverage.lines()).allSatisfy(line -> {
            assertThat(line.withTally()).isBetween(0, line.decisions());
            assertThat(line.withBallots()).isBetween(0, line.decisions());
            assertThat(line.verified()).isBetween(0, line.decisions());
        });
    }

    @Test
    void itSaysUpToWhichDayTheRecordGoes() {
        assertThat(coverage.asOf().orElseThrow())
                .isEqualTo(record.decisions().getLast().date());
    }
}
