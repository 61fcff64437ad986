package org.plenary.textcheck.wording;

import org.plenary.rules.law.VetoInitiative;
import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;

/// What follows a veto: "the General Assembly must debate every veto within ten working days".
final class VetoDebate extends Wording {
    VetoDebate() {
        super(
                StatementKind.PROCEDURE,
                "the debate after a veto",
                "Under resolution 76/262 the General Assembly must debate every veto within ten working days.");
        shape(
                "(?:debate|debates|discuss|meets?|convenes?|meeting)(?: [^ N;.]+){0,5}? veto(?: [^ N;.]+){0,4}? within (?<some>N) (?<unit>(?:working |business )?(?:days|hours|weeks))",
                VetoDebate::ten);
        shape(
                "(?:meet|meets|debate|convene|convenes|meeting|debates?)(?: [^ N;.]+){0,4}? within (?<some>N) (?<unit>(?:working |business )?(?:days|hours|weeks))(?: [^ N;.]+){0,6}? (?:veto|vetoes|vetoed)",
                VetoDebate::ten);
    }

    private static Claim ten(Match match) {
        boolean days =
                !match.text("unit").contains("hour") && !match.text("unit").contains("week");
        return new Claim.Ruled(
                match.span(), StatementKind.PROCEDURE, days && match.number("some") == 10, VetoInitiative.DEBATE);
    }
}
