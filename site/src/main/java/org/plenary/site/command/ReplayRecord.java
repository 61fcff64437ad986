package org.plenary.site.command;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Supplier;

import org.plenary.record.Replay;
import org.plenary.rules.Organ;
import org.plenary.site.json.JsonOutput;
import org.plenary.site.question.Secretariat;

/// `replay`: takes every recorded decision again, and says where the rules come out differently.
final class ReplayRecord implements Command {
    private final Supplier<Secretariat> secretariat;

    ReplayRecord(Supplier<Secretariat> secretariat) {
        this.secretariat = secretariat;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        "replay",
                        "Takes every recorded decision again. Ends with 0 only when every difference is explained by a sourced fact.")
                .option("--organ", "ORGAN", "SC or GA.")
                .option("--from", "DATE", "The first day, such as 2014-01-01.")
                .option("--to", "DATE", "The last day.");
    }

    @Override
    public ExitCode run(Arguments arguments, Terminal terminal) {
        Format format = arguments.format(Format.TEXT, Format.JSON);
        Optional<Organ> organ = arguments.option("--organ").map(ReplayRecord::organ);
        Replay.Selection selection = new Replay.Selection(
                organ,
                arguments.option("--from").map(ReplayRecord::day),
                arguments.option("--to").map(ReplayRecord::day));
        Secretariat office = DataFolder.record(secretariat, arguments, terminal);
        Replay replay = Replay.of(office.record(), selection, office.rules()::rule);
        switch (format) {
            case JSON -> terminal.print(JsonOutput.bytes(JsonOutput.Layout.INDENTED, out -> json(out, replay)));
            case TEXT, CSV -> terminal.print(text(replay));
        }
        return replay.holds() ? ExitCode.DONE : ExitCode.DOES_NOT_HOLD;
    }

    private static Organ organ(String text) {
        return switch (text) {
            case "SC" -> Organ.SC;
            case "GA" -> Organ.GA;
            default -> throw new BadUsage("\"%s\" is no organ; accepted: SC, GA.".formatted(text));
        };
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException problem) {
            throw new BadUsage("\"%s\" is no day; a day is written like 2024-03-22.".formatted(text));
        }
    }

    private static void json(JsonOutput out, Replay replay) {
        out.object(() -> {
            out.number("decisions", replay.decisions()).number("agree", replay.agree());
            out.array(
                    "differ",
                    replay.differ(),
                    each -> out.object(() -> out.text("symbol", each.symbol().canonical())
                            .text("date", each.date().toString())
                            .text("recorded", each.recorded().word())
                            .text("ruled", each.ruled().word())
                            .text("because", each.because().word())
                            .truth("explained", each.explained())
                            .text("explanation", each.explanation())));
            out.number("undecidable", replay.undecidable().size());
        });
    }

    private static String text(Replay replay) {
        StringBuilder out = new StringBuilder();
        out.append("%d decisions: %d agree, %d differ, %d cannot be taken again.\n"
                .formatted(
                        replay.decisions(),
                        replay.agree(),
                        replay.differ().size(),
                        replay.undecidable().size()));
        replay.differ()
                .forEach(each -> out.append("  %s, %s: recorded %s, ruled %s (%s); %s\n"
                        .formatted(
                                each.symbol().canonical(),
                                each.date(),
                                each.recorded().word(),
                                each.ruled().word(),
                                each.because().word(),
                                each.explanation()
                                        .map(text -> "explained: " + text)
                                        .orElse("not explained"))));
        return out.toString();
    }
}
