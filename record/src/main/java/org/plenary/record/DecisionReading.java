package org.plenary.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

import org.plenary.rules.Kind;
import org.plenary.rules.Organ;
import org.plenary.rules.VoteQuestion.Classification;
import org.plenary.rules.VoteQuestion.Settled;
import org.plenary.rules.Words;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.RollCall;

/// Reads the decisions with what stands beside them in other files: ballots, corrections, facts, differences.
final class DecisionReading {
    private static final Map<String, Position> COLUMNS = columns();

    private final Table.Files files;
    private final States states;
    private final CouncilMembership council;
    private final IdentityHashMap<List<State>, List<String>> assembly = new IdentityHashMap<>();
    private final Set<String> symbols = new HashSet<>();

    DecisionReading(Table.Files files, States states, CouncilMembership council) {
        this.files = files;
        this.states = states;
        this.council = council;
    }

    private static Map<String, Position> columns() {
        Map<String, Position> columns = new LinkedHashMap<>();
        columns.put("yes", Position.YES);
        columns.put("no", Position.NO);
        columns.put("abstained", Position.ABSTAINED);
        columns.put("not_participating", Position.NOT_PARTICIPATING);
        columns.put("absent", Position.ABSENT);
        return columns;
    }

    /// All decisions in the order of the file.
    List<Decision> decisions() {
        List<Table.Row> rows = Table.read(
                files,
                "decisions.csv",
                List.of(
                        "symbol",
                        "organ",
                        "date",
                        "session",
                        "meeting",
                        "kind",
                        "class",
                        "title",
                        "draft",
                        "parent",
                        "ordinal",
                        "majority",
                        "yes",
                        "no",
                        "abstained",
                        "not_participating",
                        "absent",
                        "outcome",
                        "method",
                        "basis",
                        "decides",
                        "parties",
                        "source",
                        "locator",
                        "verified",
                        "note"),
                row -> row);
        for (Table.Row row : rows) {
            if (!symbols.add(row.required("symbol"))) {
                throw row.refused("symbol", "each decision once");
            }
        }
        Map<String, Table.Row> ballots = new HashMap<>();
        Table.each(
                files,
                "ballots.csv",
                List.of(
                        "symbol",
                        "yes",
                        "no",
                        "abstained",
                        "not_participating",
                        "absent",
                        "quality",
                        "source",
                        "locator",
                        "note"),
                row -> {
                    if (ballots.put(known(row), row) != null) {
                        throw row.refused("symbol", "one row of ballots for a decision");
                    }
                });
        Map<String, List<Correction>> corrections = grouped(
                "corrections.csv",
                List.of("code", "recorded", "intended", "stated_on", "source", "locator", "verified", "note"),
                row -> new Correction(
                        row.required("code"),
                        position(row, "recorded"),
                        position(row, "intended").orElseThrow(() -> row.refused("intended", "a position")),
                        row.optionalDate("stated_on"),
                        Citation.in(row),
                        row.text("note")));
        Map<String, List<Fact>> facts = grouped(
                "facts.csv",
                List.of("fact", "value", "stated_on", "source", "locator", "verified", "note"),
                row -> new Fact(
                        row.required("fact"),
                        row.text("value"),
                        row.optionalDate("stated_on"),
                        Citation.in(row),
                        row.text("note")));
        Map<String, List<Difference>> differences = grouped(
                "differences.csv",
                List.of("field", "value", "shown", "source", "locator", "note"),
                row -> new Difference(
                        Symbol.of(row.required("symbol")),
                        row.required("field"),
                        row.text("value"),
                        row.text("shown"),
                        row.required("source"),
                        row.text("locator"),
                        row.text("note")));
        List<Decision> decisions = new ArrayList<>(rows.size());
        for (Table.Row row : rows) {
            String symbol = row.required("symbol");
            decisions.add(decision(
                    row,
                    Optional.ofNullable(ballots.get(symbol)),
                    corrections.getOrDefault(symbol, List.of()),
                    facts.getOrDefault(symbol, List.of()),
                    differences.getOrDefault(symbol, List.of())));
        }
        return List.copyOf(decisions);
    }

    private String known(Table.Row row) {
        if (!symbols.contains(row.required("symbol"))) {
            throw row.refused("symbol", "the symbol of a decision of decisions.csv");
        }
        return row.text("symbol");
    }

    private <T> Map<String, List<T>> grouped(String file, List<String> columns, Function<Table.Row, T> reading) {
        List<String> expected = new ArrayList<>(columns);
        expected.add("symbol");
        Map<String, List<T>> grouped = new HashMap<>();
        Table.each(
                files,
                file,
                expected,
                row -> grouped.computeIfAbsent(known(row), symbol -> new ArrayList<>())
                        .add(reading.apply(row)));
        return grouped;
    }

    private Decision decision(
            Table.Row row,
            Optional<Table.Row> ballots,
            List<Correction> corrections,
            List<Fact> facts,
            List<Difference> differences) {
        Organ organ = row.word("organ", word -> constant(Organ.values(), word, Organ::name), "SC or GA")
                .orElseThrow(() -> row.refused("organ", "SC or GA"));
        EventDate date = row.date("date");
        Kind kind = row.word("kind", Kind::of, "a kind such as draft-resolution")
                .filter(read -> read.in(organ))
                .orElseThrow(() -> row.refused("kind", "a kind of question that is put in the organ"));
        Optional<Votes> votes = votes(row);
        Optional<Outcome> outcome = row.word("outcome", DecisionReading::outcome, "an outcome such as adopted");
        if (outcome.isPresent()
                && outcome.get() != Outcome.NOT_PUT
                && outcome.get() != kind.positive()
                && outcome.get() != kind.negative()) {
            throw row.refused(
                    "outcome",
                    kind.positive().word() + " or " + kind.negative().word() + ", the words for " + kind.word());
        }
        return new Decision(
                Symbol.of(row.required("symbol")),
                organ,
                date,
                row.optional("session"),
                row.optional("meeting"),
                kind,
                row.word(
                        "class",
                        word -> constant(Classification.values(), word, Words::of),
                        "procedural or substantive"),
                row.text("title"),
                row.optional("draft"),
                row.optional("parent").map(Symbol::of),
                row.number("ordinal"),
                row.word(
                        "majority",
                        word -> constant(Settled.values(), word, Words::of),
                        "simple, two-thirds or absolute"),
                votes,
                ballots.map(cast -> ballots(cast, organ, date, votes)),
                outcome,
                row.word(
                        "method",
                        word -> constant(Decision.Method.values(), word, Words::of),
                        "recorded, non-recorded, without-vote or roll-call"),
                row.optional("basis"),
                row.text("decides").isEmpty() ? Optional.empty() : Optional.of(row.yes("decides")),
                row.codes("parties"),
                List.of(),
                Citation.in(row),
                List.of(),
                corrections,
                facts,
                differences,
                row.text("note"));
    }

    private static Optional<Votes> votes(Table.Row row) {
        OptionalInt yes = row.number("yes");
        OptionalInt no = row.number("no");
        OptionalInt abstained = row.number("abstained");
        if (yes.isEmpty() && no.isEmpty() && abstained.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Votes(
                yes.orElseThrow(() -> row.refused("yes", "a number, as no or abstained has one")),
                no.orElseThrow(() -> row.refused("no", "a number, as yes has one")),
                abstained,
                row.number("not_participating"),
                row.number("absent")));
    }

    private Ballots ballots(Table.Row row, Organ organ, EventDate date, Optional<Votes> votes) {
        Ballots.Quality quality = row.word(
                        "quality",
                        word -> constant(Ballots.Quality.values(), word, Words::of),
                        "recorded, rebuilt, deduced or partial")
                .orElseThrow(() -> row.refused("quality", "recorded, rebuilt, deduced or partial"));
        List<String> members = members(row, organ, date, votes);
        Map<String, Position> cast = new LinkedHashMap<>();
        Optional<Position> everybodyElse = Optional.empty();
        for (Map.Entry<String, Position> column : COLUMNS.entrySet()) {
            for (String code : row.codes(column.getKey())) {
                if (code.equals("*")) {
                    if (everybodyElse.isPresent() || quality == Ballots.Quality.PARTIAL) {
                        throw row.refused(column.getKey(), "at most one * in a row, and none among partial ballots");
                    }
                    everybodyElse = Optional.of(column.getValue());
                } else if (cast.put(member(row, column.getKey(), code, organ, date, members), column.getValue())
                        != null) {
                    throw row.refused(column.getKey(), "each Member once; " + code + " stands twice");
                }
            }
        }
        everybodyElse.ifPresent(position -> members.forEach(member -> cast.putIfAbsent(member, position)));
        RollCall call = RollCall.of(
                quality == Ballots.Quality.PARTIAL
                        ? members.stream().filter(cast::containsKey).toList()
                        : members,
                cast);
        return new Ballots(
                call,
                quality,
                new Citation(row.required("source"), row.text("locator"), row.yes("verified")),
                row.text("note"));
    }

    private String member(
            Table.Row row, String column, String code, Organ organ, EventDate date, List<String> members) {
        if (members.contains(code)) {
            return code;
        }
        Optional<String> seat = organ == Organ.SC ? council.member(code, date.first()) : Optional.empty();
        return seat.orElseThrow(() -> row.refused(
                column,
                "members of the organ on " + date + "; " + code + " was none: "
                        + (organ == Organ.SC
                                ? council.membership(code)
                                : states.byCode(code).map(State::membership).orElse("not in the register of States"))));
    }

    /// The members of the organ at the vote. Where its day is not known and membership changed meanwhile, those
    /// of the days on which there were as many members as the tally counts.
    private List<String> members(Table.Row row, Organ organ, EventDate date, Optional<Votes> votes) {
        List<List<String>> possible = new ArrayList<>();
        for (LocalDate day = date.first(); !day.isAfter(date.last()); day = day.plusDays(1)) {
            List<String> members = membersOn(organ, day);
            if (possible.isEmpty() || !possible.getLast().equals(members)) {
                possible.add(members);
            }
        }
        if (possible.size() > 1) {
            possible.removeIf(members -> votes.map(counted -> counted.tally().members() != members.size())
                    .orElse(true));
        }
        if (possible.size() != 1) {
            throw row.refused(
                    "symbol",
                    "a day for the vote, or a tally of all members, because membership changed in " + date.printed());
        }
        return possible.getFirst();
    }

    private List<String> membersOn(Organ organ, LocalDate day) {
        return switch (organ) {
            case SC -> council.members(day);
            case GA ->
                assembly.computeIfAbsent(
                        states.membersOn(day),
                        members -> members.stream().map(State::code).toList());
        };
    }

    private static Optional<Position> position(Table.Row row, String column) {
        return row.word(column, Position::of, "yes, no, abstained, not-participating or absent");
    }

    private static Optional<Outcome> outcome(String word) {
        return constant(Outcome.values(), word, Words::of);
    }

    static <T> Optional<T> constant(T[] values, String word, Function<T, String> written) {
        for (T value : values) {
            if (written.apply(value).equals(word)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
