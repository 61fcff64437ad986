package org.plenary.followup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.plenary.record.Matter;

/// Decides which new facts may be added to those that are there: what they refer to must be there, and what is
/// there is not said again in other words.
public final class Admission {
    private final FollowUp known;
    private final Map<String, Fact> byKey = new HashMap<>();
    private final Set<String> tasks = new HashSet<>();
    private final Set<String> series = new HashSet<>();
    private final Set<String> charts = new HashSet<>();
    private final Set<String> mandates = new HashSet<>();
    private final Set<String> matters = new HashSet<>();
    private final List<Fact> admitted = new ArrayList<>();

    /// @param known what is there already
    public Admission(FollowUp known) {
        this.known = known;
        known.facts().forEach(this::note);
        known.record().matters().stream().map(Matter::id).forEach(matters::add);
    }

    /// What became of a fact.
    public enum Verdict {
        /// It is new.
        FRESH,
        /// The same is there.
        SAME
    }

    /// Takes a fact, in the order in which they refer to each other.
    ///
    /// @throws BadFact if it cannot be added; nothing of it was taken
    public Verdict take(FactKind kind, Fields fields) {
        Fact fact = kind.read(fields);
        String key = kind.table() + " " + key(fact);
        Fact there = byKey.get(key);
        if (there != null) {
            if (withoutLearning(there).equals(withoutLearning(fact))) {
                return Verdict.SAME;
            }
            throw fields.refused(
                    fields.text("id").isEmpty() ? kind.columns().getFirst() : "id",
                    "a fact that is not there in other words; facts are not changed, so what corrects one is another"
                            + " with an id of its own");
        }
        reference(fact).ifPresent(wrong -> {
            throw fields.refused(wrong.column(), wrong.expected());
        });
        note(fact);
        admitted.add(fact);
        return Verdict.FRESH;
    }

    /// The new ones, in order.
    public List<Fact> admitted() {
        return List.copyOf(admitted);
    }

    private void note(Fact fact) {
        byKey.put(fact.kind().table() + " " + key(fact), fact);
        switch (fact) {
            case Task one -> tasks.add(one.id());
            case Indicator one -> {
                series.add(one.id());
                charts.add(one.chart());
            }
            case Mandate one -> mandates.add(one.id());
            default -> {}
        }
    }

    private record Wrong(String column, String expected) {}

    private Optional<Wrong> reference(Fact fact) {
        return switch (fact) {
            case Task one -> codes(one.addressee().states(), "addressee");
            case Ending one -> in(tasks, one.task(), "task", "the id of a task");
            case Evidence one ->
                one.tasks().stream()
                        .flatMap(id -> in(tasks, id, "tasks", "ids of tasks, with bars between them").stream())
                        .findFirst();
            case Assessment one -> one.task().flatMap(id -> in(tasks, id, "task", "the id of a task"));
            case Indicator one -> in(tasks, one.task(), "task", "the id of a task");
            case Indicator.Point one -> in(series, one.indicator(), "indicator", "the id of a series");
            case Indicator.Target one -> in(charts, one.chart(), "chart", "the chart of a series");
            case Mandate one -> one.matter().flatMap(id -> in(matters, id, "matter", "the id of a matter"));
            case Mandate.Change one -> in(mandates, one.mandate(), "mandate", "the id of a body or measure");
            case MeasureTaken one -> in(matters, one.matter(), "matter", "the id of a matter");
            case Explanation _ -> Optional.empty();
            case Participation one -> codes(List.of(one.state()), "state");
            case Sanctions _ -> Optional.empty();
        };
    }

    private Optional<Wrong> codes(List<String> codes, String column) {
        return codes.stream()
                .filter(code -> known.record().states().byCode(code).isEmpty())
                .findFirst()
                .map(code -> new Wrong(column, "codes of States of the record; " + code + " is none"));
    }

    private static Optional<Wrong> in(Set<String> there, String id, String column, String expected) {
        return there.contains(id)
                ? Optional.empty()
                : Optional.of(new Wrong(column, expected + "; there is no \"" + id + "\""));
    }

    /// What makes a fact this one.
    private static String key(Fact fact) {
        return switch (fact) {
            case Task one -> one.id();
            case Ending one -> one.task() + " " + one.on();
            case Evidence one -> one.id();
            case Assessment one -> one.id();
            case Indicator one -> one.id();
            case Indicator.Point one -> one.indicator() + " " + one.date();
            case Indicator.Target one -> one.chart() + " " + one.from();
            case Mandate one -> one.id();
            case Mandate.Change one -> one.mandate() + " " + one.date() + " " + one.how();
            case MeasureTaken one -> one.id();
            case Explanation one -> one.id();
            case Participation one -> one.state();
            case Sanctions one -> one.id();
        };
    }

    /// The day on which somebody entered it does not make it another fact.
    private static String withoutLearning(Fact fact) {
        return fact.toString().replace("learned=" + fact.origin().learned(), "");
    }
}
