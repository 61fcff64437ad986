package org.plenary.rules.book;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

import org.plenary.rules.law.Provision;
import org.plenary.rules.law.Provisions;
import org.plenary.rules.ruling.Counterfactual;
import org.plenary.rules.vote.Ballot;
import org.plenary.rules.vote.Majority;
import org.plenary.rules.vote.Majority.Base;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.RollCall;

import static org.assertj.core.api.Assertions.assertThat;

/// Smallest changes reckoned on the tally agree with changing ballots one by one, in bodies small enough to try
/// everything.
class SmallestChangesProperties {
    private static final Provision RULE = Provisions.cited("CHARTER-27-3");
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final Position[] TARGETS = {Position.YES, Position.NO, Position.ABSTAINED};

    @Property(tries = 600)
    void theyAreWhatTryingEverythingFinds(
            @ForAll @Size(min = 1, max = 7) List<Position> positions,
            @ForAll("majorities") Majority majority,
            @ForAll boolean canBeBlocked) {
        RollCall call = call(positions);
        Set<String> blockers = Set.of("M0", "M1", "M2");
        Needs needs = new Needs(majority, RULE, canBeBlocked ? Optional.of(RULE) : Optional.empty());
        Reckoning reckoning = new Reckoning(needs, call, positions.size(), blockers, DAY);

        Counterfactual found = reckoning.smallestChanges();

        Tried tried = new Tried(needs, call, blockers);
        tried.everything();
        assertThat(found.total()).isEqualTo(BigInteger.valueOf(tried.ways));
        if (tried.ways > 0) {
            assertThat(found.patterns())
                    .isNotEmpty()
                    .allSatisfy(pattern -> assertThat(pattern.ballots()).isEqualTo(tried.fewest));
        }
    }

    @Property(tries = 300)
    void theSimplestPatternComesFirst(
            @ForAll @Size(min = 1, max = 7) List<Position> positions, @ForAll("majorities") Majority majority) {
        Counterfactual found = new Reckoning(Needs.of(majority, RULE), call(positions), positions.size(), Set.of(), DAY)
                .smallestChanges();
        List<Integer> steps =
                found.patterns().stream().map(pattern -> pattern.steps().size()).toList();
        assertThat(steps).isSorted();
        assertThat(found.patterns()).hasSizeLessThanOrEqualTo(50).doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<Majority> majorities() {
        Arbitrary<Majority> fixed = Arbitraries.integers().between(1, 7).map(Majority.Votes::new);
        Arbitrary<Majority> shares = Arbitraries.of(
                Majority.Share.SIMPLE,
                Majority.Share.TWO_THIRDS,
                Majority.Share.ABSOLUTE,
                Majority.Share.TWO_THIRDS_OF_MEMBERS,
                new Majority.Share(3, 5, false, Base.PRESENT),
                new Majority.Share(1, 2, true, Base.PRESENT),
                new Majority.Share(3, 4, false, Base.PRESENT_AND_VOTING));
        return Arbitraries.oneOf(fixed, shares);
    }

    private static RollCall call(List<Position> positions) {
        List<Ballot> ballots = new ArrayList<>();
        for (Position position : positions) {
            ballots.add(new Ballot("M" + ballots.size(), position));
        }
        return RollCall.of(ballots);
    }

    /// Tries every combination of new positions.
    private static final class Tried {
        private final Needs needs;
        private final Position[] cast;
        private final boolean[] blocks;
        private final boolean before;
        private int fewest = Integer.MAX_VALUE;
        private long ways;

        Tried(Needs needs, RollCall call, Set<String> blockers) {
            this.needs = needs;
            this.cast = new Position[call.size()];
            this.blocks = new boolean[call.size()];
            for (int i = 0; i < cast.length; i++) {
                cast[i] = call.position(i);
                blocks[i] = blockers.contains(call.member(i));
            }
            this.before = affirmative(cast);
        }

        void everything() {
            walk(0, 0, cast.clone());
        }

        private void walk(int member, int changed, Position[] now) {
            if (changed > fewest) {
                return;
            }
            if (member == now.length) {
                if (changed > 0 && affirmative(now) != before) {
                    ways = changed < fewest ? 1 : ways + 1;
                    fewest = changed;
                }
                return;
            }
            walk(member + 1, changed, now);
            if (cast[member].entitledToVote()) {
                for (Position target : TARGETS) {
                    if (target != cast[member]) {
                        now[member] = target;
                        walk(member + 1, changed + 1, now);
                    }
                }
                now[member] = cast[member];
            }
        }

        private boolean affirmative(Position[] positions) {
            int yes = 0;
            int no = 0;
            int blocking = 0;
            int present = 0;
            for (int i = 0; i < positions.length; i++) {
                yes += positions[i] == Position.YES ? 1 : 0;
                no += positions[i] == Position.NO ? 1 : 0;
                blocking += positions[i] == Position.NO && blocks[i] ? 1 : 0;
                present += positions[i].present() ? 1 : 0;
            }
            return Needs.affirmative(needs.because(yes, no, blocking, present, positions.length));
        }
    }
}
