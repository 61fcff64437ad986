package org.plenary.analysis.ideal;

/// Why nobody can be placed.
public sealed interface Unplaced extends Fit permits TooThin, Unanchored {}
