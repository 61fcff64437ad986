package org.plenary.textcheck.wording;

import java.util.regex.Pattern;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Thing;

/// Named States and how they voted: "Russia and China voted against it", "with China not participating".
final class StatesThatVoted extends Wording {
    private static final Pattern BEHIND = Pattern.compile("(?<![^ ])(?:for|of|on|about|over|to|in) $");
    private static final Pattern LOOSE = Pattern.compile("(?:the )?S , (?:the )?S");
    private static final Pattern NUMBERS = Pattern.compile("(?<![^ ])N (?:in favou?r|for|votes?|against|to N)(?![^ ])");

    StatesThatVoted() {
        super(
                StatementKind.POSITION,
                "States and how they voted",
                "Russia and China voted against S/2012/538.",
                "Only Belarus, Eritrea, North Korea, Russia and Syria voted against resolution ES-11/1.",
                "Resolution 338 passed with China not participating.",
                "The United States abstained on ES-11/8 and voted against ES-11/7.");
        shape(
                "(?<only>only |just )?(?<who>{who})(?<delegation> (?:delegation|ambassador|representative|government))?(?<alone> alone)?(?<clause> , (?:which|who|whose) [^;.]{1,120}? ,)?"
                        + "(?: (?:on )?D)?(?: (?:also|both|all|then|each|again|had|have|has|later|themselves|itself|even))*(?<not> (?:did not|never|not))? (?<did>{did})"
                        + "(?:{gap}(?: ,)? (?:and|but) (?<then>{did})(?= (?:on |the |Y|it)))?",
                (match, found) -> {
                    if (adjectives(match) && !match.has("delegation")) {
                        return;
                    }
                    // "Full membership for Palestine, the United States opposed it": the first is of the words before.
                    boolean apart = BEHIND.matcher(match.before()).find()
                            && LOOSE.matcher(match.text("who")).matches();
                    Claim.Positions all = match.positionsAt(match.has("clause") ? match.span("did") : match.span());
                    found.accept((apart ? match.last() : all)
                            .only(match.has("only") || match.has("alone"))
                            .denied(match.has("not")));
                    if (match.has("then")) {
                        found.accept(Claim.Positions.of(
                                match.span("then"), match.states("who"), Shape.position(match.text("then"))));
                    }
                });
        shape(
                "(?:and|with) (?<who>{who}) (?<did>against|in favou?r)(?= [,.;]|$)",
                match -> !adjectives(match) && NUMBERS.matcher(match.before()).find(),
                Match::positions);
        shape(
                "(?<who>{who}) (?!voted|abstained|opposed|and|,)[^ SNT;:.]+(?: [^ SNT;:.]+){1,11}? , (?<did>voting against|voting for|voting in favou?r|abstaining|opposing)",
                match -> !adjectives(match),
                Match::positions);
    }

    private static boolean adjectives(Match match) {
        return match.states("who").stream().allMatch(Thing.Named::adjective);
    }
}
