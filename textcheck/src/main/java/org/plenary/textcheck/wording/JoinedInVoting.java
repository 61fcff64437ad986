package org.plenary.textcheck.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.Positions.Group;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Thing.Named;
import org.plenary.textcheck.reading.Triggers;

/// States that joined others: "Guatemala, Honduras and Togo joined Israel and the United States in voting
/// against".
final class JoinedInVoting implements Wording {
    private static final Shape SHAPE = Shape.of(
            "(?<who>{who}) (?:had )?joined (?<others>{who}) in (?<did>voting against|voting for|abstaining|opposing|supporting|backing)");

    private static final long TRIGGERS = Triggers.any("joined");

    @Override
    public StatementKind kind() {
        return StatementKind.POSITION;
    }

    @Override
    public String says() {
        return "States that joined others in a vote";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "Guatemala, Honduras and Togo joined Israel and the United States in voting against resolution ES-10/19.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        SHAPE.in(sentence, match -> {
            List<Named> all = new ArrayList<>(match.states("who"));
            all.addAll(match.states("others"));
            found.accept(new Claim.Positions(
                    match.span(), all, Shape.position(match.text("did")), false, false, Group.ALL, Optional.empty()));
        });
    }
}
