package org.plenary.textcheck.wording;

import java.util.List;
import java.util.function.Consumer;

import org.plenary.rules.law.Charter;
import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Quantity;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Triggers;

/// What the rules ask for: "important questions require a two-thirds majority", "needs at least nine votes".
final class MajorityNeeded implements Wording {
    private static final Shape FRACTION = Shape.of(
            "(?:requires?|requiring|needs?|need|require|must be (?:adopted|passed|taken) by|are (?:decided|made|adopted|taken) by)(?: (?:at least|an?|the|more than))* (?<fraction>two-thirds|three-quarters|three-fifths)(?: majority)?(?: of (?:the )?(?:members|states|member states|those)(?: present and)? voting)?");
    private static final Shape VOTES = Shape.of(
            "(?:requires?|requiring|needs?|need|must (?:have|win|get|receive)|takes?)(?: (?:at least|a minimum of|the))* (?<some>N)(?: (?:affirmative|yes|positive))? votes?(?: in favou?r)?");
    private static final Shape PASSIVE = Shape.of(
            "(?:at least )?(?<some>N)(?: (?:affirmative|yes|positive))? votes?(?: in favou?r)? (?:are|is) (?:required|needed|necessary)");
    private static final Shape COUNCIL = Shape.of("council");
    private static final Shape ASSEMBLY = Shape.of("assembly");

    private static Claim nine(Shape.Match match) {
        return new Claim.Ruled(
                match.span(),
                StatementKind.MAJORITY,
                match.quantity("some").map(Quantity::value).orElse(0L) == 9,
                Charter.ARTICLE_27_3);
    }

    private static final long TRIGGERS = Triggers.any("two-thirds", "majority", "votes", "three-quarters");

    @Override
    public StatementKind kind() {
        return StatementKind.MAJORITY;
    }

    @Override
    public String says() {
        return "the majority that the rules ask for";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "Important questions in the General Assembly require a two-thirds majority of the members present and voting.",
                "To pass, a Security Council resolution needs at least nine votes in favour and no veto.",
                "Nine affirmative votes are required for a decision of the Security Council.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        FRACTION.in(sentence, match -> {
            boolean council = COUNCIL.foundIn(sentence) && !ASSEMBLY.foundIn(sentence);
            if (!council) {
                found.accept(new Claim.Ruled(
                        match.span(),
                        StatementKind.MAJORITY,
                        match.text("fraction").equals("two-thirds"),
                        Charter.ARTICLE_18_2));
            }
        });
        if (COUNCIL.foundIn(sentence)) {
            VOTES.in(sentence, match -> found.accept(nine(match)));
            PASSIVE.in(sentence, match -> found.accept(nine(match)));
        }
    }
}
