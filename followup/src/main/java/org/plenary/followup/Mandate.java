package org.plenary.followup;

import java.time.LocalDate;
import java.util.Optional;

import org.plenary.record.EventDate;
import org.plenary.record.Symbol;

/// A subsidiary organ or measure with a life of its own: a force, a commission, a register, a sanctions
/// committee.
///
/// @param matter the id of the matter it belongs to, where it belongs to one
/// @param until the end the founding text sets, where it sets a day
/// @param consent whose consent it needs, and for what; empty where no source here says so
public record Mandate(
        String id,
        String name,
        Sort sort,
        Symbol createdBy,
        Optional<String> matter,
        EventDate begins,
        Optional<LocalDate> until,
        String untilWords,
        String consent,
        Origin origin)
        implements Fact {
    /// What it is.
    public enum Sort {
        FORCE,
        MISSION,
        COMMISSION,
        COMMITTEE,
        COUNCIL,
        REGISTER,
        COORDINATOR,
        ADMINISTRATION;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Optional<Sort> of(String word) {
            return Words.find(values(), Sort::word, word);
        }
    }

    @Override
    public EventDate happened() {
        return begins;
    }

    @Override
    public FactKind kind() {
        return FactKind.MANDATE;
    }

    /// What happened to it later.
    ///
    /// @param until the new end, where it was renewed to a day
    public record Change(
            String mandate,
            EventDate date,
            How how,
            Optional<LocalDate> until,
            String document,
            String what,
            Origin origin)
            implements Fact {
        /// In which way.
        public enum How {
            CONSTITUTED,
            RENEWED,
            CHANGED,
            ENDED;

            public String word() {
                return name().toLowerCase(java.util.Locale.ROOT);
            }

            static Optional<How> of(String word) {
                return Words.find(values(), How::word, word);
            }
        }

        @Override
        public EventDate happened() {
            return date;
        }

        @Override
        public FactKind kind() {
            return FactKind.MANDATE_CHANGE;
        }
    }
}
