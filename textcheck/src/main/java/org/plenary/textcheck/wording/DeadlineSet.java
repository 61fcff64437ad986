package org.plenary.textcheck.wording;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Quantity;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Triggers;

/// A deadline that a text set: "a 12-month deadline", "expired on 18 September 2025".
final class DeadlineSet implements Wording {
    private static final Shape MONTHS = Shape.of("(?<some>N)(?: -)? months? (?:deadline|time limit|ultimatum)");
    private static final Shape WITHIN = Shape.of(
            "(?:within|gave(?: [^ N;.]+){0,3}?|no later than|not later than|at the latest|in no more than) (?<some>N)(?: calendar)? months?(?: (?:from|of|after) (?:its|the) (?:adoption|vote))?");
    private static final Shape DEADLINE = Shape.of("(?:deadline|time limit|date set|period)");
    private static final Shape PASSED = Shape.of(
            "(?:deadline|time limit)(?: [^ ND;.]+){0,5}? (?:(?:has|had|have)(?<not> not)?(?: (?:yet|now|since|already|long))* (?:passed|expired|elapsed|lapsed|run out))(?! (?:on |in )?D)");
    private static final Shape ENDED =
            Shape.of("(?:expired|passed|ended|elapsed|expires|ran out|lapsed|ends)(?: on| in)? (?<on>D)");

    private static final long TRIGGERS = Triggers.any("deadline", "within", "months", "month", "passed");

    @Override
    public StatementKind kind() {
        return StatementKind.DEADLINE;
    }

    @Override
    public String says() {
        return "by when something was asked for";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "Resolution ES-10/24 set a 12-month deadline for the withdrawal.",
                "The deadline set in A/RES/ES-10/24 passed on 18 September 2025.",
                "Resolution ES-10/24 demands an end to the presence within three months.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        MONTHS.in(
                sentence,
                match -> found.accept(new Claim.Due(
                        match.span(),
                        match.quantity("some").map(Quantity::value),
                        Optional.empty(),
                        Optional.empty(),
                        sentence.plainWords())));
        WITHIN.in(
                sentence,
                match -> found.accept(new Claim.Due(
                        match.span(),
                        match.quantity("some").map(Quantity::value),
                        Optional.empty(),
                        Optional.empty(),
                        sentence.plainWords())));
        if (DEADLINE.foundIn(sentence)) {
            ENDED.in(
                    sentence,
                    match -> found.accept(new Claim.Due(
                            match.span(), Optional.empty(), match.day("on"), Optional.empty(), sentence.plainWords())));
            PASSED.in(
                    sentence,
                    match -> found.accept(new Claim.Due(
                            match.span(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(!match.has("not")),
                            sentence.plainWords())));
        }
    }
}
