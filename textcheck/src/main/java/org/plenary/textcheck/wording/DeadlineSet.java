package org.plenary.textcheck.wording;

import java.util.Optional;
import java.util.regex.Pattern;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Amount;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Day;
import org.plenary.textcheck.reading.Span;

/// A deadline that a text set: "a 12-month deadline", "expired on 18 September 2025".
final class DeadlineSet extends Wording {
    private static final Shape DEADLINE =
            Shape.of("(?:deadline|time limit|date set|period|mandate|authorization|ultimatum)");
    private static final String AMOUNT =
            "(?<some>N|an?)(?: -)? (?<unit>(?:calendar |working )?(?:hours?|days?|weeks?|months?|years?))";
    private static final Pattern ASKED = Pattern.compile(
            "(?<![^ ])(?:report|ask|request|want|call|demand|decid|set|submit|conven|withdraw|comply|end|begin|start|due|independ|mandate|authori|runs?|plan|should|must|was to|were to|had to)(?:(?! but | yet | and | while | when )[^,;])*$");

    DeadlineSet() {
        super(
                StatementKind.DEADLINE,
                "by when something was asked for",
                "Resolution ES-10/24 set a 12-month deadline for the withdrawal.",
                "The deadline set in A/RES/ES-10/24 passed on 18 September 2025.",
                "Resolution ES-10/24 demands an end to the presence within three months.",
                "Resolution 418 asked the Secretary-General to report not later than 1 May 1978.",
                "The mandate of the force authorized by resolution 2803 runs until 31 December 2027.",
                "Under resolution 998 (ES-I) the Secretary-General had forty-eight hours to submit a plan.");
        shape(
                AMOUNT + " (?:deadline|time limit|ultimatum|window)",
                match -> due(match, match.span(), match.amount(), Optional.empty()));
        shape(
                "(?:deadline|time limit|ultimatum|window|period) of " + AMOUNT,
                match -> due(match, match.span(), match.amount(), Optional.empty()));
        shape(
                "(?:within|(?:gave|gives|giving)(?: [^ N;.]+){0,3}?|no later than|not later than|at the latest|in no more than) "
                        + AMOUNT + "(?: (?:from|of|after) (?:its|the) (?:adoption|vote))?",
                match -> due(match, match.span(), match.amount(), Optional.empty()));
        shape(
                "(?:had|has|have|was given|were given) " + AMOUNT + " to [^ ]+",
                match -> due(match, match.span(), match.amount(), Optional.empty()));
        shape(
                Shape.of(
                                "(?:by|no later than|not later than|at the latest(?: by)?|before the end of|until|till)(?: the end of)? (?<on>D)")
                        .alongside("Y"),
                match -> ASKED.matcher(match.before()).find(),
                match -> due(match, match.span(), Optional.empty(), match.day("on")));
        shape(
                "(?:expired|passed|ended|elapsed|expires|ran out|lapsed|ends|runs out)(?: on| in)? (?<on>D)",
                match -> DEADLINE.foundIn(match.sentence()),
                match -> due(match, match.span(), Optional.empty(), match.day("on")));
        shape(
                "(?:deadline|time limit)(?: [^ ND;.]+){0,5}? (?:(?:has|had|have)(?<not> not)?(?: (?:yet|now|since|already|long))* (?:passed|expired|elapsed|lapsed|run out))(?! (?:on |in )?D)",
                match -> new Claim.Due(
                        match.span(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(!match.has("not")),
                        match.sentence().plainWords()));
    }

    private static Claim due(Match match, Span span, Optional<Amount> within, Optional<Day> on) {
        return new Claim.Due(
                span, within, on, Optional.empty(), match.sentence().plainWords());
    }
}
