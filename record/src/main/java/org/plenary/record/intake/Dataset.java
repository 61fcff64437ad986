package org.plenary.record.intake;

import org.plenary.rules.Words;

/// A publication whose files can be read, the most trusted first: where several give a value, that of the first is
/// shown, and the others are kept as differences.
enum Dataset {
    /// Single voting records of the UN Digital Library (MARCXML): what the Library itself keeps.
    RECORDS("undl"),
    /// The Digital Library's Assembly voting file.
    ASSEMBLY("undl"),
    /// The Digital Library's Council voting file.
    COUNCIL("undl"),
    /// Council votes on drafts that were not adopted, per member.
    NOT_ADOPTED("bd-unsc"),
    /// Vetoed drafts with tallies and the members that voted against.
    VETOES("bd-unsc"),
    /// Assembly roll calls: date, label, what was voted on.
    ROLL_CALLS("voeten"),
    /// Assembly ballots with absences and non-membership (codes 1, 2, 3, 8, 9).
    CODES("voeten"),
    /// Assembly ballots as words, without absences.
    UNVOTES("voeten"),
    /// Issues to which Assembly roll calls were assigned.
    ISSUES("voeten"),
    /// Vetoed drafts with the members that voted against, without tallies.
    VETO_LIST("vetocsv");

    private final String source;

    Dataset(String source) {
        this.source = source;
    }

    /// The id of its publisher's entry in the register of sources.
    String source() {
        return source;
    }

    String word() {
        return Words.of(this);
    }

    /// Whether its votes are numbered by the roll-call id of the Voeten data.
    boolean byRollCall() {
        return switch (this) {
            case ROLL_CALLS, CODES, UNVOTES, ISSUES -> true;
            case RECORDS, ASSEMBLY, COUNCIL, NOT_ADOPTED, VETOES, VETO_LIST -> false;
        };
    }

    /// Where in the publication a vote stands, in the words that the compiled-in record cites it with.
    String locator(String id) {
        return switch (this) {
            case ROLL_CALLS, CODES, UNVOTES, ISSUES -> "rcid " + id;
            case NOT_ADOPTED, VETOES -> "vote " + id;
            case RECORDS, ASSEMBLY, COUNCIL, VETO_LIST -> id;
        };
    }
}
