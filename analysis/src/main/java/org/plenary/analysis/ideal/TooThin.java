package org.plenary.analysis.ideal;

/// The ballots are too few to place anybody: under 100 ballots, 5 States, or 5 items that divided them.
///
/// @param items roll calls that divided the States
public record TooThin(int ballots, int states, int items) implements Unplaced {}
