package org.plenary.textcheck.wording;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.Reached.Which;

/// Whether all were in favour: "unanimously", "far from unanimous".
final class Unanimity extends Wording {
    Unanimity() {
        super(
                StatementKind.MAJORITY,
                "unanimously",
                "The Security Council unanimously adopted resolution 242.",
                "The vote on ES-10/10 was far from unanimous.");
        shape(
                "(?<not>(?:not|far from|nowhere near|never) )?(?:unanimously|by unanimous vote|unanimous)(?! consent)",
                match -> new Claim.Reached(match.span(), match.has("not") ? Which.NOT_UNANIMOUS : Which.UNANIMOUS));
    }
}
