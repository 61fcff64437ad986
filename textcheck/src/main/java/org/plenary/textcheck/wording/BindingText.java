package org.plenary.textcheck.wording;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;

/// Whether one text binds: "the non-binding resolution ES-11/6".
final class BindingText extends Wording {
    private static final Shape GENERAL = Shape.of(
            "(?:resolutions|decisions)(?: of the (?:security council|general assembly))?(?: [^ ;.]+){0,6}? (?:are|is|have|bind|cannot)");

    BindingText() {
        super(
                StatementKind.EFFECT,
                "whether a text binds",
                "The non-binding resolution ES-11/6 was adopted on 23 February 2023.",
                "A/RES/ES-10/24 is legally binding on all Member States.",
                "The arms embargo of resolution 418 was merely a recommendation.",
                "ES-11/4 does not bind anybody.");
        shape(
                "(?:(?<not>non -|not|nonbinding|neither) )?(?:(?:is|are|was|were|a|legally|internationally) )*binding(?! force| on the (?:president|chair))",
                BindingText::ofOne,
                match -> new Claim.Binds(match.span(), !match.has("not")));
        shape(
                "(?:is|was|were) (?:only|merely|just) a recommendation",
                BindingText::ofOne,
                match -> new Claim.Binds(match.span(), false));
        shape(
                "(?<not>(?:does|did) not |cannot )bind(?: (?:anybody|anyone|(?:any )?(?:states?|members?|member states?|government)))?",
                BindingText::ofOne,
                match -> new Claim.Binds(match.span(), false));
        shape(
                "(?:has|had|have|carries|carried|is of|with)(?<not> no| without)?(?: legally)? binding (?:force|effect)",
                BindingText::ofOne,
                match -> new Claim.Binds(match.span(), !match.has("not")));
    }

    private static boolean ofOne(Match match) {
        return !GENERAL.foundIn(match.sentence());
    }
}
