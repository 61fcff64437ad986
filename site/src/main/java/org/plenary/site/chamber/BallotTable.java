package org.plenary.site.chamber;

import java.util.Map;
import java.util.Optional;

import org.plenary.chamber.ChamberState;
import org.plenary.chamber.Event;
import org.plenary.chamber.VoteState;
import org.plenary.rules.vote.Position;

/// Every ballot of a meeting as a table (CSV), with what its Member stated afterwards.
final class BallotTable {
    private BallotTable() {}

    static String of(ChamberState state) {
        StringBuilder out = new StringBuilder("vote,subject,seat,position,intention\r\n");
        for (VoteState vote : state.votes()) {
            Map<String, Position> ballots =
                    vote.closed().map(Event.VoteClosed::ballots).orElse(Map.of());
            for (String seat : state.setting().seats()) {
                Optional<Position> position = Optional.ofNullable(ballots.get(seat));
                position.ifPresent(cast -> out.append(vote.opened().vote())
                        .append(',')
                        .append(cell(vote.opened()
                                .proposal()
                                .orElse(vote.opened().kind().word())))
                        .append(',')
                        .append(cell(seat))
                        .append(',')
                        .append(cast.word())
                        .append(',')
                        .append(Optional.ofNullable(vote.intentions().get(seat))
                                .map(Position::word)
                                .orElse(""))
                        .append("\r\n"));
            }
        }
        return out.toString();
    }

    /// A cell of a table; what a spreadsheet would take for a formula is led in by an apostrophe.
    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(unit -> unit == ',' || unit == '"' || unit == '\n' || unit == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
