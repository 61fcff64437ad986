package org.plenary.textcheck.wording;

import org.plenary.rules.law.Charter;
import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;

/// That an abstention does not stop a text: "an abstention by a permanent member does not count as a veto".
final class AbstentionIsNoVeto extends Wording {
    AbstentionIsNoVeto() {
        super(
                StatementKind.PROCEDURE,
                "an abstention is no veto",
                "An abstention by a permanent member does not count as a veto.",
                "An abstention by a permanent member counts as a veto.");
        shape(
                "(?:abstention|abstentions|abstaining)(?: [^ ;.]+){0,6}? (?:does|do|is|are)(?<not> not)?(?: (?:count|counted|equal|amount|considered|regarded|to|as|the|same))* (?:a )?(?:veto|vetoes)",
                match -> ruled(match, match.has("not")));
        shape(
                "(?:abstention|abstentions|abstaining)(?: [^ ;.]+){0,6}? (?:counts?|amounts?|equals?)(?: (?:to|as|the|same))* (?:a )?(?:veto|vetoes)",
                match -> !match.matcher().group().contains(" not "),
                match -> ruled(match, false));
    }

    private static Claim ruled(Match match, boolean right) {
        return new Claim.Ruled(match.span(), StatementKind.PROCEDURE, right, Charter.ABSTENTION);
    }
}
