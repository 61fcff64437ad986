package org.plenary.site.page.followup;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.plenary.followup.Evidence;
import org.plenary.followup.Task;

/// Follow-up as tables.
public final class FollowUpCsv {
    private FollowUpCsv() {}

    /// A list of tasks.
    public static String tasks(List<Shown.Line> lines) {
        return written(csv -> {
            csv.writeRecord(
                    "id",
                    "text",
                    "adopted",
                    "paragraph",
                    "addressee_kind",
                    "addressee",
                    "act",
                    "what",
                    "force",
                    "due",
                    "standing",
                    "date",
                    "passed",
                    "matters",
                    "evidence",
                    "assessments",
                    "source",
                    "verified",
                    "note");
            for (Shown.Line line : lines) {
                Task task = line.task();
                csv.writeRecord(
                        task.id(),
                        task.text().canonical(),
                        task.adopted().toString(),
                        task.shownParagraph().orElse(""),
                        task.addressee().kind().word(),
                        String.join("|", task.addressee().names()),
                        task.act().word(),
                        task.what(),
                        task.force().word(),
                        FollowUpJson.words(task.due()),
                        line.timing().standing().word(),
                        line.timing().date().map(Object::toString).orElse(""),
                        line.timing().passed().map(Object::toString).orElse(""),
                        String.join("|", line.in().facts().matters(task)),
                        Integer.toString(line.evidence()),
                        Integer.toString(line.assessments()),
                        task.origin().source(),
                        task.origin().verified() ? "yes" : "no",
                        task.origin().note());
            }
        });
    }

    static String dates(DatesView view) {
        return written(csv -> {
            csv.writeRecord("day", "mark", "task", "text", "addressee", "what", "source", "verified");
            view.entries()
                    .forEach(one -> csv.writeRecord(
                            one.day().toString(),
                            one.mark(),
                            one.line().map(line -> line.task().id()).orElse(""),
                            one.text(),
                            one.addressee(),
                            one.what(),
                            one.source(),
                            one.verified() ? "yes" : "no"));
        });
    }

    static String evidence(List<Evidence> evidence) {
        return written(csv -> {
            csv.writeRecord(
                    "id",
                    "text",
                    "tasks",
                    "date",
                    "by",
                    "publisher",
                    "document",
                    "cited_for",
                    "what",
                    "figure",
                    "unit",
                    "definition",
                    "source",
                    "verified",
                    "note");
            for (Evidence one : evidence) {
                csv.writeRecord(
                        one.id(),
                        one.text().canonical(),
                        String.join("|", one.tasks()),
                        one.date().toString(),
                        one.by(),
                        one.publisher(),
                        one.document(),
                        one.citedFor().word(),
                        one.what(),
                        one.figure().map(Evidence.Figure::value).orElse(""),
                        one.figure().map(Evidence.Figure::unit).orElse(""),
                        one.figure().map(Evidence.Figure::definition).orElse(""),
                        one.origin().source(),
                        one.origin().verified() ? "yes" : "no",
                        one.origin().note());
            }
        });
    }

    /// Who is bound by what.
    public static String obligations(ObligationsView view) {
        return written(csv -> {
            csv.writeRecord("day", "state", "name", "instrument", "title", "bond", "because", "unverified");
            view.answer()
                    .forEach(one -> csv.writeRecord(
                            view.day().toString(),
                            one.state(),
                            view.name(one),
                            one.instrument().id(),
                            one.instrument().title(),
                            one.bond().word(),
                            String.join(
                                    " ",
                                    one.because().stream()
                                            .map(reason -> reason.says())
                                            .toList()),
                            String.join(
                                    " ",
                                    one.because().stream()
                                            .filter(reason -> !reason.verified())
                                            .map(reason -> reason.says())
                                            .toList())));
        });
    }

    private static String written(Consumer<CsvWriter> writing) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            writing.accept(csv);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return text.toString();
    }
}
