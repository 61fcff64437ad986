package org.plenary.site.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.plenary.analysis.RollCalls;
import org.plenary.analysis.forecast.Backtest;
import org.plenary.analysis.forecast.Forecast;
import org.plenary.analysis.forecast.Scores;
import org.plenary.analysis.ideal.Diagnostics;
import org.plenary.analysis.ideal.Estimate;
import org.plenary.analysis.ideal.IdealPoints;
import org.plenary.analysis.ideal.TooThin;
import org.plenary.analysis.ideal.Unanchored;
import org.plenary.analysis.ideal.Unplaced;
import org.plenary.analysis.path.Majority;
import org.plenary.analysis.path.Path;
import org.plenary.record.Symbol;
import org.plenary.site.json.JsonOutput;
import org.plenary.site.question.VoteDraft;

import static org.plenary.site.language.Messages.say;

/// Ideal points, forecasts, backtests and paths as JSON, CSV and text, for pages and commands alike.
public final class OutlookTables {
    private OutlookTables() {}

    /// `session,state,point,se`.
    public static byte[] points(List<Estimate.Place> places) {
        StringBuilder csv = new StringBuilder("session,state,point,se\r\n");
        places.forEach(place -> csv.append(place.session())
                .append(',')
                .append(place.state())
                .append(String.format(Locale.ROOT, ",%.5f,%.5f\r\n", place.point(), place.error())));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The points as JSON, with how they were made.
    public static byte[] points(Estimate estimate, String base, List<Estimate.Place> places) {
        return JsonOutput.bytes(
                JsonOutput.Layout.INDENTED,
                out -> out.object(() -> {
                    Diagnostics how = estimate.diagnostics();
                    out.text("base", base)
                            .text("method", how.method())
                            .number("rounds", how.rounds())
                            .number("chains", how.chains())
                            .truth("settled", how.settled())
                            .number(how.chains() == 0 ? "largestChange" : "largestRHat", rounded(how.largestChange()));
                    if (how.chains() > 0) {
                        out.number("leastEffectiveSize", rounded(how.leastEffectiveSize()))
                                .number("meanEffectiveSize", rounded(how.meanEffectiveSize()));
                    }
                    out.number("correctlyPlaced", rounded(how.correctlyPlaced()))
                            .number("logLikelihood", rounded(how.logLikelihood()))
                            .array(
                                    "points",
                                    places,
                                    place -> out.object(() -> out.text("session", place.session())
                                            .text("state", place.state())
                                            .number("point", rounded(place.point()))
                                            .number("se", rounded(place.error()))
                                            .number("ballots", place.cast())));
                }));
    }

    /// How an estimate was made, in words.
    public static String inWords(Diagnostics how) {
        return how.chains() == 0
                ? how.settled()
                        ? say("outlook.fast-fit", how.rounds(), places(1, 100 * how.correctlyPlaced()))
                        : say(
                                "outlook.fast-fit-not-settled",
                                how.rounds(),
                                places(4, how.largestChange()),
                                places(1, 100 * how.correctlyPlaced()))
                : say(
                        how.settled() ? "outlook.full-fit" : "outlook.full-fit-not-settled",
                        how.rounds(),
                        how.chains(),
                        places(3, how.largestChange()),
                        places(0, how.leastEffectiveSize()),
                        places(0, how.meanEffectiveSize()),
                        places(1, 100 * how.correctlyPlaced()));
    }

    private static String places(int decimals, double value) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /// Why nobody could be placed, in a sentence.
    public static String inWords(Unplaced why) {
        return switch (why) {
            case TooThin(int ballots, int states, int items) ->
                say(
                        "outlook.too-thin",
                        ballots,
                        states,
                        items,
                        IdealPoints.LEAST_BALLOTS,
                        IdealPoints.LEAST_STATES,
                        IdealPoints.LEAST_ITEMS);
            case Unanchored(String positive) -> say("outlook.no-ballot-of", positive);
        };
    }

    /// The majority that is required: `two thirds of those present and voting`.
    static String inWords(Majority majority) {
        return say("majority." + majority.kind().word());
    }

    /// An array with an object for each model, each with what it rests on.
    public static byte[] backtest(Backtest backtest, String base) {
        return JsonOutput.bytes(
                JsonOutput.Layout.INDENTED,
                out -> out.array(() -> backtest.models()
                        .forEach(scores -> out.object(() -> {
                            out.text("model", scores.model())
                                    .number("ballots", scores.ballots())
                                    .number("accuracy", rounded(scores.accuracy()))
                                    .number("macroF1", rounded(scores.macroF1()))
                                    .number("brier", rounded(scores.brier()))
                                    .number("logLoss", rounded(scores.logLoss()))
                                    .number("tallyMae", rounded(scores.tallyMae()))
                                    .number("outcomeAccuracy", rounded(scores.outcomeAccuracy()))
                                    .number("rollCalls", backtest.rollCalls())
                                    .number("fromSession", backtest.fromSession())
                                    .number("toSession", backtest.toSession())
                                    .text("base", base)
                                    .array(
                                            "reliability",
                                            scores.reliability(),
                                            bin -> out.object(() -> out.number("from", bin.from())
                                                    .number("to", bin.to())
                                                    .number("ballots", bin.ballots())
                                                    .number("said", rounded(bin.said()))
                                                    .number("came", rounded(bin.came()))));
                        }))));
    }

    public static byte[] backtestCsv(Backtest backtest) {
        StringBuilder csv =
                new StringBuilder("model,ballots,accuracy,macroF1,brier,logLoss,tallyMae,outcomeAccuracy\r\n");
        for (Scores scores : backtest.models()) {
            csv.append(String.format(
                    Locale.ROOT,
                    "%s,%d,%.5f,%.5f,%.5f,%.5f,%.4f,%.5f\r\n",
                    scores.model(),
                    scores.ballots(),
                    scores.accuracy(),
                    scores.macroF1(),
                    scores.brier(),
                    scores.logLoss(),
                    scores.tallyMae(),
                    scores.outcomeAccuracy()));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static String backtestInWords(Backtest backtest) {
        StringBuilder text = new StringBuilder(
                "Sessions %d to %d: %,d roll calls, %,d ballots, each predicted from earlier sessions only.\n"
                        .formatted(
                                backtest.fromSession(),
                                backtest.toSession(),
                                backtest.rollCalls(),
                                backtest.model().ballots()));
        text.append("%-20s %9s %9s %9s %9s %10s %9s\n"
                .formatted("model", "accuracy", "macro-F1", "Brier", "log loss", "tally off", "outcome"));
        for (Scores scores : backtest.models()) {
            text.append("%-20s %9.4f %9.4f %9.4f %9.4f %10.2f %9.4f\n"
                    .formatted(
                            scores.model(),
                            scores.accuracy(),
                            scores.macroF1(),
                            scores.brier(),
                            scores.logLoss(),
                            scores.tallyMae(),
                            scores.outcomeAccuracy()));
        }
        text.append("Probability of a yes, said and come (")
                .append(backtest.model().model())
                .append("):\n");
        for (Scores.Bin bin : backtest.model().reliability()) {
            text.append("  %3.0f to %3.0f%%  said %5.1f%%  came %5.1f%%  of %,d\n"
                    .formatted(100 * bin.from(), 100 * bin.to(), 100 * bin.said(), 100 * bin.came(), bin.ballots()));
        }
        return text.toString();
    }

    /// `state,yes,abstained,no,present,sponsor`.
    public static byte[] forecastCsv(Forecast forecast) {
        StringBuilder csv = new StringBuilder("state,yes,abstained,no,present,sponsor\r\n");
        forecast.states()
                .forEach(one -> csv.append(String.format(
                        Locale.ROOT,
                        "%s,%.4f,%.4f,%.4f,%.4f,%s\r\n",
                        one.voter().code(),
                        one.yes(),
                        one.abstained(),
                        one.no(),
                        one.present(),
                        one.sponsor())));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] forecast(Forecast forecast, String base) {
        return JsonOutput.bytes(JsonOutput.Layout.INDENTED, out -> out.object(() -> forecast(out, forecast, base)));
    }

    private static void forecast(JsonOutput out, Forecast forecast, String base) {
        out.number("session", forecast.session())
                .text("base", base)
                .number("expectedYes", rounded(forecast.expectedYes()))
                .number("expectedAbstained", rounded(forecast.expectedAbstentions()))
                .number("expectedNo", rounded(forecast.expectedNo()))
                .array("precedents", forecast.precedents(), one -> out.object(() -> precedent(out, one)))
                .array(
                        "states",
                        forecast.states(),
                        one -> out.object(() -> out.text("state", one.voter().code())
                                .number("yes", rounded(one.yes()))
                                .number("abstained", rounded(one.abstained()))
                                .number("no", rounded(one.no()))
                                .number("present", rounded(one.present()))
                                .truth("sponsor", one.sponsor())
                                .array("precedents", one.precedents(), of -> out.object(() -> precedent(out, of)))))
                .texts(
                        "unknown",
                        forecast.unknown().stream().map(voter -> voter.code()).toList());
    }

    private static void precedent(JsonOutput out, Forecast.Precedent one) {
        out.text("symbol", one.rollCall().symbol().map(Symbol::canonical))
                .text("title", one.rollCall().title())
                .number("session", one.rollCall().session())
                .number("likeness", rounded(one.likeness()))
                .number("weight", rounded(one.weight()));
        if (one.ballot() != RollCalls.NONE) {
            out.text("ballot", word(one.ballot()));
        }
    }

    static String word(byte ballot) {
        return switch (ballot) {
            case RollCalls.YES -> say("position.yes");
            case RollCalls.ABSTAINED -> say("position.abstained");
            case RollCalls.NO -> say("position.no");
            default -> say("compare.no-ballot");
        };
    }

    public static String forecastInWords(Forecast forecast, String base) {
        StringBuilder text = new StringBuilder(
                "Expected if all cast a ballot: %.0f yes, %.0f abstentions, %.0f no. Rests on %s.\nNearest earlier roll calls:\n"
                        .formatted(
                                forecast.expectedYes(), forecast.expectedAbstentions(), forecast.expectedNo(), base));
        forecast.precedents()
                .forEach(one -> text.append("  ").append(named(one)).append('\n'));
        for (Forecast.Chances one : forecast.states()) {
            text.append("%s  yes %5.1f%%  abstained %5.1f%%  no %5.1f%%%s  %s\n"
                    .formatted(
                            one.voter().code(),
                            100 * one.yes(),
                            100 * one.abstained(),
                            100 * one.no(),
                            one.sponsor() ? "  sponsor" : "",
                            String.join(
                                    "; ",
                                    one.precedents().stream()
                                            .map(of -> symbol(of.rollCall()) + " " + word(of.ballot()))
                                            .toList())));
        }
        if (!forecast.unknown().isEmpty()) {
            text.append("Without any ballot before, left out: ")
                    .append(String.join(
                            ", ",
                            forecast.unknown().stream()
                                    .map(voter -> voter.code())
                                    .toList()))
                    .append('\n');
        }
        return text.toString();
    }

    static String symbol(RollCalls.Entry entry) {
        return entry.symbol().map(Symbol::canonical).orElseGet(() -> say("session.regular", entry.session()));
    }

    private static String named(Forecast.Precedent one) {
        return "%s (session %d, likeness %.2f): %s"
                .formatted(
                        symbol(one.rollCall()),
                        one.rollCall().session(),
                        one.likeness(),
                        one.rollCall().title());
    }

    /// A draft as `forecast` and `path` read it: title, session, date and majority.
    static String draft(VoteDraft draft) {
        byte[] json = JsonOutput.bytes(
                JsonOutput.Layout.COMPACT,
                out -> out.object(() -> {
                    out.text("title", draft.title());
                    draft.sessionName().ifPresent(session -> out.text("session", session));
                    draft.majority().ifPresent(majority -> out.text("majority", majority.word()));
                    out.text("date", draft.date().toString());
                }));
        return new String(json, StandardCharsets.UTF_8);
    }

    /// `needed`, `expectedYes`, `probabilityAdopted`, `smallestSets`, and more.
    public static byte[] path(Outlook.Way way, String base) {
        Path path = way.path();
        return JsonOutput.bytes(
                JsonOutput.Layout.INDENTED,
                out -> out.object(() -> {
                    out.number("needed", path.needed())
                            .number("expectedYes", rounded(path.expectedYes()))
                            .number("probabilityAdopted", rounded(path.probabilityAdopted()))
                            .array("smallestSets", path.smallestSets(), one -> changes(out, one, way.forecast()))
                            .array("defeatingSets", path.defeatingSets(), one -> changes(out, one, way.forecast()))
                            .text("majority", inWords(path.majority()))
                            .number("expectedNo", rounded(path.expectedNo()))
                            .number("lowYes", path.lowYes())
                            .number("highYes", path.highYes())
                            .number("likelyYes", path.likelyYes())
                            .number("likelyNo", path.likelyNo())
                            .number("probabilityIfIndependent", rounded(path.probabilityIfIndependent()))
                            .array(
                                    "pivotal",
                                    path.pivotal().stream().limit(20).toList(),
                                    one -> out.object(
                                            () -> out.text("state", one.state()).number("swing", rounded(one.swing()))))
                            .text("base", way.forecast().isPresent() ? base : "probabilities as given");
                }));
    }

    private static void changes(JsonOutput out, Path.Changes changes, Optional<Forecast> forecast) {
        out.object(() -> out.number("cost", rounded(changes.cost()))
                .array(
                        "moves",
                        changes.moves(),
                        move -> out.object(() -> out.text("state", move.state())
                                .text("from", move.from())
                                .text("to", move.to())
                                .number("cost", rounded(move.cost()))
                                .array(
                                        "earlierMoves",
                                        earlier(forecast, move.state()),
                                        of -> out.object(() -> out.text("before", symbol(of.before()))
                                                .text("from", word(of.from()))
                                                .text("after", symbol(of.after()))
                                                .text("to", word(of.to())))))));
    }

    static List<Forecast.Moved> earlier(Optional<Forecast> forecast, String state) {
        return forecast.flatMap(of -> of.of(state)).map(Forecast.Chances::moves).orElse(List.of());
    }

    public static String pathInWords(Outlook.Way way, String base) {
        Path path = way.path();
        StringBuilder text = new StringBuilder();
        text.append("Required: %s; %d yes against %d no of the likeliest roll call (%d yes).\n"
                .formatted(inWords(path.majority()), path.needed(), path.likelyNo(), path.likelyYes()));
        text.append("Expected yes votes: %.1f, with 90%% probability %d to %d.\n"
                .formatted(path.expectedYes(), path.lowYes(), path.highYes()));
        text.append("Probability of adoption: %.1f%% (if States voted independently: %.1f%%).\n"
                .formatted(100 * path.probabilityAdopted(), 100 * path.probabilityIfIndependent()));
        text.append("Turns most on: ")
                .append(String.join(
                        ", ",
                        path.pivotal().stream()
                                .limit(8)
                                .map(one -> "%s %.3f".formatted(one.state(), one.swing()))
                                .toList()))
                .append('\n');
        sets(text, "Changes that would adopt it", path.smallestSets(), way.forecast());
        sets(text, "Changes that would defeat it", path.defeatingSets(), way.forecast());
        return text.append("Rests on ")
                .append(way.forecast().isPresent() ? base : "the probabilities given")
                .append(".\n")
                .toString();
    }

    private static void sets(StringBuilder text, String heading, List<Path.Changes> sets, Optional<Forecast> forecast) {
        for (Path.Changes set : sets) {
            text.append("%s (%d States, cost %.1f):\n"
                    .formatted(heading, set.moves().size(), set.cost()));
            for (Path.Move move : set.moves()) {
                text.append("  %s from %s to %s, cost %.2f%s\n"
                        .formatted(
                                move.state(),
                                move.from(),
                                move.to(),
                                move.cost(),
                                earlier(forecast, move.state()).stream()
                                        .reduce((one, other) -> other)
                                        .map(of -> "; before: %s %s, then %s %s"
                                                .formatted(
                                                        word(of.from()),
                                                        symbol(of.before()),
                                                        word(of.to()),
                                                        symbol(of.after())))
                                        .orElse("")));
            }
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 1e5) / 1e5;
    }
}
