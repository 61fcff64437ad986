package org.plenary.textcheck.wording;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.Reached.Which;

/// That a text had a majority of those voting: "was adopted by a simple majority".
final class SimpleMajority extends Wording {
    SimpleMajority() {
        super(
                StatementKind.MAJORITY,
                "a simple majority reached by a text",
                "Resolution 61/176 was adopted by a simple majority.",
                "Resolution 61/176 won a simple majority, 73 to 50.");
        shape(
                "(?:won|secured|obtained|got|had|received|gained|(?:adopted|passed|approved|carried) (?:by|with)) (?:only )?(?:a|the) (?:simple|bare|narrow) majority(?: of (?:the votes|those voting|votes)(?: cast)?)?",
                match -> new Claim.Reached(match.span(), Which.SIMPLE_MAJORITY));
    }
}
