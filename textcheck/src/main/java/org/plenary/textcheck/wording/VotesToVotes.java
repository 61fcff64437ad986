package org.plenary.textcheck.wording;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Triggers;

/// Votes against votes: "124 votes to 14, with 43 abstentions".
final class VotesToVotes implements Wording {
    private static final Shape SHAPE = Shape.of(
            "(?<yes>N)(?: votes?| nations| countries| states| members)?(?: in favou?r| for)? to (?<no>N|none|nil|zero|no)(?: votes?)?(?: against)?"
                    + "(?:{gap}(?: ,| and| with)* (?<abstained>{n}) {abstain})?");
    private static final Pattern AMOUNT =
            Pattern.compile(" (?:months?|years?|days?|hours?|weeks?|per|percent|%|people|dollars|of|-)(?![^ ])");

    private static final long TRIGGERS = Triggers.any(
            "vote",
            "votes",
            "voted",
            "adopted",
            "passed",
            "abstentions",
            "supported",
            "approved",
            "carried",
            "for",
            "against");

    @Override
    public StatementKind kind() {
        return StatementKind.TALLY;
    }

    @Override
    public String says() {
        return "so many votes to so many";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "Resolution ES-10/24 was adopted by 124 votes to 14, with 43 abstentions.",
                "Resolution 63/3 passed by 77 votes to 6, 74 abstaining.",
                "The Council endorsed the Gaza plan on 17 November 2025 by 13 votes to none.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        SHAPE.in(sentence, match -> {
            if (!AMOUNT.matcher(match.rest()).lookingAt()) {
                found.accept(new Claim.Tally(
                        match.span(),
                        match.quantity("yes"),
                        match.quantity("no"),
                        match.quantity("abstained"),
                        Optional.empty(),
                        Optional.empty()));
            }
        });
    }
}
