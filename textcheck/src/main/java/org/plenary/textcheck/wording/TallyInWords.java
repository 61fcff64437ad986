package org.plenary.textcheck.wording;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Triggers;

/// Numbers with what their voters did: "124 nations in favor, 14 against, and 43 abstaining".
final class TallyInWords implements Wording {
    private static final Shape THREE = Shape.of(
            "(?<yes>{n})(?: {for}{gap}|(?: votes?)?)(?: ,| and| to| with| ;)* (?<no>{n}) {against}(?: \\( [^)]{0,60}? \\))?(?:{gap}(?: ,| and| with| ;)* (?<abstained>{n}) {abstain})?");
    private static final Shape YES_AND_ABSTAINED =
            Shape.of("(?<yes>{n}) {for}{gap}(?: ,| and| with)* (?<abstained>{n}) {abstain}");

    private static final long TRIGGERS = Triggers.any("for", "against", "abstain");

    @Override
    public StatementKind kind() {
        return StatementKind.TALLY;
    }

    @Override
    public String says() {
        return "numbers for, against and abstaining, in words or figures";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "By a vote of 124 nations in favor, 14 against, and 43 abstaining, the Assembly adopted resolution ES-10/24.",
                "Resolution 2334 had fourteen in favour, none against and one abstention.",
                "Resolution 1559 had nine votes in favour and six abstentions.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        THREE.in(
                sentence,
                match -> found.accept(new Claim.Tally(
                        match.span(),
                        match.quantity("yes"),
                        match.quantity("no"),
                        match.quantity("abstained"),
                        Optional.empty(),
                        Optional.empty())));
        YES_AND_ABSTAINED.in(
                sentence,
                match -> found.accept(new Claim.Tally(
                        match.span(),
                        match.quantity("yes"),
                        Optional.empty(),
                        match.quantity("abstained"),
                        Optional.empty(),
                        Optional.empty())));
    }
}
