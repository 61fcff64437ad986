package org.plenary.textcheck.wording;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.Member.Body;

/// Who is a party: "Hungary is a State Party to the Rome Statute".
final class PartyToTheStatute extends Wording {
    PartyToTheStatute() {
        super(
                StatementKind.MEMBERSHIP,
                "who is a party to the Rome Statute",
                "On 5 January 2023 Hungary is a State Party to the Rome Statute.",
                "The United States is not a party to the Rome Statute.");
        shape(
                "(?<who>{who})(?: (?:currently|now))? (?:is|are|was|were)(?: (?:currently|now|then|both|all|also|still))*(?<not> not| neither)? (?:an? )?(?:states? |full )?(?:part(?:y|ies)|members?|members? states?)(?: [^ ;.]+)? (?:to|of) (?:the )?(?:rome statute|international criminal court|icc|statute)",
                match -> Claim.Member.of(match.span(), Body.ROME_STATUTE, match.states("who"))
                        .denied(match.has("not"))
                        .on(match.sayDay()));
    }
}
