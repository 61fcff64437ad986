package org.plenary.site.question;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

import org.plenary.followup.FollowUp;
import org.plenary.followup.store.FactStore;
import org.plenary.followup.store.StoredFacts;
import org.plenary.record.VotingRecord;
import org.plenary.rules.Rules;
import org.plenary.rules.calendar.WorkingDays;

/// The record and the rules together: what every command and every page works with. Made once; immutable.
///
/// @param membership who was a member of what, by the record
/// @param questions takes texts with questions to the rules
/// @param followUp what was asked and what is reported; read when it is first asked for
/// @param meetings live chambers, where a server holds some
public record Secretariat(
        VotingRecord record,
        Rules rules,
        Membership membership,
        Questions questions,
        StoredFacts followUp,
        Meetings meetings) {
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
                record,
                rules,
                membership,
                new Questions(new QuestionReader(membership, Clock.systemUTC()), rules),
                new StoredFacts(new CompiledIn(record), Optional::empty),
                Meetings.NONE);
    }

    /// The same with the facts that people enter into a store.
    public Secretariat with(Supplier<Optional<FactStore>> store) {
        return new Secretariat(record, rules, membership, questions, followUp.in(store), meetings);
    }

    /// The same with the chambers that a server holds.
    public Secretariat holding(Meetings held) {
        return new Secretariat(record, rules, membership, questions, followUp, held);
    }

    /// The shipped facts of follow-up with this record.
    private static final class CompiledIn implements Supplier<FollowUp> {
        private final VotingRecord record;
        private Optional<FollowUp> read = Optional.empty();

        CompiledIn(VotingRecord record) {
            this.record = record;
        }

        @Override
        public synchronized FollowUp get() {
            FollowUp facts = read.orElseGet(() -> FollowUp.compiledIn(record));
            read = Optional.of(facts);
            return facts;
        }
    }
}
