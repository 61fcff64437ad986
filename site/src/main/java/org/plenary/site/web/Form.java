package org.plenary.site.web;

import java.util.Locale;

/// A form in which an address can be had.
public enum Form {
    HTML("text/html; charset=utf-8"),
    JSON("application/json"),
    CSV("text/csv; charset=utf-8; header=present"),
    SVG("image/svg+xml"),
    PNG("image/png"),
    ATOM("application/atom+xml; charset=utf-8"),
    ICS("text/calendar; charset=utf-8");

    private final String type;

    Form(String type) {
        this.type = type;
    }

    /// The media type as it stands in the header.
    public String type() {
        return type;
    }

    /// The media type without parameters.
    public String mediaType() {
        int semicolon = type.indexOf(';');
        return semicolon < 0 ? type : type.substring(0, semicolon);
    }

    /// What a link to this form of a page says.
    public String title() {
        return switch (this) {
            case HTML -> "This page";
            case JSON -> "This page as JSON";
            case CSV -> "As a table (CSV)";
            case SVG, PNG -> "As a picture (" + name() + ")";
            case ATOM -> "As a feed (Atom)";
            case ICS -> "As a calendar (iCalendar)";
        };
    }

    /// The ending of the address: nothing for a page, `.json`, `.csv`, `.svg`, `.png`, `.atom` for the others.
    public String ending() {
        return this == HTML ? "" : "." + name().toLowerCase(Locale.ROOT);
    }

    /// The form that an address asks for by its ending.
    public static Form of(String path) {
        for (Form form : values()) {
            if (form != HTML && path.endsWith(form.ending())) {
                return form;
            }
        }
        return HTML;
    }
}
