package org.plenary.analysis;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;

import org.plenary.record.Symbol;

/// Which roll calls a figure is computed from.
///
/// @param words as a page says it: `session 68`, `the issue Palestinian conflict`
public record Among(String words, Predicate<RollCalls.Entry> in) {
    private static final Among EVERYTHING = new Among("all sessions", entry -> true);

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
        return new Among("session " + session, entry -> entry.session() == session);
    }

    /// Sessions from `first` to `last`.
    public static Among sessions(int first, int last) {
        return first == last
                ? session(first)
                : new Among(
                        "sessions " + first + " to " + last,
                        entry -> entry.session() >= first && entry.session() <= last);
    }

    public static Among year(int year) {
        return new Among("the year " + year, entry -> entry.date().year() == year);
    }

    /// The roll calls to which a publisher assigned an issue.
    public static Among issue(String issue) {
        return new Among("the issue " + issue, entry -> entry.subjects().contains(issue));
    }

    /// The roll calls under these symbols: those of a matter, those that a search found.
    public static Among symbols(String words, Collection<Symbol> symbols) {
        Set<Symbol> known = Set.copyOf(symbols);
        return new Among(words, entry -> entry.symbol().filter(known::contains).isPresent());
    }

    /// Those that are among these and among `other`.
    public Among and(Among other) {
        return everyOne() ? other : new Among(words + ", " + other.words, in.and(other.in));
    }
}
