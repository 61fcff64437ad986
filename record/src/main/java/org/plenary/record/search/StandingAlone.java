package org.plenary.record.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.RollCall;

/// Who stood alone in a vote: the only one to vote in favour, the only one to vote against, or the only one to
/// abstain.
public final class StandingAlone {
    private static final List<Position> POSITIONS = List.of(Position.YES, Position.NO, Position.ABSTAINED);

    private StandingAlone() {}

    /// Whether whoever took this position was alone in it. Costs nothing: the ballots are counted already.
    public static boolean is(RollCall call, Position position) {
        return POSITIONS.contains(position) && call.tally().in(position) == 1;
    }

    /// The State that was alone in each position in which one was.
    public static Map<Position, String> in(RollCall call) {
        Map<Position, String> alone = new EnumMap<>(Position.class);
        for (Position position : POSITIONS) {
            List<String> members = call.with(position);
            if (members.size() == 1) {
                alone.put(position, members.getFirst());
            }
        }
        return alone;
    }
}
