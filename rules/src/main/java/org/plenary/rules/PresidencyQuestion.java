package org.plenary.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/// Whose turn is it to preside over the Council in the month of that day?
///
/// @param names the members of the Council in each year from the known month to the month asked about: English
/// names of that year by code
/// @param knownMonth a month in which the President is known
/// @param knownPresident its code
public record PresidencyQuestion(
        String id, LocalDate date, Map<Integer, Map<String, String>> names, YearMonth knownMonth, String knownPresident)
        implements Question {
    public PresidencyQuestion {
        names = Map.copyOf(names);
    }

    @Override
    public Organ organ() {
        return Organ.SC;
    }
}
