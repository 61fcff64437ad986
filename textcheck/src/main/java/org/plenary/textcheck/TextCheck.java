package org.plenary.textcheck;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.plenary.followup.FollowUp;
import org.plenary.record.VotingRecord;
import org.plenary.rules.Rules;
import org.plenary.textcheck.answer.Checking;
import org.plenary.textcheck.answer.Docket;
import org.plenary.textcheck.reading.Reader;
import org.plenary.textcheck.reading.Visible;

/// Finds the statements of a text and answers them from a record and the rules. Made once for a record;
/// immutable; any number of threads may use it. Keeps nothing of the texts it reads.
public final class TextCheck {
    /// So much of a long text is looked at together; it is cut between paragraphs, or at least between words.
    static final int PART = 200_000;

    private static final int BUFFER = 32_768;

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
        List<Statement> statements = new ArrayList<>();
        Checking checking = new Checking(docket, reader, followUp.get(), dated);
        int from = 0;
        while (from < text.length()) {
            int to = from + PART >= text.length() ? text.length() : cut(text, from, from + PART);
            part(checking, text.substring(from, to), from, statements::add);
            from = to;
        }
        return new CheckedText(text, dated, statements);
    }

    /// Checks a text as it comes and gives its statements in their order. What it holds of the text does not
    /// grow with its length.
    ///
    /// @throws IOException if the text cannot be read
    public void check(java.io.Reader text, Optional<LocalDate> dated, Consumer<Statement> taking) throws IOException {
        Checking checking = new Checking(docket, reader, followUp.get(), dated);
        StringBuilder waiting = new StringBuilder(PART + BUFFER);
        char[] buffer = new char[BUFFER];
        int from = 0;
        for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
            waiting.append(buffer, 0, read);
            while (waiting.length() > PART) {
                int to = cut(waiting, 0, PART);
                part(checking, waiting.substring(0, to), from, taking);
                waiting.delete(0, to);
                from += to;
            }
        }
        part(checking, waiting.toString(), from, taking);
    }

    // The end of the last paragraph, or of the last line, word or character, before `most`.
    private static int cut(CharSequence text, int from, int most) {
        int line = -1;
        int word = -1;
        for (int at = most - 1; at > from; at--) {
            char c = text.charAt(at);
            if (c == '\n' && text.charAt(at - 1) == '\n') {
                return at + 1;
            }
            line = line < 0 && c == '\n' ? at + 1 : line;
            word = word < 0 && c == ' ' ? at + 1 : word;
            if (line >= 0 && most - at > PART / 2) {
                return line;
            }
        }
        return line >= 0 ? line : word >= 0 ? word : Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }

    private static void part(Checking checking, String given, int from, Consumer<Statement> taking) {
        Visible visible = Visible.of(given);
        for (Statement found : checking.check(visible.text())) {
            int start = visible.begins(found.start());
            int end = visible.ends(found.end());
            taking.accept(found.at(from + start, from + end, given.substring(start, end)));
        }
    }
}
