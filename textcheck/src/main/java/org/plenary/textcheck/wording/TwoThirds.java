package org.plenary.textcheck.wording;

import java.util.List;
import java.util.function.Consumer;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.Reached.Which;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Triggers;

/// What a text had of two thirds: "fell short of the two-thirds needed", "cleared the two-thirds threshold".
final class TwoThirds implements Wording {
    private static final Shape MISSED = Shape.of(
            "(?:(?:fell|falling|fall) short of|short of|missed|missing|failed to (?:reach|get|win|secure|obtain)|but not|did not (?:reach|get|win|have)|without|lacked)(?: (?:the|a|its|required|necessary|needed))* two-thirds(?: majority)?(?: (?:it needed|needed|required|it required))?");
    private static final Shape NEEDED = Shape.of("two-thirds(?: majority)? (?:was|were) (?:required|needed|necessary)");
    private static final Shape REACHED = Shape.of(
            "(?:cleared|reached|reaching|won|secured|obtained|got|met|passed|by|with|achieved|exceeded|gained|attained)(?: [^ NSTY;.,:]+){0,6}? two-thirds(?: (?:majority|threshold|vote|support))?(?<members> of (?:the )?(?:un |assembly 's |organization 's )?(?:all )?(?:members|member states|membership))?(?: of (?:those|the states|the members|states|members)(?: present and)? voting)?");
    private static final Shape GENERAL =
            Shape.of("(?:requires?|requiring|needs?|must be|need|require) (?:[^ ;.]+ ){0,6}?two-thirds");

    private static final long TRIGGERS = Triggers.any("two-thirds");

    @Override
    public StatementKind kind() {
        return StatementKind.MAJORITY;
    }

    @Override
    public String says() {
        return "two thirds reached, missed or needed by a text";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "The Assembly fell short of the two-thirds needed on A/73/L.42.",
                "Resolution 63/3 won the support of more than two thirds of those voting.",
                "Resolution ES-11/6 easily cleared the two-thirds threshold.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        MISSED.in(sentence, match -> found.accept(new Claim.Reached(match.span(), Which.NOT_TWO_THIRDS)));
        if (!MISSED.foundIn(sentence) && !GENERAL.foundIn(sentence)) {
            NEEDED.in(sentence, match -> found.accept(new Claim.Reached(match.span(), Which.NEEDED_TWO_THIRDS)));
            REACHED.in(
                    sentence,
                    match -> found.accept(new Claim.Reached(
                            match.span(), match.has("members") ? Which.TWO_THIRDS_OF_MEMBERS : Which.TWO_THIRDS)));
        }
    }
}
