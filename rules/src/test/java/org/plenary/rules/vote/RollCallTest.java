package org.plenary.rules.vote;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.plenary.rules.Cites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Ballots, positions and the numbers made of them.
class RollCallTest {
    private static final RollCall CALL = RollCall.of(List.of(
            new Ballot("AFG", Position.YES),
            new Ballot("ALB", Position.NO),
            new Ballot("DZA", Position.ABSTAINED),
            new Ballot("AND", Position.NOT_PARTICIPATING),
            new Ballot("AGO", Position.ABSENT),
            new Ballot("ATG", Position.BARRED),
            new Ballot("ARG", Position.EXCLUDED)));

    @Test
    void everyPositionIsCountedByItself() {
        assertThat(CALL.tally()).isEqualTo(new Tally(1, 1, 1, 1, 1, 1, 1));
        Tally uneven = new Tally(64, 32, 16, 8, 4, 2, 1);
        assertThat(uneven.members()).isEqualTo(127);
        assertThat(uneven.present()).isEqualTo(64 + 32 + 16 + 8 + 2);
        assertThat(uneven.presentAndVoting().votes()).isEqualTo(96);
        assertThat(uneven).hasToString("64-32-16");
        List<Integer> each = List.of(Position.values()).stream().map(uneven::in).toList();
        assertThat(each).containsExactly(64, 32, 16, 8, 4, 2, 1);
    }

    @Test
    @Cites({"CHARTER-19", "GA-CRED-SA74"})
    void whoIsBarredSitsInTheHallAndWhoIsExcludedDoesNot() {
        assertThat(List.of(Position.values()).stream().filter(Position::present))
                .containsExactly(
                        Position.YES, Position.NO, Position.ABSTAINED, Position.NOT_PARTICIPATING, Position.BARRED);
        assertThat(List.of(Position.values()).stream().filter(Position::entitledToVote))
                .containsExactly(
                        Position.YES, Position.NO, Position.ABSTAINED, Position.NOT_PARTICIPATING, Position.ABSENT);
    }

    @Test
    void aMemberIsFoundByItsCode() {
        assertThat(CALL.position("DZA")).contains(Position.ABSTAINED);
        assertThat(CALL.position("ARG")).contains(Position.EXCLUDED);
        assertThat(CALL.position("FRA")).isEmpty();
        assertThat(CALL.with(Position.ABSENT)).containsExactly("AGO");
        assertThat(CALL.ballots()).hasSize(7).startsWith(new Ballot("AFG", Position.YES));
        assertThat(RollCall.of(CALL.ballots())).isEqualTo(CALL);
        assertThat(CALL).hasToString("RollCall[1-1-1 of 7]");
    }

    @Test
    void aChangedRollCallIsAnotherOne() {
        RollCall changed = CALL.changing(Map.of("ALB", Position.YES, "AGO", Position.YES));
        assertThat(changed.tally()).isEqualTo(new Tally(3, 0, 1, 1, 0, 1, 1));
        assertThat(changed.position("AGO")).contains(Position.YES);
        assertThat(CALL.position("AGO")).contains(Position.ABSENT);
        assertThat(changed).isNotEqualTo(CALL);
        assertThat(changed.changing(Map.of("ALB", Position.NO, "AGO", Position.ABSENT)))
                .isEqualTo(CALL)
                .hasSameHashCodeAs(CALL);
        assertThat(RollCall.of(List.of("A", "B"), Map.of("A", Position.YES)))
                .isNotEqualTo(RollCall.of(List.of("A", "C"), Map.of("A", Position.YES)))
                .isEqualTo(RollCall.of(List.of("A", "B"), Map.of("A", Position.YES)))
                .doesNotHaveSameHashCodeAs(RollCall.of(List.of("A", "C"), Map.of("A", Position.YES)));
        assertThatThrownBy(() -> CALL.changing(Map.of("FRA", Position.YES, "ALB", Position.NO, "USA", Position.NO)))
                .hasMessage("Not in the roll call: [FRA, USA].");
    }

    @Test
    void nobodyStandsTwiceAndNoStrangerIsCounted() {
        assertThatThrownBy(() -> RollCall.of(List.of(new Ballot("A", Position.YES), new Ballot("A", Position.NO))))
                .hasMessageContaining("A stands twice");
        assertThatThrownBy(() -> RollCall.of(List.of("A"), Map.of("B", Position.YES)))
                .hasMessageContaining("[B]");
        assertThatThrownBy(() -> CountedVote.of(9, 1, 5, "RUS", "CHN")).hasMessageContaining("1 negative votes");
        assertThatThrownBy(() -> new Tally(1, -1, 0, 0, 0, 0, 0)).hasMessageContaining("no negative numbers");
    }

    @Test
    void positionsAreReadFromTheirWords() {
        for (Position position : Position.values()) {
            assertThat(Position.of(position.word())).contains(position);
        }
        assertThat(Position.of("not-participating")).contains(Position.NOT_PARTICIPATING);
        assertThat(Position.of("aye")).isEmpty();
    }

    @Test
    void aShareLiesBetweenNothingAndTheWhole() {
        assertThat(new Majority.Share(1, 1, false, Majority.Base.MEMBERS).needed(0, 0, 0, 15))
                .isEqualTo(15);
        assertThatThrownBy(() -> new Majority.Share(0, 3, false, Majority.Base.MEMBERS))
                .hasMessageContaining("0/3");
        assertThatThrownBy(() -> new Majority.Share(4, 3, false, Majority.Base.MEMBERS))
                .hasMessageContaining("4/3");
        assertThatThrownBy(() -> new Majority.Votes(0)).hasMessageContaining("at least one");
    }

    @Test
    @Cites({"ARITH-1", "ARITH-2"})
    void theSlackIsNotNegativeExactlyWhenTheMajorityIsReached() {
        List<Majority> majorities = List.of(
                new Majority.Votes(9),
                Majority.Share.SIMPLE,
                Majority.Share.TWO_THIRDS,
                Majority.Share.ABSOLUTE,
                Majority.Share.TWO_THIRDS_OF_MEMBERS,
                new Majority.Share(3, 5, false, Majority.Base.PRESENT));
        for (Majority majority : majorities) {
            for (int yes = 0; yes <= 15; yes++) {
                for (int no = 0; no <= 15 - yes; no++) {
                    Tally tally = new Tally(yes, no, 3, 1, 15 - yes - no, 1, 1);
                    boolean reached = yes >= majority.needed(yes, no, tally.present(), tally.members()) || yes == 0;
                    assertThat(majority.slack(tally, tally.members()) >= 0 || yes == 0)
                            .as("%s of %s", majority, tally)
                            .isEqualTo(reached);
                }
            }
        }
    }
}
