package org.plenary.site.page;

import java.util.List;
import java.util.Optional;

import org.plenary.record.search.SearchResults;
import org.plenary.rules.Organ;
import org.plenary.site.search.QueryHelp;
import org.plenary.site.web.Address;

import static org.plenary.site.language.Messages.say;

/// What a search found.
///
/// @param asked the query as it was typed
/// @param problem why it is no query
/// @param jumps things that the text names as a whole: States, matters, sessions
/// @param results what it found; empty where it is no query, or nothing was asked
/// @param nearest symbols that may have been meant, where nothing was found
public record SearchView(
        String asked,
        Optional<String> problem,
        List<Frame.Link> jumps,
        Optional<SearchResults> results,
        List<DecisionView.Other> rows,
        List<DecisionView.Other> nearest) {
    /// Rows on a page.
    static final int A_PAGE = 30;

    /// Values of a facet that are shown.
    private static final int VALUES = 12;

    public SearchView {
        jumps = List.copyOf(jumps);
        rows = List.copyOf(rows);
        nearest = List.copyOf(nearest);
    }

    public int total() {
        return results.map(found -> found.totals().decisions()).orElse(0);
    }

    /// The facets as rows of links.
    public List<Facet> facets() {
        return results.map(SearchResults::facets).orElse(List.of()).stream()
                .filter(facet -> facet.values().size() > 1)
                .map(facet -> new Facet(
                        say("facet." + facet.name()),
                        facet.values().stream()
                                .limit(VALUES)
                                .map(value -> new DecisionsView.Choice(
                                        label(facet, value.label()),
                                        link(value.query().toString(), 0),
                                        value.count(),
                                        value.chosen()))
                                .toList()))
                .toList();
    }

    /// What a value of a facet is called on a page.
    private static String label(SearchResults.Facet facet, String label) {
        return switch (facet.name()) {
            case "organ" -> Phrases.organ(Organ.valueOf(label));
            case "kind" -> Phrases.capital(say("kind." + label));
            case "outcome" -> say("outcome." + label);
            case "session" -> Phrases.capital(Phrases.session(label));
            default -> label;
        };
    }

    /// A facet as a row of links.
    public record Facet(String name, List<DecisionsView.Choice> choices) {}

    public Optional<String> previous() {
        return results.filter(found -> found.from() > 0).map(found -> link(asked, Math.max(0, found.from() - A_PAGE)));
    }

    public Optional<String> next() {
        return results.filter(found ->
                        found.from() + found.rows().size() < found.totals().decisions())
                .map(found -> link(asked, found.from() + A_PAGE));
    }

    private static String link(String query, int from) {
        String encoded = Address.inPath(query).replace("+", "%2B").replace("&", "%26");
        return "?q=" + encoded + (from > 0 ? "&from=" + from : "");
    }

    /// Where States are compared over what it found.
    public String compare() {
        return "/compare" + link(asked, 0);
    }

    /// How a query is written.
    public List<QueryHelp> help() {
        return QueryHelp.lines();
    }

    /// A line of the help as a link.
    public String example(QueryHelp line) {
        return link(line.example(), 0);
    }
}
