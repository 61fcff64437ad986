package org.plenary.rules.assembly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.plenary.rules.ElectionQuestion;
import org.plenary.rules.ElectionQuestion.ElectedBody;
import org.plenary.rules.ElectionQuestion.ElectionBallot;
import org.plenary.rules.Organ;
import org.plenary.rules.law.Provision;
import org.plenary.rules.law.Provisions;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.ruling.Counterfactual;
import org.plenary.rules.ruling.Effect;
import org.plenary.rules.ruling.Opening;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.ruling.ReadingUsed;
import org.plenary.rules.ruling.Requirement;
import org.plenary.rules.ruling.Requirement.Relation;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.ruling.Ruling.ElectionResult;
import org.plenary.rules.ruling.Ruling.NextBallot;
import org.plenary.rules.vote.Majority;
import org.plenary.rules.vote.Majority.Share;
import org.plenary.rules.vote.Tally;

/// Elections by secret ballot: who is elected after the ballots so far, and which ballot follows.
///
/// Rules 92 to 94 of the Assembly: a first ballot open to all; further ballots limited to the leading
/// candidates; after the third inconclusive ballot three open ones, then three limited ones, and so on. Judges
/// of the International Court need an absolute majority in each organ, and their ballots stay open (Statute,
/// Article 10).
public final class Elections {
    private static final Provision NO_NOMINATIONS = Provisions.cited("GA-ROP-92");
    private static final Provision ONE_PLACE = Provisions.cited("GA-ROP-93");
    private static final Provision SEVERAL_PLACES = Provisions.cited("GA-ROP-94");
    private static final Provision IMPORTANT_QUESTIONS = Provisions.cited("CHARTER-18-2");
    private static final Provision JUDGES = Provisions.cited("ICJ-STAT-10");
    private static final Provision JUDGES_IN_COUNCIL = Provisions.cited("SC-PROV-61");
    private static final Provision ABSOLUTE = Provisions.cited("GA-ABSOLUTE");

    /// Ballots of the same kind, open or limited, that follow each other.
    private static final int ALTERNATION = 3;

    private Elections() {}

    /// Rules on an election that has no problems.
    public static Ruling rule(ElectionQuestion question) {
        List<String> elected = new ArrayList<>();
        Standing last = new Standing(List.of(), List.of(), 0, false);
        for (ElectionBallot ballot : question.ballots()) {
            last = after(question, ballot, question.seats() - elected.size());
            elected.addAll(last.elected());
        }
        int left = question.seats() - elected.size();
        boolean lots = drawnByLot(question, last, left);
        Optional<NextBallot> next = left == 0 || lots ? Optional.empty() : Optional.of(next(question, last, left));
        Requirement places = new Requirement(
                provision(question).id(),
                "places filled by the majority needed",
                Relation.AT_LEAST,
                question.seats(),
                elected.size(),
                provision(question).source(question.date()));
        return new Ruling(
                question.id(),
                places.met() ? Outcome.ELECTED : Outcome.NOT_ELECTED,
                because(majority(question.body()), places.met()),
                Tally.of(0, 0, 0),
                List.of(),
                OptionalInt.of(last.threshold()),
                List.of(places),
                readings(question),
                places.met() ? Effect.INTERNAL : Effect.NONE,
                Counterfactual.NONE,
                openings(question, elected, lots),
                List.of(),
                Optional.of(new ElectionResult(elected, next)));
    }

    /// Where candidates stand after one ballot.
    ///
    /// @param ranked those not elected, most votes first
    /// @param tiedAtTheTop whether the two that lead are equal
    private record Standing(
            List<String> elected, List<Map.Entry<String, Integer>> ranked, int threshold, boolean tiedAtTheTop) {}

    private static Standing after(ElectionQuestion question, ElectionBallot ballot, int places) {
        int threshold = threshold(question, ballot);
        List<Map.Entry<String, Integer>> ranked = ballot.votes().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        List<String> reached = ranked.stream()
                .filter(candidate -> candidate.getValue() >= threshold)
                .map(Map.Entry::getKey)
                .toList();
        List<String> elected = withinPlaces(ballot.votes(), reached, places);
        List<Map.Entry<String, Integer>> others = ranked.stream()
                .filter(candidate -> !elected.contains(candidate.getKey()))
                .toList();
        boolean tied = others.size() > 1
                && others.get(0).getValue().equals(others.get(1).getValue());
        return new Standing(elected, others, threshold, tied);
    }

    /// Those that reached the majority, as far as there are places; equals that straddle the last place are not
    /// elected.
    private static List<String> withinPlaces(Map<String, Integer> votes, List<String> reached, int places) {
        if (reached.size() <= places) {
            return reached;
        }
        int firstLeftOut = votes.getOrDefault(reached.get(places), 0);
        return reached.subList(0, places).stream()
                .filter(candidate -> votes.getOrDefault(candidate, 0) > firstLeftOut)
                .toList();
    }

    private static int threshold(ElectionQuestion question, ElectionBallot ballot) {
        return majority(question.body()).needed(ballot.valid(), 0, ballot.valid(), question.electors());
    }

    private static Majority majority(ElectedBody body) {
        return switch (body) {
            case SECURITY_COUNCIL, ECOSOC -> Share.TWO_THIRDS;
            case HUMAN_RIGHTS_COUNCIL, ICJ -> Share.ABSOLUTE;
            case OTHER -> Share.SIMPLE;
        };
    }

    private static Provision provision(ElectionQuestion question) {
        return switch (question.body()) {
            case SECURITY_COUNCIL, ECOSOC -> IMPORTANT_QUESTIONS;
            case HUMAN_RIGHTS_COUNCIL -> ABSOLUTE;
            case ICJ -> JUDGES;
            case OTHER -> procedure(question);
        };
    }

    private static Provision procedure(ElectionQuestion question) {
        return question.seats() == 1 ? ONE_PLACE : SEVERAL_PLACES;
    }

    private static boolean drawnByLot(ElectionQuestion question, Standing last, int left) {
        return left == 1
                && question.seats() == 1
                && question.ballots().size() == 2
                && last.tiedAtTheTop()
                && majority(question.body()).equals(Share.SIMPLE);
    }

    private static NextBallot next(ElectionQuestion question, Standing last, int left) {
        boolean restricted = question.body() != ElectedBody.ICJ
                && restricted(question.ballots().size() + 1);
        List<String> leading =
                last.ranked().stream().limit(2L * left).map(Map.Entry::getKey).toList();
        return new NextBallot(left, restricted ? leading : List.of(), restricted);
    }

    /// Whether the ballot of this number is limited: the second and third are, then three open and three limited
    /// in turn.
    static boolean restricted(int number) {
        return number > 1 && (number <= ALTERNATION || ((number - ALTERNATION - 1) / ALTERNATION) % 2 == 1);
    }

    private static List<ReadingUsed> readings(ElectionQuestion question) {
        List<ReadingUsed> readings = new ArrayList<>();
        LocalDate day = question.date();
        if (question.organ() == Organ.GA) {
            readings.add(plain(
                    NO_NOMINATIONS,
                    "Elections are by secret ballot, without nominations; blank and invalid papers are not counted.",
                    day));
        }
        if (question.body() == ElectedBody.ICJ) {
            readings.add(plain(
                    JUDGES,
                    "Each organ votes independently and needs a majority of all its electors; in the Council permanent and elected"
                            + " members vote alike, so there is no veto.",
                    day));
        } else {
            readings.add(plain(
                    procedure(question),
                    "After the third inconclusive ballot, counted from the first, three open ballots alternate with three limited"
                            + " ones.",
                    day));
        }
        return readings;
    }

    private static List<Opening> openings(ElectionQuestion question, List<String> elected, boolean lots) {
        List<Opening> opens = new ArrayList<>();
        if (lots) {
            opens.add(Opening.of(
                    ONE_PLACE,
                    "The two candidates are equal after the second ballot: the President draws lots.",
                    question.date()));
        }
        if (question.body() == ElectedBody.ICJ && !elected.isEmpty()) {
            opens.add(Opening.of(
                    question.organ() == Organ.SC ? JUDGES_IN_COUNCIL : JUDGES,
                    "A judge is elected when the other organ has given an absolute majority too.",
                    question.date()));
        }
        return opens;
    }

    private static ReadingUsed plain(Provision provision, String says, LocalDate day) {
        return new ReadingUsed(provision.id(), says, Optional.empty(), List.of(), provision.source(day));
    }

    private static Because because(Majority majority, boolean filled) {
        if (majority.equals(Share.TWO_THIRDS)) {
            return filled ? Because.TWO_THIRDS : Because.TWO_THIRDS_NOT_REACHED;
        }
        if (majority.equals(Share.ABSOLUTE)) {
            return filled ? Because.ABSOLUTE_MAJORITY : Because.ABSOLUTE_MAJORITY_NOT_REACHED;
        }
        return filled ? Because.MAJORITY : Because.MAJORITY_NOT_REACHED;
    }
}
