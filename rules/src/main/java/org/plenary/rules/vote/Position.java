package org.plenary.rules.vote;

import java.util.Optional;

/// How one Member stands in a vote. Each of these is a different thing, everywhere.
public enum Position {
    /// An affirmative vote.
    YES("yes"),
    /// A negative vote.
    NO("no"),
    /// Present, took part, and asked to be recorded as abstaining.
    ABSTAINED("abstained"),
    /// Present and did not take part in the vote.
    NOT_PARTICIPATING("not-participating"),
    /// Not in the hall when the vote was taken.
    ABSENT("absent"),
    /// Without a vote because of arrears (Charter, Article 19); present for the quorum.
    BARRED("barred"),
    /// Without a seat after a decision on credentials.
    EXCLUDED("excluded");

    private final String word;

    Position(String word) {
        this.word = word;
    }

    /// The word used in questions, rulings and addresses.
    public String word() {
        return word;
    }

    /// Whether a Member in this position could have taken another one in the same vote.
    public boolean entitledToVote() {
        return this != BARRED && this != EXCLUDED;
    }

    /// Whether a Member in this position is in the hall and counts for a quorum.
    public boolean present() {
        return this != ABSENT && this != EXCLUDED;
    }

    /// Reads a position from its word.
    public static Optional<Position> of(String word) {
        for (Position position : values()) {
            if (position.word.equals(word)) {
                return Optional.of(position);
            }
        }
        return Optional.empty();
    }
}
