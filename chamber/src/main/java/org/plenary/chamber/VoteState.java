package org.plenary.chamber;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.plenary.chamber.Event.ResultDeclared;
import org.plenary.chamber.Event.RollCallDrawn;
import org.plenary.chamber.Event.VoteClosed;
import org.plenary.chamber.Event.VoteOpened;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.vote.Position;

/// One vote as it stands.
///
/// @param locksAt when casting ends, once that was announced
/// @param closed the result, once the vote is locked
/// @param declared what was declared, where the presiding officer did
/// @param intentions how Members said afterwards that they had meant to vote; they move no tally
/// @param meeting the number of the meeting in which it was opened
public record VoteState(
        VoteOpened opened,
        Ballots ballots,
        Optional<RollCallDrawn> rollCall,
        Optional<Instant> locksAt,
        Optional<VoteClosed> closed,
        Optional<ResultDeclared> declared,
        Map<String, Position> intentions,
        int meeting) {
    static VoteState of(VoteOpened opened, int meeting) {
        return new VoteState(
                opened,
                Ballots.of(opened.eligible()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                meeting);
    }

    VoteState cast(String seat, Position position, long entry) {
        return new VoteState(
                opened, ballots.with(seat, position, entry), rollCall, locksAt, closed, declared, intentions, meeting);
    }

    VoteState drawn(RollCallDrawn drawn) {
        return new VoteState(opened, ballots, Optional.of(drawn), locksAt, closed, declared, intentions, meeting);
    }

    VoteState locking(Instant at) {
        return new VoteState(opened, ballots, rollCall, Optional.of(at), closed, declared, intentions, meeting);
    }

    VoteState closing(VoteClosed result) {
        return new VoteState(opened, ballots, rollCall, locksAt, Optional.of(result), declared, intentions, meeting);
    }

    VoteState declaring(ResultDeclared result) {
        return new VoteState(opened, ballots, rollCall, locksAt, closed, Optional.of(result), intentions, meeting);
    }

    VoteState intending(String seat, Position position) {
        Map<String, Position> more = new LinkedHashMap<>(intentions);
        more.put(seat, position);
        return new VoteState(opened, ballots, rollCall, locksAt, closed, declared, more, meeting);
    }

    /// What the rules computed, once the vote is locked.
    public Optional<Outcome> ruled() {
        return closed.map(result -> RulingJson.outcome(result.ruling()));
    }

    /// What holds in the meeting: what was declared, or else what was ruled.
    public Optional<Outcome> outcome() {
        return declared.map(ResultDeclared::outcome).or(this::ruled);
    }

    /// Whether casting has ended at `now`. The server's clock decides, not the chair's hand.
    public boolean locked(Instant now) {
        return closed.isPresent()
                || locksAt.map(instant -> !now.isBefore(instant)).orElse(false);
    }

    /// Whether ballots may be shown to others at `now`.
    public boolean disclosed(Instant now) {
        return opened.disclosure() == Setting.Disclosure.LIVE
                || locked(now)
                || disclosedAt().map(at -> !now.isBefore(at)).orElse(false);
    }

    /// When ballots are shown to others, where that was not from the beginning and the lock is announced.
    public Optional<Instant> disclosedAt() {
        return switch (opened.disclosure()) {
            case LIVE -> Optional.empty();
            case AT_LOCK -> locksAt;
            case BEFORE_LOCK ->
                locksAt.map(at -> at.minusSeconds(opened.disclosureSeconds().orElse(0)));
        };
    }

    /// Whether the result was an equal division (Assembly, rule 95).
    boolean tied() {
        return closed.map(result -> RulingJson.tie(result.ruling())).orElse(false);
    }

    /// Whether a text failed by the negative vote of a permanent member.
    public boolean vetoed() {
        return opened.kind().text()
                && closed.map(result -> RulingJson.veto(result.ruling())).orElse(false);
    }
}
