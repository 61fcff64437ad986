package org.plenary.site.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.plenary.record.Correction;
import org.plenary.record.CouncilMembership;
import org.plenary.record.Decision;
import org.plenary.record.Matter;
import org.plenary.record.State;
import org.plenary.record.planes.Planes;
import org.plenary.record.search.StandingAlone;
import org.plenary.rules.vote.Position;
import org.plenary.site.page.followup.Shown;
import org.plenary.site.picture.YearColumns;
import org.plenary.site.question.InWords;
import org.plenary.site.web.Address;

import static org.plenary.site.language.Messages.say;

/// A State: when it was a Member, and how it voted in what the record has, the latest first.
public final class StateView {
    /// Rows of the list of votes on a page.
    private static final int A_PAGE = 100;

    /// States shown as nearest, and as farthest.
    private static final int NEIGHBOURS = 8;

    /// A share of fewer votes than this says too little to be put in an order.
    private static final int SMALLEST_BASE = 20;

    /// Subjects shown; the others are had by a search.
    private static final int SUBJECTS = 20;

    private final Docket docket;
    private final State state;
    private final List<Ballot> ballots;
    private final int from;

    // Found out once for the page, which asks for them in several places.
    private Optional<List<Row>> years = Optional.empty();
    private Optional<List<Row>> subjects = Optional.empty();
    private Optional<List<Neighbour>> neighbours = Optional.empty();
    private Optional<List<Matter>> matters = Optional.empty();

    /// @param from the first row of the list
    StateView(Docket docket, State state, int from) {
        this.docket = docket;
        this.state = state;
        this.from = from;
        this.ballots = ballots(docket.planes(), state.code());
    }

    private static List<Ballot> ballots(Planes planes, String code) {
        List<Ballot> ballots = new ArrayList<>();
        for (int i = planes.rollCalls().size() - 1; i >= 0; i--) {
            Decision decision = planes.rollCalls().get(i);
            planes.position(code, i)
                    .ifPresent(position -> ballots.add(new Ballot(
                            decision,
                            position,
                            decision.rollCall()
                                    .filter(cast -> StandingAlone.is(cast, position))
                                    .isPresent())));
        }
        return ballots;
    }

    private record Ballot(Decision decision, Position position, boolean alone) {}

    /// One vote.
    ///
    /// @param alone whether nobody else took the position
    public record Cast(DecisionView.Other decision, Position position, String word, boolean alone) {}

    /// How many took a position.
    public record Count(Position position, String word, int count) {}

    /// How often it took each position, in a year or on a subject.
    ///
    /// @param href where these votes are listed
    public record Row(String what, String href, int yes, int no, int abstained, int other) {}

    /// Another State with how often the two voted alike.
    public record Neighbour(State other, Planes.Agreement agreement) {
        /// "in 71 of 84".
        public String words() {
            return Phrases.agreement(agreement);
        }
    }

    /// What it stated later on one of its votes.
    public record Stated(DecisionView.Other decision, String text) {}

    public State state() {
        return state;
    }

    /// When it was a Member of the United Nations, in a sentence.
    public String membership() {
        return Phrases.membership(state);
    }

    /// When it sat in the Security Council, in a sentence.
    public String council() {
        List<CouncilMembership.Term> sat = docket.record().council().terms().stream()
                .filter(term -> term.member().equals(state.code()))
                .sorted(Comparator.comparing(CouncilMembership.Term::from))
                .toList();
        if (sat.isEmpty()) {
            return say("state.never-in-the-council");
        }
        if (sat.getFirst().permanent()) {
            return say(
                    "state.permanent-member",
                    sat.stream()
                            .map(term -> Phrases.period(term.from(), term.to()))
                            .collect(Collectors.joining(", ")));
        }
        return say(
                "state.elected-member",
                sat.stream().map(StateView::years).distinct().collect(Collectors.joining(", ")));
    }

    private static String years(CouncilMembership.Term term) {
        int first = term.from().getYear();
        int last = term.to().map(LocalDate::getYear).orElse(first);
        return first == last ? String.valueOf(first) : first + "–" + last;
    }

    /// What was asked of it, as of this day.
    public Shown followUp() {
        return docket.followUp();
    }

    /// How many votes of it are recorded.
    public int total() {
        return ballots.size();
    }

    /// The decisions of its votes.
    List<Decision> decisions() {
        return ballots.stream().map(Ballot::decision).toList();
    }

    /// Every vote.
    List<Cast> votes() {
        return ballots.stream().map(this::printed).toList();
    }

    /// The votes of this page.
    public List<Cast> shown() {
        return ballots.stream().skip(from).limit(A_PAGE).map(this::printed).toList();
    }

    private Cast printed(Ballot ballot) {
        return new Cast(
                DecisionView.other(docket, ballot.decision()),
                ballot.position(),
                Phrases.position(ballot.position(), ballot.decision().organ()),
                ballot.alone());
    }

    public Optional<String> previous() {
        return from > 0 ? Optional.of("?from=" + Math.max(0, from - A_PAGE)) : Optional.empty();
    }

    public Optional<String> next() {
        return from + A_PAGE < ballots.size() ? Optional.of("?from=" + (from + A_PAGE)) : Optional.empty();
    }

    /// How often it stood in each position.
    public List<Count> counts() {
        Map<Position, Integer> counts = new EnumMap<>(Position.class);
        ballots.forEach(ballot -> counts.merge(ballot.position(), 1, Integer::sum));
        List<Count> found = new ArrayList<>();
        counts.forEach((position, count) -> found.add(new Count(
                position,
                position == Position.ABSENT ? say("position.no-vote-recorded") : InWords.position(position),
                count)));
        return found;
    }

    /// Votes in which nobody else took its position.
    public List<Cast> alone() {
        return ballots.stream().filter(Ballot::alone).map(this::printed).toList();
    }

    /// Its votes by year, the earliest first.
    public List<Row> years() {
        List<Row> found = years.orElseGet(() ->
                rows(ballot -> List.of(String.valueOf(ballot.decision().date().year())), year -> "date:" + year));
        years = Optional.of(found);
        return found;
    }

    /// Its votes by year as columns; empty where there are none.
    public String columns() {
        return drawnColumns().svg();
    }

    YearColumns drawnColumns() {
        return new YearColumns(
                say("state.recorded-votes-of", state.name()),
                years().stream()
                        .map(row -> new YearColumns.Year(
                                Integer.parseInt(row.what()), row.yes(), row.no(), row.abstained()))
                        .toList());
    }

    /// Its votes by the subjects that publishers assigned, those with most votes first.
    public List<Row> subjects() {
        List<Row> found = subjects.orElseGet(() ->
                rows(ballot -> ballot.decision().subjects(), subject -> "subject:\"" + subject.replace("\"", "") + "\"")
                        .stream()
                        .sorted(Comparator.comparingInt(
                                        (Row row) -> row.yes() + row.no() + row.abstained() + row.other())
                                .reversed())
                        .limit(SUBJECTS)
                        .toList());
        subjects = Optional.of(found);
        return found;
    }

    private List<Row> rows(Function<Ballot, List<String>> keys, Function<String, String> query) {
        Map<String, Map<Position, Integer>> counts = new HashMap<>();
        ballots.forEach(ballot -> keys.apply(ballot)
                .forEach(key -> counts.computeIfAbsent(key, _ -> new EnumMap<>(Position.class))
                        .merge(ballot.position(), 1, Integer::sum)));
        List<Row> rows = new ArrayList<>();
        new TreeMap<>(counts).forEach((key, of) -> {
            int yes = of.getOrDefault(Position.YES, 0);
            int no = of.getOrDefault(Position.NO, 0);
            int abstained = of.getOrDefault(Position.ABSTAINED, 0);
            int all = of.values().stream().mapToInt(Integer::intValue).sum();
            rows.add(new Row(
                    key,
                    "/compare?states=" + state.code() + "&q=" + Address.inPath(query.apply(key)),
                    yes,
                    no,
                    abstained,
                    all - yes - no - abstained));
        });
        return rows;
    }

    /// Those who voted most often like it.
    public List<Neighbour> nearest() {
        return neighbours(Comparator.comparingDouble(
                (Neighbour other) -> -other.agreement().share()));
    }

    /// Those who voted least often like it.
    public List<Neighbour> farthest() {
        return neighbours(Comparator.comparingDouble(other -> other.agreement().share()));
    }

    /// The smallest number of common votes of those shown.
    public int base() {
        return SMALLEST_BASE;
    }

    private List<Neighbour> neighbours(Comparator<Neighbour> order) {
        List<Neighbour> found = neighbours.orElseGet(this::neighbours);
        neighbours = Optional.of(found);
        return found.stream()
                .sorted(order.thenComparing(other -> other.other().name()))
                .limit(NEIGHBOURS)
                .toList();
    }

    private List<Neighbour> neighbours() {
        Planes planes = docket.planes();
        if (!planes.states().contains(state.code())) {
            return List.of();
        }
        return planes.agreements(state.code(), planes.everything()).entrySet().stream()
                .filter(entry -> entry.getValue().both() >= SMALLEST_BASE)
                .flatMap(entry -> docket.record().states().byCode(entry.getKey()).stream()
                        .map(other -> new Neighbour(other, entry.getValue())))
                .toList();
    }

    /// What it stated later on its votes.
    public List<Stated> corrections() {
        List<Stated> stated = new ArrayList<>();
        for (Decision decision : docket.record().decisions().reversed()) {
            for (Correction correction : decision.corrections()) {
                if (correction.member().equals(state.code())) {
                    stated.add(new Stated(
                            DecisionView.other(docket, decision),
                            new DecisionView(docket, docket.ruled(decision), false).correction(correction)));
                }
            }
        }
        return stated;
    }

    /// Matters in which a vote of it is recorded.
    public List<Matter> matters() {
        List<Matter> found = matters.orElseGet(() -> ballots.stream()
                .flatMap(ballot -> docket.record().mattersOf(ballot.decision()).stream())
                .collect(Collectors.collectingAndThen(
                        Collectors.toMap(Matter::id, matter -> matter, (one, _) -> one, LinkedHashMap::new),
                        byId -> List.copyOf(byId.values()))));
        matters = Optional.of(found);
        return found;
    }

    /// Its names in other languages and at other times.
    public List<State.Name> names() {
        return state.names();
    }

    /// The language of a name in English.
    public String language(State.Name name) {
        return Locale.of(name.language()).getDisplayLanguage(Locale.ENGLISH);
    }
}
