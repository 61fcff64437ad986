package org.plenary.site.page.followup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.plenary.followup.Mandate;
import org.plenary.site.page.Phrases;
import org.plenary.site.question.InWords;

import static org.plenary.site.language.Messages.say;

/// A subsidiary organ or measure with what happened to it.
public record MandateView(Shown shown, Mandate mandate, List<Mandate.Change> changes) {
    /// Those of a matter, by the day they began.
    public static List<MandateView> ofMatter(Shown shown, String matter) {
        return shown.facts().of(Mandate.class).stream()
                .filter(one -> one.matter().equals(Optional.of(matter)))
                .sorted(Comparator.comparing(Mandate::begins))
                .map(one -> of(shown, one))
                .toList();
    }

    static MandateView of(Shown shown, Mandate mandate) {
        return new MandateView(
                shown,
                mandate,
                shown.facts().of(Mandate.Change.class).stream()
                        .filter(change -> change.mandate().equals(mandate.id()))
                        .sorted(Comparator.comparing(Mandate.Change::date))
                        .toList());
    }

    public String symbol() {
        return shown.symbol(mandate.createdBy());
    }

    /// The end that was set last; empty where none was set, or where it ended.
    public Optional<LocalDate> setToEnd() {
        return changes.stream().anyMatch(change -> change.how() == Mandate.Change.How.ENDED)
                ? Optional.empty()
                : changes.stream()
                        .flatMap(change -> change.until().stream())
                        .reduce((earlier, later) -> later)
                        .or(mandate::until);
    }

    /// "to 31 December 2027", "until independence", or that no end is recorded.
    public String until() {
        Optional<Mandate.Change> end = changes.stream()
                .filter(change -> change.how() == Mandate.Change.How.ENDED)
                .findFirst();
        if (end.isPresent()) {
            return say("mandate.ended", Phrases.date(end.get().date()));
        }
        Optional<LocalDate> renewed =
                changes.stream().flatMap(change -> change.until().stream()).reduce((earlier, later) -> later);
        if (renewed.isPresent()) {
            return say("mandate.renewed-to", InWords.day(renewed.get()));
        }
        if (mandate.until().isPresent()) {
            return say("mandate.to", InWords.day(mandate.until().get()));
        }
        return mandate.untilWords().isEmpty() ? say("mandate.no-end-recorded") : mandate.untilWords();
    }

    /// Name, mandate and consent in one line.
    public String inShort() {
        return "%s: %s%s%s%s"
                .formatted(
                        mandate.name(),
                        until(),
                        mandate.consent().isEmpty() ? "" : ". " + mandate.consent(),
                        mandate.origin().note().isEmpty()
                                ? ""
                                : ". " + mandate.origin().note(),
                        mandate.origin().verified() ? "" : " (" + say("site.unverified") + ")");
    }
}
