package org.plenary.textcheck.wording;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.Positions.Group;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Triggers;

/// States in brackets: "2 abstentions (Switzerland, United Kingdom)".
final class StatesInBrackets implements Wording {
    private static final Shape SHAPE = Shape.of(
            "(?<did>in favou?r|against|abstentions?|abstaining|abstained|opposed)(?: \\(|:) (?<who>{who})(?: \\))?");

    private static final long TRIGGERS = Triggers.any("abstentions", "against", "for");

    @Override
    public StatementKind kind() {
        return StatementKind.POSITION;
    }

    @Override
    public String says() {
        return "States in brackets behind a number";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "S/2024/312 had 12 votes in favour, 1 against (United States) and 2 abstentions (Switzerland, United Kingdom).");
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
                        match.states("who"),
                        Shape.position(match.text("did")),
                        false,
                        false,
                        Group.ALL,
                        Optional.empty())));
    }
}
