package org.plenary.textcheck.wording;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Bloc;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.GroupPosition.Share;

/// How a group of States voted: "all the African States abstained", "the Arab States voted in favour".
final class GroupThatVoted extends Wording {
    GroupThatVoted() {
        super(
                StatementKind.POSITION,
                "how a group of States voted",
                "All the African States abstained on ES-11/1.",
                "None of the Western European and other States voted against ES-11/1.",
                "The Arab States voted in favour of ES-10/24.",
                "The European Union's members voted for resolution ES-11/1.",
                "The Arab League supported resolution ES-10/24.",
                "The three African members of the Council voted for S/2024/826.");
        shape(
                "(?:(?<share>all|every|each|none|not one|no)(?: of)?(?: (?:the|its))? |the )?(?:(?<some>N) )?(?:of the )?(?<bloc>african|arab|latin american and caribbean|latin american|asia - pacific|asian|eastern european|western european and other|western european|nordic|baltic|islamic|non - aligned|european union|eu|elected|nato)(?: 's| ')?(?: (?:group|union|bloc|council))?(?: 's| ')? (?:states?|countries|members?|member states|nations|members of the (?:security )?council|members of the assembly)(?: (?:all|also|each|then|had))* (?<did>{did})",
                match -> group(match, match.text("bloc")));
        shape(
                "(?:(?<share>all|every|each|none|not one|no)(?: of)?(?: (?:the|its))? |the )?(?:(?<some>N) )?(?:states|countries|members|member states) of the (?<bloc>european union|eu|african union|african group|arab league|arab group|asia - pacific group|eastern european group|latin american and caribbean group|western european and others group|non - aligned movement|organization of islamic cooperation|nato)(?: (?:all|also|each|then|had))* (?<did>{did})",
                match -> group(match, match.text("bloc")));
        shape(
                "the (?<bloc>african|arab|asia - pacific|eastern european|latin american and caribbean|western european and others) group (?<did>{did})",
                match -> group(match, match.text("bloc")));
        shape(
                "(?:the )?(?<bloc>european union|eu|arab league|arab group|african union|non - aligned movement|group of N|organization of islamic cooperation|nato|brics)(?: (?:all|also|each|then|had|largely|mostly))* (?<did>voted (?:in favou?r|for|against)|abstained|supported|backed|opposed)",
                match -> group(match, match.text("bloc")));
    }

    private static Claim group(Match match, String bloc) {
        return new Claim.GroupPosition(
                match.span(),
                bloc,
                Bloc.of(bloc),
                Shape.position(match.text("did")),
                switch (match.text("share")) {
                    case "none", "not one", "no" -> Share.NONE;
                    case "" -> match.has("some") ? Share.ALL : Share.MOST;
                    default -> Share.ALL;
                },
                match.count("some"));
    }
}
