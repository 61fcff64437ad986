package org.plenary.record.planes;

import java.util.Set;
import java.util.TreeSet;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import org.plenary.record.VotingRecord;
import org.plenary.rules.Organ;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.RollCall;

import static org.assertj.core.api.Assertions.assertThat;

class PlanesTest {
    private final VotingRecord record = VotingRecord.compiledIn();
    private final Planes planes = Planes.of(record.decisions());

    @Test
    void everyBallotIsOneBit() {
        long ballots = record.decisions().stream()
                .flatMap(decision -> decision.ballots().stream())
                .mapToLong(known -> known.cast().size())
                .sum();
        long bits = 0;
        for (String state : planes.states()) {
            for (Position position : Position.values()) {
                bits += planes.plane(state, position).count();
            }
        }
        assertThat(bits).isEqualTo(ballots);
    }

    @Test
    void aCountIsWhatOneCountsByHand() {
        Mask council = planes.where(decision -> decision.organ() == Organ.SC);
        long byHand = record.decisions(Organ.SC).stream()
                .flatMap(decision -> decision.ballots().stream())
                .filter(known -> known.of("FRA").filter(Position.NO::equals).isPresent())
                .count();
        assertThat(planes.count("FRA", Position.NO, council)).isEqualTo((int) byHand);
    }

    @Test
    void agreementCountsTheVotesInWhichBothTookPart() {
        int same = 0;
        int both = 0;
        Set<Position> voting = Set.of(Position.YES, Position.NO, Position.ABSTAINED);
        for (RollCall call : record.decisions().stream()
                .flatMap(decision -> decision.ballots().stream())
                .map(known -> known.cast())
                .toList()) {
            var one = call.position("FRA").filter(voting::contains);
            var other = call.position("GBR").filter(voting::contains);
            if (one.isPresent() && other.isPresent()) {
                both++;
                same += one.equals(other) ? 1 : 0;
            }
        }
        assertThat(planes.agreement("FRA", "GBR", planes.everything())).isEqualTo(new Planes.Agreement(same, both));
        assertThat(planes.agreements("FRA", planes.everything()).get("GBR"))
                .isEqualTo(new Planes.Agreement(same, both));
    }

    @Test
    void theRollCallsOfAYearAreThoseDatedInIt() {
        Mask year = planes.inYear(1956);
        assertThat(year).isEqualTo(planes.where(decision -> decision.date().year() == 1956));
        assertThat(year.count()).isPositive();
        assertThat(planes.inYear(1900).count()).isZero();
    }

    @Test
    void aStateWithoutBallotsHasEmptyPlanes() {
        assertThat(planes.plane("XXX", Position.YES).count()).isZero();
        assertThat(planes.agreement("XXX", "FRA", planes.everything()).share()).isNaN();
    }

    @Property
    void masksBehaveAsSets(
            @ForAll Set<@IntRange(min = 0, max = 199) Integer> one,
            @ForAll Set<@IntRange(min = 0, max = 199) Integer> other) {
        Mask first = Mask.of(200, one::contains);
        Mask second = Mask.of(200, other::contains);
        Set<Integer> both = new TreeSet<>(one);
        both.retainAll(other);
        Set<Integer> either = new TreeSet<>(one);
        either.addAll(other);
        Set<Integer> rest = new TreeSet<>(one);
        rest.removeAll(other);
        assertThat(members(first.and(second))).isEqualTo(both);
        assertThat(members(first.or(second))).isEqualTo(either);
        assertThat(members(first.without(second))).isEqualTo(rest);
        assertThat(first.countWith(second)).isEqualTo(both.size());
        assertThat(first.countWith(second, first)).isEqualTo(both.size());
        assertThat(first.count()).isEqualTo(one.size());
    }

    private static Set<Integer> members(Mask mask) {
        Set<Integer> members = new TreeSet<>();
        mask.forEach(members::add);
        assertThat(members).allMatch(mask::has);
        return members;
    }
}
