package org.plenary.textcheck.wording;

import java.util.regex.Pattern;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Thing;

/// The day, the month or the year of a vote, absolute or counted from the day of the text.
final class DayOfVote extends Wording {
    private static final Pattern SINCE = Pattern.compile(
            "(?:since|until|till|before|after|by|from|between|than)(?: the| early| late| mid|-)*(?: D (?:and|to))? $");

    DayOfVote() {
        super(
                StatementKind.DATE,
                "when a vote was",
                "On 23 December 2016 the Security Council adopted resolution 2334.",
                "Resolution 181 (II) was carried in November 1947.",
                "On 22 March 2024 the Council voted on draft S/2024/239.");
        shape(
                "D",
                match -> !SINCE.matcher(match.before()).find(),
                match -> new Claim.Held(
                        match.span(), ((Thing.On) match.sentence().thing(match.start())).day()));
    }
}
