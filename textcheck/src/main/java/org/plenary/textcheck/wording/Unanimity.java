package org.plenary.textcheck.wording;

import java.util.List;
import java.util.function.Consumer;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.Reached.Which;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Triggers;

/// A vote without a voice against: "unanimously".
final class Unanimity implements Wording {
    private static final Shape SHAPE = Shape.of("(?:unanimously|by unanimous vote|unanimous)(?! consent)");

    private static final long TRIGGERS = Triggers.any("unanimously", "unanimous");

    @Override
    public StatementKind kind() {
        return StatementKind.MAJORITY;
    }

    @Override
    public String says() {
        return "unanimously";
    }

    @Override
    public List<String> examples() {
        return List.of("The Security Council unanimously adopted resolution 242.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        SHAPE.in(sentence, match -> found.accept(new Claim.Reached(match.span(), Which.UNANIMOUS)));
    }
}
