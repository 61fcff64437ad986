package org.plenary.rules.council;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.plenary.rules.Cites;
import org.plenary.rules.Kind;
import org.plenary.rules.Organ;
import org.plenary.rules.Rules;
import org.plenary.rules.VoteQuestion;
import org.plenary.rules.calendar.WorkingDays;
import org.plenary.rules.law.Charter;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.ruling.Effect;
import org.plenary.rules.ruling.Opening;
import org.plenary.rules.ruling.ReadingUsed;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.vote.CountedVote;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.RollCall;

import static org.assertj.core.api.Assertions.assertThat;

/// What a ruling of the Council says besides its numbers.
class CouncilReadingsTest {
    private static final Rules RULES = new Rules(WorkingDays.of(Set.of(), Set.of()));

    private static final List<String> MEMBERS_1950 =
            List.of("CHN", "FRA", "SUN", "GBR", "USA", "CUB", "ECU", "EGY", "IND", "NOR", "YUG");

    @Test
    @Cites({"CHARTER-28", "CHARTER-27-3-ABST", "CHARTER-23-P5-SEAT"})
    void anEmptyPermanentSeatIsSaidNotToKeepTheCouncilFromDeciding() {
        Map<String, Position> cast = new HashMap<>();
        MEMBERS_1950.forEach(member -> cast.put(member, Position.YES));
        cast.put("SUN", Position.ABSENT);
        Ruling ruling = rule(
                VoteQuestion.on(Organ.SC, day("1950-07-31"), Kind.DRAFT_RESOLUTION, RollCall.of(MEMBERS_1950, cast)));
        assertThat(said(ruling, "CHARTER-28"))
                .containsExactly(
                        "The Council functions continuously; the empty seat of SUN does not keep it from deciding.");
        assertThat(said(ruling, "SC-QUORUM")).isEmpty();
        assertThat(PermanentSeat.RULE).isSameAs(Charter.PERMANENT_SEATS);
    }

    @Test
    @Cites("SC-QUORUM")
    void tooFewMembersPresentIsNoWantOfAQuorumButOfVotes() {
        Map<String, Position> cast = new HashMap<>();
        MEMBERS_1950.subList(0, 6).forEach(member -> cast.put(member, Position.YES));
        Ruling ruling = rule(
                VoteQuestion.on(Organ.SC, day("1950-07-31"), Kind.DRAFT_RESOLUTION, RollCall.of(MEMBERS_1950, cast)));
        assertThat(ruling.because()).isEqualTo(Because.INSUFFICIENT_VOTES);
        assertThat(said(ruling, "SC-QUORUM"))
                .containsExactly(
                        "The Council has no quorum; with 6 members present 7 affirmative votes could not be cast.");
    }

    @Test
    @Cites("SC-QUORUM")
    void asManyMembersPresentAsVotesNeededAreEnough() {
        Map<String, Position> cast = new HashMap<>();
        MEMBERS_1950.subList(0, 7).forEach(member -> cast.put(member, Position.YES));
        Ruling ruling = rule(
                VoteQuestion.on(Organ.SC, day("1950-07-31"), Kind.DRAFT_RESOLUTION, RollCall.of(MEMBERS_1950, cast)));
        assertThat(ruling.because()).isEqualTo(Because.REQUIRED_VOTES);
        assertThat(said(ruling, "SC-QUORUM")).isEmpty();
    }

    @Test
    @Cites("SC-SUBST-LIST")
    void admissionIsAlwaysAMatterOfSubstance() {
        Ruling ruling =
                rule(VoteQuestion.on(Organ.SC, day("2024-04-18"), Kind.ADMISSION, CountedVote.of(12, 1, 2, "USA")));
        assertThat(ruling.because()).isEqualTo(Because.VETO);
        assertThat(said(ruling, "SC-SUBST-LIST"))
                .containsExactly("The matter is one of those always taken as substance.");
        Ruling text = rule(
                VoteQuestion.on(Organ.SC, day("2024-04-18"), Kind.DRAFT_RESOLUTION, CountedVote.of(12, 1, 2, "USA")));
        assertThat(said(text, "SC-SUBST-LIST")).isEmpty();
    }

    @Test
    @Cites("CHARTER-25")
    void aTextBindsByItsWordsAndNotByItsVotes() {
        CountedVote vote = CountedVote.of(9, 0, 6);
        Ruling decides = rule(VoteQuestion.on(Organ.SC, day("2024-04-18"), Kind.DRAFT_RESOLUTION, vote)
                .decides(true));
        assertThat(decides.effect()).isEqualTo(Effect.BINDING);
        assertThat(said(decides, "CHARTER-25"))
                .containsExactly(
                        "The text decides in its own words, so it binds those to whom it is addressed; the number"
                                + " of votes says nothing about that.");
        Ruling recommends = rule(VoteQuestion.on(Organ.SC, day("2024-04-18"), Kind.DRAFT_RESOLUTION, vote)
                .decides(false));
        assertThat(recommends.effect()).isEqualTo(Effect.RECOMMENDATION);
        assertThat(said(recommends, "CHARTER-25")).isEmpty();
    }

    @Test
    @Cites({"VETO-76-262-4", "VETO-76-262-5"})
    void theDebateOnAVetoHasItsOwnItemFromTheSeventySeventhSessionOn() {
        assertThat(opened("2022-09-12", "VETO-76-262-5")).hasSize(1);
        assertThat(opened("2022-09-12", "VETO-76-262-4")).isEmpty();
        assertThat(opened("2022-09-13", "VETO-76-262-4")).hasSize(1);
        assertThat(opened("2022-09-13", "VETO-76-262-5")).isEmpty();
        assertThat(opened("2022-04-25", "VETO-76-262-5")).isEmpty();
    }

    private static Stream<Opening> opened(String day, String rule) {
        return rule(VoteQuestion.on(Organ.SC, day(day), Kind.DRAFT_RESOLUTION, CountedVote.of(14, 1, 0, "RUS")))
                .opens()
                .stream()
                .filter(opening -> opening.rule().equals(rule));
    }

    private static List<String> said(Ruling ruling, String rule) {
        return ruling.readings().stream()
                .filter(reading -> reading.rule().equals(rule))
                .map(ReadingUsed::says)
                .toList();
    }

    private static Ruling rule(VoteQuestion.Draft draft) {
        return RULES.rule(draft.question());
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
