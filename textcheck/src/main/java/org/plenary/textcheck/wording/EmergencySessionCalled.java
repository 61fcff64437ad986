package org.plenary.textcheck.wording;

import java.util.List;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.Result.What;

/// A vote that called a session: "the Council called an emergency special session by 7 votes to 2".
final class EmergencySessionCalled extends Wording {
    EmergencySessionCalled() {
        super(
                StatementKind.OUTCOME,
                "an emergency special session called by a vote",
                "On 31 October 1956 the Council called an emergency special session by 7 votes to 2.",
                "Resolution 462 called the sixth emergency special session.");
        shape(
                "(?:called|calls|call|convened|convoked|calling)(?: for)? (?:an?|the)(?: O)? emergency special session",
                match -> Shape.VOTE_NAMED.foundIn(match.sentence()),
                match -> new Claim.Result(match.span(), What.CALLED, List.of(), false));
    }
}
