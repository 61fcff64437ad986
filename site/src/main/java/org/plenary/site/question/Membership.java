package org.plenary.site.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.plenary.rules.Organ;

/// Who was a member of an organ on a day, as far as the reader of questions needs to know.
public interface Membership {
    /// How a code stands to an organ on a day.
    sealed interface Standing {
        /// A member; `code` is the one it has in [#members] that day.
        record Member(String code) implements Standing {}

        /// Not a member, in a sentence that says since when, until when, or what may have been meant.
        record Stranger(String why) implements Standing {}
    }

    /// The members of `organ` on `day`; empty where the record does not know them.
    Optional<List<String>> members(Organ organ, LocalDate day);

    /// How the State with `code` stands to `organ` on `day`.
    Standing standing(Organ organ, String code, LocalDate day);

    /// The name of the State with `code`, as it was on `day`; the code itself where there is none.
    String name(String code, LocalDate day);
}
