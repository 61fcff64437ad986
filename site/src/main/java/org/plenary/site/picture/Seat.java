package org.plenary.site.picture;

import org.plenary.rules.vote.Position;

import static org.plenary.site.language.Messages.say;

/// A member of the Council at one vote.
///
/// @param code as on the ballot; empty where the record has the position and not the name
/// @param name in English, on the day of the vote
/// @param permanent whether the seat is a permanent one
public record Seat(String code, String name, boolean permanent, Position position) {
    /// The words read out for it.
    String alternative(Wording wording) {
        String called = name.isEmpty() ? say("seat.a-member") : name;
        return permanent
                ? say("seat.permanent", called, wording.of(position))
                : say("seat.elected", called, wording.of(position));
    }
}
