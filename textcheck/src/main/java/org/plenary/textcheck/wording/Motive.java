package org.plenary.textcheck.wording;

import java.util.List;
import java.util.function.Consumer;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Triggers;

/// Why somebody did something, which no record of votes has.
final class Motive implements Wording {
    private static final Shape SHAPE = Shape.of(
            "(?:because (?:it|they|he|she|the \\S+|{who}) (?:wants?|wanted|sought|feared|hoped|fears|intended|wished|cares|cared)(?: to)?(?: [^ ;.,]+)?|motivated by|acting out of)");
    private static final String WHY = "It gives a motive; the record has how States voted, not why.";

    private static final long TRIGGERS = Triggers.any("because", "motivated");

    @Override
    public StatementKind kind() {
        return StatementKind.OTHER;
    }

    @Override
    public String says() {
        return "why somebody did something";
    }

    @Override
    public List<String> examples() {
        return List.of("The delegation opposed the text because it wanted to protect its trade interests.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        SHAPE.in(sentence, match -> found.accept(new Claim.Beyond(match.span(), WHY)));
    }
}
