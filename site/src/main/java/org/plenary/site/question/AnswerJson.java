package org.plenary.site.question;

import java.util.List;
import java.util.Optional;

import org.plenary.rules.law.Provision;
import org.plenary.rules.ruling.Answer;
import org.plenary.rules.ruling.Counterfactual;
import org.plenary.rules.ruling.Opening;
import org.plenary.rules.ruling.ReadingUsed;
import org.plenary.rules.ruling.Requirement;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.vote.Tally;
import org.plenary.site.json.JsonOutput;

/// Writes answers as JSON, fields in the order the contract gives them.
public final class AnswerJson {
    private AnswerJson() {}

    /// Writes an answer under the id its question gave; a question without one is answered with null.
    public static void write(JsonOutput out, Optional<String> id, Answer answer) {
        out.object(() -> {
            id(out, id);
            fields(out, answer);
        });
    }

    /// Writes the fields of an answer, all but the id, into an object that is already open.
    public static void fields(JsonOutput out, Answer answer) {
        switch (answer) {
            case Ruling ruling -> ruling(out, ruling);
            case Answer.Order order -> order(out, order);
            case Answer.Texts texts -> texts(out, texts);
            case Answer.Rights rights -> rights(out, rights);
            case Answer.President president -> president(out, president);
        }
    }

    /// Writes what is wrong with a question in the place of its ruling.
    public static void write(JsonOutput out, Optional<String> id, String file, List<FieldProblem> problems) {
        out.object(() -> {
            id(out, id);
            problems(out, file, problems);
        });
    }

    /// Writes `error`, the first problem, and `errors`, all of them, where there are more.
    public static void problems(JsonOutput out, String file, List<FieldProblem> problems) {
        out.object("error", () -> problem(out, file, problems.getFirst()));
        if (problems.size() > 1) {
            out.array("errors", problems, problem -> out.object(() -> problem(out, file, problem)));
        }
    }

    private static void problem(JsonOutput out, String file, FieldProblem problem) {
        out.text("file", file).text("pointer", problem.pointer()).text("message", problem.message());
    }

    private static void id(JsonOutput out, Optional<String> id) {
        id.ifPresentOrElse(text -> out.text("id", text), () -> out.nothing("id"));
    }

    private static void order(JsonOutput out, Answer.Order order) {
        out.texts("order", order.order());
        out.array(
                "because",
                order.because(),
                ground -> out.object(() -> {
                    out.text("motion", ground.motion())
                            .text("rule", ground.rule())
                            .text("says", ground.says());
                    ground.source().ifPresent(source -> source(out, source));
                }));
    }

    private static void texts(JsonOutput out, Answer.Texts texts) {
        out.texts("order", texts.order());
        out.array("because", texts.because(), placed -> placed(out, placed));
        out.array("notPut", texts.notPut(), placed -> placed(out, placed));
    }

    private static void placed(JsonOutput out, Answer.Placed placed) {
        out.object(() -> {
            out.text("text", placed.text()).text("rule", placed.rule()).text("says", placed.says());
            source(out, placed.source());
        });
    }

    private static void rights(JsonOutput out, Answer.Rights rights) {
        out.text("observer", rights.observer());
        rights.asked().ifPresent(asked -> out.text("act", asked.act()).truth("permitted", asked.permitted()));
        out.array(
                "acts",
                rights.acts(),
                permitted -> out.object(() -> out.text("act", permitted.act()).text("limits", permitted.limits())));
        out.array("because", rights.because(), text -> text(out, text));
    }

    private static void president(JsonOutput out, Answer.President president) {
        out.text("month", president.month().toString())
                .text("president", president.president())
                .text("name", president.name());
        out.array("because", president.because(), text -> text(out, text));
    }

    private static void text(JsonOutput out, Answer.Text text) {
        out.object(() -> {
            out.text("rule", text.rule()).text("says", text.says());
            source(out, text.source());
        });
    }

    private static void ruling(JsonOutput out, Ruling ruling) {
        out.text("outcome", ruling.outcome().word())
                .text("because", ruling.because().word());
        ruling.election()
                .ifPresentOrElse(
                        election -> {
                            out.texts("elected", election.elected()).number("threshold", ruling.threshold());
                            election.nextBallot()
                                    .ifPresent(next -> out.object(
                                            "nextBallot",
                                            () -> out.number("seats", next.seats())
                                                    .texts("candidates", next.candidates())
                                                    .truth("restricted", next.restricted())));
                        },
                        () -> {
                            out.object("tally", () -> tally(out, ruling.tally()));
                            out.texts("vetoes", ruling.vetoes());
                            out.number("threshold", ruling.threshold()).number("margin", ruling.margin());
                        });
        out.array("requirements", ruling.requirements(), requirement -> requirement(out, requirement));
        out.array("readings", ruling.readings(), reading -> reading(out, reading));
        out.text("effect", ruling.effect().word());
        if (ruling.election().isEmpty()) {
            out.array("smallestChanges", ruling.smallestChanges().patterns(), pattern -> pattern(out, pattern));
            out.text("smallestChangesTotal", ruling.smallestChanges().total().toString());
        }
        out.array("opens", ruling.opens(), opening -> opening(out, opening));
        out.texts("warnings", ruling.warnings());
    }

    /// Writes the fields of a tally into an object that is already open.
    public static void tally(JsonOutput out, Tally tally) {
        out.number("yes", tally.yes())
                .number("no", tally.no())
                .number("abstained", tally.abstained())
                .number("notParticipating", tally.notParticipating())
                .number("absent", tally.absent())
                .number("barred", tally.barred())
                .number("excluded", tally.excluded());
    }

    private static void requirement(JsonOutput out, Requirement requirement) {
        out.object(() -> {
            out.text("rule", requirement.rule())
                    .text("what", requirement.what())
                    .text("relation", requirement.relation().word())
                    .number("needed", requirement.needed())
                    .number("found", requirement.found())
                    .truth("met", requirement.met());
            source(out, requirement.source());
        });
    }

    private static void reading(JsonOutput out, ReadingUsed reading) {
        out.object(() -> {
            out.text("rule", reading.rule()).text("says", reading.says()).text("choice", reading.choice());
            if (!reading.otherwise().isEmpty()) {
                out.array(
                        "otherwise",
                        reading.otherwise(),
                        other -> out.object(() -> out.text("choice", other.choice())
                                .text("outcome", other.outcome().word())
                                .text("because", other.because().word())));
            }
            source(out, reading.source());
        });
    }

    private static void pattern(JsonOutput out, Counterfactual.Pattern pattern) {
        out.array(() -> pattern.steps()
                .forEach(step -> out.object(() -> {
                    out.text("from", step.from().word())
                            .text("to", step.to().word())
                            .number("count", step.count());
                    if (!step.among().isEmpty()) {
                        out.texts("among", step.among());
                    }
                })));
    }

    private static void opening(JsonOutput out, Opening opening) {
        out.object(() -> {
            out.text("rule", opening.rule()).text("what", opening.what());
            opening.due().ifPresent(day -> out.text("due", day.toString()));
            source(out, opening.source());
        });
    }

    private static void source(JsonOutput out, Provision.Source source) {
        out.object(
                "source",
                () -> out.text("citation", source.citation())
                        .text("since", source.since().toString()));
    }
}
