package org.plenary.site.page;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.plenary.site.web.Form;

import static org.plenary.site.language.Messages.say;

/// What stands around every page: title, where one is, its other forms.
///
/// @param title of the browser's window, without the name of the site
/// @param path the address without query and ending, for the other forms
/// @param query the query with its question mark, which the other forms take too; empty for none
/// @param section the part of the site it belongs to: the address of an entry in the navigation
/// @param crumbs the way from home, the page itself last
/// @param forms the other forms of the address
/// @param search whether the head has the search box
/// @param preview what others show in the place of a link to it, where there is a picture
public record Frame(
        String title,
        String description,
        String path,
        String query,
        String section,
        List<Link> crumbs,
        Set<Form> forms,
        boolean hypothetical,
        boolean search,
        Optional<Preview> preview) {
    /// A text with an address.
    public record Link(String text, String href) {}

    /// A picture that others show in the place of a link. All addresses have their host.
    ///
    /// @param page the address of the page itself
    /// @param image a PNG of the size of a card
    /// @param alternative what the picture says
    /// @param description where the same is described in the format oEmbed, if anywhere
    public record Preview(String page, String image, String alternative, Optional<String> description) {}

    /// The parts of the site, in the order of the navigation.
    public static List<Link> sections() {
        return List.of(
                new Link(say("frame.matters"), "/matters"),
                new Link(say("frame.decisions"), "/decisions"),
                new Link(say("frame.states"), "/states"),
                new Link(say("frame.follow-up"), "/follow-up"),
                new Link(say("frame.analysis"), "/analysis"),
                new Link(say("frame.rules"), "/rules"),
                new Link(say("frame.chambers"), "/chambers"),
                new Link(say("frame.check-a-text"), "/check"),
                new Link(say("frame.data"), "/data"));
    }

    public Frame {
        crumbs = List.copyOf(crumbs);
        forms = Set.copyOf(forms);
    }

    /// A frame for a page that can be had as JSON, with the way to it.
    public static Frame of(String title, String description, String path, String section, Link... crumbs) {
        return new Frame(
                title,
                description,
                path,
                "",
                section,
                List.of(crumbs),
                EnumSet.of(Form.JSON),
                false,
                true,
                Optional.empty());
    }

    /// The same, also as CSV.
    public Frame withCsv() {
        return also(Form.CSV);
    }

    /// The same, also as a feed.
    public Frame withFeed() {
        return also(Form.ATOM);
    }

    /// The same, also as a calendar.
    public Frame withCalendar() {
        return also(Form.ICS);
    }

    /// The same, also for paper.
    public Frame withPdf() {
        return also(Form.PDF);
    }

    private Frame also(Form form) {
        Set<Form> more = EnumSet.of(form);
        more.addAll(forms);
        return new Frame(title, description, path, query, section, crumbs, more, hypothetical, search, preview);
    }

    /// The same for a page that has no other form.
    public Frame onlyPage() {
        return new Frame(title, description, path, query, section, crumbs, Set.of(), hypothetical, search, preview);
    }

    /// The same for the view that a query asks for; its other forms take the query too.
    public Frame withQuery(String written) {
        return new Frame(title, description, path, written, section, crumbs, forms, hypothetical, search, preview);
    }

    /// The same without the search box in the head, because the page has its own.
    public Frame withoutSearch() {
        return new Frame(title, description, path, query, section, crumbs, forms, hypothetical, false, preview);
    }

    /// The same for something that did not happen.
    public Frame asHypothetical() {
        return new Frame(title, description, path, query, section, crumbs, forms, true, search, preview);
    }

    /// The same with a picture for those who link to it.
    public Frame withPreview(Preview picture) {
        return new Frame(
                title, description, path, query, section, crumbs, forms, hypothetical, search, Optional.of(picture));
    }

    /// The title of the window.
    public String windowTitle() {
        return (hypothetical ? say("site.hypothetical", title) : title) + " · Plenary";
    }

    /// The same view in another form, where there is one.
    public Optional<String> as(Form form) {
        return forms.contains(form)
                ? Optional.of((path.equals("/") ? "/index" : path) + form.ending() + query)
                : Optional.empty();
    }

    /// The last of the crumbs, where one is.
    public Optional<Link> here() {
        return crumbs.isEmpty() ? Optional.empty() : Optional.of(crumbs.getLast());
    }
}
