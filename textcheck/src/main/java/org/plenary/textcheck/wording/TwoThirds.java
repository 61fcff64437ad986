package org.plenary.textcheck.wording;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.Reached.Which;

/// Whether a text had two thirds: "fell short of the two-thirds needed", "by a two-thirds majority".
final class TwoThirds extends Wording {
    private static final Shape MISSED = Shape.of(
            "(?:(?:fell|falling|fall) short of|short of|missed|missing|failed to (?:reach|get|win|secure|obtain)|(?:but )?not(?: with| by)?|did not (?:reach|get|win|have)|without|lacked)(?: (?:the|a|its|required|necessary|needed))* two-thirds(?: majority)?(?: (?:it needed|needed|required|it required))?");
    private static final Shape GENERAL =
            Shape.of("(?:requires?|requiring|needs?|must be|need|require|are) (?:[^ ;.]+ ){0,6}?two-thirds");

    TwoThirds() {
        super(
                StatementKind.MAJORITY,
                "two thirds reached, missed or needed by a text",
                "The Assembly fell short of the two-thirds needed on A/73/L.42.",
                "Resolution 63/3 won the support of more than two thirds of those voting.",
                "Resolution ES-11/6 easily cleared the two-thirds threshold.",
                "Resolution ES-10/22 was adopted by a two-thirds majority.");
        shape(MISSED, match -> true, match -> new Claim.Reached(match.span(), Which.NOT_TWO_THIRDS));
        shape(
                "two-thirds(?: majority)? (?:was|were) (?:required|needed|necessary)",
                TwoThirds::ofAVote,
                match -> new Claim.Reached(match.span(), Which.NEEDED_TWO_THIRDS));
        shape(
                "(?:cleared|reached|reaching|won|secured|obtained|got|met|passed|by|with|achieved|exceeded|gained|attained|had)(?: [^ NSTY;.,:]+){0,6}? two-thirds(?: (?:majority|threshold|vote|support))?(?<members> of (?:the )?(?:un |assembly 's |organization 's )?(?:all )?(?:members|member states|membership))?(?: of (?:those|the states|the members|states|members|the votes|votes)(?: present and)?(?: voting| cast)?)?",
                TwoThirds::ofAVote,
                match -> new Claim.Reached(
                        match.span(), match.has("members") ? Which.TWO_THIRDS_OF_MEMBERS : Which.TWO_THIRDS));
    }

    private static boolean ofAVote(Match match) {
        return !MISSED.foundIn(match.sentence()) && !GENERAL.foundIn(match.sentence());
    }
}
