package org.plenary.chamber;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.plenary.chamber.Event.Hands;
import org.plenary.chamber.Event.SpeakersList;
import org.plenary.rules.Rules;
import org.plenary.rules.vote.Position;

/// Takes each command to the part of the business that it belongs to, and opens and ends meetings.
final class Session extends Business {
    Session(ChamberState state, Actor actor, Moment moment, Rules rules) {
        super(state, actor, moment, rules);
    }

    List<Event> events(Command command) {
        return switch (command) {
            case Command.OpenMeeting() -> openMeeting();
            case Command.TakeSeat() -> takeSeat();
            case Command.Presence(List<String> present) -> presence(present);
            case Command.TakeUp(String item) -> open(new Event.ItemTakenUp(item));
            case Command.Submit(Proposal proposal) -> new Texts(this).submit(proposal);
            case Command.Sponsor(String symbol) -> new Texts(this).sponsor(symbol);
            case Command.Withdraw(String symbol) -> new Texts(this).withdraw(symbol);
            case Command.Amend amend -> new Texts(this).amend(amend);
            case Command.OpenVote opening -> new Voting(this).openVote(opening);
            case Command.RollCall(int vote) -> new Voting(this).rollCall(vote);
            case Command.Cast(int vote, Position position) -> new Voting(this).cast(vote, position);
            case Command.AnnounceLock lock -> new Voting(this).announceLock(lock);
            case Command.CloseVote(int vote, Optional<Hands> tally) -> new Voting(this).closeVote(vote, tally);
            case Command.Declare declare -> new Voting(this).declare(declare);
            case Command.AdoptWithoutVote adopt -> new Texts(this).adoptWithoutVote(adopt.proposal(), adopt.motion());
            case Command.RequestFloor(Optional<SpeakersList> list) ->
                new Speakers(this).requestFloor(list.orElse(SpeakersList.SPEAKERS));
            case Command.GiveFloor give -> new Speakers(this).giveFloor(give);
            case Command.EndFloor() ->
                List.of(new Event.FloorEnded(state.speaker()
                        .orElseThrow(() -> outOfOrder(ChamberRule.PHASE.id(), "Nobody has the floor."))
                        .seat()));
            case Command.CloseList(Optional<SpeakersList> list) ->
                new Speakers(this).closeList(list.orElse(SpeakersList.SPEAKERS));
            case Command.OpenList(Optional<SpeakersList> list) ->
                open(new Event.ListOpened(list.orElse(SpeakersList.SPEAKERS)));
            case Command.Move move -> new Motions(this).move(move);
            case Command.ObjectTo objection -> new Motions(this).object(objection);
            case Command.RaisePointOfOrder(String text) ->
                open(new Event.PointOfOrderRaised(state.points().size() + 1, seat(), text));
            case Command.RuleOn ruling -> new Motions(this).rule(ruling);
            case Command.Challenge(int ruling) -> new Motions(this).challenge(ruling);
            case Command.Explain explain -> new Statements(this).explain(explain);
            case Command.StateIntention(int vote, Position position) ->
                new Statements(this).stateIntention(vote, position);
            case Command.Concur() -> new SpecialSession(this).concur();
            case Command.ReportBallot report -> new Elections(this).reportBallot(report);
            case Command.BeginSilence silence -> new Silences(this).beginSilence(silence);
            case Command.BreakSilence(String symbol, Optional<String> reason) ->
                new Silences(this).breakSilence(symbol, reason);
            case Command.EndSilence(String symbol) -> new Silences(this).endSilence(symbol);
            case Command.SetDebate debate -> new SpecialSession(this).setDebate(debate);
            case Command.Convene convene -> new SpecialSession(this).convene(convene);
            case Command.GiveNotice notice -> new SpecialSession(this).giveNotice(notice);
            case Command.Suspend() -> end(new Event.MeetingSuspended());
            case Command.Adjourn() -> end(new Event.MeetingAdjourned());
            case Command.CloseMeeting() -> closeMeeting();
            case Command.ReissueLink reissue -> reissue(reissue);
        };
    }

    private List<Event> openMeeting() {
        switch (state.phase()) {
            case OPEN -> throw outOfOrder(ChamberRule.PHASE.id(), "The meeting is open.");
            case CLOSED -> throw outOfOrder(ChamberRule.PHASE.id(), "The meeting is closed for good.");
            case NOT_OPENED, SUSPENDED, ADJOURNED -> {}
        }
        if (state.firstOpened().isEmpty()) {
            state.setting().convening().ifPresent(_ -> new SpecialSession(this).openable());
        }
        quorate(false, "The meeting cannot be opened");
        int number = state.phase() == Phase.SUSPENDED ? state.meeting() : state.meeting() + 1;
        return List.of(new Event.MeetingOpened(number));
    }

    private List<Event> takeSeat() {
        notClosed();
        if (state.seated().contains(seat())) {
            throw outOfOrder(ChamberRule.ONCE.id(), "%s has taken its seat.", seat());
        }
        return List.of(new Event.SeatTaken(seat()));
    }

    private List<Event> presence(List<String> present) {
        notClosed();
        Set<String> strangers = new TreeSet<>(present);
        strangers.removeAll(state.setting().seats());
        if (!strangers.isEmpty()) {
            throw Refused.field("/present", "%s %s no seat here.", strangers, strangers.size() == 1 ? "has" : "have");
        }
        return List.of(new Event.PresenceRecorded(
                state.setting().seats().stream().filter(present::contains).toList()));
    }

    private List<Event> end(Event event) {
        mustBeOpen();
        noVoteUnderWay();
        return List.of(event);
    }

    private List<Event> closeMeeting() {
        if (state.phase() == Phase.CLOSED) {
            throw outOfOrder(ChamberRule.ONCE.id(), "The meeting is closed.");
        }
        if (state.phase() == Phase.NOT_OPENED) {
            throw outOfOrder(ChamberRule.PHASE.id(), "The meeting has not been opened.");
        }
        noVoteUnderWay();
        return List.of(new Event.MeetingClosed());
    }

    private List<Event> reissue(Command.ReissueLink reissue) {
        boolean seat = reissue.role().equals("seat");
        if (!Set.of("chair", "seat", "observer", "wall").contains(reissue.role())) {
            throw Refused.field("/role", "A role is chair, seat, observer or wall; found \"%s\".", reissue.role());
        }
        if (seat != reissue.seat().isPresent()
                || !reissue.seat().map(state.setting().seats()::contains).orElse(true)) {
            throw Refused.field("/seat", "A link of a seat names one of the seats of this chamber; others name none.");
        }
        return List.of(new Event.LinkReissued(reissue.role(), reissue.seat()));
    }
}
