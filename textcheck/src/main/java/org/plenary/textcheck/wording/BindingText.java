package org.plenary.textcheck.wording;

import java.util.List;
import java.util.function.Consumer;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Triggers;

/// Whether one text binds: "the non-binding resolution ES-11/6".
final class BindingText implements Wording {
    private static final Shape SHAPE =
            Shape.of("(?:(?<not>non -|not|nonbinding) )?(?:(?:is|are|was|were|a|legally|internationally) )*binding");
    private static final Shape GENERAL = Shape.of(
            "(?:resolutions|decisions)(?: of the (?:security council|general assembly))?(?: [^ ;.]+){0,6}? (?:are|is)");

    private static final long TRIGGERS = Triggers.any("binding");

    @Override
    public StatementKind kind() {
        return StatementKind.EFFECT;
    }

    @Override
    public String says() {
        return "whether a text binds";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "The non-binding resolution ES-11/6 was adopted on 23 February 2023.",
                "A/RES/ES-10/24 is legally binding on all Member States.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        if (!GENERAL.foundIn(sentence)) {
            SHAPE.in(sentence, match -> found.accept(new Claim.Binds(match.span(), !match.has("not"))));
        }
    }
}
