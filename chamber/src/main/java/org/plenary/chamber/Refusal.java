package org.plenary.chamber;

import java.time.Instant;
import java.util.Optional;

/// Why a command was not carried out. Nothing was changed.
///
/// @param rule the id of the provision, or of a [ChamberRule]
/// @param pointer the field of the command that was wrong, as JSON Pointer, where it was one
/// @param notBefore when the same command will be in time
public record Refusal(String rule, String message, Kind kind, Optional<String> pointer, Optional<Instant> notBefore) {
    /// What kind of refusal it is.
    public enum Kind {
        /// The link does not stand for a role that may do this.
        NOT_THIS_ROLE,
        /// The chair saw an older state.
        STALE,
        /// Not now: something else comes first.
        OUT_OF_ORDER,
        /// The vote is locked.
        LOCKED,
        /// The rules do not allow it.
        AGAINST_THE_RULES,
        /// The command has no such form, or names things that do not exist.
        MALFORMED
    }

    /// A refusal by one of the chamber's own rules.
    public static Refusal of(ChamberRule rule, Kind kind, String message) {
        return new Refusal(rule.id(), message, kind, Optional.empty(), Optional.empty());
    }
}
