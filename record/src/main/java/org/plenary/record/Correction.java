package org.plenary.record;

import java.util.Optional;

import org.plenary.rules.vote.Position;

/// What a Member stated later that it had meant to vote. The recorded ballot and the announced tally stay.
public record Correction(
        String member,
        Optional<Position> recorded,
        Position intended,
        Optional<EventDate> statedOn,
        Citation citation,
        String note) {}
