package org.plenary.followup;

import java.util.Locale;
import java.util.Optional;

/// By which force something is asked; never inferred from a tally.
public enum Force {
    /// A decision of the Security Council that Members agree to carry out (Charter, Article 25).
    BINDING("binding decision"),
    /// The word "demands" in a text that can only recommend.
    DEMAND_IN_A_RECOMMENDATION("demand in a recommendation"),
    /// Asks, calls upon, invites.
    RECOMMENDATION("recommendation"),
    /// Binds the organ itself and the Secretariat.
    INTERNAL("internal");

    private final String printed;

    Force(String printed) {
        this.printed = printed;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The words for people.
    public String printed() {
        return printed;
    }

    /// The force of that word.
    public static Optional<Force> of(String word) {
        return Words.find(values(), Force::word, word);
    }
}
