package org.plenary.site.page;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.plenary.followup.AsOf;
import org.plenary.followup.FollowUp;
import org.plenary.record.Decision;
import org.plenary.record.Symbol;
import org.plenary.record.VotingRecord;
import org.plenary.rules.Rules;
import org.plenary.rules.VoteQuestion;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.RollCall;
import org.plenary.site.page.followup.Shown;

/// Decisions of the record, each ruled on once.
public final class Docket {
    private final VotingRecord record;
    private final Rules rules;
    private final Supplier<FollowUp> followUp;
    private final Map<Symbol, RuledDecision> ruled = new ConcurrentHashMap<>();

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

    /// A decision with its ruling.
    public RuledDecision ruled(Decision decision) {
        return ruled.computeIfAbsent(decision.symbol(), _ -> {
            Optional<VoteQuestion> question = record.question(decision);
            return new RuledDecision(decision, question, question.map(rules::rule), Map.of());
        });
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
        return record.decisions().stream()
                .filter(other -> other.parent()
                        .filter(parent -> parent.equals(decision.symbol())
                                || decision.draft()
                                        .filter(draft -> draft.equals(parent.canonical()))
                                        .isPresent())
                        .isPresent())
                .map(this::ruled)
                .toList();
    }
}
