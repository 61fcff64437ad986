package org.plenary.site.command;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.plenary.analysis.RollCalls;
import org.plenary.analysis.Voter;
import org.plenary.analysis.Voters;
import org.plenary.analysis.agreement.Agreement;
import org.plenary.analysis.agreement.Agreements;
import org.plenary.analysis.agreement.Matrix;
import org.plenary.analysis.agreement.Measure;
import org.plenary.analysis.blocs.Blocs;
import org.plenary.record.Lazy;
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
    public Usage usage() {
        return Usage.of(
                        "agreement",
                        "Says how often States voted alike in recorded votes of the Assembly, always with the base. Two or"
                                + " more States: each pair of them. One: all others, the nearest first. None: all pairs.")
                .words("STATE", "Code or name: USA, France, SUN.")
                .option("--measure", "NAME", "identical (default), lijphart or without-abstentions.")
                .option("--session", "N", "Only these sessions: 68, or 60-68.")
                .option("--year", "YYYY", "Only this year.")
                .option("--issue", "NAME", "Only roll calls to which a publisher assigned this issue.")
                .option("--matter", "ID", "Only roll calls of this matter.")
                .option("--search", "QUERY", "Only roll calls on decisions that this search finds.")
                .flag("--by-session", "Each session by itself; as csv with a column more.")
                .flag("--blocs", "Which States vote together, and how stable that is.")
                .option("--count", "N", "How many blocs; without it, the number that separates best.")
                .option("--since", "N", "With --blocs: an earlier session or range; who moved since.")
                .flag(
                        "--cohesion",
                        "How closely groups keep together, by session: regional groups, permanent members, the States named.");
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
        Lazy<Secretariat> office = new Lazy<>(() -> DataFolder.record(secretariat, arguments, terminal));
        RollCalls calls = RollCalls.of(
                DataFolder.facts(arguments, terminal), () -> office.value().record());
        Selection.Of chosen = chosen(name -> asked(name, arguments), office, calls);
        Agreements agreements = Agreements.of(calls);
        if (arguments.given("--blocs")) {
            blocs(arguments, format, measure, chosen, office, agreements, terminal);
            return ExitCode.DONE;
        }
        if (arguments.given("--cohesion")) {
            var cohesion = AnalysisTables.Cohesive.ofGroups(
                    office.value().record(), calls, chosen.among(), states(arguments.words(), office, calls));
            terminal.print(
                    format == Format.JSON
                            ? JsonOutput.bytes(
                                    JsonOutput.Layout.INDENTED,
                                    out -> AnalysisTables.cohesion(out, cohesion, chosen, calls))
                            : AnalysisTables.cohesion(cohesion));
            return ExitCode.DONE;
        }
        List<Voter> states = states(arguments.words(), office, calls);
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
            Lazy<Secretariat> office,
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
                        name -> name.equals("session") ? since : asked(name, arguments),
                        office,
                        agreements.rollCalls()))
                .map(earlier -> blocs.movedSince(Blocs.of(agreements, earlier.among(), settings)))
                .orElse(List.of());
        terminal.print(
                switch (format) {
                    case JSON ->
                        JsonOutput.bytes(
                                JsonOutput.Layout.INDENTED,
                                out -> AnalysisTables.blocs(out, blocs, moves, chosen, agreements.rollCalls()));
                    case CSV -> AnalysisTables.blocs(blocs);
                    case TEXT -> bytes(AnalysisTables.blocsInWords(blocs, chosen, moves));
                });
    }

    /// What an option says. One that was given and says nothing is not what no option is: everything.
    private static Optional<String> asked(String name, Arguments arguments) {
        Optional<String> said = arguments.option("--" + name);
        said.filter(String::isBlank).ifPresent(blank -> {
            throw new BadUsage("--%s was given without a word; leave it out for all roll calls.".formatted(name));
        });
        return said;
    }

    private static Selection.Of chosen(
            Function<String, Optional<String>> asked, Lazy<Secretariat> office, RollCalls calls) {
        return Selection.read(
                        asked,
                        calls,
                        () -> office.value().record(),
                        () -> SearchIndex.of(
                                office.value().record(), office.value().rules()))
                .orThrow(sentence -> new BadUsage(lower(sentence)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String lower(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    private static List<Voter> states(List<String> typed, Lazy<Secretariat> office, RollCalls calls) {
        List<Voter> states = new ArrayList<>();
        for (String one : typed) {
            Voter voter = calls.voter(one).stream()
                    .mapToObj(calls.voters()::get)
                    .findFirst()
                    .or(() -> Voters.of(office.value().record().states()).meant(one))
                    .orElseThrow(() -> new BadUsage(
                            lower(Selection.unknownState(one, office.value().record()))));
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
                        .formatted(measure.printed(), chosen.words(), chosen.rollCalls(), calls.fingerprint()));
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
