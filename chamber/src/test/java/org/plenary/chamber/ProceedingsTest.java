package org.plenary.chamber;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.plenary.chamber.Refusal.Kind;
import org.plenary.chamber.json.Json;
import org.plenary.rules.Organ;
import org.plenary.rules.Rules;
import org.plenary.rules.calendar.WorkingDays;
import org.plenary.rules.ruling.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProceedingsTest {
    private static Hall assembly() {
        return Hall.assembly("79", "AND", "BEL", "CAN", "DNK", "EGY").withDraft("L.1");
    }

    @Test
    void motionsAreTakenInTheOrderOfTheRulesAndNotOfTheClock() {
        Hall hall = assembly();
        hall.accepted("BEL", "{'type':'move','motion':'close-debate'}");
        hall.accepted("CAN", "{'type':'move','motion':'adjourn-debate','proposal':'L.1'}");
        Json.Fields third = hall.accepted("DNK", "{'type':'move','motion':'suspend-meeting'}");
        assertThat(third.text("rule")).contains("GA-ROP-76");
        assertThat(Motions.queue(hall.state()).stream()
                        .map(motion -> motion.moved().what())
                        .toList())
                .isEqualTo(List.of("suspend-meeting", "adjourn-debate", "close-debate"));
        assertThat(hall.refused("chair", "{'type':'open-vote','proposal':'L.1'}")
                        .rule())
                .isEqualTo("GA-ROP-77");
        assertThat(hall.refused("chair", "{'type':'open-vote','motion':1}").rule())
                .isEqualTo("GA-ROP-77");
    }

    @Test
    void aMotionToSuspendTheMeetingThatIsCarriedSuspendsIt() {
        Hall hall = assembly();
        hall.accepted("DNK", "{'type':'move','motion':'suspend-meeting'}");
        hall.accepted("chair", "{'type':'open-vote','motion':1}");
        hall.cast(1, "yes", "AND BEL", "no", "CAN");
        hall.close(1);
        assertThat(hall.state().phase()).isEqualTo(Phase.SUSPENDED);
        hall.accepted("chair", "{'type':'declare','vote':1,'outcome':'lost','reason':'A hand was miscounted.'}");
        assertThat(hall.state().phase()).isEqualTo(Phase.OPEN);
    }

    @Test
    void afterANoActionMotionTheTextIsNotPut() {
        Hall hall = assembly();
        hall.accepted("CAN", "{'type':'move','motion':'adjourn-debate','proposal':'L.1'}");
        hall.accepted("chair", "{'type':'open-vote','motion':1}");
        hall.cast(1, "yes", "AND BEL", "no", "CAN");
        hall.close(1);
        assertThat(hall.state().outcome(hall.state().proposals().getFirst())).contains(Outcome.NOT_PUT);
        assertThat(hall.refused("chair", "{'type':'open-vote','proposal':'L.1'}")
                        .rule())
                .isEqualTo("GA-ROP-74");
    }

    @Test
    void aMotionThatATextIsImportantMakesItNeedTwoThirds() {
        Hall hall = assembly();
        hall.accepted("CAN", "{'type':'move','motion':'important-question','proposal':'L.1'}");
        hall.accepted("chair", "{'type':'open-vote','motion':1}");
        hall.cast(1, "yes", "AND BEL CAN", "no", "DNK EGY");
        assertThat(hall.close(1).text("outcome")).contains("carried");
        hall.accepted("chair", "{'type':'open-vote','proposal':'L.1'}");
        hall.cast(2, "yes", "AND BEL CAN", "no", "DNK EGY");
        assertThat(hall.close(2).text("because")).contains("two-thirds-not-reached");
    }

    @Test
    void partsAreVotedSeparatelyOnceDivisionWasAllowed() {
        Hall hall = assembly();
        String part = "{'type':'open-vote','proposal':'L.1','part':'paragraph 3'}";
        assertThat(hall.refused("chair", part).rule()).isEqualTo("GA-ROP-89");
        hall.accepted("CAN", "{'type':'move','motion':'division','proposal':'L.1','part':'paragraph 3'}");
        hall.accepted("EGY", "{'type':'object','motion':1}");
        assertThat(hall.refused("chair", "{'type':'adopt-without-vote','motion':1}")
                        .rule())
                .isEqualTo("GA-ROP-87");
        hall.accepted("chair", "{'type':'open-vote','motion':1}");
        hall.cast(1, "yes", "AND BEL CAN", "no", "DNK EGY");
        hall.close(1);
        hall.accepted("chair", part);
        hall.cast(2, "yes", "AND BEL CAN");
        hall.close(2);
        assertThat(hall.state().outcome(hall.state().proposals().getFirst())).isEmpty();
    }

    @Test
    void aDecidedTextIsTakenUpAgainOnlyAfterReconsideration() {
        Hall hall = assembly();
        hall.accepted("chair", "{'type':'open-vote','proposal':'L.1'}");
        hall.cast(1, "no", "AND BEL CAN");
        hall.close(1);
        assertThat(hall.refused("chair", "{'type':'open-vote','proposal':'L.1'}")
                        .rule())
                .isEqualTo("GA-ROP-81");
        hall.accepted("AND", "{'type':'move','motion':'reconsideration','proposal':'L.1'}");
        hall.accepted("chair", "{'type':'open-vote','motion':1}");
        hall.cast(2, "yes", "AND BEL", "no", "CAN");
        assertThat(hall.close(2).text("because")).contains("two-thirds");
        hall.accepted("chair", "{'type':'open-vote','proposal':'L.1'}");
    }

    @Test
    void aRulingThatIsChallengedIsPutToTheVoteAndATieKeepsIt() {
        Hall hall = assembly();
        hall.accepted("AND", "{'type':'raise-point-of-order','text':'The list was closed.'}");
        assertThat(hall.refused("chair", "{'type':'open-vote','proposal':'L.1'}")
                        .rule())
                .isEqualTo("GA-ROP-71");
        hall.accepted("chair", "{'type':'rule','point':1,'verdict':'not-upheld'}");
        hall.accepted("AND", "{'type':'challenge','ruling':1}");
        assertThat(hall.refused("chair", "{'type':'open-vote','proposal':'L.1'}")
                        .rule())
                .isEqualTo("GA-ROP-71");
        hall.accepted("chair", "{'type':'open-vote','challenge':1}");
        hall.cast(1, "yes", "AND BEL", "no", "CAN DNK");
        assertThat(hall.close(1).text("outcome")).contains("ruling-stands");
        hall.accepted("chair", "{'type':'open-vote','proposal':'L.1'}");
    }

    @Test
    void aChairThatRulesOtherwiseThanTheRulesGivesAReasonAndMayBeOverruled() {
        Hall hall = assembly();
        hall.accepted("AND", "{'type':'move','motion':'close-debate'}");
        assertThat(hall.refused("chair", "{'type':'rule','motion':1,'verdict':'not-upheld'}")
                        .rule())
                .isEqualTo("CHAMBER-REASON");
        hall.accepted("chair", "{'type':'rule','motion':1,'verdict':'not-upheld','reason':'Dilatory.'}");
        assertThat(hall.refused("chair", "{'type':'open-vote','motion':1}").kind())
                .isEqualTo(Kind.AGAINST_THE_RULES);
        hall.accepted("AND", "{'type':'challenge','ruling':1}");
        hall.accepted("chair", "{'type':'open-vote','challenge':1}");
        hall.cast(1, "yes", "AND BEL CAN", "no", "DNK");
        assertThat(hall.close(1).text("outcome")).contains("ruling-overruled");
        hall.accepted("chair", "{'type':'open-vote','motion':1}");
    }

    @Test
    void whileAVoteIsTakenOnlyAPointOfOrderMayBeRaised() {
        Hall hall = assembly();
        hall.accepted("chair", "{'type':'open-vote','proposal':'L.1'}");
        assertThat(hall.refused("BEL", "{'type':'move','motion':'close-debate'}")
                        .rule())
                .isEqualTo("GA-ROP-88");
        assertThat(hall.refused("BEL", "{'type':'explain','vote':1,'text':'Because.'}")
                        .rule())
                .isEqualTo("GA-ROP-88");
        assertThat(hall.refused("chair", "{'type':'suspend'}").rule()).isEqualTo("GA-ROP-88");
        hall.accepted("BEL", "{'type':'raise-point-of-order','text':'My button does not work.'}");
    }

    @Test
    void aSponsorDoesNotExplainItsVoteOnItsOwnText() {
        Hall hall = assembly();
        hall.accepted("BEL", "{'type':'sponsor','proposal':'L.1'}");
        assertThat(hall.refused("BEL", "{'type':'explain','proposal':'L.1','text':'Because.'}")
                        .rule())
                .isEqualTo("GA-ROP-88");
        hall.accepted("CAN", "{'type':'explain','proposal':'L.1','text':'Because.'}");
    }

    @Test
    void anAmendedTextIsNotItsMoversToWithdraw() {
        Hall hall = assembly();
        assertThat(hall.refused("BEL", "{'type':'withdraw','proposal':'L.1'}").rule())
                .isEqualTo("GA-ROP-80");
        hall.accepted("BEL", "{'type':'amend','proposal':'L.1','symbol':'L.2','text':'Insert.'}");
        hall.accepted("chair", "{'type':'adopt-without-vote','proposal':'L.2'}");
        assertThat(hall.refused("AND", "{'type':'withdraw','proposal':'L.1'}").rule())
                .isEqualTo("GA-ROP-80");
    }

    @Test
    void eachDelegationStandsOnceOnTheListOfSpeakersForAnItem() {
        Hall hall = assembly();
        hall.accepted("BEL", "{'type':'request-floor'}");
        hall.accepted("CAN", "{'type':'request-floor'}");
        assertThat(hall.refused("BEL", "{'type':'request-floor'}").rule()).isEqualTo("GA-ROP-73");
        hall.accepted("BEL", "{'type':'request-floor','list':'right-of-reply'}");
        hall.accepted("chair", "{'type':'give-floor'}");
        assertThat(hall.state().speaker().orElseThrow().seat()).isEqualTo("BEL");
        hall.accepted("chair", "{'type':'close-list'}");
        assertThat(hall.refused("DNK", "{'type':'request-floor'}").rule()).isEqualTo("GA-ROP-73");
        hall.accepted("chair", "{'type':'take-up','item':'Item 2'}");
        hall.accepted("BEL", "{'type':'request-floor'}");
    }

    @Test
    void inTheCouncilThereIsNoClosureOfDebate() {
        Hall hall = Hall.council().withDraft("S/1");
        assertThat(hall.refused("FRA", "{'type':'move','motion':'close-debate'}")
                        .pointer())
                .contains("/motion");
        hall.accepted("FRA", "{'type':'move','motion':'postpone'}");
        assertThat(hall.refused("chair", "{'type':'open-vote','proposal':'S/1'}")
                        .rule())
                .isEqualTo("SC-PROV-33");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{'type':'dance'}",
                "{'type':'cast','vote':1}",
                "{'type':'cast','vote':'1','position':'yes'}",
                "{'type':'cast','vote':1,'position':'maybe'}",
                "{'type':'cast','vote':1,'position':'yes','seat':'FRA'}",
                "{'type':'cast','vote':99999999999,'position':'yes'}",
                "{'type':'submit','proposal':{'symbol':'','title':'T'}}",
                "{'type':'submit','proposal':{'symbol':'L.9'}}"
            })
    void aMalformedCommandIsRefusedWithItsField(String json) {
        assertThatThrownBy(() -> Hall.command(json)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theExampleInTheDocumentationOfThePackageRuns() {
        Chamber chamber = new Chamber(new Rules(WorkingDays.of(Set.of(), Set.of())));
        Setting setting = Setting.of(
                Organ.GA, Optional.of("79"), "Plenary", LocalDate.of(2025, 3, 4), List.of("FRA", "KEN", "PER"));
        ChamberState state = ChamberState.of(chamber.create("c1", setting, new Moment(Instant.EPOCH, 0)));
        Decision decision = chamber.decide(
                state,
                new Command.OpenMeeting(),
                new Actor.Chair(),
                new Moment(Instant.EPOCH, 0),
                OptionalLong.empty());
        assertThat(decision).hasToString("Accepted[events=[MeetingOpened[meeting=1]]]");
    }

    @Test
    void everyCommandIsRefusedToWhoHasNoPartInIt() {
        Hall hall = assembly();
        for (Class<? extends Command> type : Command.types().values()) {
            Command command = Samples.of(type);
            for (String by : List.of("observer", "wall", "chair", "BEL")) {
                boolean may = command.by().contains(Hall.actor(by).getClass());
                Decision decision = hall.decide(by, command, OptionalLong.empty());
                boolean refusedAsRole =
                        decision instanceof Decision.Refused(Refusal refusal) && refusal.kind() == Kind.NOT_THIS_ROLE;
                assertThat(refusedAsRole)
                        .as("%s by %s", type.getSimpleName(), by)
                        .isEqualTo(!may);
            }
        }
    }
}
