package org.plenary.site.command;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import org.plenary.followup.AsOf;
import org.plenary.followup.Force;
import org.plenary.followup.TaskFilter;
import org.plenary.followup.Timing.Standing;
import org.plenary.followup.store.Desk;
import org.plenary.record.Matter;
import org.plenary.record.State;
import org.plenary.site.page.followup.FollowUpCsv;
import org.plenary.site.page.followup.FollowUpJson;
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
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("tasks");
        spec.usageMessage()
                .description(
                        "Lists what was asked, of whom and by when, with what the calendar says. It says nothing about whether it was done.");
        option(spec, "--matter", "ID", "Only what the texts of a matter ask, for example suez-1956.");
        option(spec, "--addressee", "NAME", "Only what is asked of it: a name as the text has it, a code, or a kind.");
        option(spec, "--state", "STATE", "What is asked of a State, by name and with all others.");
        option(spec, "--standing", "WORD", "due, not-yet-due, date-passed, no-date-set, superseded or ended.");
        option(spec, "--force", "WORD", "binding, demand-in-a-recommendation, recommendation or internal.");
        option(spec, "--from", "DAY", "Only dates from this day on.");
        option(spec, "--to", "DAY", "Only dates up to this day.");
        option(spec, "--as-of", "DAY", "What had happened by this day. Default: this day in New York.");
        option(spec, "--store", "JDBC-URL", "Where entered facts are. Default: a file in the data folder.");
        spec.addOption(OptionSpec.builder("--new-editor")
                .description(
                        "Makes a link for entering facts and asking for endorsements, and prints it; it is kept nowhere.")
                .build());
        return spec;
    }

    private static void option(CommandSpec spec, String name, String label, String description) {
        spec.addOption(OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build());
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
        TaskFilter filter = filter(arguments, office);
        Shown shown = new Shown(office.followUp().get().asOf(when), when, false);
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
        Optional<String> state = arguments.option("--state");
        if (state.isPresent()) {
            State named = office.record()
                    .states()
                    .named(state.get())
                    .orElseThrow(() -> new BadUsage("\"%s\" is no State of the record%s."
                            .formatted(
                                    state.get(),
                                    office.record()
                                            .states()
                                            .nearest(state.get())
                                            .map(near -> "; maybe \"" + near + "\"")
                                            .orElse(""))));
            filter = filter.state(named.code());
        }
        return filter;
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
                            line.timing().standing().printed(),
                            line.timing().date().map(Object::toString).orElse(""),
                            line.addressee(),
                            line.task().what(),
                            line.task().origin().verified() ? "" : " (unverified)"));
            text.append("  %-12s  %-11s  %s, %s; %s\n"
                    .formatted(
                            "",
                            "",
                            line.task().cited(),
                            line.task().force().printed(),
                            line.evidence() == 0
                                    ? "no report found in the sources listed here"
                                    : line.evidence() == 1 ? "1 document" : line.evidence() + " documents"));
        }
        return text.toString();
    }
}
