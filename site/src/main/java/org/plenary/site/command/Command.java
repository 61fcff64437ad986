package org.plenary.site.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// One command of the program.
interface Command {
    /// Name, options and help. Written out rather than annotated: scanning annotations costs a tenth of the
    /// time a short command takes.
    CommandSpec spec();

    /// Adds an option that takes one value.
    static void option(CommandSpec spec, String name, String label, String description) {
        spec.addOption(OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build());
    }

    /// Adds what stands on the command line without a name, any number of times; how many are wanted the
    /// command says itself, in a better sentence than the library.
    static void words(CommandSpec spec, String label, String description) {
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel(label)
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(description)
                .build());
    }

    /// Does it.
    ///
    /// @throws BadUsage if it cannot be done as asked
    ExitCode run(Arguments arguments, Terminal terminal);

    /// How results are written.
    enum Format {
        TEXT,
        JSON,
        CSV
    }

    /// What stood on the command line, read once.
    record Arguments(ParseResult parsed) {
        Optional<String> option(String name) {
            return Optional.ofNullable(parsed.matchedOptionValue(name, (String) null));
        }

        /// Whether an option without a value was given.
        boolean given(String name) {
            return parsed.hasMatchedOption(name);
        }

        List<String> positional(String label) {
            return parsed.matchedPositionals().stream()
                    .filter(positional -> positional.paramLabel().equals(label))
                    .flatMap(positional -> positional.originalStringValues().stream())
                    .toList();
        }

        /// The format asked for, of those the command has.
        Format format(Format... known) {
            String asked = option("--format").orElse("text");
            for (Format format : known) {
                if (format.name().equalsIgnoreCase(asked)) {
                    return format;
                }
            }
            throw new BadUsage("\"%s\" is no format of this command; accepted: %s."
                    .formatted(
                            asked,
                            String.join(
                                    ", ",
                                    List.of(known).stream()
                                            .map(format -> format.name().toLowerCase(Locale.ROOT))
                                            .toList())));
        }
    }
}
