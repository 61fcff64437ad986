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

/// One number of a vote by itself: "over 150 nations voted for it", "21 delegations were absent".
final class OneNumber implements Wording {
    private static final Shape VOTERS = Shape.of(
            "(?<some>(?:(?:over|more than|at least|nearly|almost|about|some|around|roughly|fewer than|less than|only|just|all) )*N {noun})(?: ,? ?(?:including|among them|led by) [^;.]{1,120}?(?: ,)?)? (?:have |had )?(?:(?<for>voted (?:in favou?r|for|yes)|voting (?:in favou?r|for|yes)|in favou?r|supported|backed)|(?<against>voted (?:against|no)|voting (?:against|no)|against|opposed|opposing|opposed)|(?<abstain>abstained|abstaining)|(?<absent>were absent|absent|was absent|did not vote|stayed away))");
    private static final Shape GOT = Shape.of(
            "(?:got|won|received|secured|gained|drew|with|garnered) (?:only |just |the )*(?<some>(?:over |more than |at least |nearly |almost |about )?N (?:affirmative |yes )?votes?)");
    private static final Pattern OTHERS = Pattern.compile("(?:other|among the|one of the|the same) (?:N )?$");

    private static final long TRIGGERS = Triggers.any("for", "against", "abstained", "supported", "votes", "absent");

    @Override
    public StatementKind kind() {
        return StatementKind.TALLY;
    }

    @Override
    public String says() {
        return "one number of a vote";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "Over 150 nations voted for resolution ES-10/22.",
                "Twenty-three countries abstained on resolution ES-10/22.",
                "21 delegations were absent when ES-10/19 was adopted.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        VOTERS.in(sentence, match -> {
            if (OTHERS.matcher(match.before()).find()) {
                return;
            }
            Optional<Quantity> said = match.quantity("some");
            found.accept(new Claim.Tally(
                    match.span(),
                    match.has("for") ? said : Optional.empty(),
                    match.has("against") ? said : Optional.empty(),
                    match.has("abstain") ? said : Optional.empty(),
                    match.has("absent") ? said : Optional.empty(),
                    Optional.empty()));
        });
        GOT.in(
                sentence,
                match -> found.accept(new Claim.Tally(
                        match.span("some"),
                        match.quantity("some"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
    }
}
