package org.plenary.site.question;

import java.util.List;
import java.util.Optional;

/// The live chambers that name a matter of the record.
@FunctionalInterface
public interface Meetings {
    /// Nobody meets: for commands that open no chambers.
    Meetings NONE = _ -> List.of();

    /// The meetings on a matter, in the order in which they were set up.
    ///
    /// @param matter its id in the record
    List<Meeting> on(String matter);

    /// A meeting.
    ///
    /// @param href of its page, which everybody may see
    /// @param held by whose law it meets, and where it stands
    /// @param lines what came of it so far
    record Meeting(String title, String href, String held, List<Line> lines) {
        public Meeting {
            lines = List.copyOf(lines);
        }
    }

    /// A sentence, and where it leads.
    record Line(String text, Optional<String> href) {}
}
