package org.plenary.analysis.ideal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.plenary.analysis.Measured;

/// Estimates ideal points.
///
/// The model is the dynamic ordinal probit of Michael A. Bailey, Anton Strezhnev and Erik Voeten, "Estimating
/// Dynamic State Preferences from United Nations Voting Data", Journal of Conflict Resolution 61 (2), 2017. A
/// State at point x in a session answers an item with slope b by where b x plus standard normal noise falls
/// between two cuts: yes below the lower, no above the upper, abstention between. Repeated texts share slope
/// and cuts, which ties sessions together, and so does the prior: each State's point is near its point in the
/// session before, the nearer the fewer ballots it cast.
public final class IdealPoints {
    /// What placing anybody takes at least.
    public static final int LEAST_STATES = 5;
    public static final int LEAST_ITEMS = 5;
    public static final int LEAST_BALLOTS = 100;

    private IdealPoints() {}

    /// For the method page.
    public static Measured measured() {
        return new Measured(
                "ideal-points",
                "Ideal points",
                "A State votes yes, abstains or votes no by where its point times the slope of the text, and a standard normal disturbance, fall between two cuts of the text; its point in a session is near its point in the session before. Over all States and sessions the points have mean 0 and variance 1; the United States is on the positive side.",
                "Contested roll calls of the Assembly by the rules of the sample; absences are left out, repeated texts are one item where a list of them is given.",
                "A standard error with each point; in simulations intervals of 90 per cent cover the truth in 85 to 95 per cent. Comparisons within a session are the firmest; where the first ten sessions stand against later ones rests more on the model than on the ballots, and the fast fit puts them closer together than the full one.",
                List.of(new Measured.Paper(
                        "Michael A. Bailey, Anton Strezhnev and Erik Voeten",
                        2017,
                        "Estimating Dynamic State Preferences from United Nations Voting Data",
                        "Journal of Conflict Resolution 61 (2)")),
                "plenary ideal-points --format csv");
    }

    /// How the full fit draws the slopes and cuts of items.
    public enum Items {
        /// The cuts in small steps, as the authors of the published points do: agrees with those to 0.9995. The
        /// level of the first sessions is partly made by the sampler.
        IN_STEPS("in-steps"),
        /// Slopes and cuts together: recovers the points of simulated ballots, and keeps each session at the
        /// level of the one before where no text was put again; agrees with the published points within
        /// sessions.
        AT_ONCE("at-once");

        private final String word;

        Items(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// How the full fit is run.
    ///
    /// @param iterations of all chains together
    /// @param seed the same seed gives the same figures, on any number of threads
    public record Draws(int iterations, int chains, long seed, Items items) {
        /// Six thousand iterations in two chains, items as the authors draw them.
        public static final Draws USUAL = new Draws(6_000, 2, 1, Items.IN_STEPS);

        public Draws {
            if (chains < 2 || iterations < chains * FullFit.LEAST_ITERATIONS) {
                throw new IllegalArgumentException(
                        "The full fit needs two chains or more, of %d iterations or more each; asked for were %d iterations in %d chains."
                                .formatted(FullFit.LEAST_ITERATIONS, iterations, chains));
            }
        }
    }

    /// Hears how far a long fit has come.
    @FunctionalInterface
    public interface Listener {
        void heard(int done, int of);
    }

    /// The posterior mode with its curvature: under a second for the whole record.
    ///
    /// @param positive the State that stands on the positive side
    public static Fit fast(BallotMatrix ballots, String positive) {
        Optional<Unplaced> refusal = refusal(ballots, positive);
        return refusal.isPresent()
                ? refusal.get()
                : FastFit.of(ballots, positive).estimate();
    }

    /// Draws from the posterior: minutes for the whole record.
    public static Fit full(BallotMatrix ballots, String positive, Draws draws, Listener listener) {
        Optional<Unplaced> refusal = refusal(ballots, positive);
        return refusal.isPresent()
                ? refusal.get()
                : new FullFit(ballots, FastFit.of(ballots, positive), draws, listener).estimate(positive);
    }

    private static Optional<Unplaced> refusal(BallotMatrix ballots, String positive) {
        if (ballots.states().size() < LEAST_STATES
                || ballots.items().size() < LEAST_ITEMS
                || ballots.ballots() < LEAST_BALLOTS) {
            return Optional.of(new TooThin(
                    ballots.ballots(), ballots.states().size(), ballots.items().size()));
        }
        if (!ballots.states().contains(positive)) {
            return Optional.of(new Unanchored(positive));
        }
        return Optional.empty();
    }

    /// How well points and cuts give the ballots back.
    static double[] fit(BallotMatrix ballots, double[] points, double[] slopes, double[] lows, double[] highs) {
        double log = 0;
        int right = 0;
        for (int place = 0; place < points.length; place++) {
            for (int choice = 0; choice < 3; choice++) {
                for (int i = ballots.placeBounds[3 * place + choice];
                        i < ballots.placeBounds[3 * place + choice + 1];
                        i++) {
                    int item = ballots.itemByPlace[i];
                    double yes = Probit.below(lows[item] - slopes[item] * points[place]);
                    double no = Probit.below(slopes[item] * points[place] - highs[item]);
                    double[] chances = {yes, Math.max(0, 1 - yes - no), no};
                    log += Math.log(Math.max(1e-9, chances[choice]));
                    right += chances[choice] >= Arrays.stream(chances).max().orElse(1) ? 1 : 0;
                }
            }
        }
        return new double[] {(double) right / ballots.ballots(), log / ballots.ballots()};
    }
}
