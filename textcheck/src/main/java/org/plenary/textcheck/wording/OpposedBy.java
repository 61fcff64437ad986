package org.plenary.textcheck.wording;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.Positions.Group;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Thing;
import org.plenary.textcheck.reading.Thing.Named;
import org.plenary.textcheck.reading.Triggers;

/// A text and who opposed it: "opposed by just two European states, Hungary and Czechia".
final class OpposedBy implements Wording {
    private static final Shape SHAPE = Shape.of(
            "(?<did>opposed|supported|backed|rejected)(?: only| just)* by (?<only>only |just |solely )?(?:(?<some>N) (?<european>european )?{noun}(?: ,| --|:)? )?(?<who>{who})");
    private static final Shape EUROPEANS = Shape.of(
            "(?<only>only |just )?(?<some>N) european {noun}(?: (?:,|--|\\() (?<who>{who})(?: (?:,|--|\\)))?)? (?<did>{did})");

    private static final long TRIGGERS = Triggers.any("opposed", "supported", "backed", "rejected", "against");

    @Override
    public StatementKind kind() {
        return StatementKind.POSITION;
    }

    @Override
    public String says() {
        return "opposed or supported by States";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "A/RES/ES-10/24 was opposed by just two European states, Hungary and Czechia.",
                "Resolution 60/251 was opposed by Israel, the Marshall Islands, Palau and the United States.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        SHAPE.in(sentence, match -> {
            List<Named> states = match.states("who");
            Optional<Long> count =
                    match.things(Thing.Count.class, "some").stream().findFirst().map(Thing.Count::value);
            if (states.isEmpty() && count.isEmpty()) {
                return;
            }
            found.accept(new Claim.Positions(
                    match.span(),
                    states,
                    Shape.position(match.text("did")),
                    match.has("only"),
                    false,
                    match.has("european") ? Group.EUROPEAN : Group.ALL,
                    count));
        });
        EUROPEANS.in(
                sentence,
                match -> found.accept(new Claim.Positions(
                        match.span(),
                        match.states("who"),
                        Shape.position(match.text("did")),
                        match.has("only"),
                        false,
                        Group.EUROPEAN,
                        match.things(Thing.Count.class, "some").stream()
                                .findFirst()
                                .map(Thing.Count::value))));
    }
}
