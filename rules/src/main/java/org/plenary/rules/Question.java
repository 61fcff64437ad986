package org.plenary.rules;

import java.time.LocalDate;

/// Something put to an organ on a day, on which the rules can answer.
public sealed interface Question
        permits VoteQuestion, ElectionQuestion, PrecedenceQuestion, TextsQuestion, RightsQuestion, PresidencyQuestion {
    /// Any text; given back with the answer.
    String id();

    Organ organ();

    /// The day on which it was put.
    LocalDate date();
}
