package org.plenary.record.search;

import java.util.List;
import java.util.Optional;

import org.plenary.record.Decision;
import org.plenary.record.Matter;

/// One page of what a query found, with everything around it.
///
/// @param rows decisions of this page
/// @param from the place of the first of them among all hits, from 0
/// @param totals of all hits, not only of this page
/// @param facets ways to narrow or change the query
public record SearchResults(Query query, Order order, List<Row> rows, int from, Totals totals, List<Facet> facets) {
    /// In which order hits come.
    public enum Order {
        /// Those that fit the words best first; the newest first where the query has no words.
        BEST,
        NEWEST,
        OLDEST
    }

    /// A decision that was found.
    ///
    /// @param ruled what the rules say of it, where it can be taken again
    public record Row(Decision decision, Optional<Ruled> ruled, List<Matter> matters) {
        public Row {
            matters = List.copyOf(matters);
        }
    }

    /// Numbers of all hits.
    ///
    /// @param positive texts adopted, motions carried, sessions called, as recorded
    /// @param negative texts not adopted, motions lost, as recorded
    /// @param noOutcome hits for which no source records an outcome
    /// @param vetoed texts stopped by a permanent member, by the rulings
    /// @param withVotes hits whose numbers are known; the next three are sums over these
    public record Totals(
            int decisions,
            int positive,
            int negative,
            int noOutcome,
            int vetoed,
            int withVotes,
            int yes,
            int no,
            int abstained) {}

    /// The hits counted by one property. The conditions of the query on that property are left aside in the
    /// counting, so that the numbers beside the one chosen stay comparable.
    ///
    /// @param name `organ`, `decade`, `year`, ...
    /// @param field the field whose conditions are left aside
    public record Facet(String name, Field field, List<Value> values) {
        public Facet {
            values = List.copyOf(values);
        }
    }

    /// One value of a facet.
    ///
    /// @param label in words
    /// @param condition that asks for it
    /// @param chosen whether the query asks for just that
    /// @param query the query with this value instead of what it says of the field, or without it where it is
    /// chosen
    public record Value(String label, Query condition, int count, boolean chosen, Query query) {}

    public SearchResults {
        rows = List.copyOf(rows);
        facets = List.copyOf(facets);
    }
}
