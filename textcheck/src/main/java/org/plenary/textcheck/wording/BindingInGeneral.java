package org.plenary.textcheck.wording;

import org.plenary.rules.law.Charter;
import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Span;

/// What resolutions of an organ are: "General Assembly resolutions are not legally binding".
final class BindingInGeneral extends Wording {
    private static final String TEXTS =
            "(?:an? |the |all )?(?<organ>(?:security council|general assembly|assembly|council) (?:resolutions?|decisions?)|(?:resolutions?|decisions?) (?:of|by|taken by|adopted by) the (?:un )?(?:security council|general assembly|assembly|council))";

    BindingInGeneral() {
        super(
                StatementKind.EFFECT,
                "whether resolutions of an organ bind",
                "General Assembly resolutions are not legally binding.",
                "Security Council decisions are binding on all Member States under Article 25 of the Charter.",
                "A General Assembly resolution cannot bind Member States.",
                "Members must carry out the decisions of the Security Council.",
                "The General Assembly can only recommend.");
        shape(
                TEXTS
                        + "(?: [^ ;.]+){0,6}? (?<says>(?:are|is)(?<not> not| non -)?(?: generally| legally| formally| considered| merely| only| mere| just| an?)* (?:binding|(?<recommend>recommendations?(?: , not binding)?))(?: on all (?:member states|members|states|un members))?)",
                match -> organ(match.span("says"), !match.has("not") && !match.has("recommend"), match.text("organ")));
        shape(
                TEXTS
                        + "(?: [^ ;.]+){0,3}? (?<says>(?<not>cannot|can not|do not|does not|never|may not|could not)? ?(?:legally )?(?:bind|binds|oblige|obliges)(?: (?:all|the|any))*(?: (?:un )?(?:members?(?: states?)?|states|nations|countries|anybody|anyone))?)",
                match -> organ(match.span("says"), !match.has("not"), match.text("organ")));
        shape(
                TEXTS
                        + "(?: [^ ;.]+){0,3}? (?<says>(?:have|has|carry|carries)(?<not> no)?(?: legally)? (?:binding|legal) (?:force|effect|character|weight))",
                match -> organ(match.span("says"), !match.has("not"), match.text("organ")));
        shape(
                "(?:member states|members|states|all members|governments)(?: [^ ;.]+){0,2}? (?:must|are obliged to|are bound to|have to|shall|are required to) (?:carry out|comply with|accept and carry out|obey|implement|follow)(?: all| the)* (?<organ>(?:decisions|resolutions) of the (?:un )?(?:security council|council|general assembly|assembly)|(?:security council|council|general assembly|assembly) (?:decisions|resolutions))",
                match -> organ(match.span(), true, match.text("organ")));
        shape(
                "the (?:general )?assembly(?: itself)? (?:can|may) only (?:recommend|make recommendations|pass recommendations)",
                match -> new Claim.Ruled(match.span(), StatementKind.EFFECT, true, Charter.ARTICLE_10));
    }

    private static Claim organ(Span span, boolean binding, String organ) {
        boolean council = organ.contains("council");
        return new Claim.Ruled(
                span, StatementKind.EFFECT, council == binding, council ? Charter.ARTICLE_25 : Charter.ARTICLE_10);
    }
}
