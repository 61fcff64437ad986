package org.plenary.textcheck.wording;

import java.util.List;
import java.util.function.Consumer;

import org.plenary.rules.law.Charter;
import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Triggers;

/// That an abstention does not stop a text: "an abstention by a permanent member does not count as a veto".
final class AbstentionIsNoVeto implements Wording {
    private static final Shape SHAPE = Shape.of(
            "(?:abstention|abstentions|abstaining)(?: [^ ;.]+){0,6}? (?:(?:does|do|is|are)(?<not> not)?(?: (?:count|counted|equal|amount|considered|regarded|to|as|the|same))* (?:a )?vetoe?s?)");

    private static final long TRIGGERS = Triggers.any("abstention", "abstentions", "abstaining");

    @Override
    public StatementKind kind() {
        return StatementKind.PROCEDURE;
    }

    @Override
    public String says() {
        return "an abstention is no veto";
    }

    @Override
    public List<String> examples() {
        return List.of("An abstention by a permanent member does not count as a veto.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        SHAPE.in(
                sentence,
                match -> found.accept(
                        new Claim.Ruled(match.span(), StatementKind.PROCEDURE, match.has("not"), Charter.ABSTENTION)));
    }
}
