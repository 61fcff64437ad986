package org.plenary.site.web;

import java.util.Locale;

import static org.plenary.site.language.Messages.say;

/// A form in which an address can be had.
public enum Form {
    HTML("text/html; charset=utf-8"),
    JSON("application/json"),
    CSV("text/csv; charset=utf-8; header=present"),
    SVG("image/svg+xml"),
    PNG("image/png"),
    ATOM("application/atom+xml; charset=utf-8"),
    ICS("text/calendar; charset=utf-8"),
    PDF("application/pdf");

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

    /// Whether programs read it: what it says is English, whatever the language of the pages.
    boolean forPrograms() {
        return this == JSON || this == CSV;
    }

    /// What a link to this form of a page says.
    public String title() {
        return switch (this) {
            case HTML -> say("form.html");
            case JSON -> say("form.json");
            case CSV -> say("form.csv");
            case SVG, PNG -> say("form.picture", name());
            case ATOM -> say("form.atom");
            case ICS -> say("form.ics");
            case PDF -> say("form.pdf");
        };
    }

    /// The ending of the address: nothing for a page, `.json`, `.csv`, `.svg`, `.png`, ... for the others.
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
