package org.plenary.site.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.plenary.record.CouncilMembership;
import org.plenary.record.State;
import org.plenary.record.VotingRecord;
import org.plenary.rules.Organ;

/// Membership as the record has it.
final class RecordedMembership implements Membership {
    /// The day on which the amended Article 23 gave the Council fifteen members; it had eleven before.
    private static final LocalDate FIFTEEN_MEMBERS = LocalDate.of(1966, 1, 1);

    private final VotingRecord record;

    RecordedMembership(VotingRecord record) {
        this.record = record;
    }

    @Override
    public Optional<List<String>> members(Organ organ, LocalDate day) {
        List<String> members = switch (organ) {
            case SC -> record.council().members(day);
            case GA -> record.states().membersOn(day).stream().map(State::code).toList();
        };
        // For years to come the record knows the permanent members and not all of the others.
        boolean whole = organ == Organ.GA || members.size() == (day.isBefore(FIFTEEN_MEMBERS) ? 11 : 15);
        return whole && !members.isEmpty() ? Optional.of(members) : Optional.empty();
    }

    @Override
    public Standing standing(Organ organ, String code, LocalDate day) {
        Optional<State> state = record.states().byCode(code);
        if (state.isEmpty()) {
            return new Standing.Stranger(unknown(code));
        }
        return switch (organ) {
            case SC ->
                record.council()
                        .member(code, day)
                        .<Standing>map(Standing.Member::new)
                        .orElseGet(() -> new Standing.Stranger("%s was not a member of the Security Council on %s. %s"
                                .formatted(
                                        state.get().nameOn(day),
                                        day,
                                        record.council().membership(code))));
            case GA ->
                state.get().memberOn(day)
                        ? new Standing.Member(code)
                        : earlierCode(state.get(), day)
                                .<Standing>map(Standing.Member::new)
                                .orElseGet(() ->
                                        new Standing.Stranger("%s was not a Member of the United Nations on %s. %s"
                                                .formatted(
                                                        state.get().nameOn(day),
                                                        day,
                                                        state.get().membership())));
        };
    }

    /// The code that day of a membership which is now continued under `later`: `SUN` for `RUS` in 1956. Not the
    /// other way round: a former code names nobody once it has ended.
    private Optional<String> earlierCode(State later, LocalDate day) {
        return record.states().membersOn(day).stream()
                .filter(member -> CouncilMembership.sameSeat(member.code(), later.code()))
                .filter(_ -> later.memberships().stream()
                        .anyMatch(period -> period.from().isAfter(day)))
                .map(State::code)
                .findFirst();
    }

    private String unknown(String code) {
        List<String> codes = record.states().all().stream().map(State::code).toList();
        String maybe = record.states()
                .named(code)
                .map(state -> " Maybe \"%s\"?".formatted(state.code()))
                .orElseGet(() -> Nearest.maybe(code, codes));
        return "\"%s\" is the code of no State in the record; codes are ISO 3166 alpha-3, such as \"FRA\", or former ones, such as \"SUN\".%s"
                .formatted(code, maybe);
    }

    @Override
    public String name(String code, LocalDate day) {
        return record.states().nameOn(code, day);
    }
}
