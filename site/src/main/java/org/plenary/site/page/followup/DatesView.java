package org.plenary.site.page.followup;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.plenary.followup.Due;
import org.plenary.followup.DueDay;
import org.plenary.followup.Mandate;
import org.plenary.followup.TaskFilter;
import org.plenary.site.language.Messages;
import org.plenary.site.page.Addresses;
import org.plenary.site.page.Phrases;
import org.plenary.site.web.Address;

import static org.plenary.site.language.Messages.say;

/// What fell or falls due, by day: the dates of tasks, and the ends that texts set for bodies.
///
/// Of what falls due again and again, the dates of the coming year are shown.
///
/// @param from the first day shown; empty for all
/// @param to the last day shown; empty for all
public record DatesView(
        Shown shown, TaskFilter filter, Optional<LocalDate> from, Optional<LocalDate> to, List<Entry> entries) {
    static final String BASE = "/follow-up/dates";

    /// One day of one thing.
    ///
    /// @param id never changes, for calendars
    /// @param mark `due`, `condition-met`, `superseded`, `ended`, `mandate-ends`
    /// @param learned the day on which what it rests on was entered
    public record Entry(
            String id,
            LocalDate day,
            String mark,
            String what,
            String addressee,
            String text,
            String textHref,
            Optional<Shown.Line> line,
            String source,
            boolean verified,
            LocalDate learned) {
        /// For people: `condition met`.
        ///
        /// @param passed whether the day is before the one it is seen from
        public String printedMark(boolean passed) {
            return Phrases.capital(say("standing." + (passed && mark.equals("due") ? "date-passed" : mark)));
        }

        /// `Thu 18`; `by 30` where the text names only the month.
        public String dayOfMonth() {
            boolean month = mark.equals("due")
                    && line.filter(one -> one.task().due() instanceof Due.By by
                                    && !by.date().first().equals(by.date().last()))
                            .isPresent();
            return month ? say("followup.dates.by", day.getDayOfMonth()) : Messages.date("date.weekday", day);
        }
    }

    /// The entries of one month.
    public record Month(String name, List<Entry> entries) {}

    static DatesView of(Shown shown, TaskFilter filter, Optional<LocalDate> from, Optional<LocalDate> to) {
        LocalDate until = shown.day().plusYears(1);
        List<Entry> entries = new ArrayList<>();
        for (Shown.Line line : shown.lines(filter)) {
            for (DueDay one : shown.facts().days(line.task(), shown.day(), until)) {
                entries.add(new Entry(
                        id(one),
                        one.day(),
                        one.mark().word(),
                        line.task().what(),
                        line.addressee(),
                        line.symbol(),
                        line.textHref(),
                        Optional.of(line),
                        line.task().origin().source(),
                        line.task().origin().verified(),
                        line.task().origin().learned()));
            }
        }
        if (filter.state().isEmpty() && filter.addressee().isEmpty()) {
            shown.facts().of(Mandate.class).stream()
                    .filter(mandate ->
                            filter.matter().isEmpty() || mandate.matter().equals(filter.matter()))
                    .map(mandate -> MandateView.of(shown, mandate))
                    .forEach(view -> view.setToEnd().ifPresent(day -> entries.add(end(shown, view, day))));
        }
        return new DatesView(
                shown,
                filter,
                from,
                to,
                entries.stream()
                        .filter(one -> from.map(first -> !one.day().isBefore(first))
                                        .orElse(true)
                                && to.map(last -> !one.day().isAfter(last)).orElse(true))
                        .sorted(Comparator.comparing(Entry::day).thenComparing(Entry::id))
                        .toList());
    }

    /// Of what falls due again and again each date is its own; a date that moves keeps its identity.
    private static String id(DueDay one) {
        String task = one.task().id();
        return switch (one.mark()) {
            case DUE -> one.task().due() instanceof Due.Every ? task + "-" + one.day() : task;
            case CONDITION_MET -> task;
            case SUPERSEDED, ENDED -> task + "-ended";
        };
    }

    private static Entry end(Shown shown, MandateView view, LocalDate day) {
        Mandate mandate = view.mandate();
        return new Entry(
                "mandate-" + mandate.id(),
                day,
                "mandate-ends",
                mandate.name(),
                "",
                view.symbol(),
                mandate.matter().map(Addresses::matter).orElseGet(() -> shown.text(mandate.createdBy())),
                Optional.empty(),
                mandate.origin().source(),
                mandate.origin().verified(),
                mandate.origin().learned());
    }

    /// From this day on, the nearest month first.
    public List<Month> coming() {
        return months(
                entries.stream().filter(one -> !one.day().isBefore(shown.day())).toList());
    }

    /// Before this day, the latest month first.
    public List<Month> passed() {
        return months(entries.stream()
                        .filter(one -> one.day().isBefore(shown.day()))
                        .toList())
                .reversed();
    }

    private static List<Month> months(List<Entry> entries) {
        Map<YearMonth, List<Entry>> byMonth = new TreeMap<>();
        entries.forEach(one -> byMonth.computeIfAbsent(YearMonth.from(one.day()), _ -> new ArrayList<>())
                .add(one));
        List<Month> months = new ArrayList<>();
        byMonth.forEach((month, of) -> months.add(new Month(Messages.date("date.month", month), of)));
        return months;
    }

    /// The matters to choose from, each with how many days it has.
    public List<TasksView.Choice> matters() {
        DatesView all = of(shown, filter.everyMatter(), from, to);
        List<TasksView.Choice> choices = new ArrayList<>();
        choices.add(new TasksView.Choice(
                say("board.all"),
                BASE + query(Optional.empty()),
                all.entries().size(),
                filter.matter().isEmpty()));
        for (var matter : shown.record().matters()) {
            int count =
                    of(shown, filter.matter(matter.id()), from, to).entries().size();
            if (count > 0) {
                choices.add(new TasksView.Choice(
                        matter.title(),
                        BASE + query(Optional.of(matter.id())),
                        count,
                        filter.matter().equals(Optional.of(matter.id()))));
            }
        }
        return choices.size() < 3 && filter.matter().isEmpty() ? List.of() : choices;
    }

    /// The query of this list, with its question mark.
    String query() {
        return query(filter.matter());
    }

    private String query(Optional<String> matter) {
        Map<String, String> parts = kept();
        parts.remove("matter");
        matter.ifPresent(id -> parts.put("matter", id));
        StringBuilder query = new StringBuilder();
        parts.forEach((name, value) -> query.append(query.isEmpty() ? "?" : "&")
                .append(name)
                .append('=')
                .append(Address.inPath(value)));
        return query + (shown.asked() ? (query.isEmpty() ? "?" : "&") + shown.dayQuery() : "");
    }

    /// What is kept when another day is asked for.
    public Map<String, String> kept() {
        Map<String, String> parts = new TreeMap<>();
        filter.matter().ifPresent(one -> parts.put("matter", one));
        filter.state().ifPresent(one -> parts.put("state", one));
        filter.addressee().ifPresent(one -> parts.put("addressee", one));
        from.ifPresent(one -> parts.put("from", one.toString()));
        to.ifPresent(one -> parts.put("to", one.toString()));
        return parts;
    }
}
