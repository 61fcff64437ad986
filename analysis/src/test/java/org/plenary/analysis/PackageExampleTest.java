package org.plenary.analysis;

import org.junit.jupiter.api.Test;

import org.plenary.analysis.agreement.Agreement;
import org.plenary.analysis.agreement.Agreements;
import org.plenary.analysis.agreement.Measure;
import org.plenary.analysis.power.Games;
import org.plenary.analysis.power.Power;
import org.plenary.record.VotingRecord;

import static org.assertj.core.api.Assertions.assertThat;

/// The examples of the package docs.
class PackageExampleTest {
    @Test
    void fromTheRecordToASampleAPairAndAnIndex() {
        VotingRecord record = VotingRecord.compiledIn();
        RollCalls all = RollCalls.of(record);
        Sample sample = Sample.of(all, RepeatedResolutions.none());
        assertThat(sample.rollCalls().ballots()).isPositive().isLessThanOrEqualTo(all.ballots());
        Agreements agreements = Agreements.of(all);
        Agreement pair = agreements
                .of("USA", "RUS", Measure.IDENTICAL, Among.everything())
                .orElseThrow();
        assertThat(pair.share()).isBetween(0.0, 1.0);
        Power permanent = Games.COUNCIL.powers().getFirst();
        assertThat(permanent.shapleyShubik()).hasToString("421/2145");
    }
}
