package org.plenary.textcheck.wording;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.Reached.Which;

/// Too few votes in the Council: "failed to get the nine votes it needed".
final class NineVotesMissed extends Wording {
    NineVotesMissed() {
        super(
                StatementKind.MAJORITY,
                "the nine votes a draft lacked",
                "Draft S/2023/772 failed to get the nine votes it needed.");
        shape(
                "(?:failed to (?:get|win|receive|obtain|secure|reach|gain)|short of|without|did not (?:get|win|receive|obtain|secure)|lacked)(?: (?:the|at least|required|necessary|minimum))* (?<some>N)(?: (?:affirmative|yes|positive))? votes(?: (?:it needed|needed|required|necessary|in favou?r))?",
                match -> match.number("some") == 9,
                match -> new Claim.Reached(match.span(), Which.NINE_VOTES_MISSED));
    }
}
