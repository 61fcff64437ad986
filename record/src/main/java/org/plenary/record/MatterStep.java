package org.plenary.record;

import java.util.Optional;

/// One thing that happened in a matter.
///
/// @param kind a word of a closed list: `council-vote`, `veto`, `emergency-session-called`, `resolution`, ...
/// @param symbol of the document, where there is one; not every document is a decision of the record
/// @param tally as the source prints it
public record MatterStep(
        int number,
        EventDate date,
        String kind,
        Optional<Symbol> symbol,
        Optional<String> tally,
        String description,
        Citation citation,
        String note) {}
