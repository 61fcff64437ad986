package org.plenary.textcheck.wording;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.Member.Body;

/// When a State became a Member: "South Sudan became a Member of the United Nations in July 2011".
final class JoinedTheUnitedNations extends Wording {
    JoinedTheUnitedNations() {
        super(
                StatementKind.MEMBERSHIP,
                "when a State became a Member",
                "South Sudan became a Member of the United Nations in July 2011.",
                "Switzerland joined the United Nations in 2002.");
        shape(
                "(?<who>{who})(?: (?:only|first|was|were|has|had|both))* (?:joined|became (?:an? )?(?:members?|member states?|[^ ;.]+ members?)(?: states?)? of|admitted to|entered)(?: membership (?:of|in))? the (?:united nations|un|organization)(?: (?:as [^ ;.]+ [^ ;.]+ )?(?:(?:only|later|finally|together) )*(?:in|on) (?<on>D))",
                match -> Claim.Member.of(match.span(), Body.UNITED_NATIONS, match.states("who"))
                        .joined(match.day("on")));
    }
}
