package org.plenary.site.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

import org.plenary.analysis.forecast.Forecast;
import org.plenary.site.json.JsonInput;
import org.plenary.site.page.Outlook;
import org.plenary.site.page.OutlookTables;
import org.plenary.site.question.DraftReader;
import org.plenary.site.question.Secretariat;
import org.plenary.site.question.VoteDraft;

/// `forecast FILE` and `path FILE`: how States would vote on a draft, and what it would take to adopt it.
final class ForecastDraft implements Command {
    private final Supplier<Secretariat> secretariat;
    private final Asked asked;

    /// Which of the two.
    enum Asked {
        FORECAST,
        PATH
    }

    ForecastDraft(Supplier<Secretariat> secretariat, Asked asked) {
        this.secretariat = secretariat;
        this.asked = asked;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        asked == Asked.FORECAST ? "forecast" : "path",
                        asked == Asked.FORECAST
                                ? "Gives the probabilities of each Member's vote in the Assembly on a draft, with the precedents that weigh most."
                                : "Says what it would take to adopt a draft in the Assembly: its probability, the States it turns on, the smallest sets of changes.")
                .words("FILE", "The draft, or - for standard input.")
                .footer("""

                        FILE is JSON or YAML: title, subjects, session, date, sponsors, majority (simple,
                        two-thirds, absolute), important; for path also probabilities (by State) instead of
                        a title, and costs.
                        """);
    }

    @Override
    public ExitCode run(Arguments arguments, Terminal terminal) {
        Format format = asked == Asked.FORECAST
                ? arguments.format(Format.TEXT, Format.JSON, Format.CSV)
                : arguments.format(Format.TEXT, Format.JSON);
        List<String> files = arguments.words();
        if (files.size() != 1) {
            throw new BadUsage("%s needs one file with a draft, or - for standard input."
                    .formatted(asked == Asked.FORECAST ? "forecast" : "path"));
        }
        Secretariat office = DataFolder.record(secretariat, arguments, terminal);
        VoteDraft draft = draft(files.getFirst(), office, terminal);
        Outlook outlook = new Outlook(office);
        try {
            if (asked == Asked.FORECAST) {
                Forecast forecast = outlook.forecast(draft);
                String base = outlook.baseBefore(forecast.session());
                terminal.print(
                        switch (format) {
                            case JSON -> OutlookTables.forecast(forecast, base);
                            case CSV -> OutlookTables.forecastCsv(forecast);
                            case TEXT ->
                                OutlookTables.forecastInWords(forecast, base).getBytes(StandardCharsets.UTF_8);
                        });
            } else {
                Outlook.Way way = outlook.path(draft);
                String base = outlook.base(way);
                terminal.print(
                        format == Format.JSON
                                ? OutlookTables.path(way, base)
                                : OutlookTables.pathInWords(way, base).getBytes(StandardCharsets.UTF_8));
            }
        } catch (Outlook.Refused refusal) {
            throw new BadUsage(refusal.sentence());
        }
        return ExitCode.DONE;
    }

    private VoteDraft draft(String file, Secretariat office, Terminal terminal) {
        byte[] text;
        try {
            text = file.equals("-") ? terminal.in().readAllBytes() : Files.readAllBytes(Path.of(file));
        } catch (IOException problem) {
            throw new BadUsage("%s cannot be read; give a file with a draft.".formatted(file));
        }
        try {
            return switch (new DraftReader(office, LocalDate.now(Clock.systemUTC()))
                    .read(JsonInput.read(text, JsonInput.Language.of(file, text)))) {
                case DraftReader.Read.Good(var draft) -> {
                    if (asked == Asked.FORECAST && draft.title().isEmpty()) {
                        throw new BadUsage("%s: a forecast needs the title of the draft.".formatted(file));
                    }
                    yield draft;
                }
                case DraftReader.Read.Bad(var problems) ->
                    throw new BadUsage(String.join(
                            "\n",
                            problems.stream()
                                    .map(problem -> "%s%s: %s"
                                            .formatted(
                                                    file,
                                                    problem.pointer().isEmpty() ? "" : " " + problem.pointer(),
                                                    problem.message()))
                                    .toList()));
            };
        } catch (JsonInput.Malformed problem) {
            throw new BadUsage("%s: %s".formatted(file, problem.getMessage()));
        }
    }
}
