package org.plenary.site.page.followup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

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

import static org.plenary.site.language.Messages.say;

/// The dates of a list of tasks as a calendar (RFC 5545): whole days, one entry for each task that has a date.
/// An entry keeps its identity for ever, so that a calendar that asks again moves it and never shows it twice.
final class DueCalendar {
    private DueCalendar() {}

    /// One day of something.
    ///
    /// @param id never changes
    /// @param learned the day on which it was entered: a calendar without news is the same bytes
    private record Day(String id, LocalDate day, String title, String says, LocalDate learned, String href) {}

    /// @param origin scheme and host as the reader sees them
    static byte[] of(TasksView view, String origin) {
        List<Day> days = new ArrayList<>();
        for (Shown.Line line : view.lines()) {
            line.timing()
                    .date()
                    .ifPresent(day -> days.add(new Day(
                            line.task().id(),
                            day,
                            title(line),
                            "%s. %s"
                                    .formatted(
                                            FactWords.cited(line.task()),
                                            line.timing().because().get(1).says()),
                            line.task().origin().learned(),
                            "/follow-up/tasks/" + line.task().id())));
        }
        return written(view.heading(), days, origin);
    }

    /// @param origin scheme and host as the reader sees them
    static byte[] of(DatesView view, String origin) {
        return written(
                say("followup.what-falls-due"),
                view.entries().stream()
                        .map(one -> new Day(
                                one.id(),
                                one.day(),
                                one.line().map(DueCalendar::title).orElse(one.what()),
                                "%s. %s.".formatted(one.text(), one.printedMark(false)),
                                one.learned(),
                                one.line()
                                        .map(line -> "/follow-up/tasks/"
                                                + line.task().id())
                                        .orElse(one.textHref())))
                        .toList(),
                origin);
    }

    private static String title(Shown.Line line) {
        return "%s: %s".formatted(line.addressee(), line.task().what());
    }

    private static byte[] written(String name, List<Day> days, String origin) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Plenary//Follow-up//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        days.forEach(day -> calendar.add(event(day, origin)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
        try {
            new CalendarOutputter(false).output(calendar, bytes);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return bytes.toByteArray();
    }

    private static VEvent event(Day day, String origin) {
        VEvent event = new VEvent(day.day(), day.title());
        event.removeAll("DTSTAMP");
        event.add(new DtStamp(day.learned().atStartOfDay().toInstant(ZoneOffset.UTC)));
        event.add(new Uid(day.id() + "@follow-up.plenary"));
        event.add(new Description(day.says()));
        event.add(new Url(URI.create(origin + day.href())));
        return event;
    }
}
