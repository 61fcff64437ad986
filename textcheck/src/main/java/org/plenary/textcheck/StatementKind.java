package org.plenary.textcheck;

import org.plenary.rules.Words;

/// What a statement is about.
public enum StatementKind {
    /// How many voted how.
    TALLY,
    /// Which States voted how.
    POSITION,
    /// How often a State has cast a veto.
    VETO_COUNT,
    /// What became of a text.
    OUTCOME,
    /// Which majority was needed, or reached.
    MAJORITY,
    /// Whether a text binds.
    EFFECT,
    /// What the rules provide.
    PROCEDURE,
    /// Emergency special sessions.
    SESSION,
    /// That there is such a document.
    SYMBOL,
    /// When a vote was.
    DATE,
    /// By when something was asked for.
    DEADLINE,
    /// Who is a Member, a member, or a party.
    MEMBERSHIP,
    /// What observers may do.
    RIGHTS,
    /// Anything else; only what no record can answer.
    OTHER;

    /// The word used in answers.
    public String word() {
        return Words.of(this);
    }
}
