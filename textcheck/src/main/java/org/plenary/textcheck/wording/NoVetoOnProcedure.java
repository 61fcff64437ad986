package org.plenary.textcheck.wording;

import java.util.List;
import java.util.function.Consumer;

import org.plenary.rules.law.Charter;
import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Triggers;

/// That procedural votes know no veto: "the request is procedural, so no veto applies".
final class NoVetoOnProcedure implements Wording {
    private static final Shape NO_VETO = Shape.of(
            "procedural(?: [^ ;.]+){0,8}? (?:no veto(?: [^ ;.]+)?|(?:cannot|can not|not) be vetoed|veto does not apply|not subject to (?:the|a) veto)");
    private static final Shape VETO = Shape.of(
            "(?:(?:can|could|may|is able to)(?<not> not)? veto (?:the )?(?:calling|convening|request)(?: [^ ;.]+){0,3}? emergency(?: special)? session|procedural (?:decisions|votes|matters|questions) (?:are|is)(?: also)? subject to (?:the|a) veto)");

    private static final long TRIGGERS = Triggers.any("veto");

    @Override
    public StatementKind kind() {
        return StatementKind.PROCEDURE;
    }

    @Override
    public String says() {
        return "no veto on procedure";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "The request for an emergency special session is procedural, so no veto applies.",
                "A permanent member can veto the calling of an emergency special session.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        NO_VETO.in(
                sentence,
                match -> found.accept(
                        new Claim.Ruled(match.span(), StatementKind.PROCEDURE, true, Charter.ARTICLE_27_2)));
        VETO.in(
                sentence,
                match -> found.accept(new Claim.Ruled(
                        match.span(), StatementKind.PROCEDURE, match.has("not"), Charter.ARTICLE_27_2)));
    }
}
