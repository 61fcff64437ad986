package org.plenary.rules.book;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.plenary.rules.VoteQuestion;
import org.plenary.rules.VoteQuestion.Put;
import org.plenary.rules.law.Provision;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.ruling.Effect;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.ruling.ReadingUsed;
import org.plenary.rules.ruling.Requirement;
import org.plenary.rules.ruling.Requirement.Relation;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.Tally;
import org.plenary.rules.vote.Vote;

/// A challenge to a ruling of the President: it stands unless a majority overrules it, however the question was
/// put.
public final class Challenge {
    private Challenge() {}

    /// @param needs what overruling needs
    /// @param rule the provision on rulings in that organ
    public static Ruling rule(VoteQuestion question, Vote vote, Needs needs, Provision rule, int members) {
        Tally tally = vote.tally();
        boolean upheld = question.put() == Put.UPHOLD;
        Position overruling = upheld ? Position.NO : Position.YES;
        int against = tally.in(overruling);
        int threshold = needs.majority().needed(against, tally.yes() + tally.no() - against, tally.present(), members);
        Requirement requirement = new Requirement(
                rule.id(),
                "votes for overruling the ruling",
                Relation.AT_MOST,
                threshold - 1,
                against,
                rule.source(question.lawOf()));
        boolean stands = requirement.met();
        return new Ruling(
                question.id(),
                stands ? Outcome.RULING_STANDS : Outcome.RULING_OVERRULED,
                stands ? Because.NOT_OVERRULED : Because.OVERRULED,
                tally,
                List.of(),
                OptionalInt.of(threshold),
                List.of(requirement),
                List.of(new ReadingUsed(
                        rule.id(),
                        upheld
                                ? "The question was put as one to uphold the ruling; it is read as one to overrule it, so a negative"
                                        + " vote is a vote for overruling and a tie leaves the ruling standing."
                                : "The ruling stands unless it is overruled: the burden is on those who challenge it.",
                        Optional.of(question.put().word()),
                        List.of(),
                        rule.source(question.lawOf()))),
                Effect.INTERNAL,
                new Reversal(vote, needs.majority(), members, Set.of(), false, overruling).smallest(),
                List.of(),
                List.of(),
                Optional.empty());
    }
}
