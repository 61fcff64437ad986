package org.plenary.textcheck.wording;

import java.util.List;
import java.util.Optional;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Quantity;
import org.plenary.textcheck.reading.Thing;

/// Numbers of a vote in the short form: "13-1 with one abstention", "141-5-35".
final class ShortTally extends Wording {
    ShortTally() {
        super(
                StatementKind.TALLY,
                "the short form of a vote",
                "The General Assembly voted 141-5 on 2 March 2022, with 35 abstentions.",
                "The vote on S/2024/173 was 13-1-1.");
        shape(
                Shape.of("(?<short>T)(?:{gap}(?: ,| and| with)* (?<abstained>{n}) {abstain})?")
                        .alongside(Shape.OF_A_VOTE),
                match -> true,
                match -> {
                    List<Integer> numbers = match.things(Thing.Numbers.class, "short")
                            .getFirst()
                            .inOrder();
                    return Claim.Tally.of(
                            match.span(),
                            Optional.of(Quantity.exactly(numbers.getFirst())),
                            Optional.of(Quantity.exactly(numbers.get(1))),
                            numbers.size() > 2
                                    ? Optional.of(Quantity.exactly(numbers.get(2)))
                                    : match.quantity("abstained"));
                });
    }
}
