package org.plenary.record.search;

import java.util.Arrays;
import java.util.Optional;

import org.plenary.rules.Words;
import org.plenary.rules.ruling.Because;

/// Which majority a question needed, as its ruling shows.
public enum MajorityNeeded {
    SIMPLE,
    TWO_THIRDS,
    /// More than half of all Members.
    ABSOLUTE,
    TWO_THIRDS_OF_MEMBERS,
    /// So many affirmative votes, whoever casts them (Charter, Article 27).
    FIXED_NUMBER;

    public String word() {
        return Words.of(this);
    }

    static Optional<MajorityNeeded> of(String word) {
        return Arrays.stream(values())
                .filter(majority -> majority.word().equals(word))
                .findFirst();
    }

    /// The majority on which a ruling turned; empty where it turned on something else.
    static Optional<MajorityNeeded> shownBy(Because because) {
        return switch (because) {
            case MAJORITY, MAJORITY_NOT_REACHED, TIE -> Optional.of(SIMPLE);
            case TWO_THIRDS, TWO_THIRDS_NOT_REACHED -> Optional.of(TWO_THIRDS);
            case ABSOLUTE_MAJORITY, ABSOLUTE_MAJORITY_NOT_REACHED -> Optional.of(ABSOLUTE);
            case TWO_THIRDS_OF_MEMBERS, TWO_THIRDS_OF_MEMBERS_NOT_REACHED -> Optional.of(TWO_THIRDS_OF_MEMBERS);
            case REQUIRED_VOTES, INSUFFICIENT_VOTES, VETO -> Optional.of(FIXED_NUMBER);
            case NO_AFFIRMATIVE_VOTE,
                    WITHOUT_VOTE,
                    NOT_PUT,
                    QUORUM_NOT_MET,
                    CONCURRENCES,
                    CONCURRENCES_NOT_REACHED,
                    OVERRULED,
                    NOT_OVERRULED -> Optional.empty();
        };
    }
}
