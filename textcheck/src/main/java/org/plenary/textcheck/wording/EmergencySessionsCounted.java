package org.plenary.textcheck.wording;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Quantity;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Triggers;

/// How many there were: "there have been eleven emergency special sessions".
final class EmergencySessionsCounted implements Wording {
    private static final Shape SHAPE = Shape.of(
            "(?:there (?:have been|were|are)|(?:has|have) (?:held|met in|convened|called))(?: only| just| a total of)? (?<what>(?<some>N) emergency special sessions)");

    private static final long TRIGGERS = Triggers.any("sessions");

    @Override
    public StatementKind kind() {
        return StatementKind.SESSION;
    }

    @Override
    public String says() {
        return "how many emergency special sessions there were";
    }

    @Override
    public List<String> examples() {
        return List.of("There have been eleven emergency special sessions.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        SHAPE.in(
                sentence,
                match -> found.accept(new Claim.Emergency(
                        match.span("what"),
                        Optional.empty(),
                        match.quantity("some").map(Quantity::value),
                        Optional.empty(),
                        Optional.empty(),
                        List.of())));
    }
}
