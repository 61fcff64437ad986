package org.plenary.record;

import java.util.Optional;

/// A use of resolution 377 A (V) in a regular session of the Assembly.
///
/// @param councilAct what the Council did before, for example removed the item from its list
public record UnitingForPeaceUse(
        String session, String topic, String councilAct, Optional<Symbol> resolution, Citation citation, String note) {}
