package org.plenary.textcheck.wording;

import java.util.List;
import java.util.function.Consumer;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.Reached.Which;
import org.plenary.textcheck.claim.Quantity;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Triggers;

/// Too few votes in the Council: "failed to get the nine votes it needed".
final class NineVotesMissed implements Wording {
    private static final Shape SHAPE = Shape.of(
            "(?:failed to (?:get|win|receive|obtain|secure|reach|gain)|short of|without|did not (?:get|win|receive|obtain|secure)|lacked)(?: (?:the|at least|required|necessary|minimum))* (?<some>N)(?: (?:affirmative|yes|positive))? votes(?: (?:it needed|needed|required|necessary|in favou?r))?");

    private static final long TRIGGERS = Triggers.any("votes");

    @Override
    public StatementKind kind() {
        return StatementKind.MAJORITY;
    }

    @Override
    public String says() {
        return "the nine votes a draft lacked";
    }

    @Override
    public List<String> examples() {
        return List.of("Draft S/2023/772 failed to get the nine votes it needed.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        SHAPE.in(sentence, match -> {
            if (match.quantity("some").map(Quantity::value).orElse(0L) == 9) {
                found.accept(new Claim.Reached(match.span(), Which.NINE_VOTES_MISSED));
            }
        });
    }
}
