package org.plenary.chamber;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.plenary.chamber.json.Json;
import org.plenary.rules.Organ;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.ruling.Ruling;

/// The way from a veto to an emergency special session: the debate, the call, concurrences, the notice.
final class SpecialSession extends Business {
    private static final int LONGEST_NOTICE_SECONDS = 30 * 24 * 60 * 60;

    /// Assembly, rule 10.
    private static final Duration NOTICE = Duration.ofHours(12);

    /// Assembly, rule 8 (b).
    private static final Duration WITHIN = Duration.ofHours(24);

    SpecialSession(Business other) {
        super(other);
    }

    private VoteState vetoed(int number) {
        VoteState vote = vote(number);
        boolean stopped = vote.vetoed()
                && vote.outcome().equals(Optional.of(vote.opened().kind().negative()));
        if (!stopped) {
            throw against(
                    "UFP-377A-1",
                    "Vote %d was not one in which the negative vote of a permanent member prevented adoption.",
                    number);
        }
        return vote;
    }

    /// Resolution 76/262, paragraph 1: within ten working days of the veto.
    List<Event> setDebate(Command.SetDebate debate) {
        VoteState vote = vetoed(debate.vote());
        String rule = "VETO-76-262-1";
        Json.Fields opening = RulingJson.opening(vote.closed().orElseThrow().ruling(), rule)
                .orElseThrow(() -> against(rule, "No debate on the veto in vote %d falls due.", debate.vote()));
        Optional<LocalDate> due = opening.text("due").map(LocalDate::parse);
        LocalDate day = state.setting().date();
        if (debate.date().isBefore(day)) {
            throw Refused.field("/date", "The debate follows the veto of %s; found %s.", day, debate.date());
        }
        if (due.filter(last -> debate.date().isAfter(last)).isPresent()) {
            withReason(debate.reason(), "By %s the debate is held by %s".formatted(rule, due.get()));
        }
        return List.of(new Event.DebateSet(debate.vote(), debate.date(), due, debate.reason()));
    }

    /// Resolution 377 A (V), paragraph 1: called by the Council's procedural vote, or by a majority of Members.
    List<Event> convene(Command.Convene convene) {
        if (state.setting().organ() != Organ.SC) {
            throw against("UFP-377A-1", "An emergency special session follows from a vote in the Council.");
        }
        VoteState vote = vetoed(convene.vote());
        String symbol = vote.opened().proposal().orElseThrow();
        Json.Fields ruling = vote.closed().orElseThrow().ruling();
        if (RulingJson.opening(ruling, "UFP-377A-1").isEmpty()) {
            throw against("UFP-377A-1", "Resolution 377 A (V) is of 3 November 1950; this meeting was before it.");
        }
        state.convened().stream()
                .filter(done -> done.vote() == convene.vote())
                .findFirst()
                .ifPresent(done -> {
                    throw outOfOrder(
                            ChamberRule.ONCE.id(),
                            "The chamber %s of %s was opened from vote %d.",
                            done.chamber(),
                            done.session(),
                            done.vote());
                });
        switch (convene.convener()) {
            case COUNCIL -> {
                boolean called = state.motions().stream()
                        .filter(motion -> motion.moved().what().equals("emergency-session-request"))
                        .filter(motion -> motion.moved().proposal().isEmpty()
                                || motion.moved().proposal().equals(Optional.of(symbol)))
                        .anyMatch(motion -> state.outcome(motion).equals(Optional.of(Outcome.CALLED)));
                if (!called) {
                    throw against(
                            "UFP-377A-4",
                            "The Council has not called a session: a motion \"emergency-session-request\" on %s is carried by a procedural vote first.",
                            symbol);
                }
            }
            case MEMBERS -> {
                // Whether a majority concurs is counted in the Assembly's chamber, where all Members have a seat.
            }
            case RESUMPTION -> {
                boolean other = state.setting()
                        .emergencySession()
                        .filter(session -> session.symbol().equals(convene.session()))
                        .isEmpty();
                if (other) {
                    throw against(
                            "UFP-RESUME",
                            "This chamber was not set up with an adjourned session %s that could resume.",
                            convene.session());
                }
            }
        }
        return List.of(new Event.AssemblyConvened(
                convene.vote(), symbol, convene.convener(), convene.session(), convene.chamber()));
    }

    private Setting.Convening convening() {
        return state.setting()
                .convening()
                .orElseThrow(() -> against("GA-ROP-10", "This chamber is not that of a session called after a veto."));
    }

    private Instant called() {
        return state.called()
                .orElseThrow(() -> against(
                        "UFP-377A-4",
                        "The session has not been called: %d Members have concurred, and a majority of all %d is needed.",
                        state.concurring().size(),
                        state.setting().seats().size()));
    }

    /// Assembly, rules 8 (b) and 10: within 24 hours of the request, and at twelve hours' notice at least.
    List<Event> giveNotice(Command.GiveNotice notice) {
        Setting.Convening convening = convening();
        Instant calledAt = called();
        if (state.firstOpened().isPresent()) {
            throw outOfOrder(
                    "GA-ROP-10",
                    "The session was opened at %s.",
                    state.firstOpened().get());
        }
        Instant earliest = now.plus(NOTICE);
        Instant latest = calledAt.plus(WITHIN);
        Instant opensAt = opensAt(notice);
        boolean resumes = convening.convener() == Setting.Convener.RESUMPTION;
        if (!resumes && opensAt.isBefore(earliest)) {
            withReason(notice.reason(), "By GA-ROP-10 Members are told twelve hours before, so not before " + earliest);
        }
        if (!resumes && opensAt.isAfter(latest)) {
            withReason(notice.reason(), "By GA-ROP-8b the session meets within 24 hours, so by " + latest);
        }
        return List.of(new Event.NoticeGiven(opensAt, earliest, latest, notice.reason()));
    }

    private Instant opensAt(Command.GiveNotice notice) {
        if (notice.opensAt().isPresent() == notice.seconds().isPresent()) {
            throw Refused.field("", "A notice says the hour, in \"opensAt\", or how many \"seconds\" from now.");
        }
        if (notice.seconds().orElse(0) < 0 || notice.seconds().orElse(0) > LONGEST_NOTICE_SECONDS) {
            throw Refused.field(
                    "/seconds",
                    "The session opens in 0 to %d seconds; found %d.",
                    LONGEST_NOTICE_SECONDS,
                    notice.seconds().orElse(0));
        }
        Instant opensAt = notice.opensAt()
                .orElseGet(() -> now.plusSeconds(notice.seconds().orElse(0)));
        if (opensAt.isBefore(now)) {
            throw Refused.field("/opensAt", "The session opens after the notice; found %s.", opensAt);
        }
        return opensAt;
    }

    /// An emergency special session is opened when it was called and at the hour of which Members were told.
    void openable() {
        called();
        Instant opens = state.notice()
                .orElseThrow(() ->
                        outOfOrder("GA-ROP-10", "Members are told first when the session opens: \"give-notice\"."))
                .opensAt();
        if (now.isBefore(opens)) {
            throw outOfOrder("GA-ROP-10", "Members were told that the session opens at %s.", opens);
        }
    }

    List<Event> concur() {
        notClosed();
        if (state.setting().organ() != Organ.GA || state.setting().ruleBook().isPresent()) {
            throw against(
                    "GA-ROP-9",
                    "Members concur in a chamber of the Assembly; the Council calls a session by its votes.");
        }
        if (state.concurring().contains(seat())) {
            throw outOfOrder(ChamberRule.ONCE.id(), "%s has concurred.", seat());
        }
        List<String> concurring = new ArrayList<>(state.concurring());
        concurring.add(seat());
        Ruling ruling = rules.rule(Putting.concurrences(state.setting(), concurring));
        return List.of(new Event.Concurred(
                seat(), concurring.size(), ruling.threshold().orElseThrow()));
    }
}
