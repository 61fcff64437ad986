package org.plenary.rules;

import java.time.LocalDate;

/// How rulings call a State in their sentences. The rules know States by code only.
@FunctionalInterface
public interface Names {
    /// States by their codes.
    Names CODES = (code, day) -> code;

    /// The name of the State with `code` on `day`.
    String on(String code, LocalDate day);
}
