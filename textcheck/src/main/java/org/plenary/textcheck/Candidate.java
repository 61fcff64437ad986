package org.plenary.textcheck;

import org.plenary.record.Symbol;

/// A decision that a statement may be about, and why.
public record Candidate(Symbol decision, String why) {}
