package org.plenary.site.command;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.plenary.followup.AsOf;
import org.plenary.followup.Force;
import org.plenary.followup.Instrument;
import org.plenary.followup.Obligation;
import org.plenary.followup.Reason;
import org.plenary.followup.TaskFilter;
import org.plenary.followup.Timing.Standing;
import org.plenary.followup.store.Desk;
import org.plenary.record.Matter;
import org.plenary.record.State;
import org.plenary.site.page.followup.FactWords;
import org.plenary.site.page.followup.FollowUpCsv;
import org.plenary.site.page.followup.FollowUpJson;
import org.plenary.site.page.followup.ObligationsView;
import org.plenary.site.page.followup.Shown;
import org.plenary.site.question.Nearest;
import org.plenary.site.question.Secretariat;

/// `tasks`: what was asked, of whom, by when, and what the calendar says about it on a day.
final class Tasks implements Command {
    private final Supplier<Secretariat> secretariat;

    Tasks(Supplier<Secretariat> secretariat) {
        this.secretariat = secretariat;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        "tasks",
                        "Lists what was asked, of whom and by when, with what the calendar says. It says nothing about whether it was done.")
                .option("--matter", "ID", "Only what the texts of a matter ask, for example suez-1956.")
                .option(
                        "--addressee",
                        "NAME",
                        "Only what is asked of it: a name as the text has it, a code, or a kind.")
                .option("--state", "STATE", "What is asked of a State, by name and with all others.")
                .option("--standing", "WORD", Standing.words() + ".")
                .option("--force", "WORD", "binding, demand-in-a-recommendation, recommendation or internal.")
                .option("--from", "DAY", "Only dates from this day on.")
                .option("--to", "DAY", "Only dates up to this day.")
                .option(
                        "--bound-by",
                        "INSTRUMENT",
                        "Who is bound by it on the day of --as-of, with reasons: charter-25, rome-statute, s-res-1970, ... or"
                                + " all, with --state.")
                .option("--as-of", "DAY", "What had happened by this day. Default: this day in New York.")
                .option("--store", "JDBC-URL", "Where entered facts are. Default: a file in the data folder.")
                .flag(
                        "--new-editor",
                        "Makes a link for entering facts and asking for endorsements, and prints it; it is kept nowhere.");
    }

    @Override
    public ExitCode run(Arguments arguments, Terminal terminal) {
        Format format = arguments.format(Format.TEXT, Format.JSON, Format.CSV);
        if (arguments.given("--new-editor")) {
            DataFolder.writable(DataFolder.of(arguments, terminal));
            FactStores stores = new FactStores(DataFolder.of(arguments, terminal), arguments.option("--store"));
            terminal.print("/follow-up/enter/%s\n".formatted(new Desk(stores.toWrite()).newEditor()));
            return ExitCode.DONE;
        }
        Secretariat office = DataFolder.record(secretariat, arguments, terminal);
        AsOf when = day(arguments, "--as-of").map(AsOf::of).orElseGet(() -> AsOf.today(Clock.systemUTC()));
        Shown shown = new Shown(office.followUp().get().asOf(when), when, false);
        if (arguments.option("--bound-by").isPresent()) {
            terminal.print(bound(arguments, office, shown, format));
            return ExitCode.DONE;
        }
        TaskFilter filter = filter(arguments, office);
        List<Shown.Line> lines = shown.lines(filter);
        terminal.print(
                switch (format) {
                    case JSON -> new String(FollowUpJson.tasks(shown, lines), StandardCharsets.UTF_8);
                    case CSV -> FollowUpCsv.tasks(lines);
                    case TEXT -> text(shown, lines);
                });
        return ExitCode.DONE;
    }

    private static TaskFilter filter(Arguments arguments, Secretariat office) {
        TaskFilter filter = TaskFilter.ALL
                .addressee(arguments.option("--addressee"))
                .standing(arguments
                        .option("--standing")
                        .map(word -> Standing.of(word)
                                .orElseThrow(() -> new BadUsage("\"%s\" is no standing; --standing takes %s."
                                        .formatted(word, Standing.words())))))
                .force(arguments
                        .option("--force")
                        .map(word -> Force.of(word)
                                .orElseThrow(() -> new BadUsage(
                                        "\"%s\" is no force; --force takes binding, demand-in-a-recommendation, recommendation or internal."
                                                .formatted(word)))))
                .dates(day(arguments, "--from"), day(arguments, "--to"));
        Optional<String> matter = arguments.option("--matter");
        if (matter.isPresent()) {
            List<String> known =
                    office.record().matters().stream().map(Matter::id).toList();
            if (!known.contains(matter.get())) {
                throw new BadUsage("there is no matter \"%s\"%s; there are %s."
                        .formatted(
                                matter.get(),
                                Nearest.to(matter.get(), known)
                                        .map(near -> ", maybe \"" + near + "\"")
                                        .orElse(""),
                                String.join(", ", known)));
            }
            filter = filter.matter(matter.get());
        }
        Optional<String> state = state(arguments, office);
        return state.isPresent() ? filter.state(state.get()) : filter;
    }

    /// The code of the State asked about, if one is.
    private static Optional<String> state(Arguments arguments, Secretariat office) {
        return arguments
                .option("--state")
                .map(typed -> office.record()
                        .states()
                        .named(typed)
                        .map(State::code)
                        .orElseThrow(() -> new BadUsage("\"%s\" is no State of the record%s."
                                .formatted(
                                        typed,
                                        office.record()
                                                .states()
                                                .nearest(typed)
                                                .map(near -> "; maybe \"" + near + "\"")
                                                .orElse("")))));
    }

    /// Who must do what on the day, with reasons.
    private static String bound(Arguments arguments, Secretariat office, Shown shown, Format format) {
        String typed = arguments.option("--bound-by").orElseThrow();
        Optional<String> state = state(arguments, office);
        Optional<Instrument> instrument = shown.facts().obligations().instrument(typed);
        if (instrument.isEmpty() && !(typed.equals("all") && state.isPresent())) {
            List<String> known = shown.facts().obligations().instruments().stream()
                    .map(Instrument::id)
                    .toList();
            throw new BadUsage(
                    "\"%s\" is no instrument%s; there are charter-2, charter-25, charter-49, rome-statute, a sanctions regime such as s-res-1970, and all together with --state."
                            .formatted(
                                    typed,
                                    Nearest.to(typed, known)
                                            .map(near -> ", maybe \"" + near + "\"")
                                            .orElse("")));
        }
        ObligationsView view = new ObligationsView(shown, shown.day(), state, instrument);
        return switch (format) {
            case JSON -> new String(FollowUpJson.obligations(view), StandardCharsets.UTF_8);
            case CSV -> FollowUpCsv.obligations(view);
            case TEXT -> {
                StringBuilder text = new StringBuilder("%d %s on %s.\n"
                        .formatted(
                                view.answer().size(),
                                view.answer().size() == 1 ? "answer" : "answers",
                                shown.dayInWords()));
                for (Obligation one : view.answer()) {
                    text.append("  %-12s  %s: %s\n"
                            .formatted(
                                    FactWords.bond(one.bond()),
                                    view.name(one),
                                    one.instrument().title()));
                    for (Reason reason : one.because()) {
                        text.append("  %-12s    %s%s%s\n"
                                .formatted(
                                        "",
                                        reason.says(),
                                        reason.source().isEmpty() ? "" : " [" + reason.source() + "]",
                                        reason.verified() ? "" : " (unverified)"));
                    }
                }
                for (Shown.Line line : view.tasks()) {
                    text.append("  %-12s  %s: %s [%s]\n"
                            .formatted("binding", line.addressee(), line.task().what(), FactWords.cited(line.task())));
                }
                yield text.toString();
            }
        };
    }

    private static Optional<LocalDate> day(Arguments arguments, String option) {
        return arguments.option(option).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException problem) {
                throw new BadUsage("\"%s\" is no day; %s takes one such as 2024-09-18.".formatted(text, option));
            }
        });
    }

    private static String text(Shown shown, List<Shown.Line> lines) {
        StringBuilder text = new StringBuilder();
        text.append("%s, as of %s.\n"
                .formatted(
                        lines.isEmpty()
                                ? "No task was found"
                                : lines.size() == 1 ? "1 task" : "%d tasks".formatted(lines.size()),
                        shown.dayInWords()));
        for (Shown.Line line : lines) {
            text.append("  %-12s  %-11s  %s: %s%s\n"
                    .formatted(
                            FactWords.standing(line.timing().standing()),
                            line.timing().date().map(Object::toString).orElse(""),
                            line.addressee(),
                            line.task().what(),
                            line.task().origin().verified() ? "" : " (unverified)"));
            text.append("  %-12s  %-11s  %s, %s; %s\n"
                    .formatted(
                            "",
                            "",
                            FactWords.cited(line.task()),
                            FactWords.force(line.task().force()),
                            line.evidence() == 0
                                    ? "no report found in the sources listed here"
                                    : line.evidence() == 1 ? "1 document" : line.evidence() + " documents"));
        }
        return text.toString();
    }
}
