package org.plenary.record;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.plenary.rules.Kind;
import org.plenary.rules.Organ;
import org.plenary.rules.VoteQuestion;
import org.plenary.rules.VoteQuestion.Classification;
import org.plenary.rules.VoteQuestion.Put;
import org.plenary.rules.VoteQuestion.Settled;
import org.plenary.rules.VoteQuestion.Taking;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.vote.CountedVote;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.RollCall;
import org.plenary.rules.vote.Tally;

/// Puts together, from what is known of a decision, the question that the rules can answer.
final class Questions {
    /// Within these days of a veto a debate on it is looked for in the steps of its matters.
    private static final int DAYS_TO_A_DEBATE = 60;

    private final VotingRecord record;

    Questions(VotingRecord record) {
        this.record = record;
    }

    /// The first and the last day on which the vote can have been: the organ had as many members as the ballots
    /// count.
    Set<LocalDate> days(Decision decision) {
        LocalDate first = decision.date().first();
        LocalDate last = decision.date().last();
        if (decision.rollCall().isPresent()) {
            int voters = decision.rollCall().get().size();
            while (first.isBefore(last) && membersOn(decision.organ(), first) != voters) {
                first = first.plusDays(1);
            }
            while (last.isAfter(first) && membersOn(decision.organ(), last) != voters) {
                last = last.minusDays(1);
            }
        }
        return new LinkedHashSet<>(List.of(first, last));
    }

    Optional<VoteQuestion> question(Decision decision) {
        return question(decision, days(decision).iterator().next());
    }

    Optional<VoteQuestion> question(Decision decision, LocalDate day) {
        return decision.kind() == Kind.ELECTION
                ? Optional.empty()
                : taking(decision, day).map(taking -> question(decision, day, taking));
    }

    private VoteQuestion question(Decision decision, LocalDate day, Taking taking) {
        VoteQuestion.Draft question = VoteQuestion.on(decision.organ(), day, decision.kind(), taking)
                .id(decision.symbol().canonical())
                .members(membersOn(decision.organ(), day));
        decision.session().ifPresent(question::session);
        decision.classification().ifPresent(question::classification);
        if (majorityTurnsOnTheSubject(decision.kind())) {
            decision.majority().ifPresent(question::settled);
        }
        boolean parentNeedsTwoThirds = decision.parent()
                .flatMap(record::decision)
                .flatMap(Decision::majority)
                .filter(majority -> majority == Settled.TWO_THIRDS)
                .isPresent();
        if (parentNeedsTwoThirds) {
            question.parentNeedsTwoThirds();
        }
        decision.decides().ifPresent(question::decides);
        if (!decision.parties().isEmpty()) {
            question.dispute(decision.parties());
        }
        decision.fact("question-put")
                .filter(fact -> fact.value().equals("uphold"))
                .ifPresent(fact -> question.put(Put.UPHOLD));
        decision.fact("motion-requires")
                .filter(fact -> fact.value().equals("simple"))
                .ifPresent(fact -> question.motionForSimpleMajority());
        if (decision.organ() == Organ.SC) {
            emergencySession(decision, day)
                    .ifPresent(session ->
                            question.emergencySession(session.id(), meeting(session, day) && !debated(decision, day)));
        }
        return question.question();
    }

    private int membersOn(Organ organ, LocalDate day) {
        return switch (organ) {
            case SC -> record.council().members(day).size();
            case GA -> record.states().countOn(day);
        };
    }

    private Optional<Taking> taking(Decision decision, LocalDate day) {
        if (decision.outcome().equals(Optional.of(Outcome.NOT_PUT))) {
            return Optional.of(
                    new Taking.NotPut(decision.fact("not-put").map(Fact::value).orElse("not put")));
        }
        if (decision.method().equals(Optional.of(Decision.Method.WITHOUT_VOTE))) {
            return Optional.of(new Taking.WithoutVote());
        }
        Optional<RollCall> call = decision.rollCall();
        if (call.isPresent()) {
            return Optional.of(new Taking.Voted(call.get()));
        }
        if (decision.kind() == Kind.EMERGENCY_SESSION_REQUEST && decision.organ() == Organ.GA) {
            return decision.fact("concurrences")
                    .map(fact -> new Taking.Concurrences(Integer.parseInt(fact.value()), List.of()));
        }
        return decision.votes().flatMap(votes -> counted(decision, votes, day)).map(Taking.Voted::new);
    }

    /// Numbers without every name are enough in the Assembly; in the Council only if it is known which
    /// permanent members voted against, or if that does not matter.
    private Optional<CountedVote> counted(Decision decision, Votes votes, LocalDate day) {
        Set<String> against = new LinkedHashSet<>();
        if (decision.organ() == Organ.SC) {
            decision.ballots().map(ballots -> ballots.cast().with(Position.NO)).ifPresent(against::addAll);
            boolean everyNoIsNamed = against.size() >= votes.no();
            boolean procedural = decision.classification().equals(Optional.of(Classification.PROCEDURAL));
            against.removeIf(member -> !record.council().permanent(member, day));
            if (!everyNoIsNamed && !procedural && against.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(new CountedVote(tally(votes, membersOn(decision.organ(), day)), List.copyOf(against)));
    }

    /// Members that the source does not count were not among those voting; where it does not tell which of them
    /// were in the hall, all are taken as absent, on which no majority turns.
    private static Tally tally(Votes votes, int members) {
        Tally known = votes.tally();
        int rest = Math.max(0, members - known.members());
        return new Votes(
                        votes.yes(),
                        votes.no(),
                        votes.abstained(),
                        votes.notParticipating(),
                        OptionalInt.of(votes.absent().orElse(rest)))
                .tally();
    }

    /// The emergency special session on the situation of one of the matters in which the decision stands, if it was
    /// open.
    private Optional<Session> emergencySession(Decision decision, LocalDate day) {
        return record.mattersOf(decision).stream()
                .flatMap(matter -> matter.steps().stream())
                .flatMap(step -> step.symbol().stream())
                .flatMap(symbol -> record.session(symbol.canonical()).stream())
                .filter(session -> session.openOn(day))
                .findFirst();
    }

    /// Whether the Assembly held the debate of resolution 76/262 on a veto of `day` all the same: then the
    /// exception for a session that meets on the situation was not used.
    private boolean debated(Decision decision, LocalDate day) {
        return record.mattersOf(decision).stream()
                .flatMap(matter -> matter.steps().stream())
                .anyMatch(step -> step.kind().equals("debate-76-262")
                        && step.date().last().isAfter(day)
                        && step.date().first().isBefore(day.plusDays(DAYS_TO_A_DEBATE)));
    }

    private static boolean meeting(Session session, LocalDate day) {
        return session.meetings().stream()
                .anyMatch(meetings -> !meetings.from().first().isAfter(day)
                        && meetings.to()
                                .map(end -> !end.last().isBefore(day))
                                .orElse(meetings.from().covers(day)));
    }

    /// Whether the majority of an Assembly vote turns on a ruling or motion that the record does not have. The
    /// rules know the majority of kinds with one of their own, and that of texts in emergency special sessions.
    static boolean majorityIsOpen(Decision decision, VoteQuestion question) {
        if (decision.organ() != Organ.GA || !(question.taking() instanceof Taking.Voted)) {
            return false;
        }
        return majorityTurnsOnTheSubject(decision.kind())
                && question.settled().isEmpty()
                && !question.parentNeedsTwoThirds()
                && !question.inEmergencySession();
    }

    /// Whether the Assembly's majority on a kind of question turns on its subject, so that it must be settled;
    /// other kinds have a majority of their own.
    static boolean majorityTurnsOnTheSubject(Kind kind) {
        return switch (kind) {
            case DRAFT_RESOLUTION, DRAFT_DECISION, AMENDMENT, SEPARATE_VOTE -> true;
            case ADMISSION,
                    SUSPENSION,
                    EXPULSION,
                    HRC_SUSPENSION,
                    SECRETARY_GENERAL,
                    CHARTER_AMENDMENT,
                    REVIEW_CONFERENCE,
                    CREDENTIALS,
                    BUDGET,
                    PROCEDURAL_MOTION,
                    PRELIMINARY_QUESTION,
                    IMPORTANT_QUESTION_MOTION,
                    NO_ACTION_MOTION,
                    DIVISION_MOTION,
                    CLOSURE,
                    AGENDA,
                    INVITATION,
                    RECONSIDERATION,
                    CHALLENGE_TO_RULING,
                    EMERGENCY_SESSION_REQUEST,
                    ELECTION -> false;
        };
    }
}
