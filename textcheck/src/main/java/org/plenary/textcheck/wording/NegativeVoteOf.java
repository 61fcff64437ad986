package org.plenary.textcheck.wording;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.plenary.rules.vote.Position;
import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.Positions.Group;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Triggers;

/// The vote of a State: "over Russia's negative vote".
final class NegativeVoteOf implements Wording {
    private static final Shape SHAPE =
            Shape.of("(?:the )?(?<who>S) 's (?:lone |sole )?(?:negative vote|no vote|dissenting vote|vote against)");

    private static final long TRIGGERS = Triggers.any("negative", "against", "vote");

    @Override
    public StatementKind kind() {
        return StatementKind.POSITION;
    }

    @Override
    public String says() {
        return "the negative vote of a State";
    }

    @Override
    public List<String> examples() {
        return List.of("Resolution 2623 was adopted over Russia's negative vote.");
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
                        match.span(), match.states("who"), Position.NO, false, false, Group.ALL, Optional.empty())));
    }
}
