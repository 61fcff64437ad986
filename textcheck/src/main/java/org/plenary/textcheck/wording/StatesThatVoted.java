package org.plenary.textcheck.wording;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.Positions.Group;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Thing.Named;
import org.plenary.textcheck.reading.Triggers;

/// States and what they did: "Russia and China voted against".
final class StatesThatVoted implements Wording {
    private static final Shape SHAPE = Shape.of(
            "(?<only>only |just )?(?<who>{who})(?<delegation> (?:delegation|ambassador|representative|government))?(?<alone> alone)?(?<clause> , (?:which|who|whose) [^;.]{1,120}? ,)?"
                    + "(?: (?:on )?D)?(?: (?:also|both|all|then|each|again|had|have|has|later|themselves|itself|even))*(?<not> (?:did not|never|not))? (?<did>{did})"
                    + "(?:{gap}(?: ,)? (?:and|but) (?<then>{did})(?= (?:on |the |Y|it)))?");
    private static final Shape APART = Shape.of(
            "(?<who>{who}) (?!voted|abstained|opposed|and|,)[^ SNT;:.]+(?: [^ SNT;:.]+){1,11}? , (?<did>voting against|voting for|voting in favou?r|abstaining|opposing)");

    private static boolean adjectives(List<Named> states) {
        return states.stream().allMatch(Named::adjective);
    }

    private static final long TRIGGERS = Triggers.any(
            "voted",
            "against",
            "abstained",
            "for",
            "absent",
            "participate",
            "opposed",
            "supported",
            "rejected",
            "only",
            "abstentions");

    @Override
    public StatementKind kind() {
        return StatementKind.POSITION;
    }

    @Override
    public String says() {
        return "States and how they voted";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "Russia and China voted against S/2012/538.",
                "Only Belarus, Eritrea, North Korea, Russia and Syria voted against resolution ES-11/1.",
                "Resolution 338 passed with China not participating.",
                "The United States abstained on ES-11/8 and voted against ES-11/7.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        SHAPE.in(sentence, match -> {
            if (adjectives(match.states("who")) && !match.has("delegation")) {
                return;
            }
            boolean only = match.has("only") || match.has("alone");
            found.accept(new Claim.Positions(
                    match.has("clause") ? match.span("did") : match.span(),
                    match.states("who"),
                    Shape.position(match.text("did")),
                    only,
                    match.has("not"),
                    Group.ALL,
                    Optional.empty()));
            if (match.has("then")) {
                found.accept(new Claim.Positions(
                        match.span("then"),
                        match.states("who"),
                        Shape.position(match.text("then")),
                        false,
                        false,
                        Group.ALL,
                        Optional.empty()));
            }
        });
        APART.in(sentence, match -> {
            if (!adjectives(match.states("who"))) {
                found.accept(new Claim.Positions(
                        match.span(),
                        match.states("who"),
                        Shape.position(match.text("did")),
                        false,
                        false,
                        Group.ALL,
                        Optional.empty()));
            }
        });
    }
}
