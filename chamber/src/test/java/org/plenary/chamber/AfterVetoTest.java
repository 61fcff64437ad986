package org.plenary.chamber;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.plenary.chamber.Setting.Convener;
import org.plenary.chamber.json.Json;
import org.plenary.rules.Organ;

import static org.assertj.core.api.Assertions.assertThat;

/// From a veto in the Council to the Assembly's vote.
class AfterVetoTest {
    private static final String DRAFT = "S/2024/239";

    private static Hall vetoed() {
        Hall hall = Hall.council();
        hall.accepted("chair", "{'type':'open-meeting'}");
        hall.accepted(
                "FRA",
                "{'type':'submit','proposal':{'symbol':'S/2024/239','title':'A draft','text':'The Council,\\n\\n1. Demands a ceasefire;\\n2. Decides to remain seized.'}}");
        hall.accepted("chair", "{'type':'open-vote','proposal':'S/2024/239'}");
        hall.cast(1, "yes", "DZA ECU FRA GUY JPN MLT MOZ KOR SLE SVN CHE GBR USA", "no", "RUS", "abstained", "CHN");
        assertThat(hall.close(1).text("because")).contains("veto");
        return hall;
    }

    private static Json.Fields path(Hall hall) {
        return (Json.Fields)
                PublicView.of(hall.state(), hall.now()).items("path").getFirst();
    }

    private static String convene(String by) {
        return "{'type':'convene','vote':1,'convener':'%s','session':'ES-12','chamber':'assembly0001'}".formatted(by);
    }

    @Test
    void aVetoOpensARequestForASessionAndADebateWithItsLastDay() {
        Json.Fields path = path(vetoed());
        assertThat(path.text("proposal")).contains(DRAFT);
        assertThat(path.fields("request").orElseThrow().text("rule")).contains("UFP-377A-4");
        assertThat(path.fields("debate").orElseThrow().text("due")).contains("2024-04-05");
    }

    @Test
    void nineMembersCallASessionAndNoPermanentMemberStopsIt() {
        Hall hall = vetoed();
        assertThat(hall.refused("chair", convene("council")).rule()).isEqualTo("UFP-377A-4");
        Json.Fields moved =
                hall.accepted("FRA", "{'type':'move','motion':'emergency-session-request','proposal':'S/2024/239'}");
        assertThat(moved.text("majority")).contains("9 affirmative votes");
        assertThat(moved.text("effect")).contains("An emergency special session of the Assembly is called.");
        hall.accepted("chair", "{'type':'open-vote','motion':1}");
        hall.cast(2, "yes", "DZA ECU FRA GUY JPN MLT MOZ KOR USA", "no", "RUS CHN");
        assertThat(hall.close(2).text("outcome")).contains("called");
        hall.accepted("chair", convene("council"));
        assertThat(path(hall)
                        .fields("request")
                        .orElseThrow()
                        .fields("assembly")
                        .orElseThrow()
                        .text("session"))
                .contains("ES-12");
        assertThat(hall.refused("chair", convene("members")).rule()).isEqualTo("CHAMBER-ONCE");
    }

    @Test
    void aSessionIsRequestedOnlyOnADraftThatAVetoStopped() {
        Hall hall = Hall.council().withDraft("L.1");
        Json.Fields moved =
                hall.accepted("FRA", "{'type':'move','motion':'emergency-session-request','proposal':'L.1'}");
        assertThat(moved.at("inOrder")).contains(new Json.Truth(false));
        assertThat(hall.refused(
                                "chair",
                                "{'type':'convene','vote':1,'convener':'members','session':'ES-12','chamber':'a'}")
                        .kind())
                .isEqualTo(Refusal.Kind.MALFORMED);
    }

    @Test
    void aRequestThatCameBeforeTheVetoIsOutOfOrderAndNoStepAfterIt() {
        Hall hall = Hall.council().withDraft("L.1");
        hall.accepted("FRA", "{'type':'move','motion':'emergency-session-request','proposal':'L.1'}");
        hall.accepted("chair", "{'type':'rule','motion':1,'verdict':'not-upheld'}");
        hall.accepted("chair", "{'type':'open-vote','proposal':'L.1'}");
        hall.cast(1, "yes", "DZA ECU FRA GUY JPN MLT MOZ KOR USA", "no", "RUS");
        hall.close(1);
        assertThat(path(hall).fields("request").orElseThrow().at("motion")).isEmpty();
        hall.accepted("FRA", "{'type':'move','motion':'emergency-session-request','proposal':'L.1'}");
        assertThat(path(hall).fields("request").orElseThrow().whole("motion")).contains(2L);
    }

    @Test
    void theDebateIsSetWithinTenWorkingDaysOrWithAReason() {
        Hall hall = vetoed();
        assertThat(hall.refused("chair", "{'type':'set-debate','vote':1,'date':'2024-04-06'}")
                        .rule())
                .isEqualTo("CHAMBER-REASON");
        assertThat(hall.refused("chair", "{'type':'set-debate','vote':1,'date':'2024-03-01'}")
                        .pointer())
                .contains("/date");
        hall.accepted("chair", "{'type':'set-debate','vote':1,'date':'2024-04-03'}");
        assertThat(path(hall).fields("debate").orElseThrow().text("date")).contains("2024-04-03");
    }

    /// The Assembly's chamber after the Council's, of `members` Members.
    private static Hall assembly(Hall council, Convener convener, int members) {
        List<String> seats =
                IntStream.range(0, members).mapToObj("M%02d"::formatted).toList();
        Setting setting = Setting.of(
                Organ.GA, Optional.of("ES-12"), "Emergency special session", LocalDate.of(2024, 3, 23), seats);
        return new Hall(new Chamber(Hall.RULES)
                .assembly(
                        council.state(),
                        setting,
                        new Command.Convene(1, convener, "ES-12", "assembly0001"),
                        new Moment(council.now(), 0)));
    }

    private static Json.Fields closed(Hall hall, int vote) {
        hall.accepted("chair", "{'type':'announce-lock','vote':%d,'seconds':0}".formatted(vote));
        return hall.accepted("chair", "{'type':'close-vote','vote':%d}".formatted(vote))
                .fields("ruling")
                .orElseThrow();
    }

    @Test
    void theTextComesWithItsMoverAndTheSessionOpensAfterTheNotice() {
        Hall hall = assembly(vetoed(), Convener.COUNCIL, 5);
        assertThat(hall.state().proposal("A/ES-12/L.1").orElseThrow().mover()).isEqualTo("FRA");
        assertThat(hall.refused("chair", "{'type':'open-meeting'}").rule()).isEqualTo("GA-ROP-10");
        Instant called = hall.now();
        assertThat(hall.refused("chair", "{'type':'give-notice','opensAt':'%s'}".formatted(called.plusSeconds(3600)))
                        .rule())
                .isEqualTo("CHAMBER-REASON");
        assertThat(hall.refused("chair", "{'type':'give-notice','opensAt':'%s'}".formatted(called.plusSeconds(90_000)))
                        .message())
                .contains("24 hours");
        hall.accepted("chair", "{'type':'give-notice','opensAt':'%s'}".formatted(called.plusSeconds(43_200)));
        hall.at(called.plusSeconds(43_199));
        assertThat(hall.refused("chair", "{'type':'open-meeting'}").rule()).isEqualTo("GA-ROP-10");
        hall.at(called.plusSeconds(43_200));
        hall.accepted("chair", "{'type':'open-meeting'}");
        hall.accepted("chair", "{'type':'suspend'}");
        hall.accepted("chair", "{'type':'open-meeting'}");
    }

    @Test
    void aMockMeetingOpensAtOnceWithAReasonThatStandsInTheLog() {
        Hall hall = assembly(vetoed(), Convener.COUNCIL, 5);
        hall.accepted(
                "chair", "{'type':'give-notice','opensAt':'%s','reason':'A mock session.'}".formatted(hall.now()));
        hall.accepted("chair", "{'type':'open-meeting'}");
        assertThat(PublicView.of(hall.state(), hall.now())
                        .fields("convening")
                        .orElseThrow()
                        .text("reason"))
                .contains("A mock session.");
    }

    @Test
    void membersConcurLiveUntilAMajorityOfAllCallsTheSession() {
        Hall hall = assembly(vetoed(), Convener.MEMBERS, 5);
        String notice = "{'type':'give-notice','opensAt':'%s','reason':'R'}".formatted(hall.now());
        hall.accepted("M00", "{'type':'concur'}");
        hall.accepted("M01", "{'type':'concur'}");
        assertThat(hall.refused("chair", notice).rule()).isEqualTo("UFP-377A-4");
        assertThat(hall.accepted("M02", "{'type':'concur'}").at("reached")).contains(new Json.Truth(true));
        hall.accepted("chair", notice);
        hall.accepted("chair", "{'type':'open-meeting'}");
    }

    @Test
    void theTextPartsAndAmendmentsNeedTwoThirdsAndItsParagraphsAreForFollowUp() {
        Hall hall = assembly(vetoed(), Convener.COUNCIL, 5);
        hall.accepted("chair", "{'type':'give-notice','opensAt':'%s','reason':'R'}".formatted(hall.now()));
        hall.accepted("chair", "{'type':'open-meeting'}");
        hall.accepted("M00", "{'type':'amend','proposal':'A/ES-12/L.1','symbol':'L.2','text':'T'}");
        hall.accepted("chair", "{'type':'open-vote','proposal':'L.2'}");
        hall.cast(1, "yes", "M00 M01 M02", "no", "M03 M04");
        assertThat(closed(hall, 1).text("because")).contains("two-thirds-not-reached");
        hall.accepted("M00", "{'type':'move','motion':'division','proposal':'A/ES-12/L.1'}");
        hall.accepted("chair", "{'type':'adopt-without-vote','motion':1}");
        hall.accepted("chair", "{'type':'open-vote','proposal':'A/ES-12/L.1','part':'operative paragraph 2'}");
        hall.cast(2, "yes", "M00 M01 M02", "no", "M03 M04");
        assertThat(closed(hall, 2).text("outcome")).contains("not-adopted");
        hall.accepted("chair", "{'type':'open-vote','proposal':'A/ES-12/L.1'}");
        hall.cast(3, "yes", "M00 M01 M02 M03", "no", "M04");
        assertThat(closed(hall, 3).text("because")).contains("two-thirds");
        AdoptedText adopted = AdoptedText.of(hall.state()).getFirst();
        assertThat(adopted.paragraphs()).containsExactly(new AdoptedText.Paragraph(1, "Demands a ceasefire;"));
        assertThat(adopted.rejected()).containsExactly("operative paragraph 2");
    }

    @Test
    void operativeParagraphsAreThoseWithTheNextNumber() {
        assertThat(AdoptedText.paragraphs("""
                The General Assembly,
                Recalling paragraph 7. of its resolution,
                 1. Demands that
                (a) all parties comply;
                3. is not the next;
                2.  Decides to remain seized.
                """))
                .containsExactly(
                        new AdoptedText.Paragraph(1, "Demands that\n(a) all parties comply;\n3. is not the next;"),
                        new AdoptedText.Paragraph(2, "Decides to remain seized."));
        assertThat(AdoptedText.paragraphs("No numbers here.")).isEmpty();
    }
}
