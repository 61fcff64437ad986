package org.plenary.rules.law;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Values that change on given days, and provisions, which are such values with a name.
class DatedTest {
    private static final Dated<Integer> VOTES =
            Dated.since("1946-01-17", 7).then("1966-01-01", 9).then("2100-01-01", 12);

    @Test
    void aVersionHoldsFromItsDayToTheDayBeforeTheNext() {
        assertThat(VOTES.on(LocalDate.of(1946, 1, 17))).isEqualTo(7);
        assertThat(VOTES.on(LocalDate.of(1965, 12, 31))).isEqualTo(7);
        assertThat(VOTES.on(LocalDate.of(1966, 1, 1))).isEqualTo(9);
        assertThat(VOTES.on(LocalDate.of(2100, 1, 1))).isEqualTo(12);
        assertThat(VOTES.versionOn(LocalDate.of(1946, 1, 16))).isEmpty();
    }

    @Test
    void askingTooEarlySaysWhenItBegins() {
        assertThatThrownBy(() -> VOTES.on(LocalDate.of(1945, 10, 24)))
                .isInstanceOf(Dated.NotYetInForce.class)
                .hasMessage("In force since 1946-01-17; asked for 1945-10-24.");
    }

    @Test
    void versionsStandInTheOrderOfTheirDays() {
        assertThatThrownBy(() -> new Dated<Integer>(List.of())).hasMessageContaining("at least one version");
        assertThatThrownBy(() -> VOTES.then("2100-01-01", 13))
                .hasMessageContaining("2100-01-01 is not after 2100-01-01");
        assertThatThrownBy(() -> Dated.since("1966-01-01", 9).then("1946-01-17", 7))
                .hasMessageContaining("1946-01-17 is not after 1966-01-01");
        Dated<Integer> middle = new Dated<>(VOTES.versions());
        assertThat(middle).isEqualTo(VOTES);
        assertThatThrownBy(() -> new Dated<>(List.of(
                        VOTES.versions().get(0),
                        VOTES.versions().get(2),
                        VOTES.versions().get(1))))
                .hasMessageContaining("1966-01-01 is not after 2100-01-01");
    }

    @Test
    void aProvisionKeepsItsWordsByVersionWithItsReadingsAndRemarks() {
        Provision provision = Provision.notRead("X-1", "Rules, rule 1", "1946-01-01", "First\nwords. ")
                .then("1950-01-01", "Other\nwords.")
                .reading("narrow", "Only\nthis.")
                .reading("wide", "That too.")
                .noting("Seen in\na summary.");
        assertThat(provision.words().on(LocalDate.of(1949, 12, 31))).isEqualTo("First words.");
        assertThat(provision.words().on(LocalDate.of(1950, 1, 1))).isEqualTo("Other words.");
        assertThat(provision.readings())
                .containsExactly(
                        new Provision.Reading("narrow", "Only this."), new Provision.Reading("wide", "That too."));
        assertThat(provision.note()).contains("Seen in a summary.");
        assertThat(provision.standing().word()).isEqualTo("not-read");
        assertThat(Provision.read("X-2", "Rules, rule 2", "1946-01-01", "W")
                        .standing()
                        .word())
                .isEqualTo("read");
        assertThat(provision.source(LocalDate.of(1945, 1, 1)))
                .isEqualTo(new Provision.Source("Rules, rule 1", LocalDate.of(1946, 1, 1)));
        assertThat(provision.source(LocalDate.of(1951, 1, 1)).since()).isEqualTo(LocalDate.of(1950, 1, 1));
    }
}
