package org.plenary.site.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.plenary.record.Decision;
import org.plenary.record.Votes;
import org.plenary.record.export.Publication;
import org.plenary.record.export.Tables;
import org.plenary.record.export.Writing;
import org.plenary.record.search.Jump;
import org.plenary.record.search.Query;
import org.plenary.record.search.QueryProblem;
import org.plenary.record.search.QueryReading;
import org.plenary.record.search.Ruled;
import org.plenary.record.search.SearchIndex;
import org.plenary.record.search.SearchResults;
import org.plenary.record.search.SearchResults.Order;
import org.plenary.rules.ruling.Outcome;
import org.plenary.site.json.JsonOutput;
import org.plenary.site.question.Secretariat;
import org.plenary.site.search.QueryHelp;
import org.plenary.site.search.SearchJson;

/// `search QUERY`: finds decisions of the record.
final class Search implements Command {
    private static final String PAGE = "20";
    private static final String EVERYTHING = "1000000";
    private static final int INDENT = 38;
    private static final int SHOWN = 5;

    private final Supplier<Secretariat> secretariat;

    Search(Supplier<Secretariat> secretariat) {
        this.secretariat = secretariat;
    }

    @Override
    public Usage usage() {
        return Usage.of("search", "Finds decisions of the record by words, names and numbers.")
                .words("QUERY", "What to find, as said below; without one, everything.")
                // "-organ:SC" leaves out what "organ:SC" finds; it is no option.
                .withDashes()
                .option("--order", "ORDER", "best (default), newest or oldest first.")
                .option("--from", "N", "How many hits to pass over. Default 0.")
                .option("--size", "N", "How many to show. Default " + PAGE + "; as csv all.")
                .footer(language());
    }

    /// The help on the language, from the language itself.
    private static String language() {
        StringBuilder text = new StringBuilder("%nA query:%n".formatted());
        for (QueryHelp line : QueryHelp.lines()) {
            text.append("  %-18s %s%n".formatted(line.written(), line.meaning()));
            if (!line.takes().isEmpty()) {
                text.append("  %-18s takes %s%n".formatted("", line.takes()));
            }
            text.append("  %-18s for example %s%n".formatted("", line.example()));
        }
        return text.toString();
    }

    @Override
    public ExitCode run(Arguments arguments, Terminal terminal) {
        Format format = arguments.format(Format.TEXT, Format.JSON, Format.CSV);
        Order order = order(arguments.option("--order").orElse("best"));
        int from = count("--from", arguments.option("--from").orElse("0"));
        int size = count("--size", arguments.option("--size").orElse(format == Format.CSV ? EVERYTHING : PAGE));
        List<String> words = arguments.words();
        words.stream().filter(word -> word.startsWith("--")).findFirst().ifPresent(word -> {
            throw new BadUsage("there is no option \"%s\" here; accepted: --order, --from, --size, --format, --data."
                    .formatted(word));
        });
        String typed = String.join(" ", words);
        Secretariat office = DataFolder.record(secretariat, arguments, terminal);
        SearchIndex index = SearchIndex.of(office.record(), office.rules());
        return switch (index.read(typed)) {
            case QueryReading.Understood(Query query) -> {
                show(index.search(query, order, from, size), index.jumps(typed), office, format, terminal);
                yield ExitCode.DONE;
            }
            case QueryReading.Refused(QueryProblem problem) -> {
                if (format == Format.JSON) {
                    terminal.print(
                            JsonOutput.bytes(JsonOutput.Layout.INDENTED, out -> SearchJson.write(out, typed, problem)));
                }
                terminal.say("this query cannot be read. " + QueryHelp.inWords(problem));
                problem.shownIn(typed).lines().forEach(line -> terminal.err().println("  " + line));
                yield ExitCode.BAD_INPUT;
            }
        };
    }

    private static void show(
            SearchResults results, List<Jump> jumps, Secretariat office, Format format, Terminal terminal) {
        switch (format) {
            case TEXT -> terminal.print(text(results, jumps));
            case JSON ->
                terminal.print(
                        JsonOutput.bytes(JsonOutput.Layout.INDENTED, out -> SearchJson.write(out, results, jumps)));
            case CSV -> {
                List<Decision> found =
                        results.rows().stream().map(SearchResults.Row::decision).toList();
                try {
                    Writing.csv(
                            Tables.decisions(found), Publication.of(office.record(), office.rules()), terminal.out());
                } catch (IOException problem) {
                    throw new BadUsage("the results cannot be written: " + problem.getMessage() + ".");
                }
            }
        }
    }

    private static String text(SearchResults results, List<Jump> jumps) {
        StringBuilder text = new StringBuilder();
        for (Jump jump : jumps) {
            text.append(named(jump)).append('\n');
        }
        SearchResults.Totals totals = results.totals();
        text.append(
                totals.decisions() == 0
                        ? "No decision was found.\n"
                        : "%s: %d adopted, carried or called, %d not%s; %d stopped by the negative vote of a permanent member.\n"
                                .formatted(
                                        totals.decisions() == 1 ? "1 decision" : totals.decisions() + " decisions",
                                        totals.positive(),
                                        totals.negative(),
                                        totals.noOutcome() == 0
                                                ? ""
                                                : ", %d without a recorded outcome".formatted(totals.noOutcome()),
                                        totals.vetoed()));
        for (SearchResults.Row row : results.rows()) {
            Decision decision = row.decision();
            text.append("  %-10s  %-22s  %-10s %s\n"
                    .formatted(
                            decision.date(),
                            decision.display(),
                            decision.votes().map(Votes::toString).orElse("no vote"),
                            decision.title()));
            text.append(" ".repeat(INDENT))
                    .append(decision.outcome().map(Outcome::word).orElse("no outcome recorded"))
                    .append(row.ruled().map(Search::ruled).orElse(""))
                    .append('\n');
        }
        int shown = results.from() + results.rows().size();
        if (shown < totals.decisions() && !results.rows().isEmpty()) {
            text.append("  ... %d more; --from %d goes on\n".formatted(totals.decisions() - shown, shown));
        }
        for (SearchResults.Facet facet : results.facets()) {
            facet(facet).ifPresent(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }

    private static String ruled(Ruled ruled) {
        String margin = ruled.threshold().isPresent()
                ? ", %d needed".formatted(ruled.threshold().getAsInt())
                : "";
        String vetoes = ruled.vetoes().isEmpty() ? "" : " (" + String.join(", ", ruled.vetoes()) + ")";
        return "; by the rules: " + ruled.because().word() + vetoes + margin;
    }

    private static Optional<String> facet(SearchResults.Facet facet) {
        if (facet.name().equals("year") || facet.values().size() < 2) {
            return Optional.empty();
        }
        StringBuilder line = new StringBuilder("by %s:".formatted(facet.name()));
        facet.values().stream()
                .limit(SHOWN)
                .forEach(value ->
                        line.append(" %s %d%s,".formatted(value.label(), value.count(), value.chosen() ? "*" : "")));
        line.setLength(line.length() - 1);
        int more = facet.values().size() - SHOWN;
        return Optional.of(more > 0 ? line + ", %d more".formatted(more) : line.toString());
    }

    private static String named(Jump jump) {
        return switch (jump) {
            case Jump.ToDecision(Decision decision) ->
                "%s is a decision: plenary show %s".formatted(decision.display(), decision.symbol());
            case Jump.ToState(var state) -> "%s is a State (%s)".formatted(state.name(), state.code());
            case Jump.ToMatter(var matter) -> "%s is a matter: matter:%s".formatted(matter.title(), matter.id());
            case Jump.ToSession(var session) ->
                "%s is an emergency special session (%s): session:%s"
                        .formatted(session.label(), session.topic(), session.id());
        };
    }

    private static Order order(String text) {
        for (Order order : Order.values()) {
            if (order.name().equalsIgnoreCase(text)) {
                return order;
            }
        }
        throw new BadUsage(
                "\"%s\" is no order; accepted: best, newest, oldest.".formatted(text.toLowerCase(Locale.ROOT)));
    }

    private static int count(String option, String text) {
        if (text.matches("\\d{1,7}")) {
            return Integer.parseInt(text);
        }
        throw new BadUsage("\"%s\" is no number for %s; it takes 0 or more.".formatted(text, option));
    }
}
