package org.plenary.rules;

import java.util.ArrayList;
import java.util.List;

import org.plenary.rules.ElectionQuestion.ElectedBody;
import org.plenary.rules.ElectionQuestion.ElectionBallot;

/// What is wrong with a question on an election.
final class ElectionProblems {
    private ElectionProblems() {}

    static List<QuestionProblem> of(ElectionQuestion question) {
        List<QuestionProblem> problems = new ArrayList<>();
        if (question.date().isBefore(VoteProblems.FIRST_DAY)) {
            problems.add(new QuestionProblem(
                    "/date", "%s is before the Charter entered into force.".formatted(question.date())));
        }
        if (question.organ() == Organ.SC && question.body() != ElectedBody.ICJ) {
            problems.add(new QuestionProblem(
                    "/election/body",
                    "The Council elects judges of the International Court only; found '%s'."
                            .formatted(question.body().word())));
        }
        if (question.seats() < 1) {
            problems.add(new QuestionProblem(
                    "/election/seats", "At least one place is filled; found %d.".formatted(question.seats())));
        }
        if (question.ballots().isEmpty()) {
            problems.add(new QuestionProblem("/election/ballots", "At least one ballot is needed."));
        }
        for (int i = 0; i < question.ballots().size(); i++) {
            ballot(question, i, problems);
        }
        return List.copyOf(problems);
    }

    private static void ballot(ElectionQuestion question, int index, List<QuestionProblem> problems) {
        ElectionBallot ballot = question.ballots().get(index);
        String pointer = "/election/ballots/" + index;
        if (ballot.valid() < 1 || ballot.valid() > question.electors()) {
            problems.add(new QuestionProblem(
                    pointer + "/valid",
                    "Valid papers number from 1 to %d, the electors of the organ; found %d."
                            .formatted(question.electors(), ballot.valid())));
        }
        if (ballot.votes().isEmpty()) {
            problems.add(new QuestionProblem(pointer + "/votes", "A ballot names at least one candidate."));
        }
        long sum = 0;
        for (var candidate : ballot.votes().entrySet()) {
            sum += candidate.getValue();
            if (candidate.getValue() < 0 || candidate.getValue() > ballot.valid()) {
                problems.add(new QuestionProblem(
                        pointer + "/votes/" + candidate.getKey(),
                        "%d votes, and %d valid papers.".formatted(candidate.getValue(), ballot.valid())));
            }
        }
        if (sum > (long) ballot.valid() * Math.max(1, question.seats())) {
            problems.add(new QuestionProblem(
                    pointer + "/votes",
                    "%d votes in all; %d papers with at most %d names have %d."
                            .formatted(
                                    sum, ballot.valid(), question.seats(), (long) ballot.valid() * question.seats())));
        }
    }
}
