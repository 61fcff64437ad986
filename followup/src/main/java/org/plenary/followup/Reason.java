package org.plenary.followup;

/// One step of an explanation, with what it rests on.
///
/// @param source a symbol, a provision, or what was counted; empty where the step is arithmetic alone
public record Reason(String says, String source) {}
