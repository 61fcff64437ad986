package org.plenary.textcheck.wording;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Quantity;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Thing;
import org.plenary.textcheck.reading.Triggers;

/// Numbers in the short form: "124-14-43", "13-1 with one abstention".
final class ShortTally implements Wording {
    private static final Shape SHAPE = Shape.of("(?<short>T)(?:{gap}(?: ,| and| with)* (?<abstained>{n}) {abstain})?");

    private static final long TRIGGERS = Triggers.any(
            "vote",
            "voted",
            "votes",
            "voting",
            "adopted",
            "passed",
            "passes",
            "abstentions",
            "abstaining",
            "abstained",
            "veto",
            "vetoed",
            "rejected",
            "approved",
            "backed",
            "for",
            "against",
            "majority",
            "recorded");

    @Override
    public StatementKind kind() {
        return StatementKind.TALLY;
    }

    @Override
    public String says() {
        return "the short form of a vote";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "The General Assembly voted 141-5 on 2 March 2022, with 35 abstentions.",
                "The vote on S/2024/173 was 13-1-1.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        SHAPE.in(sentence, match -> {
            List<Integer> numbers =
                    match.things(Thing.Numbers.class, "short").getFirst().inOrder();
            found.accept(new Claim.Tally(
                    match.span(),
                    Optional.of(Quantity.exactly(numbers.getFirst())),
                    Optional.of(Quantity.exactly(numbers.get(1))),
                    numbers.size() > 2 ? Optional.of(Quantity.exactly(numbers.get(2))) : match.quantity("abstained"),
                    Optional.empty(),
                    Optional.empty()));
        });
    }
}
