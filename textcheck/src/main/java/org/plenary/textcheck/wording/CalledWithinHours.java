package org.plenary.textcheck.wording;

import org.plenary.rules.law.UnitingForPeace;
import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;

/// How soon an emergency special session can be called: "within 24 hours".
final class CalledWithinHours extends Wording {
    CalledWithinHours() {
        super(
                StatementKind.PROCEDURE,
                "how soon a session can be called",
                "An emergency special session can be called within 24 hours.");
        shape(
                "(?:emergency special session|emergency session)(?: [^ N;.]+){0,8}? (?:within|in) (?<some>N) (?<unit>hours?|days?)",
                match -> new Claim.Ruled(
                        match.span(),
                        StatementKind.PROCEDURE,
                        match.number("some") == (match.text("unit").startsWith("day") ? 1 : 24),
                        UnitingForPeace.SESSION));
    }
}
