package org.plenary.textcheck;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

import org.plenary.followup.FollowUp;
import org.plenary.record.VotingRecord;
import org.plenary.rules.Rules;
import org.plenary.textcheck.answer.Checking;
import org.plenary.textcheck.answer.Docket;
import org.plenary.textcheck.reading.Reader;

/// Finds the statements of a text and answers them from a record and the rules. Made once for a record;
/// immutable; any
/// number of threads may use it. Keeps nothing of the texts it reads.
public final class TextCheck {
    private final Reader reader;
    private final Docket docket;
    private final Supplier<FollowUp> followUp;

    private TextCheck(Reader reader, Docket docket, Supplier<FollowUp> followUp) {
        this.reader = reader;
        this.docket = docket;
        this.followUp = followUp;
    }

    /// Against this record. Costs about a second: the titles are read and the vetoes ruled on again.
    ///
    /// @param followUp the tasks as they stand when a text is checked
    public static TextCheck against(VotingRecord record, Rules rules, Supplier<FollowUp> followUp) {
        Reader reader = new Reader(record);
        return new TextCheck(reader, new Docket(record, rules, reader), followUp);
    }

    /// Checks a text without markup.
    ///
    /// @param dated the day it is read as of; "on Friday" counts from it, and later votes are not yet known
    public CheckedText check(String text, Optional<LocalDate> dated) {
        return new CheckedText(text, dated, new Checking(docket, reader, followUp.get(), dated).check(text));
    }
}
