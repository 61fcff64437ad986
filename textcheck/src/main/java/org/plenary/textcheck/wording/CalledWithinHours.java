package org.plenary.textcheck.wording;

import java.util.List;
import java.util.function.Consumer;

import org.plenary.rules.law.UnitingForPeace;
import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Quantity;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Triggers;

/// How soon an emergency special session can be called: "within 24 hours".
final class CalledWithinHours implements Wording {
    private static final Shape SHAPE = Shape.of(
            "(?:emergency special session|emergency session)(?: [^ N;.]+){0,8}? (?:within|in) (?<some>N) (?<unit>hours|days?)");

    private static final long TRIGGERS = Triggers.any("session");

    @Override
    public StatementKind kind() {
        return StatementKind.PROCEDURE;
    }

    @Override
    public String says() {
        return "how soon a session can be called";
    }

    @Override
    public List<String> examples() {
        return List.of("An emergency special session can be called within 24 hours.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        SHAPE.in(
                sentence,
                match -> found.accept(new Claim.Ruled(
                        match.span(),
                        StatementKind.PROCEDURE,
                        match.quantity("some").map(Quantity::value).orElse(0L)
                                == (match.text("unit").startsWith("day") ? 1 : 24),
                        UnitingForPeace.SESSION)));
    }
}
