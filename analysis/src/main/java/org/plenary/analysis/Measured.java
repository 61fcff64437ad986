package org.plenary.analysis;

import java.util.List;

/// What a reader must know of a measure to judge and to repeat it: one entry of the method page.
///
/// @param id in addresses, commands and tables
/// @param name as it is printed
/// @param formula in words
/// @param base what is counted, and what is left out
/// @param uncertainty how sure the figure is, and what it does not say
/// @param papers where the measure comes from
/// @param command that repeats it
public record Measured(
        String id, String name, String formula, String base, String uncertainty, List<Paper> papers, String command) {
    /// A publication.
    ///
    /// @param where journal and number, or publisher
    public record Paper(String authors, int year, String title, String where) {
        @Override
        public String toString() {
            return "%s (%d), \"%s\", %s".formatted(authors, year, title, where);
        }
    }

    public Measured {
        papers = List.copyOf(papers);
    }
}
