package org.plenary.textcheck.wording;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Thing;

/// A document, by its symbol in any usual form or by its name.
final class DocumentNamed extends Wording {
    private static final int SAID_TWICE = 12;

    DocumentNamed() {
        super(
                StatementKind.SYMBOL,
                "the symbol or the name of a document",
                "Resolution 2334 (2016) speaks of settlements.",
                "The Uniting for Peace resolution, 377 A (V), is from 1950.");
        shape("Y", match -> !again(match), match -> new Claim.Cited(match.span(), document(match)));
    }

    private static Thing.Document document(Match match) {
        return (Thing.Document) match.sentence().thing(match.start());
    }

    // "The Uniting for Peace resolution, 377 A (V)" names it once.
    private static boolean again(Match match) {
        return match.sentence().placed(Thing.Document.class).stream()
                .anyMatch(other -> other.place() < match.start()
                        && other.thing().symbol().equals(document(match).symbol())
                        && other.span().distance(match.span()) < SAID_TWICE);
    }
}
