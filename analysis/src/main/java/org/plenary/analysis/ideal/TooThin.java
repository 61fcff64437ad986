package org.plenary.analysis.ideal;

/// The ballots are too few to place anybody.
///
/// @param why in one sentence, with the numbers found and needed
public record TooThin(String why) implements Fit {}
