package org.plenary.rules.motion;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.plenary.rules.Cites;
import org.plenary.rules.Organ;
import org.plenary.rules.PrecedenceQuestion;
import org.plenary.rules.Rules;
import org.plenary.rules.calendar.WorkingDays;
import org.plenary.rules.ruling.Answer;

import static org.assertj.core.api.Assertions.assertThat;

class OrderOfMotionsTest {
    private static final Rules RULES = new Rules(WorkingDays.of(Set.of(), Set.of()));

    @Test
    @Cites({"GA-ROP-76", "GA-ROP-77"})
    void inTheAssemblySuspensionComesFirstAndClosureLast() {
        assertThat(order(Organ.GA, "close-debate", "adjourn-debate", "adjourn-meeting", "suspend-meeting"))
                .containsExactly("suspend-meeting", "adjourn-meeting", "adjourn-debate", "close-debate");
    }

    @Test
    @Cites("SC-PROV-33")
    void inTheCouncilAmendmentsAreTheLastOfSixMotions() {
        assertThat(order(
                        Organ.SC,
                        "amendment",
                        "postpone",
                        "refer",
                        "adjourn-to-time",
                        "adjourn-meeting",
                        "suspend-meeting"))
                .containsExactly(
                        "suspend-meeting", "adjourn-meeting", "adjourn-to-time", "refer", "postpone", "amendment");
    }

    @Test
    @Cites({"GA-ROP-71", "SC-PROV-30"})
    void aPointOfOrderGoesBeforeEverything() {
        assertThat(order(Organ.GA, "suspend-meeting", "point-of-order")).startsWith("point-of-order");
        assertThat(order(Organ.SC, "suspend-meeting", "point-of-order")).startsWith("point-of-order");
    }

    @Test
    @Cites("GA-ROP-79")
    void competenceIsVotedBehindTheMotionsThatHavePrecedence() {
        assertThat(order(Organ.GA, "competence", "close-debate")).containsExactly("close-debate", "competence");
    }

    @Test
    void equalMotionsKeepTheOrderInWhichTheyWereMoved() {
        assertThat(order(Organ.SC, "amendment", "amendment", "refer"))
                .containsExactly("refer", "amendment", "amendment");
    }

    @Test
    @Cites({"GA-ROP-74", "GA-ROP-75", "GA-ROP-76"})
    void theRulesSayHowManySpeakToAMotion() {
        assertThat(Motion.ADJOURN_DEBATE.speakersFor()).isEqualTo(Optional.of(2));
        assertThat(Motion.ADJOURN_DEBATE.speakersAgainst()).isEqualTo(Optional.of(2));
        assertThat(Motion.CLOSE_DEBATE.speakersFor()).isEqualTo(Optional.of(0));
        assertThat(Motion.CLOSE_DEBATE.speakersAgainst()).isEqualTo(Optional.of(2));
        assertThat(Motion.SUSPEND_MEETING.debatable()).isFalse();
        assertThat(Motion.ADJOURN_MEETING.debatable()).isFalse();
        assertThat(Motion.REFER.speakersFor()).isEqualTo(Optional.empty());
    }

    @Test
    @Cites({"GA-ROP-77", "SC-PROV-33"})
    void eachPlaceInTheOrderCitesItsRule() {
        assertThat(grounds(Organ.GA, "adjourn-debate", "point-of-order"))
                .extracting(Answer.Ground::rule)
                .containsExactly("GA-ROP-71", "GA-ROP-77");
        assertThat(grounds(Organ.SC, "postpone", "point-of-order"))
                .extracting(Answer.Ground::rule)
                .containsExactly("SC-PROV-30", "SC-PROV-33");
    }

    private static List<String> order(Organ organ, String... motions) {
        return answer(organ, motions).order();
    }

    private static List<Answer.Ground> grounds(Organ organ, String... motions) {
        return answer(organ, motions).because();
    }

    private static Answer.Order answer(Organ organ, String... motions) {
        return (Answer.Order)
                RULES.answer(new PrecedenceQuestion("order", organ, LocalDate.parse("2024-03-22"), List.of(motions)));
    }
}
