package org.plenary.textcheck.wording;

import org.plenary.rules.law.Charter;
import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;

/// That procedural votes know no veto: "the request is procedural, so no veto applies".
final class NoVetoOnProcedure extends Wording {
    NoVetoOnProcedure() {
        super(
                StatementKind.PROCEDURE,
                "no veto on procedure",
                "The request for an emergency special session is procedural, so no veto applies.",
                "A permanent member can veto the calling of an emergency special session.",
                "A veto cannot block a procedural decision.");
        shape(
                "procedural(?: [^ ;.]+){0,8}? (?:no veto(?: [^ ;.]+)?|(?:cannot|can not|not) be vetoed|veto does not apply|not subject to (?:the|a) veto)",
                match -> ruled(match, true));
        shape(
                "(?:can|could|may|is able to)(?<not> not)? veto (?:the )?(?:calling|convening|request)(?: [^ ;.]+){0,3}? emergency(?: special)? session",
                match -> ruled(match, match.has("not")));
        shape(
                "(?<not>cannot) veto (?:the )?(?:calling|convening|request)(?: [^ ;.]+){0,3}? emergency(?: special)? session",
                match -> ruled(match, true));
        shape(
                "procedural (?:decisions|votes|matters|questions) (?:are|is)(?: also)?(?<not> not)? subject to (?:the|a) veto",
                match -> ruled(match, match.has("not")));
        shape(
                "veto(?:es)? (?:(?<not>cannot|can not|does not|do not|may not)|can|may|could)(?: also)? (?:block|stop|prevent|apply to|be used (?:on|against)) (?:an? |the |any )?procedural (?:decisions?|votes?|matters?|questions?|motions?)",
                match -> ruled(match, match.has("not")));
    }

    private static Claim ruled(Match match, boolean right) {
        return new Claim.Ruled(match.span(), StatementKind.PROCEDURE, right, Charter.ARTICLE_27_2);
    }
}
