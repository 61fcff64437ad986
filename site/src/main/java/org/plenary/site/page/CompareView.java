package org.plenary.site.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.plenary.record.Ballots;
import org.plenary.record.CouncilMembership;
import org.plenary.record.Decision;
import org.plenary.record.State;
import org.plenary.record.Symbol;
import org.plenary.record.planes.Mask;
import org.plenary.record.planes.Planes;
import org.plenary.rules.vote.Ballot;
import org.plenary.rules.vote.Position;
import org.plenary.site.web.Address;

/// Some States side by side over the decisions that a search finds.
///
/// @param asked the query; empty for every decision
/// @param rows every decision found in which one of them has a ballot, newest first
/// @param from the first row on the page
public record CompareView(List<State> states, String asked, List<Row> rows, List<Pair> pairs, int from) {
    /// More columns than these fit no page.
    static final int MOST = 12;

    /// Rows on a page.
    static final int A_PAGE = 100;

    public CompareView {
        states = List.copyOf(states);
        rows = List.copyOf(rows);
        pairs = List.copyOf(pairs);
    }

    /// One decision.
    ///
    /// @param positions of the States in their order; empty where no ballot of that State is known
    public record Row(Decision decision, DecisionView.Other shown, List<Optional<Position>> positions) {
        /// Whether two of them took different positions.
        public boolean split() {
            return positions.stream().flatMap(Optional::stream).distinct().count() > 1;
        }

        /// A position in words.
        public String word(Position position) {
            return Phrases.position(position, decision.organ());
        }
    }

    /// How often two voted alike, always with its base.
    public record Pair(State one, State other, Planes.Agreement agreement) {
        /// "in 71 of 84".
        public String words() {
            return Phrases.agreement(agreement);
        }
    }

    static CompareView of(Docket docket, List<State> states, String asked, List<Decision> found, int from) {
        List<Row> rows = new ArrayList<>();
        for (Decision decision : found) {
            List<Optional<Position>> positions =
                    states.stream().map(state -> position(decision, state)).toList();
            if (positions.stream().anyMatch(Optional::isPresent)) {
                rows.add(new Row(decision, DecisionView.other(docket, decision), positions));
            }
        }
        Set<Symbol> symbols = new HashSet<>();
        found.forEach(decision -> symbols.add(decision.symbol()));
        Planes planes = docket.planes();
        Mask among = planes.where(decision -> symbols.contains(decision.symbol()));
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            for (int j = i + 1; j < states.size(); j++) {
                pairs.add(new Pair(
                        states.get(i),
                        states.get(j),
                        planes.agreement(states.get(i).code(), states.get(j).code(), among)));
            }
        }
        return new CompareView(states, asked, rows, pairs, from);
    }

    private static Optional<Position> position(Decision decision, State state) {
        return decision.ballots()
                .map(Ballots::cast)
                .flatMap(cast -> cast.ballots().stream()
                        .filter(ballot -> CouncilMembership.sameSeat(ballot.member(), state.code()))
                        .findFirst())
                .map(Ballot::position);
    }

    /// The rows of this page.
    public List<Row> shown() {
        return rows.stream().skip(from).limit(A_PAGE).toList();
    }

    public Optional<String> previous() {
        return from > 0 ? Optional.of(query(Math.max(0, from - A_PAGE))) : Optional.empty();
    }

    public Optional<String> next() {
        return from + A_PAGE < rows.size() ? Optional.of(query(from + A_PAGE)) : Optional.empty();
    }

    /// The codes as they stand in the address.
    public String codes() {
        return String.join(",", states.stream().map(State::code).toList());
    }

    private String query(int first) {
        return "?states=" + codes() + (asked.isEmpty() ? "" : "&q=" + Address.inPath(asked))
                + (first > 0 ? "&from=" + first : "");
    }
}
