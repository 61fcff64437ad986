package org.plenary.rules.ruling;

import org.plenary.rules.Words;

/// Why a question came out as it did; a closed list.
public enum Because {
    /// The fixed number of affirmative votes was reached and nothing stood against it.
    REQUIRED_VOTES,
    /// Enough affirmative votes, and a negative vote of a permanent member.
    VETO,
    /// Fewer affirmative votes than the fixed number.
    INSUFFICIENT_VOTES,
    MAJORITY,
    MAJORITY_NOT_REACHED,
    TWO_THIRDS,
    TWO_THIRDS_NOT_REACHED,
    /// As many votes for as against.
    TIE,
    /// Nobody voted in favour.
    NO_AFFIRMATIVE_VOTE,
    /// A majority of all Members.
    ABSOLUTE_MAJORITY,
    ABSOLUTE_MAJORITY_NOT_REACHED,
    TWO_THIRDS_OF_MEMBERS,
    TWO_THIRDS_OF_MEMBERS_NOT_REACHED,
    /// Adopted without a vote.
    WITHOUT_VOTE,
    /// Never voted.
    NOT_PUT,
    QUORUM_NOT_MET,
    /// Enough Members concurred in a request.
    CONCURRENCES,
    CONCURRENCES_NOT_REACHED,
    OVERRULED,
    NOT_OVERRULED;

    /// The word used in rulings, for example `insufficient-votes`.
    public String word() {
        return Words.of(this);
    }
}
