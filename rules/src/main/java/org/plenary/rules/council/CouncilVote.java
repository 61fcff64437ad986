package org.plenary.rules.council;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.plenary.rules.Kind;
import org.plenary.rules.VoteQuestion;
import org.plenary.rules.VoteQuestion.Classification;
import org.plenary.rules.book.Needs;
import org.plenary.rules.book.Reckoning;
import org.plenary.rules.book.RuleBook;
import org.plenary.rules.book.RuleBook.QuestionClass;
import org.plenary.rules.law.Dated;
import org.plenary.rules.law.Provision;
import org.plenary.rules.law.Provisions;
import org.plenary.rules.law.Readings.ObligatoryAbstention;
import org.plenary.rules.law.Readings.PreliminaryQuestion;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.ruling.Effect;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.vote.CountedVote;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.RollCall;
import org.plenary.rules.vote.Tally;
import org.plenary.rules.vote.Vote;

/// One vote of the Council held against what its class of question needs, on one set of readings.
///
/// @param question what was put
/// @param vote the ballots as cast
record CouncilVote(VoteQuestion question, Vote vote) {
    private static final Provision REVIEW_CONFERENCE = Provisions.cited("CHARTER-109-1");
    private static final Provision REVIEW_CONFERENCE_TENTH_SESSION = Provisions.cited("CHARTER-109-3");
    private static final Provision REQUEST = Provisions.cited("UFP-377A-4");

    /// Nine Council votes for a review conference under Article 109 (1), seven before the amendment of 12 June
    /// 1968.
    private static final Dated<Integer> REVIEW_CONFERENCE_VOTES =
            Dated.since("1946-01-17", 7).then("1968-06-12", 9);

    /// Paragraph 3 of Article 109 was never amended.
    private static final int TENTH_SESSION_VOTES = 7;

    /// Council votes that call an emergency special session, in words.
    static String votesToCall(LocalDate day) {
        return RuleBook.securityCouncil(day)
                                .needs(QuestionClass.PROCEDURAL)
                                .majority()
                                .needed(0, 0, 0, 0)
                        == 7
                ? "seven"
                : "nine";
    }

    /// The class of questions whose kind leaves no choice.
    static Optional<Classification> fixedClassification(Kind kind) {
        return switch (kind) {
            case ADMISSION, SUSPENSION, EXPULSION, SECRETARY_GENERAL -> Optional.of(Classification.SUBSTANTIVE);
            case REVIEW_CONFERENCE, CREDENTIALS, AGENDA, INVITATION, CHALLENGE_TO_RULING, EMERGENCY_SESSION_REQUEST ->
                Optional.of(Classification.PROCEDURAL);
            default -> Optional.empty();
        };
    }

    /// The class of the question: fixed by its kind, or given, or the usual one of its kind.
    Classification classification() {
        if (question.kind() == Kind.PRELIMINARY_QUESTION) {
            return preliminary() == PreliminaryQuestion.VETOABLE
                    ? Classification.SUBSTANTIVE
                    : Classification.PROCEDURAL;
        }
        return fixedClassification(question.kind())
                .or(question::classification)
                .orElse(question.kind().text() ? Classification.SUBSTANTIVE : Classification.PROCEDURAL);
    }

    boolean substantive() {
        return classification() == Classification.SUBSTANTIVE;
    }

    /// How it is settled whether a matter is procedural.
    ///
    /// In practice the vote on it could be stopped by a permanent member until about 1960; since then the
    /// established list decides.
    PreliminaryQuestion preliminary() {
        return question.readings()
                .preliminaryQuestion()
                .orElse(question.lawOf().getYear() <= 1960 ? PreliminaryQuestion.VETOABLE : PreliminaryQuestion.LIST);
    }

    /// What the question needs.
    Needs needs() {
        LocalDate day = question.lawOf();
        QuestionClass questionClass = substantive() ? QuestionClass.SUBSTANTIVE : QuestionClass.PROCEDURAL;
        Needs needs = RuleBook.securityCouncil(day).needs(questionClass);
        return switch (question.kind()) {
            case REVIEW_CONFERENCE ->
                question.underArticle109Paragraph3()
                        ? Needs.votes(TENTH_SESSION_VOTES, REVIEW_CONFERENCE_TENTH_SESSION)
                        : Needs.votes(REVIEW_CONFERENCE_VOTES.on(day), REVIEW_CONFERENCE);
            case EMERGENCY_SESSION_REQUEST -> Needs.of(needs.majority(), REQUEST);
            default -> needs;
        };
    }

    /// The vote with the ballots that count on the readings of the question.
    Reckoning reckoning() {
        boolean strict = question.readings().obligatoryAbstention() == ObligatoryAbstention.STRICT;
        return new Reckoning(
                needs(),
                strict ? withPartiesAbstaining() : vote,
                RuleBook.securityCouncil(question.lawOf()).seats().orElseThrow(),
                PermanentSeat.allCodes(),
                question.lawOf());
    }

    Because because() {
        return reckoning().because();
    }

    Outcome outcome() {
        return Needs.affirmative(because())
                ? question.kind().positive()
                : question.kind().negative();
    }

    /// What the text does in law when it is adopted: from its own words, never from the tally (Article 25).
    Effect effect() {
        if (!substantive() || !question.kind().text()) {
            return Effect.INTERNAL;
        }
        return question.decides() ? Effect.BINDING : Effect.RECOMMENDATION;
    }

    /// Parties to the dispute that voted for or against a decision in which they were to abstain (Article 27 (3)).
    List<String> partiesThatVoted() {
        if (!question.dispute() || !substantive()) {
            return List.of();
        }
        return switch (vote) {
            case CountedVote counted ->
                counted.permanentNo().stream()
                        .filter(question.parties()::contains)
                        .toList();
            case RollCall call ->
                question.parties().stream()
                        .filter(party -> call.position(party)
                                .filter(position -> position == Position.YES || position == Position.NO)
                                .isPresent())
                        .sorted()
                        .toList();
        };
    }

    private Vote withPartiesAbstaining() {
        List<String> voted = partiesThatVoted();
        return switch (vote) {
            case RollCall call -> {
                Map<String, Position> abstaining = new HashMap<>();
                voted.forEach(party -> abstaining.put(party, Position.ABSTAINED));
                yield call.changing(abstaining);
            }
            case CountedVote counted -> {
                Tally tally = counted.tally();
                yield new CountedVote(
                        new Tally(
                                tally.yes(),
                                tally.no() - voted.size(),
                                tally.abstained() + voted.size(),
                                tally.notParticipating(),
                                tally.absent(),
                                tally.barred(),
                                tally.excluded()),
                        counted.permanentNo().stream()
                                .filter(code -> !voted.contains(code))
                                .toList());
            }
        };
    }

    /// Permanent members in `position`; of a vote without names only those that voted against are known.
    List<String> permanent(Position position) {
        return switch (vote) {
            case CountedVote counted -> position == Position.NO ? counted.permanentNo() : List.of();
            case RollCall call ->
                call.with(position).stream()
                        .filter(PermanentSeat.allCodes()::contains)
                        .toList();
        };
    }
}
