package org.plenary.followup;

import org.plenary.record.Problem;

/// A value of a fact that cannot be read; nothing of that fact was taken.
public final class BadFact extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /// Says where a value stands, and what was expected in its place.
    public BadFact(Problem problem) {
        super(problem.sentence());
        this.problem = problem;
    }

    /// Where and what.
    public Problem problem() {
        return problem;
    }
}
