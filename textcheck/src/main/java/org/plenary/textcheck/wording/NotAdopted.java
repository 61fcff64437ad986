package org.plenary.textcheck.wording;

import java.util.List;
import java.util.regex.Pattern;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.Result.What;

/// A text that did not pass: "was rejected", "failed", "was not adopted".
final class NotAdopted extends Wording {
    private static final Pattern OTHERWISE =
            Pattern.compile(" (?:to (?:act|protect|stop|prevent|implement|comply|meet|agree)|in its)(?![^ ])");

    NotAdopted() {
        super(
                StatementKind.OUTCOME,
                "a text not adopted",
                "Draft S/2023/772 failed in the Security Council.",
                "A/L.605 was not adopted.",
                "The Security Council rejected draft S/2023/772.",
                "Resolution 2817 was rejected in March 2026.");
        shape(
                "(?:(?:was|were|is|been) (?:narrowly )?(?:not adopted|not passed|not carried|not approved|rejected|defeated|voted down)|did not pass|did not carry|failed to pass|failed to be adopted)(?! by S)",
                match -> new Claim.Result(match.span(), What.NOT_ADOPTED, List.of(), false));
        shape(
                "(?:council|assembly)(?: (?:on )?D)? (?:narrowly )?(?<failed>rejected|voted down|failed to adopt|did not adopt)(?: the| a)?(?: draft)?(?: text| resolution| amendment)? Y",
                match -> new Claim.Result(match.span("failed"), What.NOT_ADOPTED, List.of(), false));
        shape(
                "(?:Y|text|texts|draft|drafts|resolution|motion|amendment|proposal|bid|it|council|assembly)(?: (?:on |in )?D| on S| , [^,;]{1,40} ,)? (?<failed>failed|fell|fails)(?! short of)(?: (?:on )?D)?(?: to recommend)?",
                match -> !OTHERWISE.matcher(match.rest()).lookingAt(),
                match -> new Claim.Result(match.span("failed"), What.NOT_ADOPTED, List.of(), false));
    }
}
