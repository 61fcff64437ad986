package org.plenary.analysis.ideal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Ideal points with their standard errors, and where the items divide the line.
///
/// Over all States and sessions the points have mean 0 and, with their uncertainty, variance 1.
public final class Estimate implements Fit {
    private final BallotMatrix ballots;
    private final double[] points;
    private final double[] errors;
    private final double[] slopes;
    private final double[] lows;
    private final double[] highs;
    private final Diagnostics diagnostics;

    /// A State in a session.
    ///
    /// @param error the standard error of the point
    /// @param cast how many ballots the point rests on, apart from the sessions beside it
    public record Place(String state, String session, double point, double error, int cast) {
        /// The lower end of the interval in which the point lies with 90 per cent probability.
        public double low() {
            return point - NINETY * error;
        }

        /// The upper end of it.
        public double high() {
            return point + NINETY * error;
        }

        private static final double NINETY = 1.6448536269514722;
    }

    /// Where an item divides the line: a State at `x` votes yes when `slope * x` and a standard normal
    /// disturbance together lie below `low`, no when they lie above `high`, and abstains between.
    public record Cut(double slope, double low, double high) {
        /// The point at which a yes is as probable as not; empty where the item hardly divides.
        public Optional<Double> yesLine() {
            return line(low);
        }

        /// The point at which a no is as probable as not.
        public Optional<Double> noLine() {
            return line(high);
        }

        private Optional<Double> line(double cut) {
            return Math.abs(slope) < 0.1 ? Optional.empty() : Optional.of(cut / slope);
        }

        /// The probabilities of yes, abstention and no at a point known up to a standard error.
        public double[] at(double point, double error) {
            double spread = Math.sqrt(1 + slope * slope * error * error);
            double yes = Probit.below((low - slope * point) / spread);
            double no = Probit.below((slope * point - high) / spread);
            return new double[] {yes, Math.max(0, 1 - yes - no), no};
        }
    }

    Estimate(
            BallotMatrix ballots,
            double[] points,
            double[] errors,
            double[] slopes,
            double[] lows,
            double[] highs,
            Diagnostics diagnostics) {
        this.ballots = ballots;
        this.points = points;
        this.errors = errors;
        this.slopes = slopes;
        this.lows = lows;
        this.highs = highs;
        this.diagnostics = diagnostics;
    }

    /// Every State in every session, sessions in order and States by code.
    public List<Place> places() {
        Integer[] order = new Integer[points.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (one, other) -> {
            int bySession = ballots.sessionOfPlace[one] - ballots.sessionOfPlace[other];
            return bySession != 0 ? bySession : state(one).compareTo(state(other));
        });
        return Arrays.stream(order).map(this::place).toList();
    }

    private String state(int place) {
        return ballots.states().get(ballots.stateOfPlace[place]);
    }

    private Place place(int place) {
        return new Place(
                state(place),
                ballots.sessions().get(ballots.sessionOfPlace[place]),
                points[place],
                errors[place],
                ballots.ballotsOf(place));
    }

    /// The points of one State, session by session; none where it has no ballot.
    public List<Place> of(String state) {
        int index = ballots.states().indexOf(state);
        List<Place> found = new ArrayList<>();
        if (index >= 0) {
            for (int place = ballots.firstPlace[index]; place < ballots.firstPlace[index + 1]; place++) {
                found.add(place(place));
            }
        }
        return found;
    }

    public Optional<Place> of(String state, String session) {
        return of(state).stream()
                .filter(place -> place.session().equals(session))
                .findFirst();
    }

    /// Where an item divides the line; empty for an item that is not in the sample.
    public Optional<Cut> cut(String item) {
        int index = ballots.itemIndex(item);
        return index < 0 ? Optional.empty() : Optional.of(new Cut(slopes[index], lows[index], highs[index]));
    }

    /// The ballots it rests on.
    public BallotMatrix ballots() {
        return ballots;
    }

    public Diagnostics diagnostics() {
        return diagnostics;
    }
}
