package org.plenary.textcheck.wording;

import java.util.List;
import java.util.function.Consumer;

import org.plenary.rules.law.VetoInitiative;
import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Quantity;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Triggers;

/// The debate that follows a veto: "must debate every veto within ten working days".
final class VetoDebate implements Wording {
    private static final Shape SHAPE = Shape.of(
            "(?:debate|debates|discuss|meets?|convenes?|meeting)(?: [^ N;.]+){0,5}? veto(?: [^ N;.]+){0,4}? within (?<some>N) (?<unit>(?:working |business )?(?:days|hours|weeks))");
    private static final Shape BEFORE = Shape.of(
            "(?:meet|meets|debate|convene|convenes|meeting|debates?)(?: [^ N;.]+){0,4}? within (?<some>N) (?<unit>(?:working |business )?(?:days|hours|weeks))(?: [^ N;.]+){0,6}? (?:veto|vetoes|vetoed)");

    private static Claim ten(Shape.Match match) {
        boolean days =
                !match.text("unit").contains("hour") && !match.text("unit").contains("week");
        return new Claim.Ruled(
                match.span(),
                StatementKind.PROCEDURE,
                days && match.quantity("some").map(Quantity::value).orElse(0L) == 10,
                VetoInitiative.DEBATE);
    }

    private static final long TRIGGERS = Triggers.any("veto");

    @Override
    public StatementKind kind() {
        return StatementKind.PROCEDURE;
    }

    @Override
    public String says() {
        return "the debate after a veto";
    }

    @Override
    public List<String> examples() {
        return List.of("Under resolution 76/262 the General Assembly must debate every veto within ten working days.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        SHAPE.in(sentence, match -> found.accept(ten(match)));
        BEFORE.in(sentence, match -> found.accept(ten(match)));
    }
}
