package org.plenary.rules;

import java.util.List;
import java.util.stream.Collectors;

/// A question that cannot be ruled on as it stands; everything that is wrong with it.
public final class InvalidQuestion extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<QuestionProblem> problems;

    InvalidQuestion(List<QuestionProblem> problems) {
        super(problems.stream()
                .map(problem -> problem.pointer() + ": " + problem.message())
                .collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    /// Each thing that is wrong, in the order of the fields.
    public List<QuestionProblem> problems() {
        return problems;
    }
}
