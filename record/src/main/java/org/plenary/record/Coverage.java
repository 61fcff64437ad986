package org.plenary.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.plenary.rules.Kind;
import org.plenary.rules.Organ;

/// What the record has, what it lacks, and how often its sources disagree.
///
/// @param lines by organ, year and kind
/// @param differences how many values are given differently by another source, by field
/// @param asOf the date of the latest decision; empty for an empty record
public record Coverage(List<Line> lines, Map<String, Integer> differences, Optional<EventDate> asOf) {
    /// Decisions of one kind by one organ in one year.
    ///
    /// @param withTally how many of them have numbers, or were taken without a vote
    /// @param ballots how many have ballots, by quality
    /// @param verified how many were read at their source
    public record Line(
            Organ organ,
            int year,
            Kind kind,
            int decisions,
            int withTally,
            Map<Ballots.Quality, Integer> ballots,
            int verified) {
        public Line {
            ballots = Map.copyOf(ballots);
        }

        /// How many have ballots of whatever quality.
        public int withBallots() {
            return ballots.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    public Coverage {
        lines = List.copyOf(lines);
        differences = Collections.unmodifiableMap(new TreeMap<>(differences));
    }

    /// Counts what `record` has.
    public static Coverage of(VotingRecord record) {
        record Cell(Organ organ, int year, Kind kind) {}
        Map<Cell, List<Decision>> cells = new HashMap<>();
        Map<String, Integer> differences = new TreeMap<>();
        for (Decision decision : record.decisions()) {
            cells.computeIfAbsent(
                            new Cell(decision.organ(), decision.date().year(), decision.kind()),
                            cell -> new ArrayList<>())
                    .add(decision);
            decision.differences().forEach(difference -> differences.merge(difference.kind(), 1, Integer::sum));
        }
        List<Line> lines = new ArrayList<>();
        cells.forEach((cell, decisions) -> lines.add(line(cell.organ(), cell.year(), cell.kind(), decisions)));
        lines.sort(
                Comparator.comparing(Line::organ).thenComparingInt(Line::year).thenComparing(Line::kind));
        return new Coverage(
                lines,
                differences,
                record.decisions().isEmpty()
                        ? Optional.empty()
                        : Optional.of(record.decisions().getLast().date()));
    }

    private static Line line(Organ organ, int year, Kind kind, List<Decision> decisions) {
        Map<Ballots.Quality, Integer> ballots = new EnumMap<>(Ballots.Quality.class);
        int withTally = 0;
        int verified = 0;
        for (Decision decision : decisions) {
            withTally +=
                    decision.votes().isPresent() || decision.method().equals(Optional.of(Decision.Method.WITHOUT_VOTE))
                            ? 1
                            : 0;
            verified += decision.citation().verified() ? 1 : 0;
            decision.ballots().ifPresent(cast -> ballots.merge(cast.quality(), 1, Integer::sum));
        }
        return new Line(organ, year, kind, decisions.size(), withTally, ballots, verified);
    }
}
