package org.plenary.rules.ruling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.plenary.rules.vote.Tally;

/// The outcome of one question with its reasons.
///
/// The outcome follows from the requirements: all met, the positive word of the kind; otherwise the negative one.
///
/// @param id the id of the question, given back
/// @param vetoes permanent members whose negative votes stopped the text, by code
/// @param threshold affirmative votes needed; empty where nothing was counted
/// @param opens what the ruling makes possible or due
public record Ruling(
        String id,
        Outcome outcome,
        Because because,
        Tally tally,
        List<String> vetoes,
        OptionalInt threshold,
        List<Requirement> requirements,
        List<ReadingUsed> readings,
        Effect effect,
        Counterfactual smallestChanges,
        List<Opening> opens,
        List<String> warnings,
        Optional<ElectionResult> election)
        implements Answer {
    public Ruling {
        vetoes = List.copyOf(vetoes);
        requirements = List.copyOf(requirements);
        readings = List.copyOf(readings);
        opens = List.copyOf(opens);
        warnings = List.copyOf(warnings);
    }

    /// Affirmative votes beyond the number needed; negative when short of it. Also given on a veto. An election has
    /// none, because each candidate has votes of its own.
    public OptionalInt margin() {
        return threshold.isPresent() && election.isEmpty()
                ? OptionalInt.of(tally.yes() - threshold.getAsInt())
                : OptionalInt.empty();
    }

    /// This ruling with more that it opens.
    public Ruling opening(List<Opening> more) {
        List<Opening> all = new ArrayList<>(opens);
        all.addAll(more);
        return new Ruling(
                id,
                outcome,
                because,
                tally,
                vetoes,
                threshold,
                requirements,
                readings,
                effect,
                smallestChanges,
                all,
                warnings,
                election);
    }

    /// Who was elected in a ballot, and what follows.
    ///
    /// @param elected in order of votes
    /// @param nextBallot the ballot that must follow, if places remain
    public record ElectionResult(List<String> elected, Optional<NextBallot> nextBallot) {
        public ElectionResult {
            elected = List.copyOf(elected);
        }
    }

    /// A further ballot.
    ///
    /// @param candidates those to whom the ballot is limited; empty when any may be voted for
    public record NextBallot(int seats, List<String> candidates, boolean restricted) {
        public NextBallot {
            candidates = List.copyOf(candidates);
        }
    }
}
