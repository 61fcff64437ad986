package org.plenary.site.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;

import org.plenary.record.export.Publication;
import org.plenary.record.intake.FactFile;
import org.plenary.site.command.Command.Arguments;
import org.plenary.site.question.Secretariat;

/// The folder in which imported facts lie, and the record with them.
final class DataFolder {
    private DataFolder() {}

    /// The folder as given, or the platform's.
    static Path of(Arguments arguments, Terminal terminal) {
        return arguments.option("--data").map(Path::of).orElseGet(() -> {
            String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
            Path home = Path.of(System.getProperty("user.home", "."));
            var environment = terminal.environment();
            if (system.contains("mac")) {
                return home.resolve("Library/Application Support/Plenary");
            }
            if (system.contains("windows")) {
                return environment.containsKey("LOCALAPPDATA")
                        ? Path.of(environment.get("LOCALAPPDATA"), "Plenary")
                        : home.resolve("AppData/Local/Plenary");
            }
            String shared = environment.getOrDefault("XDG_DATA_HOME", "");
            return shared.isEmpty() ? home.resolve(".local/share/plenary") : Path.of(shared, "plenary");
        });
    }

    /// The file of imported facts in the folder, which need not be there.
    static FactFile facts(Arguments arguments, Terminal terminal) {
        return FactFile.in(of(arguments, terminal));
    }

    /// The compiled-in record with what was imported into the folder; without it where nothing was, and then no
    /// database is opened.
    static Secretariat record(Supplier<Secretariat> compiledIn, Arguments arguments, Terminal terminal) {
        FactFile facts = facts(arguments, terminal);
        Secretariat office =
                facts.exists() ? Secretariat.with(facts.record(compiledIn.get().record())) : compiledIn.get();
        return office.with(new FactStores(of(arguments, terminal), arguments.option("--store")));
    }

    /// The same as tables, with what the publications say beside what is shown.
    static Publication publication(Supplier<Secretariat> compiledIn, Arguments arguments, Terminal terminal) {
        FactFile facts = facts(arguments, terminal);
        Secretariat office = record(compiledIn, arguments, terminal);
        return Publication.of(office.record(), office.rules())
                .with(() -> facts.imported(compiledIn.get().record()));
    }

    /// Makes sure that files can be made in the folder.
    static void writable(Path folder) {
        try {
            Files.createDirectories(folder);
            // Asking is not enough: what counts is whether a file can be made there.
            Files.delete(Files.createTempFile(folder, "written", null));
        } catch (IOException problem) {
            throw new BadUsage("the data folder %s cannot be written; make it writable, or choose another with --data."
                    .formatted(folder));
        }
    }
}
