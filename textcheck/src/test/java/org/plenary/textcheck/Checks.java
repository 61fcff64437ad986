package org.plenary.textcheck;

import org.plenary.followup.FollowUp;
import org.plenary.record.VotingRecord;
import org.plenary.rules.Rules;
import org.plenary.rules.calendar.WorkingDays;

/// The check against the record that comes with the program, made once for all tests.
final class Checks {
    static final VotingRecord RECORD = VotingRecord.compiledIn();
    private static final FollowUp FOLLOW_UP = FollowUp.compiledIn(RECORD);
    static final TextCheck CHECK = TextCheck.against(
            RECORD,
            new Rules(
                    WorkingDays.of(RECORD.holidays().dates(), RECORD.holidays().years()), RECORD.states()::nameOn),
            () -> FOLLOW_UP);

    private Checks() {}
}
