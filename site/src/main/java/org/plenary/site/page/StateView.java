package org.plenary.site.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.plenary.record.Decision;
import org.plenary.record.State;
import org.plenary.record.search.StandingAlone;
import org.plenary.rules.vote.Position;
import org.plenary.site.page.followup.Shown;

/// A State: when it was a Member, and how it voted in what the record has, the latest first.
///
/// @param council when it sat on the Council
/// @param followUp what was asked, as of this day
/// @param decisions those of the votes
public record StateView(State state, String council, List<Cast> votes, List<Decision> decisions, Shown followUp) {
    public StateView {
        votes = List.copyOf(votes);
        decisions = List.copyOf(decisions);
    }

    /// One vote.
    ///
    /// @param alone whether nobody else took the position
    public record Cast(DecisionView.Other decision, Position position, String word, boolean alone) {}

    /// How many took a position.
    public record Count(Position position, String word, int count) {}

    static StateView of(Docket docket, State state) {
        List<Cast> votes = new ArrayList<>();
        List<Decision> decisions = new ArrayList<>();
        for (Decision decision : docket.record().decisions().reversed()) {
            Optional<Position> position =
                    decision.ballots().flatMap(ballots -> ballots.cast().position(state.code()));
            position.ifPresent(_ -> decisions.add(decision));
            position.ifPresent(taken -> votes.add(new Cast(
                    DecisionView.other(docket, decision),
                    taken,
                    Phrases.position(taken, decision.organ()),
                    decision.rollCall()
                            .map(cast ->
                                    state.code().equals(StandingAlone.in(cast).get(taken)))
                            .orElse(false))));
        }
        return new StateView(
                state, docket.record().council().membership(state.code()), votes, decisions, docket.followUp());
    }

    /// How often it stood in each position.
    public List<Count> counts() {
        Map<Position, Integer> counts = new EnumMap<>(Position.class);
        votes.forEach(vote -> counts.merge(vote.position(), 1, Integer::sum));
        List<Count> found = new ArrayList<>();
        counts.forEach((position, count) -> found.add(new Count(
                position,
                position == Position.ABSENT
                        ? "no vote recorded"
                        : position.word().replace('-', ' '),
                count)));
        return found;
    }

    /// Votes in which nobody else took its position.
    public List<Cast> alone() {
        return votes.stream().filter(Cast::alone).toList();
    }

    /// Its names in other languages and at other times.
    public List<State.Name> names() {
        return state.names();
    }
}
