package org.plenary.textcheck.wording;

import java.util.List;
import java.util.regex.Pattern;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.Result.What;

/// A veto, and whose: "Washington vetoed", "was blocked by the United States".
final class Vetoed extends Wording {
    private static final Pattern COUNTED =
            Pattern.compile(" (?:N|O|every|any|on N|power|since|in D|D|last|anything)(?![^ ])");
    private static final Pattern POWER = Pattern.compile(" (?:power|threat|right|since|N|the calling)(?![^ ])");
    private static final Pattern NUMBERED =
            Pattern.compile("(?<![^ ])(?:O|N|twice|once|last|jointly)(?: consecutive| straight)? $");

    Vetoed() {
        super(
                StatementKind.OUTCOME,
                "a veto, and whose",
                "Washington vetoed S/2024/173.",
                "The draft resolution S/2012/538 was vetoed by Russia and China.",
                "On 30 October 1974 a triple veto by France, the United Kingdom and the United States prevented the expulsion of South Africa.",
                "A Russian veto on 28 March 2024 ended the panel of experts on North Korea.");
        shape(
                "(?:(?:was|were|is|been|being|then) )*(?:vetoed|blocked) by (?<who>{who})(?<alone> alone)?",
                Vetoed::veto);
        shape(
                "(?:double |triple |joint |negative )?(?:veto|vetoes|vetos) (?:by|from|cast by) (?<who>{who})(?<alone> alone)?",
                match -> !NUMBERED.matcher(match.before()).find(),
                Vetoed::veto);
        shape(
                "(?<only>only )?(?<who>{who})(?<alone> alone)?(?: (?:on |in )?D)?(?: (?:has|have|had|again|also|later|then|promptly|now|once|had again|jointly|,))*(?<not> (?:did not|not|never))? (?:vetoed|blocked|blocks|vetoes|cast (?:its|a|the|their|his|her|another)(?: lone)? veto|used its veto|wielded its veto|exercised its veto)(?: it)?",
                match -> !COUNTED.matcher(match.rest()).lookingAt(),
                Vetoed::veto);
        shape(
                "(?<who>{who})(?: (?:on |in )?D)?(?<not> (?:did not|never)) veto(?: it)?",
                match -> !COUNTED.matcher(match.rest()).lookingAt(),
                Vetoed::veto);
        shape(
                "(?:an? |the |another |over |because of |after )*(?<who>{who})(?: 's)? veto(?: of| on)?",
                match -> !POWER.matcher(match.rest()).lookingAt()
                        && !NUMBERED.matcher(match.before()).find(),
                Vetoed::veto);
        shape(
                "(?:was|were|is|been)(?<not> not| never)? vetoed(?! by)",
                match -> new Claim.Result(
                        match.span(), match.has("not") ? What.NOT_VETOED : What.VETOED, List.of(), false));
    }

    private static Claim veto(Match match) {
        return new Claim.Result(
                match.span(),
                match.has("not") ? What.NOT_VETOED : What.VETOED,
                match.states("who"),
                match.has("alone") || match.has("only"));
    }
}
