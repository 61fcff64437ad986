package org.plenary.textcheck.wording;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Triggers;

/// How many backed a text: "backed by 94 countries, with 15 against".
final class BackedBy implements Wording {
    private static final Shape SHAPE = Shape.of(
            "(?:backed|supported|approved|endorsed) by (?:the )?(?<yes>{n})(?: of the (?:N )?{noun})?(?:(?: ,| and| with| while)* (?<no>{n}) {against}(?:(?: ,| and| with)* (?<abstained>{n}) {abstain})?)?");

    private static final long TRIGGERS = Triggers.any("supported", "backed", "approved", "endorsed");

    @Override
    public StatementKind kind() {
        return StatementKind.TALLY;
    }

    @Override
    public String says() {
        return "backed by so many";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "Resolution 71/292 was backed by 94 countries, with 15 against.",
                "S/2023/773 was supported by twelve members of the Council.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        SHAPE.in(
                sentence,
                match -> found.accept(new Claim.Tally(
                        match.span(),
                        match.quantity("yes"),
                        match.quantity("no"),
                        match.quantity("abstained"),
                        Optional.empty(),
                        Optional.empty())));
    }
}
