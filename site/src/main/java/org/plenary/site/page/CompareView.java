package org.plenary.site.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.plenary.record.CouncilMembership;
import org.plenary.record.Decision;
import org.plenary.record.State;
import org.plenary.record.Symbol;
import org.plenary.record.planes.Mask;
import org.plenary.record.planes.Planes;
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
    public record Row(Docket docket, Decision decision, List<Optional<Position>> positions) {
        public Row {
            positions = List.copyOf(positions);
        }

        /// The decision as it is printed.
        public DecisionView.Other shown() {
            return DecisionView.other(docket, decision);
        }

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
        Planes planes = docket.planes();
        Map<Symbol, Integer> places = new HashMap<>();
        planes.rollCalls().forEach(decision -> places.put(decision.symbol(), places.size()));
        List<List<String>> codes =
                states.stream().map(state -> codes(planes, state.code())).toList();
        List<Row> rows = new ArrayList<>();
        Set<Symbol> symbols = new HashSet<>();
        for (Decision decision : found) {
            symbols.add(decision.symbol());
            Integer place = places.get(decision.symbol());
            if (place == null) {
                continue;
            }
            List<Optional<Position>> positions = new ArrayList<>(states.size());
            codes.forEach(of -> positions.add(position(planes, of, place)));
            if (positions.stream().anyMatch(Optional::isPresent)) {
                rows.add(new Row(docket, decision, positions));
            }
        }
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

    /// The codes under which the record has ballots of a State or of its seat.
    private static List<String> codes(Planes planes, String code) {
        return planes.states().stream()
                .filter(other -> CouncilMembership.sameSeat(code, other))
                .toList();
    }

    private static Optional<Position> position(Planes planes, List<String> codes, int place) {
        for (String code : codes) {
            Optional<Position> position = planes.position(code, place);
            if (position.isPresent()) {
                return position;
            }
        }
        return Optional.empty();
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
