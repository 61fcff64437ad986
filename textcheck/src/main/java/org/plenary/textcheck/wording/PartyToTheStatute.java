package org.plenary.textcheck.wording;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.Member.Body;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Thing;
import org.plenary.textcheck.reading.Triggers;

/// Who is a party: "Hungary is a State Party to the Rome Statute".
final class PartyToTheStatute implements Wording {
    private static final Shape SHAPE = Shape.of(
            "(?<who>{who})(?: (?:currently|now))? (?:is|are|was|were)(?: (?:currently|now|then|both|all|also|still))*(?<not> not| neither)? (?:an? )?(?:states? |full )?(?:part(?:y|ies)|members?|members? states?)(?: [^ ;.]+)? (?:to|of) (?:the )?(?:rome statute|international criminal court|icc|statute)");

    private static final long TRIGGERS = Triggers.any("party", "parties", "member", "members");

    @Override
    public StatementKind kind() {
        return StatementKind.MEMBERSHIP;
    }

    @Override
    public String says() {
        return "who is a party to the Rome Statute";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "On 5 January 2023 Hungary is a State Party to the Rome Statute.",
                "The United States is not a party to the Rome Statute.");
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
                        Body.ROME_STATUTE,
                        Optional.empty(),
                        match.states("who"),
                        match.has("not"),
                        false,
                        sentence.placed(Thing.On.class).stream()
                                .findFirst()
                                .map(placed -> placed.thing().day()))));
    }
}
