package org.plenary.site.picture;

import org.plenary.rules.vote.Position;

/// How a position is worded. The shapes and colours do not change with it.
public enum Wording {
    /// Everybody's position is known: a Member not in the hall was absent.
    AS_RECORDED,
    /// The source has a blank for everybody that cast no vote, and does not tell why.
    NO_VOTE_RECORDED;

    /// The words for `position`.
    public String of(Position position) {
        return switch (position) {
            case YES -> "yes";
            case NO -> "no";
            case ABSTAINED -> "abstained";
            case NOT_PARTICIPATING -> "not participating";
            case ABSENT -> this == NO_VOTE_RECORDED ? "no vote recorded" : "absent";
            case BARRED -> "barred (Article 19)";
            case EXCLUDED -> "excluded";
        };
    }
}
