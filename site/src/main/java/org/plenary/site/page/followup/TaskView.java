package org.plenary.site.page.followup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.plenary.followup.Assessment;
import org.plenary.followup.Evidence;
import org.plenary.followup.Indicator;
import org.plenary.followup.MeasureTaken;
import org.plenary.followup.Scale;
import org.plenary.followup.Task;
import org.plenary.record.Matter;

/// A task: what the calendar says, what documents say, what others judged, each in its own place.
public record TaskView(Shown shown, Task task) {
    /// What one author says, oldest first.
    public record Column<T>(String author, List<T> entries) {}

    public Shown.Line line() {
        return shown.line(task);
    }

    public List<Matter> matters() {
        return shown.matters(task);
    }

    public List<Column<Evidence>> evidence() {
        return columns(shown.facts().evidence(task));
    }

    /// What is cited for the text as a whole, which may bear on this task.
    public List<Column<Evidence>> ofText() {
        return columns(shown.facts().evidence(task.text()));
    }

    private static List<Column<Evidence>> columns(List<Evidence> evidence) {
        Map<String, List<Evidence>> byAuthor = new LinkedHashMap<>();
        evidence.forEach(one ->
                byAuthor.computeIfAbsent(one.by(), _ -> new ArrayList<>()).add(one));
        List<Column<Evidence>> columns = new ArrayList<>();
        byAuthor.forEach((author, entries) -> columns.add(new Column<>(author, entries)));
        return columns;
    }

    public List<Column<Assessment>> assessments() {
        Map<String, List<Assessment>> byAuthor = new LinkedHashMap<>();
        shown.facts()
                .assessments(task)
                .forEach(one -> byAuthor.computeIfAbsent(one.by(), _ -> new ArrayList<>())
                        .add(one));
        List<Column<Assessment>> columns = new ArrayList<>();
        byAuthor.forEach((author, entries) -> columns.add(new Column<>(author, entries)));
        return columns;
    }

    public static String scale(Assessment assessment) {
        return Scale.name(assessment.scale());
    }

    /// What the grade means on its publisher's scale.
    public static String meaning(Assessment assessment) {
        return Scale.meaning(assessment.scale(), assessment.grade()).orElse("");
    }

    /// Steps of States and courts that are cited for it.
    public List<MeasureTaken> measures() {
        return shown.facts().of(MeasureTaken.class).stream()
                .filter(one -> one.task().filter(task.id()::equals).isPresent())
                .toList();
    }

    public List<ChartView> charts() {
        return ChartView.of(
                shown,
                shown.facts().of(Indicator.class).stream()
                        .filter(series -> series.task().equals(task.id()))
                        .toList());
    }
}
