package org.plenary.rules;

import java.time.LocalDate;
import java.util.List;

/// In which order are these motions put?
public record PrecedenceQuestion(String id, Organ organ, LocalDate date, List<String> motions) implements Question {
    public PrecedenceQuestion {
        motions = List.copyOf(motions);
    }
}
