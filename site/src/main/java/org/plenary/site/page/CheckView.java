package org.plenary.site.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.plenary.record.VotingRecord;
import org.plenary.site.check.CheckText;
import org.plenary.textcheck.CheckedText;
import org.plenary.textcheck.Recognised;
import org.plenary.textcheck.Statement;
import org.plenary.textcheck.Verdict;

import static org.plenary.site.language.Messages.say;

/// A text with its answers in the margin, paragraph by paragraph.
///
/// @param asked the text as it was pasted, to be changed and checked again
/// @param dated the day asked for, as it was typed
/// @param problem why it could not be checked
/// @param differing the numbers of the answers that differ from the record
/// @param paragraphs empty before a text is given
public record CheckView(
        String asked,
        String dated,
        Optional<String> problem,
        String summary,
        List<Integer> differing,
        List<Paragraph> paragraphs,
        List<Recognised> recognised) {
    private static final List<Verdict> GRAVEST_FIRST = List.of(
            Verdict.DIFFERS, Verdict.AGREES_ON_A_READING, Verdict.NOT_IN_RECORD, Verdict.NOT_CHECKABLE, Verdict.AGREES);

    /// Part of the text and what is noted beside it.
    public record Paragraph(List<Piece> pieces, List<Note> notes) {}

    /// Words that stand in the same statements.
    ///
    /// @param verdict the class of the gravest answer; empty where the words are in no statement
    /// @param ends numbers of the notes whose statement ends here
    public record Piece(String text, String verdict, List<Integer> ends) {}

    /// An answer in the margin.
    ///
    /// @param style the class of its verdict
    public record Note(
            int number,
            String style,
            String verdict,
            String kind,
            String quoted,
            List<String> reasons,
            List<Frame.Link> links,
            List<Candidate> candidates) {}

    /// A decision that may be meant.
    public record Candidate(Frame.Link decision, String why) {}

    /// The page before a text is given, or for one that cannot be checked.
    static CheckView empty(String asked, String dated, Optional<String> problem) {
        return new CheckView(asked, dated, problem, "", List.of(), List.of(), Recognised.all());
    }

    static CheckView of(String asked, String dated, CheckedText checked, VotingRecord record) {
        List<Paragraph> paragraphs = new ArrayList<>();
        String text = checked.text();
        List<Statement> statements = checked.statements();
        int number = 1;
        int from = 0;
        while (from < text.length()) {
            int gap = gap(text, from);
            int end = gap < 0 ? text.length() : gap;
            int last = number - 1;
            while (last < statements.size() && statements.get(last).start() < end) {
                last++;
            }
            List<Statement> here = statements.subList(number - 1, last);
            if (!text.substring(from, end).isBlank()) {
                paragraphs.add(paragraph(text, from, end, here, number, record));
            }
            number += here.size();
            from = end;
            while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
        }
        List<Integer> differing = IntStream.range(0, statements.size())
                .filter(i -> statements.get(i).verdict() == Verdict.DIFFERS)
                .mapToObj(i -> i + 1)
                .toList();
        return new CheckView(
                asked,
                dated,
                Optional.empty(),
                CheckText.counted(CheckText.counts(statements)),
                differing,
                paragraphs,
                Recognised.all());
    }

    // Where a blank line begins.
    private static int gap(String text, int from) {
        for (int at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) {
            int next = at + 1;
            while (next < text.length()
                    && (text.charAt(next) == ' ' || text.charAt(next) == '\r' || text.charAt(next) == '\t')) {
                next++;
            }
            if (next < text.length() && text.charAt(next) == '\n') {
                return at;
            }
        }
        return -1;
    }

    private static Paragraph paragraph(
            String text, int from, int end, List<Statement> statements, int first, VotingRecord record) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(from, end));
        for (Statement statement : statements) {
            cuts.add(statement.start());
            cuts.add(Math.min(end, statement.end()));
        }
        List<Piece> pieces = new ArrayList<>();
        int before = from;
        for (int cut : cuts.tailSet(from, false)) {
            int start = before;
            Optional<Verdict> verdict = statements.stream()
                    .filter(statement -> statement.start() <= start && statement.end() >= cut)
                    .map(Statement::verdict)
                    .min(Comparator.comparingInt(GRAVEST_FIRST::indexOf));
            List<Integer> ends = new ArrayList<>();
            for (int i = 0; i < statements.size(); i++) {
                if (Math.min(end, statements.get(i).end()) == cut) {
                    ends.add(first + i);
                }
            }
            pieces.add(new Piece(
                    text.substring(start, cut), verdict.map(CheckView::style).orElse(""), List.copyOf(ends)));
            before = cut;
        }
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            notes.add(note(first + i, statements.get(i), record));
        }
        return new Paragraph(List.copyOf(pieces), List.copyOf(notes));
    }

    private static String style(Verdict verdict) {
        return "v-" + verdict.word();
    }

    private static Note note(int number, Statement statement, VotingRecord record) {
        List<Frame.Link> links = new ArrayList<>();
        statement
                .decision()
                .flatMap(record::decision)
                .ifPresent(decision ->
                        links.add(new Frame.Link(decision.display(), Addresses.decision(decision.symbol()))));
        statement.rule().ifPresent(rule -> links.add(new Frame.Link(say("check.rule", rule), Addresses.rule(rule))));
        statement.task().ifPresent(task -> links.add(new Frame.Link(say("check.what-it-asks"), Addresses.task(task))));
        List<Candidate> candidates = statement.candidates().stream()
                .map(candidate -> new Candidate(
                        new Frame.Link(
                                record.decision(candidate.decision())
                                        .map(decision -> decision.display())
                                        .orElse(candidate.decision().canonical()),
                                Addresses.decision(candidate.decision())),
                        candidate.why()))
                .toList();
        return new Note(
                number,
                style(statement.verdict()),
                Phrases.capital(CheckText.words(statement.verdict())),
                say("statement." + statement.kind().word()),
                statement.text(),
                statement.reasons(),
                List.copyOf(links),
                candidates);
    }
}
