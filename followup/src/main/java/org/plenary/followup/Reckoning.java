package org.plenary.followup;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.plenary.followup.Timing.Standing;
import org.plenary.rules.calendar.Deadlines;
import org.plenary.rules.calendar.WorkingDays;

/// Works out what the calendar says about a task on a day. A pure function of the task, its endings, the day
/// and the table of holidays; days are those of New York.
public final class Reckoning {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final WorkingDays workingDays;

    public Reckoning(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /// The first and last day on which something falls due; the same day where the text is exact enough.
    private record Window(LocalDate first, LocalDate last) {
        static Window on(LocalDate day) {
            return new Window(day, day);
        }
    }

    /// The days that belong to `task`, as they are known on `day`: each on which it falls or fell due, the one
    /// on which its condition was met, the one on which it ended.
    ///
    /// @param until the last day for a task that falls due again and again; other dates are given however far
    /// ahead
    public List<DueDay> days(Task task, List<Ending> endings, LocalDate day, LocalDate until) {
        if (day.isBefore(task.adopted())) {
            return List.of();
        }
        List<DueDay> days = new ArrayList<>();
        Account account = new Account(day, task);
        if (task.due() instanceof Due.Every every) {
            LocalDate last = every.until().filter(until::isAfter).orElse(until);
            for (LocalDate date : account.occurrences(every, last)) {
                days.add(new DueDay(date, task, DueDay.Mark.DUE));
            }
        } else {
            Timing timing = account.due();
            DueDay.Mark mark =
                    timing.standing() == Standing.CONDITION_MET ? DueDay.Mark.CONDITION_MET : DueDay.Mark.DUE;
            timing.date().ifPresent(date -> days.add(new DueDay(date, task, mark)));
        }
        ending(task, endings, day).ifPresent(ending -> {
            days.removeIf(one -> one.day().isAfter(ending.on()));
            days.add(new DueDay(
                    ending.on(), task, ending.how() == Ending.How.ENDED ? DueDay.Mark.ENDED : DueDay.Mark.SUPERSEDED));
        });
        return days;
    }

    private static Optional<Ending> ending(Task task, List<Ending> endings, LocalDate day) {
        return endings.stream()
                .filter(ending ->
                        ending.task().equals(task.id()) && !ending.on().isAfter(day))
                .min(Comparator.comparing(Ending::on));
    }

    /// What the calendar says about `task` on `day`.
    ///
    /// @param endings of this task; those after `day` do not count
    /// @throws IllegalArgumentException if `day` is before the adoption, when there was no task
    public Timing on(LocalDate day, Task task, List<Ending> endings) {
        if (day.isBefore(task.adopted())) {
            throw new IllegalArgumentException("%s was adopted on %s; on %s there was nothing to be due."
                    .formatted(task.text(), task.adopted(), day));
        }
        Account account = new Account(day, task);
        account.say(
                "%s was adopted on %s.".formatted(task.symbol(), DAY.format(task.adopted())),
                task.origin().source());
        Timing timing = account.due();
        return ending(task, endings, day)
                .map(ending -> account.ended(ending, timing))
                .orElse(timing);
    }

    /// The explanation as it grows.
    private final class Account {
        private final LocalDate day;
        private final Task task;
        private final List<Reason> because = new ArrayList<>();

        Account(LocalDate day, Task task) {
            this.day = day;
            this.task = task;
        }

        void say(String says, String source) {
            because.add(new Reason(says, source));
        }

        /// `paragraph 4`, or `the text` where the number was not read in a copy.
        private String place() {
            return task.place().orElse("the text");
        }

        private String capitalPlace() {
            String place = place();
            return Character.toUpperCase(place.charAt(0)) + place.substring(1);
        }

        Timing due() {
            return switch (task.due()) {
                case Due.NotSet(String words) ->
                    open(
                            words.isEmpty()
                                    ? capitalPlace() + " sets no date."
                                    : "%s sets no date; it says: %s.".formatted(capitalPlace(), words));
                case Due.By(var date, String words) -> {
                    say(
                            "The date set in %s is %s%s."
                                    .formatted(place(), date.printed(), words.isEmpty() ? "" : " (" + words + ")"),
                            task.cited());
                    yield window(new Window(date.first(), date.last()));
                }
                case Due.Within within -> within(within.term(), within.start());
                case Due.Before before -> before(before.term(), before.start());
                case Due.Every every -> every(every);
                case Due.When(String words, Optional<Due.Start.Event> met) -> when(words, met);
            };
        }

        private Timing open(String says) {
            say(says, task.cited());
            return new Timing(Standing.NO_DATE_SET, Optional.empty(), Optional.empty(), because);
        }

        private Timing within(Term term, Due.Start start) {
            return switch (start) {
                case Due.Start.Adoption() -> reached(term, task.adopted(), task.adoptedAt(), "adoption");
                case Due.Start.Event(String name, Optional<LocalDate> on) ->
                    on.map(from -> {
                                if (from.isAfter(day)) {
                                    return open("%s counts %s from %s, which had not happened by %s."
                                            .formatted(capitalPlace(), term.printed(), name, DAY.format(day)));
                                }
                                say("Counted from %s, %s.".formatted(name, DAY.format(from)), task.cited());
                                return reached(term, from, Optional.empty(), name);
                            })
                            .orElseGet(() -> open("%s counts %s from %s, for which no day is recorded here."
                                    .formatted(capitalPlace(), term.printed(), name)));
            };
        }

        private Timing reached(Term term, LocalDate from, Optional<ZonedDateTime> at, String start) {
            String head = "%s sets %s from %s".formatted(capitalPlace(), term.printed(), start);
            return switch (term) {
                case Term.Calendar calendar -> {
                    LocalDate last = after(from, calendar.period());
                    say("%s: %s.".formatted(head, DAY.format(last)), task.cited());
                    yield window(Window.on(last));
                }
                case Term.Hours(int hours) -> {
                    Window window = hours(from, at, hours);
                    say(
                            at.isPresent()
                                    ? "%s: that ends on %s in New York.".formatted(head, DAY.format(window.last()))
                                    : "%s. The hour is not recorded here; they ended at the latest on %s in New York."
                                            .formatted(head, DAY.format(window.last())),
                            task.cited());
                    yield window(window);
                }
                case Term.Working(int days) ->
                    workingDays
                            .after(from, days)
                            .map(last -> {
                                say(
                                        "%s: %s, counting neither Saturdays and Sundays nor United Nations holidays."
                                                .formatted(head, DAY.format(last)),
                                        task.cited());
                                return window(Window.on(last));
                            })
                            .orElseGet(() -> open(
                                    "%s; the holidays of that time are not in the table, so the day cannot be counted."
                                            .formatted(head)));
            };
        }

        private Timing before(Term term, Due.Start start) {
            Optional<LocalDate> event = start instanceof Due.Start.Event one ? one.day() : Optional.empty();
            String name = start instanceof Due.Start.Event one ? one.name() : "the adoption";
            if (event.isEmpty()) {
                return open("%s sets %s before %s, for which no day is recorded here."
                        .formatted(capitalPlace(), term.printed(), name));
            }
            LocalDate last = switch (term) {
                case Term.Calendar calendar -> event.get().minus(calendar.period());
                case Term.Hours(int hours) ->
                    Deadlines.hoursBefore(event.get().atStartOfDay(Deadlines.NEW_YORK), hours)
                            .toLocalDate();
                case Term.Working _ ->
                    throw new IllegalArgumentException("Working days are counted forward only: " + task.id());
            };
            say(
                    "%s sets %s before %s on %s: %s."
                            .formatted(capitalPlace(), term.printed(), name, DAY.format(event.get()), DAY.format(last)),
                    task.cited());
            return window(Window.on(last));
        }

        private Timing every(Due.Every every) {
            say(
                    "%s sets a date every %s%s%s."
                            .formatted(
                                    capitalPlace(),
                                    every.each().printed(),
                                    every.first()
                                            .map(first -> ", the first after " + first.printed())
                                            .orElse(""),
                                    every.until()
                                            .map(until -> ", until " + DAY.format(until))
                                            .orElse("")),
                    task.cited());
            Optional<LocalDate> passed = Optional.empty();
            for (int number = 0; ; number++) {
                LocalDate date = occurrence(every, number);
                boolean over = every.until().map(date::isAfter).orElse(false);
                if (over) {
                    passed.ifPresent(last -> say("The last date was " + DAY.format(last) + ".", ""));
                    return passed.map(this::passed)
                            .orElseGet(() -> open("No date falls into the time that %s sets.".formatted(place())));
                }
                if (!date.isBefore(day)) {
                    passed.ifPresent(last -> say("The last date before was %s.".formatted(DAY.format(last)), ""));
                    Timing next = window(Window.on(date));
                    return new Timing(next.standing(), next.date(), passed, because);
                }
                passed = Optional.of(date);
            }
        }

        private List<LocalDate> occurrences(Due.Every every, LocalDate last) {
            List<LocalDate> dates = new ArrayList<>();
            for (int number = 0; !occurrence(every, number).isAfter(last); number++) {
                dates.add(occurrence(every, number));
            }
            return dates;
        }

        private LocalDate occurrence(Due.Every every, int number) {
            Optional<Term.Calendar> first = every.first();
            return first.isPresent()
                    ? after(
                            after(task.adopted(), first.get().period()),
                            every.each().times(number))
                    : after(task.adopted(), every.each().times(number + 1));
        }

        private Timing when(String words, Optional<Due.Start.Event> met) {
            Optional<LocalDate> on = met.flatMap(Due.Start.Event::day);
            if (on.isEmpty()) {
                return open("%s sets no date; it depends on a condition: %s. No source here gives a day for it."
                        .formatted(capitalPlace(), words));
            }
            if (on.get().isAfter(day)) {
                return open("%s sets no date; it depends on a condition: %s. That is dated after %s."
                        .formatted(capitalPlace(), words, DAY.format(day)));
            }
            say(
                    "%s sets a condition: %s. %s is dated %s."
                            .formatted(
                                    capitalPlace(),
                                    words,
                                    upper(met.map(Due.Start.Event::name).orElse("It")),
                                    DAY.format(on.get())),
                    task.origin().source());
            return new Timing(Standing.CONDITION_MET, on, Optional.empty(), because);
        }

        private static String upper(String text) {
            return Character.toUpperCase(text.charAt(0)) + text.substring(1);
        }

        private Timing window(Window window) {
            if (day.isBefore(window.first())) {
                long days = ChronoUnit.DAYS.between(day, window.last());
                say("On %s, %s is %s ahead.".formatted(DAY.format(day), DAY.format(window.last()), days(days)), "");
                return new Timing(Standing.NOT_YET_DUE, Optional.of(window.last()), Optional.empty(), because);
            }
            if (!day.isAfter(window.last())) {
                say(
                        window.first().equals(window.last())
                                ? "%s is that day.".formatted(DAY.format(day))
                                : "%s lies in that time.".formatted(DAY.format(day)),
                        "");
                return new Timing(Standing.DUE, Optional.of(window.last()), Optional.empty(), because);
            }
            return passed(window.last());
        }

        private Timing passed(LocalDate last) {
            long days = ChronoUnit.DAYS.between(last, day);
            say(
                    "The date set in %s passed on %s, %s before %s."
                            .formatted(place(), DAY.format(last), days(days), DAY.format(day)),
                    "");
            return new Timing(Standing.DATE_PASSED, Optional.of(last), Optional.of(last), because);
        }

        Timing ended(Ending ending, Timing until) {
            because.clear();
            because.addAll(until.because());
            say(
                    "%s on %s by %s: %s."
                            .formatted(
                                    ending.how() == Ending.How.ENDED ? "Ended" : "Superseded",
                                    DAY.format(ending.on()),
                                    ending.document(),
                                    ending.what()),
                    ending.origin().source());
            Standing standing = ending.how() == Ending.How.ENDED ? Standing.ENDED : Standing.SUPERSEDED;
            return new Timing(standing, Optional.of(ending.on()), Optional.empty(), because);
        }
    }

    private static String days(long days) {
        return days == 1 ? "1 day" : days + " days";
    }

    /// The day a term of the calendar ends: the same day of the month, or its last day where it is too short.
    private static LocalDate after(LocalDate from, Period term) {
        return from.plus(term);
    }

    /// The days on which a term in hours can end: exact where the moment is known, otherwise from the first to
    /// the last moment of the day.
    private static Window hours(LocalDate from, Optional<ZonedDateTime> at, int hours) {
        ZonedDateTime earliest = at.orElseGet(() -> from.atStartOfDay(Deadlines.NEW_YORK));
        ZonedDateTime latest = at.orElseGet(
                () -> from.plusDays(1).atStartOfDay(Deadlines.NEW_YORK).minusSeconds(1));
        return new Window(
                Deadlines.hoursAfter(earliest, hours).toLocalDate(),
                Deadlines.hoursAfter(latest, hours).toLocalDate());
    }
}
