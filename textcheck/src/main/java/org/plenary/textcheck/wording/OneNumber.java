package org.plenary.textcheck.wording;

import java.util.Optional;
import java.util.regex.Pattern;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;

/// One number of a vote by itself: "over 150 nations voted for it", "21 delegations were absent".
final class OneNumber extends Wording {
    private static final Pattern OTHERS = Pattern.compile("(?:other|among the|one of the|the same) (?:N )?$");
    private static final Pattern VOTE =
            Pattern.compile("(?<![^ ])(?:vot|resolution|text|draft|assembly|council|un|united|Y|motion|amendment)");

    OneNumber() {
        super(
                StatementKind.TALLY,
                "one number of a vote",
                "Over 150 nations voted for resolution ES-10/22.",
                "Twenty-three countries abstained on resolution ES-10/22.",
                "21 delegations were absent when ES-10/19 was adopted.",
                "Resolution 502 was adopted with four members abstaining.",
                "Resolution 83 passed with seven in favour and Yugoslavia against.");
        shape(
                "(?<some>{about}N {noun}(?: of the (?:security )?council)?)(?: ,? ?(?:including|among them|led by) [^;.]{1,120}?(?: ,)?)? (?:have |had )?(?:(?<for>voted(?: (?:on )?D)? (?:in favou?r|for|yes)|(?:were|was) in favou?r|voting (?:in favou?r|for|yes)|in favou?r|supported|backed)|(?<against>voted(?: (?:on )?D)? (?:against|no)|voting (?:against|no)|against|opposed|opposing)|(?<abstain>abstained|abstaining)|(?<absent>were absent|absent|was absent|did not vote|stayed away))",
                match -> !OTHERS.matcher(match.before()).find(),
                match -> match.oneNumber("some"));
        shape(
                "(?:and|while|with) (?<some>N) (?:(?<abstain>abstained|abstaining)|(?<against>voted against|voted no|opposed))",
                match -> VOTE.matcher(match.sentence().outline()).find(),
                match -> match.oneNumber("some"));
        shape(
                Shape.of(
                                "(?:with|by) (?<some>N) (?:(?<for>in favou?r|for)|(?<against>against|opposed))(?! [^ ]*[a-z] N)")
                        .alongside("adopted passed approved rejected failed endorsed carried"),
                match -> true,
                match -> match.oneNumber("some"));
        shape(
                "(?:got|won|received|secured|gained|drew|with|garnered) (?:only |just |the )*(?<some>(?:over |more than |at least |nearly |almost |about )?N (?:affirmative |yes )?votes?)",
                match -> VOTE.matcher(match.sentence().outline()).find(),
                match ->
                        Claim.Tally.of(match.span("some"), match.quantity("some"), Optional.empty(), Optional.empty()));
    }
}
