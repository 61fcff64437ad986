package org.plenary.record;

/// A file of the record holds a value that cannot be read; nothing of it was taken.
public final class UnreadableRecord extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    UnreadableRecord(Problem problem) {
        super(problem.sentence());
        this.problem = problem;
    }

    /// Where and what.
    public Problem problem() {
        return problem;
    }
}
