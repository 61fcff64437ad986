package org.plenary.textcheck.wording;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;

/// When a State last vetoed something: "Britain last used its veto in 1989".
final class LastVeto extends Wording {
    LastVeto() {
        super(
                StatementKind.VETO_COUNT,
                "when a State last used its veto",
                "Britain last used its veto in 1989.",
                "The last time France vetoed a resolution was in December 1989.");
        shape(
                "(?<who>{who})(?: (?:has|have|had|both))? last (?:used (?:its|the|their) veto(?: power)?|cast (?:a|its) veto|vetoed (?:anything|an?(?: (?:draft|security|council))* (?:resolution|text))|exercised its veto) (?:in|on) (?<on>D)",
                LastVeto::last);
        shape(
                "the last time (?:that )?(?<who>{who}) (?:used (?:its|the|their) veto(?: power)?|cast (?:a|its) veto|vetoed (?:anything|an?(?: (?:draft|security|council))* (?:resolution|text))) was (?:in|on) (?<on>D)",
                LastVeto::last);
        shape(
                "(?<who>{who})(?: (?:has|have|had))? (?:cast|used) (?:its|their) (?:last|latest|most recent) veto (?:in|on) (?<on>D)",
                LastVeto::last);
        shape("(?<who>{who}) 's (?:last|latest|most recent) veto was (?:in|on) (?<on>D)", LastVeto::last);
    }

    private static Claim last(Match match) {
        return new Claim.LastVeto(
                match.span(), match.states("who"), match.day("on").orElseThrow());
    }
}
