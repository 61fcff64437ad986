package org.plenary.followup;

import java.util.Locale;
import java.util.Optional;

/// What somebody is asked to do.
public enum Act {
    ALLOW,
    AUTHORIZE,
    CEASE,
    CONTRIBUTE,
    CONVENE,
    DECIDE_INTERNAL,
    EMBARGO,
    ENDORSE,
    ESTABLISH,
    MONITOR,
    REFRAIN,
    RELEASE,
    RENEW,
    REPORT,
    URGE,
    WITHDRAW;

    /// The word in files: `decide-internal`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Act> of(String word) {
        return Words.find(values(), Act::word, word);
    }
}
