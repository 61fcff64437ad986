package org.plenary.textcheck;

import org.plenary.rules.Words;

/// What the record has to say to a statement.
public enum Verdict {
    /// The record has the same.
    AGREES,
    /// The record has something else.
    DIFFERS,
    /// The record has the same if the statement, the rule or the record is read in one of several ways.
    AGREES_ON_A_READING,
    /// The record could have it, and does not.
    NOT_IN_RECORD,
    /// No record of votes, rules and tasks can answer it.
    NOT_CHECKABLE;

    /// The word used in answers.
    public String word() {
        return Words.of(this);
    }
}
