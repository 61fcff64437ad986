package org.plenary.rules.law;

import java.time.LocalDate;

/// One provision that a ruling can rest on: an article, a rule, a paragraph of a resolution, or a settled practice.
///
/// @param id the id used in rulings and addresses, for example `CHARTER-27-3`
/// @param citation where it stands, as one would cite it
/// @param words what it says, in our own plain words, by date
/// @param standing how far the words were checked against a document
public record Provision(String id, String citation, Dated<String> words, Standing standing) {
    /// How far a provision's words were checked.
    public enum Standing {
        /// Read in a copy of the instrument or in a document that applies it.
        READ,
        /// Stated from general knowledge; the text was not at hand.
        NOT_READ
    }

    /// A provision as cited in a ruling of a given day.
    ///
    /// @param since the first day of the version that was applied
    public record Source(String citation, LocalDate since) {}

    /// A provision whose words were read.
    public static Provision read(String id, String citation, String since, String words) {
        return new Provision(id, citation, Dated.since(since, words), Standing.READ);
    }

    /// A provision stated from general knowledge.
    public static Provision notRead(String id, String citation, String since, String words) {
        return new Provision(id, citation, Dated.since(since, words), Standing.NOT_READ);
    }

    /// This provision with other words from `since` on.
    public Provision then(String since, String words) {
        return new Provision(id, citation, this.words.then(since, words), standing);
    }

    /// The citation with the version in force on `day`; the first version for a day before it.
    public Source source(LocalDate day) {
        Dated.Version<String> version =
                words.versionOn(day).orElse(words.versions().getFirst());
        return new Source(citation, version.since());
    }
}
