package org.plenary.textcheck.wording;

import java.util.List;
import java.util.function.Consumer;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.Result.What;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Triggers;

/// A vote that called a session: "the Council called an emergency special session by 7 votes to 2".
final class EmergencySessionCalled implements Wording {
    private static final Shape SHAPE = Shape.of(
            "(?:called|calls|call|convened|convoked|calling)(?: for)? (?:an?|the)(?: O)? emergency special session");
    private static final Shape VOTE = Shape.of("(?:Y|T|N votes?|N to N)");

    private static final long TRIGGERS = Triggers.any("session");

    @Override
    public StatementKind kind() {
        return StatementKind.OUTCOME;
    }

    @Override
    public String says() {
        return "an emergency special session called by a vote";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "On 31 October 1956 the Council called an emergency special session by 7 votes to 2.",
                "Resolution 462 called the sixth emergency special session.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        SHAPE.in(sentence, match -> {
            if (VOTE.foundIn(sentence)) {
                found.accept(new Claim.Result(match.span(), What.CALLED, List.of(), false));
            }
        });
    }
}
