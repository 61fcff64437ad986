package org.plenary.textcheck.wording;

import org.plenary.rules.vote.Position;
import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;

/// The vote of a State: "over Russia's negative vote".
final class NegativeVoteOf extends Wording {
    NegativeVoteOf() {
        super(
                StatementKind.POSITION,
                "the negative vote of a State",
                "Resolution 2623 was adopted over Russia's negative vote.");
        shape(
                "(?:the )?(?<who>S) 's (?:lone |sole )?(?:negative vote|no vote|dissenting vote|vote against)",
                match -> Claim.Positions.of(match.span(), match.states("who"), Position.NO));
    }
}
