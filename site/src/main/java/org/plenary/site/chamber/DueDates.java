package org.plenary.site.chamber;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

import org.plenary.chamber.ChamberState;
import org.plenary.chamber.Event;
import org.plenary.chamber.VoteState;
import org.plenary.chamber.json.Json;

import static org.plenary.site.language.Messages.say;

/// What the rulings of a meeting made due, as a calendar (RFC 5545): whole days, each under a name that never
/// changes.
final class DueDates {
    private DueDates() {}

    static byte[] of(ChamberState state) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Plenary//Chamber//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", state.setting().title()));
        state.votes().forEach(vote -> add(state, vote, calendar));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
        try {
            // RFC 5545 wants an entry in a calendar, and a meeting that made nothing due has none.
            new CalendarOutputter(false).output(calendar, bytes);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return bytes.toByteArray();
    }

    private static void add(ChamberState state, VoteState vote, Calendar calendar) {
        int number = vote.opened().vote();
        List<Json> opens =
                vote.closed().map(closed -> closed.ruling().items("opens")).orElse(List.of());
        for (Json item : opens) {
            if (item instanceof Json.Fields opening && opening.text("due").isPresent()) {
                String rule = opening.text("rule").orElse("");
                calendar.add(event(
                        "%s-%d-%s".formatted(state.id(), number, rule),
                        LocalDate.parse(opening.text("due").get()),
                        opening.text("what").orElse(""),
                        rule,
                        state.last()));
            }
        }
        Optional.ofNullable(state.debates().get(number))
                .ifPresent((Event.DebateSet set) -> calendar.add(event(
                        "%s-%d-debate".formatted(state.id(), number),
                        set.date(),
                        say(
                                "veto.the-assembly-debates-the-veto-on",
                                vote.opened().proposal().orElseGet(() -> say("says.vote", number))),
                        "VETO-76-262-1",
                        state.last())));
    }

    private static VEvent event(String id, LocalDate day, String what, String rule, Instant last) {
        VEvent event = new VEvent(day, what);
        // Stamped with the latest entry of the log: a calendar without news is the same bytes.
        event.removeAll("DTSTAMP");
        event.add(new DtStamp(last));
        event.add(new Uid(id + "@chamber.plenary"));
        event.add(new Description(rule));
        return event;
    }
}
