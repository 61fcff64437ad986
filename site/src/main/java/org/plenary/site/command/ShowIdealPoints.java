package org.plenary.site.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.plenary.analysis.RepeatedResolutions;
import org.plenary.analysis.ideal.Estimate;
import org.plenary.analysis.ideal.Fit;
import org.plenary.analysis.ideal.IdealPoints;
import org.plenary.analysis.ideal.Unplaced;
import org.plenary.site.page.Outlook;
import org.plenary.site.page.OutlookTables;
import org.plenary.site.question.Secretariat;
import org.plenary.site.question.Selection;

/// `ideal-points`: where States stand on one line, session by session.
final class ShowIdealPoints implements Command {
    private final Supplier<Secretariat> secretariat;

    ShowIdealPoints(Supplier<Secretariat> secretariat) {
        this.secretariat = secretariat;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        "ideal-points",
                        "Places States on one line by their votes in the Assembly, session by session, with standard errors;"
                                + " the United States stands on the positive side.")
                .flag("--full", "Draws from the posterior (minutes) instead of the fast fit.")
                .option("--issue", "NAME", "Only roll calls to which a publisher assigned this issue.")
                .option("--session", "N", "Print this session only; the fit uses all.")
                .option("--iterations", "N", "Of the full fit, all chains together; default 6000.")
                .option("--seed", "N", "Of the full fit; default 1.")
                .option(
                        "--items",
                        "HOW",
                        "Of the full fit: in-steps (default, as the published points) or at-once (recovers simulated points; other levels of the first sessions).")
                .option(
                        "--repeated",
                        "FILE",
                        "Which roll calls were on the same text: a CSV file with rcid1 and rcid2.");
    }

    @Override
    public ExitCode run(Arguments arguments, Terminal terminal) {
        Format format = arguments.format(Format.TEXT, Format.JSON, Format.CSV);
        int iterations =
                Numbers.option(arguments, "--iterations", IdealPoints.Draws.USUAL.iterations(), 200, 1_000_000);
        int seed = Numbers.option(arguments, "--seed", 1, 0, Integer.MAX_VALUE);
        String how = arguments.option("--items").orElse(IdealPoints.Items.IN_STEPS.word());
        IdealPoints.Items items = Arrays.stream(IdealPoints.Items.values())
                .filter(one -> one.word().equals(how))
                .findFirst()
                .orElseThrow(() ->
                        new BadUsage("\"%s\" is no way to draw items; accepted: in-steps, at-once.".formatted(how)));
        Optional<String> issue = arguments.option("--issue");
        Outlook outlook = new Outlook(
                DataFolder.record(secretariat, arguments, terminal), repeated(arguments.option("--repeated")));
        issue.filter(name -> !outlook.issues().contains(name)).ifPresent(name -> {
            throw new BadUsage(Selection.noIssue(name, outlook.issues()));
        });
        Fit fit = arguments.given("--full")
                ? IdealPoints.full(
                        outlook.matrix(issue),
                        Outlook.POSITIVE,
                        new IdealPoints.Draws(iterations, IdealPoints.Draws.USUAL.chains(), seed, items),
                        (done, of) -> {
                            if (done % Math.max(1, of / 20) == 0) {
                                terminal.say("%d of %d iterations".formatted(done, of));
                            }
                        })
                : outlook.points(issue);
        Estimate estimate = switch (fit) {
            case Estimate found -> found;
            case Unplaced why -> throw new BadUsage(OutlookTables.inWords(why));
        };
        List<Estimate.Place> places = places(estimate, arguments.option("--session"));
        switch (format) {
            case JSON -> terminal.print(OutlookTables.points(estimate, outlook.base(), places));
            case CSV -> terminal.print(OutlookTables.points(places));
            case TEXT -> {
                StringBuilder text = new StringBuilder();
                places.forEach(place -> text.append("%4s  %s %7.3f  (90%%: %6.3f to %6.3f)\n"
                        .formatted(place.session(), place.state(), place.point(), place.low(), place.high())));
                terminal.print(text.append(OutlookTables.inWords(estimate.diagnostics()))
                        .append(" Rests on ")
                        .append(outlook.base())
                        .append(".\n")
                        .toString());
            }
        }
        return ExitCode.DONE;
    }

    private static List<Estimate.Place> places(Estimate estimate, Optional<String> session) {
        List<Estimate.Place> places = estimate.places();
        if (session.isEmpty()) {
            return places;
        }
        List<Estimate.Place> chosen = places.stream()
                .filter(place -> place.session().equals(session.get()))
                .toList();
        if (chosen.isEmpty()) {
            throw new BadUsage("there is no session \"%s\" with contested roll calls%s; there are sessions %s to %s."
                    .formatted(
                            session.get(),
                            near(session.get(), places),
                            places.getFirst().session(),
                            places.getLast().session()));
        }
        return chosen;
    }

    private static String near(String session, List<Estimate.Place> places) {
        if (!session.matches("\\d{1,3}")) {
            return "";
        }
        int number = Integer.parseInt(session);
        return places.stream()
                .map(place -> Integer.parseInt(place.session()))
                .min(Comparator.comparingInt(other -> Math.abs(other - number)))
                .map(", the nearest is %d"::formatted)
                .orElse("");
    }

    private static RepeatedResolutions repeated(Optional<String> file) {
        if (file.isEmpty()) {
            return RepeatedResolutions.none();
        }
        try {
            return RepeatedResolutions.read(Path.of(file.get()));
        } catch (IOException problem) {
            throw new BadUsage("the list of repeated resolutions cannot be read: %s".formatted(problem.getMessage()));
        }
    }
}
