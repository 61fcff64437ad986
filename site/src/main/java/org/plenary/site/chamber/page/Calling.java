package org.plenary.site.chamber.page;

import java.time.Instant;
import java.util.Optional;

import org.plenary.chamber.ChamberState;
import org.plenary.chamber.Outlook;
import org.plenary.chamber.json.Json;

import static org.plenary.site.language.Messages.say;

/// Where an emergency special session comes from, and how far its calling is.
///
/// @param council the id of the chamber in which the veto was cast
/// @param proposal what the draft was called there
/// @param convener who calls the session, by the word of the log
/// @param concurrences how many Members concurred, where they are counted
/// @param needed a majority of all Members
/// @param called since when it is called
/// @param opensAt the hour of which Members were told
/// @param earliest before which, by the rules on notice, it should not open
/// @param latest by which, by the rules, it should
public record Calling(
        String council,
        String proposal,
        String convener,
        boolean counted,
        int concurrences,
        int needed,
        Optional<Instant> called,
        Optional<Instant> opensAt,
        String earliest,
        String latest,
        Optional<String> reason,
        boolean opened) {
    static Optional<Calling> of(ChamberState state, Instant now) {
        return Outlook.convening(state, now).map(Calling::of);
    }

    private static Calling of(Json.Fields json) {
        Optional<Json.Fields> concurrences = json.fields("concurrences");
        return new Calling(
                json.text("chamber").orElse(""),
                json.text("proposal").orElse(""),
                json.text("convener").orElse(""),
                concurrences.isPresent(),
                concurrences.map(count -> Says.whole(count, "count").orElse(0)).orElse(0),
                concurrences.map(count -> Says.whole(count, "needed").orElse(0)).orElse(0),
                json.text("called").map(Instant::parse),
                json.text("opensAt").map(Instant::parse),
                json.text("earliest").map(Calling::moment).orElse(""),
                json.text("latest").map(Calling::moment).orElse(""),
                json.text("reason"),
                json.text("opened").isPresent());
    }

    private static String moment(String text) {
        return Says.moment(Instant.parse(text));
    }

    /// When it opens, in words.
    public String opens() {
        return opensAt.map(Says::moment).orElse("");
    }

    /// How much of what is needed has concurred, as a share of the bar's width from 0 to 100.
    public int percent() {
        return needed == 0 ? 0 : Math.min(100, concurrences * 100 / needed);
    }

    /// Who called it and when, or what is missing, as one sentence.
    public String sentence() {
        return called.isPresent()
                ? say("calling.called." + convener, Says.moment(called.get()))
                : say("calling.not-called-yet", concurrences, needed);
    }
}
