package org.plenary.textcheck.wording;

import java.util.Optional;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.Member.Body;
import org.plenary.textcheck.reading.Day;

/// Who sits on the Council: "Algeria and Slovenia currently sit on the Security Council", "is a permanent
/// member".
final class SitsOnTheCouncil extends Wording {
    private static final String COUNCIL = "the (?:security|un security|un)? ?council";

    SitsOnTheCouncil() {
        super(
                StatementKind.MEMBERSHIP,
                "who is on the Council",
                "On 1 June 2024 Algeria and Slovenia sit on the Security Council.",
                "Germany is not a permanent member of the Security Council.",
                "Denmark and Greece joined the Security Council in January 2025.",
                "On 1 June 2025 Pakistan is one of the ten elected members of the Security Council.");
        shape(
                "(?<who>{who})(?: (?:currently|now|then|both|all|is|are|was|were))*(?<not> (?:do not|does not|did not))?(?: (?:currently|now|then))? (?:sits?|sat|sitting|serves?|served|serving) on "
                        + COUNCIL,
                match -> on(match, Body.COUNCIL, match.sayDay()));
        shape(
                "(?<who>{who})(?: (?:currently|now))? (?:is|are|was|were)(?: (?:currently|now|then|both|all|also))*(?<not> not)? (?:an? |the |N of the |among the )?(?:(?<permanent>(?:N )?permanent)|(?:N )?elected|(?:N )?non - permanent|current|N)? ?members?(?: of "
                        + COUNCIL + ")",
                match -> on(match, match.has("permanent") ? Body.PERMANENT : Body.COUNCIL, match.sayDay()));
        shape(
                "(?<who>{who}) (?:joined|entered|took (?:up )?(?:its|their) seats? (?:on|in)) " + COUNCIL
                        + "(?: as [^ ;.]+(?: [^ ;.]+)? members?)?(?: (?:in|on) (?<on>D))?",
                match -> on(match, Body.COUNCIL, match.day("on")));
    }

    private static Claim on(Match match, Body body, Optional<Day> on) {
        return Claim.Member.of(match.span(), body, match.states("who"))
                .denied(match.has("not"))
                .on(on);
    }
}
