package org.plenary.record.search;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.plenary.record.Decision;
import org.plenary.record.VotingRecord;
import org.plenary.rules.Rules;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.ruling.Ruling;

/// What the rules say of a recorded decision, as far as lists show it.
///
/// @param majority the majority needed; empty where the ruling turned on something else
/// @param threshold affirmative votes needed, where votes were counted
/// @param margin affirmative votes less those needed
/// @param vetoes permanent members whose negative votes stopped the text, by code
public record Ruled(
        Outcome outcome,
        Because because,
        Optional<MajorityNeeded> majority,
        OptionalInt threshold,
        OptionalInt margin,
        List<String> vetoes) {
    public Ruled {
        vetoes = List.copyOf(vetoes);
    }

    /// Takes `decision` again; empty where too little is known, or where the record does not settle the majority.
    public static Optional<Ruled> of(Decision decision, VotingRecord record, Rules rules) {
        return record.majorityIsOpen(decision)
                ? Optional.empty()
                : record.question(decision).map(rules::rule).map(Ruled::of);
    }

    private static Ruled of(Ruling ruling) {
        return new Ruled(
                ruling.outcome(),
                ruling.because(),
                MajorityNeeded.shownBy(ruling.because()),
                ruling.threshold(),
                ruling.margin(),
                ruling.vetoes());
    }
}
