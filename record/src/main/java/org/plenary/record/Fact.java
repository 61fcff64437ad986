package org.plenary.record;

import java.util.Optional;

/// A dated, sourced fact about a decision that its ballots do not show.
///
/// @param name `treated-as-procedural`, `corrected-tally`, `two-thirds-motion`, `adopted-without-vote`, ...
/// @param statedOn when the source said it
public record Fact(String name, String value, Optional<EventDate> statedOn, Citation citation, String note) {}
