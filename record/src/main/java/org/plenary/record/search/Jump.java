package org.plenary.record.search;

import org.plenary.record.Decision;
import org.plenary.record.Matter;
import org.plenary.record.Session;
import org.plenary.record.State;

/// Something that a text names as a whole, so that a search box can go straight there.
public sealed interface Jump {
    /// The decision of that symbol.
    record ToDecision(Decision decision) implements Jump {}

    /// The State of that name or code.
    record ToState(State state) implements Jump {}

    /// The matter of that id or title.
    record ToMatter(Matter matter) implements Jump {}

    /// The emergency special session of that number.
    record ToSession(Session session) implements Jump {}
}
