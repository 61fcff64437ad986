package org.plenary.rules.vote;

import java.util.Objects;

/// One Member's position in one vote. The Member is named by its code (ISO 3166 alpha-3, or a former code such as
/// `SUN`).
public record Ballot(String member, Position position) {
    public Ballot {
        Objects.requireNonNull(position, "position");
        if (member.isBlank()) {
            throw new IllegalArgumentException("A ballot names the Member that cast it; the code was blank.");
        }
    }
}
