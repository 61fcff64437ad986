package org.plenary.site.picture;

import org.plenary.rules.vote.Position;

import static org.plenary.site.language.Messages.say;

/// How a position is worded. The shapes and colours do not change with it.
public enum Wording {
    /// Everybody's position is known: a Member not in the hall was absent.
    AS_RECORDED,
    /// The source has a blank for everybody that cast no vote, and does not tell why.
    NO_VOTE_RECORDED;

    /// The words for `position`.
    public String of(Position position) {
        return position == Position.ABSENT && this == NO_VOTE_RECORDED
                ? say("position.no-vote-recorded")
                : say("position." + position.word());
    }
}
