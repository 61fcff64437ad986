package org.plenary.chamber;

/// Who gives a command: what a link stands for.
public sealed interface Actor {
    /// Whoever sets the chamber up.
    record Organiser() implements Actor {}

    /// The presiding officer.
    record Chair() implements Actor {}

    /// A delegation.
    ///
    /// @param code the code of its State
    record Seat(String code) implements Actor {}

    /// Somebody who may look at everything that is public.
    record Observer() implements Actor {}

    /// The board on the wall.
    record Wall() implements Actor {}

    /// The name under which the log keeps what this actor did; the code of the State for a seat.
    default String name() {
        return switch (this) {
            case Organiser() -> "organiser";
            case Chair() -> "chair";
            case Seat(String code) -> code;
            case Observer() -> "observer";
            case Wall() -> "wall";
        };
    }
}
