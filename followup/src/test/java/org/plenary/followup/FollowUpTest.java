package org.plenary.followup;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.plenary.followup.Timing.Standing;
import org.plenary.record.Symbol;
import org.plenary.record.VotingRecord;

import static org.assertj.core.api.Assertions.assertThat;

class FollowUpTest {
    private final FollowUp followUp = FollowUp.compiledIn(VotingRecord.compiledIn());

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void theExampleOfThePackageHolds() {
        Task task = followUp.task("a-res-es-10-24-01").orElseThrow();
        assertThat(followUp.timing(task, day("2025-09-18")).standing()).isEqualTo(Standing.DUE);
        assertThat(followUp.timing(task, day("2025-09-19")).standing()).isEqualTo(Standing.DATE_PASSED);
    }

    @Test
    void aViewOfAnEarlierDayShowsNothingThatHappenedLater() {
        AsOf when = AsOf.of(day("2024-12-31"));
        FollowUp then = followUp.asOf(when);
        assertThat(then.facts()).isNotEmpty().hasSizeLessThan(followUp.facts().size());
        assertThat(then.facts())
                .allSatisfy(fact -> assertThat(fact.happened().last()).isBeforeOrEqualTo(when.day()));
        assertThat(then.tasks(Symbol.of("S/RES/2803"))).isEmpty();
        assertThat(then.evidence(followUp.task("a-res-es-10-24-01").orElseThrow()))
                .isNotEmpty();
    }

    @Test
    void aThingDatedToAMonthIsShownOnceTheMonthIsOver() {
        Task aid = followUp.tasks(Symbol.of("S/RES/2720")).getFirst();
        assertThat(followUp.asOf(AsOf.of(day("2025-08-30"))).evidence(aid))
                .noneMatch(one -> one.date().toString().equals("2025-08"));
        assertThat(followUp.asOf(AsOf.of(day("2025-08-31"))).evidence(aid))
                .anyMatch(one -> one.date().toString().equals("2025-08"));
    }

    @Test
    void whatWasNotYetKnownIsLeftOutWhereThatIsAsked() {
        LocalDate before = day("2026-11-21");
        assertThat(followUp.asOf(new AsOf(day("2026-12-31"), Optional.of(before)))
                        .facts())
                .isEmpty();
        assertThat(followUp.asOf(new AsOf(day("2026-12-31"), Optional.of(before.plusDays(1))))
                        .facts())
                .hasSameSizeAs(followUp.facts());
    }

    @Test
    void viewsArePure() {
        AsOf when = AsOf.of(day("2025-06-30"));
        assertThat(followUp.asOf(when).facts()).isEqualTo(followUp.asOf(when).facts());
        assertThat(followUp.asOf(when).asOf(when).facts())
                .isEqualTo(followUp.asOf(when).facts());
        assertThat(followUp.asOf(AsOf.of(day("2026-12-31"))).asOf(when).facts())
                .isEqualTo(followUp.asOf(when).facts());
    }

    @Test
    void everyTaskHasATimingOnEveryDayFromItsAdoptionOn() {
        for (Task task : followUp.tasks()) {
            for (LocalDate day : new LocalDate[] {task.adopted(), task.adopted().plusYears(1), day("2026-11-22")}) {
                if (!day.isBefore(task.adopted())) {
                    assertThat(followUp.timing(task, day).because()).hasSizeGreaterThan(1);
                }
            }
        }
    }

    @Test
    void partiesToTheRomeStatuteAreCountedByTheDay() {
        Obligations bound = followUp.obligations();
        assertThat(bound.romeStatuteParties(day("2002-06-30"))).isEmpty();
        assertThat(bound.romeStatuteParties(day("2002-07-01"))).hasSizeGreaterThanOrEqualTo(60);
        assertThat(bound.romeStatuteParties(day("2024-12-31"))).hasSize(124);
        assertThat(bound.romeStatuteParties(day("2025-01-01"))).hasSize(125).contains("UKR", "HUN");
        assertThat(bound.romeStatuteParties(day("2026-06-01"))).hasSize(125);
        assertThat(bound.romeStatuteParties(day("2026-06-02"))).hasSize(124).doesNotContain("HUN");
    }

    @Test
    void aVisitToHungaryInApril2025FallsUnderTheDutiesOfAPartyAndSaysWhy() {
        Obligation hungary = followUp.obligations()
                .of("HUN", "rome-statute", day("2025-04-03"))
                .orElseThrow();
        assertThat(hungary.bond()).isEqualTo(Obligation.Bond.BOUND);
        assertThat(hungary.because()).extracting(Reason::source).contains("Rome Statute, article 126");
        Obligation later = followUp.obligations()
                .of("HUN", "rome-statute", day("2026-06-02"))
                .orElseThrow();
        assertThat(later.bond()).isEqualTo(Obligation.Bond.NOT_BOUND);
        assertThat(later.because()).extracting(Reason::source).contains("Rome Statute, article 127");
        assertThat(later.because().getLast().says()).contains("Effective date of withdrawal verified");
        assertThat(hungary.because().getLast())
                .isEqualTo(new Reason(Obligations.ROME_STATUTE.says(), Obligations.ROME_STATUTE.title(), false));
    }

    @Test
    void aStateIsBoundByTheCharterWhileItIsAMember() {
        Obligations bound = followUp.obligations();
        assertThat(bound.of("SSD", "charter-25", day("2011-07-13"))
                        .orElseThrow()
                        .bond())
                .isEqualTo(Obligation.Bond.NOT_BOUND);
        assertThat(bound.of("SSD", "charter-25", day("2011-07-14"))
                        .orElseThrow()
                        .bond())
                .isEqualTo(Obligation.Bond.BOUND);
        assertThat(bound.under("charter-25", day("2020-01-01"))).hasSize(193);
    }

    @Test
    void anEmbargoBindsMembersACallDoesNotAndADisputeIsSaidToBeOne() {
        Obligations bound = followUp.obligations();
        assertThat(bound.of("FRA", "s-res-418", day("1994-05-24")).orElseThrow().bond())
                .isEqualTo(Obligation.Bond.BOUND);
        assertThat(bound.of("FRA", "s-res-418", day("1994-05-25")).orElseThrow().bond())
                .isEqualTo(Obligation.Bond.NOT_BOUND);
        assertThat(bound.of("FRA", "s-res-181", day("1970-01-01")).orElseThrow().bond())
                .isEqualTo(Obligation.Bond.CALLED_UPON);
        assertThat(bound.of("FRA", "s-res-2231", day("2025-12-01"))
                        .orElseThrow()
                        .bond())
                .isEqualTo(Obligation.Bond.DISPUTED);
        assertThat(bound.of("FRA", "s-res-180", day("2025-01-01")).orElseThrow().bond())
                .isEqualTo(Obligation.Bond.END_NOT_KNOWN);
        assertThat(bound.of("FRA", "s-res-1988", day("2025-01-01"))
                        .orElseThrow()
                        .bond())
                .isEqualTo(Obligation.Bond.BOUND);
    }

    @Test
    void aRegimeWithoutARecordedEndIsSaidToHaveBeenInForceWhenLastKnown() {
        assertThat(followUp.obligations()
                        .of("FRA", "s-res-1970", day("2026-11-22"))
                        .orElseThrow()
                        .because())
                .extracting(Reason::says)
                .anyMatch(says -> says.contains("No end is recorded here; in force when last known"));
    }
}
