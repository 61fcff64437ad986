package org.plenary.textcheck.wording;

import java.util.List;
import java.util.function.Consumer;

import org.plenary.rules.law.UnitingForPeace;
import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Quantity;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Triggers;

/// Who can call an emergency special session: "any nine members of the Council".
final class WhoMayCallASession implements Wording {
    private static final Shape BY = Shape.of(
            "emergency special session(?: [^ N;.]+){0,8}? (?:by|of|from) (?:any |at least )*(?<some>N) (?:of its )?(?:council )?members(?: of the (?:security )?council)?");
    private static final Shape CAN = Shape.of(
            "(?<some>N) (?:council )?members(?: of the (?:security )?council)? (?:can|may|could)(?: [^ N;.]+){0,3}? emergency special session");

    private static Claim nine(Shape.Match match) {
        return new Claim.Ruled(
                match.span(),
                StatementKind.PROCEDURE,
                match.quantity("some").map(Quantity::value).orElse(0L) == 9,
                UnitingForPeace.REQUEST);
    }

    private static final long TRIGGERS = Triggers.any("session", "members");

    @Override
    public StatementKind kind() {
        return StatementKind.PROCEDURE;
    }

    @Override
    public String says() {
        return "who can call an emergency special session";
    }

    @Override
    public List<String> examples() {
        return List.of("An emergency special session can be called by any nine members of the Security Council.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        BY.in(sentence, match -> found.accept(nine(match)));
        CAN.in(sentence, match -> found.accept(nine(match)));
    }
}
