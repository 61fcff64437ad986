package org.plenary.rules.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.plenary.rules.Words;
import org.plenary.rules.council.PermanentSeat;
import org.plenary.rules.law.Dated;
import org.plenary.rules.law.Provision;
import org.plenary.rules.law.Provisions;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.ruling.Counterfactual;
import org.plenary.rules.ruling.Effect;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.ruling.Requirement;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.vote.Majority;
import org.plenary.rules.vote.Vote;

/// The voting rules of a body, as a value: seats, votes needed by class of question, who can block, quorum, ties.
///
/// The Council and the Assembly are two such values; a committee or a conference can bring its own.
///
/// @param seats the number of members, where the rules fix it
/// @param canBlock members whose negative vote prevents a decision, by code
/// @param needs what each class of question needs; a class left out cannot be put
/// @param quorumToOpen share of members that must be present to open and debate
/// @param quorumToDecide share of members that must be present to decide
/// @param quorumRule the provision on the quorum
/// @param secondVoteOnTie whether an equal vote is taken again before the proposal counts as rejected
public record RuleBook(
        String id,
        String title,
        OptionalInt seats,
        List<String> canBlock,
        Map<QuestionClass, Needs> needs,
        Optional<Majority.Share> quorumToOpen,
        Optional<Majority.Share> quorumToDecide,
        Optional<Provision> quorumRule,
        boolean secondVoteOnTie) {
    /// How much a question needs.
    public enum QuestionClass {
        /// Conduct of business.
        PROCEDURAL,
        /// Everything that is not procedure and not more than that.
        SUBSTANTIVE,
        /// Questions for which the body asks a larger majority.
        IMPORTANT,
        /// Decisions by more than half of all members.
        OF_ALL_MEMBERS,
        /// Decisions by two thirds of all members.
        TWO_THIRDS_OF_ALL_MEMBERS;

        /// The word used in rule-book files.
        public String word() {
            return Words.of(this);
        }
    }

    private static final Dated<Integer> COUNCIL_SEATS =
            Dated.since("1946-01-17", 11).then("1966-01-01", 15);
    private static final Dated<Integer> COUNCIL_VOTES =
            Dated.since("1946-01-17", 7).then("1966-01-01", 9);

    private static final Provision ON_PROCEDURE = Provisions.cited("CHARTER-27-2");
    private static final Provision ON_SUBSTANCE = Provisions.cited("CHARTER-27-3");
    private static final Provision SIMPLE = Provisions.cited("GA-ROP-85");
    private static final Provision IMPORTANT = Provisions.cited("CHARTER-18-2");
    private static final Provision ABSOLUTE = Provisions.cited("GA-ABSOLUTE");
    private static final Provision QUORUM = Provisions.cited("GA-ROP-67");
    private static final Provision COMMITTEES = Provisions.cited("GA-COMMITTEES");

    private static final Majority.Share ONE_THIRD = new Majority.Share(1, 3, false, Majority.Base.MEMBERS);
    private static final Majority.Share ONE_QUARTER = new Majority.Share(1, 4, false, Majority.Base.MEMBERS);
    private static final Majority.Share MORE_THAN_HALF = new Majority.Share(1, 2, true, Majority.Base.MEMBERS);

    public RuleBook {
        canBlock = List.copyOf(canBlock);
        needs = Map.copyOf(needs);
    }

    /// The Security Council on `day`: 11 seats and seven votes to the end of 1965, 15 and nine since (Articles 23,
    /// 27).
    public static RuleBook securityCouncil(LocalDate day) {
        Majority votes = new Majority.Votes(COUNCIL_VOTES.on(day));
        return new RuleBook(
                "security-council",
                "Security Council",
                OptionalInt.of(COUNCIL_SEATS.on(day)),
                List.copyOf(PermanentSeat.allCodes()),
                Map.of(
                        QuestionClass.PROCEDURAL,
                        Needs.of(votes, ON_PROCEDURE),
                        QuestionClass.SUBSTANTIVE,
                        new Needs(votes, ON_SUBSTANCE, Optional.of(ON_SUBSTANCE))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /// The General Assembly in plenary.
    public static RuleBook generalAssembly() {
        Map<QuestionClass, Needs> needs = new EnumMap<>(QuestionClass.class);
        needs.put(QuestionClass.PROCEDURAL, Needs.of(Majority.Share.SIMPLE, SIMPLE));
        needs.put(QuestionClass.SUBSTANTIVE, Needs.of(Majority.Share.SIMPLE, SIMPLE));
        needs.put(QuestionClass.IMPORTANT, Needs.of(Majority.Share.TWO_THIRDS, IMPORTANT));
        needs.put(QuestionClass.OF_ALL_MEMBERS, Needs.of(Majority.Share.ABSOLUTE, ABSOLUTE));
        needs.put(QuestionClass.TWO_THIRDS_OF_ALL_MEMBERS, Needs.of(Majority.Share.TWO_THIRDS_OF_MEMBERS, ABSOLUTE));
        return new RuleBook(
                "general-assembly",
                "General Assembly, plenary",
                OptionalInt.empty(),
                List.of(),
                needs,
                Optional.of(ONE_THIRD),
                Optional.of(MORE_THAN_HALF),
                Optional.of(QUORUM),
                true);
    }

    /// A Main Committee of the Assembly: a simple majority decides everything, also on important questions.
    public static RuleBook mainCommittee() {
        Needs simple = Needs.of(Majority.Share.SIMPLE, COMMITTEES);
        return new RuleBook(
                "main-committee",
                "General Assembly, Main Committee",
                OptionalInt.empty(),
                List.of(),
                Map.of(
                        QuestionClass.PROCEDURAL, simple,
                        QuestionClass.SUBSTANTIVE, simple,
                        QuestionClass.IMPORTANT, simple),
                Optional.of(ONE_QUARTER),
                Optional.of(MORE_THAN_HALF),
                Optional.of(COMMITTEES),
                false);
    }

    /// The books that come with Plenary, by the law of `day`.
    public static List<RuleBook> all(LocalDate day) {
        return List.of(securityCouncil(day), generalAssembly(), mainCommittee());
    }

    /// What a class of questions needs.
    ///
    /// @throws IllegalArgumentException if the body does not know that class
    public Needs needs(QuestionClass questionClass) {
        Needs found = needs.get(questionClass);
        if (found == null) {
            throw new IllegalArgumentException("%s knows no class of questions '%s'; it knows %s."
                    .formatted(
                            title,
                            questionClass.word(),
                            needs.keySet().stream()
                                    .sorted()
                                    .map(QuestionClass::word)
                                    .toList()));
        }
        return found;
    }

    /// Rules on a vote by this book alone.
    ///
    /// @param members all members of the body
    /// @param present heads in the hall, where a quorum is to be tested
    public Ruling rule(
            String question, QuestionClass questionClass, Vote vote, int members, OptionalInt present, LocalDate day) {
        Reckoning reckoning = new Reckoning(needs(questionClass), vote, members, Set.copyOf(canBlock), day);
        List<Requirement> requirements = new ArrayList<>();
        Optional<Requirement> quorum = quorum(members, present, day);
        quorum.ifPresent(requirements::add);
        requirements.addAll(reckoning.requirements());
        boolean quorate = quorum.map(Requirement::met).orElse(true);
        Because because = quorate ? reckoning.because() : Because.QUORUM_NOT_MET;
        boolean affirmative = Needs.affirmative(because);
        boolean text = questionClass != QuestionClass.PROCEDURAL;
        Outcome positive = text ? Outcome.ADOPTED : Outcome.CARRIED;
        return new Ruling(
                question,
                affirmative ? positive : positive.opposite(),
                because,
                vote.tally(),
                reckoning.vetoes(),
                OptionalInt.of(reckoning.threshold()),
                requirements,
                List.of(),
                affirmative ? Effect.INTERNAL : Effect.NONE,
                quorate ? reckoning.smallestChanges() : Counterfactual.NONE,
                List.of(),
                List.of(),
                Optional.empty());
    }

    /// The requirement of a quorum for deciding, where heads were counted and the book asks for one.
    public Optional<Requirement> quorum(int members, OptionalInt present, LocalDate day) {
        if (present.isEmpty() || quorumToDecide.isEmpty() || quorumRule.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Requirement(
                quorumRule.get().id(),
                "Members present",
                Requirement.Relation.AT_LEAST,
                quorumToDecide.get().needed(0, 0, present.getAsInt(), members),
                present.getAsInt(),
                quorumRule.get().source(day)));
    }
}
