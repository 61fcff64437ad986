package org.plenary.analysis.ideal;

/// The State that is to stand on the positive side cast no ballot, so that nothing says which end of the line is
/// the positive one.
///
/// @param positive its code
public record Unanchored(String positive) implements Unplaced {}
