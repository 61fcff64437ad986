package org.plenary.site.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.plenary.record.Decision;
import org.plenary.record.VotingRecord;
import org.plenary.rules.Organ;
import org.plenary.rules.ruling.Because;

import static org.plenary.site.language.Messages.say;

/// Decisions in a list, newest first, by organ, decade and how they came out.
public final class DecisionsView {
    private static final int A_PAGE = 50;

    private static final List<String> OUTCOMES = List.of("adopted", "not-adopted", "vetoed", "not-settled");

    private final Docket docket;
    private final Filter filter;
    private final List<Decision> found = new ArrayList<>();
    private final Map<Traits, Integer> counts = new HashMap<>();

    /// What of a decision is filtered by.
    private record Traits(Organ organ, int decade, String outcome) {
        boolean matches(Optional<Organ> organs, Optional<Integer> decades, Optional<String> outcomes) {
            return organs.map(value -> organ == value).orElse(true)
                    && decades.map(value -> decade == value).orElse(true)
                    && outcomes.map(outcome::equals).orElse(true);
        }
    }

    /// Which decisions are listed; every part can be left out.
    ///
    /// @param decade its first year
    /// @param outcome `adopted`, `not-adopted`, `vetoed`
    /// @param page from 1
    public record Filter(
            Optional<Organ> organ,
            Optional<Integer> decade,
            Optional<String> outcome,
            Optional<String> session,
            int page) {
        String query(Optional<Organ> newOrgan, Optional<Integer> newDecade, Optional<String> newOutcome, int newPage) {
            List<String> parts = new ArrayList<>();
            newOrgan.ifPresent(value -> parts.add("organ=" + value));
            newDecade.ifPresent(value -> parts.add("decade=" + value));
            newOutcome.ifPresent(value -> parts.add("outcome=" + value));
            session.ifPresent(value -> parts.add("session=" + value));
            if (newPage > 1) {
                parts.add("page=" + newPage);
            }
            return "?" + String.join("&", parts);
        }
    }

    /// A filter as a link, with how many it leaves.
    public record Choice(String text, String query, int count, boolean current) {}

    public DecisionsView(Docket docket, Filter filter) {
        this.docket = docket;
        this.filter = filter;
        VotingRecord record = docket.record();
        for (Decision decision : filter.session()
                .map(record::decisionsOfSession)
                .orElseGet(record::decisions)
                .reversed()) {
            Traits traits = new Traits(decision.organ(), decision.date().year() / 10 * 10, outcome(decision));
            counts.merge(traits, 1, Integer::sum);
            if (traits.matches(filter.organ(), filter.decade(), filter.outcome())) {
                found.add(decision);
            }
        }
    }

    /// Vetoed, adopted (or carried, called), not adopted, or not settled.
    private String outcome(Decision decision) {
        return docket.ruled(decision)
                .ruling()
                .map(ruling -> ruling.because() == Because.VETO
                        ? "vetoed"
                        : Phrases.positive(decision, ruling) ? "adopted" : "not-adopted")
                .or(() -> decision.outcome()
                        .map(outcome -> outcome == decision.kind().positive() ? "adopted" : "not-adopted"))
                .orElse("not-settled");
    }

    public List<Decision> found() {
        return Collections.unmodifiableList(found);
    }

    public int total() {
        return found.size();
    }

    public List<DecisionView.Other> rows() {
        return found.stream()
                .skip((long) (filter.page() - 1) * A_PAGE)
                .limit(A_PAGE)
                .map(decision -> DecisionView.other(docket, decision))
                .toList();
    }

    public Optional<String> newer() {
        return filter.page() > 1
                ? Optional.of(filter.query(filter.organ(), filter.decade(), filter.outcome(), filter.page() - 1))
                : Optional.empty();
    }

    public Optional<String> older() {
        return filter.page() * A_PAGE < found.size()
                ? Optional.of(filter.query(filter.organ(), filter.decade(), filter.outcome(), filter.page() + 1))
                : Optional.empty();
    }

    /// By organ; the counts ignore the organ chosen and keep the other filters.
    public List<Choice> organs() {
        List<Choice> choices = new ArrayList<>();
        choices.add(choice(
                say("decisions.both-organs"),
                Optional.empty(),
                filter.decade(),
                filter.outcome(),
                filter.organ().isEmpty()));
        for (Organ organ : Organ.values()) {
            choices.add(choice(
                    Phrases.organ(organ),
                    Optional.of(organ),
                    filter.decade(),
                    filter.outcome(),
                    filter.organ().filter(organ::equals).isPresent()));
        }
        return choices;
    }

    /// By outcome; the counts ignore the outcome chosen.
    public List<Choice> outcomes() {
        List<Choice> choices = new ArrayList<>();
        choices.add(choice(
                say("decisions.every-outcome"),
                filter.organ(),
                filter.decade(),
                Optional.empty(),
                filter.outcome().isEmpty()));
        for (String outcome : OUTCOMES) {
            choices.add(choice(
                    outcomeInWords(outcome),
                    filter.organ(),
                    filter.decade(),
                    Optional.of(outcome),
                    filter.outcome().filter(outcome::equals).isPresent()));
        }
        return choices;
    }

    /// What a filter by outcome is called: "Vetoed".
    static String outcomeInWords(String outcome) {
        return OUTCOMES.contains(outcome) ? say("decisions.outcome." + outcome) : outcome;
    }

    /// By decade; the counts ignore the decade chosen.
    public List<Choice> decades() {
        List<Choice> choices = new ArrayList<>();
        choices.add(choice(
                say("decisions.all-years"),
                filter.organ(),
                Optional.empty(),
                filter.outcome(),
                filter.decade().isEmpty()));
        counts.keySet().stream()
                .map(Traits::decade)
                .distinct()
                .sorted()
                .forEach(decade -> choices.add(choice(
                        say("decisions.decade", decade),
                        filter.organ(),
                        Optional.of(decade),
                        filter.outcome(),
                        filter.decade().filter(decade::equals).isPresent())));
        return choices;
    }

    private Choice choice(
            String text, Optional<Organ> organ, Optional<Integer> decade, Optional<String> outcome, boolean current) {
        return new Choice(
                text,
                filter.query(organ, decade, outcome, 1),
                counts.entrySet().stream()
                        .filter(entry -> entry.getKey().matches(organ, decade, outcome))
                        .mapToInt(Map.Entry::getValue)
                        .sum(),
                current);
    }

    public Optional<String> session() {
        return filter.session().map(Phrases::session).map(Phrases::capital);
    }
}
