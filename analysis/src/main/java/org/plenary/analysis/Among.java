package org.plenary.analysis;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;

import org.plenary.record.Symbol;

/// Which roll calls a figure is computed from.
public record Among(Predicate<RollCalls.Entry> in) {
    private static final Among EVERYTHING = new Among(_ -> true);

    public static Among everything() {
        return EVERYTHING;
    }

    /// The set of those of `calls`, as bits. What they were on is not read where everything counts.
    public long[] of(RollCalls calls) {
        boolean every = everyOne();
        return calls.where(i -> every || in.test(calls.entries().get(i)));
    }

    private boolean everyOne() {
        return in.equals(EVERYTHING.in);
    }

    /// One regular session, with the special and emergency special sessions of its year.
    public static Among session(int session) {
        return new Among(entry -> entry.session() == session);
    }

    /// Sessions from `first` to `last`.
    public static Among sessions(int first, int last) {
        return first == last ? session(first) : new Among(entry -> entry.session() >= first && entry.session() <= last);
    }

    public static Among year(int year) {
        return new Among(entry -> entry.date().year() == year);
    }

    /// The roll calls to which a publisher assigned an issue.
    public static Among issue(String issue) {
        return new Among(entry -> entry.subjects().contains(issue));
    }

    /// The roll calls under these symbols: those of a matter, those that a search found.
    public static Among symbols(Collection<Symbol> symbols) {
        Set<Symbol> known = Set.copyOf(symbols);
        return new Among(entry -> entry.symbol().filter(known::contains).isPresent());
    }

    /// Those that are among these and among `other`.
    public Among and(Among other) {
        return everyOne() ? other : new Among(in.and(other.in));
    }
}
