package org.plenary.site.page;

import java.util.List;
import java.util.Optional;

/// What stands around every page: title, where one is, its other forms.
///
/// @param title of the browser's window, without the name of the site
/// @param path the address without query and ending, for the other forms
/// @param section the part of the site it belongs to: the address of an entry in the navigation
/// @param crumbs the way from home, the page itself last
/// @param json whether the address has a `.json`
/// @param csv whether the address has a `.csv`
public record Frame(
        String title,
        String description,
        String path,
        String section,
        List<Link> crumbs,
        boolean json,
        boolean csv,
        boolean hypothetical,
        boolean search) {
    /// A text with an address.
    public record Link(String text, String href) {}

    /// The parts of the site, in the order of the navigation.
    public static final List<Link> SECTIONS = List.of(
            new Link("Matters", "/matters"),
            new Link("Decisions", "/decisions"),
            new Link("States", "/states"),
            new Link("Rules", "/rules"),
            new Link("Data", "/data"));

    public Frame {
        crumbs = List.copyOf(crumbs);
    }

    /// A frame for a page that can be had as JSON, with the way to it.
    public static Frame of(String title, String description, String path, String section, Link... crumbs) {
        return new Frame(title, description, path, section, List.of(crumbs), true, false, false, true);
    }

    /// The same, also as CSV.
    public Frame withCsv() {
        return new Frame(title, description, path, section, crumbs, json, true, hypothetical, search);
    }

    /// The same for a page that has no other form.
    public Frame onlyPage() {
        return new Frame(title, description, path, section, crumbs, false, false, hypothetical, search);
    }

    /// The same without the search box in the head, because the page has its own.
    public Frame withoutSearch() {
        return new Frame(title, description, path, section, crumbs, json, csv, hypothetical, false);
    }

    /// The same for something that did not happen.
    public Frame asHypothetical() {
        return new Frame(title, description, path, section, crumbs, json, csv, true, search);
    }

    /// The title of the window.
    public String windowTitle() {
        return (hypothetical ? "Hypothetical: " : "") + title + " · Plenary";
    }

    /// The last of the crumbs, where one is.
    public Optional<Link> here() {
        return crumbs.isEmpty() ? Optional.empty() : Optional.of(crumbs.getLast());
    }
}
