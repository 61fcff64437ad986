package org.plenary.record.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.plenary.record.Decision;
import org.plenary.record.Symbol;
import org.plenary.record.VotingRecord;
import org.plenary.record.intake.Imported;
import org.plenary.record.search.Ruled;
import org.plenary.rules.Rules;

/// A record to be published, with what the rules say of its decisions.
public final class Publication {
    private final VotingRecord record;
    private final Rules rules;
    private final Supplier<Imported> importing;
    private Optional<Imported> imported = Optional.empty();
    private final Map<Symbol, Optional<Ruled>> ruled = new HashMap<>();

    private Publication(VotingRecord record, Rules rules, Supplier<Imported> importing) {
        this.record = record;
        this.rules = rules;
        this.importing = importing;
    }

    /// Of `record`, its decisions taken again with `rules` when a table asks for it.
    public static Publication of(VotingRecord record, Rules rules) {
        return new Publication(record, rules, Imported::nothing);
    }

    /// The same with what the publications say, which `importing` reads when a table asks for it.
    public Publication with(Supplier<Imported> importing) {
        return new Publication(record, rules, importing);
    }

    synchronized Imported imported() {
        Imported read = imported.orElseGet(importing);
        imported = Optional.of(read);
        return read;
    }

    VotingRecord record() {
        return record;
    }

    synchronized Optional<Ruled> ruled(Decision decision) {
        return ruled.computeIfAbsent(decision.symbol(), symbol -> Ruled.of(decision, record, rules));
    }

    /// The date of the latest decision: as of when the record speaks.
    String asOf() {
        List<Decision> decisions = record.decisions();
        return decisions.isEmpty() ? "" : decisions.getLast().date().toString();
    }
}
