package org.plenary.textcheck.wording;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim.Positions.Group;
import org.plenary.textcheck.claim.Quantity;

/// All the others: "the other fourteen members voted in favour".
final class OtherMembers extends Wording {
    OtherMembers() {
        super(
                StatementKind.POSITION,
                "all the other members",
                "The United States abstained on resolution 2334, and the other fourteen members voted in favour.");
        shape(
                "(?:all the other|the other|every other|all other|all)(?: (?<some>N))? (?:members?|council members?)(?: of the (?:security )?council)?(?: (?:had|have|all))* (?<did>{did})",
                match -> match.positions()
                        .of(Group.OTHERS, match.quantity("some").map(Quantity::value)));
    }
}
