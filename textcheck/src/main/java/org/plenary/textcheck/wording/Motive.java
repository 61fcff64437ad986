package org.plenary.textcheck.wording;

import java.util.regex.Pattern;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;

/// Why somebody did something, which no record of votes has.
final class Motive extends Wording {
    private static final Pattern VOTE = Pattern.compile(
            "(?<![^ ])(?:vot|veto|abst|support|oppos|reject|back|deleg|text|resolution|council|assembly)");

    private static final String WHY = "It gives a motive; the record has how States voted, not why.";

    Motive() {
        super(
                StatementKind.OTHER,
                "why somebody did something",
                "The delegation opposed the text because it wanted to protect its trade interests.",
                "Several delegations abstained out of fear of losing aid.");
        motive(
                "because (?:it|they|he|she|the \\S+|{who}) (?:wants?|wanted|sought|feared|hoped|fears|intended|wished|cares|cared)(?: to)?(?: [^ ;.,]+)?");
        motive("(?:motivated by|acting out of|out of (?:fear|spite|loyalty|solidarity|self - interest|greed|habit))");
        motive("(?:was|were|is) (?:meant|intended|designed|calculated) to [^ ;.,]+");
        motive(
                "(?:(?:only|merely|simply|just)|in (?:order|an attempt|an effort|a bid)) to (?:appease|please|protect|shield|punish|placate|impress|win over|embarrass) [^ ;.,]+");
    }

    private void motive(String shape) {
        shape(
                shape,
                match -> VOTE.matcher(match.sentence().outline()).find(),
                match -> new Claim.Beyond(match.span(), WHY));
    }
}
