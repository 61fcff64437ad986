package org.plenary.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// In which order are these texts put to the vote, and which are not put at all?
///
/// @param texts proposals in the order in which they were submitted, with their amendments and parts in any order
/// @param adopted what was voted and adopted already
/// @param rejected what was voted and rejected already
public record TextsQuestion(
        String id, Organ organ, LocalDate date, List<Tabled> texts, Set<String> adopted, Set<String> rejected)
        implements Question {
    public TextsQuestion {
        texts = List.copyOf(texts);
        adopted = Set.copyOf(adopted);
        rejected = Set.copyOf(rejected);
    }

    /// Whether a text has been voted already.
    public boolean voted(String symbol) {
        return adopted.contains(symbol) || rejected.contains(symbol);
    }

    /// The text of that symbol.
    public Optional<Tabled> text(String symbol) {
        return texts.stream().filter(text -> text.symbol().equals(symbol)).findFirst();
    }

    /// A text before the meeting.
    public sealed interface Tabled {
        /// Its document symbol, or any name by which the meeting knows it.
        String symbol();

        /// The text to which it belongs; empty for a proposal.
        Optional<String> parent();
    }

    /// A draft resolution, a draft decision, or any other proposal.
    public record Proposal(String symbol) implements Tabled {
        @Override
        public Optional<String> parent() {
            return Optional.empty();
        }
    }

    /// An amendment.
    ///
    /// @param amends the text it amends: a proposal, a part of one, or another amendment
    /// @param furthest its place among the amendments to that text by how far it is from it in substance, 1 for the
    /// furthest. A judgement, which is the presiding officer's; empty where only one is to be voted
    /// @param rejects amendments that its adoption necessarily rejects
    public record Amendment(String symbol, String amends, Change change, OptionalInt furthest, Set<String> rejects)
            implements Tabled {
        public Amendment {
            rejects = Set.copyOf(rejects);
        }

        @Override
        public Optional<String> parent() {
            return Optional.of(amends);
        }
    }

    /// A part of a text on which a separate vote is asked.
    ///
    /// @param objection who objects to the separate vote
    public record Part(String symbol, String of, Objection objection) implements Tabled {
        @Override
        public Optional<String> parent() {
            return Optional.of(of);
        }
    }

    /// What an amendment does to the text.
    public enum Change {
        /// It only adds words.
        ADDS,
        /// It only takes words out.
        DELETES,
        /// It revises part of the text.
        REVISES,
        /// It stands in the place of the whole text.
        REPLACES_ALL;

        public String word() {
            return Words.of(this);
        }
    }

    /// Who objects to a separate vote on a part.
    public enum Objection {
        NOBODY,
        /// The one who proposed the text.
        MOVER,
        /// Any other representative.
        ANOTHER;

        public String word() {
            return Words.of(this);
        }
    }
}
