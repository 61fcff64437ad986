package org.plenary.rules.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.plenary.rules.law.Provision;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.ruling.Counterfactual;
import org.plenary.rules.ruling.Requirement;
import org.plenary.rules.ruling.Requirement.Relation;
import org.plenary.rules.vote.CountedVote;
import org.plenary.rules.vote.Majority;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.RollCall;
import org.plenary.rules.vote.Tally;
import org.plenary.rules.vote.Vote;

/// One vote held against what it needs: the outcome, each requirement with its numbers, and what would have
/// changed it.
///
/// @param members all Members of the body
/// @param blockers members whose negative vote prevents adoption, where the question can be blocked
/// @param day the day whose law is applied
public record Reckoning(Needs needs, Vote vote, int members, Set<String> blockers, LocalDate day) {
    public Reckoning {
        blockers = Set.copyOf(blockers);
    }

    /// Why the vote comes out as it does.
    public Because because() {
        Tally tally = vote.tally();
        int blocking = needs.block().isPresent() ? Reversal.blocking(vote, blockers) : 0;
        return needs.because(tally.yes(), tally.no(), blocking, tally.present(), members);
    }

    /// Affirmative votes needed.
    public int threshold() {
        Tally tally = vote.tally();
        return needs.majority().needed(tally.yes(), tally.no(), tally.present(), members);
    }

    /// What was required, each with the number found.
    public List<Requirement> requirements() {
        List<Requirement> requirements = new ArrayList<>(2);
        requirements.add(requirement(
                needs.rule(),
                whatIsCounted(),
                Relation.AT_LEAST,
                threshold(),
                vote.tally().yes()));
        needs.block()
                .ifPresent(block -> requirements.add(requirement(
                        block,
                        "negative votes of permanent members",
                        Relation.AT_MOST,
                        0,
                        Reversal.blocking(vote, blockers))));
        return requirements;
    }

    /// The members whose negative votes prevented adoption; none when the votes were not there in any case.
    public List<String> vetoes() {
        if (because() != Because.VETO) {
            return List.of();
        }
        return switch (vote) {
            case CountedVote counted -> counted.permanentNo();
            case RollCall call ->
                call.with(Position.NO).stream().filter(blockers::contains).toList();
        };
    }

    /// The fewest ballots whose change would have reversed the outcome.
    public Counterfactual smallestChanges() {
        return new Reversal(
                        vote, needs.majority(), members, blockers, needs.block().isPresent(), Position.YES)
                .smallest();
    }

    private String whatIsCounted() {
        return switch (needs.majority()) {
            case Majority.Votes fixed -> "affirmative votes";
            case Majority.Share share ->
                switch (share.base()) {
                    case MEMBERS -> "affirmative votes, of all Members";
                    case PRESENT -> "affirmative votes, of Members present";
                    case PRESENT_AND_VOTING -> "affirmative votes, of Members present and voting";
                };
        };
    }

    private Requirement requirement(Provision rule, String what, Relation relation, int needed, int found) {
        return new Requirement(rule.id(), what, relation, needed, found, rule.source(day));
    }
}
