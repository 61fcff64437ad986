package org.plenary.site.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One command of the program.
interface Command {
    /// Name, options and help.
    Usage usage();

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
    ///
    /// @param options the value of each option given, by its name; empty for one without a value
    /// @param words what stood there without a name
    record Arguments(Map<String, String> options, List<String> words) {
        public Arguments {
            options = Map.copyOf(options);
            words = List.copyOf(words);
        }

        Optional<String> option(String name) {
            return Optional.ofNullable(options.get(name));
        }

        /// Whether an option without a value was given.
        boolean given(String name) {
            return options.containsKey(name);
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
