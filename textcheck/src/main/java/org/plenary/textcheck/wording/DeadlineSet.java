package org.plenary.textcheck.wording;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Amount;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.Due.Tie;
import org.plenary.textcheck.reading.Day;
import org.plenary.textcheck.reading.Span;

/// A deadline that a text set: "a 12-month deadline", "expired on 18 September 2025".
final class DeadlineSet extends Wording {
    private static final Shape DEADLINE =
            Shape.of("(?:deadline|time limit|date set|period|mandate|authorization|ultimatum)");
    private static final String AMOUNT =
            "(?<some>N|an?)(?: -)? (?<unit>(?:calendar |working )?(?:hours?|days?|weeks?|months?|years?))";
    private static final Pattern ASKED = Pattern.compile(
            "(?<![^ ])(?:report|ask|request|want|gave|give|giving|call|demand|decid|set|submit|conven|withdraw|comply|end|begin|start|due|independ|mandate|authori|runs?|plan|should|must|was to|were to|had to)(?:(?! but | yet | and | while | when )[^,;])*$");

    private static final Pattern BREAK = Pattern.compile(
            " (?:;|:|--|, and|, but|but|, or|, while|while|after|before|when|where|said|says|because|although|though|as(?= (?:the|it|a) )|, who|(?<!Y) , which)(?= )");
    private static final Pattern LEADING =
            Pattern.compile("^(?:since|after|when|as|once|although|though|while|before|[^ ]+ [^ ]+ after) [^,]* , ");
    private static final Pattern DOCUMENT = Pattern.compile("(?<![^ ])Y(?![^ ])");
    private static final Pattern TEXT = Pattern.compile(
            "(?<![^ ])(?:resolution|text|assembly|council|it(?= [^ ]*(?:s|ed|ave|et)(?![^ ])))(?![^ ])");
    private static final Pattern CALLED =
            Pattern.compile("(?<![^ ])(?:deadline|time limit|ultimatum|timetable|mandate)(?![^ ])");
    private static final Pattern ASKS = Pattern.compile(
            "(?<![^ ])(?:ask|request|demand|call|want|decid|sets?(?![^ ])|gave|give|giving|requir|urg|order|must|should|instruct|authori|had|has|have|under|mandate|runs?(?![^ ])|ends?(?![^ ])|reports?(?![^ ])|due)");

    DeadlineSet() {
        super(
                StatementKind.DEADLINE,
                "by when something was asked for",
                "Resolution ES-10/24 set a 12-month deadline for the withdrawal.",
                "The deadline set in A/RES/ES-10/24 passed on 18 September 2025.",
                "Resolution 2803 asks for a written report every six months.",
                "Resolution ES-10/24 demands an end to the presence within three months.",
                "Resolution 418 asked the Secretary-General to report not later than 1 May 1978.",
                "The mandate of the force authorized by resolution 2803 runs until 31 December 2027.",
                "Under resolution 998 (ES-I) the Secretary-General had forty-eight hours to submit a plan.");
        shape(
                AMOUNT + " (?:deadline|time limit|ultimatum|window|timetable|timeline)",
                match -> due(match, match.span(), match.amount(), Optional.empty()));
        shape(
                "(?:deadline|time limit|ultimatum|window|period) of " + AMOUNT,
                match -> due(match, match.span(), match.amount(), Optional.empty()));
        shape(
                "(?:within|(?:gave|gives|giving)(?: [^ N;.]+){0,5}?|no later than|not later than|at the latest|in no more than) "
                        + AMOUNT + "(?: (?:from|of|after) (?:its|the) (?:adoption|vote))?",
                match -> due(match, match.span(), match.amount(), Optional.empty()));
        shape(
                AMOUNT + " (?:that |which )?Y (?:gave|gives|set|sets|allowed|granted)",
                match -> due(match, match.span(), match.amount(), Optional.empty()));
        shape(
                "(?:mandate|authorization)(?: [^ ND;.]+){0,8}? (?:runs|lasts|extends|ends|expires)(?: until| on| through| till)*(?: the end of)? (?<on>D)",
                match -> due(match, match.span("on"), Optional.empty(), match.day("on")));
        shape(
                "(?:had|has|have|was given|were given) until (?<on>D)",
                match -> due(match, match.span(), Optional.empty(), match.day("on")));
        shape(
                "(?:deadline|time limit|ultimatum)(?: [^ ND;.]+){0,6}? (?:is|was|of) (?<on>D)",
                match -> due(match, match.span(), Optional.empty(), match.day("on")));
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
                match -> due(
                        match,
                        match.span(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.of(!match.has("not"))));
        shape(
                "(?:report|reports|reported|reporting|ones?|review|reviews|renewed|due){gap} (?<each>every " + AMOUNT
                        + ")",
                match -> due(match, match.span("each"), match.amount(), true, Optional.empty(), Optional.empty()));
    }

    private static Claim due(Match match, Span span, Optional<Amount> within, Optional<Day> on) {
        return due(match, span, within, false, on, Optional.empty());
    }

    private static Claim due(
            Match match, Span span, Optional<Amount> within, boolean each, Optional<Day> on, Optional<Boolean> passed) {
        String clause = clause(match);
        return new Claim.Due(span, within, each, on, passed, List.of(clause.split(" ", -1)), tie(clause));
    }

    private static Tie tie(String clause) {
        boolean called = CALLED.matcher(clause).find();
        boolean asks = ASKS.matcher(clause).find();
        boolean document = DOCUMENT.matcher(clause).find();
        boolean text = document || TEXT.matcher(clause).find();
        if (called) {
            return text ? Tie.DEADLINE : Tie.CALLED_SO;
        }
        return !asks || !text ? Tie.NONE : document ? Tie.DOCUMENT : Tie.TEXT;
    }

    // From the break before the match to the one behind it, without a clause that leads up to it.
    private static String clause(Match match) {
        String before = LEADING.matcher(match.before()).replaceFirst("");
        Matcher breaks = BREAK.matcher(before);
        int from = 0;
        while (breaks.find()) {
            from = breaks.end();
        }
        String behind = match.rest();
        Matcher end = BREAK.matcher(behind);
        return before.substring(from) + match.text() + (end.find() ? behind.substring(0, end.start()) : behind);
    }
}
