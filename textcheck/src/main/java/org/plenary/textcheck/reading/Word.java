package org.plenary.textcheck.reading;

/// A word, a mark, or the few words that name one thing.
///
/// @param outline how it stands in the outline of its sentence: in small letters, or the letter of its thing
record Word(Span span, String outline, Thing thing) {}
