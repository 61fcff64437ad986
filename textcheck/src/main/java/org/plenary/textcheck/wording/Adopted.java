package org.plenary.textcheck.wording;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.Result.What;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Triggers;

/// A text that passed: "was adopted", "the Assembly passed".
final class Adopted implements Wording {
    private static final Shape SHAPE = Shape.of(
            "(?:(?:was|were|is|been|being|has|have|had|overwhelmingly|narrowly|unanimously|easily|finally|then|also) )*(?:adopted|passed|approved|endorsed|carried|adopts|passes|approves|endorses)(?<without> (?:without a vote|by consensus|by acclamation))?");
    private static final Pattern OTHER = Pattern.compile(
            " (?:a|an|its) (?:stance|position|approach|tone|law|bill|budget|policy|plan)(?![^ ])| (?:out|away|by the S|over|since|through|on to|down)(?![^ ])| by N european");
    private static final Pattern NOT = Pattern.compile(
            "(?:not|never|deadline|date|to be|being|if|would be|could be|until|days|months|years)(?: set in Y| set)?(?: has| had)? $");

    private static final long TRIGGERS = Triggers.any(
            "adopted", "passed", "approved", "endorsed", "carried", "adopts", "passes", "approves", "endorses");

    @Override
    public StatementKind kind() {
        return StatementKind.OUTCOME;
    }

    @Override
    public String says() {
        return "a text adopted";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "The Security Council adopted resolution 2334.", "Resolution 76/262 was adopted without a vote.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        SHAPE.in(sentence, match -> {
            if (OTHER.matcher(match.rest()).lookingAt()
                    || NOT.matcher(match.before()).find()) {
                return;
            }
            found.accept(new Claim.Result(
                    match.span(), match.has("without") ? What.ADOPTED_WITHOUT_VOTE : What.ADOPTED, List.of(), false));
        });
    }
}
