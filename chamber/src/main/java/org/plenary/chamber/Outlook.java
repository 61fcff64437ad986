package org.plenary.chamber;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.plenary.chamber.ChamberState.MotionState;
import org.plenary.chamber.json.Json;
import org.plenary.rules.Organ;
import org.plenary.rules.Rules;

/// What may come next in a meeting: for screens, which show more than what has happened.
public final class Outlook {
    private Outlook() {}

    /// Motions in order that are still to be decided, as the rules rank them, then by time.
    public static List<MotionState> queue(ChamberState state) {
        return Motions.queue(state);
    }

    /// The words of the motions of an organ, each with the rule on which it rests.
    public static Map<String, String> motions(Organ organ) {
        return Motions.motions(organ);
    }

    /// One object for each veto that stands: the request for an emergency special session, its chamber, and the
    /// debate of resolution 76/262.
    public static List<Json.Fields> afterVeto(ChamberState state) {
        return AfterVeto.of(state);
    }

    /// Where an emergency special session comes from, and how far its calling is; empty for other chambers.
    public static Optional<Json.Fields> convening(ChamberState state, Instant now) {
        return state.setting().convening().map(from -> AfterVeto.convening(state, from, now));
    }

    /// What the rules would say of a vote that is being taken, were it locked with the ballots that are in. To
    /// be shown only where the ballots themselves may be ([VoteState#disclosed]).
    public static Json.Fields asItStands(Rules rules, ChamberState state, VoteState vote) {
        return RulingJson.of(Voting.ruling(rules, state, vote, Optional.empty()));
    }
}
