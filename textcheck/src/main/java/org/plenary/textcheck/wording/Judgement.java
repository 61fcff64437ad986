package org.plenary.textcheck.wording;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;

/// What somebody thinks of a vote or a text.
final class Judgement extends Wording {
    private static final String WORD =
            "(?:cynical|cynically|shameful|shamefully|historic|hypocrisy|hypocritical|disgraceful|courageous|outrageous|betrayal|heroic|immoral|scandalous|tragic|cowardly|appalling|unjust|unfair|one - sided|toothless|laughable|absurd)";

    Judgement() {
        super(
                StatementKind.OTHER,
                "what somebody thinks of it",
                "The resolution was shameful and one-sided.",
                "It was a historic and courageous vote.",
                "The veto was a disgrace.");
        shape(WORD + "(?:(?: and| ,)+ " + WORD + ")?", match -> beyond(match));
        shape(
                "(?:an?|the) (?:(?:great|terrible|complete|total|utter|moral|bitter|stunning|diplomatic|real|clear|major) )*(?:disgrace|disaster|shame|scandal|tragedy|outrage|triumph|mockery|farce|humiliation|victory for|defeat for|stain on|blow to|slap in)(?: [^ ;.,]+)?",
                match -> Shape.VOTE_WORDS.foundIn(match.sentence()),
                match -> beyond(match));
    }

    private static Claim beyond(Match match) {
        return new Claim.Beyond(match.span(), "It is a judgement; the record has none.");
    }
}
