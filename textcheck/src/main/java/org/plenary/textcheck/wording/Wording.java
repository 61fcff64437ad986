package org.plenary.textcheck.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Sentence;

/// One way in which people write a statement: shapes of sentences, what a match of each claims, and examples.
///
/// Its examples are its tests and its line in the grammar. A new one is a small class beside this one and a line
/// in [Grammar]; which sentences are tried follows from its shapes.
public abstract class Wording {
    private final StatementKind kind;
    private final String says;
    private final List<String> examples;
    private final List<Told> told = new ArrayList<>();

    /// A shape, and what a match of it claims.
    record Told(Shape shape, Claiming claiming) {
        void find(Sentence sentence, Consumer<Claim> found) {
            shape.in(sentence, match -> claiming.claim(match, found));
        }
    }

    /// Gives what a match claims: mostly one thing, sometimes two, or nothing after all.
    interface Claiming {
        void claim(Match match, Consumer<Claim> found);
    }

    /// @param says what is recognised, in a few plain words
    /// @param examples sentences in which it is found; a good one is true, but need not be
    Wording(StatementKind kind, String says, String... examples) {
        this.kind = kind;
        this.says = says;
        this.examples = List.of(examples);
    }

    final void shape(Shape shape, Predicate<Match> when, Function<Match, Claim> claim) {
        told.add(new Told(shape, (match, found) -> {
            if (when.test(match)) {
                found.accept(claim.apply(match));
            }
        }));
    }

    final void shape(String shape, Predicate<Match> when, Function<Match, Claim> claim) {
        shape(Shape.of(shape), when, claim);
    }

    final void shape(String shape, Function<Match, Claim> claim) {
        shape(shape, match -> true, claim);
    }

    final void shape(String shape, Claiming claiming) {
        told.add(new Told(Shape.of(shape), claiming));
    }

    final List<Told> told() {
        return told;
    }

    public final StatementKind kind() {
        return kind;
    }

    /// What is recognised, in a few plain words.
    public final String says() {
        return says;
    }

    /// Sentences in which it is found.
    public final List<String> examples() {
        return examples;
    }

    /// Gives every claim of this wording in the sentence.
    public final void find(Sentence sentence, Consumer<Claim> found) {
        told.forEach(one -> one.find(sentence, found));
    }
}
