package org.plenary.textcheck.wording;

import java.util.List;
import java.util.function.Consumer;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Thing;

/// A document, by its symbol in any usual form or by its name.
final class DocumentNamed implements Wording {

    private static final long TRIGGERS = -1L;

    @Override
    public StatementKind kind() {
        return StatementKind.SYMBOL;
    }

    @Override
    public String says() {
        return "the symbol or the name of a document";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "Resolution 2334 (2016) speaks of settlements.",
                "The Uniting for Peace resolution, 377 A (V), is from 1950.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        Sentence.Placed<Thing.Document> last = null;
        for (Sentence.Placed<Thing.Document> document : sentence.placed(Thing.Document.class)) {
            boolean again = last != null
                    && last.thing().symbol().equals(document.thing().symbol())
                    && last.span().distance(document.span()) < 12;
            if (!again) {
                found.accept(new Claim.Cited(document.span(), document.thing()));
            }
            last = document;
        }
    }
}
