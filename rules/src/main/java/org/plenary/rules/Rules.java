package org.plenary.rules;

import java.util.List;

import org.plenary.rules.assembly.Elections;
import org.plenary.rules.assembly.GeneralAssembly;
import org.plenary.rules.assembly.ObserverRights;
import org.plenary.rules.calendar.WorkingDays;
import org.plenary.rules.council.Presidency;
import org.plenary.rules.council.SecurityCouncil;
import org.plenary.rules.motion.Motion;
import org.plenary.rules.motion.OrderOfTexts;
import org.plenary.rules.ruling.Answer;
import org.plenary.rules.ruling.Ruling;

/// Answers questions: the one way in. Pure; the same question always gets the same answer.
public final class Rules {
    private final SecurityCouncil council;
    private final GeneralAssembly assembly;

    /// @param calendar United Nations holidays, for what falls due in working days
    /// @param names how States are called in the sentences of a ruling
    public Rules(WorkingDays calendar, Names names) {
        this.council = new SecurityCouncil(calendar, names);
        this.assembly = new GeneralAssembly();
    }

    /// Rules that call States by their codes.
    public Rules(WorkingDays calendar) {
        this(calendar, Names.CODES);
    }

    /// Answers any question.
    ///
    /// @throws InvalidQuestion with everything that is wrong with it
    public Answer answer(Question question) {
        refuse(problems(question));
        return switch (question) {
            case VoteQuestion vote -> ruling(vote);
            case ElectionQuestion election -> Elections.rule(election);
            case PrecedenceQuestion precedence -> Motion.order(precedence);
            case TextsQuestion texts -> OrderOfTexts.answer(texts);
            case RightsQuestion rights -> ObserverRights.answer(rights);
            case PresidencyQuestion presidency -> Presidency.answer(presidency);
        };
    }

    /// Rules on a question put to the vote.
    ///
    /// @throws InvalidQuestion with everything that is wrong with it
    public Ruling rule(VoteQuestion question) {
        refuse(problems(question));
        return ruling(question);
    }

    /// Everything that keeps a question from being answered, in the order of its fields; empty when nothing does.
    public static List<QuestionProblem> problems(Question question) {
        return switch (question) {
            case VoteQuestion vote -> new VoteProblems(vote).found();
            case ElectionQuestion election -> ElectionProblems.of(election);
            case PrecedenceQuestion precedence -> PrecedenceProblems.of(precedence);
            case TextsQuestion texts -> TextsProblems.of(texts);
            case RightsQuestion rights ->
                rights.date().isBefore(VoteProblems.FIRST_DAY)
                        ? List.of(new QuestionProblem(
                                "/date", "%s is before the Charter entered into force.".formatted(rights.date())))
                        : List.of();
            case PresidencyQuestion presidency -> PresidencyProblems.of(presidency);
        };
    }

    private Ruling ruling(VoteQuestion question) {
        return switch (question.organ()) {
            case SC -> council.rule(question);
            case GA -> assembly.rule(question);
        };
    }

    private static void refuse(List<QuestionProblem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidQuestion(problems);
        }
    }
}
