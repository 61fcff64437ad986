package org.plenary.rules.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.plenary.rules.Ballots;
import org.plenary.rules.Cites;
import org.plenary.rules.Kind;
import org.plenary.rules.Organ;
import org.plenary.rules.Rules;
import org.plenary.rules.VoteQuestion;
import org.plenary.rules.VoteQuestion.Classification;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.ruling.Requirement;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.vote.Ballot;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.RollCall;

import static org.assertj.core.api.Assertions.assertThat;

/// Every situation of the Council of fifteen: five permanent members in four positions each, ten elected ones as a
/// tally.
class CouncilSituationsTest {
    private static final List<String> PERMANENT = List.of("CHN", "FRA", "RUS", "GBR", "USA");
    private static final Position[] POSITIONS = {Position.YES, Position.NO, Position.ABSTAINED, Position.ABSENT};
    private static final int ELECTED = 10;
    private static final LocalDate DAY = LocalDate.of(2024, 3, 22);

    private final Rules rules = Ballots.rules();

    @Test
    @Cites({"CHARTER-27-1", "CHARTER-27-3", "CHARTER-27-3-ABST", "SC-SUBST-LIST", "ARITH-2", "ARITH-3", "SC-QUORUM"})
    void everySubstantiveSituationComesOutAsTheCharterSays() {
        int situations = 0;
        for (int permanent = 0; permanent < 1024; permanent++) {
            for (int yes = 0; yes <= ELECTED; yes++) {
                for (int no = 0; no <= ELECTED - yes; no++) {
                    for (int abstained = 0; abstained <= ELECTED - yes - no; abstained++) {
                        check(permanent, yes, no, abstained, Classification.SUBSTANTIVE);
                        situations++;
                    }
                }
            }
        }
        assertThat(situations).isEqualTo(292_864);
    }

    @Test
    @Cites({"CHARTER-27-2", "SC-PROC-LIST"})
    void noPermanentMemberStopsAProceduralDecision() {
        for (int permanent = 0; permanent < 1024; permanent++) {
            for (int yes = 0; yes <= ELECTED; yes++) {
                check(permanent, yes, ELECTED - yes, 0, Classification.PROCEDURAL);
            }
        }
    }

    private void check(int permanent, int yes, int no, int abstained, Classification classification) {
        List<Ballot> ballots = new ArrayList<>(15);
        int affirmative = yes;
        int negativeOfPermanent = 0;
        int code = permanent;
        for (String member : PERMANENT) {
            Position position = POSITIONS[code % 4];
            code /= 4;
            ballots.add(new Ballot(member, position));
            affirmative += position == Position.YES ? 1 : 0;
            negativeOfPermanent += position == Position.NO ? 1 : 0;
        }
        for (int i = 0; i < ELECTED; i++) {
            Position position = i < yes
                    ? Position.YES
                    : i < yes + no ? Position.NO : i < yes + no + abstained ? Position.ABSTAINED : Position.ABSENT;
            ballots.add(new Ballot("E" + i, position));
        }
        Ruling ruling = rules.rule(VoteQuestion.on(Organ.SC, DAY, Kind.DRAFT_RESOLUTION, RollCall.of(ballots))
                .classification(classification)
                .question());

        boolean canBeStopped = classification == Classification.SUBSTANTIVE;
        Because expected = affirmative < 9
                ? Because.INSUFFICIENT_VOTES
                : canBeStopped && negativeOfPermanent > 0 ? Because.VETO : Because.REQUIRED_VOTES;
        int smallest = expected == Because.REQUIRED_VOTES
                ? (canBeStopped ? 1 : affirmative - 8)
                : Math.max(9 - affirmative, canBeStopped ? negativeOfPermanent : 0);
        if (ruling.because() != expected
                || ruling.vetoes().size() != (expected == Because.VETO ? negativeOfPermanent : 0)
                || ruling.margin().orElseThrow() != affirmative - 9
                || (ruling.outcome() == Outcome.ADOPTED)
                        != ruling.requirements().stream().allMatch(Requirement::met)
                || ruling.smallestChanges().patterns().stream().anyMatch(pattern -> pattern.ballots() != smallest)
                || ruling.smallestChanges().total().signum() < 1) {
            throw new AssertionError("%s: expected %s and %d ballots to change; ruled %s"
                    .formatted(ballots, expected, smallest, ruling));
        }
    }
}
