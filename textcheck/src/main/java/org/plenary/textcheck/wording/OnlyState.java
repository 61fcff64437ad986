package org.plenary.textcheck.wording;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.Positions.Group;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Triggers;

/// A State that stood alone: "the U.S. was the only country to vote against it".
final class OnlyState implements Wording {
    private static final Shape SHAPE = Shape.of(
            "(?<who>{who}) (?:(?:was|were|is|,|cast|stood) )?(?:the )?(?:alone in|(?:only|sole|lone)(?: N)?(?<european> european)?(?: {noun})?(?: {noun})?(?: (?:to|that|which|who))?) (?:have )?(?<did>{did}|vote against|against|oppose)");
    private static final Shape THE_TEN = Shape.of(
            "(?<who>{who}) (?:were|are) the(?: only)? (?<some>N)(?<european> european)?(?: {noun})? (?:that|who|which) (?<did>{did})");
    private static final Shape WERE = Shape.of(
            "the only(?: N)?(?<european> european)? {noun} (?:to|that|which|who) (?:have )?(?<did>{did}) (?:[^ NSTY;.]+ ){0,4}?(?:were|was|are|is|:) (?<who>{who})");

    private static Claim only(Shape.Match match) {
        return new Claim.Positions(
                match.span(),
                match.states("who"),
                Shape.position(match.text("did")),
                true,
                false,
                match.has("european") ? Group.EUROPEAN : Group.ALL,
                Optional.empty());
    }

    private static final long TRIGGERS = Triggers.any("only", "lone", "sole", "alone");

    @Override
    public StatementKind kind() {
        return StatementKind.POSITION;
    }

    @Override
    public String says() {
        return "the only State to vote so";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "The U.S. was the only country to vote against S/2025/353.",
                "Panama was the sole member opposing resolution 502.",
                "Russia cast the lone vote against resolution 2623.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        SHAPE.in(sentence, match -> found.accept(only(match)));
        WERE.in(sentence, match -> found.accept(only(match)));
        THE_TEN.in(sentence, match -> found.accept(only(match)));
    }
}
