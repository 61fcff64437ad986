package org.plenary.analysis.path;

import java.util.List;
import java.util.Optional;

import org.plenary.rules.Rules;
import org.plenary.rules.VoteQuestion;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.vote.CountedVote;
import org.plenary.rules.vote.Tally;

/// The majority that the rules require of a question, as a line: adopted when yes less `perNo` times no is at
/// least `least`.
///
/// It is not written here which questions need which majority. The rules are asked, for tallies all over the
/// range, and the line that agrees with every one of their rulings is taken.
///
/// @param name in words
/// @param perNo how many yes votes one no outweighs
/// @param least what must be left
public record Majority(String name, int perNo, int least) {
    private static final int STEP = 4;

    /// The majority of `question` among `members`; empty where it is none of the known ones.
    public static Optional<Majority> required(Rules rules, VoteQuestion question, int members) {
        return List.of(
                        new Majority("a simple majority of those present and voting", 1, 1),
                        new Majority("two thirds of those present and voting", 2, 0),
                        new Majority("a majority of all Members", 0, members / 2 + 1),
                        new Majority("two thirds of all Members", 0, (2 * members + 2) / 3))
                .stream()
                .filter(majority -> majority.agrees(rules, question, members))
                .findFirst();
    }

    private boolean agrees(Rules rules, VoteQuestion question, int members) {
        for (int yes = 1; yes <= members; yes += STEP) {
            for (int no = 0; yes + no <= members; no += STEP) {
                boolean adopted = ruled(rules, question, yes, no, members).outcome() == Outcome.ADOPTED;
                if (adopted != (yes - perNo * no >= least)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Ruling ruled(Rules rules, VoteQuestion question, int yes, int no, int members) {
        return rules.rule(question.voted(new CountedVote(Tally.of(yes, no, members - yes - no), List.of())));
    }

    /// How many yes votes are needed against so many noes.
    public int needed(int no) {
        return Math.max(1, least + perNo * no);
    }
}
