package org.plenary.textcheck.wording;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.Member.Body;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Triggers;

/// When a State became a Member: "South Sudan became a Member of the United Nations in July 2011".
final class JoinedTheUnitedNations implements Wording {
    private static final Shape SHAPE = Shape.of(
            "(?<who>{who})(?: (?:only|first|was|were|has|had))* (?:joined|became (?:an? )?(?:members?|member states?|[^ ;.]+ members?)(?: states?)? of|admitted to|entered)(?: membership (?:of|in))? the (?:united nations|un|organization)(?: (?:as [^ ;.]+ [^ ;.]+ )?(?:in|on) (?<on>D))");

    private static final long TRIGGERS = Triggers.any("joined", "member", "admitted");

    @Override
    public StatementKind kind() {
        return StatementKind.MEMBERSHIP;
    }

    @Override
    public String says() {
        return "when a State became a Member";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "South Sudan became a Member of the United Nations in July 2011.",
                "Switzerland joined the United Nations in 2002.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        SHAPE.in(
                sentence,
                match -> found.accept(new Claim.Member(
                        match.span(),
                        Body.UNITED_NATIONS,
                        Optional.empty(),
                        match.states("who"),
                        false,
                        true,
                        match.day("on"))));
    }
}
