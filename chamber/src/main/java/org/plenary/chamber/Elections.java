package org.plenary.chamber;

import java.util.ArrayList;
import java.util.List;

import org.plenary.chamber.json.Json;
import org.plenary.rules.ruling.Ruling;

/// Elections by secret ballot, which tellers count outside.
final class Elections extends Business {
    Elections(Business other) {
        super(other);
    }

    List<Event> reportBallot(Command.ReportBallot report) {
        mustBeOpen();
        List<Event.BallotReported> all = new ArrayList<>(state.elections().getOrDefault(report.election(), List.of()));
        if (!all.isEmpty()
                && (all.getFirst().body() != report.body() || all.getFirst().seats() != report.seats())) {
            throw Refused.field(
                    "/seats",
                    "The election \"%s\" fills %d places of %s.",
                    report.election(),
                    all.getFirst().seats(),
                    all.getFirst().body().word());
        }
        Event.BallotReported unruled = new Event.BallotReported(
                report.election(),
                report.body(),
                report.seats(),
                report.votes(),
                report.valid(),
                report.restricted(),
                Json.fields());
        all.add(unruled);
        Ruling ruling = (Ruling) rules.answer(Putting.election(state.setting(), all));
        return List.of(new Event.BallotReported(
                report.election(),
                report.body(),
                report.seats(),
                report.votes(),
                report.valid(),
                report.restricted(),
                RulingJson.of(ruling)));
    }
}
