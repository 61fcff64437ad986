package org.plenary.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.plenary.rules.Kind;
import org.plenary.rules.Organ;
import org.plenary.rules.VoteQuestion;
import org.plenary.rules.VoteQuestion.Classification;
import org.plenary.rules.VoteQuestion.Settled;
import org.plenary.rules.VoteQuestion.Taking;
import org.plenary.rules.law.Readings;
import org.plenary.rules.law.Readings.ObligatoryAbstention;
import org.plenary.rules.law.Readings.PreliminaryQuestion;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.vote.CountedVote;
import org.plenary.rules.vote.Tally;

/// Every recorded decision taken again by the rules, and where the two come out differently.
///
/// A difference counts as explained only when the record holds a dated, sourced fact with which the rules come
/// to the recorded outcome: there is no list of exceptions here.
///
/// @param decisions how many were looked at
/// @param agree in how many the recorded outcome is the ruled one
/// @param undecidable decisions that cannot be taken again, with the reason
public record Replay(int decisions, int agree, List<Differing> differ, List<Undecidable> undecidable) {
    private static final Pattern TALLY = Pattern.compile("(\\d+)-(\\d+)-(\\d+)");

    public Replay {
        differ = List.copyOf(differ);
        undecidable = List.copyOf(undecidable);
    }

    /// A decision that came out differently.
    ///
    /// @param explanation the fact with which the rules come to the recorded outcome, with its source; empty
    ///     where there is none
    public record Differing(
            Symbol symbol,
            EventDate date,
            Outcome recorded,
            Outcome ruled,
            Because because,
            Optional<String> explanation) {
        public boolean explained() {
            return explanation.isPresent();
        }
    }

    /// A decision that cannot be taken again, and why.
    public record Undecidable(Symbol symbol, EventDate date, String reason) {}

    /// Which decisions are taken again.
    public record Selection(Optional<Organ> organ, Optional<LocalDate> from, Optional<LocalDate> to) {
        /// Every decision of the record.
        public static Selection everything() {
            return new Selection(Optional.empty(), Optional.empty(), Optional.empty());
        }

        boolean has(Decision decision) {
            return organ.map(only -> only == decision.organ()).orElse(true)
                    && from.map(first -> !decision.date().last().isBefore(first))
                            .orElse(true)
                    && to.map(last -> !decision.date().first().isAfter(last)).orElse(true);
        }
    }

    /// Whether every difference is explained.
    public boolean holds() {
        return differ.stream().allMatch(Differing::explained);
    }

    /// Takes the selected decisions of `record` again with `rules`.
    public static Replay of(VotingRecord record, Selection selection, Function<VoteQuestion, Ruling> rules) {
        Questions questions = new Questions(record);
        int decisions = 0;
        int agree = 0;
        List<Differing> differ = new ArrayList<>();
        List<Undecidable> undecidable = new ArrayList<>();
        for (Decision decision : record.decisions()) {
            if (!selection.has(decision)) {
                continue;
            }
            decisions++;
            switch (taken(decision, questions, rules)) {
                case Taken.Again again when again.agrees() -> agree++;
                case Taken.Again(Outcome recorded, Ruling ruling) ->
                    differ.add(new Differing(
                            decision.symbol(),
                            decision.date(),
                            recorded,
                            ruling.outcome(),
                            ruling.because(),
                            explanation(decision, recorded, questions, rules)));
                case Taken.NotAgain(String reason) ->
                    undecidable.add(new Undecidable(decision.symbol(), decision.date(), reason));
            }
        }
        return new Replay(decisions, agree, differ, undecidable);
    }

    private sealed interface Taken {
        record Again(Outcome recorded, Ruling ruling) implements Taken {
            boolean agrees() {
                return recorded == ruling.outcome();
            }
        }

        record NotAgain(String reason) implements Taken {}
    }

    private static Taken taken(Decision decision, Questions questions, Function<VoteQuestion, Ruling> rules) {
        Optional<Outcome> recorded = decision.outcome();
        if (recorded.isEmpty()) {
            return new Taken.NotAgain("no source records an outcome");
        }
        List<VoteQuestion> open = readings(decision, questions);
        if (open.isEmpty()) {
            return new Taken.NotAgain("the votes are not known well enough to decide");
        }
        List<Ruling> rulings = open.stream().map(rules).toList();
        Set<Outcome> outcomes = new LinkedHashSet<>();
        rulings.forEach(ruling -> outcomes.add(ruling.outcome()));
        return outcomes.size() == 1
                ? new Taken.Again(recorded.get(), rulings.getFirst())
                : new Taken.NotAgain("no source settles the majority, and the outcome turns on it");
    }

    /// The questions as which a decision can be read: on the first and on the last day it can have been, and
    /// under both majorities where no source settles which one the Assembly applied.
    private static List<VoteQuestion> readings(Decision decision, Questions questions) {
        List<VoteQuestion> readings = new ArrayList<>();
        for (LocalDate day : questions.days(decision)) {
            questions.question(decision, day).ifPresent(question -> {
                if (Questions.majorityIsOpen(decision, question)) {
                    readings.add(question.revised(draft -> draft.settled(Settled.SIMPLE)));
                    readings.add(question.revised(draft -> draft.settled(Settled.TWO_THIRDS)));
                } else {
                    readings.add(question);
                }
            });
        }
        return readings;
    }

    private static Optional<String> explanation(
            Decision decision, Outcome recorded, Questions questions, Function<VoteQuestion, Ruling> rules) {
        Optional<VoteQuestion> question = questions.question(decision);
        for (Fact fact : decision.facts()) {
            Optional<Consumer<VoteQuestion.Draft>> change =
                    fact.statedOn().flatMap(on -> change(fact, decision.kind()));
            if (change.isPresent()
                    && question.map(asked -> withFact(asked, fact, change.get()))
                            .map(rules)
                            .filter(ruling -> ruling.outcome() == recorded)
                            .isPresent()) {
                return Optional.of(sentence(fact));
            }
        }
        return Optional.empty();
    }

    private static VoteQuestion withFact(VoteQuestion asked, Fact fact, Consumer<VoteQuestion.Draft> change) {
        Optional<Taking> taking = taking(fact);
        VoteQuestion revised = asked.revised(change);
        return taking.map(other -> taken(revised, other)).orElse(revised);
    }

    private static VoteQuestion taken(VoteQuestion question, Taking taking) {
        VoteQuestion.Draft again = VoteQuestion.on(question.organ(), question.date(), question.kind(), taking)
                .id(question.id());
        question.session().ifPresent(again::session);
        question.classification().ifPresent(again::classification);
        question.settled().ifPresent(again::settled);
        question.members().ifPresent(again::members);
        return again.question();
    }

    private static Optional<Consumer<VoteQuestion.Draft>> change(Fact fact, Kind kind) {
        return switch (fact.name()) {
            // Of the preliminary question itself it says that the President's ruling stood (Council, rule 30).
            case "treated-as-procedural" ->
                Optional.of(
                        kind == Kind.PRELIMINARY_QUESTION
                                ? draft -> draft.readings(new Readings(
                                        ObligatoryAbstention.PRACTICE, Optional.of(PreliminaryQuestion.PRESIDENT)))
                                : draft -> draft.classification(Classification.PROCEDURAL));
            // A motion that two thirds are needed, when lost, leaves a simple majority (Charter, Article 18 (3)).
            case "two-thirds-motion" ->
                Optional.of(
                        draft -> draft.settled(fact.value().startsWith("lost") ? Settled.SIMPLE : Settled.TWO_THIRDS));
            case "adopted-without-vote", "corrected-tally" -> Optional.of(draft -> {});
            default -> Optional.empty();
        };
    }

    private static Optional<Taking> taking(Fact fact) {
        return switch (fact.name()) {
            case "adopted-without-vote" -> Optional.of(new Taking.WithoutVote());
            case "corrected-tally" ->
                tally(fact.value()).map(tally -> new Taking.Voted(new CountedVote(tally, List.of())));
            default -> Optional.empty();
        };
    }

    private static Optional<Tally> tally(String text) {
        Matcher numbers = TALLY.matcher(text);
        return numbers.matches()
                ? Optional.of(Tally.of(
                        Integer.parseInt(numbers.group(1)),
                        Integer.parseInt(numbers.group(2)),
                        Integer.parseInt(numbers.group(3))))
                : Optional.empty();
    }

    private static String sentence(Fact fact) {
        return fact.name().replace('-', ' ').substring(0, 1).toUpperCase(Locale.ROOT)
                + fact.name().replace('-', ' ').substring(1)
                + (fact.value().isEmpty() ? "" : " (" + fact.value() + ")")
                + fact.statedOn().map(on -> ", " + on).orElse("")
                + ": " + fact.citation().source()
                + (fact.citation().locator().isEmpty()
                        ? ""
                        : ", " + fact.citation().locator())
                + (fact.note().isEmpty() ? "" : ". " + fact.note());
    }
}
