package org.plenary.rules.law;

import java.util.Optional;

import org.plenary.rules.Words;

/// The readings chosen where the law can be read in more than one way.
///
/// @param obligatoryAbstention how Article 27 (3), last clause, is applied
/// @param preliminaryQuestion how it is settled whether a Council matter is procedural; empty: the practice of the
/// day
public record Readings(ObligatoryAbstention obligatoryAbstention, Optional<PreliminaryQuestion> preliminaryQuestion) {
    /// The practice of the day in everything.
    public static final Readings OF_PRACTICE = new Readings(ObligatoryAbstention.PRACTICE, Optional.empty());

    /// What becomes of the ballot of a party to a dispute under Chapter VI.
    public enum ObligatoryAbstention {
        /// It counts; the ruling warns.
        PRACTICE,
        /// It is discarded.
        STRICT;

        public String word() {
            return Words.of(this);
        }
    }

    /// Who decides whether a Council matter is procedural.
    public enum PreliminaryQuestion {
        /// The established list of procedural matters; no vote on it.
        LIST,
        /// A vote that a permanent member can stop (statement of 7 June 1945).
        VETOABLE,
        /// The President rules; nine votes (seven before 1966) overrule.
        PRESIDENT;

        public String word() {
            return Words.of(this);
        }
    }
}
