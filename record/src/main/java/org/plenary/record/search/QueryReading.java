package org.plenary.record.search;

/// What came of reading a text as a query.
public sealed interface QueryReading {
    /// The text is a query.
    record Understood(Query query) implements QueryReading {}

    /// The text is none.
    record Refused(QueryProblem problem) implements QueryReading {}
}
