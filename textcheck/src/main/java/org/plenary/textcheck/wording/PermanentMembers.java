package org.plenary.textcheck.wording;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim.Positions.Group;
import org.plenary.textcheck.claim.Quantity;

/// How many permanent members did so: "two of the permanent members abstained".
final class PermanentMembers extends Wording {
    PermanentMembers() {
        super(
                StatementKind.POSITION,
                "how many permanent members",
                "Two of the permanent members abstained on resolution 1973.");
        shape(
                "(?:all )?(?<some>N|none) (?:of the (?:N )?|of its (?:N )?)?permanent(?: council)? members (?:also |then |had |have )?(?<did>{did})",
                match -> match.positions()
                        .of(Group.PERMANENT, match.quantity("some").map(Quantity::value)));
    }
}
