package org.plenary.record;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CouncilMembershipTest {
    private final CouncilMembership council = VotingRecord.compiledIn().council();

    @ParameterizedTest
    @CsvSource({"1946-01-17,11", "1965-12-31,11", "1966-01-01,15", "1991-12-23,15", "1991-12-24,15", "2026-01-01,15"})
    void theCouncilHasElevenMembersUntilTheEndOf1965AndFifteenFromThenOn(LocalDate day, int members) {
        assertThat(council.members(day)).hasSize(members).doesNotHaveDuplicates();
        assertThat(council.permanentMembers(day)).hasSize(5);
    }

    @Test
    void nobodySatBeforeTheCouncilFirstMet() {
        assertThat(council.members(LocalDate.of(1946, 1, 16))).isEmpty();
    }

    @Test
    void theSeatOfTheUssrIsContinuedByTheRussianFederation() {
        LocalDate before = LocalDate.of(1991, 12, 23);
        LocalDate after = LocalDate.of(1991, 12, 24);
        assertThat(council.members(before)).contains("SUN").doesNotContain("RUS");
        assertThat(council.members(after)).contains("RUS").doesNotContain("SUN");
        assertThat(council.member("RUS", before)).contains("SUN");
        assertThat(council.member("SUN", after)).contains("RUS");
        assertThat(council.permanent("RUS", LocalDate.of(1956, 10, 31))).isTrue();
    }

    @Test
    void theSeatOfChinaIsOneSeatUnderBothNames() {
        for (LocalDate day :
                new LocalDate[] {LocalDate.of(1971, 10, 24), LocalDate.of(1971, 10, 25), LocalDate.of(1971, 10, 26)}) {
            assertThat(council.permanentMembers(day)).contains("CHN");
            assertThat(council.member("TWN", day)).contains("CHN");
        }
        States states = VotingRecord.compiledIn().states();
        assertThat(states.nameOn("CHN", LocalDate.of(1971, 10, 24)))
                .isNotEqualTo(states.nameOn("CHN", LocalDate.of(1971, 10, 26)));
    }

    @Test
    void thePermanentMembersComeFirstAndEachPartIsInTheOrderOfNames() {
        assertThat(council.members(LocalDate.of(2024, 3, 22)))
                .containsExactly(
                        "CHN", "FRA", "RUS", "GBR", "USA", "DZA", "ECU", "GUY", "JPN", "MLT", "MOZ", "KOR", "SLE",
                        "SVN", "CHE");
    }

    @Test
    void whenAStateSatIsSaidInASentence() {
        assertThat(council.membership("MLT"))
                .isEqualTo("Malta was a member of the Security Council from 1983-01-01 until 1984-12-31, "
                        + "from 2023-01-01 until 2024-12-31.");
        assertThat(council.membership("CHE"))
                .isEqualTo("Switzerland was a member of the Security Council from 2023-01-01 until 2024-12-31.");
        assertThat(council.membership("MCO"))
                .isEqualTo("Monaco has not been a member of the Security Council in this record.");
        assertThat(council.membership("FRA"))
                .isEqualTo("France has been a member of the Security Council since 1946-01-17.");
    }

    @Test
    void onEveryDayThereAreElevenOrFifteenMembers() {
        for (LocalDate day = LocalDate.of(1946, 1, 17); day.isBefore(LocalDate.of(2027, 1, 1)); day = day.plusDays(1)) {
            int expected = day.getYear() < 1966 ? 11 : 15;
            assertThat(council.members(day)).as("members on %s", day).hasSize(expected);
        }
    }
}
