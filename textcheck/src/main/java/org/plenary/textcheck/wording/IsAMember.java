package org.plenary.textcheck.wording;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.Member.Body;

/// Who is a Member of the Organization: "Palestine is not a Member of the United Nations".
final class IsAMember extends Wording {
    IsAMember() {
        super(
                StatementKind.MEMBERSHIP,
                "who is a Member of the United Nations",
                "Palestine is not a Member of the United Nations.",
                "On 1 May 2024 Palestine is a Member State of the United Nations.");
        shape(
                "(?<who>{who})(?: (?:currently|now|then|still))? (?:is|are|was|were)(?: (?:currently|now|then|both|all|also|still))*(?<not> not| neither)?(?: yet)? (?:an? |the )?(?:full )?(?:members?|member states?) of the (?:united nations|un|organization)(?= [,;.:]| and| but|$)",
                match -> Claim.Member.of(match.span(), Body.UNITED_NATIONS, match.states("who"))
                        .denied(match.has("not"))
                        .on(match.sayDay()));
    }
}
