package org.plenary.followup.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.plenary.followup.Admission;
import org.plenary.followup.BadFact;
import org.plenary.followup.Fact;
import org.plenary.followup.FactKind;
import org.plenary.followup.Fields;
import org.plenary.followup.FollowUp;

/// The shipped facts with those of a store, read again when somebody added to it, on this node or another.
public final class StoredFacts implements Supplier<FollowUp> {
    private final Supplier<FollowUp> shipped;
    private final Supplier<Optional<FactStore>> store;
    private long read = -1;
    private Optional<FollowUp> facts = Optional.empty();

    /// @param store empty as long as nobody entered anything
    public StoredFacts(Supplier<FollowUp> shipped, Supplier<Optional<FactStore>> store) {
        this.shipped = shipped;
        this.store = store;
    }

    /// The same facts in another store.
    public StoredFacts in(Supplier<Optional<FactStore>> other) {
        return new StoredFacts(shipped, other);
    }

    /// Where people enter facts; empty as long as nobody did.
    public Optional<FactStore> store() {
        return store.get();
    }

    /// Adds facts of one kind, all or none; what is there already in the same words is not added again.
    ///
    /// @param rows values by the names of [FactKind#columns]
    /// @return how many are new
    /// @throws BadFact if one of them cannot be added
    public int add(FactKind kind, List<Map<String, String>> rows) {
        FactStore open = store.get().orElseThrow(() -> new IllegalStateException("There is no store to add facts to."));
        Admission admission = new Admission(get());
        List<FactStore.Entry> fresh = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (admission.take(kind, new Fields(kind.table(), i + 1L, rows.get(i))) == Admission.Verdict.FRESH) {
                fresh.add(new FactStore.Entry(kind, rows.get(i)));
            }
        }
        if (!fresh.isEmpty()) {
            open.add(fresh);
        }
        return fresh.size();
    }

    @Override
    public synchronized FollowUp get() {
        Optional<FactStore> open = store.get();
        if (open.isEmpty()) {
            return shipped.get();
        }
        long size = open.get().size();
        if (facts.isPresent() && size == read) {
            return facts.get();
        }
        List<Fact> entered = new ArrayList<>();
        for (FactKind kind : FactKind.values()) {
            open.get().entries(kind).forEach(fields -> entered.add(kind.read(fields)));
        }
        FollowUp all = shipped.get().with(entered);
        facts = Optional.of(all);
        read = size;
        return all;
    }
}
