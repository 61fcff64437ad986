package org.plenary.site.command;

import java.util.List;

import org.plenary.analysis.power.Games;
import org.plenary.site.json.JsonOutput;
import org.plenary.site.page.AnalysisTables;

/// `power`: how much one vote can change, in the Council, the Assembly, and both with Uniting for Peace.
final class ShowPower implements Command {
    @Override
    public Usage usage() {
        return Usage.of(
                "power",
                "Says how much one vote can change, by the rules alone: Shapley-Shubik and Banzhaf, exactly. The Assembly"
                        + " can adopt what the Council does not (with-uniting-for-peace); what its recommendation weighs"
                        + " beside a decision is 1 there, and 1/2 and 0 in the games named so.");
    }

    @Override
    public ExitCode run(Arguments arguments, Terminal terminal) {
        Format format = arguments.format(Format.TEXT, Format.JSON, Format.CSV);
        List<Games.Line> table = Games.table();
        switch (format) {
            case JSON ->
                terminal.print(JsonOutput.bytes(JsonOutput.Layout.INDENTED, out -> AnalysisTables.power(out, table)));
            case CSV -> terminal.print(AnalysisTables.power(table));
            case TEXT -> {
                StringBuilder text = new StringBuilder();
                String game = "";
                for (Games.Line line : table) {
                    if (!line.game().equals(game)) {
                        game = line.game();
                        text.append(game).append('\n');
                    }
                    String exact = line.value().toString();
                    text.append("  %-10s  %-17s  %.9f%s\n"
                            .formatted(
                                    line.player(),
                                    line.index(),
                                    line.value().value(),
                                    exact.length() <= 24 ? "  " + exact : ""));
                }
                terminal.print(text.toString());
            }
        }
        return ExitCode.DONE;
    }
}
