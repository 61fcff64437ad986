package org.plenary.site.command;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import org.plenary.analysis.RollCalls;
import org.plenary.analysis.Voter;
import org.plenary.analysis.Voters;
import org.plenary.analysis.agreement.Agreement;
import org.plenary.analysis.agreement.Agreements;
import org.plenary.analysis.agreement.Matrix;
import org.plenary.analysis.agreement.Measure;
import org.plenary.analysis.blocs.Blocs;
import org.plenary.record.search.SearchIndex;
import org.plenary.site.json.JsonOutput;
import org.plenary.site.page.AnalysisTables;
import org.plenary.site.question.Nearest;
import org.plenary.site.question.Secretariat;
import org.plenary.site.question.Selection;

/// `agreement [STATE...]`: how often States voted alike.
final class ShowAgreement implements Command {
    private static final int SHOWN = 20;

    private final Supplier<Secretariat> secretariat;

    ShowAgreement(Supplier<Secretariat> secretariat) {
        this.secretariat = secretariat;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("agreement");
        spec.usageMessage()
                .description(
                        "Says how often States voted alike in recorded votes of the Assembly, always with the base.",
                        "Two or more States: each pair of them. One: all others, the nearest first. None: all pairs.");
        Command.words(spec, "STATE", "Code or name: USA, France, SUN.");
        Command.option(spec, "--measure", "NAME", "identical (default), lijphart or without-abstentions.");
        Command.option(spec, "--session", "N", "Only these sessions: 68, or 60-68.");
        Command.option(spec, "--year", "YYYY", "Only this year.");
        Command.option(spec, "--issue", "NAME", "Only roll calls to which a publisher assigned this issue.");
        Command.option(spec, "--matter", "ID", "Only roll calls of this matter.");
        Command.option(spec, "--search", "QUERY", "Only roll calls on decisions that this search finds.");
        spec.addOption(OptionSpec.builder("--by-session")
                .description("Each session by itself; as csv with a column more.")
                .build());
        spec.addOption(OptionSpec.builder("--blocs")
                .description("Which States vote together, and how stable that is.")
                .build());
        Command.option(spec, "--count", "N", "How many blocs; without it, the number that separates best.");
        Command.option(spec, "--since", "N", "With --blocs: an earlier session or range; who moved since.");
        spec.addOption(OptionSpec.builder("--cohesion")
                .description(
                        "How closely groups keep together, by session: regional groups, permanent members, the States named.")
                .build());
        return spec;
    }

    /// One line of the result.
    private record Pair(Optional<Integer> session, Voter one, Voter other, Agreement agreement) {}

    @Override
    public ExitCode run(Arguments arguments, Terminal terminal) {
        Format format = arguments.format(Format.TEXT, Format.JSON, Format.CSV);
        String named = arguments.option("--measure").orElse("identical");
        Measure measure = Measure.named(named)
                .orElseThrow(() -> new BadUsage(
                        "\"%s\" is no measure; accepted: identical, lijphart, without-abstentions.".formatted(named)));
        Secretariat office = DataFolder.record(secretariat, arguments, terminal);
        RollCalls calls = RollCalls.of(office.record());
        Selection.Of chosen = chosen(name -> arguments.option("--" + name), office, calls);
        Agreements agreements = Agreements.of(calls);
        if (arguments.given("--blocs")) {
            blocs(arguments, format, measure, chosen, office, agreements, terminal);
            return ExitCode.DONE;
        }
        if (arguments.given("--cohesion")) {
            var cohesion = AnalysisTables.Cohesive.ofGroups(
                    office.record(), calls, chosen.among(), states(arguments.positional("STATE"), office, calls));
            terminal.print(
                    format == Format.JSON
                            ? JsonOutput.bytes(
                                    JsonOutput.Layout.INDENTED, out -> AnalysisTables.cohesion(out, cohesion))
                            : AnalysisTables.cohesion(cohesion));
            return ExitCode.DONE;
        }
        List<Voter> states = states(arguments.positional("STATE"), office, calls);
        List<Pair> pairs = arguments.given("--by-session")
                ? bySession(agreements, measure, chosen, states)
                : pairs(agreements, measure, chosen, states);
        print(pairs, format, measure, chosen, states, calls, terminal);
        return ExitCode.DONE;
    }

    private static void blocs(
            Arguments arguments,
            Format format,
            Measure measure,
            Selection.Of chosen,
            Secretariat office,
            Agreements agreements,
            Terminal terminal) {
        Blocs.Settings settings = arguments
                .option("--count")
                .map(count -> {
                    if (!count.matches("[2-9]|1\\d|20")) {
                        throw new BadUsage("\"%s\" is no number of blocs; it takes 2 to 20.".formatted(count));
                    }
                    return Blocs.Settings.usual().blocs(Integer.parseInt(count));
                })
                .orElse(Blocs.Settings.usual())
                .with(measure);
        Blocs blocs = Blocs.of(agreements, chosen.among(), settings);
        Optional<String> since = arguments.option("--since");
        List<Blocs.Move> moves = since.map(_ -> chosen(
                        name -> name.equals("session") ? since : arguments.option("--" + name),
                        office,
                        agreements.rollCalls()))
                .map(earlier -> blocs.movedSince(Blocs.of(agreements, earlier.among(), settings)))
                .orElse(List.of());
        terminal.print(
                switch (format) {
                    case JSON ->
                        JsonOutput.bytes(JsonOutput.Layout.INDENTED, out -> AnalysisTables.blocs(out, blocs, moves));
                    case CSV -> AnalysisTables.blocs(blocs);
                    case TEXT -> bytes(AnalysisTables.blocsInWords(blocs, chosen.among(), moves));
                });
    }

    private static Selection.Of chosen(Function<String, Optional<String>> asked, Secretariat office, RollCalls calls) {
        return switch (Selection.read(
                asked, office.record(), calls, () -> SearchIndex.of(office.record(), office.rules()))) {
            case Selection.Of of -> of;
            case Selection.Refused(String sentence) -> throw new BadUsage(lower(sentence));
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String lower(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    private static List<Voter> states(List<String> typed, Secretariat office, RollCalls calls) {
        Voters voters = Voters.of(office.record().states());
        List<Voter> states = new ArrayList<>();
        for (String one : typed) {
            Voter voter = voters.meant(one)
                    .orElseThrow(() -> new BadUsage(lower(Selection.unknownState(one, office.record()))));
            if (calls.voter(voter.code()).isEmpty()) {
                throw new BadUsage("the record has no ballot of %s in the Assembly%s"
                        .formatted(
                                voter.name(),
                                Nearest.to(
                                                voter.code(),
                                                calls.voters().stream()
                                                        .map(Voter::code)
                                                        .toList())
                                        .map(code -> "; it has some of " + code + ".")
                                        .orElse(".")));
            }
            if (!states.contains(voter)) {
                states.add(voter);
            }
        }
        return states;
    }

    private static List<Pair> pairs(Agreements agreements, Measure measure, Selection.Of chosen, List<Voter> states) {
        List<Pair> pairs = new ArrayList<>();
        if (states.size() > 1) {
            for (int a = 0; a < states.size(); a++) {
                for (int b = a + 1; b < states.size(); b++) {
                    Voter one = states.get(a);
                    Voter other = states.get(b);
                    agreements
                            .of(one.code(), other.code(), measure, chosen.among())
                            .ifPresent(agreement -> pairs.add(new Pair(Optional.empty(), one, other, agreement)));
                }
            }
            return pairs;
        }
        Matrix matrix = agreements.matrix(measure, chosen.among());
        if (states.size() == 1) {
            int place = matrix.place(states.getFirst().code());
            if (place >= 0) {
                matrix.nearest(place, 1)
                        .forEach(beside -> pairs.add(
                                new Pair(Optional.empty(), states.getFirst(), beside.voter(), beside.agreement())));
            }
            return pairs;
        }
        for (int a = 0; a < matrix.voters().size(); a++) {
            for (int b = a + 1; b < matrix.voters().size(); b++) {
                pairs.add(new Pair(
                        Optional.empty(),
                        matrix.voters().get(a),
                        matrix.voters().get(b),
                        matrix.agreement(a, b)));
            }
        }
        return pairs;
    }

    private static List<Pair> bySession(
            Agreements agreements, Measure measure, Selection.Of chosen, List<Voter> states) {
        List<Pair> pairs = new ArrayList<>();
        List<Voter> all = states.isEmpty() ? agreements.rollCalls().voters() : states;
        List<Voter> others = states.size() == 1 ? agreements.rollCalls().voters() : all;
        if (states.size() < 2 && chosen.asked().isEmpty()) {
            var cube = agreements.cube(measure);
            for (Voter one : all) {
                int a = agreements.rollCalls().voter(one.code()).orElseThrow();
                for (int b = states.isEmpty() ? a + 1 : 0; b < cube.voters().size(); b++) {
                    for (int s = 0; a != b && s < cube.sessions().size(); s++) {
                        Agreement agreement = cube.agreement(a, b, s);
                        if (agreement.known()) {
                            pairs.add(new Pair(
                                    Optional.of(cube.sessions().get(s)),
                                    one,
                                    cube.voters().get(b),
                                    agreement));
                        }
                    }
                }
            }
            return pairs;
        }
        for (int a = 0; a < all.size(); a++) {
            for (Voter other : states.size() == 1 ? others : all.subList(a + 1, all.size())) {
                Voter one = all.get(a);
                if (!one.equals(other)) {
                    agreements
                            .bySession(one.code(), other.code(), measure, chosen.among())
                            .forEach(in -> pairs.add(new Pair(Optional.of(in.session()), one, other, in.agreement())));
                }
            }
        }
        return pairs;
    }

    private static void print(
            List<Pair> pairs,
            Format format,
            Measure measure,
            Selection.Of chosen,
            List<Voter> states,
            RollCalls calls,
            Terminal terminal) {
        switch (format) {
            case CSV -> {
                boolean sessions =
                        pairs.stream().anyMatch(pair -> pair.session().isPresent());
                StringBuilder csv =
                        new StringBuilder(sessions ? "session,a,b,same,both,agreement\n" : "a,b,same,both,agreement\n");
                for (Pair pair : pairs) {
                    pair.session().ifPresent(session -> csv.append(session).append(','));
                    csv.append(AnalysisTables.pair(pair.one(), pair.other(), pair.agreement()))
                            .append('\n');
                }
                terminal.print(csv.toString());
            }
            case JSON ->
                terminal.print(JsonOutput.bytes(
                        JsonOutput.Layout.INDENTED,
                        out -> out.object(() -> {
                            AnalysisTables.basis(out, measure, chosen, calls);
                            out.array(
                                    "pairs",
                                    pairs,
                                    pair -> out.object(() -> {
                                        pair.session().ifPresent(session -> out.number("session", session));
                                        AnalysisTables.pair(out, pair.one(), pair.other(), pair.agreement());
                                    }));
                        })));
            case TEXT -> {
                StringBuilder text = new StringBuilder("Agreement (%s) in %s: %d recorded votes, data %s.\n"
                        .formatted(measure.printed(), chosen.among().words(), chosen.rollCalls(), calls.fingerprint()));
                int shown = states.size() > 1 || pairs.size() <= 2 * SHOWN ? pairs.size() : SHOWN;
                pairs.stream().limit(shown).forEach(pair -> text.append(line(pair)));
                if (shown < pairs.size()) {
                    if (states.size() == 1) {
                        text.append("  ...\n");
                        pairs.subList(pairs.size() - SHOWN, pairs.size()).forEach(pair -> text.append(line(pair)));
                    }
                    text.append("  %d pairs in all; --format csv gives every one\n".formatted(pairs.size()));
                }
                terminal.print(text.toString());
            }
        }
    }

    private static String line(Pair pair) {
        Agreement agreement = pair.agreement();
        String session =
                pair.session().map(number -> "session %2d  ".formatted(number)).orElse("");
        if (!agreement.known()) {
            return "  %s%s and %s: no recorded vote in which both took part\n"
                    .formatted(session, pair.one().code(), pair.other().code());
        }
        return "  %s%s and %s  %s of %d  %.4f  (%.3f to %.3f)\n"
                .formatted(
                        session,
                        pair.one().code(),
                        pair.other().code(),
                        agreement.agreeingPrinted(),
                        agreement.base(),
                        agreement.share(),
                        agreement.interval().low(),
                        agreement.interval().high());
    }
}
