package org.plenary.textcheck.wording;

import java.util.List;
import java.util.function.Consumer;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Sentence;

/// One way in which people write a statement.
public interface Wording {
    StatementKind kind();

    /// What is recognised, in a few plain words.
    String says();

    /// Sentences in which it is found.
    List<String> examples();

    /// Words of which a sentence must have one, as [org.plenary.textcheck.reading.Triggers] numbers them.
    long triggers();

    /// Gives every claim of this wording in the sentence.
    void find(Sentence sentence, Consumer<Claim> found);
}
