package org.plenary.site.page.followup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/// The dates of a list of tasks as a calendar (RFC 5545): whole days, one entry for each task that has a date.
/// An entry
/// keeps its identity for ever, so that a calendar that asks again moves it and never shows it twice.
final class DueCalendar {
    private DueCalendar() {}

    /// @param origin scheme and host as the reader sees them
    static byte[] of(TasksView view, String origin) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Plenary//Follow-up//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", view.heading()));
        for (Shown.Line line : view.lines()) {
            line.timing().date().ifPresent(day -> calendar.add(event(line, day, origin)));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
        try {
            new CalendarOutputter(false).output(calendar, bytes);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return bytes.toByteArray();
    }

    private static VEvent event(Shown.Line line, LocalDate day, String origin) {
        VEvent event =
                new VEvent(day, "%s: %s".formatted(line.addressee(), line.task().what()));
        // Stamped with the day on which the fact was learned: a calendar without news is the same bytes.
        Instant learned = line.task().origin().learned().atStartOfDay().toInstant(ZoneOffset.UTC);
        event.removeAll("DTSTAMP");
        event.add(new DtStamp(learned));
        event.add(new Uid(line.task().id() + "@follow-up.plenary"));
        event.add(new Description("%s. %s"
                .formatted(line.task().cited(), line.timing().because().get(1).says())));
        event.add(new Url(URI.create(origin + "/follow-up/tasks/" + line.task().id())));
        return event;
    }
}
