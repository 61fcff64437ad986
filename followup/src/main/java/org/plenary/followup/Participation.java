package org.plenary.followup;

import java.time.LocalDate;
import java.util.Optional;

import org.plenary.record.EventDate;

/// A State's part in the Rome Statute of the International Criminal Court.
///
/// @param signed empty for an accession or a succession
/// @param joined the day of ratification, accession or succession
/// @param bySuccession from when a successor State was bound, where it succeeded to another's part
/// @param signatureVerified whether the day of signature was read; [Origin#verified] is about the rest
public record Participation(
        String state,
        Optional<LocalDate> signed,
        LocalDate joined,
        Optional<LocalDate> bySuccession,
        Optional<LocalDate> withdrawalNotified,
        Optional<LocalDate> withdrawalEffective,
        boolean signatureVerified,
        Origin origin)
        implements Fact {
    private static final LocalDate SIXTIETH_DEPOSIT = LocalDate.of(2002, 4, 11);

    /// From when the Statute was in force for the State (Rome Statute, article 126): the first day of the month
    /// after the sixtieth day that follows the deposit, counted for the first sixty from the sixtieth deposit.
    public LocalDate inForce() {
        return bySuccession.orElseGet(() -> (joined.isBefore(SIXTIETH_DEPOSIT) ? SIXTIETH_DEPOSIT : joined)
                .plusDays(60)
                .withDayOfMonth(1)
                .plusMonths(1));
    }

    /// Whether the State was a party on `day` (articles 126 and 127).
    public boolean partyOn(LocalDate day) {
        return !day.isBefore(inForce())
                && withdrawalEffective.map(day::isBefore).orElse(true);
    }

    @Override
    public EventDate happened() {
        return EventDate.of(joined);
    }

    @Override
    public FactKind kind() {
        return FactKind.PARTICIPATION;
    }
}
