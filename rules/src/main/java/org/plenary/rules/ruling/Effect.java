package org.plenary.rules.ruling;

import org.plenary.rules.Words;

/// What an outcome does in law.
public enum Effect {
    /// Binds those to whom it is addressed (Charter, Articles 17 and 25).
    BINDING,
    /// Recommends (Charter, Articles 10 to 14 and Chapter VI).
    RECOMMENDATION,
    /// Binds within the Organization only: procedure, elections, membership, subsidiary organs.
    INTERNAL,
    NONE;

    /// The word used in rulings.
    public String word() {
        return Words.of(this);
    }
}
