package org.plenary.textcheck.wording;

import java.util.List;
import java.util.function.Consumer;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Triggers;

/// What may happen, which nobody can look up.
final class Forecast implements Wording {
    private static final Shape SHAPE = Shape.of(
            "(?:(?:is|are|was|were) (?:widely )?(?:expected|likely|certain|unlikely|set|bound) to|(?:would|will|might|could|may)(?: probably| likely| almost certainly| surely| again| not)*|(?:predicted|forecast|predicts) (?:that )?(?:[^ ;.]+ ){0,4}?(?:would|will)) (?:pass|fail|adopt|veto|block|vote (?:for|against|in favou?r|again)|reject|abstain|be (?:adopted|vetoed|rejected|blocked|passed|defeated))");
    private static final Shape VOTE =
            Shape.of("(?:vote|votes|draft|resolution|text|council|assembly|veto|amendment|motion)");
    private static final String WHY = "It says what may happen; the record has only what has happened.";

    private static final long TRIGGERS = Triggers.any(
            "expected",
            "likely",
            "would",
            "will",
            "probably",
            "predicted",
            "forecast",
            "might",
            "could",
            "may",
            "bound");

    @Override
    public StatementKind kind() {
        return StatementKind.OTHER;
    }

    @Override
    public String says() {
        return "what may happen";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "The draft resolution is expected to pass next week.",
                "Analysts predicted that Washington would veto the text.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        SHAPE.in(sentence, match -> {
            if (VOTE.foundIn(sentence)) {
                found.accept(new Claim.Beyond(match.span(), WHY));
            }
        });
    }
}
