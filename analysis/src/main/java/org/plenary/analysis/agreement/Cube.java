package org.plenary.analysis.agreement;

import java.util.List;

import org.plenary.analysis.Voter;

/// The agreement of all pairs of voters in every session, by one measure.
public final class Cube {
    private final List<Voter> voters;
    private final List<Integer> sessions;
    private final short[] halves;
    private final short[] base;

    Cube(List<Voter> voters, List<Integer> sessions, short[] halves, short[] base) {
        this.voters = voters;
        this.sessions = sessions;
        this.halves = halves;
        this.base = base;
    }

    /// Where the sessions of two different voters begin: pairs (1,0), (2,0), (2,1), (3,0), ...
    static int pair(int one, int other) {
        int high = Math.max(one, other);
        return high * (high - 1) / 2 + Math.min(one, other);
    }

    public List<Voter> voters() {
        return voters;
    }

    /// The sessions with a roll call, ascending.
    public List<Integer> sessions() {
        return sessions;
    }

    /// The agreement of two different voters in a session, all three by their places.
    public Agreement agreement(int one, int other, int session) {
        int place = pair(one, other) * sessions.size() + session;
        return new Agreement(halves[place], base[place]);
    }
}
