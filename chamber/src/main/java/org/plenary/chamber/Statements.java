package org.plenary.chamber;

import java.util.List;
import java.util.Optional;

import org.plenary.rules.Organ;
import org.plenary.rules.vote.Position;

/// What Members say about their votes: explanations, and what they had meant to vote.
final class Statements extends Business {
    Statements(Business other) {
        super(other);
    }

    /// Assembly, rule 88: before or after the vote, not during it, and not by a sponsor on its own
    /// proposal.
    List<Event> explain(Command.Explain explain) {
        String rule = byOrgan("GA-ROP-88", ChamberRule.PHASE.id());
        if (explain.vote().isPresent() == explain.proposal().isPresent()) {
            throw Refused.field("", "One explains a \"vote\" that was taken or one on a \"proposal\" to come.");
        }
        if (state.voting().isPresent()) {
            throw against(rule, "A vote is being taken; votes are explained before it or after it.");
        }
        Optional<String> symbol = explain.vote().isPresent()
                ? vote(explain.vote().getAsInt()).opened().proposal()
                : Optional.of(undecided(explain.proposal().orElseThrow(), "/proposal")
                        .proposal()
                        .symbol());
        boolean sponsor = state.setting().organ() == Organ.GA
                && symbol.flatMap(state::proposal)
                        .map(text -> text.sponsors().contains(seat()))
                        .orElse(false);
        if (sponsor) {
            throw against(
                    rule, "%s is a sponsor of %s and does not explain its vote on it.", seat(), symbol.orElse(""));
        }
        return List.of(new Event.VoteExplained(explain.vote(), explain.proposal(), seat(), explain.text()));
    }

    List<Event> stateIntention(int number, Position position) {
        VoteState vote = vote(number);
        String rule = byOrgan("GA-CORRECTION", "SC-FINAL");
        if (!vote.locked(now)) {
            throw outOfOrder(rule, "Vote %d is not locked: cast another ballot, the last one counts.", number);
        }
        if (position != Position.YES && position != Position.NO && position != Position.ABSTAINED) {
            throw Refused.field("/position", "An intention is yes, no or abstained; found \"%s\".", position.word());
        }
        if (!vote.ballots().entitled(seat())) {
            throw against(rule, "%s had no vote.", seat());
        }
        return List.of(new Event.IntentionStated(number, seat(), position));
    }
}
