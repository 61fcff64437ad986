package org.plenary.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.ruling.Requirement;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.vote.Ballot;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.RollCall;

import static org.assertj.core.api.Assertions.assertThat;

/// What must hold of every ruling, whatever the ballots.
class RulingProperties {
    private static final LocalDate DAY = LocalDate.of(2024, 9, 18);
    private static final List<String> COUNCIL = List.of(
            "CHN", "FRA", "RUS", "GBR", "USA", "DZA", "ECU", "GUY", "JPN", "KOR", "MLT", "MOZ", "SLE", "SVN", "CHE");

    private final Rules rules = Ballots.rules();

    @Property
    @Cites({"CHARTER-27-3", "CHARTER-18-2", "CHARTER-18-3"})
    void theOutcomeFollowsFromTheRequirements(@ForAll("questions") VoteQuestion question) {
        Ruling ruling = rules.rule(question);
        boolean met = ruling.requirements().stream().allMatch(Requirement::met);
        assertThat(ruling.outcome())
                .isEqualTo(met ? question.kind().positive() : question.kind().negative());
    }

    @Property
    void oneMoreInFavourNeverLosesAnAdoption(
            @ForAll("questions") VoteQuestion question, @ForAll @IntRange(max = 300) int who) {
        RollCall call = question.rollCall().orElseThrow();
        String member = call.member(who % call.size());
        Assume.that(question.kind() != Kind.CHALLENGE_TO_RULING);
        Ruling before = rules.rule(question);
        Ruling after = rules.rule(question.voted(call.changing(Map.of(member, Position.YES))));
        if (before.outcome() == question.kind().positive()) {
            assertThat(after.outcome()).isEqualTo(before.outcome());
        }
    }

    @Property
    @Cites({"GA-ROP-86", "ARITH-6"})
    void abstentionsNeverChangeAnAssemblyResult(@ForAll("assemblyVotes") RollCall call, @ForAll boolean important) {
        List<Ballot> without = call.ballots().stream()
                .filter(ballot -> ballot.position() != Position.ABSTAINED)
                .toList();
        assertThat(outcome(call, important)).isEqualTo(outcome(RollCall.of(without), important));
    }

    @Property
    void renamingElectedMembersChangesNothing(@ForAll("councilVotes") RollCall call) {
        List<Ballot> renamed = new ArrayList<>();
        for (Ballot ballot : call.ballots()) {
            boolean permanent = COUNCIL.indexOf(ballot.member()) < 5;
            renamed.add(permanent ? ballot : new Ballot("X" + ballot.member(), ballot.position()));
        }
        Ruling one = rules.rule(council(call));
        Ruling other = rules.rule(council(RollCall.of(renamed)));
        assertThat(other.outcome()).isEqualTo(one.outcome());
        assertThat(other.because()).isEqualTo(one.because());
        assertThat(other.requirements()).isEqualTo(one.requirements());
        assertThat(other.smallestChanges().total())
                .isEqualTo(one.smallestChanges().total());
    }

    @Property
    void aSmallestChangeReversesTheOutcome(@ForAll("questions") VoteQuestion question) {
        Ruling before = rules.rule(question);
        RollCall call = question.rollCall().orElseThrow();
        before.smallestChanges().patterns().forEach(pattern -> {
            Map<String, Position> changed = new HashMap<>();
            pattern.steps()
                    .forEach(step -> step.among().stream()
                            .filter(member -> !changed.containsKey(member))
                            .limit(step.count())
                            .toList()
                            .forEach(member -> changed.put(member, step.to())));
            assertThat(rules.rule(question.voted(call.changing(changed))).outcome())
                    .isNotEqualTo(before.outcome());
        });
    }

    private Outcome outcome(RollCall call, boolean important) {
        VoteQuestion.Draft draft = VoteQuestion.on(Organ.GA, DAY, Kind.DRAFT_RESOLUTION, call);
        if (important) {
            draft.important(VoteQuestion.Important.PEACE_AND_SECURITY);
        }
        return rules.rule(draft.question()).outcome();
    }

    private static VoteQuestion council(RollCall call) {
        return VoteQuestion.on(Organ.SC, DAY, Kind.DRAFT_RESOLUTION, call).question();
    }

    @Provide
    Arbitrary<VoteQuestion> questions() {
        Arbitrary<VoteQuestion> council = councilVotes()
                .flatMap(call -> Arbitraries.of(
                                Kind.DRAFT_RESOLUTION,
                                Kind.AMENDMENT,
                                Kind.ADMISSION,
                                Kind.PROCEDURAL_MOTION,
                                Kind.EMERGENCY_SESSION_REQUEST,
                                Kind.PRELIMINARY_QUESTION,
                                Kind.CHALLENGE_TO_RULING)
                        .map(kind -> VoteQuestion.on(Organ.SC, DAY, kind, call).question()));
        Arbitrary<VoteQuestion> assembly = assemblyVotes()
                .flatMap(call -> Arbitraries.of(
                                Kind.DRAFT_RESOLUTION,
                                Kind.ADMISSION,
                                Kind.BUDGET,
                                Kind.NO_ACTION_MOTION,
                                Kind.RECONSIDERATION,
                                Kind.CHARTER_AMENDMENT,
                                Kind.CHALLENGE_TO_RULING)
                        .map(kind -> VoteQuestion.on(Organ.GA, DAY, kind, call)
                                .members(call.size())
                                .question()));
        return Arbitraries.oneOf(council, assembly);
    }

    @Provide
    Arbitrary<RollCall> councilVotes() {
        return positions().list().ofSize(COUNCIL.size()).map(cast -> {
            List<Ballot> ballots = new ArrayList<>();
            for (int i = 0; i < cast.size(); i++) {
                ballots.add(new Ballot(COUNCIL.get(i), cast.get(i)));
            }
            return RollCall.of(ballots);
        });
    }

    @Provide
    Arbitrary<RollCall> assemblyVotes() {
        return positions().list().ofMinSize(1).ofMaxSize(193).map(cast -> {
            List<Ballot> ballots = new ArrayList<>();
            for (int i = 0; i < cast.size(); i++) {
                ballots.add(new Ballot("M%03d".formatted(i), cast.get(i)));
            }
            return RollCall.of(ballots);
        });
    }

    private static Arbitrary<Position> positions() {
        return Arbitraries.of(
                Position.YES, Position.NO, Position.ABSTAINED, Position.NOT_PARTICIPATING, Position.ABSENT);
    }
}
