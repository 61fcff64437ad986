package org.plenary.textcheck.wording;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;

/// That there was no session: "no emergency special session has been called on Sudan".
final class NoEmergencySession extends Wording {
    private static final Pattern ON = Pattern.compile("(?<![^ ])(?:on|over|about) S(?![^ ])");

    NoEmergencySession() {
        super(
                StatementKind.PROCEDURE,
                "no emergency special session on something",
                "No emergency special session has been called on Sudan.",
                "An emergency special session has never been called on Myanmar.",
                "Russia vetoed S/2024/826 on Sudan. No emergency special session has been called.",
                "No emergency special session has been called since 2023 by the Security Council.");
        shape(
                "(?:no|never an) emergency special sessions?(?: of the general assembly)?(?: (?:has|have|had|was|were|been|ever))* (?:called|convened|held) since (?<since>D)(?<council> by the security council)?",
                NoEmergencySession::none);
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
        return new Claim.NoEmergency(match.span(), topic(match), match.day("since"), match.has("council"));
    }

    // Of what it says itself, or of the State that the sentence spoke on before it.
    private static List<String> topic(Match match) {
        if (match.has("topic")) {
            return Topics.behind(match.sentence(), match.start("topic"));
        }
        Matcher on = ON.matcher(match.before());
        return on.find()
                ? Topics.behind(match.sentence(), on.start()).stream().limit(1).toList()
                : List.of();
    }
}
