package org.plenary.textcheck.wording;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.Member.Body;
import org.plenary.textcheck.claim.Quantity;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Thing;
import org.plenary.textcheck.reading.Triggers;

/// How many members an organ has: "193 Member States", "the 15-member Council", "the 124 states parties".
final class MembersCounted implements Wording {
    private static final Shape UNITED_NATIONS = Shape.of(
            "(?:united nations|un|organization|general assembly|assembly) (?:has|had|comprises|comprised|counted|now has|then had|consists of|consisted of)(?: only| just| then| a total of)* (?<some>N) (?:member states|members|states|countries|member)|(?:united nations|un)(?: 's)? (?<other>N) (?:member states|members)");
    private static final Shape COUNCIL = Shape.of(
            "security council (?:has|had|comprises|comprised|consists of|consisted of)(?: only| just| then)* (?<some>N) (?:member states|members|seats)");
    private static final Shape HYPHEN = Shape.of(
            "(?<some>N) - (?:member|nation|strong|state)(?: un| united nations)? (?<body>(?:security )?council|(?:general )?assembly)");
    private static final Shape PARTIES =
            Shape.of("(?:has (?:now )?)?(?<some>N) (?:states? part(?:ies|y)|parties|member states|members)");
    private static final Shape STATUTE = Shape.of("(?:statute|international criminal court|icc)");

    private static void give(Shape.Match match, Body body, Sentence sentence, Consumer<Claim> found) {
        found.accept(new Claim.Member(
                match.span(),
                body,
                match.quantity("some").map(Quantity::value),
                List.of(),
                false,
                false,
                sentence.placed(Thing.On.class).stream()
                        .findFirst()
                        .map(placed -> placed.thing().day())));
    }

    private static final long TRIGGERS = Triggers.any("members", "member", "parties", "states");

    @Override
    public StatementKind kind() {
        return StatementKind.MEMBERSHIP;
    }

    @Override
    public String says() {
        return "how many members there are";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "The United Nations has 193 Member States.",
                "The Security Council has 15 members, five of them permanent.",
                "The Rome Statute has 125 states parties.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        UNITED_NATIONS.in(sentence, match -> {
            if (match.has("some")) {
                give(match, Body.UNITED_NATIONS, sentence, found);
            } else {
                found.accept(new Claim.Member(
                        match.span(),
                        Body.UNITED_NATIONS,
                        match.quantity("other").map(Quantity::value),
                        List.of(),
                        false,
                        false,
                        Optional.empty()));
            }
        });
        COUNCIL.in(sentence, match -> give(match, Body.COUNCIL, sentence, found));
        // "The 193-member Assembly" is the one of the text's own day, whatever day the sentence speaks of.
        HYPHEN.in(
                sentence,
                match -> found.accept(new Claim.Member(
                        match.span(),
                        match.text("body").contains("council") ? Body.COUNCIL : Body.UNITED_NATIONS,
                        match.quantity("some").map(Quantity::value),
                        List.of(),
                        false,
                        false,
                        Optional.empty())));
        if (STATUTE.foundIn(sentence)) {
            PARTIES.in(sentence, match -> give(match, Body.ROME_STATUTE, sentence, found));
        }
    }
}
