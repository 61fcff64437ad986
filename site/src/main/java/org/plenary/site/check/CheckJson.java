package org.plenary.site.check;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

import org.plenary.site.json.JsonOutput;
import org.plenary.textcheck.CheckedText;
import org.plenary.textcheck.Recognised;
import org.plenary.textcheck.Statement;

/// Writes checked texts as JSON, for editors that show the answers beside their own text.
public final class CheckJson {
    private CheckJson() {}

    /// A checked text.
    ///
    /// @param file the name of the file, or `request`
    public static void write(JsonOutput out, String file, CheckedText checked) {
        write(out, file, checked.dated(), taking -> checked.statements().forEach(taking));
    }

    /// A text that is checked while it is written.
    ///
    /// @param finding gives its statements in their order
    public static void write(
            JsonOutput out, String file, Optional<LocalDate> dated, Consumer<Consumer<Statement>> finding) {
        out.object(() -> {
            out.text("file", file);
            dated.ifPresentOrElse(day -> out.text("dated", day.toString()), () -> out.nothing("dated"));
            out.array("statements", () -> finding.accept(one -> out.object(() -> statement(out, one))));
        });
    }

    private static void statement(JsonOutput out, Statement statement) {
        out.number("start", statement.start())
                .number("end", statement.end())
                .text("text", statement.text())
                .text("kind", statement.kind().word())
                .text("verdict", statement.verdict().word());
        statement
                .decision()
                .ifPresentOrElse(decision -> out.text("decision", decision.canonical()), () -> out.nothing("decision"));
        statement.rule().ifPresentOrElse(rule -> out.text("rule", rule), () -> out.nothing("rule"));
        statement.task().ifPresentOrElse(task -> out.text("task", task), () -> out.nothing("task"));
        out.texts("reasons", statement.reasons());
        out.array(
                "candidates",
                statement.candidates(),
                candidate -> out.object(() ->
                        out.text("decision", candidate.decision().canonical()).text("why", candidate.why())));
    }

    /// What is recognised.
    public static void grammar(JsonOutput out) {
        out.object(() -> out.array(
                "recognised",
                Recognised.all(),
                wording -> out.object(() -> out.text("kind", wording.kind().word())
                        .text("says", wording.says())
                        .texts("examples", wording.examples()))));
    }
}
