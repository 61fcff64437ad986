package org.plenary.textcheck.wording;

import java.util.List;
import java.util.Optional;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Day;
import org.plenary.textcheck.reading.Thing;

/// One emergency special session: "the eleventh emergency special session opened on 28 February 2022".
final class EmergencySessionOpened extends Wording {
    EmergencySessionOpened() {
        super(
                StatementKind.SESSION,
                "when and why an emergency special session was called",
                "The eleventh emergency special session opened on 28 February 2022.",
                "The Council itself called the tenth emergency special session.",
                "The first emergency special session was convened over the Suez crisis in November 1956.",
                "The ninth emergency special session dealt with the Golan.",
                "The seventh emergency special session was requested by Senegal.");
        shape(
                "(?<number>O) emergency special session(?: of the (?:un )?general assembly)?(?: , (?:on|about) [^,;.]{1,60})?(?: ,)?(?: (?:which|that|was|were|had|first|has|been|itself))* (?:opened|met|began|started|convened|called|held|requested|took place)(?: (?:by|at the request of) (?<by>the (?:security )?council|{who}))?(?<topic> (?:over|on|about|after|because of) (?!D)[^,;.D]+)?(?: (?:in|on|from)(?: early| late)? (?<on>D))?",
                match -> session(match, match.day("on"), Topics.in(match.sentence(), match.text("topic"))));
        shape(
                "(?<by>(?:the )?(?:security )?council|{who})(?: itself| alone)? (?:called|convened|requested) the (?<number>O) emergency special session",
                match -> !Shape.VOTE_NAMED.foundIn(match.sentence()),
                match -> session(match, Optional.empty(), List.of()));
        shape(
                "(?<number>O) emergency special session(?: of the (?:un )?general assembly)?(?: ,)?(?: (?:which|that))? (?:dealt with|was about|was on|concerned|took up|considered|debated|addressed|is about|deals with|was devoted to|met on|met over)(?<topic> (?!D)[^,;.D]+?)(?: (?:in|on|from)(?: early| late)? (?<on>D))?(?= [,;.]| (?:and|which|in|on)|$)",
                match -> session(match, match.day("on"), Topics.in(match.sentence(), match.text("topic"))));
    }

    private static Claim session(Match match, Optional<Day> on, List<String> topic) {
        Optional<String> by = match.text("by").contains("council")
                ? Optional.of("SC")
                : match.states("by").stream().findFirst().map(Thing.Named::code);
        return new Claim.Emergency(match.span(), Optional.of(match.ordinal("number")), Optional.empty(), on, by, topic);
    }
}
