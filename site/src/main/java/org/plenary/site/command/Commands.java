package org.plenary.site.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

import org.plenary.site.question.Nearest;
import org.plenary.site.question.Secretariat;

/// Every command of the program, by name.
public final class Commands {
    private final Map<String, Command> byName = new LinkedHashMap<>();
    private final CommandLine line;

    private Commands(Supplier<Secretariat> secretariat) {
        CommandSpec program = CommandSpec.create().name("plenary");
        program.usageMessage()
                .description("The decision system of the United Nations' peace-and-security machinery.")
                .footer(
                        "",
                        "\"plenary COMMAND --help\" explains a command. Exit codes: 0 done; 1 done, and what was asked for does",
                        "not hold; 2 bad input or usage.");
        program.addOption(help());
        for (Command command : List.of(
                new Serve(secretariat, false),
                new Serve(secretariat, true),
                new Decide(secretariat),
                new Show(secretariat),
                new ReplayRecord(secretariat),
                new ListRules(),
                new ShowCoverage(secretariat),
                new Search(secretariat),
                new Sql(secretariat),
                new CheckTexts(secretariat),
                new Export(secretariat),
                new Verify(secretariat),
                new ImportFiles(secretariat),
                new Tasks(secretariat),
                new ShowAgreement(secretariat),
                new ShowPower(),
                new Letters(secretariat),
                new ShowIdealPoints(secretariat),
                new RunBacktest(secretariat),
                new ForecastDraft(secretariat, ForecastDraft.Asked.FORECAST),
                new ForecastDraft(secretariat, ForecastDraft.Asked.PATH))) {
            CommandSpec spec = command.spec();
            spec.addOption(OptionSpec.builder("--format")
                    .type(String.class)
                    .paramLabel("FORMAT")
                    .description("text (default) or json; tables also csv.")
                    .build());
            spec.addOption(OptionSpec.builder("--data")
                    .type(String.class)
                    .paramLabel("DIR")
                    .description("The data folder. Default: the platform's.")
                    .build());
            spec.addOption(help());
            byName.put(spec.name(), command);
            program.addSubcommand(spec.name(), spec);
        }
        line = new CommandLine(program).setUsageHelpAutoWidth(false);
    }

    private static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Says how it is used.")
                .build();
    }

    /// Runs what `arguments` ask for.
    ///
    /// @param secretariat made only when a command needs it
    public static ExitCode run(List<String> arguments, Terminal terminal, Supplier<Secretariat> secretariat) {
        return new Commands(secretariat).run(arguments, terminal);
    }

    private ExitCode run(List<String> arguments, Terminal terminal) {
        try {
            ParseResult parsed = line.parseArgs(arguments.toArray(String[]::new));
            ParseResult last = parsed;
            while (last.subcommand() != null) {
                last = last.subcommand();
            }
            if (last.isUsageHelpRequested()) {
                terminal.print(last.commandSpec().commandLine().getUsageMessage(CommandLine.Help.Ansi.OFF));
                return ExitCode.DONE;
            }
            Command command = byName.get(last.commandSpec().name());
            if (command == null) {
                throw new BadUsage("no command was given; accepted: %s.".formatted(String.join(", ", byName.keySet())));
            }
            return command.run(new Command.Arguments(last), terminal);
        } catch (BadUsage problem) {
            terminal.say(String.valueOf(problem.getMessage()));
            return ExitCode.BAD_INPUT;
        } catch (ParameterException problem) {
            terminal.say(explained(problem));
            return ExitCode.BAD_INPUT;
        }
    }

    private String explained(ParameterException problem) {
        CommandSpec spec = problem.getCommandLine().getCommandSpec();
        if (problem instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String first = unmatched.getUnmatched().getFirst();
            boolean atTop = spec.parent() == null;
            List<String> known = new ArrayList<>();
            if (atTop && !first.startsWith("-")) {
                known.addAll(byName.keySet());
            } else {
                spec.options().forEach(option -> known.add(option.longestName()));
            }
            return "there is no %s \"%s\" here%s; accepted: %s."
                    .formatted(
                            first.startsWith("-") ? "option" : atTop ? "command" : "argument",
                            first,
                            Nearest.to(first, known)
                                    .map(word -> ", maybe \"" + word + "\"")
                                    .orElse(""),
                            String.join(", ", known));
        }
        String said = String.valueOf(problem.getMessage()).lines().findFirst().orElse("the arguments cannot be read");
        String first = said.isEmpty() ? said : Character.toLowerCase(said.charAt(0)) + said.substring(1);
        return "%s; \"plenary %s--help\" says how it is used."
                .formatted(
                        first.endsWith(".") ? first.substring(0, first.length() - 1) : first,
                        spec.parent() == null ? "" : spec.name() + " ");
    }
}
