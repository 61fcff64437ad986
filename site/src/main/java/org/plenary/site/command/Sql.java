package org.plenary.site.command;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

import org.plenary.record.export.Publication;
import org.plenary.record.export.PublishedTable;
import org.plenary.record.export.SqlQuery;
import org.plenary.record.export.Tables;
import org.plenary.record.export.Writing;
import org.plenary.site.question.Secretariat;

/// `sql QUERY`: a question in SQL about the record, compiled in and imported. Without a query, what can be
/// asked.
final class Sql implements Command {
    private final Supplier<Secretariat> secretariat;

    Sql(Supplier<Secretariat> secretariat) {
        this.secretariat = secretariat;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        "sql",
                        "Answers a SELECT about the record, in the SQL of DuckDB. Nothing can be written, and no file read."
                                + " Without a query, lists the views with their columns and what these mean. In csv, the"
                                + " items of a list have | between them.")
                .words("QUERY", "One SELECT, quoted for the shell or in several words.")
                .footer("""

                        Example: how France voted on each issue.
                          plenary sql "SELECT issue, position, count(*) AS votes FROM ballots
                            JOIN (SELECT symbol, unnest(subjects) AS issue FROM decisions) USING (symbol)
                            WHERE state = 'FRA' GROUP BY ALL ORDER BY ALL"
                        """);
    }

    @Override
    public ExitCode run(Arguments arguments, Terminal terminal) {
        Format format = arguments.format(Format.TEXT, Format.JSON, Format.CSV);
        List<String> query = arguments.words();
        try {
            if (query.isEmpty()) {
                list(
                        format,
                        Publication.of(
                                secretariat.get().record(), secretariat.get().rules()),
                        terminal);
            } else {
                SqlQuery.answer(
                        String.join(" ", query),
                        DataFolder.publication(secretariat, arguments, terminal),
                        switch (format) {
                            case TEXT -> SqlQuery.Format.TEXT;
                            case JSON -> SqlQuery.Format.JSON;
                            case CSV -> SqlQuery.Format.CSV;
                        },
                        terminal.out());
            }
            return ExitCode.DONE;
        } catch (SqlQuery.Refused problem) {
            throw new BadUsage(String.valueOf(problem.getMessage()));
        } catch (IOException problem) {
            throw new BadUsage("the query cannot be answered: %s".formatted(problem.getMessage()));
        }
    }

    private static void list(Format format, Publication publication, Terminal terminal) throws IOException {
        PublishedTable<?> views = SqlQuery.views();
        switch (format) {
            case JSON -> Writing.json(views, publication, terminal.out());
            case CSV -> Writing.csv(views, publication, terminal.out());
            case TEXT -> terminal.print(text(publication));
        }
    }

    private static String text(Publication publication) {
        StringBuilder text = new StringBuilder();
        for (PublishedTable<?> table : Tables.all()) {
            text.append("%s: %s\n".formatted(table.name(), table.meaning()));
            SqlQuery.views()
                    .cells(publication)
                    .filter(cells -> cells.getFirst().equals(table.name()))
                    .forEach(cells ->
                            text.append("  %-24s %-9s %s\n".formatted(cells.get(1), cells.get(2), cells.get(3))));
        }
        return text.toString();
    }
}
