package org.plenary.chamber;

import org.plenary.rules.Words;

/// Where a meeting stands.
public enum Phase {
    NOT_OPENED,
    OPEN,
    SUSPENDED,
    ADJOURNED,
    CLOSED;

    /// The word used in states and messages.
    public String word() {
        return Words.of(this);
    }
}
