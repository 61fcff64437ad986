package org.plenary.site.page.followup;

import java.util.List;

import org.plenary.followup.Assessment;
import org.plenary.followup.Due;
import org.plenary.followup.Evidence;
import org.plenary.followup.Obligation;
import org.plenary.followup.Origin;
import org.plenary.followup.Reason;
import org.plenary.followup.Task;
import org.plenary.followup.Timing;
import org.plenary.site.json.JsonOutput;
import org.plenary.site.json.JsonOutput.Layout;

/// Follow-up as JSON.
public final class FollowUpJson {
    private FollowUpJson() {}

    /// A list of tasks with all that its page shows.
    static byte[] tasks(TasksView view) {
        return JsonOutput.bytes(
                Layout.INDENTED,
                out -> out.object(() -> {
                    day(out, view.shown());
                    out.array("tasks", view.lines(), line -> out.object(() -> line(out, line)));
                    out.array("bodies", view.mandates(), body -> out.object(() -> body(out, body)));
                    out.array("series", view.charts(), chart -> out.object(() -> chart(out, chart)));
                }));
    }

    /// A list of tasks with the day it is of.
    public static byte[] tasks(Shown shown, List<Shown.Line> lines) {
        return JsonOutput.bytes(
                Layout.INDENTED,
                out -> out.object(() -> {
                    day(out, shown);
                    out.array("tasks", lines, line -> out.object(() -> line(out, line)));
                }));
    }

    static byte[] dates(DatesView view) {
        return JsonOutput.bytes(
                Layout.INDENTED,
                out -> out.object(() -> {
                    day(out, view.shown());
                    out.array(
                            "dates",
                            view.entries(),
                            one -> out.object(() -> out.text("day", one.day().toString())
                                    .text("mark", one.mark())
                                    .text(
                                            "task",
                                            one.line().map(line -> line.task().id()))
                                    .text("text", one.text())
                                    .text("addressee", one.addressee())
                                    .text("what", one.what())
                                    .text("source", one.source())
                                    .truth("verified", one.verified())));
                }));
    }

    static byte[] task(TaskView view) {
        return JsonOutput.bytes(
                Layout.INDENTED,
                out -> out.object(() -> {
                    day(out, view.shown());
                    line(out, view.line());
                    out.array(
                            "evidence",
                            view.shown().facts().evidence(view.task()),
                            one -> out.object(() -> evidence(out, one)));
                    out.array(
                            "evidenceForText",
                            view.shown().facts().evidence(view.task().text()),
                            one -> out.object(() -> evidence(out, one)));
                    out.array(
                            "assessments",
                            view.shown().facts().assessments(view.task()),
                            one -> out.object(() -> assessment(out, one)));
                    out.array("series", view.charts(), chart -> out.object(() -> chart(out, chart)));
                    out.array(
                            "measures",
                            view.measures(),
                            one -> out.object(() -> {
                                out.text("date", one.date().toString())
                                        .text("sort", one.sort().word())
                                        .text("actor", one.actor())
                                        .text("what", one.what())
                                        .text("document", one.document());
                                origin(out, one.origin());
                            }));
                }));
    }

    private static void body(JsonOutput out, MandateView body) {
        out.text("id", body.mandate().id())
                .text("name", body.mandate().name())
                .text("sort", body.mandate().sort().word())
                .text("createdBy", body.mandate().createdBy().canonical())
                .text("begins", body.mandate().begins().toString())
                .text("setToEnd", body.setToEnd().map(Object::toString))
                .text("mandate", body.until())
                .text("consent", body.mandate().consent());
        origin(out, body.mandate().origin());
        out.array(
                "changes",
                body.changes(),
                change -> out.object(() -> {
                    out.text("date", change.date().toString())
                            .text("how", change.how().word())
                            .text("until", change.until().map(Object::toString))
                            .text("document", change.document())
                            .text("what", change.what());
                    origin(out, change.origin());
                }));
    }

    static byte[] brief(BriefView view) {
        return JsonOutput.bytes(
                Layout.INDENTED,
                out -> out.object(() -> {
                    day(out, view.shown());
                    out.text("text", view.text().canonical()).text("title", view.title());
                    out.array(
                            "tasks",
                            view.lines(),
                            line -> out.object(() -> {
                                line(out, line);
                                out.array("evidence", view.evidence(line), one -> out.object(() -> evidence(out, one)));
                            }));
                    out.array("evidenceForText", view.ofText(), one -> out.object(() -> evidence(out, one)));
                    out.array("bodies", view.mandates(), body -> out.object(() -> body(out, body)));
                    out.array(
                            "explanations",
                            view.explanations(),
                            one -> out.object(() -> {
                                out.text("by", one.by()).text("date", one.date().toString());
                                out.text("moment", one.moment().word()).text("words", one.words());
                                out.text("meeting", one.meeting()).text("paragraph", one.paragraph());
                                origin(out, one.origin());
                            }));
                }));
    }

    /// Who is bound by what.
    public static byte[] obligations(ObligationsView view) {
        return JsonOutput.bytes(
                Layout.INDENTED,
                out -> out.object(() -> {
                    out.text("day", view.day().toString());
                    out.array("obligations", view.answer(), one -> out.object(() -> obligation(out, one)));
                    out.array("tasks", view.tasks(), line -> out.object(() -> line(out, line)));
                }));
    }

    private static void obligation(JsonOutput out, Obligation one) {
        out.text("state", one.state())
                .text("instrument", one.instrument().id())
                .text("title", one.instrument().title())
                .text("bond", one.bond().word());
        because(out, one.because());
    }

    private static void day(JsonOutput out, Shown shown) {
        out.text("asOf", shown.day().toString());
        shown.when().known().ifPresent(known -> out.text("known", known.toString()));
    }

    /// The members of one task.
    static void line(JsonOutput out, Shown.Line line) {
        Task task = line.task();
        out.text("id", task.id()).text("text", task.text().canonical());
        out.text("adopted", task.adopted().toString()).text("paragraph", task.shownParagraph());
        out.object(
                "addressee",
                () -> out.text("kind", task.addressee().kind().word())
                        .texts("names", task.addressee().names()));
        out.text("act", task.act().word())
                .text("what", task.what())
                .text("force", task.force().word());
        out.text("due", words(task.due()));
        timing(out, line.timing());
        out.texts("matters", line.in().facts().matters(task));
        origin(out, task.origin());
    }

    /// What the text sets, in words.
    static String words(Due due) {
        return switch (due) {
            case Due.NotSet none -> none.words();
            case Due.By by -> by.words().isEmpty() ? by.date().toString() : by.words();
            case Due.Within within ->
                within.words().isEmpty() ? within.term().printed() + " from " + start(within.start()) : within.words();
            case Due.Before before ->
                before.words().isEmpty()
                        ? before.term().printed() + " before " + start(before.start())
                        : before.words();
            case Due.Every every ->
                every.words().isEmpty() ? "every " + every.each().printed() : every.words();
            case Due.When when -> when.words();
        };
    }

    private static String start(Due.Start start) {
        return switch (start) {
            case Due.Start.Adoption _ -> "adoption";
            case Due.Start.Event event -> event.name();
        };
    }

    private static void timing(JsonOutput out, Timing timing) {
        out.object("timing", () -> {
            out.text("standing", timing.standing().word());
            out.text("date", timing.date().map(Object::toString));
            out.text("passed", timing.passed().map(Object::toString));
            because(out, timing.because());
        });
    }

    private static void because(JsonOutput out, List<Reason> reasons) {
        out.array(
                "because",
                reasons,
                reason -> out.object(() -> {
                    out.text("says", reason.says());
                    if (!reason.source().isEmpty()) {
                        out.text("source", reason.source()).truth("verified", reason.verified());
                    }
                }));
    }

    private static void evidence(JsonOutput out, Evidence one) {
        out.text("id", one.id()).text("by", one.by()).text("date", one.date().toString());
        out.text("citedFor", one.citedFor().word()).text("what", one.what());
        one.figure()
                .ifPresent(figure -> out.object(
                        "figure",
                        () -> out.text("value", figure.value())
                                .text("unit", figure.unit())
                                .text("definition", figure.definition())));
        out.text("document", one.document()).text("paragraph", one.paragraph()).text("publisher", one.publisher());
        origin(out, one.origin());
    }

    private static void assessment(JsonOutput out, Assessment one) {
        out.text("id", one.id()).text("by", one.by()).text("date", one.date().toString());
        out.text("document", one.document()).text("scale", one.scale()).text("grade", one.grade());
        out.text("words", one.words());
        origin(out, one.origin());
    }

    private static void chart(JsonOutput out, ChartView chart) {
        out.text("title", chart.title()).text("unit", chart.unit());
        out.array(
                "lines",
                chart.series(),
                series -> out.object(() -> {
                    out.text("publisher", series.indicator().publisher());
                    out.text("definition", series.indicator().definition());
                    out.array(
                            "points",
                            series.points(),
                            point -> out.object(() -> {
                                out.text("date", point.date().toString());
                                out.number("low", point.low().doubleValue())
                                        .number("high", point.high().doubleValue());
                                out.text("qualifier", point.qualifier());
                                origin(out, point.origin());
                            }));
                }));
        out.array(
                "targets",
                chart.targets(),
                target -> out.object(() -> {
                    out.text("from", target.from().toString())
                            .text("until", target.until().map(Object::toString));
                    out.number("value", target.value().doubleValue()).text("words", target.words());
                }));
    }

    private static void origin(JsonOutput out, Origin origin) {
        out.text("source", origin.source()).truth("verified", origin.verified());
        out.text("learned", origin.learned().toString());
        if (!origin.note().isEmpty()) {
            out.text("note", origin.note());
        }
    }
}
