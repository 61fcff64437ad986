package org.plenary.textcheck.wording;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Quantity;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Triggers;

/// How many of how many: "124 of the 181 member states voting", "fourteen of the fifteen members".
final class SoManyOf implements Wording {
    private static final Shape SHAPE = Shape.of(
            "(?<some>{n}) (?:out )?of (?:(?:the|its|all) )?(?<all>N) (?:\\S+ )??(?:{noun})(?: (?:present and voting|voting|taking part|that took part|that voted|who voted|present|participating))?(?: of the \\S+(?: \\S+)?)?(?: (?:had|have))? (?:(?<for>{for})|(?<against>{against})|(?<abstain>{abstain}))");
    private static final Pattern NAMED = Pattern.compile("S (?:was|were|is|are|,) $");

    private static final long TRIGGERS = Triggers.any("for", "against", "supported", "voted", "abstained");

    @Override
    public StatementKind kind() {
        return StatementKind.TALLY;
    }

    @Override
    public String says() {
        return "so many of so many";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "In the vote on A/RES/ES-10/24, 124 of the 181 member states voting supported the text.",
                "Fourteen of the fifteen members voted in favor of S/2024/835.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        SHAPE.in(sentence, match -> {
            if (NAMED.matcher(match.before()).find()) {
                return;
            }
            Optional<Quantity> said = match.quantity("some");
            boolean favour = match.has("for");
            found.accept(new Claim.Tally(
                    match.span(),
                    favour ? said : Optional.empty(),
                    match.has("against") ? said : Optional.empty(),
                    match.has("abstain") ? said : Optional.empty(),
                    Optional.empty(),
                    match.quantity("all")));
        });
    }
}
