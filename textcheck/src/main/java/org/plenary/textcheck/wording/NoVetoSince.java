package org.plenary.textcheck.wording;

import java.util.List;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;

/// A State without a veto: "France has not used its veto since 1989".
final class NoVetoSince extends Wording {
    NoVetoSince() {
        super(
                StatementKind.VETO_COUNT,
                "no veto since a day",
                "France has not used its veto since 1989.",
                "Britain and France have not vetoed anything since December 1989.");
        shape(
                "(?<who>{who})(?: (?:has|have|had))* (?:not|never) (?:used (?:its|the|their) veto(?: power)?|cast (?:a|its) veto|vetoed (?:anything|an?(?: (?:draft|security|council))* (?:resolutions?|texts?)|any(?: (?:draft|security|council))* (?:resolutions?|texts?)))(?: since (?<since>D))",
                match -> new Claim.VetoCount(
                        match.span(), match.states("who"), 0, false, match.day("since"), List.of(), false, false));
    }
}
