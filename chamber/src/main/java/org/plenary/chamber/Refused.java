package org.plenary.chamber;

import java.time.Instant;
import java.util.Optional;

import org.plenary.chamber.Refusal.Kind;

/// Carries a [Refusal] out of a decision that is under way. Never leaves [Chamber].
@SuppressWarnings("AnnotateFormatMethod") // every caller gives a literal
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    private Refused(Refusal refusal) {
        super(refusal.message(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }

    static Refused by(ChamberRule rule, Kind kind, String message, Object... values) {
        return by(rule.id(), kind, message, values);
    }

    static Refused by(String rule, Kind kind, String message, Object... values) {
        return new Refused(new Refusal(rule, message.formatted(values), kind, Optional.empty(), Optional.empty()));
    }

    static Refused field(String pointer, String message, Object... values) {
        return new Refused(new Refusal(
                ChamberRule.KNOWN.id(),
                message.formatted(values),
                Kind.MALFORMED,
                Optional.of(pointer),
                Optional.empty()));
    }

    static Refused before(ChamberRule rule, Instant instant, String message, Object... values) {
        return new Refused(new Refusal(
                rule.id(), message.formatted(values), Kind.OUT_OF_ORDER, Optional.empty(), Optional.of(instant)));
    }
}
