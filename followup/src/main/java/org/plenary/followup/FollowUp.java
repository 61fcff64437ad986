package org.plenary.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.plenary.record.Matter;
import org.plenary.record.Symbol;
import org.plenary.record.VotingRecord;
import org.plenary.rules.calendar.WorkingDays;

/// Everything known about what was asked and what is reported: an immutable snapshot of [facts][Fact].
///
/// A snapshot with more facts, or as of another day, is another snapshot; none of them reads a clock.
public final class FollowUp {
    private final VotingRecord record;
    private final Reckoning reckoning;
    private final List<Fact> facts;
    private final Map<String, Task> tasks = new LinkedHashMap<>();
    private final List<Ending> endings;
    private final Obligations obligations;

    private FollowUp(VotingRecord record, Reckoning reckoning, Collection<? extends Fact> facts) {
        this.record = record;
        this.reckoning = reckoning;
        this.facts = List.copyOf(facts);
        of(Task.class).forEach(task -> tasks.put(task.id(), task));
        this.endings = of(Ending.class);
        this.obligations = new Obligations(record.states(), of(Participation.class), of(Sanctions.class));
    }

    /// The facts that come with the program, with the States, days off and matters of `record`.
    public static FollowUp compiledIn(VotingRecord record) {
        WorkingDays days =
                WorkingDays.of(record.holidays().dates(), record.holidays().years());
        return new FollowUp(record, new Reckoning(days), FactFiles.shipped());
    }

    /// With more facts beside these.
    public FollowUp with(Collection<? extends Fact> more) {
        List<Fact> all = new ArrayList<>(facts);
        all.addAll(more);
        return new FollowUp(record, reckoning, all);
    }

    /// What could be said at that time: the same facts without the later ones.
    public FollowUp asOf(AsOf when) {
        return new FollowUp(record, reckoning, facts.stream().filter(when::sees).toList());
    }

    /// Every fact, in the order in which it was added.
    public List<Fact> facts() {
        return facts;
    }

    /// Every fact of one kind.
    public <T extends Fact> List<T> of(Class<T> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// Every task, those of one text together, in the order of the files.
    public List<Task> tasks() {
        return List.copyOf(tasks.values());
    }

    public Optional<Task> task(String id) {
        return Optional.ofNullable(tasks.get(id));
    }

    /// What one text asks.
    public List<Task> tasks(Symbol text) {
        return tasks().stream().filter(task -> task.text().equals(text)).toList();
    }

    /// The ids of the matters in which the text of a task is a step; none where it is in no matter.
    public List<String> matters(Task task) {
        return record.mattersOf(task.text()).stream().map(Matter::id).toList();
    }

    /// What the calendar says about the task on a day of New York.
    ///
    /// @throws IllegalArgumentException if the text was not yet adopted on that day
    public Timing timing(Task task, LocalDate day) {
        return reckoning.on(day, task, endings);
    }

    /// The days that belong to the task, as they are known on `day`; see [Reckoning#days].
    public List<DueDay> days(Task task, LocalDate day, LocalDate until) {
        return reckoning.days(task, of(Ending.class), day, until);
    }

    /// What documents say about the task itself, oldest first.
    public List<Evidence> evidence(Task task) {
        return of(Evidence.class).stream()
                .filter(one -> one.tasks().contains(task.id()))
                .sorted(Comparator.comparing(Evidence::date))
                .toList();
    }

    /// What documents say about a text as a whole, oldest first.
    public List<Evidence> evidence(Symbol text) {
        return of(Evidence.class).stream()
                .filter(one -> one.tasks().isEmpty() && one.text().equals(text))
                .sorted(Comparator.comparing(Evidence::date))
                .toList();
    }

    /// What others judged about the task, or about its text as a whole, oldest first.
    public List<Assessment> assessments(Task task) {
        return of(Assessment.class).stream()
                .filter(one -> one.task()
                        .map(id -> id.equals(task.id()))
                        .orElse(one.text().equals(task.text())))
                .sorted(Comparator.comparing(Assessment::date))
                .toList();
    }

    /// Who is bound by what on which day.
    public Obligations obligations() {
        return obligations;
    }

    /// The record from which States, matters and days off come.
    public VotingRecord record() {
        return record;
    }
}
