package org.plenary.textcheck.wording;

import java.util.regex.Pattern;

import org.plenary.textcheck.StatementKind;

/// Some of all: "124 of the 181 member states voting supported it".
final class SoManyOf extends Wording {
    private static final Pattern NAMED = Pattern.compile("S (?:was|were|is|are|,) $");
    private static final Pattern VOTE = Pattern.compile("(?<![^ ])(?:vote|support|back|resolution|text|Y)");

    SoManyOf() {
        super(
                StatementKind.TALLY,
                "so many of so many",
                "In the vote on A/RES/ES-10/24, 124 of the 181 member states voting supported the text.",
                "Fourteen of the fifteen members voted in favor of S/2024/835.",
                "Resolution ES-10/24 had the support of 124 of the 181 member states voting.");
        shape(
                "(?<some>{n}) (?:out )?of (?:(?:the|its|all)(?: (?:security )?council 's)? )?(?<all>N) (?:\\S+ )??(?:{noun})(?: (?:present and voting|voting|taking part|that took part|that voted|who voted|present|participating))?(?: of the \\S+(?: \\S+)?)?(?: (?:had|have))? (?:(?<for>{for})|(?<against>{against})|(?<abstain>{abstain}))",
                match -> !NAMED.matcher(match.before()).find(),
                match -> match.oneNumber("some"));
        shape(
                "of (?:the )?(?<all>N) {noun} (?:present and voting|voting|taking part|that took part|that voted|who voted)(?: ,)? (?<some>{n}) (?:(?<for>{for})|(?<against>{against})|(?<abstain>{abstain}))",
                match -> match.oneNumber("some"));
        shape(
                "(?<some>N) (?:out )?of (?:(?:the|its|all)(?: (?:security )?council 's)? )?(?<all>N) (?:\\S+ )??{noun} (?:present and voting|voting|taking part|that took part|that voted|who voted)(?! (?:{for}|{against}|{abstain}))",
                match -> !NAMED.matcher(match.before()).find()
                        && VOTE.matcher(match.sentence().outline()).find(),
                match -> match.oneNumber("some"));
    }
}
