package org.plenary.textcheck.wording;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.Positions.Group;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Triggers;

/// States among others: "Japan and Australia were among those voting against".
final class AmongThoseVoting implements Wording {
    private static final Shape SHAPE = Shape.of(
            "(?<who>{who})(?: (?:were|was|is|are|,))* (?:among|N of)(?: the| those| several)?(?: N)?(?: few| many)?(?: {noun})?(?: (?:that|who|which|to))? (?<did>{did})");
    private static final Shape INCLUDING =
            Shape.of("(?:including|among them|led by) (?<who>{who})(?: ,)? (?<did>{did})");
    private static final Shape BEHIND = Shape.of(
            "(?<did>{did})(?: (?:[^ ST;.:]+|Y|D)){0,10}? (?:among them|including|notably|as did|so did|as were)(?: were)? (?<who>{who})");

    private static final long TRIGGERS =
            Triggers.any("voted", "voting", "abstained", "opposed", "against", "abstaining");

    @Override
    public StatementKind kind() {
        return StatementKind.POSITION;
    }

    @Override
    public String says() {
        return "States among those that voted so";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "Japan and Australia were among those voting against resolution 2758 (XXVI).",
                "Germany was one of the 41 countries that abstained on resolution 67/19.",
                "Twenty-three countries abstained on resolution ES-10/22, among them Germany, Italy and Britain.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        SHAPE.in(
                sentence,
                match -> found.accept(new Claim.Positions(
                        match.span(),
                        match.states("who"),
                        Shape.position(match.text("did")),
                        false,
                        false,
                        Group.ALL,
                        Optional.empty())));
        INCLUDING.in(
                sentence,
                match -> found.accept(new Claim.Positions(
                        match.span(),
                        match.states("who"),
                        Shape.position(match.text("did")),
                        false,
                        false,
                        Group.ALL,
                        Optional.empty())));
        BEHIND.in(
                sentence,
                match -> found.accept(new Claim.Positions(
                        match.span("who"),
                        match.states("who"),
                        Shape.position(match.text("did")),
                        false,
                        false,
                        Group.ALL,
                        Optional.empty())));
    }
}
