package org.plenary.textcheck.wording;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;

/// What may happen, which nobody can look up.
final class Forecast extends Wording {
    private static final Shape VOTE =
            Shape.of("(?:vote|votes|draft|resolution|text|council|assembly|veto|amendment|motion)");
    private static final String WHY = "It says what may happen; the record has only what has happened.";

    Forecast() {
        super(
                StatementKind.OTHER,
                "what may happen",
                "The draft resolution is expected to pass next week.",
                "Analysts predicted that Washington would veto the text.",
                "Another veto is likely.");
        shape(
                "(?:(?:is|are|was|were) (?:widely |almost )?(?:expected|likely|certain|unlikely|set|bound|poised|not expected) to|(?:would|will|might|could|may)(?: probably| likely| almost certainly| surely| again| not| well)*|(?:predicted|forecast|predicts) (?:that )?(?:[^ ;.]+ ){0,4}?(?:would|will)) (?:pass|fail|adopt|veto|block|vote (?:for|against|in favou?r|again)|reject|abstain|meet again|be (?:adopted|vetoed|rejected|blocked|passed|defeated))(?! (?:the )?(?:calling|convening|request)| (?:in|at) the (?:general )?assembly)",
                match -> VOTE.foundIn(match.sentence()),
                match -> new Claim.Beyond(match.span(), WHY));
        shape(
                "(?:veto|vote|adoption|resolution|abstention) (?:is|seems|looks|appears|remains) (?:very |highly |now )?(?:likely|unlikely|certain|inevitable|imminent)",
                match -> new Claim.Beyond(match.span(), WHY));
    }
}
