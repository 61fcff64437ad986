package org.plenary.textcheck.wording;

import org.plenary.rules.law.UnitingForPeace;
import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;

/// Who can call a session: "by any nine members of the Council", "by seven votes".
final class WhoMayCallASession extends Wording {
    WhoMayCallASession() {
        super(
                StatementKind.PROCEDURE,
                "who can call an emergency special session",
                "An emergency special session can be called by any nine members of the Security Council.");
        shape(
                "emergency special session(?: [^ N;.]+){0,8}? (?:by|of|from) (?:any |at least )*(?<some>N) (?:of its )?(?:council )?members(?: of the (?:security )?council)?",
                WhoMayCallASession::nine);
        shape(
                "(?<some>N) (?:council )?members(?: of the (?:security )?council)? (?:can|may|could)(?: [^ N;.]+){0,3}? emergency special session",
                WhoMayCallASession::nine);
    }

    private static Claim nine(Match match) {
        return new Claim.Ruled(
                match.span(), StatementKind.PROCEDURE, match.number("some") == 9, UnitingForPeace.REQUEST);
    }
}
