package org.plenary.site.command;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

import org.plenary.analysis.forecast.Backtest;
import org.plenary.site.page.Outlook;
import org.plenary.site.page.OutlookTables;
import org.plenary.site.question.Secretariat;

/// `backtest`: how well sessions would have been forecast from before their beginning.
final class RunBacktest implements Command {
    private static final int USUAL_SESSIONS = 5;

    private final Supplier<Secretariat> secretariat;

    RunBacktest(Supplier<Secretariat> secretariat) {
        this.secretariat = secretariat;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        "backtest",
                        "Predicts every ballot of past sessions from the roll calls of earlier sessions only, and says how"
                                + " often that was right, beside simple baselines.")
                .option("--from-session", "N", "The first session predicted; default: the last five.")
                .option("--to-session", "N", "The last session predicted; default: the last of the record.");
    }

    @Override
    public ExitCode run(Arguments arguments, Terminal terminal) {
        Format format = arguments.format(Format.TEXT, Format.JSON, Format.CSV);
        Outlook outlook = new Outlook(DataFolder.record(secretariat, arguments, terminal));
        int last = outlook.lastSession();
        int to = Numbers.option(arguments, "--to-session", last, 1, 999);
        int from = Numbers.option(arguments, "--from-session", Math.max(1, to - USUAL_SESSIONS + 1), 1, 999);
        if (from > to) {
            throw new BadUsage("sessions %d to %d are none; the first comes before the last.".formatted(from, to));
        }
        Backtest backtest = Backtest.of(outlook.history(), from, to);
        if (backtest.rollCalls() == 0) {
            throw new BadUsage(
                    "sessions %d to %d have no contested roll call with an earlier session; the record has %s."
                            .formatted(from, to, outlook.base()));
        }
        terminal.print(
                switch (format) {
                    case JSON -> OutlookTables.backtest(backtest, outlook.base());
                    case CSV -> OutlookTables.backtestCsv(backtest);
                    case TEXT -> OutlookTables.backtestInWords(backtest).getBytes(StandardCharsets.UTF_8);
                });
        return ExitCode.DONE;
    }
}
