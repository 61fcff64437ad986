package org.plenary.rules.vote;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.plenary.rules.Cites;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OneVoteTest {
    @Test
    @Cites({"CHARTER-18-1", "CHARTER-27-1", "GA-ROP-82"})
    void aMemberThatVotesTwiceIsNamedWithTheProvisionsThatGiveItOneVote() {
        assertThatThrownBy(() ->
                        RollCall.of(List.of(new Ballot("MLT", Position.YES), new Ballot("MLT", Position.ABSTAINED))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "One Member has one vote (Charter, Article 18 (1); General Assembly, rules of procedure, rule 82;"
                                + " Charter, Article 27 (1)); MLT stands twice in the roll call.");
    }
}
