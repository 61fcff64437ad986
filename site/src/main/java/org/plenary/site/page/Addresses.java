package org.plenary.site.page;

import org.plenary.record.Symbol;
import org.plenary.site.web.Address;

/// Where things are on the site.
public final class Addresses {
    private Addresses() {}

    public static String decision(Symbol symbol) {
        return "/decisions/" + Address.inPath(symbol.canonical());
    }

    /// The card of a decision, without the ending of its form.
    public static String card(Symbol symbol) {
        return decision(symbol) + "/card";
    }

    public static String matter(String id) {
        return "/matters/" + Address.inPath(id);
    }

    public static String state(String code) {
        return "/states/" + Address.inPath(code);
    }

    /// What a text asks for.
    public static String task(String id) {
        return "/follow-up/tasks/" + Address.inPath(id);
    }

    public static String rule(String id) {
        return "/rules/" + Address.inPath(id);
    }
}
