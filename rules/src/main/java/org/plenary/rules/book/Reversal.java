package org.plenary.rules.book;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.plenary.rules.ruling.Counterfactual;
import org.plenary.rules.ruling.Counterfactual.Pattern;
import org.plenary.rules.ruling.Counterfactual.Step;
import org.plenary.rules.vote.CountedVote;
import org.plenary.rules.vote.Majority;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.RollCall;
import org.plenary.rules.vote.Tally;
import org.plenary.rules.vote.Vote;

/// Finds the fewest ballots whose change reverses an outcome, and counts the ways, by arithmetic on the tally.
///
/// Every majority is linear in the tally: each Member adds a weight that depends on its position only
/// ([Majority#weight]), and the majority is reached when the sum is not negative. So a change of one ballot is
/// worth the difference of two weights, the cheapest set takes the most valuable changes first, and the sets of
/// that size differ from it by as much as it overshoots, which is less than the worth of one change. Those few
/// are walked; ballots are never enumerated, only counted by binomials.
///
/// A blocked text is different in one way: every negative vote that blocks has to move, to an abstention or to
/// a vote in favour.
final class Reversal {
    private static final int MOST_PATTERNS = 50;
    /// Patterns with one more step are not looked for when there are this many; of the same number of steps all
    /// are.
    private static final int ENOUGH = 20_000;

    private static final Position[] ALL = Position.values();
    private static final Position[] TARGETS = {Position.YES, Position.NO, Position.ABSTAINED};

    private static final Comparator<Pattern> SIMPLEST_FIRST = Comparator.<Pattern>comparingInt(
                    pattern -> pattern.steps().size())
            .thenComparingInt(Reversal::distance)
            .thenComparing(pattern -> pattern.steps().getFirst().from())
            .thenComparing(pattern -> pattern.steps().getFirst().to())
            .thenComparingInt(pattern -> -pattern.steps().getFirst().count());

    private final Vote vote;
    private final Tally tally;
    private final Set<String> blockers;
    private final boolean blockable;
    private final Position affirmative;
    private final int[] weights;
    private final int slack;
    /// Blockers that voted against.
    private final int blocking;
    /// Lists of names already made, by position and by who among those in it.
    private final @Nullable List<String>[] named;

    /// @param affirmative the position that counts for the question; [Position#NO] where it was put the other way
    /// round
    Reversal(Vote vote, Majority majority, int members, Set<String> blockers, boolean blockable, Position affirmative) {
        this.vote = vote;
        this.tally = vote.tally();
        this.blockers = blockers;
        this.blockable = blockable;
        this.affirmative = affirmative;
        this.weights = new int[ALL.length];
        int sum = majority.constant(members);
        for (Position position : ALL) {
            weights[position.ordinal()] = majority.weight(seenFrom(position));
            sum += weights[position.ordinal()] * tally.in(position);
        }
        this.slack = sum;
        this.named = noNames();
        this.blocking = blockable ? blocking(vote, blockers) : 0;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable List<String>[] noNames() {
        return new List[4 * ALL.length];
    }

    /// Negative votes of members that can block.
    static int blocking(Vote vote, Set<String> blockers) {
        return switch (vote) {
            case CountedVote counted -> counted.permanentNo().size();
            case RollCall call -> {
                int count = 0;
                for (int i = 0; i < call.size(); i++) {
                    if (call.position(i) == Position.NO && blockers.contains(call.member(i))) {
                        count++;
                    }
                }
                yield count;
            }
        };
    }

    /// The position as the majority sees it: for a question put the other way round, a "no" is a vote for it.
    private Position seenFrom(Position position) {
        if (affirmative == Position.YES) {
            return position;
        }
        return switch (position) {
            case YES -> Position.NO;
            case NO -> Position.YES;
            default -> position;
        };
    }

    Counterfactual smallest() {
        boolean met = slack >= 0 && tally.in(affirmative) > 0 && blocking == 0;
        Counterfactual single = singleChange(met);
        if (!single.patterns().isEmpty()) {
            return single;
        }
        return met ? undoing() : reaching();
    }

    /// Every change of one ballot, tried as such.
    private Counterfactual singleChange(boolean met) {
        List<Pattern> patterns = new ArrayList<>();
        int total = 0;
        int unnamedBlockers = vote instanceof CountedVote && blockable ? blockers.size() - blocking : 0;
        boolean onlyBlockers = false;
        for (Position from : ALL) {
            if (!from.entitledToVote() || tally.in(from) == 0) {
                continue;
            }
            for (Position to : TARGETS) {
                if (to == from) {
                    continue;
                }
                boolean anybody = reverses(met, from, to, false);
                boolean blocker = blockable && reverses(met, from, to, true);
                if (vote instanceof CountedVote && from != Position.NO && blocker && !anybody) {
                    onlyBlockers = true;
                    patterns.add(new Pattern(List.of(new Step(from, to, 1, List.of()))));
                } else {
                    List<String> among = among(from, blocker, anybody);
                    int count = vote instanceof RollCall ? among.size() : counted(from, blocker, anybody);
                    if (count > 0) {
                        patterns.add(new Pattern(List.of(new Step(from, to, 1, among))));
                        total += count;
                    }
                    if (from == affirmative && blocker && to == Position.NO) {
                        unnamedBlockers -= Math.min(unnamedBlockers, tally.in(from));
                    }
                }
            }
        }
        if (onlyBlockers) {
            total += unnamedBlockers;
        }
        patterns.sort(SIMPLEST_FIRST);
        return new Counterfactual(patterns, BigInteger.valueOf(total));
    }

    private boolean reverses(boolean met, Position from, Position to, boolean byBlocker) {
        int afterSlack = slack + weights[to.ordinal()] - weights[from.ordinal()];
        int afterFor = tally.in(affirmative) + (to == affirmative ? 1 : 0) - (from == affirmative ? 1 : 0);
        int afterBlocking = blocking + (byBlocker ? (to == Position.NO ? 1 : 0) - (from == Position.NO ? 1 : 0) : 0);
        return (afterSlack >= 0 && afterFor > 0 && afterBlocking == 0) != met;
    }

    /// How many ballots of a vote without names stand in `from`, among those whose change would do.
    private int counted(Position from, boolean blocker, boolean anybody) {
        int blockersThere = from == Position.NO ? blocking : 0;
        return (blocker ? blockersThere : 0) + (anybody ? tally.in(from) - blockersThere : 0);
    }

    /// Codes of the Members in `from` whose change would do, in the order of the roll call; none where names
    /// are not known.
    private List<String> among(Position from, boolean blocker, boolean anybody) {
        int key = from.ordinal() * 4 + (blocker ? 2 : 0) + (anybody ? 1 : 0);
        List<String> found = named[key];
        if (found == null) {
            found = namedIn(from, blocker, anybody);
            named[key] = found;
        }
        return found;
    }

    private List<String> namedIn(Position from, boolean blocker, boolean anybody) {
        if (!(vote instanceof RollCall call)) {
            return List.of();
        }
        if ((blocker || !blockable) && anybody) {
            return call.with(from);
        }
        return call.with(from).stream()
                .filter(member -> (blockable && blockers.contains(member)) ? blocker : anybody)
                .toList();
    }

    /// Takes the affirmative votes below what is needed.
    private Counterfactual undoing() {
        int[] free = new int[ALL.length];
        for (Position position : ALL) {
            free[position.ordinal()] = position.entitledToVote() ? tally.in(position) : 0;
        }
        Search search = new Search(free, -1, slack + 1);
        int fewest = search.fewest();
        return fewest < 0 ? Counterfactual.NONE : collected(List.of(new Found(search, fewest, 0)));
    }

    /// Moves every vote that blocks, and as many others as the majority still lacks.
    private Counterfactual reaching() {
        int[] free = new int[ALL.length];
        for (Position position : ALL) {
            free[position.ordinal()] = position.entitledToVote() ? tally.in(position) : 0;
        }
        free[Position.NO.ordinal()] -= blocking;
        List<Found> found = new ArrayList<>();
        int fewest = Integer.MAX_VALUE;
        for (int toYes = blocking; toYes >= 0; toYes--) {
            int after = slack
                    + toYes * (weights[Position.YES.ordinal()] - weights[Position.NO.ordinal()])
                    + (blocking - toYes) * (weights[Position.ABSTAINED.ordinal()] - weights[Position.NO.ordinal()]);
            Search search = new Search(free, 1, Math.max(0, -after));
            int others = search.fewest();
            if (others >= 0 && others <= fewest) {
                if (others < fewest) {
                    found.clear();
                    fewest = others;
                }
                found.add(new Found(search, others, toYes));
            }
        }
        return found.isEmpty() ? Counterfactual.NONE : collected(found);
    }

    /// A way of moving the votes that block (`toYes` of them in favour, the rest abstaining), and the search
    /// among the others.
    private record Found(Search search, int others, int toYes) {}

    private Counterfactual collected(List<Found> found) {
        BigInteger total = BigInteger.ZERO;
        List<Shape> shapes = new ArrayList<>();
        for (Found way : found) {
            boolean affirmed = tally.in(affirmative) + way.toYes() > 0;
            BigInteger forced = Binomials.choose(blocking, way.toYes());
            for (int[] counts : way.search().ofSize(way.others(), affirmed)) {
                total = total.add(forced.multiply(way.search().ways(counts)));
                shapes.add(new Shape(way, counts));
            }
        }
        List<Pattern> patterns = new ArrayList<>();
        int mostSteps = 0;
        for (Shape shape : shapes) {
            mostSteps = Math.max(mostSteps, 2 + shape.mostSteps);
        }
        for (int steps = 1; steps <= mostSteps && patterns.size() < MOST_PATTERNS; steps++) {
            for (Shape shape : shapes) {
                List<Step> forced = forcedSteps(shape.way.toYes());
                if (forced.size() <= steps && steps <= forced.size() + shape.mostSteps) {
                    shape.way.search().spread(shape.counts, steps - forced.size(), forced, patterns);
                }
            }
        }
        patterns.sort(SIMPLEST_FIRST);
        return new Counterfactual(patterns.subList(0, Math.min(MOST_PATTERNS, patterns.size())), total);
    }

    /// One way of moving the votes that block, with one way of spreading the others over the moves.
    private static final class Shape {
        private final Found way;
        private final int[] counts;
        private final int mostSteps;

        Shape(Found way, int[] counts) {
            this.way = way;
            this.counts = counts;
            this.mostSteps = way.search().mostSteps(counts);
        }
    }

    private List<Step> forcedSteps(int toYes) {
        List<Step> steps = new ArrayList<>(2);
        if (blocking > toYes) {
            steps.add(new Step(Position.NO, Position.ABSTAINED, blocking - toYes, among(Position.NO, true, false)));
        }
        if (toYes > 0) {
            steps.add(new Step(Position.NO, Position.YES, toYes, among(Position.NO, true, false)));
        }
        return steps;
    }

    private static int distance(Pattern pattern) {
        int sum = 0;
        for (Step step : pattern.steps()) {
            sum += step.count() * Math.abs(rank(step.from()) - rank(step.to()));
        }
        return sum;
    }

    private static int rank(Position position) {
        return switch (position) {
            case YES -> 0;
            case NO -> 2;
            case ABSTAINED, NOT_PARTICIPATING, ABSENT, BARRED, EXCLUDED -> 1;
        };
    }

    /// Changes of ballots of equal weight taken together: which numbers of them, of a given total, are worth
    /// enough.
    private final class Search {
        private final int[] free;
        private final int need;
        private final int[] groups;
        /// A move is a weight class of positions and a target; the most valuable first.
        private final List<Move> moves;

        private final int[] capacity;

        private record Move(int group, Position to, int worth) {}

        /// @param free ballots that may move, by position
        /// @param sign 1 to raise the slack, -1 to lower it
        /// @param need by how much
        Search(int[] free, int sign, int need) {
            this.free = free;
            this.need = need;
            this.capacity = new int[ALL.length];
            this.groups = new int[ALL.length];
            for (Position from : ALL) {
                groups[from.ordinal()] = groupOf(from);
            }
            List<Move> found = new ArrayList<>();
            for (Position from : ALL) {
                int group = groups[from.ordinal()];
                capacity[group] += free[from.ordinal()];
                if (group == from.ordinal()) {
                    for (Position to : TARGETS) {
                        int worth = sign * (weights[to.ordinal()] - weights[from.ordinal()]);
                        if (worth > 0) {
                            found.add(new Move(group, to, worth));
                        }
                    }
                }
            }
            found.removeIf(move -> capacity[move.group()] == 0);
            found.sort(Comparator.comparingInt(Move::worth).reversed());
            this.moves = found;
        }

        /// The first position with the same weight among those that may move; it stands for all of them.
        private int groupOf(Position from) {
            for (Position position : ALL) {
                if (position.entitledToVote()
                        && from.entitledToVote()
                        && weights[position.ordinal()] == weights[from.ordinal()]) {
                    return position.ordinal();
                }
            }
            return from.ordinal();
        }

        /// The fewest ballots that are worth enough together; -1 when all together are not.
        int fewest() {
            int left = need;
            int ballots = 0;
            boolean[] used = new boolean[ALL.length];
            for (Move move : moves) {
                if (left > 0 && !used[move.group()]) {
                    used[move.group()] = true;
                    int taken = Math.min(capacity[move.group()], (left + move.worth() - 1) / move.worth());
                    ballots += taken;
                    left -= taken * move.worth();
                }
            }
            return left > 0 ? -1 : ballots;
        }

        /// Every way of spreading `size` ballots over the moves that is worth enough.
        ///
        /// @param affirmed whether somebody votes for the question in any case
        List<int[]> ofSize(int size, boolean affirmed) {
            List<int[]> found = new ArrayList<>();
            walk(0, size, need, new int[moves.size()], capacity.clone(), found);
            if (!affirmed) {
                found.removeIf(counts -> !reachesAffirmative(counts));
            }
            return found;
        }

        private boolean reachesAffirmative(int[] counts) {
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0 && moves.get(i).to() == affirmative) {
                    return true;
                }
            }
            return false;
        }

        private void walk(int index, int ballots, int left, int[] counts, int[] room, List<int[]> found) {
            if (ballots == 0) {
                if (left <= 0) {
                    found.add(counts.clone());
                }
                return;
            }
            if (index == moves.size() || ballots * moves.get(index).worth() < left) {
                return;
            }
            Move move = moves.get(index);
            for (int taken = Math.min(ballots, room[move.group()]); taken >= 0; taken--) {
                counts[index] = taken;
                room[move.group()] -= taken;
                walk(index + 1, ballots - taken, left - taken * move.worth(), counts, room, found);
                room[move.group()] += taken;
            }
            counts[index] = 0;
        }

        /// In how many ways ballots can be chosen for these moves.
        BigInteger ways(int[] counts) {
            int[] room = capacity.clone();
            BigInteger ways = BigInteger.ONE;
            for (int i = 0; i < counts.length; i++) {
                int group = moves.get(i).group();
                ways = ways.multiply(Binomials.choose(room[group], counts[i]));
                room[group] -= counts[i];
            }
            return ways;
        }

        /// The most steps a pattern of these moves can have: each move from each position that has ballots for it.
        int mostSteps(int[] counts) {
            int most = 0;
            for (int i = 0; i < counts.length; i++) {
                int places = 0;
                for (Position from : ALL) {
                    if (free[from.ordinal()] > 0
                            && groups[from.ordinal()] == moves.get(i).group()) {
                        places++;
                    }
                }
                most += Math.min(counts[i], places);
            }
            return most;
        }

        private int movesFrom(int index, int[] left) {
            int open = 0;
            for (int i = index; i < left.length; i++) {
                open += left[i] > 0 ? 1 : 0;
            }
            return open;
        }

        /// Adds the patterns of exactly `steps` further steps that these moves stand for, position by position.
        void spread(int[] counts, int steps, List<Step> forced, List<Pattern> patterns) {
            spread(0, 0, counts.clone(), free.clone(), steps, new ArrayList<>(forced), patterns);
        }

        private void spread(
                int index, int position, int[] left, int[] room, int steps, List<Step> taken, List<Pattern> patterns) {
            if (patterns.size() >= ENOUGH) {
                return;
            }
            if (index == moves.size()) {
                if (steps == 0) {
                    patterns.add(new Pattern(taken));
                }
                return;
            }
            if (left[index] == 0) {
                spread(index + 1, 0, left, room, steps, taken, patterns);
                return;
            }
            if (steps < movesFrom(index, left)) {
                return;
            }
            Move move = moves.get(index);
            for (int place = position; place < ALL.length; place++) {
                if (groups[place] != move.group() || room[place] == 0) {
                    continue;
                }
                Position from = ALL[place];
                List<String> among = among(from, !blockable || from != Position.NO, true);
                // The last step takes everything that is left.
                int least = steps == 1 ? left[index] : 1;
                for (int count = Math.min(left[index], room[place]); count >= least; count--) {
                    left[index] -= count;
                    room[place] -= count;
                    taken.add(new Step(from, move.to(), count, among));
                    spread(index, place + 1, left, room, steps - 1, taken, patterns);
                    taken.removeLast();
                    left[index] += count;
                    room[place] += count;
                }
            }
        }
    }
}
