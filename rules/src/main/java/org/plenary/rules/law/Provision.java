package org.plenary.rules.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.plenary.rules.Words;

/// One provision that a ruling can rest on: an article, a rule, a paragraph of a resolution, or a settled
/// practice.
///
/// @param id the id used in rulings and addresses, for example `CHARTER-27-3`
/// @param citation where it stands, as one would cite it
/// @param words what it says, in our own plain words, by date; lines of a text block are joined
/// @param standing how far the words were checked against a document
/// @param readings the ways in which it can be read, where a question may choose
/// @param note what the standing does not say: above all which part of the words was not read
public record Provision(
        String id,
        String citation,
        Dated<String> words,
        Standing standing,
        List<Reading> readings,
        Optional<String> note) {
    public Provision {
        readings = List.copyOf(readings);
    }

    /// How far a provision's words were checked.
    public enum Standing {
        /// Read in a copy of the instrument or in a document that applies it.
        READ,
        /// Stated from general knowledge; the text was not at hand.
        NOT_READ;

        /// The word used in answers, `read` or `not-read`.
        public String word() {
            return Words.of(this);
        }
    }

    /// A provision as cited in a ruling of a given day.
    ///
    /// @param since the first day of the version that was applied
    public record Source(String citation, LocalDate since) {}

    /// One way to read a provision that can be read in more than one.
    ///
    /// @param choice the word by which a question chooses it
    public record Reading(String choice, String says) {}

    /// A provision whose words were read.
    public static Provision read(String id, String citation, String since, String words) {
        return new Provision(
                id, citation, Dated.since(since, joined(words)), Standing.READ, List.of(), Optional.empty());
    }

    /// A provision stated from general knowledge.
    public static Provision notRead(String id, String citation, String since, String words) {
        return new Provision(
                id, citation, Dated.since(since, joined(words)), Standing.NOT_READ, List.of(), Optional.empty());
    }

    /// This provision with other words from `since` on.
    public Provision then(String since, String words) {
        return new Provision(id, citation, this.words.then(since, joined(words)), standing, readings, note);
    }

    /// This provision with one more way to read it.
    public Provision reading(String choice, String says) {
        List<Reading> more = new ArrayList<>(readings);
        more.add(new Reading(choice, joined(says)));
        return new Provision(id, citation, words, standing, more, note);
    }

    /// This provision with a remark on what its standing does not say.
    public Provision noting(String note) {
        return new Provision(id, citation, words, standing, readings, Optional.of(joined(note)));
    }

    /// The citation with the version in force on `day`; the first version for a day before it.
    public Source source(LocalDate day) {
        Dated.Version<String> version =
                words.versionOn(day).orElse(words.versions().getFirst());
        return new Source(citation, version.since());
    }

    /// Words are written in text blocks, broken where a line is full.
    private static String joined(String lines) {
        return lines.strip().replace('\n', ' ');
    }
}
