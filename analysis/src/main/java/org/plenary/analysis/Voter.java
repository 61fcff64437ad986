package org.plenary.analysis;

/// Who casts ballots over the years: a State, with the State whose membership it continues.
///
/// @param code of the State today, or of the last one to use the seat
/// @param name in English, as pages print it
public record Voter(String code, String name) {}
