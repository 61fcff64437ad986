package org.plenary.site.page.followup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.plenary.followup.Evidence;
import org.plenary.followup.Explanation;
import org.plenary.followup.Mandate;
import org.plenary.followup.TaskFilter;
import org.plenary.followup.Timing.Standing;
import org.plenary.record.Decision;
import org.plenary.record.Symbol;
import org.plenary.record.Votes;
import org.plenary.site.page.Addresses;
import org.plenary.site.page.Phrases;

import static org.plenary.site.language.Messages.say;

/// What one text asked and what is reported, on a page that can be printed.
public record BriefView(Shown shown, Symbol text) {
    /// The tasks in the order of the text.
    public List<Shown.Line> lines() {
        return shown.facts().tasks(text).stream().map(shown::line).toList();
    }

    public String symbol() {
        return shown.symbol(text);
    }

    public String title() {
        return shown.title(text).orElse("");
    }

    public Optional<String> decision() {
        return shown.decision(text).map(decision -> Addresses.decision(decision.symbol()));
    }

    /// "adopted on 18 September 2024 by 124–14–43".
    public String adoption() {
        return lines().stream()
                .findFirst()
                .map(line -> Phrases.date(line.task().happened()))
                .map(day -> shown.decision(text)
                        .flatMap(Decision::votes)
                        .map(Votes::toString)
                        .map(tally -> say("followup.adopted-on-by", day, Phrases.tally(tally)))
                        .orElseGet(() -> say("followup.adopted-on", day)))
                .orElse("");
    }

    /// "15 without a date, 4 with a date that passed".
    public String counts() {
        List<String> parts = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            long count = lines().stream()
                    .filter(line -> line.timing().standing() == standing)
                    .count();
            if (count > 0) {
                parts.add(say("standing-counted." + standing.word(), count));
            }
        }
        return String.join(", ", parts);
    }

    /// What documents say about a task, oldest first.
    public List<Evidence> evidence(Shown.Line line) {
        return shown.facts().evidence(line.task());
    }

    /// What is cited for the text as a whole.
    public List<Evidence> ofText() {
        return shown.facts().evidence(text);
    }

    public List<MandateView> mandates() {
        return shown.facts().of(Mandate.class).stream()
                .filter(mandate -> mandate.createdBy().equals(text))
                .map(mandate -> MandateView.of(shown, mandate))
                .toList();
    }

    public List<Explanation> explanations() {
        return shown.facts().of(Explanation.class).stream()
                .filter(one -> one.text().equals(text))
                .sorted(Comparator.comparing(Explanation::date))
                .toList();
    }

    /// Where an explanation stands: the meeting record and the place in it, or that no record was read.
    public String record(Explanation one) {
        return one.meeting()
                .map(meeting ->
                        meeting + one.paragraph().map(number -> ", " + number).orElse(""))
                .orElseGet(() ->
                        say("followup.meeting-record-not-read", one.origin().source()));
    }

    /// Whether there is anything about the text.
    boolean known() {
        return !shown.lines(TaskFilter.ALL.text(text)).isEmpty();
    }
}
