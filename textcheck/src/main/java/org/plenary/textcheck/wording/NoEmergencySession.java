package org.plenary.textcheck.wording;

import java.util.List;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;

/// That there was no session: "no emergency special session has been called on Sudan".
final class NoEmergencySession extends Wording {
    NoEmergencySession() {
        super(
                StatementKind.PROCEDURE,
                "no emergency special session on something",
                "No emergency special session has been called on Sudan.",
                "An emergency special session has never been called on Myanmar.",
                "Russia vetoed S/2024/826 on Sudan. No emergency special session has been called.");
        shape(
                "(?:no|never an) emergency (?:special )?sessions?(?: of the general assembly)?(?: (?:has|have|had|was|were|been|ever|yet|so far))* (?:called|convened|held|requested|summoned)(?: so far| yet| to date)?(?: (?<topic>(?:on|about|over|for|regarding|concerning) (?!D)[^,;.]+))?",
                NoEmergencySession::none);
        shape(
                "(?:an|the) emergency (?:special )?sessions?(?: of the general assembly)?(?: (?:has|have|had|was|were))+ (?:never|not)(?: yet| been| so far)* (?:called|convened|held|requested)(?: so far| yet| to date)?(?: (?<topic>(?:on|about|over|for|regarding|concerning) (?!D)[^,;.]+))?",
                NoEmergencySession::none);
        shape(
                "(?:has|have|had) (?:never|not|not yet) (?:called|convened|held) an emergency special session (?<topic>(?:on|about|over|for|regarding|concerning) (?!D)[^,;.]+)",
                NoEmergencySession::none);
    }

    private static Claim none(Match match) {
        return new Claim.NoEmergency(
                match.span(), match.has("topic") ? Topics.behind(match.sentence(), match.start("topic")) : List.of());
    }
}
