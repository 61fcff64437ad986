package org.plenary.analysis.ideal;

/// What comes of asking for ideal points: an estimate, or a reason why the ballots cannot carry one.
public sealed interface Fit permits Estimate, Unplaced {}
