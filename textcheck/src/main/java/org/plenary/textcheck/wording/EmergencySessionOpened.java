package org.plenary.textcheck.wording;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Thing;
import org.plenary.textcheck.reading.Triggers;

/// One emergency special session: "the eleventh emergency special session opened on 28 February 2022".
final class EmergencySessionOpened implements Wording {
    private static final Shape SHAPE = Shape.of(
            "(?<number>O) emergency special session(?: of the (?:un )?general assembly)?(?: , (?:on|about) [^,;.]{1,60})?(?: ,)?(?: (?:which|that|was|were|had|first|has|been|itself))* (?:opened|met|began|started|convened|called|held)(?: by (?<by>the (?:security )?council|{who}))?(?<topic> (?:over|on|about|after) (?!D)[^,;.D]+)?(?: (?:in|on|from)(?: early| late)? (?<on>D))?");
    private static final Shape CALLED = Shape.of(
            "(?<by>(?:the )?(?:security )?council|{who})(?: itself| alone)? (?:called|convened|requested) the (?<number>O) emergency special session");
    private static final Shape VOTE = Shape.of("(?:Y|T|N votes?|N to N)");

    private static Optional<String> by(Shape.Match match) {
        if (match.text("by").contains("council")) {
            return Optional.of("SC");
        }
        return match.states("by").stream().findFirst().map(Thing.Named::code);
    }

    private static final long TRIGGERS = Triggers.any("session");

    @Override
    public StatementKind kind() {
        return StatementKind.SESSION;
    }

    @Override
    public String says() {
        return "when and why an emergency special session was called";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "The eleventh emergency special session opened on 28 February 2022.",
                "The Council itself called the tenth emergency special session.",
                "The first emergency special session was convened over the Suez crisis in November 1956.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        SHAPE.in(
                sentence,
                match -> found.accept(new Claim.Emergency(
                        match.span(),
                        match.things(Thing.Ordinal.class, "number").stream()
                                .findFirst()
                                .map(Thing.Ordinal::value),
                        Optional.empty(),
                        match.day("on"),
                        by(match),
                        Topics.in(sentence, match.text("topic")))));
        CALLED.in(sentence, match -> {
            if (!VOTE.foundIn(sentence)) {
                found.accept(new Claim.Emergency(
                        match.span(),
                        match.things(Thing.Ordinal.class, "number").stream()
                                .findFirst()
                                .map(Thing.Ordinal::value),
                        Optional.empty(),
                        Optional.empty(),
                        by(match),
                        List.of()));
            }
        });
    }
}
