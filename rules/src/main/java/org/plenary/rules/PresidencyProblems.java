package org.plenary.rules;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What is wrong with a question on the presidency.
final class PresidencyProblems {
    private PresidencyProblems() {}

    static List<QuestionProblem> of(PresidencyQuestion question) {
        List<QuestionProblem> problems = new ArrayList<>();
        if (question.date().isBefore(VoteProblems.FIRST_COUNCIL_MEETING)) {
            problems.add(new QuestionProblem(
                    "/date",
                    "%s is before %s, when the Council met for the first time."
                            .formatted(question.date(), VoteProblems.FIRST_COUNCIL_MEETING)));
            return problems;
        }
        int first = Math.min(question.date().getYear(), question.knownMonth().getYear());
        int last = Math.max(question.date().getYear(), question.knownMonth().getYear());
        for (int year = first; year <= last; year++) {
            if (!question.names().containsKey(year)) {
                problems.add(new QuestionProblem(
                        "/date",
                        "The members of the Council in %d are not all known, and every year from %s to %s is needed."
                                .formatted(year, question.knownMonth(), YearMonth.from(question.date()))));
                return problems;
            }
        }
        Map<String, String> members =
                question.names().getOrDefault(question.knownMonth().getYear(), Map.of());
        if (!members.containsKey(question.knownPresident())) {
            problems.add(new QuestionProblem(
                    "/known/president",
                    "A member of the Council presides; %s was not one in %d."
                            .formatted(
                                    question.knownPresident(),
                                    question.knownMonth().getYear())));
        }
        return problems;
    }
}
