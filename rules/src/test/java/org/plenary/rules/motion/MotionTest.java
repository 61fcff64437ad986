package org.plenary.rules.motion;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.plenary.rules.Ballots;
import org.plenary.rules.Cites;
import org.plenary.rules.Organ;
import org.plenary.rules.PrecedenceQuestion;
import org.plenary.rules.ruling.Answer;
import org.plenary.rules.ruling.Answer.Ground;

import static org.assertj.core.api.Assertions.assertThat;

class MotionTest {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    @Test
    @Cites({"GA-ROP-71", "GA-ROP-74", "GA-ROP-75", "GA-ROP-76", "GA-ROP-77", "GA-ROP-79"})
    void theAssemblyTakesThemInTheOrderOfRule77() {
        Answer.Order order = order(
                Organ.GA,
                "competence",
                "close-debate",
                "adjourn-debate",
                "adjourn-meeting",
                "suspend-meeting",
                "point-of-order");
        assertThat(order.order())
                .containsExactly(
                        "point-of-order",
                        "suspend-meeting",
                        "adjourn-meeting",
                        "adjourn-debate",
                        "close-debate",
                        "competence");
        assertThat(order.because())
                .extracting(Ground::rule)
                .containsExactly("GA-ROP-71", "GA-ROP-77", "GA-ROP-77", "GA-ROP-77", "GA-ROP-77", "GA-ROP-79");
    }

    @Test
    @Cites({"SC-PROV-30", "SC-PROV-33"})
    void theCouncilTakesThemInTheOrderOfRule33() {
        assertThat(order(
                                Organ.SC,
                                "amendment",
                                "postpone",
                                "refer",
                                "adjourn-to-time",
                                "adjourn-meeting",
                                "suspend-meeting")
                        .order())
                .containsExactly(
                        "suspend-meeting", "adjourn-meeting", "adjourn-to-time", "refer", "postpone", "amendment");
    }

    @Test
    @Cites({"GA-ROP-74", "GA-ROP-75", "GA-ROP-76", "SC-PROV-33"})
    void speakersAreCounted() {
        assertThat(Motion.ADJOURN_DEBATE.speakersFor()).contains(2);
        assertThat(Motion.ADJOURN_DEBATE.speakersAgainst()).contains(2);
        assertThat(Motion.CLOSE_DEBATE.speakersFor()).contains(0);
        assertThat(Motion.CLOSE_DEBATE.speakersAgainst()).contains(2);
        assertThat(Motion.SUSPEND_MEETING.debatable()).isFalse();
        assertThat(Motion.REFER.speakersFor()).isEmpty();
    }

    @Test
    void equalMotionsKeepTheOrderInWhichTheyWereMoved() {
        assertThat(order(Organ.SC, "amendment", "amendment", "refer").order())
                .containsExactly("refer", "amendment", "amendment");
    }

    private static Answer.Order order(Organ organ, String... motions) {
        return (Answer.Order) Ballots.rules().answer(new PrecedenceQuestion("", organ, DAY, List.of(motions)));
    }
}
