package org.plenary.followup;

import java.time.LocalDate;
import java.util.Optional;

import org.plenary.record.EventDate;

/// When something is due, as the text has it. What that comes to on a day is a [Timing].
public sealed interface Due {
    /// The words of the text in short, for example `without delay`; empty where a date says it all.
    String words();

    /// No date: the text has none, or only words such as `immediately`.
    record NotSet(String words) implements Due {}

    /// By a day, or in the course of a month or year.
    record By(EventDate date, String words) implements Due {}

    /// Within a term that something starts.
    record Within(Term term, Start start, String words) implements Due {}

    /// A term before something: 72 hours before a debate.
    record Before(Term term, Start start, String words) implements Due {}

    /// Again and again, counted from the adoption.
    ///
    /// @param first the first term, where it differs from the others
    /// @param until the last day on which one can fall due
    record Every(Optional<Term.Calendar> first, Term.Calendar each, Optional<LocalDate> until, String words)
            implements Due {}

    /// When a condition is met: a phase of a plan that begins when something is evidenced.
    ///
    /// @param met what met it and when, once a source says so
    record When(String words, Optional<Start.Event> met) implements Due {}

    /// What a term is counted from.
    sealed interface Start {
        /// The adoption of the text.
        record Adoption() implements Start {}

        /// Something else.
        ///
        /// @param day empty while no source gives it
        record Event(String name, Optional<LocalDate> day) implements Start {}
    }
}
