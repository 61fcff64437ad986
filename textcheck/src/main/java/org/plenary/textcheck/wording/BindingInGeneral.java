package org.plenary.textcheck.wording;

import java.util.List;
import java.util.function.Consumer;

import org.plenary.rules.law.Charter;
import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Triggers;

/// What resolutions of an organ are: "General Assembly resolutions are not legally binding".
final class BindingInGeneral implements Wording {
    private static final Shape SHAPE = Shape.of(
            "(?<organ>(?:security council|general assembly|assembly|council) (?:resolutions|decisions)|(?:resolutions|decisions) of the (?:security council|general assembly|assembly|council))(?: [^ ;.]+){0,6}? (?<says>(?:are|is)(?<not> not| non -)?(?: generally| legally| formally| considered| merely| only)* (?:binding|(?<recommend>recommendations(?: , not binding)?))(?: on all (?:member states|members|states|un members))?)");

    private static final long TRIGGERS = Triggers.any("binding", "recommendations");

    @Override
    public StatementKind kind() {
        return StatementKind.EFFECT;
    }

    @Override
    public String says() {
        return "whether resolutions of an organ bind";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "General Assembly resolutions are not legally binding.",
                "Security Council decisions are binding on all Member States under Article 25 of the Charter.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        SHAPE.in(sentence, match -> {
            boolean council = match.text("organ").contains("council");
            boolean binding = !match.has("not") && !match.has("recommend");
            found.accept(new Claim.Ruled(
                    match.span("says"),
                    StatementKind.EFFECT,
                    council == binding,
                    council ? Charter.ARTICLE_25 : Charter.ARTICLE_10));
        });
    }
}
