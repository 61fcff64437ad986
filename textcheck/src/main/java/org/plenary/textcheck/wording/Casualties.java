package org.plenary.textcheck.wording;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;

/// Numbers of victims, which no record of votes has.
final class Casualties extends Wording {
    private static final String WHY =
            "The record has votes, rules and what texts ask for; it has no numbers of people killed, hurt or displaced.";

    Casualties() {
        super(
                StatementKind.OTHER,
                "how many were killed, hurt or displaced",
                "More than 40,000 people have been killed since the war began.",
                "Hospitals reported at least 120 dead.");
        shape(
                "N(?: [^ NT;.:]+){0,6}? (?:(?:have|had|has|were|was|are|been|be) )*(?:killed|dead|wounded|injured|displaced|casualties|died|deaths|fatalities|homeless)",
                match -> new Claim.Beyond(match.span(), WHY));
        shape(
                "(?:killed|killing|wounded|wounding|injured|displaced|displacing) (?:(?:at least|more than|over|some|about|nearly|up to|as many as) )?N",
                match -> new Claim.Beyond(match.span(), WHY));
    }
}
