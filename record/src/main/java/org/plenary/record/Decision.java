package org.plenary.record;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.plenary.rules.Kind;
import org.plenary.rules.Organ;
import org.plenary.rules.VoteQuestion.Classification;
import org.plenary.rules.VoteQuestion.Settled;
import org.plenary.rules.Words;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.vote.RollCall;

/// One question on which an organ decided, or failed to, with everything the record knows about it.
///
/// @param session of the Assembly: `79`, `S-18`, `ES-10`
/// @param classification of a Council question, only where the record of the day settles it
/// @param title a short subject
/// @param draft the symbol under which the text was put to the vote
/// @param parent the proposal that an amendment or a part belongs to
/// @param ordinal its place among the votes of that day
/// @param majority of the Assembly, only where a source settles it
/// @param votes the numbers, where there was a vote and they are known
/// @param outcome as the organ recorded it
/// @param basis the articles or chapter named as its basis
/// @param decides whether the text decides, in the words of a decision; empty where no source says
/// @param parties to the dispute, by code
/// @param subjects issues and subjects that publishers assigned to it
/// @param citation where its values stand, save those of `fieldSources` and what has a citation of its own
/// @param fieldSources where single values stand that another publication gives
public record Decision(
        Symbol symbol,
        Organ organ,
        EventDate date,
        Optional<String> session,
        Optional<String> meeting,
        Kind kind,
        Optional<Classification> classification,
        String title,
        Optional<String> draft,
        Optional<Symbol> parent,
        OptionalInt ordinal,
        Optional<Settled> majority,
        Optional<Votes> votes,
        Optional<Ballots> ballots,
        Optional<Outcome> outcome,
        Optional<Method> method,
        Optional<String> basis,
        Optional<Boolean> decides,
        List<String> parties,
        List<String> subjects,
        Citation citation,
        List<FieldSource> fieldSources,
        List<Correction> corrections,
        List<Fact> facts,
        List<Difference> differences,
        String note) {
    /// A value of a decision that can stand in another publication than the rest.
    public enum Field {
        DATE,
        SESSION,
        MEETING,
        TITLE,
        DRAFT,
        TALLY,
        OUTCOME,
        METHOD,
        SUBJECTS,
        NOTE;

        public String word() {
            return Words.of(this);
        }
    }

    /// Where the value of a field stands. Subjects that several publications assign have one of these for each.
    public record FieldSource(Field field, Citation citation) {}

    /// How the vote was taken.
    public enum Method {
        RECORDED,
        NON_RECORDED,
        WITHOUT_VOTE,
        ROLL_CALL;

        public String word() {
            return Words.of(this);
        }
    }

    public Decision {
        parties = List.copyOf(parties);
        subjects = List.copyOf(subjects);
        fieldSources = List.copyOf(fieldSources);
        corrections = List.copyOf(corrections);
        facts = List.copyOf(facts);
        differences = List.copyOf(differences);
    }

    /// The symbol as it is printed: `S/RES/119 (1956)`.
    public String display() {
        return symbol.display(date);
    }

    /// The ballots of every member, where all are known.
    public Optional<RollCall> rollCall() {
        return ballots.filter(Ballots::complete).map(Ballots::cast);
    }

    /// Where the value of a field stands; in several places only for subjects.
    public List<Citation> citations(Field field) {
        List<Citation> own = fieldSources.stream()
                .filter(source -> source.field() == field)
                .map(FieldSource::citation)
                .toList();
        return own.isEmpty() ? List.of(citation) : own;
    }

    /// The first fact of that name.
    public Optional<Fact> fact(String name) {
        return facts.stream().filter(fact -> fact.name().equals(name)).findFirst();
    }

    /// The value shown of a field that other sources give differently.
    public List<Difference> differences(String kind) {
        return differences.stream()
                .filter(difference -> difference.kind().equals(kind))
                .toList();
    }

    /// Its symbol and date; the rest is too long for a message.
    @Override
    public String toString() {
        return symbol + " (" + date.printed() + ")";
    }
}
