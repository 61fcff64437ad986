package org.plenary.site.page;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.plenary.followup.AsOf;
import org.plenary.followup.FollowUp;
import org.plenary.record.Decision;
import org.plenary.record.EventDate;
import org.plenary.record.Symbol;
import org.plenary.record.VotingRecord;
import org.plenary.record.planes.Planes;
import org.plenary.record.search.SearchIndex;
import org.plenary.rules.Rules;
import org.plenary.rules.VoteQuestion;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.RollCall;
import org.plenary.site.page.followup.Shown;

/// Decisions of the record, each ruled on once.
public final class Docket {
    private final VotingRecord record;
    private final Rules rules;
    private final Supplier<FollowUp> followUp;
    private final Map<Symbol, RuledDecision> ruled = new ConcurrentHashMap<>();
    private Optional<Planes> planes = Optional.empty();
    private Optional<SearchIndex> index = Optional.empty();
    private Optional<Map<String, List<Decision>>> under = Optional.empty();

    /// @param rules with the names of the record
    /// @param followUp what was asked and what is reported
    public Docket(VotingRecord record, Rules rules, Supplier<FollowUp> followUp) {
        this.record = record;
        this.rules = rules;
        this.followUp = followUp;
    }

    /// What was asked and what is reported, as of this day.
    Shown followUp() {
        return Shown.of(followUp.get(), AsOf.today(Clock.systemUTC()));
    }

    /// The record itself.
    public VotingRecord record() {
        return record;
    }

    /// The date of the latest decision.
    public Optional<EventDate> latest() {
        List<Decision> decisions = record.decisions();
        return decisions.isEmpty()
                ? Optional.empty()
                : Optional.of(decisions.getLast().date());
    }

    /// The ballots as planes of bits, made when they are first asked for.
    public synchronized Planes planes() {
        Planes made = planes.orElseGet(() -> Planes.of(record.decisions()));
        planes = Optional.of(made);
        return made;
    }

    /// The index of the search, made when it is first asked for: most starts serve pages before anybody
    /// searches.
    public synchronized SearchIndex index() {
        SearchIndex made = index.orElseGet(() -> SearchIndex.of(record, rules));
        index = Optional.of(made);
        return made;
    }

    /// A decision with its ruling.
    public RuledDecision ruled(Decision decision) {
        return ruled.computeIfAbsent(decision.symbol(), _ -> {
            Optional<VoteQuestion> question = record.question(decision);
            return new RuledDecision(decision, question, question.map(rules::rule), Map.of());
        });
    }

    /// What the rules say to a question that nobody put.
    public Ruling rule(VoteQuestion question) {
        return rules.rule(question);
    }

    /// A decision as it would have come out with other positions; only where every ballot is known.
    public Optional<RuledDecision> ruled(Decision decision, Map<String, Position> scenario) {
        RuledDecision recorded = ruled(decision);
        if (scenario.isEmpty()) {
            return Optional.of(recorded);
        }
        Optional<RollCall> cast = recorded.rollCall();
        if (cast.isEmpty()) {
            return Optional.empty();
        }
        VoteQuestion changed =
                recorded.question().orElseThrow().voted(cast.get().changing(scenario));
        return Optional.of(
                new RuledDecision(decision, Optional.of(changed), Optional.of(rules.rule(changed)), scenario));
    }

    /// Parts, amendments and motions under a decision, in the order of their votes.
    public List<RuledDecision> under(Decision decision) {
        Map<String, List<Decision>> byParent = byParent();
        return Stream.concat(Stream.of(decision.symbol().canonical()), decision.draft().stream())
                .distinct()
                .flatMap(parent -> byParent.getOrDefault(parent, List.of()).stream())
                .map(this::ruled)
                .toList();
    }

    private synchronized Map<String, List<Decision>> byParent() {
        Map<String, List<Decision>> made = under.orElseGet(() -> record.decisions().stream()
                .filter(decision -> decision.parent().isPresent())
                .collect(Collectors.groupingBy(
                        decision -> decision.parent().orElseThrow().canonical())));
        under = Optional.of(made);
        return made;
    }
}
