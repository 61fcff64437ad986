package org.plenary.textcheck.wording;

import java.util.List;
import java.util.function.Consumer;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Triggers;

/// That there was no session: "no emergency special session has been called on Sudan".
final class NoEmergencySession implements Wording {
    private static final Shape SHAPE = Shape.of(
            "no emergency (?:special )?sessions?(?: of the general assembly)?(?: (?:has|have|had|was|were|been|ever))* (?:called|convened|held)(?: so far)? (?<topic>(?:on|about|over|for|regarding) [^,;.]+)");

    private static final long TRIGGERS = Triggers.any("session", "sessions");

    @Override
    public StatementKind kind() {
        return StatementKind.PROCEDURE;
    }

    @Override
    public String says() {
        return "no emergency special session on something";
    }

    @Override
    public List<String> examples() {
        return List.of("No emergency special session has been called on Sudan.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        SHAPE.in(
                sentence,
                match -> found.accept(new Claim.NoEmergency(
                        match.span(), Topics.behind(sentence, match.matcher().start("topic")))));
    }
}
