package org.plenary.site.question;

import java.time.Clock;

import org.plenary.record.VotingRecord;
import org.plenary.rules.Rules;
import org.plenary.rules.calendar.WorkingDays;

/// The record and the rules together: what every command and every page works with. Made once; immutable.
///
/// @param membership who was a member of what, by the record
/// @param questions takes texts with questions to the rules
public record Secretariat(VotingRecord record, Rules rules, Membership membership, Questions questions) {
    /// With the record that comes with the program.
    public static Secretariat withCompiledInRecord() {
        return with(VotingRecord.compiledIn());
    }

    /// With a record that holds more.
    public static Secretariat with(VotingRecord record) {
        Rules rules = new Rules(
                WorkingDays.of(record.holidays().dates(), record.holidays().years()), record.states()::nameOn);
        Membership membership = new RecordedMembership(record);
        return new Secretariat(
                record, rules, membership, new Questions(new QuestionReader(membership, Clock.systemUTC()), rules));
    }
}
