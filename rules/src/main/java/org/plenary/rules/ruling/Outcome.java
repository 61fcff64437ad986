package org.plenary.rules.ruling;

import org.plenary.rules.Words;

/// What a vote decided, in the word that fits the kind of question.
public enum Outcome {
    ADOPTED,
    NOT_ADOPTED,
    CARRIED,
    LOST,
    RULING_STANDS,
    RULING_OVERRULED,
    CALLED,
    NOT_CALLED,
    ELECTED,
    NOT_ELECTED,
    /// The question was never voted: withdrawn, no action, superseded.
    NOT_PUT;

    /// The word used in rulings, for example `not-adopted`.
    public String word() {
        return Words.of(this);
    }

    /// The other outcome of the same pair.
    public Outcome opposite() {
        return switch (this) {
            case ADOPTED -> NOT_ADOPTED;
            case NOT_ADOPTED -> ADOPTED;
            case CARRIED -> LOST;
            case LOST -> CARRIED;
            case RULING_STANDS -> RULING_OVERRULED;
            case RULING_OVERRULED -> RULING_STANDS;
            case CALLED -> NOT_CALLED;
            case NOT_CALLED -> CALLED;
            case ELECTED -> NOT_ELECTED;
            case NOT_ELECTED -> ELECTED;
            case NOT_PUT -> throw new IllegalStateException("A question that was not put has no opposite outcome.");
        };
    }
}
