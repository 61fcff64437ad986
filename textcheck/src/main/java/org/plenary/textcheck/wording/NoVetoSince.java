package org.plenary.textcheck.wording;

import java.util.List;
import java.util.function.Consumer;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Triggers;

/// A State without a veto: "France has not used its veto since 1989".
final class NoVetoSince implements Wording {
    private static final Shape SHAPE = Shape.of(
            "(?<who>{who})(?: (?:has|have|had))* (?:not|never) (?:used (?:its|the|their) veto(?: power)?|cast (?:a|its) veto|vetoed (?:anything|a (?:draft |security council )*(?:resolution|text)))(?: since (?<since>D))");

    private static final long TRIGGERS = Triggers.any("veto", "vetoed");

    @Override
    public StatementKind kind() {
        return StatementKind.VETO_COUNT;
    }

    @Override
    public String says() {
        return "no veto since a day";
    }

    @Override
    public List<String> examples() {
        return List.of("France has not used its veto since 1989.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        SHAPE.in(
                sentence,
                match -> found.accept(new Claim.VetoCount(
                        match.span(), match.states("who"), 0, false, match.day("since"), List.of(), false, false)));
    }
}
