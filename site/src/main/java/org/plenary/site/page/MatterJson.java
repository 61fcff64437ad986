package org.plenary.site.page;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.plenary.record.Matter;
import org.plenary.record.MatterStep;
import org.plenary.site.json.JsonOutput;
import org.plenary.site.json.JsonOutput.Layout;

/// Matters as JSON and as tables.
final class MatterJson {
    private MatterJson() {}

    static byte[] list(MattersView view) {
        return JsonOutput.bytes(
                Layout.COMPACT,
                out -> out.array(() -> view.matters()
                        .forEach(matter ->
                                out.object(() -> out.text("id", matter.matter().id())
                                        .text("title", matter.matter().title())
                                        .text("summary", matter.matter().summary())
                                        .number("steps", matter.matter().steps().size())
                                        .text("latest", matter.latestDate().toString())))));
    }

    static byte[] one(MatterView view) {
        Matter matter = view.matter();
        return JsonOutput.bytes(
                Layout.INDENTED,
                out -> out.object(() -> {
                    out.text("id", matter.id()).text("title", matter.title()).text("summary", matter.summary());
                    out.array(
                            "stations",
                            view.stations(),
                            station -> out.object(() -> out.text("station", station.cssClass())
                                    .truth("reached", station.reached())
                                    .text("value", station.value())
                                    .text("decision", station.link().map(Frame.Link::href))));
                    out.array("steps", matter.steps(), step -> out.object(() -> step(out, step)));
                    out.array(
                            "followUp",
                            view.timeline().steps(),
                            step -> out.object(
                                    () -> out.text("date", step.date().toString())
                                            .text("kind", step.kind())
                                            .text("symbol", step.symbol())
                                            .text("description", step.text())
                                            .text("source", step.source())
                                            .truth("verified", step.verified())));
                }));
    }

    private static void step(JsonOutput out, MatterStep step) {
        out.text("date", step.date().toString()).text("kind", step.kind());
        out.text("symbol", step.symbol().map(Object::toString)).text("tally", step.tally());
        out.text("description", step.description());
        out.object(
                "source",
                () -> out.text("id", step.citation().source())
                        .text("locator", step.citation().locator())
                        .truth("verified", step.citation().verified()));
    }

    static byte[] csv(MattersView view) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("id", "title", "summary", "steps", "latest");
            view.matters()
                    .forEach(matter -> csv.writeRecord(
                            matter.matter().id(),
                            matter.matter().title(),
                            matter.matter().summary(),
                            Integer.toString(matter.matter().steps().size()),
                            matter.latestDate().toString()));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return RecordPages.utf8(text.toString());
    }

    static byte[] csv(MatterView view) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "matter", "date", "kind", "symbol", "tally", "description", "source", "locator", "verified");
            view.matter()
                    .steps()
                    .forEach(step -> csv.writeRecord(
                            view.matter().id(),
                            step.date().toString(),
                            step.kind(),
                            step.symbol().map(Object::toString).orElse(""),
                            step.tally().orElse(""),
                            step.description(),
                            step.citation().source(),
                            step.citation().locator(),
                            step.citation().verified() ? "yes" : "no"));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return RecordPages.utf8(text.toString());
    }
}
