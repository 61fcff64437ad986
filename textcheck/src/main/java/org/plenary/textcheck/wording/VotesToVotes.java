package org.plenary.textcheck.wording;

import java.util.regex.Pattern;

import org.plenary.textcheck.StatementKind;

/// Numbers joined by "to": "124 votes to 14, with 43 abstentions", "153 to 10".
final class VotesToVotes extends Wording {
    private static final Pattern AMOUNT =
            Pattern.compile(" (?:months?|years?|days?|hours?|weeks?|per|percent|%|people|dollars|of|-)(?![^ ])");

    VotesToVotes() {
        super(
                StatementKind.TALLY,
                "so many votes to so many",
                "Resolution ES-10/24 was adopted by 124 votes to 14, with 43 abstentions.",
                "Resolution 63/3 passed by 77 votes to 6, 74 abstaining.",
                "The Council endorsed the Gaza plan on 17 November 2025 by 13 votes to none.");
        shape(
                Shape.of(
                                "(?<yes>N)(?: votes?| nations| countries| states| members)?(?: in favou?r| for)? (?:to|against) (?<no>N|none|nil|zero|no)(?: votes?)?(?: against)?(?:{gap}(?: ,| and| with)* (?<abstained>{n}) {abstain})?")
                        .alongside(Shape.OF_A_VOTE),
                match -> !AMOUNT.matcher(match.rest()).lookingAt(),
                Match::tally);
    }
}
