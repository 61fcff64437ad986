package org.plenary.chamber;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.plenary.chamber.json.Json;
import org.plenary.rules.law.Provision;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.ruling.Counterfactual;
import org.plenary.rules.ruling.Opening;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.ruling.ReadingUsed;
import org.plenary.rules.ruling.Requirement;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.vote.Tally;

/// A ruling as it stands in the log, with the fields of the contract.
public final class RulingJson {
    /// What must come out the same when a ruling is taken again. Wording and what it opens may change with a
    /// later version of the software or of the calendar; these may not.
    private static final List<String> ESSENCE =
            List.of("outcome", "because", "tally", "vetoes", "threshold", "margin", "elected", "requirements");

    private RulingJson() {}

    /// The ruling as an object.
    public static Json.Fields of(Ruling ruling) {
        Json.Fields json = Json.fields()
                .with("id", ruling.id())
                .with("outcome", ruling.outcome().word())
                .with("because", ruling.because().word())
                .with("tally", tally(ruling.tally()))
                .with("vetoes", ruling.vetoes())
                .with("effect", ruling.effect().word())
                .with(
                        "requirements",
                        Json.items(ruling.requirements().stream()
                                .map(RulingJson::of)
                                .toList()))
                .with(
                        "readings",
                        Json.items(
                                ruling.readings().stream().map(RulingJson::of).toList()))
                .with(
                        "opens",
                        Json.items(ruling.opens().stream().map(RulingJson::of).toList()))
                .with(
                        "smallestChanges",
                        Json.items(ruling.smallestChanges().patterns().stream()
                                .map(RulingJson::of)
                                .toList()))
                .with("smallestChangesTotal", ruling.smallestChanges().total().toString())
                .with("warnings", ruling.warnings());
        if (ruling.threshold().isPresent()) {
            json = json.with("threshold", ruling.threshold().getAsInt());
        }
        if (ruling.margin().isPresent()) {
            json = json.with("margin", ruling.margin().getAsInt());
        }
        return ruling.election().isPresent() ? elected(json, ruling.election().get()) : json;
    }

    private static Json.Fields elected(Json.Fields ruling, Ruling.ElectionResult election) {
        Json.Fields json = ruling.with("elected", election.elected());
        if (election.nextBallot().isPresent()) {
            Ruling.NextBallot next = election.nextBallot().get();
            json = json.with(
                    "nextBallot",
                    Json.fields()
                            .with("seats", next.seats())
                            .with("candidates", next.candidates())
                            .with("restricted", next.restricted()));
        }
        return json;
    }

    static Json.Fields tally(Tally tally) {
        return Json.fields()
                .with("yes", tally.yes())
                .with("no", tally.no())
                .with("abstained", tally.abstained())
                .with("notParticipating", tally.notParticipating())
                .with("absent", tally.absent())
                .with("barred", tally.barred())
                .with("excluded", tally.excluded());
    }

    private static Json.Fields of(Requirement requirement) {
        return Json.fields()
                .with("rule", requirement.rule())
                .with("what", requirement.what())
                .with("relation", requirement.relation().word())
                .with("needed", requirement.needed())
                .with("found", requirement.found())
                .with("met", requirement.met())
                .with("source", of(requirement.source()));
    }

    private static Json.Fields of(ReadingUsed reading) {
        Json.Fields json = Json.fields()
                .with("rule", reading.rule())
                .with("says", reading.says())
                .with("source", of(reading.source()))
                .with("choice", reading.choice());
        List<Json.Fields> otherwise = reading.otherwise().stream()
                .map(other -> Json.fields()
                        .with("choice", other.choice())
                        .with("outcome", other.outcome().word())
                        .with("because", other.because().word()))
                .toList();
        return otherwise.isEmpty() ? json : json.with("otherwise", Json.items(otherwise));
    }

    private static Json.Fields of(Opening opening) {
        return Json.fields()
                .with("rule", opening.rule())
                .with("what", opening.what())
                .with("source", of(opening.source()))
                .with("due", opening.due().map(Object::toString));
    }

    private static Json.Items of(Counterfactual.Pattern pattern) {
        return Json.items(pattern.steps().stream()
                .map(step -> {
                    Json.Fields json = Json.fields()
                            .with("from", step.from().word())
                            .with("to", step.to().word())
                            .with("count", step.count());
                    return step.among().isEmpty() ? json : json.with("among", step.among());
                })
                .toList());
    }

    private static Json.Fields of(Provision.Source source) {
        return Json.fields()
                .with("citation", source.citation())
                .with("since", source.since().toString());
    }

    /// The outcome that a recorded ruling gives.
    ///
    /// @throws IllegalArgumentException if it gives none
    static Outcome outcome(Json.Fields ruling) {
        Optional<String> word = ruling.text("outcome");
        return Arrays.stream(Outcome.values())
                .filter(outcome -> word.equals(Optional.of(outcome.word())))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A ruling gives an outcome."));
    }

    static boolean tie(Json.Fields ruling) {
        return ruling.text("because").equals(Optional.of(Because.TIE.word()));
    }

    static boolean veto(Json.Fields ruling) {
        return ruling.text("because").equals(Optional.of(Because.VETO.word()));
    }

    /// What a recorded ruling opens under one of these provisions.
    static Optional<Json.Fields> opening(Json.Fields ruling, String... rules) {
        return ruling.items("opens").stream()
                .filter(Json.Fields.class::isInstance)
                .map(Json.Fields.class::cast)
                .filter(opening ->
                        Arrays.asList(rules).contains(opening.text("rule").orElse("")))
                .findFirst();
    }

    /// Whether two rulings on one question say the same.
    static boolean same(Json.Fields one, Json.Fields other) {
        return ESSENCE.stream().allMatch(name -> essence(one, name).equals(essence(other, name)));
    }

    private static Optional<Json> essence(Json.Fields ruling, String name) {
        if (!name.equals("requirements")) {
            return ruling.at(name);
        }
        return Optional.of(Json.items(ruling.items(name).stream()
                .map(item -> item instanceof Json.Fields fields
                        ? fields.without("what").without("source")
                        : item)
                .toList()));
    }
}
