package org.plenary.site.command;

import org.plenary.rules.law.Provision;
import org.plenary.rules.law.Provisions;
import org.plenary.site.json.JsonOutput;
import org.plenary.site.page.RecordTables;

/// `rules`: every provision a ruling can rest on.
final class ListRules implements Command {
    @Override
    public Usage usage() {
        return Usage.of("rules", "Lists every provision a ruling can rest on, with its versions by date.");
    }

    @Override
    public ExitCode run(Arguments arguments, Terminal terminal) {
        switch (arguments.format(Format.TEXT, Format.JSON)) {
            case JSON ->
                terminal.print(JsonOutput.bytes(
                        JsonOutput.Layout.INDENTED,
                        out -> out.array(() -> Provisions.all().forEach(each -> RecordTables.provision(out, each)))));
            case TEXT, CSV -> {
                StringBuilder text = new StringBuilder();
                for (Provision each : Provisions.all()) {
                    text.append("%s  %s\n".formatted(each.id(), each.citation()));
                    each.words()
                            .versions()
                            .forEach(version ->
                                    text.append("  since %s: %s\n".formatted(version.since(), version.value())));
                }
                terminal.print(text.toString());
            }
        }
        return ExitCode.DONE;
    }
}
