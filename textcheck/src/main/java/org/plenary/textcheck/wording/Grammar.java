package org.plenary.textcheck.wording;

import java.util.List;

/// Every wording that is recognised, the more particular before the more general.
public final class Grammar {
    private static final List<Wording> ALL = List.of(
            new TallyInWords(),
            new VotesToVotes(),
            new ShortTally(),
            new BackedBy(),
            new SoManyOf(),
            new OneNumber(),
            new StatesThatVoted(),
            new OpposedBy(),
            new AmongThoseVoting(),
            new StatesInBrackets(),
            new JoinedInVoting(),
            new OnlyState(),
            new NegativeVoteOf(),
            new PermanentMembers(),
            new OtherMembers(),
            new Vetoed(),
            new Adopted(),
            new NotAdopted(),
            new EmergencySessionCalled(),
            new Unanimity(),
            new TwoThirds(),
            new MajorityNeeded(),
            new NineVotesMissed(),
            new AbstentionsDoNotCount(),
            new BindingInGeneral(),
            new BindingText(),
            new CalledWithinHours(),
            new NoEmergencySession(),
            new NoVetoOnProcedure(),
            new VetoDebate(),
            new AbstentionIsNoVeto(),
            new WhoMayCallASession(),
            new EmergencySessionOpened(),
            new EmergencySessionsCounted(),
            new MembersCounted(),
            new JoinedTheUnitedNations(),
            new SitsOnTheCouncil(),
            new PartyToTheStatute(),
            new ObserverRight(),
            new VetoesCounted(),
            new NoVetoSince(),
            new DeadlineSet(),
            new Casualties(),
            new Forecast(),
            new Motive(),
            new Judgement(),
            new DocumentNamed(),
            new DayOfVote());

    private Grammar() {}

    /// All of them.
    public static List<Wording> all() {
        return ALL;
    }
}
