package org.plenary.analysis.power;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.plenary.analysis.Measured;
import org.plenary.analysis.Measured.Paper;
import org.plenary.analysis.power.Game.PlayerClass;

/// The games of the Charter, and their tables of power.
public final class Games {
    /// Members of the United Nations.
    public static final int MEMBERS = 193;

    /// Two thirds of all Members, when every one of them votes yes or no.
    public static final int TWO_THIRDS = 129;

    /// More than half of all Members, when every one of them votes yes or no.
    public static final int MAJORITY = 97;

    private static final int PERMANENT = 5;
    private static final int ELECTED = 10;
    private static final int NEEDED = 9;
    private static final List<PlayerClass> SEATS =
            List.of(new PlayerClass("permanent", PERMANENT), new PlayerClass("elected", ELECTED));
    private static final List<PlayerClass> EVERYBODY = List.of(new PlayerClass("member", MEMBERS));

    /// The Council on a matter that is not procedural (Charter, Article 27 (3)): nine votes in favour, the five
    /// permanent members among them.
    public static final Game COUNCIL = Game.of(SEATS, yes -> yes[0] == PERMANENT && yes[0] + yes[1] >= NEEDED);

    /// The Council of eleven, until the amendment of 1965: seven votes, the five permanent members among them.
    public static final Game COUNCIL_OF_ELEVEN = Game.of(
            List.of(new PlayerClass("permanent", PERMANENT), new PlayerClass("elected", 6)),
            yes -> yes[0] == PERMANENT && yes[0] + yes[1] >= 7);

    /// The Assembly where two thirds are needed (Article 18 (2)) and every Member votes yes or no.
    public static final Game ASSEMBLY_TWO_THIRDS = Game.of(EVERYBODY, yes -> yes[0] >= TWO_THIRDS);

    /// The Assembly where a majority is needed (Article 18 (3)) and every Member votes yes or no.
    public static final Game ASSEMBLY_MAJORITY = Game.of(EVERYBODY, yes -> yes[0] >= MAJORITY);

    /// The Council, where a permanent member that abstains does not prevent adoption.
    public static final AbstentionGame COUNCIL_WITH_ABSTENTION =
            AbstentionGame.of(SEATS, (yes, no) -> no[0] == 0 && yes[0] + yes[1] >= NEEDED);

    /// The Assembly where two thirds of those present and voting are needed (rules 85 and 86): who abstains is
    /// not voting.
    public static final AbstentionGame ASSEMBLY_WITH_ABSTENTION =
            AbstentionGame.of(EVERYBODY, (yes, no) -> yes[0] > 0 && yes[0] >= 2 * no[0]);

    /// Both organs: adopted by the Council, or by two thirds of the Assembly.
    ///
    /// Resolution 377 A (V) lets the Assembly recommend where the Council, because of lack of unanimity of its
    /// permanent members, fails to act. Here every case in which the Council does not adopt is open to the
    /// Assembly; to call the session needs nine members of the Council or a majority of all Members, and any
    /// two thirds contain that majority.
    private static final Game EITHER_ORGAN = Game.of(
            List.of(
                    new PlayerClass("permanent", PERMANENT),
                    new PlayerClass("elected", ELECTED),
                    new PlayerClass("other", MEMBERS - PERMANENT - ELECTED)),
            yes -> (yes[0] == PERMANENT && yes[0] + yes[1] >= NEEDED) || yes[0] + yes[1] + yes[2] >= TWO_THIRDS);

    private static final Game COUNCIL_AMONG_ALL =
            Game.of(EITHER_ORGAN.classes(), yes -> yes[0] == PERMANENT && yes[0] + yes[1] >= NEEDED);

    private Games() {}

    /// One line of the table of power.
    ///
    /// @param index `shapley-shubik`, `banzhaf`, or `swing-probability`
    public record Line(String game, String player, String index, Fraction value) {}

    /// The power of one permanent member, one elected member and one other Member of the United Nations when
    /// the Assembly can adopt what the Council does not.
    ///
    /// A decision of the Council is worth 1, a recommendation of the Assembly `weight` of it (0 to 1), and
    /// power is a share in that worth. The value of the game is then `weight` times that of "either organ
    /// adopts" and the rest times that of "the Council adopts", and both indices are reckoned so before
    /// Banzhaf's is scaled to a sum of 1.
    public static List<Power> withUnitingForPeace(Fraction weight) {
        if (weight.numerator().signum() < 0
                || weight.minus(Fraction.of(1, 1)).numerator().signum() > 0) {
            throw new IllegalArgumentException("The weight of a recommendation is from 0 to 1; it is " + weight);
        }
        Fraction rest = Fraction.of(1, 1).minus(weight);
        List<Power> either = EITHER_ORGAN.powers();
        List<Power> council = COUNCIL_AMONG_ALL.powers();
        List<Fraction> swings = IntStream.range(0, either.size())
                .mapToObj(k -> either.get(k)
                        .swingProbability()
                        .times(weight)
                        .plus(council.get(k).swingProbability().times(rest)))
                .toList();
        Fraction all = Fraction.of(0, 1);
        for (int k = 0; k < swings.size(); k++) {
            all = all.plus(swings.get(k).times(either.get(k).voters()));
        }
        List<Power> powers = new ArrayList<>();
        for (int k = 0; k < swings.size(); k++) {
            powers.add(new Power(
                    either.get(k).player(),
                    either.get(k).voters(),
                    either.get(k)
                            .shapleyShubik()
                            .times(weight)
                            .plus(council.get(k).shapleyShubik().times(rest)),
                    swings.get(k).dividedBy(all),
                    swings.get(k)));
        }
        return powers;
    }

    /// The table of all games; the recommendation of the Assembly weighs 1, and again 0 and 1/2 under names of
    /// their own.
    public static List<Line> table() {
        List<Line> lines = new ArrayList<>();
        add(lines, "council", COUNCIL.powers());
        add(lines, "council-1946", COUNCIL_OF_ELEVEN.powers());
        add(lines, "assembly-two-thirds", ASSEMBLY_TWO_THIRDS.powers());
        add(lines, "assembly-majority", ASSEMBLY_MAJORITY.powers());
        add(lines, "with-uniting-for-peace", withUnitingForPeace(Fraction.of(1, 1)));
        add(lines, "with-uniting-for-peace-weight-1/2", withUnitingForPeace(Fraction.of(1, 2)));
        add(lines, "with-uniting-for-peace-weight-0", withUnitingForPeace(Fraction.of(0, 1)));
        add(lines, "council-with-abstention", COUNCIL_WITH_ABSTENTION);
        add(lines, "assembly-two-thirds-with-abstention", ASSEMBLY_WITH_ABSTENTION);
        return List.copyOf(lines);
    }

    private static void add(List<Line> lines, String game, List<Power> powers) {
        for (Power power : powers) {
            lines.add(new Line(game, power.player(), "shapley-shubik", power.shapleyShubik()));
            lines.add(new Line(game, power.player(), "banzhaf", power.banzhaf()));
            lines.add(new Line(game, power.player(), "swing-probability", power.swingProbability()));
        }
    }

    private static void add(List<Line> lines, String game, AbstentionGame with) {
        for (int k = 0; k < with.classes().size(); k++) {
            String player = with.classes().get(k).player();
            lines.add(new Line(game, player, "banzhaf", with.banzhaf(k)));
            lines.add(new Line(game, player, "swing-probability", with.swingProbability(k)));
        }
    }

    /// The entries of the method page.
    public static List<Measured> measured() {
        String exact = "None: every figure is an exact fraction. What it describes are the rules with voters who are"
                + " equally likely to be on either side; the record of votes does not enter.";
        String voters = "every set of voters, or every order of them, counted once";
        return List.of(
                new Measured(
                        "power-shapley-shubik",
                        "Voting power, Shapley and Shubik",
                        "the share of all orders of the voters in which a voter is the one whose joining makes those"
                                + " before it and itself enough to adopt",
                        voters,
                        exact,
                        List.of(new Paper(
                                "L. S. Shapley and Martin Shubik",
                                1954,
                                "A Method for Evaluating the Distribution of Power in a Committee System",
                                "American Political Science Review 48 (3), 787-792")),
                        "plenary power"),
                new Measured(
                        "power-banzhaf",
                        "Voting power, Banzhaf",
                        "the sets of other voters in which a voter's change from no to yes turns a text that fails into"
                                + " one that is adopted, divided by the sum of these counts over all voters; divided by"
                                + " all sets of others it is the probability of deciding (Penrose)",
                        voters,
                        exact,
                        List.of(
                                new Paper(
                                        "John F. Banzhaf III",
                                        1965,
                                        "Weighted Voting Doesn't Work: A Mathematical Analysis",
                                        "Rutgers Law Review 19, 317-343"),
                                new Paper(
                                        "L. S. Penrose",
                                        1946,
                                        "The Elementary Statistics of Majority Voting",
                                        "Journal of the Royal Statistical Society 109 (1), 53-57")),
                        "plenary power"),
                new Measured(
                        "power-abstention",
                        "Voting power with abstention as a choice",
                        "the combinations of yes, no and abstention of the other voters in which the text is adopted with"
                                + " a voter's yes and not with its no",
                        "every combination of three choices of all other voters, each as likely as another",
                        exact,
                        List.of(new Paper(
                                "Dan S. Felsenthal and Moshé Machover",
                                1997,
                                "Ternary Voting Games",
                                "International Journal of Game Theory 26 (3), 335-351")),
                        "plenary power"),
                new Measured(
                        "power-uniting-for-peace",
                        "Voting power with Uniting for Peace",
                        "as above, in the game in which a text is adopted by the Council or, where the Council does not"
                                + " adopt it, by two thirds of the Assembly; a recommendation of the Assembly is worth a"
                                + " stated weight of a decision of the Council",
                        "193 Members: 5 permanent and 10 elected members of the Council and 178 others, all voting yes"
                                + " or no",
                        exact + " The weight is a judgement, not a fact: results for 0, 1/2 and 1 stand side by side.",
                        List.of(),
                        "plenary power"));
    }
}
