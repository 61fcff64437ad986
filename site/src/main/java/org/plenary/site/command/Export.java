package org.plenary.site.command;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.plenary.record.export.Publication;
import org.plenary.record.export.PublishedTable;
import org.plenary.record.export.Release;
import org.plenary.record.export.Tables;
import org.plenary.site.question.Nearest;
import org.plenary.site.question.Secretariat;

/// `export`: the record as tables, one to standard output or all of them to a folder with checksums.
final class Export implements Command {
    private final Supplier<Secretariat> secretariat;

    Export(Supplier<Secretariat> secretariat) {
        this.secretariat = secretariat;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        "export",
                        "Writes the record as tables. With --table alone, one table to standard output (csv unless --format"
                                + " says json or parquet); with --out, a folder with the tables, descriptions of their"
                                + " columns and checksums, in all three formats unless --format names one. The same record"
                                + " gives the same bytes.")
                .option("--table", "TABLE", "One of the tables below.")
                .option("--out", "DIR", "A folder that is new, empty, or an earlier release, which is then replaced.")
                .footer(tables());
    }

    private static String tables() {
        StringBuilder text = new StringBuilder("%nTables:%n".formatted());
        for (PublishedTable<?> table : Tables.all()) {
            text.append("  %-18s %s%n".formatted(table.name(), table.meaning()));
        }
        return text.toString();
    }

    @Override
    public ExitCode run(Arguments arguments, Terminal terminal) {
        Optional<Release.Format> format = arguments.option("--format").map(Export::format);
        Optional<PublishedTable<?>> table = arguments.option("--table").map(Export::table);
        Optional<String> folder = arguments.option("--out");
        if (table.isEmpty() && folder.isEmpty()) {
            throw new BadUsage("export needs --out DIR for all tables, or --table TABLE for one; tables: "
                    + String.join(", ", names()) + ".");
        }
        Publication publication = DataFolder.publication(secretariat, arguments, terminal);
        if (folder.isPresent()) {
            List<Release.Format> formats = format.map(List::of).orElse(List.of(Release.Format.values()));
            List<PublishedTable<?>> tables = table.isPresent() ? List.of(table.get()) : Tables.all();
            List<Path> files = release(tables, publication, folder.get(), formats);
            terminal.print("%d files in %s\n".formatted(files.size(), folder.get()));
        } else {
            print(table.orElseThrow(), publication, format.orElse(Release.Format.CSV), terminal);
        }
        return ExitCode.DONE;
    }

    private static List<Path> release(
            List<PublishedTable<?>> tables, Publication publication, String folder, List<Release.Format> formats) {
        try {
            return Release.write(tables, publication, Path.of(folder), formats);
        } catch (InvalidPathException problem) {
            throw new BadUsage("\"%s\" is no name of a folder.".formatted(folder));
        } catch (Release.FolderInUse problem) {
            throw new BadUsage(String.valueOf(problem.getMessage()));
        } catch (IOException problem) {
            throw new BadUsage("the folder %s cannot be written: %s.".formatted(folder, problem));
        }
    }

    private static void print(
            PublishedTable<?> table, Publication publication, Release.Format format, Terminal terminal) {
        try {
            Release.write(table, publication, format, terminal.out());
        } catch (IOException problem) {
            throw new BadUsage("the table cannot be written: " + problem + ".");
        }
    }

    private static Release.Format format(String text) {
        for (Release.Format format : Release.Format.values()) {
            if (format.name().equalsIgnoreCase(text)) {
                return format;
            }
        }
        throw new BadUsage("\"%s\" is no format of this command; accepted: csv, json, parquet."
                .formatted(text.toLowerCase(Locale.ROOT)));
    }

    private static PublishedTable<?> table(String name) {
        Optional<PublishedTable<?>> found = Tables.named(name);
        if (found.isPresent()) {
            return found.get();
        }
        throw new BadUsage("there is no table \"%s\"%s; tables: %s."
                .formatted(
                        name,
                        Nearest.to(name, names())
                                .map(near -> ", maybe \"" + near + "\"")
                                .orElse(""),
                        String.join(", ", names())));
    }

    private static List<String> names() {
        return Tables.all().stream().map(PublishedTable::name).toList();
    }
}
