package org.plenary.textcheck;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A text without its markup and the statements found in it, in their order.
///
/// @param dated the day it is read as of
public record CheckedText(String text, Optional<LocalDate> dated, List<Statement> statements) {
    public CheckedText {
        statements = List.copyOf(statements);
    }
}
