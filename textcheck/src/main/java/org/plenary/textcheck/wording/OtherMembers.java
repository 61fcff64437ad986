package org.plenary.textcheck.wording;

import java.util.List;
import java.util.function.Consumer;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.Positions.Group;
import org.plenary.textcheck.claim.Quantity;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Triggers;

/// All the others: "the other fourteen members voted in favour".
final class OtherMembers implements Wording {
    private static final Shape SHAPE = Shape.of(
            "(?:all the other|the other|every other|all other|all)(?: (?<some>N))? (?:members?|council members?)(?: of the (?:security )?council)?(?: (?:had|have|all))* (?<did>{did})");

    private static final long TRIGGERS = Triggers.any("other", "every");

    @Override
    public StatementKind kind() {
        return StatementKind.POSITION;
    }

    @Override
    public String says() {
        return "all the other members";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "The United States abstained on resolution 2334, and the other fourteen members voted in favour.");
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
                        Group.OTHERS,
                        match.quantity("some").map(Quantity::value))));
    }
}
