package org.plenary.textcheck.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.plenary.followup.FollowUp;
import org.plenary.followup.Participation;
import org.plenary.record.EventDate;
import org.plenary.record.State;
import org.plenary.record.VotingRecord;
import org.plenary.rules.law.Charter;
import org.plenary.textcheck.Verdict;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Day;
import org.plenary.textcheck.reading.Thing.Named;

/// Answers claims about members of the United Nations, of the Council and of the Rome Statute.
final class MembershipAnswers {
    private static final LocalDate FIFTEEN_MEMBERS = LocalDate.of(1966, 1, 1);

    private final VotingRecord record;
    private final FollowUp followUp;

    MembershipAnswers(VotingRecord record, FollowUp followUp) {
        this.record = record;
        this.followUp = followUp;
    }

    Given answer(Claim.Member said, Optional<LocalDate> dated) {
        Optional<Day.Days> days = said.on().flatMap(Day::days);
        LocalDate first = days.map(Day.Days::first).or(() -> dated).orElseGet(this::latest);
        LocalDate last = days.map(Day.Days::last).or(() -> dated).orElseGet(this::latest);
        return switch (said.body()) {
            case UNITED_NATIONS -> {
                if (said.joined()) {
                    yield joined(said);
                }
                yield said.count().isPresent()
                        ? counted(
                                        said,
                                        record.states().countOn(first),
                                        record.states().countOn(last),
                                        first,
                                        last)
                                .by(Charter.ARTICLE_4)
                        : members(said, last);
            }
            case COUNCIL, PERMANENT ->
                said.count().isPresent()
                        ? counted(said, councilSize(first), councilSize(last), first, last)
                                .by(Charter.ARTICLE_23_1)
                        : onTheCouncil(said, first, last);
            case ROME_STATUTE ->
                said.count().isPresent()
                        ? counted(said, parties(first), parties(last), first, last)
                        : parties(said, first, last);
        };
    }

    private LocalDate latest() {
        return record.decisions().getLast().date().last();
    }

    private static int councilSize(LocalDate day) {
        return day.isBefore(FIFTEEN_MEMBERS) ? 11 : 15;
    }

    private static Given counted(Claim.Member said, int atFirst, int atLast, LocalDate first, LocalDate last) {
        long count = said.count().orElse(0L);
        String has = atFirst == atLast
                ? "There were %d on %s.".formatted(atLast, EventDate.of(last).printed())
                : "There were %d on %s and %d on %s."
                        .formatted(
                                atFirst,
                                EventDate.of(first).printed(),
                                atLast,
                                EventDate.of(last).printed());
        if (count == atFirst && count == atLast) {
            return Given.of(Verdict.AGREES, has);
        }
        boolean within = count >= Math.min(atFirst, atLast) && count <= Math.max(atFirst, atLast);
        return Given.of(within ? Verdict.AGREES_ON_A_READING : Verdict.DIFFERS, has);
    }

    private int parties(LocalDate day) {
        return followUp.obligations().romeStatuteParties(day).size();
    }

    private Given parties(Claim.Member said, LocalDate first, LocalDate last) {
        List<String> reasons = new ArrayList<>();
        boolean all = true;
        boolean some = true;
        for (Named named : said.states()) {
            Optional<Participation> part = followUp.obligations().participation(named.code());
            String name = record.states().nameOn(named.code(), last);
            reasons.add(part.map(one -> "The Rome Statute is in force for %s from %s%s."
                            .formatted(
                                    name,
                                    EventDate.of(one.inForce()).printed(),
                                    one.withdrawalEffective()
                                            .map(end -> "; its withdrawal took effect on "
                                                    + EventDate.of(end).printed())
                                            .orElse("")))
                    .orElse("%s is not among the parties to the Rome Statute.".formatted(name)));
            boolean atLast = part.map(one -> one.partyOn(last)).orElse(false);
            boolean atFirst = part.map(one -> one.partyOn(first)).orElse(false);
            all &= atLast != said.denied() && atFirst != said.denied();
            some &= atLast != said.denied() || atFirst != said.denied();
        }
        return Given.of(all ? Verdict.AGREES : some ? Verdict.AGREES_ON_A_READING : Verdict.DIFFERS, reasons);
    }

    private Given joined(Claim.Member said) {
        List<String> reasons = new ArrayList<>();
        boolean right = true;
        for (Named named : said.states()) {
            Optional<State> state = record.states().byCode(named.code());
            if (state.isEmpty() || state.get().memberships().isEmpty()) {
                reasons.add("The record has no membership of %s.".formatted(named.code()));
                right = false;
                continue;
            }
            reasons.add(state.get().membership());
            right &= state.get().memberships().stream()
                    .anyMatch(membership -> said.on()
                            .map(on -> on.covers(EventDate.of(membership.from())))
                            .orElse(true));
        }
        return Given.of(right ? Verdict.AGREES : Verdict.DIFFERS, reasons).by(Charter.ARTICLE_4);
    }

    private Given members(Claim.Member said, LocalDate day) {
        List<String> reasons = new ArrayList<>();
        boolean right = true;
        for (Named named : said.states()) {
            Optional<State> state = named.codes().stream()
                    .flatMap(code -> record.states().byCode(code).stream())
                    .findFirst();
            boolean member = named.codes().stream()
                    .flatMap(code -> record.states().byCode(code).stream())
                    .anyMatch(one -> one.memberOn(day));
            reasons.add(state.filter(one -> !one.memberships().isEmpty())
                    .map(State::membership)
                    .orElseGet(() -> "The record has no membership of %s."
                            .formatted(record.states().nameOn(named.code(), day))));
            right &= member != said.denied();
        }
        return Given.of(right ? Verdict.AGREES : Verdict.DIFFERS, reasons).by(Charter.ARTICLE_4);
    }

    private Given onTheCouncil(Claim.Member said, LocalDate first, LocalDate last) {
        List<String> reasons = new ArrayList<>();
        boolean all = true;
        for (Named named : said.states()) {
            boolean on = said.body() == Claim.Member.Body.PERMANENT
                    ? record.council().permanent(named.code(), last)
                    : record.council().member(named.code(), last).isPresent()
                            || record.council().member(named.code(), first).isPresent();
            reasons.add(record.council().membership(named.code()));
            all &= on != said.denied();
        }
        return Given.of(all ? Verdict.AGREES : Verdict.DIFFERS, reasons).by(Charter.ARTICLE_23_1);
    }
}
