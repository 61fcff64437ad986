package org.plenary.site.chamber.page;

import java.util.Locale;
import java.util.Optional;

import static org.plenary.site.language.Messages.say;

/// What somebody is told whose command or link was refused.
///
/// @param rule the id of a provision, or of a [org.plenary.chamber.ChamberRule]
/// @param back where to go on
public record Refused(String title, String detail, Optional<String> rule, String back) {
    private static final String OWN = "CHAMBER-";

    /// What the rule says, where it is one of the chamber's own; a provision has a page that says it.
    public Optional<String> ruleSays() {
        return rule.filter(id -> id.startsWith(OWN))
                .map(id -> say("chamber-rule." + id.substring(OWN.length()).toLowerCase(Locale.ROOT)));
    }
}
