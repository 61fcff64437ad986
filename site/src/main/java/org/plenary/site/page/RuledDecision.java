package org.plenary.site.page;

import java.util.Map;
import java.util.Optional;

import org.plenary.record.Decision;
import org.plenary.rules.VoteQuestion;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.RollCall;

/// A decision of the record with the ruling taken again on it.
///
/// @param question what the rules were asked; empty where the record supports no question
/// @param scenario positions changed in a what-if, by code; empty for the record itself
public record RuledDecision(
        Decision decision, Optional<VoteQuestion> question, Optional<Ruling> ruling, Map<String, Position> scenario) {
    public RuledDecision {
        scenario = Map.copyOf(scenario);
    }

    /// Whether positions were changed, so that nothing of this happened.
    public boolean hypothetical() {
        return !scenario.isEmpty();
    }

    /// The roll call that was ruled on.
    public Optional<RollCall> rollCall() {
        return question.flatMap(VoteQuestion::rollCall);
    }
}
