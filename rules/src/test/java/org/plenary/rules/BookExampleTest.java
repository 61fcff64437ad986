package org.plenary.rules;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.plenary.rules.calendar.WorkingDays;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.vote.CountedVote;

import static org.assertj.core.api.Assertions.assertThat;

/// The example of the package doc, run.
class BookExampleTest {
    @Test
    void theSameNumbersStopATextAndCallASession() {
        Rules rules = new Rules(WorkingDays.of(Set.of(), Set.of(2022)));
        VoteQuestion draft = VoteQuestion.on(
                        Organ.SC, LocalDate.of(2022, 2, 25), Kind.DRAFT_RESOLUTION, CountedVote.of(11, 1, 3, "RUS"))
                .question();

        Ruling ruling = rules.rule(draft);
        assertThat(ruling.outcome()).isEqualTo(Outcome.NOT_ADOPTED);
        assertThat(ruling.because()).isEqualTo(Because.VETO);
        assertThat(ruling.requirements()).extracting("found").containsExactly(11, 1);
        assertThat(ruling.smallestChanges().total()).isEqualTo(BigInteger.TWO);
        assertThat(ruling.opens()).isNotEmpty();

        VoteQuestion request = VoteQuestion.on(
                        Organ.SC,
                        LocalDate.of(2022, 2, 27),
                        Kind.EMERGENCY_SESSION_REQUEST,
                        CountedVote.of(11, 1, 3, "RUS"))
                .question();
        assertThat(rules.rule(request).outcome()).isEqualTo(Outcome.CALLED);
    }
}
