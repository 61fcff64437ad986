package org.plenary.record.intake;

import java.util.Arrays;

/// An [Account] being read, row by row.
final class Sheet {
    private final Dataset dataset;
    private final String id;
    private final char[] ballots;
    String organ = "";
    String session = "";
    String date = "";
    String label = "";
    String kind = "";
    String title = "";
    String description = "";
    String draft = "";
    String meeting = "";
    String subjects = "";
    String note = "";
    String method = "";
    String outcome = "";
    String tally = "";

    Sheet(Dataset dataset, String id, int states) {
        this.dataset = dataset;
        this.id = id;
        this.ballots = new char[states];
        Arrays.fill(ballots, Account.UNKNOWN);
    }

    /// Notes a ballot; false if the State has one already.
    boolean cast(int state, char letter) {
        if (ballots[state] != Account.UNKNOWN) {
            return false;
        }
        ballots[state] = letter;
        return true;
    }

    char ballot(int state) {
        return ballots[state];
    }

    /// Puts a vote in the place of an absence.
    void recast(int state, char letter) {
        ballots[state] = letter;
    }

    Account account() {
        return new Account(
                dataset,
                id,
                organ,
                session,
                date,
                label,
                kind,
                title,
                description,
                draft,
                meeting,
                subjects,
                note,
                method,
                outcome,
                tally,
                new String(ballots).stripTrailing());
    }
}
