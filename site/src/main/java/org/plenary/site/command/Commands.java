package org.plenary.site.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.plenary.site.question.Secretariat;

/// Every command of the program, by name. One is made when it is asked for: each brings classes of its own.
public final class Commands {
    private static final List<String> HELP = List.of("-h", "--help");

    private final Map<String, Supplier<Command>> byName = new LinkedHashMap<>();

    private Commands(Supplier<Secretariat> secretariat) {
        byName.put("serve", () -> new Serve(secretariat, false));
        byName.put("demo", () -> new Serve(secretariat, true));
        byName.put("decide", () -> new Decide(secretariat));
        byName.put("show", () -> new Show(secretariat));
        byName.put("replay", () -> new ReplayRecord(secretariat));
        byName.put("rules", ListRules::new);
        byName.put("coverage", () -> new ShowCoverage(secretariat));
        byName.put("search", () -> new Search(secretariat));
        byName.put("sql", () -> new Sql(secretariat));
        byName.put("check-text", () -> new CheckTexts(secretariat));
        byName.put("export", () -> new Export(secretariat));
        byName.put("verify", () -> new Verify(secretariat));
        byName.put("import", () -> new ImportFiles(secretariat));
        byName.put("tasks", () -> new Tasks(secretariat));
        byName.put("agreement", () -> new ShowAgreement(secretariat));
        byName.put("power", ShowPower::new);
        byName.put("letters", () -> new Letters(secretariat));
        byName.put("ideal-points", () -> new ShowIdealPoints(secretariat));
        byName.put("backtest", () -> new RunBacktest(secretariat));
        byName.put("forecast", () -> new ForecastDraft(secretariat, ForecastDraft.Asked.FORECAST));
        byName.put("path", () -> new ForecastDraft(secretariat, ForecastDraft.Asked.PATH));
    }

    /// Runs what `arguments` ask for.
    ///
    /// @param secretariat made only when a command needs it
    public static ExitCode run(List<String> arguments, Terminal terminal, Supplier<Secretariat> secretariat) {
        return new Commands(secretariat).run(arguments, terminal);
    }

    private ExitCode run(List<String> arguments, Terminal terminal) {
        try {
            if (arguments.isEmpty()) {
                throw new BadUsage("no command was given; accepted: %s.".formatted(String.join(", ", byName.keySet())));
            }
            String name = arguments.getFirst();
            if (HELP.contains(name)) {
                terminal.print(help());
                return ExitCode.DONE;
            }
            Command command = Optional.ofNullable(byName.get(name))
                    .orElseThrow(() -> name.startsWith("-")
                            ? Usage.unknown("option", name, List.of("--help"))
                            : Usage.unknown("command", name, List.copyOf(byName.keySet())))
                    .get();
            Usage usage = usage(command);
            List<String> rest = arguments.subList(1, arguments.size());
            if (HELP.stream().anyMatch(rest::contains)) {
                terminal.print(usage.help());
                return ExitCode.DONE;
            }
            return command.run(usage.read(rest), terminal);
        } catch (BadUsage problem) {
            terminal.say(String.valueOf(problem.getMessage()));
            return ExitCode.BAD_INPUT;
        }
    }

    /// With the options that every command takes.
    private static Usage usage(Command command) {
        return command.usage()
                .option("--format", "FORMAT", "text (default) or json; tables also csv.")
                .option("--data", "DIR", "The data folder. Default: the platform's.")
                .flag("--help", "Says how it is used; also -h.");
    }

    private String help() {
        StringBuilder text = new StringBuilder("""
                Usage: plenary COMMAND [OPTION...]
                The decision system of the United Nations' peace-and-security machinery.

                """);
        byName.forEach(
                (name, making) -> Usage.row(text, name, making.get().usage().gist()));
        return text.append("""

                        "plenary COMMAND --help" explains a command. Exit codes: 0 done; 1 done, and what
                        was asked for does not hold; 2 bad input or usage.
                        """).toString();
    }
}
