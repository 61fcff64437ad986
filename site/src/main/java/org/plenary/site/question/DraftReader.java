package org.plenary.site.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.plenary.analysis.Voter;
import org.plenary.analysis.Voters;
import org.plenary.rules.VoteQuestion.Important;
import org.plenary.rules.VoteQuestion.Settled;
import org.plenary.site.json.Json;

/// Reads a draft for a forecast or a path from its JSON or YAML. What is wrong is named with its place.
public final class DraftReader {
    private static final Set<String> FIELDS = new LinkedHashSet<>(List.of(
            "title", "subjects", "session", "date", "sponsors", "majority", "important", "probabilities", "costs"));

    private final Secretariat office;
    private final LocalDate today;

    /// @param today the day of a draft that names none
    public DraftReader(Secretariat office, LocalDate today) {
        this.office = office;
        this.today = today;
    }

    /// What came of reading a draft.
    public sealed interface Read {
        record Good(VoteDraft draft) implements Read {}

        record Bad(List<FieldProblem> problems) implements Read {
            public Bad {
                problems = List.copyOf(problems);
            }
        }
    }

    public Read read(Json json) {
        if (!(json instanceof Json.Fields object)) {
            return new Read.Bad(List.of(new FieldProblem(
                    "", "A draft is an object with a title and more; found %s.".formatted(json.described()))));
        }
        List<FieldProblem> problems = new ArrayList<>();
        Fields fields = new Fields(object, "", problems);
        String title = fields.text("title", "the title of the draft").orElse("").strip();
        Map<String, List<Double>> chances = chances(fields, problems);
        if (title.isEmpty() && chances.isEmpty()) {
            fields.refuse(
                    "title",
                    "A draft needs a title, by which earlier texts like it are found, or \"probabilities\" of its own.");
        }
        List<String> subjects =
                List.copyOf(fields.texts("subjects", "a list of texts", true).values());
        Optional<String> session = fields.text("session", "a session such as \"69\" or \"ES-10\"");
        session.filter(text -> !VoteDraft.isSession(text))
                .ifPresent(text -> fields.refuse(
                        "session",
                        "\"session\" is \"%s\"; expected a session such as \"69\" or \"ES-10\".".formatted(text)));
        OptionalInt regular =
                session.filter(VoteDraft::isSession).isPresent() ? VoteDraft.regular(session) : OptionalInt.empty();
        LocalDate date = fields.day("date").orElse(VoteDraft.day(regular, today));
        List<Voter> sponsors = new ArrayList<>();
        fields.texts("sponsors", "a list of States", false)
                .forEach((where, text) -> state(text, where, problems).ifPresent(sponsors::add));
        Optional<Settled> majority = fields.word("majority", Settled.values(), Settled::word);
        List<Important> important = fields.word("important", Important.values(), Important::word).stream()
                .toList();
        Map<String, Double> costs = new LinkedHashMap<>();
        fields.object("costs", "an object with a number for each State")
                .ifPresent(of -> of.free()
                        .forEach((name, value) -> state(name, of.at(name), problems)
                                .ifPresent(voter -> {
                                    if (value instanceof Json.Decimal(var number) && number.signum() >= 0) {
                                        costs.put(voter.code(), number.doubleValue());
                                    } else {
                                        of.refuse(
                                                name,
                                                "A cost is a number, 0 or more; found %s."
                                                        .formatted(value.described()));
                                    }
                                })));
        fields.close(FIELDS);
        return problems.isEmpty()
                ? new Read.Good(new VoteDraft(
                        title, subjects, session, regular, date, sponsors, majority, important, chances, costs))
                : new Read.Bad(problems);
    }

    private Optional<Voter> state(String typed, String where, List<FieldProblem> problems) {
        Optional<Voter> found = Voters.of(office.record().states()).meant(typed);
        if (found.isEmpty()) {
            problems.add(new FieldProblem(
                    where,
                    "There is no State \"%s\" in the record.%s"
                            .formatted(
                                    typed,
                                    Nearest.maybe(
                                            typed,
                                            office.record().states().all().stream()
                                                    .flatMap(state -> List.of(state.code(), state.name()).stream())
                                                    .toList()))));
        }
        return found;
    }

    private Map<String, List<Double>> chances(Fields fields, List<FieldProblem> problems) {
        Map<String, List<Double>> chances = new LinkedHashMap<>();
        fields.object("probabilities", "an object with {\"yes\", \"abstained\", \"no\"} for each State")
                .ifPresent(of -> of.free().forEach((name, value) -> {
                    Optional<Voter> voter = state(name, of.at(name), problems);
                    Optional<List<Double>> three = three(value);
                    if (three.isEmpty()) {
                        of.refuse(
                                name,
                                "Probabilities are {\"yes\", \"abstained\", \"no\"}, each 0 to 1, together 1, or one number for yes against no; found %s."
                                        .formatted(value.described()));
                    } else {
                        voter.ifPresent(one -> chances.put(one.code(), three.get()));
                    }
                }));
        return chances;
    }

    private static Optional<List<Double>> three(Json value) {
        if (value instanceof Json.Decimal(var yes) && yes.doubleValue() >= 0 && yes.doubleValue() <= 1) {
            return Optional.of(List.of(yes.doubleValue(), 0.0, 1 - yes.doubleValue()));
        }
        if (!(value instanceof Json.Fields(var values, var twice)) || !twice.isEmpty()) {
            return Optional.empty();
        }
        List<Double> three = new ArrayList<>();
        for (String name : List.of("yes", "abstained", "no")) {
            three.add(
                    values.get(name) instanceof Json.Decimal(var number) && number.signum() >= 0
                            ? number.doubleValue()
                            : 0.0);
        }
        double sum = three.get(0) + three.get(1) + three.get(2);
        boolean others = !Set.of("yes", "abstained", "no").containsAll(values.keySet());
        return others || Math.abs(sum - 1) > 0.01 ? Optional.empty() : Optional.of(three);
    }
}
