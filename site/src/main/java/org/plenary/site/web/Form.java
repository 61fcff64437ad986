package org.plenary.site.web;

import java.util.Locale;

/// A form in which an address can be had.
public enum Form {
    HTML("text/html; charset=utf-8"),
    JSON("application/json"),
    CSV("text/csv; charset=utf-8; header=present"),
    SVG("image/svg+xml"),
    ATOM("application/atom+xml; charset=utf-8");

    private final String type;

    Form(String type) {
        this.type = type;
    }

    /// The media type as it stands in the header.
    public String type() {
        return type;
    }

    /// The ending of the address: nothing for a page, `.json`, `.csv`, `.svg`, `.atom` for the others.
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
