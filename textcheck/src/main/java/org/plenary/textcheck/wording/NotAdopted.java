package org.plenary.textcheck.wording;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.Result.What;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Triggers;

/// A text that did not pass: "was rejected", "failed", "was not adopted".
final class NotAdopted implements Wording {
    private static final Shape SHAPE = Shape.of(
            "(?:(?:was|were|is|been) (?:narrowly )?(?:not adopted|not passed|not carried|not approved|rejected|defeated|voted down)|did not pass|did not carry|failed to pass|failed to be adopted)(?! by S)");
    private static final Shape FAILED = Shape.of(
            "(?:Y|text|texts|draft|drafts|resolution|motion|amendment|proposal|bid|it|council|assembly)(?: (?:on |in )?D| on S| , [^,;]{1,40} ,)? (?<failed>failed|fell|fails)(?! short of)(?: (?:on )?D)?(?: to recommend)?");
    private static final Pattern NUMBER =
            Pattern.compile(" (?:to (?:act|protect|stop|prevent|implement|comply|meet|agree)|in its)(?![^ ])");

    private static final long TRIGGERS =
            Triggers.any("rejected", "failed", "fell", "fails", "not", "defeated", "rejects");

    @Override
    public StatementKind kind() {
        return StatementKind.OUTCOME;
    }

    @Override
    public String says() {
        return "a text not adopted";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "Draft S/2023/772 failed in the Security Council.",
                "A/L.605 was not adopted.",
                "Resolution 2817 was rejected in March 2026.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        SHAPE.in(sentence, match -> found.accept(new Claim.Result(match.span(), What.NOT_ADOPTED, List.of(), false)));
        FAILED.in(sentence, match -> {
            if (!NUMBER.matcher(match.rest()).lookingAt()) {
                found.accept(new Claim.Result(match.span("failed"), What.NOT_ADOPTED, List.of(), false));
            }
        });
    }
}
