package org.plenary.site.picture;

import java.util.Optional;

import org.plenary.rules.vote.Position;

import static org.plenary.site.language.Messages.say;

/// One State on the board.
///
/// @param code as on the ballot
/// @param name on the day of the vote
/// @param was the recorded position, where a what-if changed it
/// @param moved whether it is marked: it moved since an earlier vote, or a filter asks for it
public record Tile(String code, String name, Position position, Optional<Position> was, boolean moved) {
    public Tile {
        was = was.filter(recorded -> recorded != position);
    }

    /// A State as recorded.
    public static Tile of(String code, String name, Position position) {
        return new Tile(code, name, position, Optional.empty(), false);
    }

    /// The same, marked or not.
    public Tile moved(boolean marked) {
        return new Tile(code, name, position, was, marked);
    }

    /// The same in another position, which is marked as a what-if.
    public Tile turned(Position other) {
        return new Tile(code, name, other, Optional.of(was.orElse(position)), moved);
    }

    /// The words read out for it.
    String alternative(Wording wording) {
        return was.map(recorded -> say("tile.changed", name, wording.of(position), wording.of(recorded)))
                .orElseGet(() -> say("tile.voted", name, wording.of(position)));
    }
}
