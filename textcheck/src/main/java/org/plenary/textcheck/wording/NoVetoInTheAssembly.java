package org.plenary.textcheck.wording;

import org.plenary.rules.law.Charter;
import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;

/// How Members vote in the Assembly: "there is no veto in the General Assembly", "each Member has one vote".
final class NoVetoInTheAssembly extends Wording {
    NoVetoInTheAssembly() {
        super(
                StatementKind.PROCEDURE,
                "each Member has one vote in the Assembly, and none a veto",
                "There is no veto in the General Assembly.",
                "Each Member of the General Assembly has one vote.");
        shape(
                "(?:there is no veto|no (?:state|member|country|permanent member) (?:has|holds) a veto|nobody has a veto) in the (?:un )?(?:general )?assembly",
                match -> ruled(match, true));
        shape(
                "(?:permanent members|{who}) (?:have|has|can use) (?:a|its|their|the) veto(?: power)? in the (?:un )?(?:general )?assembly",
                match -> ruled(match, false));
        shape(
                "(?:each|every|all) (?:member|members|member state|member states|state|states|country)(?: of the (?:general )?assembly| in the (?:general )?assembly)? (?:has|have) (?<some>N) votes?",
                match -> match.sentence().says("assembly"),
                match -> ruled(match, match.number("some") == 1));
    }

    private static Claim ruled(Match match, boolean right) {
        return new Claim.Ruled(match.span(), StatementKind.PROCEDURE, right, Charter.ARTICLE_18_1);
    }
}
