package org.plenary.rules.assembly;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.plenary.rules.Ballots;
import org.plenary.rules.Cites;
import org.plenary.rules.RightsQuestion;
import org.plenary.rules.Rules;
import org.plenary.rules.assembly.ObserverRights.Act;
import org.plenary.rules.assembly.ObserverRights.Observer;
import org.plenary.rules.law.AssemblyRules;
import org.plenary.rules.law.Dated;
import org.plenary.rules.law.Provision;
import org.plenary.rules.ruling.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.rules.assembly.ObserverRights.Act.BE_A_CANDIDATE;
import static org.plenary.rules.assembly.ObserverRights.Act.CHALLENGE_RULING;
import static org.plenary.rules.assembly.ObserverRights.Act.CIRCULATE_DOCUMENTS;
import static org.plenary.rules.assembly.ObserverRights.Act.CO_SPONSOR;
import static org.plenary.rules.assembly.ObserverRights.Act.EXPLAIN_VOTE;
import static org.plenary.rules.assembly.ObserverRights.Act.HOLD_OFFICE;
import static org.plenary.rules.assembly.ObserverRights.Act.POINT_OF_ORDER;
import static org.plenary.rules.assembly.ObserverRights.Act.PROCEDURAL_MOTION;
import static org.plenary.rules.assembly.ObserverRights.Act.PROPOSE_AGENDA_ITEM;
import static org.plenary.rules.assembly.ObserverRights.Act.REPLY;
import static org.plenary.rules.assembly.ObserverRights.Act.REQUEST_VOTE;
import static org.plenary.rules.assembly.ObserverRights.Act.SIT_IN_ALPHABETICAL_ORDER;
import static org.plenary.rules.assembly.ObserverRights.Act.SPEAK;
import static org.plenary.rules.assembly.ObserverRights.Act.SPEAK_FOR_A_GROUP;
import static org.plenary.rules.assembly.ObserverRights.Act.SPEAK_IN_GENERAL_DEBATE;
import static org.plenary.rules.assembly.ObserverRights.Act.SUBMIT_AMENDMENT;
import static org.plenary.rules.assembly.ObserverRights.Act.SUBMIT_PROPOSAL;
import static org.plenary.rules.assembly.ObserverRights.Act.VOTE;
import static org.plenary.rules.assembly.ObserverRights.Observer.EUROPEAN_UNION;
import static org.plenary.rules.assembly.ObserverRights.Observer.HOLY_SEE;
import static org.plenary.rules.assembly.ObserverRights.Observer.PALESTINE;

class ObserverRightsTest {
    @Test
    @Cites({"OBS-GENERAL", "CHARTER-18-1"})
    void noObserverEverVotesOrStandsForElection() {
        for (Observer observer : Observer.values()) {
            for (Dated.Version<ObserverRights> version : observer.rights().versions()) {
                assertThat(version.value().may(VOTE)).as(observer.word()).isFalse();
                assertThat(version.value().may(BE_A_CANDIDATE))
                        .as(observer.word())
                        .isFalse();
            }
        }
    }

    @Test
    @Cites("OBS-GENERAL")
    void aGrantOfTheVoteIsRefused() {
        for (Act act : List.of(VOTE, BE_A_CANDIDATE)) {
            assertThatThrownBy(() -> new ObserverRights(Map.of(act, ""), List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("An observer neither votes nor stands for election (CHARTER-18-1, OBS-GENERAL); found ["
                            + act + "].");
        }
    }

    @Test
    @Cites("OBS-3237")
    void thePalestineLiberationOrganizationTakesPartSince22November1974() {
        assertThat(on(PALESTINE, "1974-11-21").acts()).isEmpty();
        assertThat(on(PALESTINE, "1974-11-21").grantedBy()).isEmpty();
        assertThat(on(PALESTINE, "1974-11-22").acts()).containsOnlyKeys(SPEAK);
    }

    @Test
    @Cites({"OBS-43-160", "OBS-43-177"})
    void theNewDesignationOf1988ChangedNoRights() {
        ObserverRights before = on(PALESTINE, "1988-12-14");
        ObserverRights after = on(PALESTINE, "1988-12-15");
        assertThat(before.acts()).containsOnlyKeys(SPEAK, CIRCULATE_DOCUMENTS);
        assertThat(on(PALESTINE, "1988-12-08").acts()).containsOnlyKeys(SPEAK);
        assertThat(after.acts()).isEqualTo(before.acts());
        assertThat(after.grantedBy())
                .containsExactly(
                        AssemblyRules.OBSERVER_3237, AssemblyRules.OBSERVER_43_160, AssemblyRules.OBSERVER_43_177);
    }

    @Test
    @Cites("OBS-52-250")
    void since1998PalestineRepliesAndRaisesPointsOfOrderOnItsItemsWithoutChallengingARuling() {
        ObserverRights rights = on(PALESTINE, "1998-07-07");
        assertThat(rights.acts())
                .containsOnlyKeys(
                        SPEAK, SPEAK_IN_GENERAL_DEBATE, REPLY, CIRCULATE_DOCUMENTS, POINT_OF_ORDER, CO_SPONSOR);
        assertThat(rights.limits(POINT_OF_ORDER))
                .contains("on Palestinian and Middle East items, without challenging a ruling");
        assertThat(rights.limits(CO_SPONSOR))
                .contains(
                        "texts on Palestinian and Middle East items, put to the vote only at the request of a Member");
        assertThat(rights.limits(REPLY)).isEmpty();
        assertThat(rights.limits(CHALLENGE_RULING)).isEmpty();
    }

    @Test
    @Cites("OBS-67-19")
    void theStatusOfANonMemberObserverStateOf2012ChangedNoRights() {
        assertThat(on(PALESTINE, "2012-11-29").acts())
                .isEqualTo(on(PALESTINE, "2012-11-28").acts());
        assertThat(on(PALESTINE, "2012-11-29").grantedBy()).endsWith(AssemblyRules.OBSERVER_67_19);
    }

    @Test
    @Cites("OBS-ES-10-23")
    void theRightsGrantedOn10May2024HoldFromTheOpeningOfTheSeventyNinthSession() {
        assertThat(on(PALESTINE, "2024-09-09").acts())
                .isEqualTo(on(PALESTINE, "2012-11-29").acts());
        ObserverRights rights = on(PALESTINE, "2024-09-10");
        assertThat(rights.acts())
                .containsOnlyKeys(
                        SIT_IN_ALPHABETICAL_ORDER,
                        SPEAK,
                        SPEAK_IN_GENERAL_DEBATE,
                        SPEAK_FOR_A_GROUP,
                        REPLY,
                        CIRCULATE_DOCUMENTS,
                        CO_SPONSOR,
                        SUBMIT_PROPOSAL,
                        SUBMIT_AMENDMENT,
                        PROPOSE_AGENDA_ITEM,
                        POINT_OF_ORDER,
                        CHALLENGE_RULING,
                        PROCEDURAL_MOTION,
                        REQUEST_VOTE,
                        EXPLAIN_VOTE,
                        HOLD_OFFICE);
        assertThat(rights.limits(SPEAK)).isEmpty();
        assertThat(rights.limits(POINT_OF_ORDER)).isEmpty();
        assertThat(rights.limits(EXPLAIN_VOTE)).contains("on behalf of a group of Members");
    }

    @Test
    @Cites("OBS-58-314")
    void theHolySeeHasRightsOfParticipationSinceTheFirstOfJuly2004() {
        assertThat(on(HOLY_SEE, "2004-06-30").acts()).isEmpty();
        ObserverRights rights = on(HOLY_SEE, "2004-07-01");
        assertThat(rights.acts())
                .containsOnlyKeys(
                        SPEAK, SPEAK_IN_GENERAL_DEBATE, REPLY, CIRCULATE_DOCUMENTS, CO_SPONSOR, POINT_OF_ORDER);
        assertThat(rights.limits(POINT_OF_ORDER))
                .contains("on proceedings that involve it, without challenging a ruling");
        assertThat(rights.limits(CO_SPONSOR))
                .contains("texts that refer to it, put to the vote only at the request of a Member");
    }

    @Test
    @Cites("OBS-65-276")
    void theEuropeanUnionPresentsAmendmentsThatAMemberMustAskToHaveVoted() {
        assertThat(on(EUROPEAN_UNION, "2011-05-02").acts()).isEmpty();
        ObserverRights rights = on(EUROPEAN_UNION, "2011-05-03");
        assertThat(rights.acts())
                .containsOnlyKeys(
                        SPEAK, SPEAK_IN_GENERAL_DEBATE, REPLY, CIRCULATE_DOCUMENTS, SUBMIT_PROPOSAL, SUBMIT_AMENDMENT);
        assertThat(rights.limits(SUBMIT_AMENDMENT))
                .contains("orally, as agreed by its member States, put to the vote only at the request of a Member");
        assertThat(rights.may(CO_SPONSOR)).isFalse();
        assertThat(rights.may(CHALLENGE_RULING)).isFalse();
    }

    @Test
    void everyVersionNamesTheTextsThatHoldByThenAndTheLastBeganOnThatDay() {
        for (Observer observer : Observer.values()) {
            for (Dated.Version<ObserverRights> version : observer.rights().versions()) {
                Provision last = version.value().grantedBy().getLast();
                assertThat(last.words().versions())
                        .as("%s, %s", observer.word(), version.since())
                        .extracting(Dated.Version::since)
                        .contains(version.since());
            }
        }
    }

    @Test
    void actsAndObserversAreWrittenInPlainWords() {
        assertThat(HOLY_SEE.word()).isEqualTo("holy-see");
        assertThat(CO_SPONSOR.word()).isEqualTo("co-sponsor");
        assertThat(SPEAK_FOR_A_GROUP.word()).isEqualTo("speak-for-a-group");
    }

    private static ObserverRights on(Observer observer, String day) {
        return ObserverRights.of(observer, LocalDate.parse(day));
    }

    @Test
    @Cites({"CHARTER-18-1", "OBS-ES-10-23"})
    void theRightsOfADayCanBeAskedFor() {
        Answer.Rights all = asked("2024-09-18", Observer.PALESTINE, Optional.empty());
        assertThat(all.observer()).isEqualTo("palestine");
        assertThat(all.asked()).isEmpty();
        assertThat(all.acts())
                .hasSize(16)
                .contains(new Answer.Permitted("submit-proposal", Optional.empty()))
                .contains(new Answer.Permitted("explain-vote", Optional.of("on behalf of a group of Members")));
        assertThat(all.because())
                .hasSize(6)
                .last()
                .satisfies(text -> assertThat(text.says())
                        .startsWith("The observer State of Palestine sits in alphabetical order"));

        Answer.Rights vote = asked("2024-09-18", Observer.HOLY_SEE, Optional.of(Act.VOTE));
        assertThat(vote.asked()).contains(new Answer.Asked("vote", false));
        assertThat(vote.because())
                .last()
                .satisfies(text -> assertThat(text.rule()).isEqualTo("CHARTER-18-1"));
        Answer.Rights reply = asked("2024-09-18", Observer.HOLY_SEE, Optional.of(Act.REPLY));
        assertThat(reply.asked()).contains(new Answer.Asked("reply", true));
        assertThat(reply.because()).hasSize(1);

        assertThat(asked("1946-01-01", Observer.EUROPEAN_UNION, Optional.empty())
                        .acts())
                .isEmpty();
        assertThat(Rules.problems(
                        new RightsQuestion("", LocalDate.parse("1945-10-23"), Observer.HOLY_SEE, Optional.empty())))
                .hasSize(1);
        assertThat(Rules.problems(
                        new RightsQuestion("", LocalDate.parse("1945-10-24"), Observer.HOLY_SEE, Optional.empty())))
                .isEmpty();
    }

    private static Answer.Rights asked(String day, Observer observer, Optional<Act> act) {
        return (Answer.Rights) Ballots.rules().answer(new RightsQuestion("", LocalDate.parse(day), observer, act));
    }
}
