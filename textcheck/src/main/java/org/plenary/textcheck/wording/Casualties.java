package org.plenary.textcheck.wording;

import java.util.List;
import java.util.function.Consumer;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Triggers;

/// Numbers of victims, which no record of votes has.
final class Casualties implements Wording {
    private static final Shape BEFORE = Shape.of(
            "N(?: [^ NT;.:]+){0,4}? (?:(?:have|had|has|were|was|are|been|be) )*(?:killed|dead|wounded|injured|displaced|casualties|died|deaths|fatalities)");
    private static final Shape AFTER = Shape.of(
            "(?:killed|killing|wounded|wounding|injured|displaced|displacing) (?:(?:at least|more than|over|some|about|nearly|up to|as many as) )?N");
    private static final String WHY =
            "The record has votes, rules and what texts ask for; it has no numbers of people killed, hurt or displaced.";

    private static final long TRIGGERS = Triggers.any(
            "killed", "dead", "wounded", "injured", "displaced", "casualties", "died", "deaths", "fatalities");

    @Override
    public StatementKind kind() {
        return StatementKind.OTHER;
    }

    @Override
    public String says() {
        return "how many were killed, hurt or displaced";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "More than 40,000 people have been killed since the war began.",
                "Hospitals reported at least 120 dead.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        BEFORE.in(sentence, match -> found.accept(new Claim.Beyond(match.span(), WHY)));
        AFTER.in(sentence, match -> found.accept(new Claim.Beyond(match.span(), WHY)));
    }
}
