package org.plenary.record.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.plenary.record.Problem;
import org.plenary.record.State;

/// What came of reading one file: the votes in it, and the rows that were left out with the reason.
final class FileReading {
    /// More problems than this are counted and not listed: a file with so many has one cause.
    static final int LISTED = 1000;

    private final String file;
    private final Layout layout;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Sheet> sheets = new LinkedHashMap<>();
    private long taken;
    private long refused;
    private String digest = "";

    FileReading(String file, Layout layout) {
        this.file = file;
        this.layout = layout;
    }

    String file() {
        return file;
    }

    Layout layout() {
        return layout;
    }

    /// The vote with that id, begun if this is its first row.
    Sheet sheet(String id, int states) {
        return sheets.computeIfAbsent(id, of -> new Sheet(layout.dataset(), of, states));
    }

    boolean has(String id) {
        return sheets.containsKey(id);
    }

    Iterable<Sheet> sheets() {
        return sheets.values();
    }

    void taken() {
        taken++;
    }

    /// Notes a ballot, or refuses the row if the State has one already.
    void cast(StateCodes codes, String id, State state, char letter, long line, String column) {
        if (sheet(id, codes.size()).cast(codes.index(state), letter)) {
            taken();
        } else {
            refuse(line, column, state.code(), "each Member once in a roll call; this is its second row in " + id);
        }
    }

    /// Leaves a row out.
    void refuse(long line, String column, String value, String expected) {
        refused++;
        note(line, column, value, expected);
    }

    /// Names a problem that leaves no row out by itself.
    void note(long line, String column, String value, String expected) {
        if (problems.size() < LISTED) {
            problems.add(new Problem(file, line, column, value, expected));
        }
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    long rowsTaken() {
        return taken;
    }

    long rowsRefused() {
        return refused;
    }

    void digest(String of) {
        digest = of;
    }

    String digest() {
        return digest;
    }
}
