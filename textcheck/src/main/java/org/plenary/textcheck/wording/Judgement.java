package org.plenary.textcheck.wording;

import java.util.List;
import java.util.function.Consumer;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Triggers;

/// What somebody thinks of a vote or a text.
final class Judgement implements Wording {
    private static final Shape SHAPE = Shape.of(
            "(?:cynical|cynically|shameful|historic|hypocrisy|hypocritical|disgraceful|courageous|outrageous|betrayal|heroic|immoral|scandalous|tragic)(?:(?: and| ,)+ (?:cynical|shameful|historic|hypocritical|disgraceful|courageous|outrageous|heroic|immoral|scandalous|tragic|one|unjust))?");
    private static final String WHY = "It is a judgement; the record has none.";

    private static final long TRIGGERS = Triggers.any(
            "cynical",
            "cynically",
            "shameful",
            "historic",
            "hypocrisy",
            "hypocritical",
            "disgraceful",
            "courageous",
            "outrageous",
            "betrayal",
            "heroic",
            "immoral",
            "scandalous",
            "tragic");

    @Override
    public StatementKind kind() {
        return StatementKind.OTHER;
    }

    @Override
    public String says() {
        return "what somebody thinks of it";
    }

    @Override
    public List<String> examples() {
        return List.of("The resolution was shameful and one-sided.", "It was a historic and courageous vote.");
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
