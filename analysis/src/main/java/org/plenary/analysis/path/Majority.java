package org.plenary.analysis.path;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.plenary.rules.Rules;
import org.plenary.rules.VoteQuestion;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.vote.CountedVote;
import org.plenary.rules.vote.Tally;

/// The majority that the rules require of a question, as a line: adopted when yes less `perNo` times no is at
/// least `least`.
///
/// It is not written here which questions need which majority. The rules are asked, for tallies on each line
/// and just below it, and the line that agrees with every one of their rulings is taken.
///
/// @param perNo how many yes votes one no outweighs
/// @param least what must be left
public record Majority(Kind kind, int perNo, int least) {
    /// Of whom it is counted, and how much of them.
    public enum Kind {
        SIMPLE,
        TWO_THIRDS,
        OF_ALL_MEMBERS,
        TWO_THIRDS_OF_ALL_MEMBERS;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// The majority of `question` among `members`; empty where it is none of the known ones.
    public static Optional<Majority> required(Rules rules, VoteQuestion question, int members) {
        return List.of(
                        new Majority(Kind.SIMPLE, 1, 1),
                        new Majority(Kind.TWO_THIRDS, 2, 0),
                        new Majority(Kind.OF_ALL_MEMBERS, 0, members / 2 + 1),
                        new Majority(Kind.TWO_THIRDS_OF_ALL_MEMBERS, 0, (2 * members + 2) / 3))
                .stream()
                .filter(majority -> majority.agrees(rules, question, members))
                .findFirst();
    }

    /// Whether the rules adopt on the line and not below it: more yes votes never undo an adoption.
    private boolean agrees(Rules rules, VoteQuestion question, int members) {
        for (int no = 0; no < members; no++) {
            int enough = needed(no);
            int most = members - no;
            if ((enough <= most && !adopted(rules, question, enough, no, members))
                    || (enough > 1 && adopted(rules, question, Math.min(enough - 1, most), no, members))) {
                return false;
            }
        }
        return true;
    }

    private static boolean adopted(Rules rules, VoteQuestion question, int yes, int no, int members) {
        return rules.rule(question.voted(new CountedVote(Tally.of(yes, no, members - yes - no), List.of())))
                        .outcome()
                == Outcome.ADOPTED;
    }

    /// How many yes votes are needed against so many noes.
    public int needed(int no) {
        return Math.max(1, least + perNo * no);
    }
}
