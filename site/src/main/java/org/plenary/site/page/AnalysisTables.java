package org.plenary.site.page;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.plenary.analysis.Among;
import org.plenary.analysis.Measured;
import org.plenary.analysis.RollCalls;
import org.plenary.analysis.Voter;
import org.plenary.analysis.agreement.Agreement;
import org.plenary.analysis.agreement.Matrix;
import org.plenary.analysis.agreement.Measure;
import org.plenary.analysis.blocs.Blocs;
import org.plenary.analysis.blocs.Cohesion;
import org.plenary.analysis.power.Games;
import org.plenary.record.CouncilMembership;
import org.plenary.record.State;
import org.plenary.record.VotingRecord;
import org.plenary.site.json.JsonOutput;
import org.plenary.site.picture.Region;
import org.plenary.site.question.Selection;

import static org.plenary.site.language.Messages.say;

/// Figures of the analysis as JSON and CSV, for pages and commands alike.
public final class AnalysisTables {
    private static final MathContext DIGITS = new MathContext(17);

    private AnalysisTables() {}

    /// The cohesion of one group over time.
    public record Cohesive(String group, int members, List<Cohesion> sessions) {
        public Cohesive {
            sessions = List.copyOf(sessions);
        }

        /// That of the States chosen, of the five regional groups as the record has them today (States of the
        /// past keep the group that the record gives them), and of the permanent members of the Council.
        ///
        /// @param chosen a group of one's own; may be empty
        public static List<Cohesive> ofGroups(VotingRecord record, RollCalls calls, Among among, List<Voter> chosen) {
            Map<String, List<String>> groups = new LinkedHashMap<>();
            if (!chosen.isEmpty()) {
                List<String> codes = chosen.stream().map(Voter::code).toList();
                groups.put(String.join(", ", codes), codes);
            }
            Map<String, List<String>> regions = new TreeMap<>();
            for (State state : record.states().all()) {
                state.region()
                        .ifPresent(region -> regions.computeIfAbsent(Region.named(region), of -> new ArrayList<>())
                                .add(state.code()));
            }
            groups.putAll(regions);
            groups.put(
                    say("board.permanent-members"),
                    record.council().terms().stream()
                            .filter(CouncilMembership.Term::permanent)
                            .map(CouncilMembership.Term::member)
                            .toList());
            List<Cohesive> cohesive = new ArrayList<>();
            groups.forEach((group, codes) -> {
                List<String> voting = codes.stream()
                        .filter(code -> calls.voter(code).isPresent())
                        .distinct()
                        .toList();
                cohesive.add(new Cohesive(group, voting.size(), Cohesion.of(calls, voting, among)));
            });
            return cohesive;
        }
    }

    private static byte[] csv(List<String[]> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String share(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.6f", value);
    }

    /// One pair as a line of CSV: `a,b,same,both,agreement`, the last empty where there is no base.
    public static String pair(Voter one, Voter other, Agreement agreement) {
        return one.code() + "," + other.code() + "," + agreement.agreeingPrinted() + "," + agreement.base() + ","
                + (agreement.known() ? share(agreement.share()) : "");
    }

    /// One pair as fields of an object.
    public static void pair(JsonOutput out, Voter one, Voter other, Agreement agreement) {
        out.text("a", one.code()).text("b", other.code());
        agreement(out, agreement);
    }

    static void agreement(JsonOutput out, Agreement agreement) {
        out.number("same", agreement.agreeing()).number("both", agreement.base());
        if (agreement.known()) {
            out.number("agreement", agreement.share())
                    .number("low", agreement.interval().low())
                    .number("high", agreement.interval().high());
        }
    }

    /// What figures rest on, as fields of an object.
    public static void basis(JsonOutput out, Measure measure, Selection.Of chosen, RollCalls calls) {
        out.text("measure", measure.id())
                .text("among", chosen.words())
                .number("rollCalls", chosen.rollCalls())
                .text("data", calls.fingerprint());
    }

    static byte[] matrix(Matrix matrix) {
        StringBuilder csv = new StringBuilder("a,b,same,both,agreement\n");
        for (int a = 0; a < matrix.voters().size(); a++) {
            for (int b = a + 1; b < matrix.voters().size(); b++) {
                csv.append(pair(matrix.voters().get(a), matrix.voters().get(b), matrix.agreement(a, b)))
                        .append('\n');
            }
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The power table: `game,player,index,value`.
    public static byte[] power(List<Games.Line> table) {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"game", "player", "index", "value"});
        table.forEach(line -> rows.add(new String[] {
            line.game(),
            line.player(),
            line.index(),
            line.value().decimal(DIGITS).stripTrailingZeros().toPlainString()
        }));
        return csv(rows);
    }

    public static void power(JsonOutput out, List<Games.Line> table) {
        out.array(() -> table.forEach(line -> out.object(() -> out.text("game", line.game())
                .text("player", line.player())
                .text("index", line.index())
                .number("value", line.value().value())
                .text("exact", line.value().toString()))));
    }

    public static void blocs(
            JsonOutput out, Blocs blocs, List<Blocs.Move> moves, Selection.Of chosen, RollCalls calls) {
        out.object(() -> {
            basis(out, blocs.settings().measure(), chosen, calls);
            out.number("draws", blocs.settings().draws())
                    .number("seed", blocs.settings().seed());
            if (!Double.isNaN(blocs.silhouette())) {
                out.number("silhouette", blocs.silhouette());
            }
            out.array(
                    "blocs",
                    blocs.blocs(),
                    bloc -> out.object(() -> {
                        out.number("stability", bloc.stability());
                        if (!Double.isNaN(bloc.agreement())) {
                            out.number("agreement", bloc.agreement());
                        }
                        out.array(
                                "members",
                                bloc.members(),
                                member -> out.object(() ->
                                        out.text("state", member.voter().code()).number("staying", member.staying())));
                    }));
            out.texts("unplaced", blocs.unplaced().stream().map(Voter::code).toList());
            if (!moves.isEmpty()) {
                out.array(
                        "moved",
                        moves,
                        move -> out.object(() -> out.text("state", move.voter().code())
                                .number("from", move.from() + 1)
                                .number("to", move.to() + 1)
                                .number("sureness", move.sureness())));
            }
        });
    }

    /// `state,bloc,staying,stability`; blocs numbered from 1, none for a State that was not placed.
    public static byte[] blocs(Blocs blocs) {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"state", "bloc", "staying", "stability"});
        for (int b = 0; b < blocs.blocs().size(); b++) {
            Blocs.Bloc bloc = blocs.blocs().get(b);
            for (Blocs.Member member : bloc.members()) {
                rows.add(new String[] {
                    member.voter().code(), String.valueOf(b + 1), share(member.staying()), share(bloc.stability())
                });
            }
        }
        blocs.unplaced().forEach(voter -> rows.add(new String[] {voter.code(), "", "", ""}));
        return csv(rows);
    }

    /// Blocs for a terminal.
    public static String blocsInWords(Blocs blocs, Selection.Of chosen, List<Blocs.Move> moves) {
        if (blocs.blocs().isEmpty()) {
            return "%d recorded votes in %s are too few to find blocs; %d are needed, and three States in them.\n"
                    .formatted(blocs.rollCalls(), chosen.words(), Blocs.LEAST_ROLL_CALLS);
        }
        StringBuilder text =
                new StringBuilder("%d blocs in %s: %d recorded votes, silhouette %.2f, %d draws from seed %d.\n"
                        .formatted(
                                blocs.blocs().size(),
                                chosen.words(),
                                blocs.rollCalls(),
                                blocs.silhouette(),
                                blocs.settings().draws(),
                                blocs.settings().seed()));
        for (int b = 0; b < blocs.blocs().size(); b++) {
            Blocs.Bloc bloc = blocs.blocs().get(b);
            text.append("  %d. %d States, stability %.2f%s\n     "
                    .formatted(
                            b + 1,
                            bloc.members().size(),
                            bloc.stability(),
                            Double.isNaN(bloc.agreement())
                                    ? ""
                                    : ", agreement among them %.2f".formatted(bloc.agreement())));
            text.append(String.join(
                            " ",
                            bloc.members().stream()
                                    .map(member -> member.voter().code())
                                    .toList()))
                    .append('\n');
        }
        if (!blocs.unplaced().isEmpty()) {
            text.append("  Too few votes to be placed: %s\n"
                    .formatted(String.join(
                            " ", blocs.unplaced().stream().map(Voter::code).toList())));
        }
        for (Blocs.Move move : moves) {
            text.append("  moved: %s from bloc %d then to bloc %d now, sureness %.2f\n"
                    .formatted(move.voter().code(), move.from() + 1, move.to() + 1, move.sureness()));
        }
        return text.toString();
    }

    /// `group,session,rice,rice_se,rice_votes,agreement_index,agreement_index_se,agreement_index_votes`.
    public static byte[] cohesion(List<Cohesive> groups) {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {
            "group",
            "session",
            "rice",
            "rice_se",
            "rice_votes",
            "agreement_index",
            "agreement_index_se",
            "agreement_index_votes"
        });
        for (Cohesive group : groups) {
            for (Cohesion in : group.sessions()) {
                rows.add(new String[] {
                    group.group(),
                    String.valueOf(in.session()),
                    share(in.rice().value()),
                    share(in.rice().standardError()),
                    String.valueOf(in.riceBase()),
                    share(in.agreementIndex().value()),
                    share(in.agreementIndex().standardError()),
                    String.valueOf(in.agreementBase())
                });
            }
        }
        return csv(rows);
    }

    public static void cohesion(JsonOutput out, List<Cohesive> groups, Selection.Of chosen, RollCalls calls) {
        out.array(() -> groups.forEach(group -> out.object(() -> {
            out.text("group", group.group())
                    .number("members", group.members())
                    .text("among", chosen.words())
                    .text("data", calls.fingerprint());
            out.array(
                    "sessions",
                    group.sessions(),
                    in -> out.object(() -> {
                        out.number("session", in.session());
                        mean(out, "rice", in.rice(), in.riceBase());
                        mean(out, "agreementIndex", in.agreementIndex(), in.agreementBase());
                    }));
        })));
    }

    private static void mean(JsonOutput out, String name, Cohesion.Mean mean, int base) {
        out.object(name, () -> {
            if (base > 0) {
                out.number("mean", mean.value());
            }
            if (base > 1) {
                out.number("standardError", mean.standardError());
            }
            out.number("votes", base);
        });
    }

    static void methods(JsonOutput out, List<Measured> methods) {
        out.array(() -> methods.forEach(measure -> out.object(() -> {
            out.text("id", measure.id())
                    .text("name", measure.name())
                    .text("formula", measure.formula())
                    .text("base", measure.base())
                    .text("uncertainty", measure.uncertainty())
                    .text("command", measure.command());
            out.texts(
                    "papers",
                    measure.papers().stream().map(Measured.Paper::toString).toList());
        })));
    }
}
