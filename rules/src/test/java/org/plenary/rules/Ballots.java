package org.plenary.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.plenary.rules.calendar.WorkingDays;
import org.plenary.rules.vote.Ballot;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.RollCall;

/// Ballots and rules for tests.
public final class Ballots {
    private Ballots() {}

    /// Rules without a calendar of holidays, calling States by their codes.
    public static Rules rules() {
        return new Rules(WorkingDays.of(Set.of(), Set.of()));
    }

    /// A roll call of so many nameless Members.
    public static RollCall numbers(int yes, int no, int abstained, int absent) {
        List<Ballot> ballots = new ArrayList<>();
        add(ballots, yes, Position.YES);
        add(ballots, no, Position.NO);
        add(ballots, abstained, Position.ABSTAINED);
        add(ballots, absent, Position.ABSENT);
        return RollCall.of(ballots);
    }

    /// A roll call by codes, given in four lists.
    public static RollCall codes(String yes, String no, String abstained, String notParticipating) {
        List<Ballot> ballots = new ArrayList<>();
        add(ballots, yes, Position.YES);
        add(ballots, no, Position.NO);
        add(ballots, abstained, Position.ABSTAINED);
        add(ballots, notParticipating, Position.NOT_PARTICIPATING);
        return RollCall.of(ballots);
    }

    private static void add(List<Ballot> ballots, int count, Position position) {
        for (int i = 0; i < count; i++) {
            ballots.add(new Ballot("M%03d".formatted(ballots.size()), position));
        }
    }

    private static void add(List<Ballot> ballots, String codes, Position position) {
        for (String code : codes.split(" ", -1)) {
            if (!code.isBlank()) {
                ballots.add(new Ballot(code, position));
            }
        }
    }
}
