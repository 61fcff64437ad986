package org.plenary.analysis;

import org.junit.jupiter.api.Test;

import org.plenary.record.VotingRecord;

import static org.assertj.core.api.Assertions.assertThat;

final class RollCallsTest {
    @Test
    void rollCallsThatWereKeptAreTheSameOnes() {
        RollCalls made = RollCalls.of(VotingRecord.compiledIn());
        RollCalls read = RollCalls.read(made.bytes());
        assertThat(made.ballots()).isPositive();
        assertThat(read.entries()).isEqualTo(made.entries());
        assertThat(read.voters()).isEqualTo(made.voters());
        assertThat(read.sessions()).isEqualTo(made.sessions());
        assertThat(read.firstRollCalls()).isEqualTo(made.firstRollCalls());
        for (byte position : new byte[] {RollCalls.YES, RollCalls.ABSTAINED, RollCalls.NO}) {
            assertThat(read.plane(position)).isEqualTo(made.plane(position));
        }
        assertThat(read.fingerprint()).isEqualTo(made.fingerprint());
        // What is kept is what the ballots say, and not only a copy of what was said of them.
        RollCalls again = read.keeping(i -> true, (voter, i) -> true);
        assertThat(again.fingerprint()).isEqualTo(made.fingerprint());
    }
}
