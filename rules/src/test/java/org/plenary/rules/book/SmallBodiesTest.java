package org.plenary.rules.book;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.plenary.rules.law.Provision;
import org.plenary.rules.law.Provisions;
import org.plenary.rules.ruling.Counterfactual;
import org.plenary.rules.ruling.Counterfactual.Pattern;
import org.plenary.rules.ruling.Counterfactual.Step;
import org.plenary.rules.vote.Ballot;
import org.plenary.rules.vote.Majority;
import org.plenary.rules.vote.Majority.Base;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.RollCall;

import static org.assertj.core.api.Assertions.assertThat;

/// Every vote that a body of up to five can take, and every change of it: the smallest changes are exactly
/// those, pattern by pattern and name by name.
class SmallBodiesTest {
    private static final Provision RULE = Provisions.cited("CHARTER-27-3");
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final Position[] CAST = {
        Position.YES, Position.NO, Position.ABSTAINED, Position.ABSENT, Position.BARRED
    };
    private static final Position[] TARGETS = {Position.YES, Position.NO, Position.ABSTAINED};
    private static final Set<String> BLOCKERS = Set.of("M0", "M1");

    private static final List<Majority> MAJORITIES = List.of(
            new Majority.Votes(1),
            new Majority.Votes(3),
            Majority.Share.SIMPLE,
            Majority.Share.TWO_THIRDS,
            Majority.Share.ABSOLUTE,
            new Majority.Share(3, 5, false, Base.PRESENT));

    @Test
    void theSmallestChangesAreThoseThatTryingEveryChangeFinds() {
        for (Majority majority : MAJORITIES) {
            for (boolean blockable : List.of(true, false)) {
                Needs needs = new Needs(majority, RULE, blockable ? Optional.of(RULE) : Optional.empty());
                for (int size = 1; size <= 4; size++) {
                    walk(needs, new Position[size], 0);
                }
            }
        }
    }

    private void walk(Needs needs, Position[] cast, int member) {
        if (member == cast.length) {
            agree(needs, cast);
            return;
        }
        // Members that cannot block are alike: only votes in ascending order of their positions.
        int first = member > 2 ? List.of(CAST).indexOf(cast[member - 1]) : 0;
        for (int i = first; i < CAST.length; i++) {
            cast[member] = CAST[i];
            walk(needs, cast, member + 1);
        }
    }

    private static void agree(Needs needs, Position[] cast) {
        List<Ballot> ballots = new ArrayList<>();
        for (int i = 0; i < cast.length; i++) {
            ballots.add(new Ballot("M" + i, cast[i]));
        }
        RollCall call = RollCall.of(ballots);
        Counterfactual found = new Reckoning(needs, call, cast.length, BLOCKERS, DAY).smallestChanges();
        Set<List<Position>> tried = smallest(needs, cast);
        assertThat(found.total()).as("%s of %s", needs, ballots).isEqualTo(BigInteger.valueOf(tried.size()));
        Set<List<Position>> told = new HashSet<>();
        found.patterns().forEach(pattern -> spread(pattern, 0, cast.clone(), call, new HashSet<>(), told));
        assertThat(told).as("%s of %s", needs, ballots).containsAll(tried);
        if (needs.block().isEmpty()) {
            assertThat(told).as("%s of %s", needs, ballots).isEqualTo(tried);
        }
    }

    /// Everything that a pattern stands for, as whole votes.
    private static void spread(
            Pattern pattern, int step, Position[] now, RollCall call, Set<Integer> moved, Set<List<Position>> told) {
        if (step == pattern.steps().size()) {
            told.add(List.of(now));
            return;
        }
        Step taken = pattern.steps().get(step);
        choose(pattern, step, taken.count(), 0, now, call, moved, told, taken);
    }

    private static void choose(
            Pattern pattern,
            int step,
            int left,
            int from,
            Position[] now,
            RollCall call,
            Set<Integer> moved,
            Set<List<Position>> told,
            Step taken) {
        if (left == 0) {
            spread(pattern, step + 1, now, call, moved, told);
            return;
        }
        for (int i = from; i < now.length; i++) {
            if (moved.contains(i) || !taken.among().contains(call.member(i))) {
                continue;
            }
            Position before = now[i];
            assertThat(before).isEqualTo(taken.from());
            now[i] = taken.to();
            moved.add(i);
            choose(pattern, step, left - 1, i + 1, now, call, moved, told, taken);
            moved.remove(i);
            now[i] = before;
        }
    }

    private static Set<List<Position>> smallest(Needs needs, Position[] cast) {
        for (int size = 1; size <= cast.length; size++) {
            Set<List<Position>> found = new HashSet<>();
            change(needs, cast, cast.clone(), 0, size, affirmative(needs, cast), found);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Set.of();
    }

    private static void change(
            Needs needs,
            Position[] cast,
            Position[] now,
            int from,
            int left,
            boolean before,
            Set<List<Position>> found) {
        if (left == 0) {
            if (affirmative(needs, now) != before) {
                found.add(List.of(now));
            }
            return;
        }
        for (int i = from; i < cast.length; i++) {
            if (!cast[i].entitledToVote()) {
                continue;
            }
            for (Position target : TARGETS) {
                if (target != cast[i]) {
                    now[i] = target;
                    change(needs, cast, now, i + 1, left - 1, before, found);
                }
            }
            now[i] = cast[i];
        }
    }

    private static boolean affirmative(Needs needs, Position[] positions) {
        int yes = 0;
        int no = 0;
        int blocking = 0;
        int present = 0;
        for (int i = 0; i < positions.length; i++) {
            yes += positions[i] == Position.YES ? 1 : 0;
            no += positions[i] == Position.NO ? 1 : 0;
            blocking += positions[i] == Position.NO && BLOCKERS.contains("M" + i) ? 1 : 0;
            present += positions[i].present() ? 1 : 0;
        }
        return Needs.affirmative(needs.because(yes, no, blocking, present, positions.length));
    }

    @Test
    void binomialsAreThoseOfPascalAlsoBeyondTheTable() {
        for (int n : List.of(1, 2, 7, 199, 200, 201, 230)) {
            BigInteger row = BigInteger.ZERO;
            for (int k = 0; k <= n; k++) {
                row = row.add(Binomials.choose(n, k));
                assertThat(Binomials.choose(n, k)).isEqualTo(Binomials.choose(n, n - k));
                assertThat(Binomials.choose(n + 1, k))
                        .isEqualTo(Binomials.choose(n, k).add(Binomials.choose(n, k - 1)));
            }
            assertThat(row).isEqualTo(BigInteger.TWO.pow(n));
        }
        assertThat(Binomials.choose(5, 6)).isZero();
        assertThat(Binomials.choose(5, -1)).isZero();
    }
}
