package org.plenary.textcheck.wording;

import java.util.List;
import java.util.function.Consumer;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.Positions.Group;
import org.plenary.textcheck.claim.Quantity;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Triggers;

/// How many permanent members did so: "two of the permanent members abstained".
final class PermanentMembers implements Wording {
    private static final Shape SHAPE = Shape.of(
            "(?:all )?(?<some>N|none) (?:of the (?:N )?|of its (?:N )?)?permanent(?: council)? members (?:also |then |had |have )?(?<did>{did})");

    private static final long TRIGGERS = Triggers.any("member", "members");

    @Override
    public StatementKind kind() {
        return StatementKind.POSITION;
    }

    @Override
    public String says() {
        return "how many permanent members";
    }

    @Override
    public List<String> examples() {
        return List.of("Two of the permanent members abstained on resolution 1973.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        SHAPE.in(
                sentence,
                match -> found.accept(new Claim.Positions(
                        match.span(),
                        List.of(),
                        Shape.position(match.text("did")),
                        false,
                        false,
                        Group.PERMANENT,
                        match.quantity("some").map(Quantity::value))));
    }
}
