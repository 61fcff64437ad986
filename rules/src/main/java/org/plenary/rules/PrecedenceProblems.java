package org.plenary.rules;

import java.util.ArrayList;
import java.util.List;

import org.plenary.rules.motion.Motion;

/// What is wrong with a question on the order of motions.
final class PrecedenceProblems {
    private PrecedenceProblems() {}

    static List<QuestionProblem> of(PrecedenceQuestion question) {
        List<QuestionProblem> problems = new ArrayList<>();
        List<String> known =
                Motion.all(question.organ()).stream().map(Motion::word).toList();
        if (question.motions().isEmpty()) {
            problems.add(
                    new QuestionProblem("/motions", "At least one motion is needed; known are %s.".formatted(known)));
        }
        for (int i = 0; i < question.motions().size(); i++) {
            if (!known.contains(question.motions().get(i))) {
                problems.add(new QuestionProblem(
                        "/motions/" + i,
                        "'%s' is not a motion in %s; known are %s."
                                .formatted(question.motions().get(i), question.organ(), known)));
            }
        }
        return List.copyOf(problems);
    }
}
