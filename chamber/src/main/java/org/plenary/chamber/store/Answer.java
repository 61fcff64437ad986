package org.plenary.chamber.store;

import java.util.Optional;

import org.plenary.chamber.Refusal;
import org.plenary.chamber.json.Json;

/// What the sender of a command is told, after the commit.
public sealed interface Answer {
    /// It was carried out.
    ///
    /// @param token the new link's token, where the command issued one; it is told once and kept nowhere
    record Done(Json.Fields json, Optional<Token> token) implements Answer {}

    /// It was not.
    record Refused(Refusal refusal) implements Answer {}
}
