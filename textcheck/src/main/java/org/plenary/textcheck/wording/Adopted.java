package org.plenary.textcheck.wording;

import java.util.List;
import java.util.regex.Pattern;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.Result.What;

/// A text that passed: "was adopted", "the Assembly passed".
final class Adopted extends Wording {
    private static final Pattern OTHER = Pattern.compile(
            " (?:a|an|its) (?:stance|position|approach|tone|law|bill|budget|policy|plan)(?![^ ])| (?:out|away|by the S|over|since|through|on to|down)(?![^ ])| by N european");
    private static final Pattern NOT = Pattern.compile(
            "(?:not|never|deadline|date|to be|being|if|would be|could be|can be|must be|may be|are|until|days|months|years)(?: (?:adopted|set in Y|set|of Y))?(?: has| had)?(?: not| yet| already)* $");

    Adopted() {
        super(
                StatementKind.OUTCOME,
                "a text adopted",
                "The Security Council adopted resolution 2334.",
                "Resolution 76/262 was adopted without a vote.");
        shape(
                "(?:(?:was|were|is|been|being|has|have|had|overwhelmingly|narrowly|unanimously|easily|finally|then|also) )*(?:adopted|passed|approved|endorsed|carried|adopts|passes|approves|endorses)(?<without> (?:without a vote|by consensus|by acclamation))?",
                match -> !OTHER.matcher(match.rest()).lookingAt()
                        && !NOT.matcher(match.before()).find(),
                match -> new Claim.Result(
                        match.span(),
                        match.has("without") ? What.ADOPTED_WITHOUT_VOTE : What.ADOPTED,
                        List.of(),
                        false));
    }
}
