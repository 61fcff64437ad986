package org.plenary.rules.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.plenary.rules.Kind;
import org.plenary.rules.VoteQuestion;
import org.plenary.rules.VoteQuestion.Taking;
import org.plenary.rules.book.Challenge;
import org.plenary.rules.book.Needs;
import org.plenary.rules.book.Reckoning;
import org.plenary.rules.book.RuleBook;
import org.plenary.rules.book.StatedIntentions;
import org.plenary.rules.book.UnitingForPeace;
import org.plenary.rules.book.Unvoted;
import org.plenary.rules.law.Provision;
import org.plenary.rules.law.Provisions;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.ruling.Counterfactual;
import org.plenary.rules.ruling.Effect;
import org.plenary.rules.ruling.ReadingUsed;
import org.plenary.rules.ruling.Requirement;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.vote.CountedVote;
import org.plenary.rules.vote.Majority;
import org.plenary.rules.vote.Tally;
import org.plenary.rules.vote.Vote;

/// Rules on votes of the General Assembly in plenary (Charter, Article 18; rules of procedure).
public final class GeneralAssembly {
    private static final Provision RULINGS = Provisions.cited("GA-ROP-71");
    private static final Provision WITHDRAWAL = Provisions.cited("GA-ROP-80");
    private static final Provision NO_ACTION = Provisions.cited("GA-ROP-74");
    private static final Provision METHODS = Provisions.cited("GA-ROP-87");
    private static final Provision ARREARS = Provisions.cited("CHARTER-19");
    private static final Provision CREDENTIALS = Provisions.cited("GA-CRED-SA74");
    private static final Provision CONCURRENCE = Provisions.cited("GA-ROP-9");
    private static final Provision TIES = Provisions.cited("GA-ROP-95");
    private static final Provision COUNCIL_EXERCISING = Provisions.cited("CHARTER-12-1");
    private static final Provision BUDGET = Provisions.cited("CHARTER-17");
    private static final Provision PRESENT_AND_VOTING = Provisions.cited("GA-ROP-86");

    private static final RuleBook BOOK = RuleBook.generalAssembly();

    /// The Assembly, by its rules of every day.
    public GeneralAssembly() {}

    /// Rules on a question that has no problems.
    public Ruling rule(VoteQuestion question) {
        Ruling ruling = switch (question.taking()) {
            case Taking.NotPut(String reason) ->
                Unvoted.notPut(question, reason.startsWith("no-action") ? NO_ACTION : WITHDRAWAL, reason);
            case Taking.WithoutVote() -> Unvoted.adopted(question, METHODS, effect(question));
            case Taking.Concurrences concurrences -> concurrences(question, concurrences);
            case Taking.Voted(Vote vote) ->
                question.kind() == Kind.CHALLENGE_TO_RULING
                        ? Challenge.rule(
                                question, vote, AssemblyMajority.of(question).needs(), RULINGS, members(question, vote))
                        : voted(question, vote);
        };
        return AssemblyOpenings.add(question, ruling);
    }

    private static Ruling voted(VoteQuestion question, Vote vote) {
        AssemblyMajority majority = AssemblyMajority.of(question);
        int members = members(question, vote);
        Reckoning reckoning = new Reckoning(majority.needs(), vote, members, Set.of(), question.lawOf());
        Optional<Requirement> quorum = BOOK.quorum(members, question.present(), question.lawOf());
        boolean quorate = quorum.map(Requirement::met).orElse(true);
        List<Requirement> requirements = new ArrayList<>(2);
        quorum.ifPresent(requirements::add);
        requirements.addAll(reckoning.requirements());
        Because because = quorate ? reckoning.because() : Because.QUORUM_NOT_MET;
        boolean affirmative = Needs.affirmative(because);
        List<String> warnings = warnings(question, vote);
        List<ReadingUsed> readings = readings(question, majority, vote.tally());
        if (quorate) {
            StatedIntentions.read(
                    question,
                    other -> new Reckoning(majority.needs(), other, members, Set.of(), question.lawOf()).because(),
                    readings);
        }
        if (affirmative && question.kind() == Kind.BUDGET) {
            readings.add(
                    plain(question, BUDGET, "The Assembly decides on the budget; the apportionment binds Members."));
        }
        UnitingForPeace.read(question, readings, warnings);
        return new Ruling(
                question.id(),
                affirmative ? question.kind().positive() : question.kind().negative(),
                because,
                vote.tally(),
                List.of(),
                OptionalInt.of(reckoning.threshold()),
                requirements,
                readings,
                affirmative ? effect(question) : Effect.NONE,
                quorate ? reckoning.smallestChanges() : Counterfactual.NONE,
                List.of(),
                warnings,
                Optional.empty());
    }

    private static List<ReadingUsed> readings(VoteQuestion question, AssemblyMajority majority, Tally tally) {
        List<ReadingUsed> readings = new ArrayList<>();
        majority.reading().ifPresent(readings::add);
        if (tally.abstained() > 0
                && majority.needs().majority() instanceof Majority.Share share
                && share.base() == Majority.Base.PRESENT_AND_VOTING) {
            readings.add(plain(
                    question,
                    PRESENT_AND_VOTING,
                    "Members that abstain are considered as not voting: the majority is reckoned on %d votes cast for and against."
                            .formatted(tally.presentAndVoting().votes())));
        }
        if (tally.barred() > 0) {
            readings.add(plain(
                    question,
                    ARREARS,
                    "Members without a vote because of arrears: %d. They are not counted among those voting."
                            .formatted(tally.barred())));
        }
        if (tally.excluded() > 0) {
            readings.add(plain(
                    question,
                    CREDENTIALS,
                    "Members without a seat after a decision on credentials: %d. Rejection of credentials is not suspension of membership."
                            .formatted(tally.excluded())));
        }
        if (tally.yes() == tally.no()
                && tally.yes() > 0
                && majority.needs().majority().equals(Majority.Share.TWO_THIRDS)) {
            readings.add(plain(
                    question,
                    TIES,
                    "Where two thirds are needed, an equal vote is taken in practice as a defeat, without a second vote; the rule"
                            + " itself makes no such exception."));
        }
        return readings;
    }

    private static List<String> warnings(VoteQuestion question, Vote vote) {
        List<String> warnings = new ArrayList<>();
        if (question.councilExercising() && question.kind().text()) {
            warnings.add(
                    "The Council is said to be exercising its functions on the same situation. Article 12 (1) asks the Assembly"
                            + " then to make no recommendation unless the Council asks; practice accepts parallel treatment ("
                            + COUNCIL_EXERCISING.id() + ").");
        }
        if (vote instanceof CountedVote
                && question.members().isPresent()
                && vote.tally().members() < question.members().getAsInt()
                && needsMembers(question)) {
            warnings.add("The tally accounts for %d of %d Members; the others are taken as absent."
                    .formatted(vote.tally().members(), question.members().getAsInt()));
        }
        return warnings;
    }

    private static Ruling concurrences(VoteQuestion question, Taking.Concurrences concurrences) {
        int members = question.members().orElseThrow();
        Needs needs = AssemblyMajority.of(question).needs();
        int needed = needs.majority().needed(0, 0, 0, members);
        Requirement requirement = new Requirement(
                CONCURRENCE.id(),
                "Members concurring in the request",
                Requirement.Relation.AT_LEAST,
                needed,
                concurrences.count(),
                CONCURRENCE.source(question.lawOf()));
        List<ReadingUsed> readings = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        UnitingForPeace.read(question, readings, warnings);
        return new Ruling(
                question.id(),
                requirement.met() ? question.kind().positive() : question.kind().negative(),
                requirement.met() ? Because.CONCURRENCES : Because.CONCURRENCES_NOT_REACHED,
                Tally.of(concurrences.count(), 0, 0),
                List.of(),
                OptionalInt.of(needed),
                List.of(requirement),
                readings,
                requirement.met() ? Effect.INTERNAL : Effect.NONE,
                Counterfactual.NONE,
                List.of(),
                warnings,
                Optional.empty());
    }

    /// Whether the number of all Members enters the majority.
    public static boolean needsMembers(VoteQuestion question) {
        return AssemblyMajority.of(question).needs().majority() instanceof Majority.Share share
                && share.base() == Majority.Base.MEMBERS;
    }

    /// Whether the majority of this kind of question is fixed, so that nothing can settle it otherwise.
    public static boolean fixedMajority(Kind kind) {
        return AssemblyMajority.fixed(kind);
    }

    private static int members(VoteQuestion question, Vote vote) {
        return question.members().orElse(vote.tally().members());
    }

    private static Effect effect(VoteQuestion question) {
        return switch (question.kind()) {
            case DRAFT_RESOLUTION, DRAFT_DECISION, AMENDMENT, SEPARATE_VOTE -> Effect.RECOMMENDATION;
            case BUDGET -> Effect.BINDING;
            case CHARTER_AMENDMENT -> Effect.NONE;
            default -> Effect.INTERNAL;
        };
    }

    private static ReadingUsed plain(VoteQuestion question, Provision provision, String says) {
        return new ReadingUsed(provision.id(), says, Optional.empty(), List.of(), provision.source(question.lawOf()));
    }
}
