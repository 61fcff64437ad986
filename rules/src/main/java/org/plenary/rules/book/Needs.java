package org.plenary.rules.book;

import java.util.Optional;

import org.plenary.rules.law.Provision;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.vote.Majority;

/// What a class of questions needs in order to be decided in the affirmative, and under which provision.
///
/// The bare outcome ([#because]) reads numbers and allocates nothing; the explained ruling reads the same
/// numbers from the same methods.
///
/// @param rule the provision that sets the majority
/// @param block the provision by which a negative vote of certain members prevents adoption; empty where nobody can
public record Needs(Majority majority, Provision rule, Optional<Provision> block) {
    /// A majority that nobody can block.
    public static Needs of(Majority majority, Provision rule) {
        return new Needs(majority, rule, Optional.empty());
    }

    /// A fixed number of votes that nobody can block.
    public static Needs votes(int count, Provision rule) {
        return of(new Majority.Votes(count), rule);
    }

    /// Why a vote with these numbers comes out as it does.
    ///
    /// The order of the tests is that of the law: too few affirmative votes first, so that a negative vote of a
    /// permanent member is a veto only on a text that had the votes.
    ///
    /// @param blocking negative votes of members that can block
    /// @param present Members in the hall
    /// @param members all Members of the body
    public Because because(int yes, int no, int blocking, int present, int members) {
        if (yes < majority.needed(yes, no, present, members)) {
            return notReached(yes, no);
        }
        return blocking > 0 && block.isPresent() ? Because.VETO : reached();
    }

    /// Whether a reason of this kind is one for the affirmative.
    public static boolean affirmative(Because because) {
        return switch (because) {
            case REQUIRED_VOTES,
                    MAJORITY,
                    TWO_THIRDS,
                    ABSOLUTE_MAJORITY,
                    TWO_THIRDS_OF_MEMBERS,
                    WITHOUT_VOTE,
                    CONCURRENCES,
                    NOT_OVERRULED -> true;
            case VETO,
                    INSUFFICIENT_VOTES,
                    MAJORITY_NOT_REACHED,
                    TWO_THIRDS_NOT_REACHED,
                    TIE,
                    NO_AFFIRMATIVE_VOTE,
                    ABSOLUTE_MAJORITY_NOT_REACHED,
                    TWO_THIRDS_OF_MEMBERS_NOT_REACHED,
                    NOT_PUT,
                    QUORUM_NOT_MET,
                    CONCURRENCES_NOT_REACHED,
                    OVERRULED -> false;
        };
    }

    private Because reached() {
        if (majority instanceof Majority.Votes) {
            return Because.REQUIRED_VOTES;
        }
        if (majority.equals(Majority.Share.TWO_THIRDS)) {
            return Because.TWO_THIRDS;
        }
        if (majority.equals(Majority.Share.TWO_THIRDS_OF_MEMBERS)) {
            return Because.TWO_THIRDS_OF_MEMBERS;
        }
        return majority.equals(Majority.Share.ABSOLUTE) ? Because.ABSOLUTE_MAJORITY : Because.MAJORITY;
    }

    private Because notReached(int yes, int no) {
        if (majority instanceof Majority.Votes) {
            return Because.INSUFFICIENT_VOTES;
        }
        if (majority.equals(Majority.Share.ABSOLUTE)) {
            return Because.ABSOLUTE_MAJORITY_NOT_REACHED;
        }
        if (majority.equals(Majority.Share.TWO_THIRDS_OF_MEMBERS)) {
            return Because.TWO_THIRDS_OF_MEMBERS_NOT_REACHED;
        }
        if (yes == 0) {
            return Because.NO_AFFIRMATIVE_VOTE;
        }
        if (majority.equals(Majority.Share.TWO_THIRDS)) {
            return Because.TWO_THIRDS_NOT_REACHED;
        }
        return yes == no ? Because.TIE : Because.MAJORITY_NOT_REACHED;
    }
}
