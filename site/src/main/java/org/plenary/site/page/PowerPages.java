package org.plenary.site.page;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.plenary.analysis.power.Fraction;
import org.plenary.analysis.power.Games;
import org.plenary.analysis.power.Power;
import org.plenary.site.json.JsonOutput;
import org.plenary.site.json.JsonOutput.Layout;
import org.plenary.site.web.Ask;
import org.plenary.site.web.Form;
import org.plenary.site.web.Parameter;
import org.plenary.site.web.Problem;
import org.plenary.site.web.Reply;
import org.plenary.site.web.Routes;

import static org.plenary.site.language.Messages.say;

/// How much one vote can change, by the rules alone.
public final class PowerPages {

    private final Figures figures;

    PowerPages(Figures figures) {
        this.figures = figures;
    }

    void register(Routes routes) {
        routes.at("/analysis/power", "How much one vote can change, by the rules alone.")
                .page(_ -> figures.page(
                        "power",
                        Figures.frame(say("analysis.voting-power"), "/analysis/power", say("power.exactly"))
                                .withCsv(),
                        powerView()))
                .json(_ -> Reply.of(
                        Form.JSON, JsonOutput.bytes(Layout.INDENTED, out -> AnalysisTables.power(out, Games.table()))))
                .csv(_ -> Reply.of(Form.CSV, AnalysisTables.power(Games.table())));
        routes.at(
                        "/analysis/power/uniting-for-peace",
                        "How much one vote can change when the Assembly can adopt what the Council does not.",
                        Parameter.query(
                                "weight", "What a recommendation of the Assembly weighs, from 0 to 1.", "1/2", "0.25"))
                .page(ask -> weighed(ask, this::unitingPage))
                .json(ask -> weighed(
                        ask,
                        (weight, powers) -> Reply.of(
                                Form.JSON,
                                JsonOutput.bytes(
                                        Layout.INDENTED,
                                        out -> AnalysisTables.power(out, unitingLines(weight, powers))))))
                .csv(ask -> weighed(
                        ask,
                        (weight, powers) -> Reply.of(Form.CSV, AnalysisTables.power(unitingLines(weight, powers)))));
    }

    /// The pages of power.
    public record PowerView(List<Group> games, Figures.Repeat repeat) {
        /// A game with its voters.
        public record Group(String title, String says, List<Row> rows) {}

        /// The power of one voter of a class.
        public record Row(String player, String voters, String shapley, String banzhaf, String swing) {}
    }

    private static String decimal(Fraction value) {
        return String.format(Locale.ROOT, "%.6f", value.value());
    }

    private static String shown(Fraction value) {
        String exact = value.toString();
        double number = value.value();
        String decimal = number != 0 && number < 0.0005
                ? String.format(Locale.ROOT, "%.7f", number)
                : String.format(Locale.ROOT, "%.4f", number);
        return exact.length() <= 12 && exact.contains("/") ? decimal + " (" + exact + ")" : decimal;
    }

    private static List<PowerView.Row> rows(List<Power> powers) {
        return powers.stream()
                .map(power -> new PowerView.Row(
                        player(power.player()),
                        String.valueOf(power.voters()),
                        shown(power.shapleyShubik()),
                        shown(power.banzhaf()),
                        shown(power.swingProbability())))
                .toList();
    }

    private static String player(String player) {
        return say("player." + player);
    }

    private PowerView powerView() {
        List<PowerView.Row> abstaining = List.of(
                new PowerView.Row(
                        player("permanent"),
                        "5",
                        "",
                        shown(Games.COUNCIL_WITH_ABSTENTION.banzhaf(0)),
                        shown(Games.COUNCIL_WITH_ABSTENTION.swingProbability(0))),
                new PowerView.Row(
                        player("elected"),
                        "10",
                        "",
                        shown(Games.COUNCIL_WITH_ABSTENTION.banzhaf(1)),
                        shown(Games.COUNCIL_WITH_ABSTENTION.swingProbability(1))));
        return new PowerView(
                List.of(
                        new PowerView.Group(
                                say("power.council"), say("power.council-needs"), rows(Games.COUNCIL.powers())),
                        new PowerView.Group(
                                say("power.council-with-abstention"),
                                say("power.council-with-abstention-needs"),
                                abstaining),
                        new PowerView.Group(
                                say("power.council-of-eleven"),
                                say("power.council-of-eleven-needs"),
                                rows(Games.COUNCIL_OF_ELEVEN.powers())),
                        new PowerView.Group(
                                say("power.assembly-two-thirds"),
                                say("power.assembly-two-thirds-needs"),
                                rows(Games.ASSEMBLY_TWO_THIRDS.powers())),
                        new PowerView.Group(
                                say("power.assembly-majority"),
                                say("power.assembly-majority-needs"),
                                rows(Games.ASSEMBLY_MAJORITY.powers()))),
                new Figures.Repeat("plenary power", say("power.no-data"), "/method#power-shapley-shubik"));
    }

    /// The page of the composite game.
    public record UnitingView(
            String weight,
            List<PowerView.Row> chosen,
            List<Column> columns,
            List<Figures.Choices> choices,
            Figures.Repeat repeat) {
        /// One class of voters at the three weights.
        public record Column(String player, String at0, String atHalf, String at1) {}
    }

    private interface Weighed {
        Reply of(Fraction weight, List<Power> powers);
    }

    private static Reply weighed(Ask ask, Weighed shown) {
        String typed = ask.query("weight").orElse("1").strip();
        Optional<Fraction> weight = weight(typed);
        if (weight.isEmpty()) {
            return Problem.badRequest(say("power.is-no-weight", typed)).reply();
        }
        return shown.of(weight.get(), Games.withUnitingForPeace(weight.get()));
    }

    private static Optional<Fraction> weight(String typed) {
        Fraction weight;
        if (typed.matches("\\d{1,4}/[1-9]\\d{0,3}")) {
            int slash = typed.indexOf('/');
            weight = Fraction.of(Long.parseLong(typed.substring(0, slash)), Long.parseLong(typed.substring(slash + 1)));
        } else if (typed.matches("[01](\\.\\d{1,6})?")) {
            weight = new Fraction(
                    new BigDecimal(typed).movePointRight(6).toBigIntegerExact(), BigInteger.valueOf(1_000_000));
        } else {
            return Optional.empty();
        }
        return weight.value() <= 1 ? Optional.of(weight) : Optional.empty();
    }

    private static List<Games.Line> unitingLines(Fraction weight, List<Power> powers) {
        String game =
                weight.equals(Fraction.of(1, 1)) ? "with-uniting-for-peace" : "with-uniting-for-peace-weight-" + weight;
        List<Games.Line> lines = new ArrayList<>();
        for (Power power : powers) {
            lines.add(new Games.Line(game, power.player(), "shapley-shubik", power.shapleyShubik()));
            lines.add(new Games.Line(game, power.player(), "banzhaf", power.banzhaf()));
            lines.add(new Games.Line(game, power.player(), "swing-probability", power.swingProbability()));
        }
        return lines;
    }

    private Reply unitingPage(Fraction weight, List<Power> powers) {
        String path = "/analysis/power/uniting-for-peace";
        List<Power> none = Games.withUnitingForPeace(Fraction.of(0, 1));
        List<Power> half = Games.withUnitingForPeace(Fraction.of(1, 2));
        List<Power> full = Games.withUnitingForPeace(Fraction.of(1, 1));
        List<UnitingView.Column> columns = new ArrayList<>();
        for (int k = 0; k < full.size(); k++) {
            columns.add(new UnitingView.Column(
                    player(full.get(k).player()),
                    decimal(none.get(k).shapleyShubik()),
                    decimal(half.get(k).shapleyShubik()),
                    decimal(full.get(k).shapleyShubik())));
        }
        List<Figures.Choice> weights = List.of(
                new Figures.Choice("0", path + "?weight=0", weight.equals(Fraction.of(0, 1))),
                new Figures.Choice("1/2", path + "?weight=1/2", weight.equals(Fraction.of(1, 2))),
                new Figures.Choice("1", path, weight.equals(Fraction.of(1, 1))));
        UnitingView view = new UnitingView(
                weight.toString(),
                rows(powers),
                columns,
                List.of(new Figures.Choices(say("power.weight-of-a-recommendation"), weights)),
                new Figures.Repeat("plenary power", say("power.no-data"), "/method#power-uniting-for-peace"));
        Frame frame = Frame.of(
                        say("analysis.power-with-uniting-for-peace"),
                        say("unitingforpeace.how-much-one-vote-can-change"),
                        path,
                        "/analysis",
                        new Frame.Link(say("site.analysis"), "/analysis"),
                        new Frame.Link(say("analysis.voting-power"), "/analysis/power"),
                        new Frame.Link(say("analysis.power-with-uniting-for-peace"), ""))
                .withCsv();
        return figures.page(
                "unitingforpeace",
                weight.equals(Fraction.of(1, 1)) ? frame : frame.withQuery("?weight=" + weight),
                view);
    }
}
