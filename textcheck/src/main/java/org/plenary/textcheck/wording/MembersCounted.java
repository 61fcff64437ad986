package org.plenary.textcheck.wording;

import java.util.Optional;
import java.util.regex.Pattern;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.Member.Body;
import org.plenary.textcheck.reading.Day;

/// How many members an organ has: "193 Member States", "the 15-member Council", "the 124 states parties".
final class MembersCounted extends Wording {
    private static final Pattern STATUTE =
            Pattern.compile("(?<![^ ])(?:statute|international criminal court|icc)(?![^ ])");
    private static final Pattern OTHER_TREATY =
            Pattern.compile("(?<![^ ])(?:convention|treaty|npt|covenant|protocol|agreement)(?![^ ])");

    MembersCounted() {
        super(
                StatementKind.MEMBERSHIP,
                "how many members there are",
                "The United Nations has 193 Member States.",
                "The Security Council has 15 members, five of them permanent.",
                "The Rome Statute has 125 states parties.",
                "On 20 September 2024 warrants bound the 124 states parties of the Rome Statute.");
        shape(
                "(?:united nations|un|organization|general assembly|assembly) (?:has|had|comprises|comprised|counted|now has|then had|consists of|consisted of)(?: only| just| then| now| a total of)* (?<some>N) (?:member states|members|states|countries|member)(?! (?:voting|in favou?r|against|abstaining|voted|absent|to))",
                match -> members(match, Body.UNITED_NATIONS, match.sayDay()));
        shape(
                "(?:united nations|un)(?: 's)? (?<some>N) (?:member states|members)",
                match -> members(match, Body.UNITED_NATIONS, Optional.empty()));
        shape(
                "security council (?:has|had|comprises|comprised|consists of|consisted of)(?: only| just| then| now)* (?<some>N) (?:member states|members|seats)",
                match -> members(match, Body.COUNCIL, match.sayDay()));
        // "The 193-member Assembly" is the one of the text's own day, whatever day the sentence speaks of.
        shape(
                "(?<some>N) - (?:member|nation|strong|state)(?: un| united nations)? (?<body>(?:security )?council|(?:general )?assembly)",
                match -> members(
                        match,
                        match.text("body").contains("council") ? Body.COUNCIL : Body.UNITED_NATIONS,
                        Optional.empty()));
        shape(
                "court 's (?<some>N) (?:states part(?:ies|y)|member states)",
                match -> !OTHER_TREATY.matcher(match.sentence().outline()).find(),
                match -> members(match, Body.ROME_STATUTE, match.sayDay()));
        shape(
                "(?:has (?:now )?)?(?<some>N) (?:states? part(?:ies|y)|parties|member states|members)",
                match -> STATUTE.matcher(match.sentence().outline()).find()
                        && !OTHER_TREATY.matcher(match.sentence().outline()).find(),
                match -> members(match, Body.ROME_STATUTE, match.sayDay()));
    }

    private static Claim members(Match match, Body body, Optional<Day> on) {
        return Claim.Member.count(match.span(), body, match.number("some"), on);
    }
}
